import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isUnitCode } from "../../../src/platform/http/unit-field.ts";
import { CURRENCIES } from "../../../src/schema/vocabularies/currencies.ts";
import { LINE_KINDS } from "../../../src/schema/vocabularies/invoices.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { VAT_NOTES } from "../../../src/schema/vocabularies/vat-notes.ts";
import { shownRate, turnedAround } from "../../../src/surfaces/abby/invoices/conversion.ts";
import { discountOf, shownDiscount } from "../../../src/surfaces/abby/invoices/discounts.ts";
import {
  displayWith,
  partsOfSwitches,
  switchesOf,
} from "../../../src/surfaces/abby/vocabularies/display-settings.ts";
import { BILLING_LOCALES, shownLocale } from "../../../src/surfaces/abby/vocabularies/locales.ts";
import {
  delayOfTerms,
  PAYMENT_DELAYS,
  termsOfDelay,
} from "../../../src/surfaces/abby/vocabularies/payment-delays.ts";
import {
  BILLING_PAYMENT_METHODS,
  keptMethods,
  methodsOf,
  otherMethodsOf,
  saidOfOther,
  wordsOfMethods,
} from "../../../src/surfaces/abby/vocabularies/payment-methods.ts";
import { PERSONAL_SERVICES } from "../../../src/surfaces/abby/vocabularies/personal-services.ts";
import {
  kindOfType,
  PRODUCT_TYPES,
  typeOfKind,
} from "../../../src/surfaces/abby/vocabularies/product-types.ts";
import { PRODUCT_UNITS, unitOf, wordOfUnit } from "../../../src/surfaces/abby/vocabularies/product-units.ts";
import { LATE_PENALTIES, saidByTerm, shownTerm } from "../../../src/surfaces/abby/vocabularies/terms.ts";
import {
  nearestVatCode,
  taxOfCode,
  VAT_CODES,
  vatCodeOf,
} from "../../../src/surfaces/abby/vocabularies/vat-codes.ts";
import {
  mentionOfNote,
  noteOfMention,
  VAT_MENTIONS,
} from "../../../src/surfaces/abby/vocabularies/vat-mentions.ts";

const { schemas } = JSON.parse(readFileSync("test/support/abby/openapi.json", "utf8")) as {
  schemas: Record<string, { enum?: string[] }>;
};
const words = (schema: string): unknown[] => [...(schemas[schema]?.enum ?? [])].sort();

it.each([
  ["VatCode", VAT_CODES],
  ["VatMention", VAT_MENTIONS],
  ["ProductType", PRODUCT_TYPES],
  ["ProductUnit", PRODUCT_UNITS],
  ["PaymentDelay", PAYMENT_DELAYS],
  ["PaymentMethod", BILLING_PAYMENT_METHODS],
  ["BillingLocale", BILLING_LOCALES],
  ["CurrencyCode", CURRENCIES],
  ["PersonalServiceActivity", PERSONAL_SERVICES],
  ["LatePenalty", [...Object.keys(LATE_PENALTIES), "other"]],
])("knows every %s of the vendor's document, and no other", (schema, known) => {
  expect([...known].sort()).toEqual(words(schema));
});

describe("VAT", () => {
  it("means of a code what it is read as again, of goods and of services", () => {
    for (const code of VAT_CODES)
      for (const kind of LINE_KINDS) expect(vatCodeOf(taxOfCode(code, kind))).toBe(code);
    expect(taxOfCode("FR_00UE", "goods").tax_category).toBe("K");
    expect(taxOfCode("FR_00UE", "service").tax_category).toBe("AE");
    expect(taxOfCode("FR_0HUE", "goods").tax_category).toBe("G");
    expect(taxOfCode("FR_0HUE", "service").tax_category).toBe("O");
    expect(taxOfCode("FR_550", "service")).toEqual({ tax_rate: 5.5, tax_category: "S" });
  });

  it("has no code for a rate of another country, and the nearest where there must be one", () => {
    expect(vatCodeOf({ tax_rate: 19, tax_category: "S" })).toBeUndefined();
    expect(nearestVatCode({ tax_rate: 19, tax_category: "S" })).toBe("FR_2000");
    expect(nearestVatCode({ tax_rate: 9, tax_category: "S" })).toBe("FR_850");
    expect(nearestVatCode({ tax_rate: 0, tax_category: "K" })).toBe("FR_00UE");
  });

  it("gives each mention back, whichever shares its note, and a mention for each note", () => {
    for (const mention of VAT_MENTIONS)
      expect(mentionOfNote(noteOfMention(mention) ?? undefined, mention)).toBe(mention);
    for (const note of VAT_NOTES) expect(VAT_MENTIONS).toContain(mentionOfNote(note, undefined));
    expect(mentionOfNote("reverse_charge", "vat_psychologist")).toBe("vat_reverse_charge");
    expect(mentionOfNote("Own words", "toString")).toBe("not_subject");
  });
});

it("gives each type and unit back, and tells kinds and units of other surfaces", () => {
  for (const type of PRODUCT_TYPES) expect(typeOfKind(kindOfType(type), type)).toBe(type);
  for (const kind of LINE_KINDS) expect(kindOfType(typeOfKind(kind) ?? "disbursement")).toBe(kind);
  expect(typeOfKind("goods", "service_delivery")).toBe("sale_of_goods");
  expect(typeOfKind(undefined, "service_delivery")).toBeUndefined();
  for (const word of PRODUCT_UNITS) {
    const { unit } = unitOf(word, 1, "fr");
    expect(isUnitCode(unit)).toBe(true);
    expect(wordOfUnit(unit, word)).toBe(word);
  }
  expect(wordOfUnit("HUR", undefined)).toBe("hour");
  expect(wordOfUnit("C62", "hour")).toBe("unit");
  expect(wordOfUnit("KWH", undefined)).toBeUndefined();
  expect(unitOf("overnight_stay", 1.5, "fr")).toEqual({ unit: "C62", unit_name: "nuitée" });
  expect(unitOf("overnight_stay", 3, "fr").unit_name).toBe("nuitées");
  expect(unitOf("overnight_stay", 1.5, "de")).toEqual({ unit: "C62", unit_name: "nights" });
});

it("gives each of the fifteen delays back, and `other` for terms of no word", () => {
  for (const delay of PAYMENT_DELAYS) expect(delayOfTerms(termsOfDelay(delay))).toBe(delay);
  expect(termsOfDelay("forty_five_days_end_of_month")).toEqual({ kind: "end_of_month", days: 45 });
  expect(delayOfTerms({ kind: "days", days: 14 })).toBe("other");
  expect(delayOfTerms({ days: 30, kind: "days" })).toBe("thirty_days");
});

it("names PayPal beside another method, and tells the two apart again", () => {
  for (const [words, said, named] of [
    [["paypal"], null, "PayPal"],
    [["paypal", "other"], "Lydia", "PayPal, Lydia"],
    [["paypal"], "PayPal or Lydia", "PayPal or Lydia"],
    [["other"], "Lydia", "Lydia"],
    [["transfer"], null, null],
  ] as const) {
    const other_payment_method = otherMethodsOf(words, said);
    expect(other_payment_method).toBe(named);
    const kept = {
      paymentMethods: words.join(","),
      ...(said && words.some((word) => word === "paypal") && { otherPaymentMethod: said }),
    };
    const stored = { payment_methods: methodsOf(words), kept };
    expect(saidOfOther({ ...stored, ...(named !== null && { other_payment_method: named }) })).toBe(said);
    // What v1 has changed since is as v1 says it.
    expect(saidOfOther({ ...stored, other_payment_method: "Cash in hand" })).toBe("Cash in hand");
  }
});

it("gives methods of payment back as they were, or in the words of ours", () => {
  const sent = ["paypal", "stripe", "universal_employment_service_cheque"] as const;
  expect(methodsOf(sent)).toEqual(["other", "card", "cheque"]);
  expect(wordsOfMethods(methodsOf(sent), keptMethods(sent))).toEqual(sent);
  expect(keptMethods(["transfer", "credit_card"])).toBeUndefined();
  expect(wordsOfMethods(["cash"], keptMethods(sent))).toEqual(["cash"]);
});

it("says terms by a word or in own words", () => {
  expect(saidByTerm(LATE_PENALTIES, { value: "other", otherValue: "12 %" })).toBe("12 %");
  expect(shownTerm(LATE_PENALTIES, "12 %")).toEqual({ value: "other", otherValue: "12 %" });
  expect(shownTerm(LATE_PENALTIES, "ecb_plus_10")).toEqual({ value: "bce_director_rate_plus_ten_points" });
  expect(shownTerm(LATE_PENALTIES, null)).toBeUndefined();
});

it("shows seven languages, and English for the others", () => {
  expect(LOCALES.map(shownLocale)).toEqual(["fr", "en", "en", "en", "en", "de", "it", "nl", "pt", "es"]);
});

it("stores only the parts whose display is not usual", () => {
  const usual = switchesOf(undefined);
  expect(usual).toMatchObject({ displayTitle: true, displayAbbyLogo: false });
  expect(displayWith(undefined, partsOfSwitches(usual))).toBeNull();
  const own = { ...usual, displayTitle: false, displayAbbyLogo: true };
  const stored = displayWith({ delivery_address: false }, partsOfSwitches(own));
  expect(stored).toEqual({ delivery_address: false, title: false, imprint: true });
  expect(switchesOf(stored ?? undefined)).toEqual(own);
});

it("reads discounts in hundredths of a percent or in cents", () => {
  expect(discountOf({ mode: "PERCENTAGE", amount: 1250 })).toEqual({ percent: 12.5 });
  expect(discountOf({ mode: "AMOUNT", amount: 1250 })).toEqual({ amount_cents: 1250 });
  expect(discountOf({ mode: "PERCENTAGE", amount: 0 })).toBeNull();
  expect(shownDiscount({ percent: 33.3333 })).toEqual({ mode: "PERCENTAGE", amount: 3333.33 });
});

it("turns a rate around, and shows the one that was sent", () => {
  expect(turnedAround("1.2")).toBe("0.8333333333");
  expect(shownRate("0.8333333333", "1.2")).toBe(1.2);
  expect(shownRate("0.8", "1.2")).toBe(1.25);
  expect(shownRate(undefined, "1.2")).toBe(1);
});
