/** Manual payments and refunds, and what the business sees of them. Credit notes have a file of their own. */
import { env } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import { type Api, aDraft, createBusiness } from "../support/business.ts";
import { rowsOf } from "../support/rows.ts";

afterEach(() => void vi.useRealTimers());

/** An invoice of 600.00 EUR (or of other lines), sent by link. */
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
    const before = "2026-11-01T12:00:00Z";
    const first = await pay(api, id, 20_000, { reference: "RF1", external_id: "bank-1", paid_at: before });
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
    expect(most.body.errors[0].detail).toContain("60000 minor units are due");
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
    const issued = await sent();
    await issued.api.ok("POST", `/invoices/${issued.id}/cancel`);
    for (const over of [{}, { allow_overpayment: true }]) {
      const { status, body } = await pay(issued.api, issued.id, 100, over);
      expect([status, body.code]).toEqual([409, "invoice_cancelled"]);
    }
    expect(await issued.api.ok("GET", `/invoices/${issued.id}`)).toMatchObject({
      status: "cancelled",
      amount_paid_cents: 0,
    });
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
