import { accentOf, channelsOf } from "./accent.ts";

/** What an accent must be told apart from: the darkest light ground, and the lightest dark one. */
const LIGHT_GROUND = [246, 247, 249];
const DARK_GROUND = [30, 34, 42];
const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];
/** WCAG AA for text. */
const ENOUGH_CONTRAST = 4.5;

/** An accent colour that is readable on the page, light and dark; text on an area of it is white, or near black. */
export interface PageAccent {
  light: string;
  dark: string;
}

/** The seller's `#rrggbb`, or the document's own accent, moved as far as needed towards black or white; the hue stays. */
export function pageAccent(color: string | null): PageAccent {
  const channels = channelsOf(accentOf(color).area);
  return {
    light: readable(channels, BLACK, LIGHT_GROUND),
    dark: readable(channels, WHITE, DARK_GROUND),
  };
}

/** The contrast of two colours (WCAG 2), 1 to 21. */
export function contrast(one: readonly number[], other: readonly number[]): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function readable(color: readonly number[], towards: readonly number[], ground: readonly number[]): string {
  for (let step = 0; step < 20; step++) {
    const mixed = color.map((channel, index) =>
      Math.round(channel + (((towards[index] ?? 0) - channel) * step) / 20),
    );
    if (contrast(mixed, ground) >= ENOUGH_CONTRAST) return hex(mixed);
  }
  return hex(towards);
}

const hex = (channels: readonly number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
