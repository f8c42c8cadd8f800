/** Colours as red, green and blue channels from 0 to 255, and the contrast between them. */

/** The least contrast of text in WCAG AA. */
export const ENOUGH_CONTRAST = 4.5;

/** The channels of `#rrggbb`. */
export const channelsOf = (color: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));

/** The `#rrggbb` of channels. */
export const hexOf = (channels: readonly number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;

/** The contrast ratio of two colours (WCAG 2), from 1 to 21. */
export function contrast(one: readonly number[], other: readonly number[]): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** White or black for text on an area of this `#rrggbb`: white where it is readable. One of them always is. */
export const textOn = (area: string): "#ffffff" | "#000000" =>
  contrast(channelsOf(area), [255, 255, 255]) >= ENOUGH_CONTRAST ? "#ffffff" : "#000000";

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
