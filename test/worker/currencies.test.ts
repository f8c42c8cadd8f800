/** Every currency through the API, the totals, the PDF, the page, the mail and the payments of an invoice. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { CURRENCIES, type Currency, minorUnitDigits } from "../../src/schema/vocabularies/currencies.ts";
import { type Api, aLine, apiWith, createBusiness } from "../support/business.ts";
import { openLedger } from "../support/ledger.ts";
import { PERSON } from "../support/person.ts";
import { appWith, heldQueue, work } from "../support/worker.ts";

const SETTINGS = { PUBLIC_ORIGIN: "https://invoices.example", MAIL_FROM: "invoices@mail.example" };

/** 3 × 1050 less 10 %, and 20 % tax: 2835 and 567. */
const LINE = { ...aLine, quantity: 3, unit_price_cents: 1050, tax_rate: 20, discount: { percent: 10 } };
const TOTAL = 3402;

/** How an English reader sees 3402 minor units. */
const shown = (currency: Currency): string => (minorUnitDigits(currency) === 0 ? "3,402" : "34.02");

/** A seller in the United States: no law of its own asks for a second currency. */
async function seller() {
  const { id, key } = await createBusiness({
    sandbox: false,
    name: "Atelier",
    address: "1 Main Street",
    city: "Boston",
    country: "US",
    tax_number: "12-3456789",
    email: "bonjour@atelier.example",
  });
  const { queue, messages } = heldQueue(id);
  const bindings = { ...SETTINGS, OUTBOX_QUEUE: queue };
  const fetch = appWith(bindings);
  const api: Api = { id, ...apiWith(key, fetch) };
  const client = await api.ok("POST", "/clients", {
    name: "Ada",
    email: "ada@example.com",
    address: "2 Side Street",
    city: "Boston",
    country: "US",
    locale: "en",
  });
  return { api, client, fetch, messages, env: { ...env, ...bindings } };
}

describe("an invoice", () => {
  it.for(CURRENCIES)(
    "in %s is priced, shown, mailed, paid and credited in its minor units",
    async (currency, { expect }) => {
      const { api, client, fetch, messages, env } = await seller();
      const draft = await api.ok("POST", "/invoices", { client_id: client.id, currency, lines: [LINE] });
      expect(draft).toMatchObject({ subtotal_cents: 2835, tax_cents: 567, total_cents: TOTAL, currency });
      const path = `/invoices/${draft.id}`;
      const sent = await api.ok("POST", `${path}/send`, { channels: ["email"] });
      expect((await api.call("GET", `${path}/pdf`)).status).toBe(200);
      const page = await (await fetch(new Request(`${sent.public_url}?lang=en`, { headers: PERSON }))).text();
      expect(page).toMatch(new RegExp(`[^\\d,.]${shown(currency).replace(".", "\\.")}[^\\d,.]`));
      const ledger = openLedger(() => "none");
      await work(messages, { env, carriersOf: ledger.carriers });
      expect(ledger.mails[0]?.text).toMatch(
        new RegExp(`[^\\d,.]${shown(currency).replace(".", "\\.")}(?:[^\\d]|$)`),
      );
      const half = { amount_cents: 1701, method: "transfer" };
      expect((await api.ok("POST", `${path}/payments`, half)).invoice.amount_due_cents).toBe(1701);
      const note = await api.ok("POST", "/credit-notes", { invoice_id: draft.id });
      expect(note).toMatchObject({ currency, total_cents: TOTAL });
      expect((await api.ok("GET", `/clients/${client.id}/credit`)).data).toEqual([
        { currency, amount_cents: 1701 },
      ]);
    },
  );

  it.for(["JPY", "KRW"])(
    "in %s has no cents: neither a price, nor what was read and is sent back",
    async (currency, { expect }) => {
      const { api, client } = await seller();
      const body = (unit_price_cents: number) => ({
        client_id: client.id,
        currency,
        lines: [{ ...aLine, unit_price_cents }],
      });
      const fault = ["/lines/0/unit_price_cents", "no_minor_unit"];
      for (const path of ["/invoices", "/invoices/preview", "/invoices/record"]) {
        const more = path.endsWith("record") ? { number: "A-1", issue_date: "2025-11-03" } : {};
        const { status, body: refused } = await api.call("POST", path, { ...body(10.5), ...more });
        const [{ pointer, code, detail }] = refused.errors;
        expect([path, status, pointer, code]).toEqual([path, 422, ...fault]);
        expect(detail).toContain(currency);
      }
      const draft = await api.ok("POST", "/invoices", body(10));
      const changed = await api.call("PATCH", `/invoices/${draft.id}`, {
        lines: [{ ...aLine, unit_price_cents: 10.5 }],
      });
      expect(changed.body.errors.map(({ code }: { code: string }) => code)).toContain("no_minor_unit");
    },
  );

  it("whose currency changes keeps its numbers, which are minor units of the new one", async ({ expect }) => {
    const { api, client } = await seller();
    const draft = await api.ok("POST", "/invoices", { client_id: client.id, currency: "EUR", lines: [LINE] });
    const changed = await api.ok("PATCH", `/invoices/${draft.id}`, { currency: "JPY" });
    expect(changed).toMatchObject({ currency: "JPY", total_cents: TOTAL });
  });
});
