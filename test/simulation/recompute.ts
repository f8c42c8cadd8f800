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
  /** Only on a credit note: the number of the invoice line that it corrects, from 1; null if none. */
  line?: number | null;
}

export interface Group {
  tax_category: string;
  tax_rate: number;
  taxable_cents: number;
  tax_cents: number;
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

export function netOf({ quantity, unit_price_cents }: Line): number {
  const { over, under } = fraction(quantity);
  return rounded(over * BigInt(unit_price_cents), under);
}

export function taxOf(taxable: number, rate: number): number {
  const { over, under } = fraction(rate);
  return rounded(BigInt(taxable) * over, under * 100n);
}

const keyOf = ({ tax_category, tax_rate }: Pick<Line, "tax_category" | "tax_rate">) =>
  `${tax_category} ${tax_rate}`;

/** Taxable amount and tax of lines, by VAT category and rate. */
export function groupsOf(lines: readonly Line[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const line of lines) {
    const { tax_category, tax_rate } = line;
    const group = groups.get(keyOf(line)) ?? { tax_category, tax_rate, taxable_cents: 0, tax_cents: 0 };
    group.taxable_cents += netOf(line);
    groups.set(keyOf(line), group);
  }
  for (const group of groups.values()) group.tax_cents = taxOf(group.taxable_cents, group.tax_rate);
  return groups;
}

/**
 * The same for a credit note. The one that takes the last taxable cent of a rate takes the last of its tax,
 * and none takes more tax than is left. `left` is what the invoice and its earlier credit notes leave; it is
 * lowered.
 */
export function creditGroupsOf(lines: readonly Line[], left: Map<string, Group>): Map<string, Group> {
  const groups = groupsOf(lines);
  for (const [key, group] of groups) {
    const rest = left.get(key);
    if (!rest) continue;
    if (group.taxable_cents === rest.taxable_cents) group.tax_cents = rest.tax_cents;
    else if (Math.abs(group.tax_cents) > Math.abs(rest.tax_cents)) group.tax_cents = rest.tax_cents;
    rest.taxable_cents -= group.taxable_cents;
    rest.tax_cents -= group.tax_cents;
  }
  return groups;
}

/**
 * Describes the lines that credit notes credit beyond their quantity or net, or that the invoice does not
 * have.
 */
export function overcreditedLines(lines: readonly Line[], credited: readonly Line[]): string[] {
  const names = new Set(credited.flatMap(({ line }) => line ?? []));
  return [...names].flatMap((name) => {
    const whole = lines[name - 1];
    if (!whole) return [`line ${name}, which is not there`];
    const parts = credited.filter(({ line }) => line === name);
    const quantity = parts.reduce((sum, part) => sum + millionths(part.quantity), 0n);
    const net = parts.reduce((sum, part) => sum + part.net_cents, 0);
    const fits = isPart(quantity, millionths(whole.quantity)) && isPart(BigInt(net), BigInt(whole.net_cents));
    return fits ? [] : [`${quantity} millionths and ${net} cents of line ${name}`];
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
  row: {
    lines: readonly Line[];
    tax_breakdown: readonly Group[];
    subtotal_cents: number;
    tax_cents: number;
    total_cents: number;
  },
  groups: Map<string, Group>,
): string[] {
  const found: string[] = [];
  const expect = (what: string, is: unknown, should: unknown) => {
    if (is !== should) found.push(`${what} is ${is}, not ${should}`);
  };
  row.lines.forEach((line, index) => {
    expect(`net of line ${index + 1}`, line.net_cents, netOf(line));
  });
  expect("number of tax groups", row.tax_breakdown.length, groups.size);
  let subtotal = 0;
  let tax = 0;
  for (const group of row.tax_breakdown) {
    const should = groups.get(keyOf(group));
    expect(`taxable at ${keyOf(group)}`, group.taxable_cents, should?.taxable_cents);
    expect(`tax at ${keyOf(group)}`, group.tax_cents, should?.tax_cents);
    subtotal += group.taxable_cents;
    tax += group.tax_cents;
  }
  expect("subtotal", row.subtotal_cents, subtotal);
  expect("tax", row.tax_cents, tax);
  expect("total", row.total_cents, subtotal + tax);
  return found;
}
