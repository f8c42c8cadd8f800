/** Where the pages of a document break. */
import { describe, expect, test } from "vitest";
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import { layoutInvoice } from "../../../src/formats/pdf/layout/layout-invoice.ts";
import type { Page } from "../../../src/formats/pdf/layout/page.ts";
import { renderInvoicePdf } from "../../../src/formats/pdf/render-pdf.ts";
import { WORDS } from "../../../src/formats/words/catalogue.ts";
import { formatsFor } from "../../../src/platform/i18n/locale-formats.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { accessibilityFaults } from "../../support/pdf/matterhorn.ts";
import { readAloud } from "../../support/pdf/read-aloud.ts";
import { codesOf, collisions, textsOf } from "./collisions.ts";
import { creditNote, line, SELLER, sample, UNPAID } from "./sample-documents.ts";

const MENTIONS = ["Une mention que la loi demande.", "Une autre, qui tient sur une ligne de la page aussi."];
const pagesOf = (document: InvoiceDocument) =>
  layoutInvoice(document, { mentions: MENTIONS, logo: null }).pages;
const linesOf = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    line({ description: `Line ${index + 1}`, tax_rate: 5 * (index % 3) }),
  );
const notesOf = (count: number) =>
  count === 0 ? null : Array.from({ length: count }, (_, index) => `Note ${index + 1}`).join("\n");
const says = (page: Page, text: string) => textsOf(page).some((item) => item.text === text);

/** Where the content of a page begins, in points from the top, and how far its foot is from what precedes it. */
const TOP = 48;
const FOOT_GAP = 12;

/** The share of a page's height that its content takes. */
function filled(page: Page): number {
  const boxes = page.filter((item) => item.kind === "box");
  const foot = Math.max(...boxes.map(({ y }) => y));
  const ends = page.flatMap((item) => {
    if (item.kind === "text") return [item.baseline];
    if (item.kind === "box") return [item.y + item.height];
    return item.kind === "code" ? [item.y + item.side] : [];
  });
  const end = Math.max(...ends.filter((y) => y < foot - 1));
  return (end - TOP) / (foot - FOOT_GAP - TOP);
}

const PAID: InvoiceDocument["state"] = {
  ...UNPAID,
  standing: "paid",
  settled_on: "2026-11-25",
  received: [{ day: "2026-11-25", amount_cents: 234_000, method: "transfer" }],
  due_cents: 0,
};
const DOCUMENTS: [kind: string, fields: Partial<InvoiceDocument>][] = [
  ["an invoice", {}],
  ["a copy that is paid", { state: PAID }],
  ["a credit note", creditNote()],
];

describe.each(DOCUMENTS)("the pages of %s of 1 to 60 lines, with notes of 0 to 70", (_, fields) => {
  const cases = Array.from({ length: 60 }, (_, index) => index + 1).flatMap((count) =>
    [0, 1, 5, 13, 40, 70].map((notes, at) => {
      const locale = LOCALES[(count + at) % LOCALES.length] ?? "en";
      const document = sample({ ...fields, locale, lines: linesOf(count), notes: notesOf(notes) });
      const pages = pagesOf({ ...document, tax_breakdown: sample({ lines: linesOf(count) }).tax_breakdown });
      return { document, name: `${count} lines, ${notes} notes, ${locale}`, pages };
    }),
  );

  test("are at least three fifths full, but for the last", () => {
    const empty = cases.flatMap(({ name, pages }) =>
      pages.slice(0, -1).flatMap((page) => (filled(page) < 0.6 ? [`${name}: ${filled(page)}`] : [])),
    );
    expect(empty).toEqual([]);
  });

  test("have no few lines of notes or mentions alone on the last", () => {
    const thin = cases.flatMap(({ document, name, pages }) => {
      const last = pages.at(-1) ?? [];
      const hasLastRow = says(last, `Line ${document.lines.length}`);
      const baselines = new Set(textsOf(last).map(({ baseline }) => baseline));
      return hasLastRow || baselines.size >= 12 ? [] : [`${name}: ${baselines.size} lines`];
    });
    expect(thin).toEqual([]);
  });

  test("have the total on the page of the last row", () => {
    const apart = cases.flatMap(({ document, name, pages }) => {
      const { total } = document.corrects
        ? WORDS[document.locale].document.creditNote
        : WORDS[document.locale].document;
      const page = pages.find((one) => says(one, `Line ${document.lines.length}`)) ?? [];
      return says(page, total) ? [] : [name];
    });
    expect(apart).toEqual([]);
  });

  test("have nothing that touches another", () => {
    expect(cases.flatMap(({ pages }) => collisions(pages))).toEqual([]);
  });
});

describe("payment details that have no room beside the totals", () => {
  const documents = Array.from({ length: 30 }, (_, index) => sample({ lines: linesOf(index + 1) }));
  const apart = documents.filter((document) =>
    pagesOf(document).some((page) => says(page, "Total TTC") && !says(page, "IBAN")),
  );

  test("begin the next page, with their code", () => {
    expect(apart.length).toBeGreaterThan(0);
    for (const document of apart) {
      const pages = pagesOf(document);
      const next = pages[pages.findIndex((page) => says(page, "Total TTC")) + 1] ?? [];
      for (const label of ["Règlement", "Net à payer", "IBAN"]) expect(says(next, label)).toBe(true);
      expect(codesOf(next)).toHaveLength(1);
    }
  });

  test("are read out behind the totals, once", async () => {
    const [document = sample()] = apart;
    const pdf = await renderInvoicePdf(document, { mentions: MENTIONS, logo: null });
    expect(await accessibilityFaults(pdf)).toEqual([]);
    const aloud = await readAloud(pdf);
    expect(aloud.match(/Total TTC[\s\S]+Règlement[\s\S]+IBAN[\s\S]+Remarques/g)).toHaveLength(1);
    for (const text of ["Total TTC", "FR76", "Remarques", MENTIONS[0] ?? ""])
      expect(aloud.split(text)).toHaveLength(2);
  });
});

test("a few lines that would begin a second page are spared one by narrower gaps", () => {
  const spacious = sample({ lines: linesOf(2), notes: notesOf(2) });
  const pages = Array.from({ length: 14 }, (_, index) =>
    pagesOf(sample({ lines: linesOf(2), notes: notesOf(index + 1) })),
  );
  const titleTop = (page: Page = []) =>
    textsOf(page).find(({ text }) => text === "Désignation")?.baseline ?? 0;
  const tighter = pages.filter(([page]) => titleTop(page) < titleTop(pagesOf(spacious)[0]));
  expect(tighter.length).toBeGreaterThan(0);
  for (const one of tighter) expect(one).toHaveLength(1);
});

test("no number of a panel is broken or set smaller, wherever it stands", () => {
  const number = "FR76 3000 6000 0112 3456 7890 189";
  for (const locale of LOCALES) {
    const texts = pagesOf(sample({ locale, seller: { ...SELLER, iban: "FR7630006000011234567890189" } }))
      .flatMap(textsOf)
      .filter(({ text }) => text.startsWith("FR76"));
    expect(texts.map(({ text, style }) => [text, style.size])).toEqual([[number, 9]]);
  }
});

test("what is spared by a payment in time stays in its brackets, and a cited day with the word before it", () => {
  for (const locale of LOCALES) {
    const offer = { percent: 2, amount_cents: 4680, last_day: "2026-12-04" };
    const offering = pagesOf(sample({ locale, cash_discounts: [offer] })).flatMap(textsOf);
    expect(offering.filter(({ text }) => /\([^)]*$|^[^(]*\)/.test(text))).toEqual([]);
    const cited = pagesOf(creditNote({ locale })).flatMap(textsOf);
    const day = formatsFor(locale).day("2026-10-03");
    expect(cited.find(({ text }) => text.includes(day))?.text).toMatch(/^\p{L}/u);
  }
});
