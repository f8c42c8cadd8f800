/** The codes by which banks, tax offices and networks know people. */

import fc from "fast-check";
import * as jsvat from "jsvat";
import { checkVAT, unitedKingdom } from "jsvat";
import { describe, expect, it } from "vitest";
import { isBankgiro, isGln, isNorwegianAccount, isPlusgiro } from "../../src/platform/codes/check-digits.ts";
import { inPhoneGroups } from "../../src/platform/codes/phone-groups.ts";
import { plainVatNumber, rightVatNumber } from "../../src/platform/codes/vat-number.ts";
import { bic, electronicAddress, gln, iban, vatNumber } from "../../src/platform/http/code-types.ts";
import { country } from "../../src/platform/http/field-types.ts";
import { COUNTRIES } from "../../src/schema/vocabularies/countries.ts";
import { ELECTRONIC_ADDRESS_SCHEMES } from "../../src/schema/vocabularies/electronic-address-schemes.ts";

interface Checked {
  safeParse(value: unknown): {
    success: boolean;
    error?: { issues: readonly { code: string; path: PropertyKey[]; message: string }[] };
  };
}

/** The fault of a value as `path code`; null if there is none. */
function faultOf(type: Checked, value: unknown): string | null {
  const [issue] = type.safeParse(value).error?.issues ?? [];
  if (!issue) return null;
  const { code, params } = issue as { code: string; params?: { code?: string } };
  return [...issue.path, params?.code ?? code].join(" ");
}

describe("phone numbers", () => {
  it.each([
    ["+33199000000", "+33 1 99 00 00 00"],
    ["+33612345678", "+33 6 12 34 56 78"],
    ["+4722123456", "+47 22 12 34 56"],
    ["+4791234567", "+47 912 34 567"],
    ["+4532123456", "+45 32 12 34 56"],
    ["+442071234567", "+44 20 7123 4567"],
    ["+447700900123", "+44 7700 900123"],
    ["+31612345678", "+31 6 1234 5678"],
    ["+34912345678", "+34 912 345 678"],
    ["+351212345678", "+351 212 345 678"],
    ["+493012345678", "+49 30 12345678"],
    ["+4915112345678", "+49 151 12345678"],
    // Nothing tells where the area code of Freiburg (761) or of Bergamo (035) ends.
    ["+4976112345", "+49 76112345"],
    ["+390351234567", "+39 0351234567"],
    ["+390212345678", "+39 02 1234 5678"],
    ["+393331234567", "+39 333 123 4567"],
    ["+4311234567", "+43 1 1234567"],
    ["+46812345678", "+46 8 123 456 78"],
    ["+46701234567", "+46 70 123 45 67"],
    ["+35312345678", "+353 123 456 78"],
    ["01 99 00 00 00", "01 99 00 00 00"],
  ])("%s is written %s", (phone, written) => {
    expect(inPhoneGroups(phone).replaceAll("\u00a0", " ")).toBe(written);
  });

  it("keep all of their digits, whatever the country, and leave none alone", () => {
    const numbers = fc.stringMatching(/^\+[1-9]\d{6,14}$/);
    fc.assert(
      fc.property(numbers, (phone) => {
        const [, ...groups] = inPhoneGroups(phone).split("\u00a0");
        expect(inPhoneGroups(phone).replaceAll("\u00a0", "")).toBe(phone);
        expect(groups.at(-1)?.length).toBeGreaterThan(1);
      }),
    );
  });
});

describe("countries", () => {
  it("are those of ISO 3166-1, each once", ({ expect }) => {
    expect(COUNTRIES.length).toBe(249);
    expect(new Set(COUNTRIES).size).toBe(249);
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    expect(COUNTRIES.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it.for(["XI", "EL", "UK", "EU", "XK", "ZZ"])("do not include %s", (code, { expect }) => {
    expect(faultOf(country(), code)).toBe("unknown_country");
  });

  it("are written in capitals", ({ expect }) => {
    expect(faultOf(country(), "fr")).toBe("invalid_format");
    expect(faultOf(country(), "FR")).toBeNull();
  });
});

describe("a VAT number", () => {
  const EXAMPLES = COUNTRIES.concat("EL", "EU", "XI").flatMap((code) => rightVatNumber(`${code}?`) ?? []);

  it("is known by its form for the Union, its neighbours and Northern Ireland", ({ expect }) => {
    expect(EXAMPLES.length).toBe(36);
    expect(EXAMPLES.filter((example) => rightVatNumber(example) !== null)).toEqual([]);
  });

  it("is shown by examples whose check digits are right, too", ({ expect }) => {
    const countries = Object.values(jsvat).filter((one) => typeof one === "object" && "rules" in one);
    const wrong = EXAMPLES.map((example) => example.replace(/^XI/, "GB")).filter(
      (example) => !checkVAT(example, countries).isValid,
    );
    expect(wrong).toEqual([]);
    expect(checkVAT("GB123456825", [unitedKingdom]).isValid).toBe(true);
  });

  it.for([
    ["fr 44 732.829.320", "FR44732829320"],
    ["CHE-123.456.794 MWST", "CHE123456794MWST"],
    ["NO 923 609 016 MVA", "NO923609016MVA"],
    ["be\u00a01023.456.789", "BE1023456789"],
    ["xi 123 4568 25", "XI123456825"],
    ["NL123456794B01", "NL123456794B01"],
    ["ad-u132950-x", "ADU132950X"],
    // Check digits do not decide.
    ["DE123456789", "DE123456789"],
    // Of countries whose form nobody here knows, and without letters.
    ["US 12-3456789", "US 12-3456789"],
    ["22AAAAA0000A1Z5", "22AAAAA0000A1Z5"],
  ] as const)("is stored plainly: %s", ([sent, stored], { expect }) => {
    expect(vatNumber().parse(sent)).toBe(stored);
    expect(plainVatNumber(stored)).toBe(stored);
  });

  it.for([
    ["FR123", "FR44732829320"],
    ["DE12345678", "DE123456796"],
    ["GR123456795", "EL123456795"],
    ["XI12", "XI123456825"],
    ["CH123456794", "CHE123456794MWST"],
    ["SE5560160680", "SE556016068001"],
  ] as const)("is refused with an example: %s", ([sent, example], { expect }) => {
    const [issue] = vatNumber().safeParse(sent).error?.issues ?? [];
    expect(faultOf(vatNumber(), sent)).toBe("invalid_vat_number");
    expect(issue?.message).toContain(example);
  });
});

describe("bank codes", () => {
  it.for([
    ["FR7630006000011234567890189", null],
    ["no93 8601 1117 947", null],
    ["CH9300762011623852957", null],
    ["FR7630006000011234567890188", "invalid_iban"],
    // One digit short, whose check digits fit.
    ["DE1234", "invalid_iban"],
    ["XX00123456789012345", "invalid_iban"],
    ["__proto__", "invalid_iban"],
  ] as const)("IBAN %s", ([sent, fault], { expect }) => {
    expect(faultOf(iban(), sent)).toBe(fault);
  });

  it.for([
    ["agri frpp", null],
    ["POFICHBEXXX", null],
    ["AGRIXXPP", "invalid_bic"],
    ["XX", "invalid_format"],
  ] as const)("BIC %s", ([sent, fault], { expect }) => {
    expect(faultOf(bic(), sent)).toBe(fault);
  });

  it("have the check digits of their own kind", ({ expect }) => {
    // Examples of Bankgirot, PlusGirot and of Norway's account 8601 11 17947.
    expect([isBankgiro("59140129"), isBankgiro("9912346"), isBankgiro("9912345")]).toEqual([
      true,
      true,
      false,
    ]);
    expect([isPlusgiro("9020033"), isPlusgiro("18"), isPlusgiro("9020034")]).toEqual([true, true, false]);
    expect([isNorwegianAccount("86011117947"), isNorwegianAccount("86011117948")]).toEqual([true, false]);
    expect([isNorwegianAccount("8601111794"), isBankgiro("123"), isPlusgiro("8")]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("an electronic address", () => {
  it("has a scheme of the list, each once", ({ expect }) => {
    expect(new Set(ELECTRONIC_ADDRESS_SCHEMES).size).toBe(ELECTRONIC_ADDRESS_SCHEMES.length);
    expect(faultOf(electronicAddress(), { scheme: "0225", id: "732829320" })).toBeNull();
    expect(faultOf(electronicAddress(), { scheme: "9999", id: "1" })).toBe("scheme unknown_scheme");
    expect(faultOf(electronicAddress(), { scheme: "constructor", id: "1" })).toBe("scheme unknown_scheme");
    expect(faultOf(electronicAddress(), { scheme: "0192", id: "" })).toBe("id too_small");
  });

  it("has an id that fits schemes of a known form", ({ expect }) => {
    expect(faultOf(electronicAddress(), { scheme: "EM", id: "ada@example.com" })).toBeNull();
    expect(faultOf(electronicAddress(), { scheme: "EM", id: "ada" })).toBe("id invalid_format");
    expect(faultOf(electronicAddress(), { scheme: "0088", id: "4012345000009" })).toBeNull();
    expect(faultOf(electronicAddress(), { scheme: "0088", id: "4012345000008" })).toBe("id invalid_gln");
  });
});

describe("a GLN", () => {
  it("has 13 digits with GS1's check digit, however it is grouped", ({ expect }) => {
    expect(gln().parse("40 12345 00000 9")).toBe("4012345000009");
    expect(faultOf(gln(), "4012345000008")).toBe("invalid_gln");
    expect([isGln("4012345000009"), isGln("401234500000")]).toEqual([true, false]);
  });
});
