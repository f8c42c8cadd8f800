/** What is wrong with the discounts of a document and of its lines. Pure. */
import { keyOf, type Tax, taxOf } from "../../platform/money/tax-rates.ts";
import type { Field, InputFault } from "../../platform/refusal.ts";
import type { Discount } from "../../schema/document-shapes.ts";
import { fault } from "../refusals.ts";
import type { LineAmounts } from "./line-amounts.ts";
import { bearsDiscount, type DocumentDiscount, type TotalsLine } from "./totals.ts";

interface Discounted {
  lines: readonly (Tax & Pick<TotalsLine, "discount" | "kind">)[];
  discount?: DocumentDiscount;
}

/**
 * The faults `discount_over_100` (a percentage outside 0 to 100), `discount_wrong_sign` and
 * `discount_exceeds_line` (of a line), `discount_makes_rate_negative` (the discounts of its lines), and
 * `discount_exceeds_document` and `discount_on_negative_rate` (an amount off the document, of the lines that
 * bear it).
 */
export function discountFaults(document: Discounted, amounts: readonly LineAmounts[]): InputFault[] {
  const ofLines = document.lines.flatMap(({ discount }, index) =>
    discount ? lineFaults(discount, amounts[index]?.gross_cents ?? 0, ["lines", index, "discount"]) : [],
  );
  if (ofLines.length > 0) return ofLines;
  const groups = groupsOf(document, amounts);
  const negative = groups.filter(({ gross, amount }) => amount < 0n && gross >= 0n);
  return [
    ...negative.map(({ rate }) => fault(["lines"], "discount_makes_rate_negative", rate)),
    ...(document.discount ? documentFaults(document.discount, groups) : []),
  ];
}

function lineFaults(discount: Discount, gross: number, at: Field): InputFault[] {
  if ("percent" in discount) return percentFaults(discount.percent, at);
  const { amount_cents } = discount;
  const field = [...at, "amount_cents"];
  if (amount_cents * Math.sign(gross) < 0)
    return [fault(field, "discount_wrong_sign", { gross_cents: gross })];
  if (Math.abs(amount_cents) <= Math.abs(gross)) return [];
  return [fault(field, "discount_exceeds_line", { gross_cents: gross })];
}

function documentFaults(discount: DocumentDiscount, groups: readonly Group[]): InputFault[] {
  if ("percent" in discount) return percentFaults(discount.percent, ["discount"]);
  const field = ["discount", "amount_cents"];
  const negative = groups.find(({ discounted }) => discounted < 0n);
  if (negative && discount.amount_cents !== 0)
    return [fault(field, "discount_on_negative_rate", negative.rate)];
  const most = groups.reduce((sum, { discounted }) => sum + discounted, 0n);
  if (discount.amount_cents >= 0 && BigInt(discount.amount_cents) <= most) return [];
  const without_disbursements = discount.spares_disbursements === true;
  return [fault(field, "discount_exceeds_document", { most_cents: Number(most), without_disbursements })];
}

const percentFaults = (percent: number, at: Field): InputFault[] =>
  percent >= 0 && percent <= 100 ? [] : [fault([...at, "percent"], "discount_over_100", {})];

/** What the lines of a category and rate come to, before and after their own discounts. */
interface Group {
  rate: Tax;
  gross: bigint;
  amount: bigint;
  /** The part of the amount of which the document's discount is. */
  discounted: bigint;
}

function groupsOf({ lines, discount }: Discounted, amounts: readonly LineAmounts[]): Group[] {
  const groups = new Map<string, Group>();
  lines.forEach((line, index) => {
    const group = groups.get(keyOf(line)) ?? { rate: taxOf(line), gross: 0n, amount: 0n, discounted: 0n };
    const { gross_cents = 0, discount_cents = 0 } = amounts[index] ?? {};
    const amount = BigInt(gross_cents) - BigInt(discount_cents);
    group.gross += BigInt(gross_cents);
    group.amount += amount;
    if (bearsDiscount(line, discount)) group.discounted += amount;
    groups.set(keyOf(line), group);
  });
  return [...groups.values()];
}
