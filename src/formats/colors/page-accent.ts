import { accentOf } from "./accent.ts";
import { channelsOf, contrast, ENOUGH_CONTRAST, hexOf, textOn } from "./contrast.ts";

/** Backgrounds to contrast with: the page's light one, and one slightly lighter than its dark ones. */
const LIGHT_GROUND = [246, 247, 249];
const DARK_GROUND = [30, 34, 42];
const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];

/** The least contrast of the edge of a control in WCAG AA. */
const ENOUGH_FOR_EDGES = 3;

/** A seller's colour on a page or in a mail, each as `#rrggbb`. */
interface PageAccent {
  /** The area of a button: the colour itself. */
  fill: string;
  /** Text on that area: white where it is readable, else black. */
  onFill: string;
  /** Readable as text in light mode. */
  light: string;
  /** Readable as text in dark mode. */
  dark: string;
  /** Seen as the edge of a button. */
  edge: { light: string; dark: string };
}

/**
 * The seller's `#rrggbb`, or the default accent. Where it is too pale or too dark for its purpose, it is mixed
 * with black (light mode) or white (dark mode) in steps of 5 % until it is not. The hue stays.
 */
export function pageAccent(color: string | null): PageAccent {
  const fill = accentOf(color).area;
  const onLight = (enough: number) => mixed(fill, BLACK, { ground: LIGHT_GROUND, enough });
  const onDark = (enough: number) => mixed(fill, WHITE, { ground: DARK_GROUND, enough });
  return {
    fill,
    onFill: textOn(fill),
    light: onLight(ENOUGH_CONTRAST),
    dark: onDark(ENOUGH_CONTRAST),
    edge: { light: onLight(ENOUGH_FOR_EDGES), dark: onDark(ENOUGH_FOR_EDGES) },
  };
}

function mixed(
  color: string,
  towards: readonly number[],
  { ground, enough }: { ground: readonly number[]; enough: number },
): string {
  const channels = channelsOf(color);
  for (let step = 0; step < 20; step++) {
    const mix = channels.map((channel, index) =>
      Math.round(channel + (((towards[index] ?? 0) - channel) * step) / 20),
    );
    if (contrast(mix, ground) >= enough) return hexOf(mix);
  }
  return hexOf(towards);
}
