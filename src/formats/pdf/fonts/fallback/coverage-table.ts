/**
 * Which characters each family has, and in which of its slices. `npm run fonts` writes the table, so that a text
 * can be judged before anything of a font is loaded. Little-endian, for each family in their order:
 *
 * | type | content |
 * |---|---|
 * | uint16 | pages: blocks of 256 characters of which the family has some |
 * | uint16 × pages | the code point of a page's first character / 256 |
 * | bytes × 256 × pages | the slice of each character, 0 for none |
 */
import { FAMILY_NAMES, type Family } from "./families.ts";

/** Slices by characters, in pages by the code point of their first character / 256. */
export type Coverage = ReadonlyMap<number, Uint8Array>;

/** Characters in a page. */
export const PAGE = 256;

/** Reads the table as `writeCoverage` wrote it. */
export function readCoverage(table: Uint8Array): ReadonlyMap<Family, Coverage> {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let position = 0;
  return new Map(
    FAMILY_NAMES.map((family) => {
      const count = view.getUint16(position, true);
      const numbers = position + 2;
      const pages = numbers + count * 2;
      position = pages + count * PAGE;
      const page = (index: number) =>
        [
          view.getUint16(numbers + index * 2, true),
          table.subarray(pages + index * PAGE, pages + (index + 1) * PAGE),
        ] as const;
      return [family, new Map(Array.from({ length: count }, (_, index) => page(index)))] as const;
    }),
  );
}

/** Writes the table, not yet deflated. */
export function writeCoverage(families: ReadonlyMap<Family, Coverage>): Uint8Array {
  const parts = FAMILY_NAMES.flatMap((family) => {
    const pages = [...(families.get(family) ?? [])].sort(([one], [other]) => one - other);
    const numbers = new Uint16Array([pages.length, ...pages.map(([number]) => number)]);
    return [new Uint8Array(numbers.buffer), ...pages.map(([, page]) => page)];
  });
  return Buffer.concat(parts);
}
