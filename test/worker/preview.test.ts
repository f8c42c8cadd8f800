/** `POST /invoices/preview`: what a draft would be, with nothing of it stored. */
import { describe, it } from "vitest";
import { type Api, aDraft, aLine, createBusiness, keyOf, openapi } from "../support/business.ts";
import { rowsOf } from "../support/rows.ts";

const LINES = [aLine, { ...aLine, description: "Book", quantity: 3, unit_price_cents: 1999, tax_rate: 5.5 }];

async function aClient(api: Api, over: object = {}): Promise<string> {
  const { id } = await api.ok("POST", "/clients", { name: "Ada", email: "ada@example.com", ...over });
  return id;
}

const asked = (client_id: string, over: object = {}) => ({
  client_id,
  currency: "EUR",
  lines: LINES,
  ...over,
});

/** What only a stored invoice has, and what only its reading tells. */
const OF_STORED = ["id", "number", "public_url", "created_at", "updated_at", "version", "events"];

describe("a preview", () => {
  it("is what creating the draft and reading it answers, but for what only a stored one has", async ({
    expect,
  }) => {
    const texts = {
      title: "Invoice of ours",
      intro: "Dear client",
      footer: "Until soon",
      terms: "All of them",
    };
    const api = await createBusiness({
      default_notes: "Thank you.",
      legal_form: null,
      default_texts: { invoice: { en: texts, de: { title: "Rechnung" } } },
    });
    const client_id = await aClient(api, { locale: "en" });
    const inputs = [
      {},
      { title: "Mine", intro: null, locale: "de" },
      { intro: null, footer: "", payment_note: "By transfer" },
      { locale: "fr", discount: { percent: 10, reason: "Voucher" }, prices_include_tax: true },
      {
        charges: [{ amount_cents: 500, tax_rate: 20, reason: "Shipping" }],
        cash_discount: [{ percent: 2, days: 10 }],
        service_period: { from: "2026-10-01", to: "2026-10-31" },
        delivery_address: { name: "Ada", address: "1 rue Y", city: "Lyon", country: "FR" },
        payment_terms: { kind: "end_of_month", days: 30 },
        buyer_reference: "B-1",
        vat_note: "fr_training",
      },
      { issue_date: "2020-01-01", payment_terms: { kind: "days", days: 5 } },
      { currency: "USD", tax_currency: "EUR" },
      { notes: null, due_date: "2020-01-01" },
      { notes: "x", purchase_order: "P-1", supply_date: "2026-11-01", metadata: { a: "b" } },
      { currency: "JPY", lines: [{ ...aLine, tax_rate: 0, tax_category: "K" }] },
    ];
    for (const over of inputs) {
      const preview = await api.ok("POST", "/invoices/preview", asked(client_id, over));
      const { id } = await api.ok("POST", "/invoices", asked(client_id, over));
      const read = await api.ok("GET", `/invoices/${id}`);
      expect(preview).toEqual(
        Object.fromEntries(Object.entries(read).filter(([name]) => !OF_STORED.includes(name))),
      );
    }
  });

  it("stores nothing and takes no number, with an Idempotency-Key as well, and may be asked by a key that only reads", async ({
    expect,
  }) => {
    const api = await createBusiness();
    const client_id = await aClient(api);
    const before = await rowsOf(api.id);
    const reader = { ...api, ...(await keyOf(api.id, "read")) };
    const withReader = await rowsOf(api.id);
    for (const format of ["json", "pdf"])
      for (const one of [api, reader])
        await one.ok("POST", `/invoices/preview?format=${format}`, asked(client_id), {
          "Idempotency-Key": "k",
        });
    expect(await rowsOf(api.id)).toEqual(withReader);
    expect({ ...withReader, api_keys: null }).toEqual({ ...before, api_keys: null });
    const { draft } = await aDraft(api);
    expect(await api.ok("POST", `/invoices/${draft.id}/finalize`)).toMatchObject({ number: "2026-00001" });
  });

  it("says what the law would ask, errors first, and then what stops finalizing", async ({ expect }) => {
    const api = await createBusiness({ vat_number: null, legal_form: null });
    const client_id = await aClient(api, { type: "consumer" });
    const lines = [{ ...aLine, tax_rate: 0, tax_category: "AE" }, aLine];
    const { can, finalize_requirements } = await api.ok(
      "POST",
      "/invoices/preview",
      asked(client_id, { lines }),
    );
    expect(can).toEqual({
      edit: true,
      delete: true,
      finalize: false,
      send: false,
      pay: false,
      credit: false,
      cancel: true,
    });
    expect(
      finalize_requirements.map(
        ({ severity, code, pointer }: Record<string, string>) => `${severity} ${pointer} ${code}`,
      ),
    ).toEqual([
      "error /business/vat_number seller_tax_number_missing",
      "error /lines/0/tax_category buyer_is_consumer",
      "warning /client/address buyer_address_missing",
      "warning /business/legal_form legal_form_missing",
    ]);
  });

  it("is drawn with ?format=pdf, as the draft would be, with what its client says of every document", async ({
    expect,
  }) => {
    const api = await createBusiness();
    const delivery_address = {
      name: "Lager Nord",
      address: "Hafenstraße 12",
      postal_code: "20457",
      city: "Hamburg",
      country: "DE",
    };
    const client_id = await aClient(api, { delivery_address, buyer_reference: "04011000-12345-67" });
    const person = { last_name: "Lovelace", email: "ada@nordlys.example", default: true };
    await api.ok("POST", `/clients/${client_id}/contacts`, person);
    const over = { issue_date: "2026-11-20", payment_terms: { kind: "days", days: 14 } };
    const preview = await api.call("POST", "/invoices/preview?format=pdf", asked(client_id, over));
    expect([preview.status, preview.headers.get("Content-Type")]).toEqual([200, "application/pdf"]);
    expect(preview.headers.get("Content-Disposition")).toMatch(/^inline; filename="DRAFT-.*\.pdf"$/);
    expect(preview.headers.get("ETag")).toBeNull();
    const { id } = await api.ok("POST", "/invoices", asked(client_id, over));
    const drawn = await api.call("GET", `/invoices/${id}/pdf`);
    const size = ({ body }: { body: Uint8Array }) => body.length;
    expect(Math.abs(size(preview) - size(drawn))).toBeLessThan(50);
    const json = await api.call("POST", "/invoices/preview?format=pdf", asked(client_id), {
      Accept: "application/json",
    });
    expect([json.status, json.body.code]).toEqual([406, "not_acceptable"]);
  });

  it("and the draft can be had of every example of the OpenAPI document, with the total that it tells", async ({
    expect,
  }) => {
    const api = await createBusiness();
    const client_id = await aClient(api);
    const totals: Record<string, number> = {};
    for (const path of ["/invoices/preview", "/invoices"]) {
      const { examples = {} } = openapi.paths[path]?.post?.requestBody?.content?.["application/json"] ?? {};
      for (const [name, { value }] of Object.entries(examples))
        totals[`${path} ${name}`] = (await api.ok("POST", path, { ...value, client_id })).total_cents;
    }
    expect(totals).toEqual({
      "/invoices/preview smallest": 60000,
      "/invoices/preview shop": 8768,
      "/invoices/preview consulting": 141313,
      "/invoices smallest": 60000,
      "/invoices shop": 8768,
      "/invoices consulting": 141313,
    });
  });

  it("refuses what creating refuses", async ({ expect }) => {
    const api = await createBusiness();
    const client_id = await aClient(api);
    const ask = async (over: object, query = "") => {
      const { status, body } = await api.call("POST", `/invoices/preview${query}`, asked(client_id, over));
      return [status, ...(body.errors ?? [body]).map((one: { code: string }) => one.code)];
    };
    expect(await ask({ lines: [] })).toEqual([422, "too_small"]);
    expect(await ask({ id: client_id, can: {} })).toEqual([422, "read_only", "read_only"]);
    expect(await ask({ client_id: "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d" })).toEqual([422, "unknown_client"]);
    expect(await ask({ lines: [{ ...aLine, tax_category: "Z" }] })).toEqual([422, "tax_category_mismatch"]);
    expect(await ask({}, "?format=xml")).toEqual([422, "invalid_value"]);
    await api.ok("DELETE", `/clients/${client_id}`);
    expect(await ask({})).toEqual([409, "client_archived"]);
  });
});
