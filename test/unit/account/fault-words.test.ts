/** The words of faults, refusals and requirements: in every language, with all of their facts in its notation. */
import { describe, expect, it } from "vitest";
import { error } from "../../../src/capabilities/invoices/requirements/requirement.ts";
import { fault, refusal } from "../../../src/capabilities/refusals.ts";
import type { AppWords } from "../../../src/formats/app-words/app-words.ts";
import { APP_WORDS } from "../../../src/formats/app-words/catalogue.ts";
import { readWords, writeWords } from "../../../src/formats/app-words/written-words.ts";
import { LOCALES, type Locale } from "../../../src/schema/vocabularies/locales.ts";
import { faultText } from "../../../src/surfaces/account/http/form-faults.ts";
import { placePath, toldRequirement } from "../../../src/surfaces/account/http/requirement-words.ts";

/** The words as the Worker reads them. */
const READ = Object.fromEntries(
  LOCALES.map((locale) => [locale, readWords(writeWords(APP_WORDS[locale]))]),
) as Record<Locale, AppWords>;
const seatIn = (locale: Locale) => ({ locale, words: READ[locale] });

/** Marks each fact, so that a sentence shows which it has. */
const MARKED = new Proxy(
  {},
  { get: (_, name) => (name === "corrected" ? MARKED : `[${String(name)}]`) },
) as never;

describe.each(LOCALES)("the words of %s", (locale) => {
  const { faults, requirements, entry } = READ[locale];

  it("say something of every code, with the facts that the English words have", () => {
    for (const subject of ["faults", "requirements"] as const)
      for (const [code, own] of Object.entries(READ[locale][subject])) {
        const english: unknown = READ.en[subject][code as never];
        const said = (words: unknown) =>
          typeof words === "function" ? String(words(MARKED)) : String(words);
        const facts = (words: unknown) =>
          said(words)
            .match(/\[\w+\]/g)
            ?.toSorted() ?? [];
        expect([code, new Set(facts(own))]).toEqual([code, new Set(facts(english))]);
        if (code !== "mention_hidden" && !code.includes("payment_reference") && !code.startsWith("invalid_"))
          expect(said(own)).not.toMatch(/undefined|\$\{/);
      }
  });

  it("name no field of the API", () => {
    const texts = [faults, requirements, entry].flatMap((one) => Object.values(one).map(String));
    for (const text of texts)
      expect(text.replace(/\$\{[^}]*\}|\{ [\w, ]+ \}/g, "")).not.toMatch(/`\w+`|PUT |GET /);
  });
});

describe("a fact", () => {
  it("is written as the reader writes it", () => {
    const said = (locale: Locale, one: { code: string; facts: object }) =>
      faultText(one, seatIn(locale), "EUR").replaceAll(/[\u00a0\u202f]/g, " ");
    const late = fault([], "cash_discount_too_late", { day: "2026-03-05", last_day: "2026-03-01" });
    expect(said("en", late)).toContain("The payment came on 5 March 2026");
    expect(said("de", late)).toContain("Die Zahlung kam am 5. März 2026");
    const rates = { tax_rate: 17.5, country: "DE", rates: [19, 7] };
    const odd = fault([], "rate_not_of_country", rates);
    expect(said("fr", odd)).toContain("taux de TVA de 17,5 %");
    expect(said("fr", odd)).toContain("19 % et 7 %");
    expect(said("sv", odd)).toContain("Tyskland har ingen momssats på 17,5 %");
    const corrected = { number: "A-1", issue_date: "2026-01-02" };
    const early = fault([], "issue_date_before_corrected", { issue_date: "2026-01-01", corrected });
    expect(said("en", early)).toBe(
      "Invoice A-1, which this corrects, is of 2 January 2026. Choose that day or a later one.",
    );
    const full = refusal("storage_full", { most: 1_000_000_000, used: 999_000_000, size: 2_500_000 });
    expect(said("en", full)).toContain("this one has 2.5 MB");
    const rate = { tax_rate: 20, tax_category: "S" } as const;
    const unknown = fault([], "unknown_rate", { rates: Array.from({ length: 12 }, () => rate) });
    expect(said("en", unknown)).toContain("20%, 20% …");
    expect(said("en", fault([], "invalid_payment_reference", { scheme: "rf" }))).toContain("RF18");
    const hidden = fault([], "mention_hidden", { part: "legal_form" });
    expect(said("de", hidden)).toBe(
      "Ihre Rechtsform gehört auf die Rechnung und ist ausgeblendet. Blenden Sie es ein.",
    );
  });

  it("has no words for a code that no form meets, and one sentence then", () => {
    expect(faultText(fault([], "wrong_net", {}), seatIn("en"))).toBe(READ.en.faults.other);
  });
});

describe("what an invoice lacks", () => {
  it("says on which page it is filled in, and at which field", () => {
    const at = { base: "/account/sandbox", clientId: "c1" };
    const place = (field: (string | number)[]) => {
      const told = toldRequirement(error(field, "seller_country_missing", {}), seatIn("en"));
      return [told.place, told.field, placePath(told, at)];
    };
    expect(place(["business", "country"])).toEqual([
      "profile",
      "country",
      "/account/sandbox/settings#country",
    ]);
    expect(place(["business", "invoice_number_pattern"])[2]).toContain("/settings/numbers#");
    expect(place(["client", "vat_number"])).toEqual([
      "client",
      "vat_number",
      "/account/sandbox/clients/c1/edit#vat_number",
    ]);
    expect(place(["lines", 0, "kind"])).toEqual(["invoice", "lines.0.kind", null]);
  });
});
