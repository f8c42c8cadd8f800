/** What services of items have in common. */
import type { Named } from "../../../capabilities/invoices/named-records.ts";
import { InvalidInput } from "../../../platform/refusal.ts";
import type { Item, Placed } from "./item-input.ts";

/** The article numbers that items name. */
export const numbersOf = (items: readonly Item[]): string[] =>
  items.flatMap(({ ARTICLE_NUMBER }) => ARTICLE_NUMBER ?? []);

/**
 * Does what makes lines of items, and names the item where a fault is of its line: a line has another place, if items
 * are ordered or others were there before.
 */
export async function ofItems<T>(
  work: (place: (lines: readonly Placed[]) => void) => Promise<T>,
): Promise<T> {
  let placed: readonly Placed[] = [];
  try {
    return await work((lines) => {
      placed = lines;
    });
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(
      error.faults.map((fault) => {
        const [first, index, ...rest] = fault.field;
        const item = first === "lines" && typeof index === "number" ? placed[index]?.item : undefined;
        return typeof item === "number" ? { ...fault, field: ["lines", item, ...rest] } : fault;
      }),
    );
  }
}

/** Items with the words for the unit that their article is kept with, where they name none. */
export const withUnits = <I extends Item>(items: readonly I[], { products }: Pick<Named, "products">): I[] =>
  items.map((item) => {
    if (item.UNIT !== undefined || item.INVOICE_ITEM_ID !== undefined) return item;
    const UNIT = products.find(({ number }) => number === item.ARTICLE_NUMBER)?.kept?.UNIT;
    return UNIT ? { ...item, UNIT } : item;
  });
