/** What makes an invoice wrong in law is refused before it has a number. */
import { describe, it } from "vitest";
import { FICTIONAL_PROFILE } from "../../src/capabilities/business/fictional-profile.ts";
import type { BusinessRow } from "../../src/schema/rows.ts";
import { type Answer, type Api, aDraft, aLine, aProduct, createBusiness } from "../support/business.ts";

/** A live business that has told nothing but its name. */
const UNTOLD = Object.fromEntries(
  Object.keys(FICTIONAL_PROFILE).map((name) => [name, null]),
) as Partial<BusinessRow>;

const faultsOf = ({ status, body }: Answer): unknown[] => [
  status,
  ...(body.errors ?? []).map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
];

const finalize = (api: Api, id: string) => api.call("POST", `/invoices/${id}/finalize`);

describe("a new business", () => {
  it("of the sandbox sends its first invoice at once", async ({ expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", {
      name: "Ada Lovelace",
      email: "ada@example.com",
      country: "FR",
    });
    const draft = await api.ok("POST", "/invoices", {
      client_id: client.id,
      currency: "EUR",
      lines: [aLine],
    });
    const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    expect(sent).toMatchObject({ status: "sent", number: "2026-00001" });
  });

  it("that is live is told in one answer all that its profile lacks, and where to fill it in", async ({
    expect,
  }) => {
    const api = await createBusiness({ sandbox: false, ...UNTOLD });
    const { draft } = await aDraft(api);
    for (const [verb, body] of [["finalize"], ["send", { channels: ["link"] }]] as const) {
      const answer = await api.call("POST", `/invoices/${draft.id}/${verb}`, body);
      expect(faultsOf(answer)).toEqual([
        422,
        "/business/address seller_address_missing",
        "/business/city seller_city_missing",
        "/business/country seller_country_missing",
        "/business/vat_number seller_tax_number_missing",
      ]);
      for (const { detail } of answer.body.errors) expect(detail).toContain("PUT /business");
    }
    const untouched = await api.ok("GET", `/invoices/${draft.id}`);
    expect(untouched).toMatchObject({ status: "draft", version: 1, issue_date: null });
    expect(untouched.events).toHaveLength(1);

    await api.ok("PUT", "/business", {
      address: "1 rue X",
      city: "Paris",
      country: "FR",
      vat_number: "FR44732829320",
    });
    expect((await finalize(api, draft.id)).body).toMatchObject({ status: "finalized", number: "2026-00001" });
  });
});

describe("rate 0 of a small business", () => {
  const free = { ...aLine, tax_rate: 0 };
  const charge = { amount_cents: 500, tax_rate: 0, reason: "Shipping" };
  const exempt = { tax_category: "E", tax_rate: 0 };

  it("is exempt where nothing else is said, in lines and charges, and says Z only where it is asked to", async ({
    expect,
  }) => {
    const api = await createBusiness({ vat_franchise: true, vat_number: null });
    const key = { "Idempotency-Key": "k" };
    const { client, draft } = await aDraft(api, { lines: [free], charges: [charge] });
    expect(draft).toMatchObject({ lines: [exempt], charges: [exempt], tax_breakdown: [exempt] });
    expect(draft.tax_breakdown).toMatchObject([{ taxable_cents: 50500, tax_cents: 0 }]);
    const asked = { client_id: client.id, currency: "EUR", lines: [free, { ...free, tax_category: "Z" }] };
    const first = await api.ok("POST", "/invoices", asked, key);
    expect(first.tax_breakdown.map((one: { tax_category: string }) => one.tax_category)).toEqual(["Z", "E"]);
    expect(await api.ok("POST", "/invoices", asked, key)).toEqual(first);
    const preview = await api.ok("POST", "/invoices/preview", asked);
    expect(preview).toMatchObject({ lines: first.lines, tax_breakdown: first.tax_breakdown });
    expect(preview.finalize_requirements).toContainEqual(
      expect.objectContaining({
        code: "franchise_zero_rate",
        pointer: "/lines/1/tax_category",
        severity: "warning",
      }),
    );
    const path = `/invoices/${first.id}`;
    const changes = { lines: [free], charges: [charge], client_id: client.id };
    expect(await api.ok("PATCH", path, changes)).toMatchObject({ lines: [exempt], charges: [exempt] });
    expect(await api.ok("GET", path)).toMatchObject({ can: { finalize: true } });
    expect(await api.ok("POST", `${path}/finalize`)).toMatchObject({ tax_breakdown: [exempt], tax_cents: 0 });
  });

  it("is exempt in a product, too, and in the lines that name it", async ({ expect }) => {
    const api = await createBusiness({ vat_franchise: true, vat_number: null });
    const product = await aProduct(api, { tax_rate: 0 });
    expect(product).toMatchObject(exempt);
    expect(await aProduct(api, { tax_rate: 0, tax_category: "O" })).toMatchObject({ tax_category: "O" });
    const taxed = await aProduct(api, { tax_rate: 20 });
    const lines = [
      { product_id: product.id, quantity: 1 },
      { product_id: taxed.id, quantity: 1, tax_rate: 0 },
    ];
    const { client, draft } = await aDraft(api, { lines });
    expect(draft).toMatchObject({ lines: [exempt, exempt] });
    const asked = { client_id: client.id, currency: "EUR", lines };
    expect(await api.ok("POST", "/invoices/preview", asked)).toMatchObject({ lines: draft.lines });
    expect(await api.ok("PATCH", `/invoices/${draft.id}`, { lines })).toMatchObject({ lines: draft.lines });
    const usual = await createBusiness();
    expect(await aProduct(usual, { tax_rate: 0 })).toMatchObject({ tax_category: "Z" });
  });

  it("is taxed at 0 % where any other business says so", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, { lines: [free], charges: [charge] });
    const zero = { tax_category: "Z" };
    expect(draft).toMatchObject({ lines: [zero], charges: [zero], tax_breakdown: [zero] });
    const changes = { lines: [free, free] };
    expect(await api.ok("PATCH", `/invoices/${draft.id}`, changes)).toMatchObject({ lines: [zero, zero] });
  });
});

describe("an invoice that is wrong in law", () => {
  it("gets no number, and goes on once it is right", async ({ expect }) => {
    const api = await createBusiness({ vat_franchise: true, vat_number: null });
    const { draft } = await aDraft(api);
    expect(faultsOf(await finalize(api, draft.id))).toEqual([422, "/lines/0/tax_rate franchise_charges_tax"]);
    await api.ok("PATCH", `/invoices/${draft.id}`, {
      lines: [{ ...aLine, tax_rate: 0, tax_category: "E" }],
    });
    expect((await finalize(api, draft.id)).body).toMatchObject({ number: "2026-00001", total_cents: 50000 });
  });

  it("names all its faults at once, each at its place", async ({ expect }) => {
    const api = await createBusiness({ country: "DE", vat_number: null });
    const client = await api.ok("POST", "/clients", { type: "consumer", name: "Ada", country: "DE" });
    const lines = ["AE", "K", "G", "O"].map((tax_category) => ({ ...aLine, tax_rate: 0, tax_category }));
    const { draft } = await aDraft(api, { client_id: client.id, lines: [aLine, ...lines] });
    expect(faultsOf(await finalize(api, draft.id))).toEqual([
      422,
      "/business/vat_number seller_tax_number_missing",
      "/lines/1/tax_category buyer_is_consumer",
      "/business/vat_number seller_vat_number_missing",
      "/client/vat_number buyer_vat_number_missing",
      "/supply_date supply_date_missing",
      "/delivery_address/country delivery_inside_country",
      "/delivery_address/country delivery_inside_country",
      "/lines/4/tax_category out_of_scope_mixed",
    ]);
  });

  it("names the first hundred of a thousand", async ({ expect }) => {
    const api = await createBusiness({ vat_franchise: true });
    const { draft } = await aDraft(api, { lines: Array.from({ length: 1000 }, () => aLine) });
    const { status, body } = await finalize(api, draft.id);
    expect([status, body.errors.length, body.detail]).toMatchObject([
      422,
      100,
      expect.stringMatching(/^1000 faults/),
    ]);
  });

  it("may have the seller's whole address in one field", async ({ expect }) => {
    const api = await createBusiness({ address: "1 rue X, 75001 Paris", city: null, postal_code: null });
    const { draft } = await aDraft(api);
    expect((await finalize(api, draft.id)).status).toBe(200);
  });

  it("can be issued when it is only warned of", async ({ expect }) => {
    const api = await createBusiness({ legal_form: null });
    const { draft } = await aDraft(api, { lines: [{ ...aLine, tax_rate: 19 }] });
    expect((await finalize(api, draft.id)).status).toBe(200);
  });

  it("can still be credited: a credit note corrects what was issued", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    await api.ok("PUT", "/business", { country: null, vat_number: null, vat_franchise: true });
    expect(await api.ok("POST", "/credit-notes", { invoice_id: draft.id })).toMatchObject({
      total_cents: 60000,
    });
  });

  it("is judged by the profile at that moment, and not by that of its draft", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    await api.ok("PUT", "/business", { vat_franchise: true });
    expect((await finalize(api, draft.id)).status).toBe(422);
    await api.ok("PUT", "/business", { vat_franchise: false });
    expect((await finalize(api, draft.id)).status).toBe(200);
  });
});
