import { accentOf } from "./accent.ts";
import { channelsOf, contrast, ENOUGH_CONTRAST, hexOf } from "./contrast.ts";

/** What an accent must be told apart from: the darkest light ground, and the lightest dark one. */
const LIGHT_GROUND = [246, 247, 249];
const DARK_GROUND = [30, 34, 42];
const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];

/** An accent colour that is readable on the page, light and dark; text on an area of it is white, or near black. */
interface PageAccent {
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

function readable(color: readonly number[], towards: readonly number[], ground: readonly number[]): string {
  for (let step = 0; step < 20; step++) {
    const mixed = color.map((channel, index) =>
      Math.round(channel + (((towards[index] ?? 0) - channel) * step) / 20),
    );
    if (contrast(mixed, ground) >= ENOUGH_CONTRAST) return hexOf(mixed);
  }
  return hexOf(towards);
}
