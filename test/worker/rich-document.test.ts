/** What a caller says of a document, as its reader sees it: in the PDF and on the public page. */
import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { describe, it } from "vitest";
import { businesses, clients } from "../../src/schema/tables.ts";
import { type Api, aDraft, aLine, createBusiness } from "../support/business.ts";
import { wordsOfHtml, wordsOfPdf } from "../support/shown-words.ts";
import { appWith } from "../support/worker.ts";

async function pdfOf(api: Pick<Api, "ok">, id: string): Promise<string> {
  return wordsOfPdf(await api.ok("GET", `/invoices/${id}/pdf`));
}

async function pageOf(url: string): Promise<string> {
  const response = await appWith({})(new Request(url));
  return wordsOfHtml(await response.text());
}

/** A shop's order: prices with tax in two rates, a voucher of 10 %, and shipping. */
const ORDER = {
  prices_include_tax: true,
  lines: [
    { description: "Kaffeekanne", quantity: 1, unit_price_cents: 3999, tax_rate: 19, reference: "K-1000" },
    {
      description: "Röstkaffee",
      quantity: 3,
      unit_price_cents: 790,
      tax_rate: 7,
      discount: { amount_cents: 70 },
      details: "Aus Kolumbien",
      unit: "XPK",
      unit_name: "Packungen",
    },
  ],
  discount: { percent: 10, reason: "WILLKOMMEN" },
  charges: [{ amount_cents: 490, tax_rate: 19, tax_category: "S", reason: "Versand" }],
};

describe("the parts that a document shows", () => {
  const SELLER = {
    name: "Atelier Rouge",
    full_name: "Ana Roy",
    email: "ana@rouge.example",
    phone: "+33123456789",
    legal_form: "Micro-entreprise",
    share_capital_cents: null,
    sole_trader: true,
    personal_services_approval: "SAP 732 829 320",
    approved_association: true,
  };
  const WORDS = {
    title: "Winter garden",
    full_name: "Ana Roy EI",
    email: "ana@rouge.example",
    phone: "+33 1 23 45 67 89",
    legal_form: "Micro-entreprise",
    product_mentions: "prestation de services",
    personal_services: "Organisme de services à la personne, n° SAP732829320",
    approved_association: "Membre d’une association agréée",
    delivery_address: "Quai Est 3",
    imprint: "Made with FastFaktura",
  };
  const words = Object.values(WORDS);
  const each = (isShown: boolean) => Object.fromEntries(Object.keys(WORDS).map((part) => [part, isShown]));

  it("are those that it says, in a draft, in PDF and page, and in a credit note", async ({ expect }) => {
    const api = await createBusiness({ locale: "en" });
    await api.ok("PUT", "/business", SELLER);
    const asked = {
      title: "Winter garden",
      delivery_address: { address: "Quai Est 3", city: "Marseille", country: "FR" },
      lines: [{ ...aLine, kind: "service" }],
    };
    const shown = (text: string) => words.filter((one) => text.includes(one));
    for (const [display, expected] of [
      [each(true), words],
      [each(false), []],
      [null, words.filter((one) => one !== WORDS.imprint)],
    ] as const) {
      const { draft } = await aDraft(api, { ...asked, display });
      expect(shown(await pdfOf(api, draft.id))).toEqual(expected);
      const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
      expect(shown(await pdfOf(api, draft.id))).toEqual(expected);
      expect(shown(await pageOf(sent.public_url))).toEqual(expected);
      if (display?.imprint !== false) continue;
      const note = await api.ok("POST", "/credit-notes", { invoice_id: draft.id });
      const pdf = wordsOfPdf(await api.ok("GET", `/credit-notes/${note.id}/pdf`));
      expect(shown(pdf)).toEqual(expected);
    }
  });

  it("are told where the law wants what they leave out", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, { display: { legal_form: false } });
    const { can, finalize_requirements } = await api.ok("GET", `/invoices/${draft.id}`);
    expect(can.finalize).toBe(true);
    expect(finalize_requirements).toContainEqual({
      severity: "warning",
      code: "mention_hidden",
      pointer: "/display/legal_form",
      detail:
        "The seller's legal form belongs on the invoice, and `display.legal_form` hides it; set it to true.",
    });
  });
});

describe("a shop's order", () => {
  it("is what the customer paid, in the API, the PDF and on the page", async ({ expect }) => {
    const api = await createBusiness({ locale: "de" });
    const { draft } = await aDraft(api, ORDER);
    const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    // 39.99 + 23.00, less 10 % of each rate, and shipping.
    expect(sent.total_cents).toBe(3999 - 400 + 2300 - 230 + 490);
    for (const text of [await pdfOf(api, draft.id), await pageOf(sent.public_url)])
      for (const phrase of [
        "Alle Preise inkl. MwSt.",
        "Einzelpreis brutto",
        "Art.-Nr. K-1000",
        "Aus Kolumbien",
        "3 Packungen",
        "−0,70",
        "23,00",
        "Rabatt 10 % – WILLKOMMEN −6,30 €",
        "Versand (19 % USt.) 4,90 €",
        "Gesamtbetrag 61,59 €",
        "darin 19 % USt. auf 34,36 6,53 €",
        "darin 7 % USt. auf 19,35 1,35 €",
      ])
        expect(text).toContain(phrase);
  });
});

describe("a consulting invoice", () => {
  it("shows the draft as it would be issued, with what its client asks for", async ({ expect }) => {
    const api = await createBusiness({ locale: "en" });
    const { draft, client } = await aDraft(api, {
      currency: "NOK",
      title: "Consulting in autumn",
      issue_date: "2026-01-15",
      tax_currency: "EUR",
      exchange_rate: "0.0871",
      lines: [{ ...aLine, quantity: 1, unit_price_cents: 100_000, tax_rate: 20 }],
    });
    const details = { buyer_reference: "CC-44" };
    await drizzle(env.DB).update(clients).set({ details }).where(eq(clients.id, client.id));
    const text = await pdfOf(api, draft.id);
    for (const phrase of [
      "Consulting in autumn",
      "15 January 2026",
      "Your reference CC-44",
      "Total VAT in EUR (1 NOK = 0.0871 EUR) €17.42",
    ])
      expect(text).toContain(phrase);
  });

  it("offers a cash discount with its amount and last day", async ({ expect }) => {
    const api = await createBusiness({ locale: "de" });
    const { draft } = await aDraft(api, {
      title: "Beratung",
      cash_discount: [{ percent: 3, days: 7 }],
      lines: [{ ...aLine, quantity: 1, unit_price_cents: 100_000, tax_rate: 0 }],
    });
    const { issue_date } = await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const last = new Date(Date.parse(issue_date) + 7 * 86_400_000);
    const day = last.toLocaleDateString("de", { dateStyle: "long", timeZone: "UTC" });
    expect(await pdfOf(api, draft.id)).toContain(
      `Skonto 3 % 970,00 € bei Zahlung bis ${day} (30,00 € Skonto)`,
    );
  });
});

describe("people and accounts", () => {
  it("are frozen with the document, and stand in the PDF and on the page", async ({ expect }) => {
    const api = await createBusiness({ locale: "en", iban: "FR7630006000011234567890189" });
    await api.ok("PUT", "/business", {
      contact: { name: "Hugo Lemaire", email: "hugo@atelier.example", phone: null },
      bank_accounts: [
        { kind: "bankgiro", id: "5050-1055" },
        { kind: "sort_code", id: "12345678", sort_code: "601613", bank_name: "NatWest" },
      ],
    });
    const client = await api.ok("POST", "/clients", { name: "Nordlys AS", email: "post@nordlys.example" });
    const contact = await api.ok("POST", `/clients/${client.id}/contacts`, {
      first_name: "Ingrid",
      last_name: "Dahl",
    });
    const draft = await api.ok("POST", "/invoices", {
      client_id: client.id,
      contact_id: contact.id,
      currency: "EUR",
      lines: [aLine],
    });
    const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    await api.ok("PUT", "/business", { contact: null, bank_accounts: [] });
    await api.ok("DELETE", `/clients/${client.id}/contacts/${contact.id}`);
    for (const text of [await pdfOf(api, draft.id), await pageOf(sent.public_url)])
      for (const phrase of [
        "Attn. Ingrid Dahl",
        "Your contact: Hugo Lemaire",
        "hugo@atelier.example",
        "Bankgiro 5050-1055",
        "Sort code 60-16-13",
        "Account no. 12345678 NatWest",
      ])
        expect(text).toContain(phrase);
  });
});

describe("terms and an account of its own", () => {
  const own = {
    locale: "fr",
    payment_methods: ["transfer", "other"],
    other_payment_method: "PayPal",
    bank_account: {
      kind: "iban",
      id: "DE89 3704 0044 0532 0130 00",
      bic: "COBADEFFXXX",
      owner: "Ada Projets",
    },
    late_penalty_rate: "three_times_legal_rate",
    recovery_fee: "75 €",
    early_discount: "1 % sous 5 jours",
  };
  const OF_BUSINESS = [
    "AGRIFRPP",
    "Crédit Agricole",
    "5050-1055",
    "Bénéficiaire Test & Co",
    "12 %",
    "néant",
    "40 €",
  ];

  it("stand in place of those of the business, as they were, and none of them in a credit note", async ({
    expect,
  }) => {
    const api = await createBusiness({ country: "FR", iban: "FR7630006000011234567890189", bic: "AGRIFRPP" });
    await api.ok("PUT", "/business", {
      bank_name: "Crédit Agricole",
      late_penalty_rate: "12 %",
      bank_accounts: [{ kind: "bankgiro", id: "5050-1055" }],
    });
    const { draft } = await aDraft(api, own);
    expect(draft.bank_account).toMatchObject({ id: "DE89370400440532013000", bank_name: null });
    const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    await api.ok("PUT", "/business", { iban: null, late_penalty_rate: "15 %" });
    for (const text of [await pdfOf(api, draft.id), await pageOf(sent.public_url)]) {
      for (const phrase of [
        "virement, PayPal",
        "Bénéficiaire Ada Projets",
        "DE89 3704 0044 0532 0130 00",
        "COBADEFFXXX",
        "Escompte pour paiement anticipé : 1 % sous 5 jours",
        "Pénalités de retard : trois fois le taux d’intérêt légal",
        "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 75 €",
      ])
        expect(text).toContain(phrase);
      for (const phrase of OF_BUSINESS) expect(text).not.toContain(phrase);
    }
    const note = await api.ok("POST", "/credit-notes", { invoice_id: draft.id });
    const credited = wordsOfPdf(await api.ok("GET", `/credit-notes/${note.id}/pdf`));
    for (const phrase of ["DE89", "Pénalités", "75 €", "PayPal"]) expect(credited).not.toContain(phrase);
  });
});

describe("a credit note of an order with prices with tax", () => {
  it("shows what is credited as it was entered, and asks for nothing", async ({ expect }) => {
    const api = await createBusiness({ locale: "de" });
    const { draft } = await aDraft(api, {
      ...ORDER,
      cash_discount: [{ percent: 3, days: 7 }],
      payment_note: "Zahlen Sie bald.",
    });
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const lines = [{ line: 2, quantity: 1 }];
    const payment_note = "Wir überweisen es zurück.";
    const default_texts = { credit_note: { de: { payment_note } } };
    await drizzle(env.DB).update(businesses).set({ default_texts }).where(eq(businesses.id, api.id));
    const note = await api.ok("POST", "/credit-notes", { invoice_id: draft.id, lines });
    expect(await pageOf(note.public_url)).toContain(`Zahlung ${payment_note}`);
    const text = wordsOfPdf(await api.ok("GET", `/credit-notes/${note.id}/pdf`));
    expect(text).toContain("Alle Preise inkl. MwSt.");
    expect(text).toContain("Röstkaffee");
    expect(text).toContain(`Zahlung ${payment_note}`);
    for (const phrase of ["Skonto", "Zahlen Sie bald."]) expect(text).not.toContain(phrase);
    expect(text).toContain(
      new Intl.NumberFormat("de", { minimumFractionDigits: 2 }).format(note.total_cents / 100),
    );
  });
});
