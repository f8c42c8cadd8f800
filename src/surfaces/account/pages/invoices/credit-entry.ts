/** What the form that credits an invoice holds. */
import { z } from "@hono/zod-openapi";
import type { NewCreditNote } from "../../../../capabilities/credit-notes/create-credit-note.ts";
import type { Left } from "../../../../capabilities/credit-notes/left-to-credit.ts";
import { multilineText } from "../../../../platform/http/field-types.ts";
import type { Field } from "../../../../platform/refusal.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import { blank } from "../../http/entry.ts";
import { amountEntry, decimalEntry } from "../../http/number-entry.ts";

export const WAYS = ["all", "lines", "amounts"] as const;
export type Way = (typeof WAYS)[number];

const QUANTITY_DECIMALS = 6;

/** Lines are named from 1 and rates by their place, as the invoice has them. What is left empty is not credited. */
export const creditEntry = ({ invoice, quantities, rates }: Left, locale: Locale | null) =>
  z.object({
    way: z.enum(WAYS),
    reason: blank(multilineText(1000).min(1)),
    lines: z
      .array(z.object({ line: decimalEntry(0), quantity: blank(decimalEntry(QUANTITY_DECIMALS, locale)) }))
      .max(quantities.length)
      .default([]),
    amounts: z
      .array(z.object({ rate: decimalEntry(0), total: blank(amountEntry(invoice.currency, locale)) }))
      .max(rates.length)
      .default([]),
  });

type Entry = z.output<ReturnType<typeof creditEntry>>;

/** What was asked for, and where in the form each part of it stands. */
export interface AskedCredit {
  credit: NewCreditNote["credit"];
  /** The field of the form for a path of the verb's input. */
  nameOf: (field: Field) => string | null;
}

/** Null if nothing is to be credited. */
export function askedCredit({ way, lines, amounts }: Entry, { rates }: Left): AskedCredit | null {
  if (way === "all") return { credit: { kind: "all" }, nameOf: () => null };
  if (way === "lines") {
    const asked = lines.flatMap(({ line, quantity }, index) =>
      quantity ? [{ line, quantity, name: `lines.${index}.quantity` }] : [],
    );
    if (asked.length === 0) return null;
    const credit = { kind: "lines" as const, lines: asked.map(({ line, quantity }) => ({ line, quantity })) };
    return { credit, nameOf: named("lines", asked) };
  }
  const asked = amounts.flatMap(({ rate: place, total }, index) => {
    const rate = rates[place];
    if (!total || !rate) return [];
    const { tax_rate, tax_category } = rate;
    return [{ tax_rate, tax_category, total_cents: total, name: `amounts.${index}.total` }];
  });
  if (asked.length === 0) return null;
  const credit = { kind: "amounts" as const, amounts: asked.map(({ name: _, ...amount }) => amount) };
  return { credit, nameOf: named("amounts", asked) };
}

const named =
  (list: string, asked: readonly { name: string }[]) =>
  ([first, index]: Field): string | null =>
    first === list ? (asked[Number(index)]?.name ?? null) : null;
