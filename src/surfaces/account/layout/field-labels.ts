/** What fields of the API are called in the forms of the app, for whoever reads of them outside a form. */
import type { AppWords } from "../../../formats/app-words/app-words.ts";

/** The subjects of words whose forms have fields of that name. */
const SUBJECTS = ["profile", "payment", "reminders", "members", "keys"];

/** Where a form calls it otherwise: the subject and the word, or several that follow each other. */
const ELSEWHERE: Readonly<Record<string, readonly (readonly [subject: string, word: string])[]>> = {
  access: [["keys", "access"]],
  accent_color: [["profile", "color"]],
  bank_accounts: [["payment", "accounts"]],
  credit_note_number_pattern: [
    ["numbers", "title"],
    ["numbers", "creditNotes"],
  ],
  default_currency: [["profile", "currency"]],
  default_notes: [["texts", "notes"]],
  exchange_rates: [["payment", "rates"]],
  invoice_number_pattern: [
    ["numbers", "title"],
    ["numbers", "invoices"],
  ],
  late_penalty_rate: [["payment", "latePenalty"]],
  next_invoice_number: [["numbers", "first"]],
  payment_reference: [["payment", "reference"]],
  payment_terms_days: [["payment", "terms"]],
  registered_office_city: [["profile", "registeredOffice"]],
  reminders: [["reminders", "title"]],
  role: [["members", "role"]],
  share_capital_cents: [["profile", "shareCapital"]],
  test_clock: [["frame", "clock"]],
  vat_franchise: [["profile", "smallBusiness"]],
};

/** A field by its path. A name that no form has stays as it is in the API; places in a list count from 1. */
export const fieldLabel = (words: AppWords, path: readonly string[]): string =>
  path.map((name) => (/^\d+$/.test(name) ? String(Number(name) + 1) : labelOf(words, name))).join(" · ");

function labelOf(words: AppWords, name: string): string {
  const key = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const places = ELSEWHERE[name] ?? SUBJECTS.map((subject) => [subject, key] as const);
  const found = places.flatMap(([subject, word]) => wordAt(words, subject, word) ?? []);
  return (ELSEWHERE[name] ? found.join(": ") : found[0]) || name;
}

function wordAt(words: AppWords, subject: string, word: string): string | null {
  const group = Object.entries(words).find(([one]) => one === subject)?.[1] as object | undefined;
  const found = Object.entries(group ?? {}).find(([one]) => one === word)?.[1];
  return typeof found === "string" ? found : null;
}
