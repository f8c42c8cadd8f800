/** What carries the accent where the seller has chosen none: a quiet deep blue. */
const DEFAULT_ACCENT = "#1f3a68";
/** WCAG AA for text. */
const ENOUGH_CONTRAST = 4.5;

/** The seller's accent colour as it is, for areas, and darkened as far as needed, for text on white. */
export interface Accent {
  area: string;
  text: string;
}

export function accentOf(color: string | null): Accent {
  const area = color !== null && /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : DEFAULT_ACCENT;
  return { area, text: readableOnWhite(area) };
}

/** Mixes black into a colour, in steps of 5 %, until it is readable on white; the hue stays. */
function readableOnWhite(color: string): string {
  const channels = channelsOf(color);
  for (let share = 1; share > 0; share -= 0.05) {
    const darker = channels.map((channel) => Math.round(channel * share));
    if (contrastWithWhite(darker) >= ENOUGH_CONTRAST) return toHex(darker);
  }
  return "#000000";
}

/** Red, green and blue from 0 to 255. */
export function channelsOf(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function toHex(channels: number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function contrastWithWhite(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
