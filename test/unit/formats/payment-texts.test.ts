import { describe, it } from "vitest";
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import {
  furtherAccounts,
  payeeOf,
  termFacts,
  transferReference,
} from "../../../src/formats/document/payment-texts.ts";
import { composeEmail } from "../../../src/formats/messages/compose-email.tsx";
import { renderInvoicePdf } from "../../../src/formats/pdf/render-pdf.ts";
import type { BankAccount } from "../../../src/schema/party-shapes.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { sampleFacts } from "../messages/sample-facts.ts";
import { pageTexts } from "./read-pdf.ts";
import { SELLER, sample } from "./sample-documents.ts";

const NORWEGIAN = "NO9386011117947";
const BRITISH = "GB29NWBK60161331926819";
const DANISH = "DK5000400440116243";

/** What is shown of the accounts besides the first IBAN, as "label value" and, if it differs, what is copied. */
const shown = (iban: string, bank_accounts: BankAccount[] = [], over: Partial<InvoiceDocument> = {}) =>
  furtherAccounts(sample({ locale: "en", seller: { ...SELLER, iban, bank_accounts }, ...over })).map(
    ({ label, value, copy }) => `${label} ${value}${copy === value ? "" : ` (${copy})`}`,
  );

describe("an account of a country that has numbers of its own", () => {
  it.for([
    ["Norway", NORWEGIAN, ["Account no. 8601.11.17947 (86011117947)"]],
    ["Britain", BRITISH, ["Sort code 60-16-13 (601613)", "Account no. 31926819"]],
    ["Denmark", DANISH, ["Reg. no. 0040", "Account no. 0440116243"]],
    ["Germany", "DE89370400440532013000", []],
    ["Norway, with a wrong check digit", "NO9386011117948", []],
  ] as const)("of %s is shown by these, and copied without signs", ([, iban, expected], { expect }) => {
    expect(shown(iban)).toEqual(expected);
  });

  it("is shown once, and each account whole", ({ expect }) => {
    expect(shown(NORWEGIAN, [{ kind: "no_account", id: "86011117947" }])).toHaveLength(1);
    const same: BankAccount = { kind: "sort_code", id: "31926819", sort_code: "601613" };
    expect(shown(BRITISH, [same])).toHaveLength(2);
    expect(shown(BRITISH, [{ ...same, id: "12345678" }])).toEqual([
      "Sort code 60-16-13 (601613)",
      "Account no. 31926819",
      "Sort code 60-16-13 (601613)",
      "Account no. 12345678",
    ]);
  });

  it.for(["NOK", "EUR"] as const)(
    "stands before the IBAN in NOK, and behind it in EUR: %s",
    async (currency, { expect }) => {
      const seller = { ...SELLER, iban: NORWEGIAN };
      const pdf = await renderInvoicePdf(sample({ currency, seller }), { mentions: [], logo: null });
      const { text } = composeEmail(sampleFacts({ currency, seller }));
      for (const words of [pageTexts(pdf).join("\n"), text]) {
        const [domestic, iban] = ["8601.11.17947", "NO93 8601 1117 947"].map((number) =>
          words.indexOf(number),
        );
        expect(domestic).toBeGreaterThan(0);
        expect((domestic ?? 0) < (iban ?? 0)).toBe(currency === "NOK");
      }
    },
  );

  it("is not shown where nobody pays by transfer", ({ expect }) => {
    expect(shown(BRITISH, [], { content: { payment_methods: ["card"] } })).toEqual([]);
  });
});

describe("the account of a document", () => {
  const seller = { ...SELLER, bank_accounts: [{ kind: "bankgiro", id: "5050-1055" } as const] };
  const paidTo = (bank_account: BankAccount, over: Partial<InvoiceDocument["content"]> = {}) =>
    sample({ seller, locale: "en", content: { bank_account, ...over } });

  it("is paid to in place of all those of the seller", ({ expect }) => {
    expect(payeeOf(paidTo({ kind: "iban", id: BRITISH, owner: "Ada Ltd" }))).toEqual({
      name: "Ada Ltd",
      iban: BRITISH,
      bic: null,
      bank_name: null,
      further: [],
    });
    expect(furtherAccounts(paidTo({ kind: "iban", id: BRITISH })).map(({ label }) => label)).toEqual([
      "Sort code",
      "Account no.",
    ]);
    const plusgiro = paidTo({ kind: "plusgiro", id: "28 65 43-4", owner: "Ada AB", bank_name: "Nordea" });
    expect(payeeOf(plusgiro)).toMatchObject({ name: "Ada AB", iban: null, bic: null });
    // Its owner is the payee, and not named again.
    expect(furtherAccounts(plusgiro)).toMatchObject([{ label: "Plusgiro", about: "Nordea" }]);
  });

  it("is the seller's where it has no owner, and none where nobody pays by transfer", ({ expect }) => {
    const account = { kind: "iban", id: NORWEGIAN } as const;
    expect(payeeOf(paidTo(account)).name).toBe(SELLER.name);
    const inCash = paidTo(account, { payment_methods: ["cash"] });
    expect([payeeOf(inCash).iban, furtherAccounts(inCash)]).toEqual([null, []]);
  });

  it("is in the mail", ({ expect }) => {
    const bank_account = { kind: "iban", id: BRITISH, bic: "NWBKGB2L", owner: "Ada Ltd" } as const;
    const { text } = composeEmail(sampleFacts({ seller, locale: "en", content: { bank_account } }));
    for (const phrase of ["Payee: Ada Ltd", "GB29 NWBK 6016 1331 9268 19", "BIC: NWBKGB2L", "60-16-13"])
      expect(text).toContain(phrase);
    for (const phrase of [SELLER.bic ?? "", "5050-1055", "FR76"]) expect(text).not.toContain(phrase);
  });
});

describe("other means of payment", () => {
  const ways = (content: InvoiceDocument["content"]) =>
    termFacts(sample({ locale: "en", content }), 100).map(({ value }) => value);

  it("are named as the document names them, whole in the PDF, and only where it takes them", async ({
    expect,
  }) => {
    const other_payment_method = "PayPal or vouchers ".repeat(10).trim();
    const document = sample({
      locale: "en",
      content: { payment_methods: ["transfer", "other"], other_payment_method },
    });
    expect(ways(document.content)).toEqual([`bank transfer, ${other_payment_method}`]);
    expect(ways({ payment_methods: ["other"] })).toEqual(["other means"]);
    expect(ways({ payment_methods: ["card"], other_payment_method })).toEqual(["card"]);
    const pdf = await renderInvoicePdf(document, { mentions: [], logo: null });
    expect(pageTexts(pdf).join(" ").replaceAll(/\s+/g, " ")).toContain(other_payment_method);
  });
});

describe("what to write in a transfer", () => {
  const reference = (payment_reference: InvoiceDocument["payment_reference"], locale = "en" as const) => {
    const { label, value, copy } = transferReference(sample({ locale, payment_reference }));
    return [label, value, copy];
  };

  it("is the number, unless there is a reference", ({ expect }) => {
    expect(reference(null)).toEqual(["Reference", "2026-00042", "2026-00042"]);
    expect(reference({ scheme: null, reference: "Order 7" })).toEqual(["Reference", "Order 7", "Order 7"]);
  });

  it("is a reference by the name of its scheme, copied without spaces", ({ expect }) => {
    expect(reference({ scheme: "kid", reference: "2026000428" })).toEqual([
      "KID",
      "2026000428",
      "2026000428",
    ]);
    expect(reference({ scheme: "ocr", reference: "1234574" })[0]).toBe("OCR");
    expect(reference({ scheme: "rf", reference: "RF18539007547034" })).toEqual([
      "RF reference",
      "RF18 5390 0754 7034",
      "RF18539007547034",
    ]);
  });

  it("names the creditor of a FIK, so that no account does again", ({ expect }) => {
    const line = "+71<000002026000428+87654321<";
    const over = { payment_reference: { scheme: "fik", reference: line } as const };
    expect(reference(over.payment_reference)).toEqual(["FIK", line, line]);
    const accounts: BankAccount[] = [
      { kind: "fik", id: "87654321" },
      { kind: "fik", id: "12345678" },
    ];
    expect(shown("DE89370400440532013000", accounts, over)).toEqual(["FIK 12345678"]);
    expect(shown("DE89370400440532013000", accounts)).toHaveLength(2);
  });

  it("has a label of its own in every language", ({ expect }) => {
    for (const locale of LOCALES) {
      const rf = { scheme: "rf", reference: "RF18539007547034" } as const;
      const { label } = transferReference(sample({ locale, payment_reference: rf }));
      expect(label).toMatch(/RF/);
    }
  });

  it("stands on one line of the PDF in every language, however long it is", async ({ expect }) => {
    const references = [
      { scheme: "fik", reference: "+71<000002026000428+87654321<" },
      { scheme: "kid", reference: "0000000000000002026000428" },
      { scheme: "rf", reference: "RF2500000000000000000000A" },
    ] as const;
    for (const locale of LOCALES)
      for (const payment_reference of references) {
        const document = sample({ locale, payment_reference });
        const pdf = await renderInvoicePdf(document, { mentions: [], logo: null });
        expect(pageTexts(pdf).join("\n").split("\n")).toContainEqual(
          expect.stringContaining(transferReference(document).value),
        );
      }
  });
});
