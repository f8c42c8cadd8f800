/**
 * Which parts of an invoice's lines and charges a credit note takes, and what each comes to. Pure. A part of a
 * line carries its share of the line's discount. What was taken before is counted along, so that the parts of
 * a line add up to it, to the cent.
 */
import { scaleExactly, unscaled } from "../../platform/money/exact-decimals.ts";
import { divideRounded } from "../../platform/money/rounding.ts";
import type { Field } from "../../platform/refusal.ts";
import type { Charge, DocumentContent, DocumentLine, StoredLine } from "../../schema/document-shapes.ts";
import { isWithin, within } from "../invoices/open-rates.ts";
import { enteredAmounts, grossOf, QUANTITY_DECIMALS } from "../invoices/totals.ts";
import { invalidInput } from "../refusals.ts";

/** What of a document's content its amounts depend on. */
export type PricedContent = Pick<DocumentContent, "prices_include_tax" | "discount" | "charges">;

/** Lines and charges of an invoice or of a credit note, as they are stored. */
export interface Parts {
  lines: readonly StoredLine[];
  content: PricedContent | null;
}

export interface AskedLine {
  /** 1 is the first line of the invoice. */
  line: number;
  /** All that is left of the line when absent. */
  quantity?: number | undefined;
}

export interface AskedCharge {
  /** 1 is the first charge of the invoice. */
  charge: number;
  /** All that is left of the charge when absent. With tax if the invoice's prices are. */
  amount_cents?: number | undefined;
}

/** A line of a credit note. */
export interface CreditedLine extends StoredLine {
  /** The line of the invoice that it corrects, from 1; null where it stands for an amount. */
  line: number | null;
}

/** What a line comes to before tax is taken out of it or added to it. */
export const amountOf = (line: StoredLine, content: PricedContent | null): number =>
  enteredAmounts(line, content?.prices_include_tax === true).amount_cents;

/** What is left of a line of the invoice. The quantity is a scaled integer: its parts add up exactly. */
interface LineLeft {
  quantity: bigint;
  cents: number;
}

/**
 * The requested lines, without their net amounts. Each takes from what earlier credit notes, and earlier
 * entries of the same request, have left of the invoice's line. Throws `unknown_line`, `line_is_credited` and
 * `exceeds_line_quantity`.
 */
export function takeLines(
  invoice: Parts,
  credited: readonly Parts[],
  asked: readonly AskedLine[],
): CreditedLine[] {
  const { left, take } = linesLeft(invoice, credited);
  return asked.map((one, index) => {
    const at = ["lines", index];
    const original = invoice.lines[one.line - 1];
    const rest = left[one.line - 1];
    if (!original || !rest)
      throw invalidInput([...at, "line"], "unknown_line", { lines: invoice.lines.length });
    const quantity = requireLeft(original, rest, one, at);
    const line = partOf(original, invoice.content, { ...one, quantity }, centsOf(original, rest, quantity));
    take(line, invoice.content);
    return line;
  });
}

/** What is left of each line of the invoice, and what takes of it further. */
function linesLeft(invoice: Parts, credited: readonly Parts[]) {
  const left: LineLeft[] = invoice.lines.map((line) => ({
    quantity: scaled(line.quantity),
    cents: amountOf(line, invoice.content),
  }));
  const take = (line: StoredLine, content: PricedContent | null) => {
    const rest = left[(line.line ?? 0) - 1];
    if (!rest) return;
    rest.quantity -= scaled(line.quantity);
    rest.cents -= amountOf(line, content);
  };
  for (const { lines, content } of credited) for (const line of lines) take(line, content);
  return { left, take };
}

/** The quantity that is left to credit of each line of an invoice, in the order of its lines. */
export const quantitiesLeft = (invoice: Parts, credited: readonly Parts[]): number[] =>
  linesLeft(invoice, credited).left.map(({ quantity }) => unscaled(quantity, QUANTITY_DECIMALS));

const scaled = (quantity: number): bigint => scaleExactly(quantity, QUANTITY_DECIMALS);

/** The quantity that is asked for, if so much is left. */
function requireLeft(
  original: DocumentLine,
  left: LineLeft,
  { line, quantity }: AskedLine,
  at: Field,
): number {
  const most = unscaled(left.quantity, QUANTITY_DECIMALS);
  const asked = quantity ?? most;
  const field = [...at, quantity === undefined ? "line" : "quantity"];
  if (most === 0 && original.quantity !== 0) throw invalidInput(field, "line_is_credited", { line });
  if (!isWithin(asked, most)) throw invalidInput(field, "exceeds_line_quantity", { line, left: most });
  return asked;
}

/**
 * What a quantity of a line comes to: what all that is then credited of it comes to, less what was. The last
 * of it takes what is left.
 */
function centsOf(original: DocumentLine, left: LineLeft, quantity: number): number {
  const rest = left.quantity - scaled(quantity);
  if (rest === 0n) return left.cents;
  const whole = scaled(original.quantity);
  const { discount_cents, amount_cents } = enteredAmounts(original, true);
  const credited = unscaled(whole - rest, QUANTITY_DECIMALS);
  const discount = shareOf(discount_cents, whole - rest, whole);
  const upToHere = Number(grossOf({ ...original, quantity: credited }) - discount);
  return within(upToHere - (amount_cents - left.cents), left.cents);
}

/** `amount` × `part` / `whole`, rounded to a cent. */
export const shareOf = (amount: number, part: bigint, whole: bigint): bigint =>
  whole < 0n ? divideRounded(BigInt(amount) * -part, -whole) : divideRounded(BigInt(amount) * part, whole);

/**
 * A line of the credit note that comes to `cents`. Where its quantity and the discount come to another cent,
 * the discount says so; where there is none, the line's own amount does.
 */
function partOf(
  original: DocumentLine,
  content: PricedContent | null,
  { line, quantity }: AskedLine & { quantity: number },
  cents: number,
): CreditedLine {
  const { discount, ...undiscounted } = original;
  const plain = { ...undiscounted, line, quantity, net_cents: content?.prices_include_tax ? 0 : cents };
  const comesTo = (one: DocumentLine): boolean => enteredAmounts(one, true).amount_cents === cents;
  if (discount && comesTo({ ...plain, discount })) return { ...plain, discount };
  if (comesTo(plain)) return plain;
  const amount_cents = Number(grossOf(plain)) - cents;
  const lowers = isWithin(amount_cents, Number(grossOf(plain)));
  return discount && lowers ? { ...plain, discount: { amount_cents } } : { ...plain, amount_cents: cents };
}

/**
 * The requested charges. Throws `unknown_charge`, `charge_is_credited` and `exceeds_charge`.
 */
export function takeCharges(
  { content }: Parts,
  credited: readonly Parts[],
  asked: readonly AskedCharge[],
): Charge[] {
  const charges = content?.charges ?? [];
  const left = charges.map(({ amount_cents }) => amount_cents);
  const take = ({ charge = 0, amount_cents }: Pick<Charge, "charge" | "amount_cents">) => {
    left[charge - 1] = (left[charge - 1] ?? 0) - amount_cents;
  };
  for (const note of credited) {
    note.content?.charges?.forEach(take);
    for (const line of note.lines)
      if (line.charge) take({ charge: line.charge, amount_cents: amountOf(line, note.content) });
  }
  return asked.map(({ charge, amount_cents }, index) => {
    const at = ["charges", index];
    const original = charges[charge - 1];
    const most = left[charge - 1];
    if (!original || most === undefined)
      throw invalidInput([...at, "charge"], "unknown_charge", { charges: charges.length });
    const field = [...at, amount_cents === undefined ? "charge" : "amount_cents"];
    if (most === 0) throw invalidInput(field, "charge_is_credited", { charge });
    const cents = amount_cents ?? most;
    if (!isWithin(cents, most)) throw invalidInput(field, "exceeds_charge", { charge, left_cents: most });
    const taken = { ...original, charge, amount_cents: cents };
    take(taken);
    return taken;
  });
}
