/** What the forms of the page of payment hold. */
import { z } from "@hono/zod-openapi";
import { flatBusinessDetails } from "../../../../capabilities/business/business-details.ts";
import { bankAccount } from "../../../../platform/http/bank-account.ts";
import { bic, iban } from "../../../../platform/http/code-types.ts";
import { lineText } from "../../../../platform/http/field-types.ts";
import { paymentReference } from "../../../../platform/http/payment-reference.ts";
import type { BankAccount, ExchangeRate } from "../../../../schema/party-shapes.ts";
import type { BusinessRow } from "../../../../schema/rows.ts";
import { CURRENCIES } from "../../../../schema/vocabularies/currencies.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import { blank, dayEntry } from "../../http/entry.ts";
import { decimalEntry, plainNumber } from "../../http/number-entry.ts";
import { ticked } from "./settings-form.tsx";

export const MOST_ACCOUNTS = 10;
export const MOST_RATES = 100;

export const TermsEntry = z.object({
  payment_terms_days: decimalEntry(0).pipe(z.int().min(0).max(365)),
  late_penalty_rate: blank(lineText(200)),
  early_discount: blank(lineText(200)),
});

/** The texts of a row, without the space around them; null where nothing is said. */
function textsOf(row: unknown): Readonly<Record<string, string | null>> {
  const fields = typeof row === "object" && row !== null ? Object.entries(row) : [];
  return Object.fromEntries(
    fields.map(([name, value]) => [name, (typeof value === "string" && value.trim()) || null]),
  );
}

/** A row of the further accounts. One that says nothing is none, and only British accounts have a sort code. */
const AccountRow = z.preprocess((row) => {
  const { kind = null, id = null, sort_code = null, ...about } = textsOf(row);
  if ([kind, id, ...Object.values(about)].every((value) => value === null)) return null;
  const { bic: code = null, bank_name = null, owner = null } = about;
  return {
    kind,
    id: id ?? "",
    sort_code: kind === "sort_code" ? sort_code : null,
    bic: code,
    bank_name,
    owner,
  };
}, bankAccount.nullable());

/** A reference with the parts of its scheme alone: what another one left in the form is not asked for. */
const Reference = z.preprocess((row) => {
  const { scheme, algorithm, length = null, length_digit = null, creditor_number = null } = textsOf(row);
  const digits = length === null ? null : Number(length);
  switch (scheme) {
    case "none":
      return null;
    case "kid":
      return { scheme, algorithm, length: digits };
    case "ocr":
      return { scheme, length: digits, length_digit: length_digit !== null };
    case "fik":
      return { scheme, creditor_number };
    default:
      return { scheme };
  }
}, paymentReference().nullable());

export const AccountsEntry = z.object({
  iban: blank(iban()),
  bic: blank(bic()),
  bank_name: blank(lineText(100)),
  bank_accounts: z
    .array(AccountRow)
    .max(MOST_ACCOUNTS)
    .superRefine((rows, { addIssue }) => {
      const seen = new Set<string>();
      for (const [index, row] of rows.entries()) {
        if (!row) continue;
        const key = [row.kind, row.sort_code, row.id].join(" ");
        if (seen.has(key))
          addIssue({ code: "custom", path: [index, "id"], params: { code: "account_twice" } });
        seen.add(key);
      }
    })
    .transform((rows) => rows.filter((row) => row !== null))
    .optional(),
  payment_reference: Reference.optional(),
});

/** A rate as people write it, as the decimal text that is kept: "11,4825" becomes "11.4825". */
const rate = (locale: Locale | null) =>
  z.string().transform((written, { issues }) => {
    const found = plainNumber(written, { decimals: 10, locale });
    const text = "text" in found ? found.text : "0";
    if (/^(?=.*[1-9])\d{1,9}(?:\.\d{1,10})?$/.test(text)) return text;
    issues.push({ code: "custom", input: written, params: { code: "no_number" } });
    return z.NEVER;
  });

/** The table of rates. A row without a rate is none. */
export const ratesEntry = (locale: Locale | null) =>
  z.object({
    rates: z
      .array(
        z.preprocess(
          (row) => (textsOf(row).rate ? row : null),
          z.object({ currency: z.enum(CURRENCIES), rate: rate(locale), date: dayEntry() }).nullable(),
        ),
      )
      .max(MOST_RATES)
      .superRefine((rows, { addIssue }) => {
        const seen = new Set<string>();
        for (const [index, row] of rows.entries()) {
          if (!row) continue;
          const key = `${row.currency} ${row.date}`;
          if (seen.has(key))
            addIssue({ code: "custom", path: [index, "currency"], params: { code: "rate_twice" } });
          seen.add(key);
        }
      })
      .transform((rows) => rows.filter((row) => row !== null))
      .optional(),
  });

export const storedTerms = (business: BusinessRow): Record<string, string> => ({
  payment_terms_days: String(business.payment_terms_days),
  late_penalty_rate: business.late_penalty_rate ?? "",
  early_discount: business.early_discount ?? "",
});

export function storedAccounts(business: BusinessRow): Record<string, string> {
  const { bank_accounts, payment_reference } = flatBusinessDetails(business.details);
  const { iban: account, bic: code, bank_name } = business;
  return {
    iban: account ?? "",
    bic: code ?? "",
    bank_name: bank_name ?? "",
    ...named("bank_accounts", bank_accounts),
    "payment_reference.scheme": payment_reference?.scheme ?? "none",
    ...Object.fromEntries(
      Object.entries(payment_reference ?? {}).map(([name, value]) => [
        `payment_reference.${name}`,
        typeof value === "boolean" ? ticked(value) : String(value),
      ]),
    ),
  };
}

export const storedRates = (business: BusinessRow, locale: Locale): Record<string, string> =>
  named(
    "rates",
    flatBusinessDetails(business.details).exchange_rates.map((row) => ({
      ...row,
      rate: locale === "en" ? row.rate : row.rate.replace(".", ","),
    })),
  );

const named = (list: string, rows: readonly (BankAccount | ExchangeRate)[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([name, value]) => [`${list}.${index}.${name}`, String(value)]),
    ),
  );
