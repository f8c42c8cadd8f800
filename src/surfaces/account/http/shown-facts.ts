/** The facts of a refusal as texts in the reader's language, for the words that are made of them. */
import { formatsFor } from "../../../platform/i18n/locale-formats.ts";
import type { Currency } from "../../../schema/vocabularies/currencies.ts";
import { type Locale, REGIONS } from "../../../schema/vocabularies/locales.ts";
import type { PaymentReferenceScheme } from "../../../schema/vocabularies/payments.ts";
import { dayText, utcText } from "../layout/times.ts";
import { REFERENCE_EXAMPLES } from "./reference-examples.ts";

/**
 * Numbers and lists become texts, null an empty one; booleans and texts stay what they are. With the scheme of a
 * payment reference comes an example of it.
 */
export type ShownFacts<F> = { readonly [K in keyof F]: ShownFact<F[K]> } & (F extends {
  scheme: PaymentReferenceScheme;
}
  ? { readonly example: string }
  : unknown);
type ShownFact<V> = V extends number | null | readonly unknown[]
  ? string
  : V extends object
    ? ShownFacts<V>
    : V;

interface Reader {
  locale: Locale;
  /** That of the amounts; null writes them without one. */
  currency: Currency | null;
}

const DAY = /(?:^|_)(?:date|day|from|to|today)$/;
const TIME = /^(?:now|last|resets_at)$/;
const SIZE = /^(?:most_bytes|bytes|size)$/;

/** Facts as texts, each by its name: `_cents` are amounts, `_date` days, `tax_rate` and `percent` percentages. */
export function shownFacts<F extends object>(
  facts: F,
  locale: Locale,
  currency: Currency | null,
): ShownFacts<F> {
  // Where one is the size of a file, the others are sizes, too.
  const areSizes = "size" in facts;
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    shown(areSizes ? "size" : name, value, { locale, currency }),
  ]);
  if ("scheme" in facts)
    entries.push(["example", REFERENCE_EXAMPLES[facts.scheme as PaymentReferenceScheme]]);
  return Object.fromEntries(entries) as ShownFacts<F>;
}

function shown(name: string, value: unknown, reader: Reader): unknown {
  const formats = formatsFor(reader.locale);
  if (Array.isArray(value)) return listed(name, value, reader);
  if (value === null) return "";
  if (typeof value === "object") return shownFacts(value, reader.locale, reader.currency);
  if (typeof value === "number") return shownNumber(name, value, reader);
  if (typeof value !== "string") return value;
  if (TIME.test(name)) return utcText(value, reader.locale);
  if (name === "at") return dayText(value, reader.locale);
  if (DAY.test(name)) return formats.day(value);
  return name === "country" ? formats.country(value) : value;
}

function shownNumber(name: string, value: number, { locale, currency }: Reader): string {
  const formats = formatsFor(locale);
  if (name.endsWith("_cents"))
    return currency ? formats.money(value, currency) : formats.amount(value, "EUR");
  if (name === "tax_rate" || name === "percent" || name === "rates") return formats.percent(value);
  return SIZE.test(name) ? formats.fileSize(value) : formats.number(value);
}

/** A list as a text: its first ten, since an invoice may have a thousand rates. */
function listed(name: string, values: readonly unknown[], reader: Reader): string {
  const items = values.slice(0, 10).map((value) => {
    const one = shown(name, value, reader);
    return typeof one === "object" && one !== null ? String(Object.values(one)[0]) : String(one);
  });
  if (values.length > items.length) return `${items.join(", ")} …`;
  return new Intl.ListFormat(REGIONS[reader.locale], { type: "conjunction" }).format(items);
}
