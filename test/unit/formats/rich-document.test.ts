import { describe, expect, test } from "vitest";
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import { legalMentions } from "../../../src/formats/document/legal-mentions.ts";
import { layoutInvoice } from "../../../src/formats/pdf/layout/layout-invoice.ts";
import { renderInvoicePdf } from "../../../src/formats/pdf/render-pdf.ts";
import { formatsFor } from "../../../src/platform/i18n/locale-formats.ts";
import type { DocumentContent } from "../../../src/schema/document-shapes.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { collisions, textsOf } from "./collisions.ts";
import { pageTexts } from "./read-pdf.ts";
import { discounted, everything, shopOrder, unbroken } from "./rich-documents.ts";
import { creditNote, line, SELLER, sample } from "./sample-documents.ts";

const render = (document: InvoiceDocument) =>
  renderInvoicePdf(document, { mentions: legalMentions(document), logo: null });

const layout = (document: InvoiceDocument) =>
  layoutInvoice(document, { mentions: legalMentions(document), logo: null }).pages;

/** The text of a PDF as one line, so that a phrase may break anywhere. */
const textOf = async (document: InvoiceDocument) =>
  pageTexts(await render(document))
    .join(" ")
    .replaceAll(/\s+/g, " ");

const spaced = (text: string) => text.replaceAll(/\s+/g, " ");

const withContent = (content: DocumentContent, fields: Partial<InvoiceDocument> = {}) =>
  sample({ content, ...fields });

describe("a document without the new fields", () => {
  test.each(LOCALES)(
    "has the same bytes whether it has no content or an empty one, in %s",
    async (locale) => {
      for (const of of [sample, creditNote]) {
        expect(await render(of({ locale, content: {} }))).toEqual(await render(of({ locale })));
      }
    },
  );

  test("has no discount columns, no notice on prices and no further page", async () => {
    const text = await textOf(sample({ locale: "en" }));
    for (const word of ["Before discount", "include VAT", "Terms", "Your contact"]) {
      expect(text).not.toContain(word);
    }
    expect(layout(sample())).toHaveLength(1);
  });
});

describe.each(LOCALES)("a document with everything, in %s", (locale) => {
  const document = everything({ locale });
  const formats = formatsFor(locale);

  test("says all of it", async () => {
    const text = await textOf(document);
    const { content } = document;
    const expected = [
      content?.title,
      "Merci de nous avoir confié cette deuxième phase.",
      content?.footer,
      ...["Ingrid Dahl", "Bâtiment C, 3. etasje", "GLN 7300010000001", "K-1042", "Hugo Lemaire"],
      ...["hugo@atelier-rame.example", "+33 6 12 34 56 78", "0225:FRPART-77"],
      ...["Nordlys Lager", "Havnegata 2", "7010 Trondheim"],
      formats.period("2026-11-01", "2026-11-30"),
      ...["Leder innkjøp 44", "CTR-2026-9", "NORDLYS-ID", "PO-7731"],
      ...["Trois pistes, une déclinaison complète", "ID-300", formats.period("2026-11-02", "2026-11-13")],
      ...[formats.percent(12.5), formats.amount(-24_375, "EUR"), formats.amount(195_000, "EUR")],
      ...["Fidélité", "Port", "Emballage", formats.money(-5000, "EUR"), formats.money(1500, "EUR")],
      ...[formats.money(203_240, "EUR"), formats.money(199_990, "EUR"), formats.money(239_988, "EUR")],
      ...[formats.money(459_277, "NOK"), `1 EUR = ${formats.decimal("11.4825")} NOK`],
      ...[formats.percent(3), formats.money(232_788, "EUR"), formats.money(7200, "EUR")],
      ...[formats.day("2026-11-27"), formats.day("2026-12-04"), formats.money(235_188, "EUR")],
      ...["FR76 3000 6000 0112 3456 7890 189", "DE89 3704 0044 0532 0130 00", "5050-1055"],
      ...["60-16-13", "1234.56.78903", "Merci d’indiquer le numéro de facture."],
      "Médiateur de la création, 1 rue de la Paix, 75002 Paris, mediateur.example",
      "24. Les présentes conditions",
    ];
    for (const phrase of expected) expect(text).toContain(spaced(phrase ?? "missing"));
  });

  test("keeps every text apart from the others and on its page", () => {
    for (const one of [document, shopOrder({ locale }), discounted({ locale })]) {
      expect(collisions(layout(one))).toEqual([]);
    }
  });

  test("breaks words that have no break, wherever they stand", () => {
    expect(collisions(layout(unbroken({ locale })))).toEqual([]);
  });
});

describe("prices with tax", () => {
  test.each([
    ["de", "Alle Preise inkl. MwSt.", "Bruttobetrag"],
    ["fr", "Tous les prix s’entendent TTC.", "Montant TTC"],
    ["en", "All prices include VAT.", "Amount incl. VAT"],
  ] as const)("are labelled as such in %s", async (locale, notice, head) => {
    const text = await textOf(shopOrder({ locale }));
    expect(text).toContain(notice);
    expect(text).toContain(head);
  });

  test("lead from the lines to the total, which its tax follows", async () => {
    const text = await textOf(shopOrder({ locale: "en" }));
    const order = [
      "Sum of lines incl. VAT €59.69",
      "Discount 10% – BIENVENUE10 −€5.97",
      "Livraison (VAT 20%) €4.90",
      "Total incl. VAT €58.62",
      "of which VAT 20% on 31.07 €6.22",
      "of which VAT 5.5% on 20.22 €1.11",
    ];
    const places = order.map((phrase) => text.indexOf(phrase));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test.each([
    ["fr", "Remise 5 % (hors débours) – Fidélité"],
    ["en", "Discount 5% (excl. disbursements) – Fidélité"],
    ["de", "Rabatt 5 % (ohne durchlaufende Posten) – Fidélité"],
  ] as const)("say in %s that a discount leaves out disbursements", async (locale, label) => {
    const discount = { percent: 5, reason: "Fidélité", spares_disbursements: true as const };
    const stamps = line({ description: "Timbre fiscal", kind: "disbursement" });
    const content = { discount };
    expect(await textOf(sample({ locale, lines: [line(), stamps], content }))).toContain(label);
    expect(await textOf(sample({ locale, lines: [line()], content }))).not.toContain("(");
  });

  test("carry no word on tax where a small business charges none", async () => {
    const exempt = line({ tax_category: "E", tax_rate: 0 });
    const seller = { ...SELLER, vat_franchise: true };
    const text = await textOf(
      withContent({ prices_include_tax: true }, { locale: "en", seller, lines: [exempt] }),
    );
    expect(text).not.toContain("include VAT");
    expect(text).not.toContain("incl. VAT");
  });
});

describe("discounts on lines", () => {
  test("have a column, beside the amount before them where there is room", async () => {
    const text = await textOf(discounted({ locale: "en" }));
    expect(text).toContain("Before discount Discount VAT");
    expect(text).toContain("1,950.00 12.5% −243.75 20% 1,706.25");
  });
});

describe("general terms", () => {
  test("that are short stand under the notes", () => {
    const pages = layout(withContent({ terms: "Goods stay ours until they are paid." }, { locale: "en" }));
    expect(pages).toHaveLength(1);
    expect(pages.flatMap(textsOf).map(({ text }) => text)).toContain("Terms and conditions");
  });

  test("that are long have pages of their own, after the legal mentions", () => {
    const pages = layout(everything({ locale: "en" }));
    const first = pages.findIndex((page) =>
      textsOf(page).some(({ text }) => text === "Terms and conditions"),
    );
    const mentions = pages.findIndex((page) =>
      textsOf(page).some(({ text }) => text.startsWith("Consumer mediator")),
    );
    expect(mentions).toBe(first - 1);
    expect(pages.length).toBeGreaterThan(first + 1);
  });
});

describe("what a document offers for payment in time", () => {
  test("is part of neither a draft nor a credit note", async () => {
    const offer = { cash_discount: [{ percent: 3, days: 7 }] };
    const draft = withContent(offer, { locale: "en", draft: true, issue_date: null });
    expect(await textOf(draft)).toContain("3% within 7 days");
    expect(await textOf(draft)).not.toContain("if paid by");
    expect(await textOf(creditNote({ locale: "en", content: offer }))).not.toContain("3%");
  });
});

test("what a credit note says of its payment stands under its total", async () => {
  const payment_note = "We pay it back within 14 days.";
  const document = creditNote({ locale: "en", content: { payment_note } });
  expect(await textOf(document)).toContain(`Payment ${payment_note}`);
  expect(await textOf(document)).not.toContain("IBAN");
});

test("further accounts and a long note follow the totals when the panel is full", async () => {
  const accounts = Array.from({ length: 20 }, (_, index) => ({
    kind: "bankgiro" as const,
    id: `50${index}-1055`,
  }));
  const payment_note = "Please pay to the account of your own country. ".repeat(12).trim();
  const document = withContent({ payment_note }, { seller: { ...SELLER, bank_accounts: accounts } });
  const text = await textOf(document);
  for (const { id } of accounts) expect(text).toContain(id);
  expect(text).toContain(payment_note);
  expect(collisions(layout(document))).toEqual([]);
});
