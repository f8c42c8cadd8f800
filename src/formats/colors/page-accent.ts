import { accentOf } from "./accent.ts";
import { channelsOf, contrast, ENOUGH_CONTRAST, hexOf } from "./contrast.ts";

/** Backgrounds to contrast with: the page's light one, and one slightly lighter than its dark ones. */
const LIGHT_GROUND = [246, 247, 249];
const DARK_GROUND = [30, 34, 42];
const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];

/** A readable accent for light and dark mode. Text on it is white in light mode, near black in dark mode. */
interface PageAccent {
  light: string;
  dark: string;
}

/**
 * The seller's `#rrggbb`, or the default accent, mixed with black (light mode) or white (dark mode) in steps
 * of 5 % until it is readable. The hue stays.
 */
export function pageAccent(color: string | null): PageAccent {
  const channels = channelsOf(accentOf(color).area);
  return {
    light: readable(channels, BLACK, LIGHT_GROUND),
    dark: readable(channels, WHITE, DARK_GROUND),
  };
}

function readable(color: readonly number[], towards: readonly number[], ground: readonly number[]): string {
  for (let step = 0; step < 20; step++) {
    const mixed = color.map((channel, index) =>
      Math.round(channel + (((towards[index] ?? 0) - channel) * step) / 20),
    );
    if (contrast(mixed, ground) >= ENOUGH_CONTRAST) return hexOf(mixed);
  }
  return hexOf(towards);
}
