import { PAGE, type Page, type TextItem } from "../../../src/formats/pdf/layout/page.ts";

export const textsOf = (page: Page) => page.filter((item): item is TextItem => item.kind === "text");

/** Describes texts that touch each other and texts that leave the page. */
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
    return [...outside, ...touching];
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
