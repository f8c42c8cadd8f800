/** Each part that a document may show or leave out. */
import { describe, expect, it, test } from "vitest";
import { contentWith } from "../../../src/capabilities/invoices/document-content.ts";
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import { documentFacts } from "../../../src/formats/document/document-texts.ts";
import { legalMentions } from "../../../src/formats/document/legal-mentions.ts";
import { sellerNameOn } from "../../../src/formats/document/seller-identity.ts";
import { layoutInvoice } from "../../../src/formats/pdf/layout/layout-invoice.ts";
import type { Display, Seller } from "../../../src/schema/document-shapes.ts";
import { DISPLAY_PARTS, type DisplayPart, USUAL_DISPLAY } from "../../../src/schema/vocabularies/display.ts";
import { LOCALES, type Locale } from "../../../src/schema/vocabularies/locales.ts";
import { collisions, textsOf } from "./collisions.ts";
import { line, SELLER, sample } from "./sample-documents.ts";

const TRADER: Seller = {
  ...SELLER,
  name: "Atelier Rouge",
  legal_form: "Micro-entreprise",
  share_capital_cents: null,
  sole_trader: true,
  full_name: "Ana Roy",
  contact: { name: "Hugo Lemaire", email: "hugo@rouge.example", phone: "+33612345678" },
  personal_services_approval: "SAP732829320",
  approved_association: true,
};
const DEPOT = {
  name: "Dépôt Sud",
  address: "3, quai Est",
  postal_code: "13002",
  city: "Marseille",
  country: "FR",
};

/** A document of which every part can be shown. */
function document(
  display: Display = {},
  { locale = "fr", ...seller }: Partial<Seller> & { locale?: Locale } = {},
) {
  const content = { title: "Jardin d’hiver", delivery_address: DEPOT, display };
  const whole = { ...TRADER, ...seller };
  return sample({
    locale,
    lines: [line({ kind: "goods" })],
    content,
    seller: { ...whole, name: sellerNameOn({ seller: whole, content }) },
  });
}

const pagesOf = (of: InvoiceDocument) => layoutInvoice(of, { mentions: legalMentions(of), logo: null }).pages;

const textOf = (of: InvoiceDocument): string =>
  pagesOf(of)
    .flatMap(textsOf)
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(/\s+/g, " ");

const WORDS: Record<DisplayPart, string[]> = {
  title: ["Jardin d’hiver"],
  full_name: ["Ana Roy EI"],
  email: ["bonjour@atelier-rame.example", "hugo@rouge.example"],
  phone: ["+33 1 23 45 67 89", "+33 6 12 34 56 78"],
  legal_form: ["Micro-entreprise"],
  product_mentions: ["Opération : livraison de biens"],
  personal_services: ["Organisme de services à la personne, n° SAP732829320"],
  approved_association: [
    "Membre d’une association agréée, le règlement par chèque et par carte bancaire est accepté",
  ],
  delivery_address: ["Adresse de livraison", "Dépôt Sud", "13002 Marseille"],
  imprint: ["Créé avec FastFaktura"],
};

const isIn = (text: string, part: DisplayPart) => WORDS[part].map((words) => text.includes(words));
const all = (part: DisplayPart, isShown: boolean) => WORDS[part].map(() => isShown);

describe("a part of a document", () => {
  test.each(DISPLAY_PARTS)("%s is shown as usual, and otherwise if the document says so", (part) => {
    const usual = textOf(document());
    const other = textOf(document({ [part]: !USUAL_DISPLAY[part] }));
    expect(isIn(usual, part)).toEqual(all(part, USUAL_DISPLAY[part]));
    expect(isIn(other, part)).toEqual(all(part, !USUAL_DISPLAY[part]));
    // EI goes with the legal form, and stands beside the name of the person if that is shown.
    const others = DISPLAY_PARTS.filter(
      (one) => one !== part && !(part === "legal_form" && one === "full_name"),
    );
    for (const one of others) expect([one, isIn(other, one)]).toEqual([one, all(one, USUAL_DISPLAY[one])]);
  });

  test.each(LOCALES)("stands apart from the others in %s, all shown or all left out", (locale) => {
    const each = (isShown: boolean) => Object.fromEntries(DISPLAY_PARTS.map((part) => [part, isShown]));
    for (const display of [each(true), each(false)])
      expect(collisions(pagesOf(document(display, { locale })))).toEqual([]);
    expect(textOf(document(each(true), { locale }))).toContain(
      "Membre d’une association agréée, le règlement par chèque et par carte bancaire est accepté",
    );
  });

  it("is stored only where it is not as usual", () => {
    expect(contentWith(null, { display: { ...USUAL_DISPLAY } })).toBeNull();
    expect(contentWith(null, { display: { imprint: false, title: undefined } })).toBeNull();
    const content = contentWith(null, { display: { ...USUAL_DISPLAY, imprint: true, phone: false } });
    expect(JSON.stringify(content)).toBe('{"display":{"phone":false,"imprint":true}}');
    expect(contentWith(content, { display: null })).toBeNull();
  });
});

describe("the name of the person behind a French sole trader (C. com. art. R526-27)", () => {
  const namesOf = (of: InvoiceDocument) => textOf(of).match(/(Atelier Rouge|Ana Roy)( EI)?/g);

  it("bears EI in place of the trade name, which bears it again where the person is not shown", () => {
    expect(new Set(namesOf(document()))).toEqual(new Set(["Atelier Rouge", "Ana Roy EI"]));
    expect(new Set(namesOf(document({ full_name: false })))).toEqual(new Set(["Atelier Rouge EI"]));
    expect(new Set(namesOf(document({ legal_form: false })))).toEqual(new Set(["Atelier Rouge", "Ana Roy"]));
    expect(new Set(namesOf(document({}, { full_name: "Ana Roy", sole_trader: false })))).toEqual(
      new Set(["Atelier Rouge", "Ana Roy"]),
    );
  });

  it("is not repeated where the name holds it", () => {
    expect(new Set(namesOf(document({}, { name: "Ana Roy photographe" })))).toEqual(new Set(["Ana Roy"]));
    expect(textOf(document({}, { name: "Ana Roy" }))).not.toContain("Ana Roy Ana Roy");
  });
});

describe("a delivery address that is not shown", () => {
  it("still tells where a Norwegian seller's supply was made (bokføringsforskriften § 5-1-1 no. 4)", () => {
    const places = (display: Display) =>
      documentFacts(document(display, { locale: "nb", country: "NO" })).flatMap(({ label, value }) =>
        label === "Leveringssted" ? [value] : [],
      );
    expect(places({})).toEqual([]);
    expect(places({ delivery_address: false })).toEqual(["Marseille, Frankrike"]);
  });
});

describe("a hidden legal form", () => {
  it("leaves the capital, and what a board is called", () => {
    const ofCompany = (seller: Parameters<typeof document>[1]) =>
      textOf(document({ legal_form: false }, { sole_trader: false, ...seller }));
    expect(ofCompany({ legal_form: "SARL", share_capital_cents: 1_000_000 })).toContain(
      "capital social 10 000 €",
    );
    const board = ofCompany({
      country: "DE",
      legal_form: "AG",
      directors: ["Eva Maier"],
      locale: "de",
    });
    expect(board).toContain("Vorstand: Eva Maier");
  });
});
