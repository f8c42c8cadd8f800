/** All words for people beside each other: a row per entry, a column per language, English first. */
import { APP_WORDS } from "../src/formats/app-words/catalogue.ts";
import { WORDS } from "../src/formats/words/catalogue.ts";
import { formatsFor } from "../src/platform/i18n/locale-formats.ts";
import { LOCALES, type Locale } from "../src/schema/vocabularies/locales.ts";

/** The languages as columns: English first, since all others are read beside it. */
const COLUMNS: readonly Locale[] = ["en", ...LOCALES.filter((locale) => locale !== "en")];

/** The sheet as CSV (RFC 4180). It begins with a byte order mark, by which spreadsheets know UTF-8. */
export function wordSheet(): string {
  const columns = COLUMNS.map(entriesOf);
  const rows = [...(columns[0]?.keys() ?? [])].map((path) => [
    path,
    ...columns.map((entries) => entries.get(path) ?? ""),
  ]);
  const head = ["entry", ...COLUMNS.map((locale) => `${locale} ${WORDS[locale].language.name}`)];
  return `\ufeff${[head, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * The text of each entry by its path, such as `messages.body.invoice` or `account.keys.made.title`. A function is shown
 * with sample values.
 */
export function entriesOf(locale: Locale): Map<string, string> {
  const entries = new Map<string, string>();
  const samples = samplesIn(locale);
  const walk = (value: unknown, path: string, said: (call: Call, path: string) => string): void => {
    if (typeof value === "function") entries.set(path, said(value as Call, path));
    else if (typeof value !== "object" || value === null || Array.isArray(value))
      entries.set(path, textOf(value));
    else
      for (const [key, part] of Object.entries(value)) walk(part, path === "" ? key : `${path}.${key}`, said);
  };
  walk(WORDS[locale], "", (call, path) => shownCalls(call, path, samples));
  walk(APP_WORDS[locale], "account", shownWithNames);
  return entries;
}

/** A text of the account app with the names of its values in braces: it takes them as they are to be shown. */
function shownWithNames(call: Call): string {
  const list = parametersOf(call);
  const facts = new Proxy({}, { get: (_, name) => named(String(name)) });
  const values = list.startsWith("{") ? [facts] : list.split(",").map((name) => named(name.trim()));
  return textOf(call(...values));
}

type Call = (...values: unknown[]) => unknown;
type Samples = Readonly<Record<string, unknown>>;

/** What a function says for each of its samples, a line each. */
function shownCalls(call: Call, path: string, samples: Samples): string {
  const calls = callsOf(call, path, samples);
  return [...new Set(calls.map((values) => textOf(call(...values))))].join("\n— or —\n");
}

/**
 * The values with which a function is shown. Those of a parameter follow from its name, which is the same
 * throughout the catalogue; a destructured one gets them all.
 */
function callsOf(call: Call, path: string, samples: Samples): readonly (readonly unknown[])[] {
  const own = OWN_CALLS[path];
  if (own) return own(samples);
  const list = parametersOf(call);
  if (list.startsWith("{")) return [[samples], [{ ...samples, alone: true }]];
  return [
    list.split(",").map((parameter) => {
      const name = parameter.trim();
      if (!(name in samples))
        throw new Error(`${path} has a parameter \`${name}\`, of which there is no sample`);
      return samples[name];
    }),
  ];
}

/** What stands between the brackets of a function. */
const parametersOf = (call: Call): string => /^\(?([^=]*?)\)?\s*=>/s.exec(String(call))?.[1] ?? "";

/** The name of a value in braces, which is a text; what is in the value has its own name. */
const named = (name: string): object =>
  new Proxy(new String(`{${name}}`), {
    get: (text, part) => {
      const own: unknown = Reflect.get(String.prototype, part);
      if (typeof own === "function") return own.bind(text.valueOf());
      return typeof part === "symbol" ? own : named(`${name}.${part}`);
    },
  });

/** The calls of functions whose parameters are numbers, may be null, or are called as other things are elsewhere. */
const OWN_CALLS: Readonly<Record<string, (samples: Samples) => readonly (readonly unknown[])[]>> = {
  "document.page": () => [[2, 3]],
  "payment.days": () => [[0], [1], [30]],
  "payment.endOfMonth": () => [[0], [30]],
  "payment.within": () => [["2%", 14, "other"]],
  "messages.greeting": ({ name }) => [[name], [null]],
  "state.unpaid": ({ amount }) => [[amount]],
  "state.received": ({ day, method }) => [
    [day, method],
    [day, null],
  ],
};

/** Values that show what a text does with them: the 8th, for one, changes the Italian article before it. */
function samplesIn(locale: Locale): Samples {
  const formats = formatsFor(locale);
  const { document, messages, payment } = WORDS[locale];
  const day = formats.day("2026-12-08");
  const taxable = formats.amount(100_000, "EUR");
  const rate = formats.percent(5.5);
  return {
    name: "Kari Nordmann",
    seller: "Nordlys AS",
    business: "Nordlys AS",
    number: "2026-00042",
    reference: "ID-300",
    article: "132(1)(c)",
    form: "SARL",
    currency: "NOK",
    method: payment.method.card,
    alone: false,
    day,
    due: day,
    corrects: "2026-00042",
    paid: messages.shortDay("2026", "12", "08"),
    creditNote: `${document.creditNote.numberPrefix}-2026-00003 ${document.creditNote.dated(day)}`,
    invoice: `2026-00042 ${document.creditNote.dated(day)}`,
    year: "2026",
    month: "12",
    days: `${formats.number(12)} ${messages.days.other}`,
    amount: formats.money(48_263, "EUR"),
    pays: formats.money(46_815, "EUR"),
    total: formats.money(98_263, "EUR"),
    capital: formats.money(1_000_000, "EUR"),
    taxable,
    rate,
    tax: document.taxAt(rate),
    category: document.categories.AE,
    label: document.taxOn(document.taxAt(rate), taxable),
  };
}

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join("\n") : String(value);
