import { describe, expect, test } from "vitest";
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import { documentTitle } from "../../../src/formats/document/document-texts.ts";
import { legalMentions } from "../../../src/formats/document/legal-mentions.ts";
import { renderInvoicePdf } from "../../../src/formats/pdf/render-pdf.ts";
import { WORDS } from "../../../src/formats/words/catalogue.ts";
import { formatsFor } from "../../../src/platform/i18n/locale-formats.ts";
import { CURRENCIES } from "../../../src/schema/vocabularies/currencies.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { pageTexts } from "./read-pdf.ts";
import { BUYER, creditNote, line, partlyPaid, SELLER, sample, UNPAID } from "./sample-documents.ts";

const render = (document: InvoiceDocument, mentions: string[] = []) =>
  renderInvoicePdf(document, { mentions, logo: null });

const textOf = async (document: InvoiceDocument, mentions?: string[]) =>
  pageTexts(await render(document, mentions)).join("\n");

describe("the file", () => {
  test("is the same, byte for byte, each time", async () => {
    expect(await render(sample())).toEqual(await render(sample()));
  });

  test("has another identifier when it shows something else", async () => {
    const identifiers = async (document: InvoiceDocument) =>
      /\/ID \[ <(\w{32})> <(\w{32})> \]/
        .exec(Buffer.from(await render(document)).toString("latin1"))
        ?.slice(1);
    const [document, version] = (await identifiers(sample())) ?? [];
    const [sameDocument, otherVersion] = (await identifiers(sample({ notes: "Other" }))) ?? [];
    expect(document).toHaveLength(32);
    expect(sameDocument).toBe(document);
    expect(otherVersion).not.toBe(version);
  });

  test("declares itself PDF/A-3u, with its language, colours and dates", async () => {
    const source = Buffer.from(await render(sample({ locale: "de" }))).toString("latin1");
    expect(source).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(source).toContain("<pdfaid:conformance>U</pdfaid:conformance>");
    expect(source).toContain("/GTS_PDFA1");
    expect(source).toContain("/Lang (de)");
    expect(source).toContain("(D:20261120000000Z)");
  });

  test("carries only the small cut of its fonts until a text needs more", async () => {
    const western = await render(sample());
    const european = await render(sample({ notes: "Ωμέγα, Жук, ł" }));
    expect(western.length).toBeLessThan(40_000);
    expect(european.length).toBeGreaterThan(western.length + 10_000);
  });
});

describe.each(LOCALES)("in %s", (locale) => {
  const labels = WORDS[locale].document;
  const formats = formatsFor(locale);

  test.each(CURRENCIES)("writes amounts of %s", async (currency) => {
    const document = sample({ locale, currency });
    const text = await textOf(document);
    expect(text).toContain(formats.money(document.total_cents, currency));
    expect(text).toContain(formats.amount(65000, currency));
  });

  test("says what an invoice must say", async () => {
    const document = sample({ locale });
    const text = (await textOf(document, ["A mention"])).replaceAll("\n", " ");
    const expected = [
      labels.invoice,
      document.number,
      labels.dueDate,
      formats.day("2026-12-20"),
      labels.subtotal,
      labels.total,
      formats.money(document.total_cents, "EUR"),
      formats.percent(20),
      SELLER.name,
      BUYER.name,
      "PO-7731",
      "FR76 3000 6000 0112 3456 7890 189",
      labels.page(1, 1),
      "A mention",
    ];
    for (const words of expected) expect(text).toContain(words);
    expect(text).not.toContain("�");
  });

  test("names each tax category in words", async () => {
    const categories = ["E", "AE", "K", "G"] as const;
    const lines = categories.map((tax_category) => line({ tax_category, tax_rate: 0 }));
    const words = (await textOf(sample({ locale, lines }))).replaceAll("\n", " ");
    for (const category of categories) expect(words).toContain(labels.categories[category]);
  });

  test("marks a draft, and claims no payment for it", async () => {
    const text = await textOf(sample({ locale, draft: true, number: "DRAFT-7" }));
    expect(text).toContain(labels.draft);
    expect(text).not.toContain(labels.payment);
    expect(text).not.toContain(labels.amountDue);
    expect(text).not.toContain("FR76");
    expect(await textOf(sample({ locale }))).not.toContain(labels.draft);
  });
});

describe("a copy with its state", () => {
  const many = Array.from({ length: 60 }, (_, index) => line({ description: `Item ${index + 1}.` }));

  test.each(LOCALES)("in %s is marked on every page, and asks for what is left", async (locale) => {
    const { state, payment } = WORDS[locale];
    const formats = formatsFor(locale);
    const pages = pageTexts(await render(partlyPaid({ locale, lines: many })));
    expect(pages.length).toBeGreaterThan(1);
    for (const text of pages) {
      expect(text).toContain(state.copyAsOf(formats.day("2026-11-27")));
      expect(text).toContain(state.specimen.invoice.sentence);
      expect(text).toContain(state.specimen.invoice.mark);
    }
    const text = (await textOf(partlyPaid({ locale }))).replaceAll("\n", " ");
    expect(text).toContain(`${state.stillDue} ${formats.money(90_000, "EUR")}`);
    expect(text).toContain(
      state.received(formats.day("2026-11-22"), payment.method.transfer.replaceAll(" ", "\u00a0")),
    );
    expect(text).not.toContain(WORDS[locale].document.amountDue);
    const original = await textOf(sample({ locale }));
    for (const word of [state.stillDue, state.specimen.invoice.sentence])
      expect(original).not.toContain(word);
  });

  test.each(LOCALES)("says whole in %s by which credit note it is cancelled", async (locale) => {
    const credited_by = [{ number: "CN-2026-00001", issue_date: "2026-09-26", total_cents: 234_000 }];
    const state = { ...UNPAID, standing: "cancelled" as const, credited_by, due_cents: 0 };
    for (const specimen of [false, true]) {
      const text = await textOf(sample({ locale, specimen, state }));
      const cited = `CN-2026-00001 ${WORDS[locale].document.creditNote.dated(formatsFor(locale).day("2026-09-26"))}`;
      expect(text).toContain(WORDS[locale].state.cancelledBy(cited));
      expect(text).not.toContain("…");
    }
  });

  test.each(["paid", "cancelled"] as const)(
    "that is %s asks for nothing, and shows no account",
    async (standing) => {
      const content = { payment_note: "Please pay at once." };
      const state = { ...UNPAID, standing, settled_on: "2026-11-26", due_cents: 0 };
      const received = [{ day: "2026-11-26", amount_cents: 234_000, method: "cash" as const }];
      const settled = { ...state, ...(standing === "paid" && { received }) };
      const text = await textOf(sample({ locale: "en", content, state: settled }));
      expect(text.replaceAll("\u00a0", " ")).toContain(
        `${standing === "paid" ? "Paid" : "Cancelled"} on 26 November 2026`,
      );
      expect(text).toContain("Still to pay\n€0.00");
      for (const asking of ["FR76", "Please pay", "Amount due"]) expect(text).not.toContain(asking);
    },
  );
});

describe("a credit note", () => {
  const words = {
    fr: {
      title: "Avoir",
      cites: "Facture d’origine 2026-00012 du 3 octobre 2026",
      amount: "Montant crédité",
    },
    en: {
      title: "Credit note",
      cites: "Original invoice 2026-00012 dated 3 October 2026",
      amount: "Amount credited",
    },
    nb: {
      title: "Kreditnota",
      cites: "Opprinnelig faktura 2026-00012 av 3. oktober 2026",
      amount: "Kreditert beløp",
    },
    sv: {
      title: "Kreditfaktura",
      cites: "Ursprunglig faktura 2026-00012 daterad den 3 oktober 2026",
      amount: "Krediterat belopp",
    },
    da: {
      title: "Kreditnota",
      cites: "Oprindelig faktura 2026-00012 af 3. oktober 2026",
      amount: "Krediteret beløb",
    },
    de: {
      title: "Rechnungskorrektur",
      cites: "Originalrechnung 2026-00012 vom 3. Oktober 2026",
      amount: "Gutgeschrieben",
    },
    it: {
      title: "Nota di credito",
      cites: "Fattura originaria 2026-00012 del 3 ottobre 2026",
      amount: "Importo accreditato",
    },
    nl: {
      title: "Creditfactuur",
      cites: "Oorspronkelijke factuur 2026-00012 van 3 oktober 2026",
      amount: "Gecrediteerd bedrag",
    },
    pt: {
      title: "Nota de crédito",
      cites: "Fatura original 2026-00012 de 3 de outubro de 2026",
      amount: "Valor creditado",
    },
    es: {
      title: "Factura rectificativa",
      cites: "Factura rectificada 2026-00012 del 3 de octubre de 2026",
      amount: "Importe abonado",
    },
  };
  const lines = [
    line(),
    line({ tax_rate: 5.5 }),
    line({ tax_category: "E", tax_rate: 0, tax_exemption_reason: "Art. 261-4-4° CGI" }),
  ];
  const seller = { ...SELLER, late_penalty_rate: "14.37 %", early_discount: "2.22 %" };
  const drawn = async (document: InvoiceDocument) =>
    (await textOf(document, legalMentions(document))).replaceAll("\n", " ");

  test.each(LOCALES)("says in %s what it credits, and of which invoice", async (locale) => {
    const document = creditNote({ locale, lines, seller });
    const { title, cites, amount } = words[locale];
    const text = await drawn(document);
    const expected = [
      `${title} CN-2026-00001`,
      // Its day stands on one line, with the word before it.
      cites.replace(/\p{L}+ \d+\.? (?:de )?\p{L}+(?: de)? \d{4}$/u, (day) => day.replaceAll(" ", "\u00a0")),
      amount,
      WORDS[locale].document.creditNote.total,
      formatsFor(locale).money(document.total_cents, "EUR"),
      WORDS[locale].document.taxOn(
        WORDS[locale].document.taxAt(formatsFor(locale).percent(5.5)),
        formatsFor(locale).amount(195000, "EUR"),
      ),
      "Jour annulé.",
      "Art. 261-4-4° CGI",
      SELLER.name,
      BUYER.name,
      "PO-7731",
    ];
    for (const part of expected) expect(text).toContain(part);
    expect(text).not.toContain("�");
  });

  test.each(LOCALES)("asks in %s for nothing", async (locale) => {
    const labels = WORDS[locale].document;
    const asked = {
      words: [labels.amountDue, labels.dueDate, labels.payment, labels.reference, "FR76", SELLER.bic],
      day: formatsFor(locale).day("2026-12-20"),
      terms: ["14.37 %", "2.22 %", "40"],
    };
    const invoice = await drawn(sample({ locale, lines, seller }));
    const text = await drawn(creditNote({ locale, lines, seller }));
    for (const part of [...asked.words, asked.day, ...asked.terms]) {
      expect(invoice).toContain(part);
      expect(text).not.toContain(part);
    }
    expect(text).not.toMatch(/\b(Facturé|Gutschrift)\b/);
  });

  test.each(LOCALES)("is titled in %s by its name and number", async (locale) => {
    const document = creditNote({ locale });
    const title = `${words[locale].title} CN-2026-00001`;
    expect(documentTitle(document)).toBe(title);
    const source = Buffer.from(await render(document)).toString("utf8");
    expect(source).toContain(`<rdf:li xml:lang="x-default">${title}</rdf:li>`);
  });

  test("repeats its name and number on further pages", async () => {
    const many = Array.from({ length: 60 }, () => line());
    const [, second] = pageTexts(await render(creditNote({ lines: many })));
    expect(second).toContain("Avoir CN-2026-00001");
    expect(second).not.toContain(WORDS.fr.document.invoice);
  });

  test("without tax names the credited amount in its total, too", async () => {
    const untaxed = { ...SELLER, vat_franchise: true };
    const text = await drawn(
      creditNote({ seller: untaxed, lines: [line({ tax_category: "E", tax_rate: 0 })] }),
    );
    expect(text.match(/Montant crédité/g)).toHaveLength(2);
    expect(text).toContain("TVA non applicable, art. 293 B du CGI");
  });

  test("names the whole of the longest number, and its day, beside the largest amount", async () => {
    const number = "W".repeat(35);
    const largest = { subtotal_cents: 9007199254740991, total_cents: 9007199254740991 };
    for (const locale of LOCALES) {
      const document = creditNote({ locale, ...largest, corrects: { number, issue_date: "2026-09-30" } });
      const text = await drawn(document);
      expect(text.replaceAll(" ", "")).toContain(
        number +
          WORDS[locale].document.creditNote.dated(formatsFor(locale).day("2026-09-30")).replaceAll(" ", ""),
      );
    }
  });
});

describe("many lines", () => {
  const lines = Array.from({ length: 500 }, (_, index) => line({ description: `Item ${index + 1}.` }));

  test("go over pages that repeat the table's head, the number and the page", async () => {
    const texts = pageTexts(await render(sample({ locale: "en", lines })));
    expect(texts.length).toBeGreaterThan(18);
    expect(texts.length).toBeLessThan(30);
    texts.forEach((text, index) => {
      expect(text).toContain(WORDS.en.document.unitPrice);
      expect(text).toContain("2026-00042");
      expect(text).toContain(`Page ${index + 1}/${texts.length}`);
    });
  });

  test("are all there, once", async () => {
    const text = pageTexts(await render(sample({ locale: "en", lines }))).join("\n");
    expect(text.match(/^Item \d+\.$/gm)).toEqual(lines.map(({ description }) => description));
  });

  test("leave the totals on a page with at least one line", async () => {
    for (let count = 1; count < 60; count++) {
      const texts = pageTexts(
        await render(sample({ locale: "en", lines: lines.slice(0, count), notes: null })),
      );
      const withTotals = texts.filter((text) => text.includes(WORDS.en.document.subtotal));
      expect(withTotals).toHaveLength(1);
      expect(withTotals[0]).toContain(WORDS.en.document.total);
      expect(withTotals[0]).toContain(`Item ${count}.`);
    }
  });
});

describe("hostile texts", () => {
  test("show a box for each character that the font lacks", async () => {
    const text = await textOf(sample({ buyer: { ...BUYER, name: "株式会社 Łódź Ωμ Жук 🎉" } }));
    expect(text).toContain("□□□□ Łódź Ωμ Жук □");
  });

  test("lose what is invisible, and only that", async () => {
    const text = await textOf(sample({ notes: "a\u202eb\u200bc\u00add\u0000e\ufefff\tg\r\nh e\u0301" }));
    expect(text).toContain("abcdef  g\nh é");
  });

  test("are escaped in the metadata", async () => {
    const source = Buffer.from(await render(sample({ seller: { ...SELLER, name: "A & B <C>" } }))).toString();
    expect(source).toContain("A &amp; B &lt;C&gt;");
  });
});

test("a seller who charges no tax shows none", async () => {
  const seller = { ...SELLER, vat_franchise: true };
  const text = await textOf(sample({ seller, lines: [line({ tax_category: "E", tax_rate: 0 })] }));
  expect(text).not.toContain(WORDS.fr.document.subtotal);
  expect(text).not.toContain(WORDS.fr.document.total);
});

test("an unknown unit is printed as it is, and pieces not at all", async () => {
  const text = await textOf(sample({ lines: [line({ unit: "XYZ" }), line({ unit: "C62", quantity: -7 })] }));
  expect(text).toContain("3\u00a0XYZ");
  expect(text).toMatch(/^−7$/m);
});
