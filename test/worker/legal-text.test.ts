/** What the law of a seller's country wants a document to say, as its reader sees it: in PDF, page and mail. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import type { BusinessRow } from "../../src/schema/rows.ts";
import { type Api, aDraft, aLine, apiWith, createBusiness } from "../support/business.ts";
import { openLedger } from "../support/ledger.ts";
import { wordsOfHtml, wordsOfPdf } from "../support/shown-words.ts";
import { appWith, heldQueue, work } from "../support/worker.ts";

async function pageOf(url: string): Promise<string> {
  const response = await appWith({})(new Request(url));
  return wordsOfHtml(await response.text());
}

/** A seller with nothing of the sandbox's French company. */
const PLAIN = {
  address: "Street 1",
  vat_number: null,
  registration_number: null,
  legal_form: null,
  share_capital_cents: null,
  registered_office_city: null,
  register_court: null,
  register_number: null,
} satisfies Partial<BusinessRow>;

/** An invoice's text in the PDF and on the page. */
async function issued(api: Api, over: Record<string, unknown> = {}) {
  const { draft } = await aDraft(api, over);
  const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
  const pdf = wordsOfPdf(await api.ok("GET", `/invoices/${draft.id}/pdf`));
  return { sent, texts: [pdf, await pageOf(sent.public_url)] };
}

const count = (text: string, part: string): number => text.split(part).length - 1;

describe("a French sole trader (C. com. art. R526-27)", () => {
  it("is EI beside the name, wherever a document or a mail names it", async ({ expect }) => {
    const { id, key } = await createBusiness({
      ...PLAIN,
      sandbox: false,
      country: "FR",
      name: "Ana Roy",
      sole_trader: true,
      vat_number: "FR44732829320",
      locale: "fr",
    });
    const { queue, messages } = heldQueue(id);
    const bindings = { ...env, MAIL_FROM: "invoices@mail.example", OUTBOX_QUEUE: queue };
    const api: Api = { id, ...apiWith(key, appWith(bindings)) };
    const { draft } = await aDraft(api);
    const sent = await api.ok("POST", `/invoices/${draft.id}/send`, {
      channels: ["email"],
      to: "a@b.example",
    });
    const ledger = openLedger(() => "none");
    await work(messages, { env: bindings, carriersOf: ledger.carriers });
    const [mail] = ledger.mails;
    expect(mail?.from.name).toBe("Ana Roy EI");
    const pdf = wordsOfPdf(await api.ok("GET", `/invoices/${draft.id}/pdf`));
    for (const text of [pdf, await pageOf(sent.public_url), mail?.html ?? "", mail?.text ?? ""]) {
      expect(count(text, "Ana Roy")).toBeGreaterThan(0);
      expect(count(text, "Ana Roy EI")).toBe(count(text, "Ana Roy"));
    }
  });
});

describe("a mail is a business letter (§ 35a GmbHG)", () => {
  it("bears what one says of its sender", async ({ expect }) => {
    const { id, key } = await createBusiness({
      ...PLAIN,
      sandbox: false,
      country: "DE",
      name: "Lumen GmbH",
      legal_form: "GmbH",
      vat_number: "DE123456789",
      registered_office_city: "Berlin",
      register_court: "Amtsgericht Charlottenburg",
      register_number: "HRB 12345",
      directors: ["Eva Maier"],
      locale: "de",
    });
    const { queue, messages } = heldQueue(id);
    const bindings = { ...env, MAIL_FROM: "invoices@mail.example", OUTBOX_QUEUE: queue };
    const api: Api = { id, ...apiWith(key, appWith(bindings)) };
    const { draft } = await aDraft(api, { locale: "de" });
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"], to: "a@b.example" });
    const ledger = openLedger(() => "none");
    await work(messages, { env: bindings, carriersOf: ledger.carriers });
    const [mail] = ledger.mails;
    for (const text of [mail?.html ?? "", (mail?.text ?? "").replaceAll(/\s+/g, " ")])
      expect(text).toContain(
        "Sitz: Berlin · Register: Amtsgericht Charlottenburg, HRB 12345 · USt-IdNr. DE123456789 · Geschäftsführung: Eva Maier",
      );
  });
});

describe("the day of the supply (§ 14(4) no. 6 UStG)", () => {
  const german = { ...PLAIN, country: "DE", locale: "de", vat_number: "DE123456789" } as const;
  const said = "Leistungsdatum entspricht Rechnungsdatum";

  it("is the issue date only if the seller says so, and is asked for if not", async ({ expect }) => {
    const api = await createBusiness(german);
    const { draft } = await aDraft(api, { lines: [{ ...aLine, tax_rate: 19 }] });
    const asked = expect.objectContaining({ code: "supply_date_missing", severity: "warning" });
    expect((await api.ok("GET", `/invoices/${draft.id}`)).finalize_requirements).toContainEqual(asked);
    for (const text of (await issued(api)).texts) expect(text).not.toContain(said);
    await api.ok("PUT", "/business", { supplied_on_issue: true });
    expect((await api.ok("GET", `/invoices/${draft.id}`)).finalize_requirements).not.toContainEqual(asked);
    for (const text of (await issued(api)).texts) expect(text).toContain(said);
    for (const text of (await issued(api, { supply_date: "2026-11-02" })).texts) {
      expect(text).not.toContain(said);
      expect(text).toContain("Leistungsdatum 2. November 2026");
    }
  });
});

describe("a line without tax", () => {
  const untaxed = (tax_category: string, description: string) => ({
    ...aLine,
    description,
    tax_rate: 0,
    tax_category,
    tax_exemption_reason: tax_category === "E" ? "Group 6" : null,
  });

  it("says why in place of its rate, and tells zero-rated from exempt (VAT Regulations 1995 reg. 14)", async ({
    expect,
  }) => {
    const api = await createBusiness({ ...PLAIN, country: "GB", locale: "en", vat_number: "GB123456789" });
    const lines = [aLine, untaxed("Z", "Book"), untaxed("E", "Course")];
    for (const text of (await issued(api, { lines, locale: "en" })).texts) {
      for (const kind of ["20%", "zero-rated", "exempt"])
        expect(text).toMatch(new RegExp(`500\\.00 ${kind} €?500\\.00`));
      expect(text).toContain("Zero-rated for VAT");
      expect(text).toContain("Group 6");
    }
  });

  it("names reverse charge and export, and leaves a plain rate of 0 % elsewhere", async ({ expect }) => {
    const api = await createBusiness({ locale: "fr" });
    const client = await api.ok("POST", "/clients", {
      name: "Nordlys",
      type: "business",
      country: "CH",
      vat_number: "CHE123456788",
    });
    const lines = [untaxed("AE", "Conseil"), untaxed("G", "Vase"), untaxed("Z", "Autre")];
    const over = { client_id: client.id, lines, locale: "fr" };
    for (const text of (await issued(api, over)).texts) {
      for (const kind of ["autoliquidation", "export", "0 %"])
        expect(text).toMatch(new RegExp(`500,00 (€ )?${kind} 500,00`));
    }
  });
});

describe("the tax in the seller's own currency (Directive 2006/112/EC art. 230)", () => {
  it("is stated on an invoice and on its credit note, at the invoice's rate", async ({ expect }) => {
    const api = await createBusiness({ ...PLAIN, country: "SE", locale: "sv", vat_number: "SE556016068001" });
    const own = { tax_currency: "SEK", exchange_rate: "11.4825" };
    const { sent, texts } = await issued(api, { locale: "sv", lines: [{ ...aLine, tax_rate: 25 }], ...own });
    const note = await api.ok("POST", "/credit-notes", { invoice_id: sent.id });
    const credited = [
      wordsOfPdf(await api.ok("GET", `/credit-notes/${note.id}/pdf`)),
      await pageOf(note.public_url),
    ];
    // 25 % of 500.00 is 125.00, which at 11.4825 comes to 1,435.31.
    for (const text of [...texts, ...credited])
      expect(text).toMatch(/Summa moms i SEK \(1 EUR = 11,4825 SEK\) 1 435,31 kr/);
  });
});

describe("the place of the supply (bokføringsforskriften § 5-1-1 no. 4)", () => {
  it("is the buyer's town, or where a Norwegian seller delivers", async ({ expect }) => {
    const api = await createBusiness({ ...PLAIN, country: "NO", locale: "nb", default_currency: "NOK" });
    const client = await api.ok("POST", "/clients", {
      name: "Kari",
      address: "Storgata 8",
      postal_code: "0184",
      city: "Oslo",
      country: "NO",
    });
    const at = {
      client_id: client.id,
      locale: "nb",
      supply_date: "2026-11-02",
      lines: [{ ...aLine, tax_rate: 0 }],
    };
    for (const text of (await issued(api, at)).texts) {
      expect(text).toContain("Leveringsdato 2. november 2026");
      expect(text).toContain("Leveringssted Oslo");
    }
    const delivery_address = { city: "Tromsø" };
    for (const text of (await issued(api, { ...at, delivery_address })).texts) {
      expect(text).toContain("Leveringsadresse Tromsø");
      expect(text).not.toContain("Leveringssted");
    }
  });

  it("is not stated for other sellers", async ({ expect }) => {
    for (const text of (await issued(await createBusiness({ locale: "en" }))).texts)
      expect(text).not.toContain("Place of delivery");
  });
});
