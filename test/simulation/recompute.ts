/**
 * Recomputes totals by other means than the product: decimal text instead of scaled numbers, group by tax
 * group.
 */

export interface Line {
  quantity: number;
  unit_price_cents: number;
  tax_rate: number;
  tax_category: string;
  net_cents: number;
  discount?: Discount;
  /** Only on a credit note: what the line comes to, where that does not follow from the rest of it. */
  amount_cents?: number;
  /** Only on a credit note: the number of the invoice line that it corrects, from 1; null if none. */
  line?: number | null;
  /** Only on a credit note of charges alone: the number of the invoice's charge. */
  charge?: number;
}

export type Discount = { percent: number } | { amount_cents: number };

/** What amounts follow from, besides the lines. */
export interface Content {
  prices_include_tax?: boolean;
  discount?: Discount;
  charges?: { amount_cents: number; tax_rate: number; tax_category: string }[];
}

export interface Priced {
  lines: readonly Line[];
  content: Content | null;
}

export interface Group {
  tax_category: string;
  tax_rate: number;
  taxable_cents: number;
  tax_cents: number;
  discount_cents?: number;
  charge_cents?: number;
}

/** A decimal number as an exact fraction of integers. */
function fraction(value: number): { over: bigint; under: bigint } {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = mantissa.split(".");
  const digits = BigInt(whole + decimals);
  const shift = Number(exponent) - decimals.length;
  return shift >= 0
    ? { over: digits * 10n ** BigInt(shift), under: 1n }
    : { over: digits, under: 10n ** BigInt(-shift) };
}

/** Rounds over/under to an integer, halves away from zero. */
function rounded(over: bigint, under: bigint): number {
  const sign = over < 0n ? -1n : 1n;
  return Number(sign * ((2n * sign * over + under) / (2n * under)));
}

/** Quantity × price. */
function grossOf({ quantity, unit_price_cents }: Line): number {
  const [many, price] = [fraction(quantity), fraction(unit_price_cents)];
  return rounded(many.over * price.over, many.under * price.under);
}

/** What a line comes to after its discount, as it was entered: with tax if the prices are. */
export function amountOf(line: Line): number {
  if (line.amount_cents !== undefined) return line.amount_cents;
  const gross = grossOf(line);
  return gross - (line.discount ? takenOff(gross, line.discount) : 0);
}

function takenOff(amount: number, discount: Discount): number {
  if ("amount_cents" in discount) return discount.amount_cents;
  const { over, under } = fraction(discount.percent);
  return rounded(BigInt(amount) * over, under * 100n);
}

/** The tax on an amount without tax, or in one with tax. */
function taxOf(base: number, rate: number, includesTax: boolean): number {
  const { over, under } = fraction(rate);
  return rounded(BigInt(base) * over, under * 100n + (includesTax ? over : 0n));
}

export const keyOf = ({ tax_category, tax_rate }: Pick<Line, "tax_category" | "tax_rate">) =>
  `${tax_category} ${tax_rate}`;

/** What lines, discount and charges of a VAT category and rate come to, before tax is taken out or added. */
export interface Base {
  tax_category: string;
  tax_rate: number;
  lines: number;
  discount: number;
  charges: number;
}

/** By VAT category and rate, without the document's discount. */
export function basesOf({ lines, content }: Priced): Map<string, Base> {
  const bases = new Map<string, Base>();
  const at = (one: Pick<Line, "tax_category" | "tax_rate">): Base => {
    const { tax_category, tax_rate } = one;
    const base = bases.get(keyOf(one)) ?? { tax_category, tax_rate, lines: 0, discount: 0, charges: 0 };
    bases.set(keyOf(one), base);
    return base;
  };
  for (const line of lines) at(line).lines += amountOf(line);
  for (const charge of content?.charges ?? []) at(charge).charges += charge.amount_cents;
  return bases;
}

/** The same of an invoice, with its discount: a percentage of each rate, or an amount that is shared out. */
export function discountedBasesOf(document: Priced): Map<string, Base> {
  const bases = basesOf(document);
  const { discount } = document.content ?? {};
  const all = [...bases.values()].sort((a, b) => b.tax_rate - a.tax_rate);
  if (!discount) return bases;
  if ("percent" in discount) for (const base of all) base.discount = takenOff(base.lines, discount);
  else shareOut(discount.amount_cents, all);
  return bases;
}

/** Whole cents first, then one more for those whose fraction is largest; among equals for the larger rate. */
function shareOut(cents: number, bases: Base[]): void {
  const whole = bases.reduce((sum, { lines }) => sum + BigInt(lines), 0n);
  if (whole === 0n) return;
  let missing = cents;
  const parts = bases.map((base) => {
    const exact = BigInt(base.lines) * BigInt(cents);
    base.discount = Number(exact / whole);
    missing -= base.discount;
    return { base, fraction: exact % whole };
  });
  parts.sort((a, b) => Number(b.fraction - a.fraction) || b.base.lines - a.base.lines);
  for (const { base } of parts.slice(0, missing)) base.discount += 1;
}

export const sumOf = ({ lines, discount, charges }: Base): number => lines - discount + charges;

/** The tax breakdown of an invoice, by VAT category and rate. */
export function groupsOf(document: Priced): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const [key, base] of discountedBasesOf(document)) {
    const includesTax = document.content?.prices_include_tax === true;
    const tax_cents = taxOf(sumOf(base), base.tax_rate, includesTax);
    groups.set(key, groupOf(base, tax_cents, includesTax));
  }
  return groups;
}

const groupOf = (base: Base, tax_cents: number, includesTax: boolean): Group => ({
  tax_category: base.tax_category,
  tax_rate: base.tax_rate,
  taxable_cents: sumOf(base) - (includesTax ? tax_cents : 0),
  tax_cents,
  discount_cents: base.discount,
  charge_cents: base.charges,
});

/** What is left of a rate of an invoice, and how much of its lines and discount was credited by line. */
export interface Left extends Group {
  whole: Base;
  linesCredited: number;
  discountCredited: number;
  /** By how many cents the tax of a credit note may differ: what a cash discount left when, nothing tells. */
  slack: number;
}

export function leftOf(document: Priced, slack: number): Map<string, Left> {
  const bases = discountedBasesOf(document);
  const left = new Map<string, Left>();
  for (const [key, group] of groupsOf(document)) {
    const whole = bases.get(key);
    if (whole) left.set(key, { ...group, whole, linesCredited: 0, discountCredited: 0, slack });
  }
  return left;
}

/**
 * The tax breakdown of a credit note. Its lines bear their share of the discount of all lines that are then
 * credited. The note that takes the last of a rate takes the last of its tax, and none takes more tax than is
 * left. `left` is what the invoice and its earlier credit notes leave; it is lowered.
 */
export function creditGroupsOf(
  note: Priced & { tax_breakdown: readonly Group[] },
  left: Map<string, Left>,
): Map<string, Group> {
  const groups = new Map<string, Group>();
  const includesTax = note.content?.prices_include_tax === true;
  for (const [key, base] of basesOf(note)) {
    const rest = left.get(key);
    if (!rest) continue;
    const numbered = note.lines.filter((line) => keyOf(line) === key && typeof line.line === "number");
    if (numbered.length > 0) base.discount = discountOf(numbered, rest);
    const most = rest.taxable_cents + (includesTax ? rest.tax_cents : 0);
    const tax = sumOf(base) === most ? rest.tax_cents : taxLeft(sumOf(base), rest, includesTax);
    const told = note.tax_breakdown.find((group) => keyOf(group) === key)?.tax_cents ?? tax;
    const group = groupOf(base, Math.abs(told - tax) <= rest.slack ? told : tax, includesTax);
    rest.taxable_cents -= group.taxable_cents;
    rest.tax_cents -= group.tax_cents;
    groups.set(key, group);
  }
  return groups;
}

function discountOf(lines: readonly Line[], rest: Left): number {
  rest.linesCredited += lines.reduce((sum, line) => sum + amountOf(line), 0);
  const { lines: whole, discount } = rest.whole;
  const share = whole === 0 ? 0 : shareOf(discount, rest.linesCredited, whole);
  const more = share - rest.discountCredited;
  rest.discountCredited = share;
  return more;
}

const shareOf = (cents: number, part: number, whole: number): number =>
  rounded(BigInt(cents) * BigInt(part) * BigInt(Math.sign(whole)), BigInt(Math.abs(whole)));

/** With tax in the prices, what is left to be taxed bounds the tax from below. */
function taxLeft(base: number, rest: Left, includesTax: boolean): number {
  const tax = nearest(taxOf(base, rest.tax_rate, includesTax), rest.tax_cents);
  return includesTax ? base - nearest(base - tax, rest.taxable_cents) : tax;
}

/** The nearest number between zero and a limit, which may be negative. */
const nearest = (value: number, limit: number): number =>
  Math.min(Math.max(value, Math.min(0, limit)), Math.max(0, limit));

/**
 * Describes the lines that credit notes credit beyond their quantity or amount, by other amounts than their
 * quantities are worth, or that the invoice does not have.
 */
export function overcreditedLines(lines: readonly Line[], credited: readonly Line[]): string[] {
  const names = new Set(credited.flatMap(({ line }) => line ?? []));
  return [...names].flatMap((name) => {
    const whole = lines[name - 1];
    if (!whole) return [`line ${name}, which is not there`];
    const parts = credited.filter(({ line }) => line === name);
    const quantity = parts.reduce((sum, part) => sum + millionths(part.quantity), 0n);
    const amount = BigInt(parts.reduce((sum, part) => sum + amountOf(part), 0));
    const [all, worth] = [millionths(whole.quantity), BigInt(amountOf(whole))];
    const fits =
      isPart(quantity, all) &&
      isPart(amount, worth) &&
      (quantity === all ? amount === worth : isNear(amount * all, worth * quantity, 2n * all));
    return fits ? [] : [`${quantity} millionths and ${amount} cents of line ${name}`];
  });
}

const isNear = (a: bigint, b: bigint, by: bigint): boolean => absolute(a - b) <= absolute(by);

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** Describes the charges of which credit notes credit more than there is. */
export function overcreditedCharges(
  charges: readonly { amount_cents: number }[],
  credited: readonly { amount_cents: number; charge?: number }[],
): string[] {
  return credited.flatMap(({ charge = 0 }) => {
    const parts = credited.filter((one) => one.charge === charge);
    const taken = parts.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
    const whole = charges[charge - 1]?.amount_cents;
    return whole !== undefined && taken <= whole ? [] : [`${taken} cents of charge ${charge}`];
  });
}

/** Whether the part lies between zero and the whole, which may be negative. */
export const isPart = (part: bigint, whole: bigint): boolean =>
  whole < 0n ? part <= 0n && part >= whole : part >= 0n && part <= whole;

function millionths(value: number): bigint {
  const { over, under } = fraction(value);
  return (over * 1_000_000n) / under;
}

/** Where the amounts of a row differ from those recomputed from its lines; empty when nowhere. */
export function differences(
  row: Priced & {
    tax_breakdown: readonly Group[];
    subtotal_cents: number;
    tax_cents: number;
    total_cents: number;
  },
  groups: ReadonlyMap<string, Group>,
): string[] {
  const found: string[] = [];
  const expect = (what: string, is: unknown, should: unknown) => {
    if (is !== should) found.push(`${what} is ${is}, not ${should}`);
  };
  row.lines.forEach((line, index) => {
    const [net, should] = [line.net_cents, netOf(line, row.content)];
    // With tax in the prices, the nets of lines add up to what is taxed: one may be rounded otherwise.
    if (Math.abs(net - should) > (row.content?.prices_include_tax ? 2 : 0))
      found.push(`net of line ${index + 1} is ${net}, not ${should}`);
  });
  expect("number of tax groups", row.tax_breakdown.length, groups.size);
  let subtotal = 0;
  let tax = 0;
  for (const group of row.tax_breakdown) {
    const should = groups.get(keyOf(group));
    expect(`taxable at ${keyOf(group)}`, group.taxable_cents, should?.taxable_cents);
    expect(`tax at ${keyOf(group)}`, group.tax_cents, should?.tax_cents);
    expect(`discount at ${keyOf(group)}`, group.discount_cents ?? 0, should?.discount_cents ?? 0);
    expect(`charges at ${keyOf(group)}`, group.charge_cents ?? 0, should?.charge_cents ?? 0);
    if (isPlain(row)) expect(`nets at ${keyOf(group)}`, netsAt(row, keyOf(group)), group.taxable_cents);
    subtotal += group.taxable_cents;
    tax += group.tax_cents;
  }
  expect("subtotal", row.subtotal_cents, subtotal);
  expect("tax", row.tax_cents, tax);
  expect("total", row.total_cents, subtotal + tax);
  return found;
}

function netOf(line: Line, content: Content | null): number {
  const amount = amountOf(line);
  return content?.prices_include_tax ? amount - taxOf(amount, line.tax_rate, true) : amount;
}

/** Whether what is taxed is the sum of the lines alone. */
const isPlain = ({ content }: Priced): boolean => !content?.discount && !content?.charges;

const netsAt = ({ lines }: Priced, key: string): number =>
  lines.filter((line) => keyOf(line) === key).reduce((sum, { net_cents }) => sum + net_cents, 0);
