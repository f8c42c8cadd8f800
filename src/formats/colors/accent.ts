import { channelsOf, contrast, ENOUGH_CONTRAST, hexOf } from "./contrast.ts";

/** The accent of a seller who has chosen none: a deep blue. */
const DEFAULT_ACCENT = "#1f3a68";
const WHITE = [255, 255, 255];

/** The seller's accent colour as `#rrggbb`: unchanged for areas, darkened where needed for text on white. */
export interface Accent {
  area: string;
  text: string;
}

export function accentOf(color: string | null): Accent {
  const area = color !== null && /^#[0-9a-f]{6}$/i.test(color) ? color.toLowerCase() : DEFAULT_ACCENT;
  return { area, text: readableOnWhite(area) };
}

/** Darkens a colour in steps of 5 % until it is readable on white. The hue stays. */
function readableOnWhite(color: string): string {
  const channels = channelsOf(color);
  for (let share = 1; share > 0; share -= 0.05) {
    const darker = channels.map((channel) => Math.round(channel * share));
    if (contrast(darker, WHITE) >= ENOUGH_CONTRAST) return hexOf(darker);
  }
  return "#000000";
}
