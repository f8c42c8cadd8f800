/** The copy of a document that tells what happened to it, beside the original, which never changes. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { type Api, aDraft, aForm, aPdf, createBusiness } from "../support/business.ts";
import { plainPng, pngUri } from "../support/images.ts";
import { wordsOfPdf } from "../support/shown-words.ts";
import { watchedDatabase } from "../support/watched-database.ts";
import { appWith } from "../support/worker.ts";

const SELLER = {
  country: "FR",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  locale: "en",
  time_zone: "UTC",
} as const;
const IBAN = "FR76 3000 6000 0112 3456 7890 189";

/** An issued invoice of 600.00 EUR. */
async function issued(profile: Parameters<typeof createBusiness>[0] = {}) {
  const api = await createBusiness({ ...SELLER, ...profile });
  const { draft } = await aDraft(api);
  const invoice = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
  const pay = (amount_cents: number, method: string, paid_at: string) =>
    api.ok("POST", `/invoices/${draft.id}/payments`, { amount_cents, method, paid_at });
  return { api, invoice, pay };
}

/** A PDF and what its reader sees. */
async function pdfOf(api: Pick<Api, "call">, path: string) {
  const { status, headers, body } = await api.call("GET", path);
  const text = status === 200 ? wordsOfPdf(body) : "";
  return { status, headers, body, text };
}

const copyOf = (api: Pick<Api, "call">, id: string) => pdfOf(api, `/invoices/${id}/pdf?copy=current`);

const today = () => new Date().toISOString().slice(0, 10);
const inWords = (day: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));

describe("a copy with the state of an invoice", () => {
  it("is marked as a copy of its day, and the original stays as it was, byte for byte", async ({
    expect,
  }) => {
    const { api, invoice, pay } = await issued();
    const path = `/invoices/${invoice.id}/pdf`;
    const before = await pdfOf(api, path);
    await pay(60_000, "transfer", "2026-01-02T10:00:00.000Z");
    const copy = await copyOf(api, invoice.id);
    expect(copy.text).toContain(`Copy – as of ${inWords(today())}`);
    expect(copy.headers.get("ETag")).toBeNull();
    expect(copy.headers.get("Content-Disposition")).toBe(
      `inline; filename="${invoice.number}-copy-${today()}.pdf"`,
    );
    const after = await pdfOf(api, path);
    expect(after.body).toEqual(before.body);
    expect(after.headers.get("ETag")).toBe(before.headers.get("ETag"));
    expect(after.text).not.toContain("Copy");
    expect(after.headers.get("Content-Disposition")).toContain(`"${invoice.number}.pdf"`);
  });

  it("asks for what is left of a partly paid one, and says what came when and how", async ({ expect }) => {
    const { api, invoice, pay } = await issued();
    await pay(10_000, "transfer", "2026-01-02T10:00:00.000Z");
    await pay(1737, "card", "2026-01-05T10:00:00.000Z");
    const { text } = await copyOf(api, invoice.id);
    expect(text).toContain("Still to pay: €482.63 of €600.00");
    expect(text).toMatch(
      /Received on 2 January 2026 \(bank transfer\) −€100\.00 Received on 5 January 2026 \(card\) −€17\.37 Still to pay €482\.63/,
    );
    expect(text).toContain(IBAN);
    expect(text).not.toContain("Amount due");
  });

  it("leads to the page, as the original does not: its link may be replaced", async ({ expect }) => {
    const { api, invoice, pay } = await issued();
    await pay(10_000, "transfer", "2026-01-02T10:00:00.000Z");
    const [copy, original] = [
      await copyOf(api, invoice.id),
      await pdfOf(api, `/invoices/${invoice.id}/pdf`),
    ].map(({ body }) => Buffer.from(body).toString("latin1"));
    expect(copy).toContain(`(${invoice.public_url})`);
    expect(original).not.toContain(invoice.public_url);
  });

  it("asks for nothing of a paid one, and shows no account", async ({ expect }) => {
    const { api, invoice, pay } = await issued({ time_zone: "Europe/Paris" });
    await pay(60_000, "card", "2026-01-02T23:30:00.000Z");
    const { text } = await copyOf(api, invoice.id);
    expect(text).toContain("Paid on 3 January 2026");
    expect(text).toContain("Still to pay €0.00");
    expect(text).not.toContain(IBAN);
  });

  it("names the credit note that cancelled it", async ({ expect }) => {
    const { api, invoice } = await issued();
    await api.ok("POST", `/invoices/${invoice.id}/cancel`);
    const { data } = await api.ok("GET", `/credit-notes?invoice_id=${invoice.id}`);
    const { text } = await copyOf(api, invoice.id);
    expect(text).toContain(`Cancelled by credit note ${data[0].number} dated ${inWords(today())}`);
    expect(text).not.toContain(IBAN);
  });

  it("speaks the language that is asked for", async ({ expect }) => {
    const { api, invoice, pay } = await issued();
    await pay(10_000, "transfer", "2026-01-02T10:00:00.000Z");
    const { text, headers } = await pdfOf(api, `/invoices/${invoice.id}/pdf?copy=current&locale=de`);
    expect(text).toContain("Noch zu zahlen: 500,00 € von 600,00 €");
    expect(headers.get("Content-Disposition")).toContain("-kopie-");
  });

  it("of a credit note names its invoice; a draft's is the draft", async ({ expect }) => {
    const { api, invoice } = await issued();
    const note = await api.ok("POST", "/credit-notes", { invoice_id: invoice.id, reason: "Half came back" });
    const { text } = await pdfOf(api, `/credit-notes/${note.id}/pdf?copy=current`);
    expect(text).toContain(`Corrects invoice ${invoice.number} dated ${inWords(today())}`);
    expect(text).toContain("Reason Half came back");
    const { draft } = await aDraft(api);
    const drawn = await copyOf(api, draft.id);
    expect([drawn.status, drawn.text.includes("Copy")]).toEqual([200, false]);
  });

  it("is not drawn of an invoice that was issued elsewhere, nor for another word", async ({ expect }) => {
    const { api } = await issued();
    const { client } = await aDraft(api);
    const data = JSON.stringify({
      number: "A-1",
      issue_date: "2026-01-02",
      client_id: client.id,
      currency: "EUR",
      lines: [{ description: "Work", quantity: 1, unit_price_cents: 100, tax_rate: 0 }],
    });
    const { id, public_url } = await api.ok("POST", "/invoices/record", aForm(aPdf, { data }));
    const refused = await copyOf(api, id);
    expect([refused.status, refused.body.code]).toEqual([409, "no_current_copy"]);
    expect(refused.body.detail).toContain("A-1 was issued elsewhere");
    const onPage = await appWith({})(new Request(`${public_url}/pdf?copy=current`));
    expect(await onPage.text()).toBe(aPdf.bytes);
    const odd = await api.call("GET", `/invoices/${id}/pdf?copy=old`);
    expect([odd.status, odd.body.errors]).toMatchObject([422, [{ parameter: "copy" }]]);
  });

  it("is not drawn for a HEAD, which answers as a GET does", async ({ expect }) => {
    const api = await createBusiness(SELLER);
    await api.ok("PUT", "/business", { logo: pngUri(plainPng(40, 10)) });
    const { draft } = await aDraft(api);
    const invoice = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    // Whatever draws the logo asks for it.
    const FILES = { get: () => Promise.reject(new Error("no file is needed")) } as unknown as R2Bucket;
    const [app, without] = [appWith({}), appWith({ FILES })];
    for (const url of [
      `http://api.test/api/v1/invoices/${invoice.id}/pdf?copy=current`,
      `${invoice.public_url}/pdf?copy=current`,
    ]) {
      const ask = (method: string) => new Request(url, { method, headers: { "X-Api-Key": api.key } });
      const [head, drawn] = [await without(ask("HEAD")), await app(ask("GET"))];
      for (const name of ["Content-Type", "Content-Disposition", "ETag"])
        expect(head.headers.get(name)).toBe(drawn.headers.get(name));
      expect([head.status, await head.text()]).toEqual([200, ""]);
      expect((await drawn.arrayBuffer()).byteLength).toBeGreaterThan(1000);
      expect((await without(ask("GET"))).status).toBe(500);
    }
  });

  it("takes one round trip, by the key as by the link", async ({ expect }) => {
    const { api, invoice, pay } = await issued();
    await pay(10_000, "transfer", "2026-01-02T10:00:00.000Z");
    const { binding, takeTrips } = watchedDatabase(env.DB);
    const app = appWith({ DB: binding });
    const headers = { "X-Api-Key": api.key };
    for (const url of [
      `http://api.test/api/v1/invoices/${invoice.id}/pdf?copy=current`,
      `${invoice.public_url}/pdf?copy=current`,
    ]) {
      const response = await app(new Request(url, { headers }));
      expect(response.headers.get("Content-Type")).toBe("application/pdf");
      await response.arrayBuffer();
      expect(takeTrips()).toBe(1);
    }
  });
});

describe("a sandbox's PDF", () => {
  it("is a specimen in the document's language, as invoice, copy and credit note; a live one is not", async ({
    expect,
  }) => {
    const { api, invoice } = await issued({ locale: "fr" });
    const said = "Spécimen – facture de test, à ne pas payer";
    for (const query of ["", "?copy=current"])
      expect((await pdfOf(api, `/invoices/${invoice.id}/pdf${query}`)).text).toContain(said);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: invoice.id });
    const { text } = await pdfOf(api, `/credit-notes/${note.id}/pdf`);
    expect(text).toContain("Spécimen – avoir de test, sans valeur");
    expect(text).not.toContain(said);
    const live = await issued({ sandbox: false });
    expect((await copyOf(live.api, live.invoice.id)).text).not.toContain("Test invoice");
  });
});
