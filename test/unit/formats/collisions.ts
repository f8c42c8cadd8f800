import { type CodeItem, PAGE, type Page, type TextItem } from "../../../src/formats/pdf/layout/page.ts";
import { QUIET_ZONE } from "../../../src/formats/qr-code/qr-modules.ts";

export const textsOf = (page: Page) => page.filter((item): item is TextItem => item.kind === "text");

export const codesOf = (page: Page) => page.filter((item): item is CodeItem => item.kind === "code");

/** Describes texts that touch each other or lie in a code's quiet zone, and texts that leave the page. */
export function collisions(pages: Page[]): string[] {
  return pages.flatMap((page, index) => {
    const texts = textsOf(page);
    const outside = texts.filter(isOutside).map(({ text }) => `page ${index + 1}: "${text}" is off the page`);
    const touching = texts.flatMap((one, position) =>
      texts
        .slice(position + 1)
        .filter((other) => touch(one, other))
        .map((other) => `page ${index + 1}: "${one.text}" touches "${other.text}"`),
    );
    const disturbing = codesOf(page).flatMap((code) =>
      texts.filter((text) => disturbs(text, code)).map(({ text }) => `"${text}" is in a code's quiet zone`),
    );
    return [...outside, ...touching, ...disturbing];
  });
}

function isOutside({ x, width, baseline }: TextItem): boolean {
  return x < 50 || x + width > PAGE.width - 50 || baseline < 40 || baseline > PAGE.height - 24;
}

function touch(one: TextItem, other: TextItem): boolean {
  const isBeside = one.x + one.width <= other.x + 0.01 || other.x + other.width <= one.x + 0.01;
  const apart = Math.abs(one.baseline - other.baseline);
  return !isBeside && apart < Math.max(one.style.size, other.style.size) * 0.7;
}

/** Four modules around a code are free (ISO/IEC 18004). */
function disturbs({ x, width, baseline, style }: TextItem, code: CodeItem): boolean {
  const zone = (QUIET_ZONE * code.side) / (code.modules.length - 2 * QUIET_ZONE);
  const isBeside = x + width < code.x - zone || x > code.x + code.side + zone;
  return !isBeside && baseline > code.y - zone && baseline - style.size * 0.75 < code.y + code.side + zone;
}
