/** Payments by hand, refunds, credit notes and cancellation: what a business sees of its money. */
import { env } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import { type Api, aDraft, aLine, createBusiness } from "../support/business.ts";
import { rowsOf } from "../support/rows.ts";

afterEach(() => void vi.useRealTimers());

const TWO_RATES = [
  { description: "Work", quantity: 2, unit_price_cents: 10_000, tax_rate: 20 },
  { description: "Books", quantity: 3, unit_price_cents: 500, tax_rate: 5.5 },
];

/** An invoice of 600.00 EUR (or of other lines) that was sent by link. */
async function sent(profile = {}, over = {}) {
  const api = await createBusiness(profile);
  const { draft, client } = await aDraft(api, over);
  const invoice = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
  return { api, client, id: invoice.id as string, invoice };
}

const pay = (api: Api, id: string, amount_cents: number, over = {}) =>
  api.call("POST", `/invoices/${id}/payments`, { amount_cents, method: "transfer", ...over });
const typesOf = async (api: Api, id: string): Promise<string[]> =>
  (await api.ok("GET", `/invoices/${id}/events`)).data.map(({ type }: { type: string }) => type);
const faultOf = ({ body }: { body: { code: string; errors?: { pointer: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).join() ?? body.code;

describe("a payment", () => {
  it("in parts leaves the rest due, and the last one settles", async ({ expect }) => {
    const { api, id } = await sent();
    const first = await pay(api, id, 20_000, { reference: "RF1", external_id: "bank-1" });
    expect([first.status, first.body]).toMatchObject([
      201,
      {
        amount_cents: 20_000,
        refunded_cents: 0,
        currency: "EUR",
        method: "transfer",
        source: "manual",
        reference: "RF1",
        invoice: { status: "sent", amount_paid_cents: 20_000, amount_due_cents: 40_000, paid_at: null },
      },
    ]);
    const paid_at = "2026-11-20T10:00:00+01:00";
    const last = await pay(api, id, 40_000, { paid_at });
    expect(last.body).toMatchObject({
      paid_at: "2026-11-20T09:00:00.000Z",
      invoice: { status: "paid", amount_due_cents: 0, paid_at: "2026-11-20T09:00:00.000Z" },
    });
    expect(await typesOf(api, id)).toEqual([
      "created",
      "finalized",
      "sent",
      "delivered",
      "payment_received",
      "payment_received",
      "paid",
    ]);
    const { data } = await api.ok("GET", `/invoices/${id}/payments`);
    expect(data.map(({ amount_cents }: { amount_cents: number }) => amount_cents)).toEqual([40_000, 20_000]);
    const again = await pay(api, id, 1);
    expect([again.status, again.body.code]).toEqual([409, "nothing_due"]);
  });

  it("is refused when it is nothing, negative, too much, to come or twice the same", async ({ expect }) => {
    const { api, id } = await sent();
    for (const [over, fault] of [
      [{ amount_cents: 0 }, "/amount_cents too_small"],
      [{ amount_cents: -1 }, "/amount_cents too_small"],
      [{ amount_cents: 1.5 }, "/amount_cents wrong_type"],
      [{ amount_cents: 60_001 }, "/amount_cents exceeds_due"],
      [{ paid_at: new Date(Date.now() + 60_000).toISOString() }, "/paid_at in_the_future"],
      [{ method: "barter" }, "/method invalid_value"],
    ] as const)
      expect(faultOf(await pay(api, id, 100, over))).toBe(fault);
    const most = await pay(api, id, 60_001);
    expect(most.body.errors[0].detail).toContain("60000 cents are due");
    await pay(api, id, 100, { external_id: "x" });
    const twice = await pay(api, id, 100, { external_id: "x" });
    expect([twice.status, twice.body.code]).toEqual([409, "external_id_taken"]);
    expect((await api.ok("GET", `/invoices/${id}`)).amount_paid_cents).toBe(100);
  });

  it("on a draft or a cancelled invoice is refused", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    expect((await pay(api, draft.id, 100)).body.code).toBe("invoice_not_issued");
    await api.ok("POST", `/invoices/${draft.id}/cancel`);
    expect((await pay(api, draft.id, 100, { allow_overpayment: true })).body.code).toBe("invoice_cancelled");
  });

  it("beyond what is due becomes the client's credit, if that is wanted", async ({ expect }) => {
    const { api, id, client } = await sent();
    const paid = await pay(api, id, 70_000, { allow_overpayment: true });
    expect(paid.body.invoice).toMatchObject({
      status: "paid",
      amount_paid_cents: 70_000,
      amount_due_cents: 0,
      amount_overpaid_cents: 10_000,
    });
    await pay(api, id, 500, { allow_overpayment: true });
    expect((await api.ok("GET", `/clients/${client.id}/credit`)).data).toEqual([
      { currency: "EUR", amount_cents: 10_500 },
    ]);
    expect((await typesOf(api, id)).filter((type) => type === "paid")).toHaveLength(1);
  });

  it("cannot take the last cent together with another", async ({ expect }) => {
    const { api, id } = await sent();
    const answers = await Promise.all(Array.from({ length: 8 }, () => pay(api, id, 60_000)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
    const shared = await sent();
    const halves = await Promise.all([
      pay(shared.api, shared.id, 30_000),
      pay(shared.api, shared.id, 30_000),
    ]);
    expect(halves.map(({ status }) => status)).toEqual([201, 201]);
    expect((await shared.api.ok("GET", `/invoices/${shared.id}`)).status).toBe("paid");
  });

  it("ends in a receipt by email, if the business sends such", async ({ expect }) => {
    const { api, id } = await sent({ send_receipts: true });
    await pay(api, id, 1000);
    expect((await rowsOf(api.id)).deliveries).toHaveLength(1);
    await pay(api, id, 59_000);
    const { data } = await api.ok("GET", `/invoices/${id}/deliveries`);
    expect(data[0]).toMatchObject({ kind: "receipt", channel: "email", recipient: "ada@example.com" });
  });
});

describe("a refund", () => {
  it("in part and in full makes the rest due again", async ({ expect }) => {
    const { api, id } = await sent();
    const { body } = await pay(api, id, 60_000);
    const path = `/invoices/${id}/payments/${body.id}/refund`;
    const part = await api.ok("POST", path, { amount_cents: 10_000 });
    expect(part).toMatchObject({
      refunded_cents: 10_000,
      invoice: { status: "sent", amount_paid_cents: 50_000, amount_due_cents: 10_000, paid_at: null },
    });
    const more = await api.call("POST", path, { amount_cents: 50_001 });
    expect(faultOf(more)).toBe("/amount_cents exceeds_payment");
    expect((await api.ok("POST", path, {})).invoice).toMatchObject({ amount_paid_cents: 0 });
    expect((await api.call("POST", path, {})).body.code).toBe("payment_reversed");
    expect((await typesOf(api, id)).slice(-2)).toEqual(["refunded", "refunded"]);
  });

  it("of a payment by mistake is a reversal that leaves its trace", async ({ expect }) => {
    const { api, id } = await sent();
    const { body } = await pay(api, id, 60_000);
    const reversed = await api.ok("DELETE", `/invoices/${id}/payments/${body.id}`);
    expect(reversed).toMatchObject({
      amount_cents: 60_000,
      refunded_cents: 60_000,
      invoice: { status: "sent" },
    });
    expect((await api.ok("GET", `/invoices/${id}/payments`)).data).toHaveLength(1);
    expect((await typesOf(api, id)).at(-1)).toBe("payment_reversed");
    expect((await rowsOf(api.id)).refunds).toMatchObject([{ reason: "reversal", amount_cents: 60_000 }]);
    expect((await api.call("DELETE", `/invoices/${id}/payments/${body.id}`)).status).toBe(409);
    await env.DB.prepare("update payments set source = 'stripe', refunded_cents = 0 where id = ?")
      .bind(body.id)
      .run();
    expect((await api.call("DELETE", `/invoices/${id}/payments/${body.id}`)).body.code).toBe(
      "payment_not_manual",
    );
  });

  it("of one payment at once goes back once", async ({ expect }) => {
    const { api, id } = await sent();
    const { body } = await pay(api, id, 60_000);
    const path = `/invoices/${id}/payments/${body.id}/refund`;
    const answers = await Promise.all(Array.from({ length: 6 }, () => api.call("POST", path, {})));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await api.ok("GET", `/invoices/${id}`)).amount_paid_cents).toBe(0);
  });
});

describe("a credit note", () => {
  const credit = (api: Api, invoice_id: string, over = {}) =>
    api.call("POST", "/credit-notes", { invoice_id, ...over });

  it("of everything cancels an unpaid invoice, in a series of its own", async ({ expect }) => {
    const { api, id, invoice } = await sent({}, { lines: TWO_RATES });
    const { status, body } = await credit(api, id, { reason: "Wrong client" });
    const year = new Date().getUTCFullYear();
    expect([status, body]).toMatchObject([
      201,
      {
        number: `CN-${year}-00001`,
        status: "finalized",
        invoice_id: id,
        total_cents: invoice.total_cents,
        tax_breakdown: invoice.tax_breakdown,
        reason: "Wrong client",
        lines: invoice.lines,
      },
    ]);
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({
      status: "cancelled",
      credited_cents: invoice.total_cents,
      amount_due_cents: 0,
      number: invoice.number,
    });
    expect((await typesOf(api, id)).slice(-2)).toEqual(["credit_note_issued", "cancelled"]);
    expect((await credit(api, id)).body.code).toBe("invoice_cancelled");
    expect((await api.ok("GET", "/invoices")).data.map((row: { id: string }) => row.id)).toEqual([id]);
    expect((await api.call("GET", `/invoices/${body.id}`)).status).toBe(404);
  });

  it("by lines or by amounts lowers what is due, never below what is left", async ({ expect }) => {
    const { api, id, invoice } = await sent({}, { lines: TWO_RATES });
    const lines = await credit(api, id, { lines: [{ line: 2 }] });
    expect(lines.body).toMatchObject({ subtotal_cents: 1500, tax_cents: 83, total_cents: 1583 });
    const amounts = await credit(api, id, { amounts: [{ tax_rate: 20, taxable_cents: 5000 }] });
    expect(amounts.body).toMatchObject({ total_cents: 6000, number: expect.stringMatching(/00002$/) });
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({
      status: "sent",
      credited_cents: 7583,
      amount_due_cents: invoice.total_cents - 7583,
    });
    for (const [over, fault] of [
      [{ lines: [{ line: 2 }] }, "/lines exceeds_invoice"],
      [{ lines: [{ line: 9 }] }, "/lines/0/line unknown_line"],
      [{ lines: [{ line: 1, quantity: 3 }] }, "/lines/0/quantity exceeds_line"],
      [{ amounts: [{ tax_rate: 20, taxable_cents: 15_001 }] }, "/amounts exceeds_invoice"],
      [{ amounts: [{ tax_rate: 7, taxable_cents: 1 }] }, "/amounts/0/tax_rate unknown_rate"],
      [{ amounts: [{ tax_rate: 20, taxable_cents: 0 }] }, "/amounts/0/taxable_cents too_small"],
      [{ lines: [{ line: 1 }], amounts: [{ tax_rate: 20, taxable_cents: 1 }] }, "/amounts conflicting"],
      [{ lines: [] }, "/lines too_small"],
    ] as const)
      expect(faultOf(await credit(api, id, over))).toBe(fault);
    const rest = await credit(api, id);
    expect(rest.body.total_cents).toBe(invoice.total_cents - 7583);
    expect((await api.ok("GET", `/invoices/${id}`)).status).toBe("cancelled");
  });

  it("on what was paid makes it the client's credit, which can be refunded", async ({ expect }) => {
    const { api, id, client } = await sent();
    const { body: payment } = await pay(api, id, 60_000);
    await credit(api, id, { amounts: [{ tax_rate: 20, taxable_cents: 10_000 }] });
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({
      status: "paid",
      amount_overpaid_cents: 12_000,
    });
    expect((await api.ok("GET", `/clients/${client.id}/credit`)).data).toEqual([
      { currency: "EUR", amount_cents: 12_000 },
    ]);
    const refund = `/invoices/${id}/payments/${payment.id}/refund`;
    const back = await api.ok("POST", refund, { amount_cents: 12_000 });
    expect(back.invoice).toMatchObject({ status: "paid", amount_overpaid_cents: 0, amount_due_cents: 0 });
    await credit(api, id);
    expect((await api.ok("POST", refund, {})).invoice.status).toBe("cancelled");
  });

  it("that leaves exactly what was paid settles the invoice", async ({ expect }) => {
    const { api, id } = await sent();
    await pay(api, id, 48_000);
    await credit(api, id, { amounts: [{ tax_rate: 20, taxable_cents: 10_000 }] });
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({ status: "paid", amount_due_cents: 0 });
    expect((await typesOf(api, id)).slice(-2)).toEqual(["credit_note_issued", "paid"]);
  });

  it("of a draft, or of another business's invoice, is refused", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    expect((await credit(api, draft.id)).body.code).toBe("invoice_not_issued");
    const other = await sent();
    expect(faultOf(await credit(api, other.id))).toBe("/invoice_id unknown_invoice");
  });

  it("numbers without a gap and never over-credits when many come at once", async ({ expect }) => {
    const { api, id } = await sent();
    const answers = await Promise.all(
      Array.from({ length: 9 }, () =>
        credit(api, id, { amounts: [{ tax_rate: 20, taxable_cents: 10_000 }] }),
      ),
    );
    const made = answers.filter(({ status }) => status === 201);
    expect(made.length).toBeLessThanOrEqual(5);
    const numbers = made.map(({ body }) => body.number.slice(-5)).sort();
    expect(numbers).toEqual(made.map((_, index) => String(index + 1).padStart(5, "0")));
    expect((await api.ok("GET", `/invoices/${id}`)).credited_cents).toBe(made.length * 12_000);
  });

  it("has its PDF, its page, its list and can be sent", async ({ expect }) => {
    const { api, id, client } = await sent();
    const { body: note } = await credit(api, id, { amounts: [{ tax_rate: 20, taxable_cents: 10_000 }] });
    const pdf = await api.call("GET", `/credit-notes/${note.id}/pdf?locale=de`);
    expect(new TextDecoder().decode(pdf.body.slice(0, 5))).toBe("%PDF-");
    const sentNote = await api.ok("POST", `/credit-notes/${note.id}/send`, { channels: ["email", "link"] });
    expect(sentNote).toMatchObject({
      status: "sent",
      deliveries: [{ kind: "credit_note" }, { channel: "link" }],
    });
    expect((await api.ok("GET", `/credit-notes/${note.id}`)).lines).toHaveLength(1);
    for (const filter of [`invoice_id=${id}`, `client_id=${client.id}`, `number=${note.number}`])
      expect((await api.ok("GET", `/credit-notes?${filter}`)).data).toMatchObject([{ id: note.id }]);
    expect((await api.ok("GET", `/credit-notes?number=none`)).data).toEqual([]);
  });
});

describe("cancelling", () => {
  it("a draft needs no number, an issued invoice is credited in full, both once", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    for (let time = 0; time < 2; time++)
      expect(await api.ok("POST", `/invoices/${draft.id}/cancel`)).toMatchObject({
        status: "cancelled",
        number: draft.number,
        amount_due_cents: 0,
      });
    expect((await rowsOf(api.id)).number_series).toEqual([]);
    const { draft: second } = await aDraft(api, { lines: [aLine, aLine] });
    await api.ok("POST", `/invoices/${second.id}/finalize`);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => api.call("POST", `/invoices/${second.id}/cancel`)),
    );
    for (const { body } of answers)
      expect(body).toMatchObject({ status: "cancelled", credited_cents: 120_000 });
    expect((await api.ok("GET", "/credit-notes")).data).toMatchObject([
      { invoice_id: second.id, total_cents: 120_000 },
    ]);
    expect((await typesOf(api, second.id)).filter((type) => type === "cancelled")).toHaveLength(1);
  });

  it("with payments names the way", async ({ expect }) => {
    const { api, id } = await sent();
    await pay(api, id, 100);
    const refused = await api.call("POST", `/invoices/${id}/cancel`);
    expect([refused.status, refused.body.code]).toEqual([409, "invoice_has_payments"]);
    expect(refused.body.detail).toContain("/credit-notes");
  });
});
