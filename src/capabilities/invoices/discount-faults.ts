/** What is wrong with the discounts of a document and of its lines. Pure. */
import { keyOf, type Tax, taxOf } from "../../platform/money/tax-rates.ts";
import type { Field, InputFault } from "../../platform/refusal.ts";
import type { Discount } from "../../schema/document-shapes.ts";
import { fault } from "../refusals.ts";
import type { LineAmounts } from "./line-amounts.ts";

interface Discounted {
  lines: readonly (Tax & { discount?: Discount | undefined })[];
  discount?: Discount;
}

/**
 * The faults `discount_over_100` (a percentage outside 0 to 100), `discount_wrong_sign` and
 * `discount_exceeds_line` (of a line), `discount_makes_rate_negative` (the discounts of its lines), and
 * `discount_exceeds_document` and `discount_on_negative_rate` (an amount off the document).
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

function documentFaults(discount: Discount, groups: readonly Group[]): InputFault[] {
  if ("percent" in discount) return percentFaults(discount.percent, ["discount"]);
  const field = ["discount", "amount_cents"];
  const negative = groups.find(({ amount }) => amount < 0n);
  if (negative && discount.amount_cents !== 0)
    return [fault(field, "discount_on_negative_rate", negative.rate)];
  const most = groups.reduce((sum, { amount }) => sum + amount, 0n);
  if (discount.amount_cents >= 0 && BigInt(discount.amount_cents) <= most) return [];
  return [fault(field, "discount_exceeds_document", { most_cents: Number(most) })];
}

const percentFaults = (percent: number, at: Field): InputFault[] =>
  percent >= 0 && percent <= 100 ? [] : [fault([...at, "percent"], "discount_over_100", {})];

/** What the lines of a category and rate come to, before and after their own discounts. */
interface Group {
  rate: Tax;
  gross: bigint;
  amount: bigint;
}

function groupsOf({ lines }: Discounted, amounts: readonly LineAmounts[]): Group[] {
  const groups = new Map<string, Group>();
  lines.forEach((line, index) => {
    const group = groups.get(keyOf(line)) ?? { rate: taxOf(line), gross: 0n, amount: 0n };
    const { gross_cents = 0, discount_cents = 0 } = amounts[index] ?? {};
    group.gross += BigInt(gross_cents);
    group.amount += BigInt(gross_cents) - BigInt(discount_cents);
    groups.set(keyOf(line), group);
  });
  return [...groups.values()];
}
