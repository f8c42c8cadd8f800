/** Edge cases of manual payments: amounts, dates, invoices, and repetitions. */
import { env } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import { reconcileInvoice } from "../../src/capabilities/payments/reconcile-invoice.ts";
import { takeBackPayments } from "../../src/capabilities/payments/take-back-payments.ts";
import type { InvalidInput, Refusal } from "../../src/platform/refusal.ts";
import { type Api, aDraft, aLine, createBusiness } from "../support/business.ts";
import { PERSON } from "../support/person.ts";
import { contextOf } from "../support/verbs.ts";
import { appWith } from "../support/worker.ts";

afterEach(() => void vi.useRealTimers());
const at = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });

const MOST = 10 ** 12;

/** A finalized invoice of 600.00 EUR (or of other lines). */
async function issued(over = {}, api?: Api) {
  const business = api ?? (await createBusiness());
  const { draft, client } = await aDraft(business, over);
  await business.ok("POST", `/invoices/${draft.id}/finalize`);
  return { api: business, client, path: `/invoices/${draft.id}`, id: draft.id as string };
}

const pay = (api: Api, path: string, amount_cents: number, over = {}) =>
  api.call("POST", `${path}/payments`, { amount_cents, method: "transfer", ...over });
const faultOf = ({ body }: { body: { code: string; errors?: { pointer: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).join() ?? body.code;
const of = (unit_price_cents: number) => ({ lines: [{ ...aLine, unit_price_cents, tax_rate: 0 }] });
const lastOf = async (api: Api, path: string) => (await api.ok("GET", `${path}/events`)).data.at(-1);

describe("what is paid of an invoice", () => {
  it("may be the most that an invoice comes to, and no more than every sum has room for", async ({
    expect,
  }) => {
    const { api, path, client } = await issued(of(Number.MAX_SAFE_INTEGER));
    const more = { allow_overpayment: true };
    expect((await pay(api, path, Number.MAX_SAFE_INTEGER - 1)).status).toBe(201);
    expect(faultOf(await pay(api, path, 2, more))).toBe("/amount_cents amount_out_of_range");
    const { body } = await pay(api, path, 1);
    expect(body.invoice).toMatchObject({ status: "paid", amount_paid_cents: Number.MAX_SAFE_INTEGER });
    expect((await api.ok("GET", `/clients/${client.id}/credit`)).data).toEqual([]);
    const small = await issued(of(1));
    for (const cents of [Number.MAX_SAFE_INTEGER, MOST + 2])
      expect(faultOf(await pay(small.api, small.path, cents, more))).toBe(
        "/amount_cents amount_out_of_range",
      );
    expect((await pay(small.api, small.path, MOST, more)).status).toBe(201);
    const beyond = await pay(small.api, small.path, 2, more);
    expect(beyond.body.errors[0].detail).toBe(
      "At most 1 minor units more may be paid of this invoice, so that every sum stays exact.",
    );
  });

  it("may be all that it may be as the client's credit, exactly, over several invoices", async ({
    expect,
  }) => {
    const { api, path, client } = await issued(of(1));
    const second = await issued({ ...of(1), client_id: client.id }, api);
    for (const one of [path, second.path])
      expect((await pay(api, one, MOST, { allow_overpayment: true })).status).toBe(201);
    expect((await api.ok("GET", `/clients/${client.id}/credit`)).data).toEqual([
      { currency: "EUR", amount_cents: 2 * (MOST - 1) },
    ]);
  });

  it("is told per currency as the client's credit, and less what went back", async ({ expect }) => {
    const { api, path, client } = await issued();
    const krone = await issued({ client_id: client.id, currency: "NOK" }, api);
    const euro = await issued({ client_id: client.id }, api);
    await issued({ client_id: client.id, currency: "SEK" }, api);
    await pay(api, path, 60_100, { allow_overpayment: true });
    await pay(api, euro.path, 60_020, { allow_overpayment: true });
    const { body } = await pay(api, krone.path, 60_900, { allow_overpayment: true });
    const credit = async () => (await api.ok("GET", `/clients/${client.id}/credit`)).data;
    expect(await credit()).toEqual([
      { currency: "EUR", amount_cents: 120 },
      { currency: "NOK", amount_cents: 900 },
    ]);
    await api.ok("POST", `${krone.path}/payments/${body.id}/refund`, { amount_cents: 900 });
    expect(await credit()).toEqual([{ currency: "EUR", amount_cents: 120 }]);
  });

  it("is nothing where nothing is to be paid, and no option is offered that does not help", async ({
    expect,
  }) => {
    const { api, path } = await issued(of(0));
    for (const over of [{}, { allow_overpayment: true }]) {
      const { status, body } = await pay(api, path, 100, over);
      expect([status, body.code]).toEqual([409, "nothing_due"]);
      expect(body.detail).toContain("comes to 0");
      expect(body.detail).not.toContain("allow_overpayment");
    }
    const paid = await issued();
    await pay(paid.api, paid.path, 60_000);
    const { status, body } = await pay(paid.api, paid.path, 100);
    expect([status, body.code]).toEqual([409, "nothing_due"]);
    expect(body.detail).toContain("allow_overpayment");
    expect((await pay(paid.api, paid.path, 100, { allow_overpayment: true })).status).toBe(201);
  });
});

describe("an invoice over nothing", () => {
  const free = { lines: [{ ...aLine, unit_price_cents: 0 }] };
  const typesOf = async (api: Api, path: string) =>
    (await api.ok("GET", `${path}/events`)).data.map(({ type }: { type: string }) => type);

  it("is settled when it is finalized, and can still be sent", async ({ expect }) => {
    const { api, path } = await issued(free);
    const invoice = await api.ok("GET", path);
    expect(invoice).toMatchObject({
      status: "paid",
      paid_at: invoice.finalized_at,
      sent_at: null,
      total_cents: 0,
      amount_due_cents: 0,
      amount_paid_cents: 0,
    });
    expect(await typesOf(api, path)).toEqual(["created", "finalized", "paid"]);
    expect((await lastOf(api, path)).data).toEqual({ paid_at: invoice.finalized_at });
    expect(await api.ok("POST", `${path}/finalize`)).toMatchObject({
      status: "paid",
      version: invoice.version,
    });
    for (const channels of [["email"], ["link"]]) {
      const sent = await api.ok("POST", `${path}/send`, { channels });
      expect(sent).toMatchObject({
        status: "paid",
        paid_at: invoice.finalized_at,
        deliveries: [{ kind: "invoice" }],
      });
      expect(sent.sent_at).toEqual(expect.any(String));
    }
    const reminder = await api.call("POST", `${path}/send`, { channels: ["email"], reminder: true });
    expect([reminder.status, reminder.body.code]).toEqual([409, "nothing_due"]);
    const cancelled = await api.ok("POST", `${path}/cancel`);
    expect(cancelled).toMatchObject({ status: "cancelled", paid_at: null });
  });

  it("is settled when it is sent, and stays so when its due day has passed", async ({ expect }) => {
    const api = await createBusiness({ payment_terms_days: 0, send_receipts: true });
    const { draft } = await aDraft(api, free);
    const path = `/invoices/${draft.id}`;
    const sent = await api.ok("POST", `${path}/send`, { channels: ["link"] });
    expect(sent).toMatchObject({ status: "paid", paid_at: sent.finalized_at, sent_at: sent.finalized_at });
    expect(await typesOf(api, path)).toEqual(["created", "finalized", "paid", "sent", "delivered"]);
    await api.ok("POST", "/business/test-clock", {
      now: new Date(Date.now() + 5 * 86_400_000).toISOString(),
    });
    expect((await api.ok("GET", path)).status).toBe("paid");
    expect((await api.ok("GET", "/invoices?status=overdue")).data).toEqual([]);
    expect((await api.ok("GET", "/invoices?status=paid")).data).toMatchObject([{ id: draft.id }]);
    const page = await (await appWith({})(new Request(sent.public_url, { headers: PERSON }))).text();
    expect(page).toContain("Nothing to pay");
    expect(page).not.toContain("Paid on");
  });
});

describe("the time of a payment", () => {
  it("is never before anybody meant it", async ({ expect }) => {
    const { api, path } = await issued();
    for (const paid_at of ["0000-01-01T00:00:00Z", "0001-06-01T00:00:00Z", "1970-01-01T00:30:00+01:00"]) {
      const refused = await pay(api, path, 100, { paid_at });
      expect([refused.status, faultOf(refused)]).toEqual([422, "/paid_at too_early"]);
      expect(refused.body.errors[0].detail).toContain("1970-01-01T00:00:00.000Z");
    }
    expect((await pay(api, path, 100, { paid_at: "1970-01-01T01:00:00+01:00" })).status).toBe(201);
    expect(faultOf(await pay(api, path, 100, { paid_at: "yesterday" }))).toBe("/paid_at invalid_format");
  });

  it("makes the invoice paid when the last of its money came, in whatever order that is recorded", async ({
    expect,
  }) => {
    const { api, path } = await issued();
    await pay(api, path, 20_000, { paid_at: "2026-01-20T00:00:00Z" });
    const settled = await pay(api, path, 40_000, { paid_at: "2026-01-10T00:00:00Z" });
    expect(settled.body).toMatchObject({
      paid_at: "2026-01-10T00:00:00.000Z",
      invoice: { status: "paid", paid_at: "2026-01-20T00:00:00.000Z" },
    });
    expect(await lastOf(api, path)).toMatchObject({
      type: "paid",
      data: { paid_at: "2026-01-20T00:00:00.000Z" },
    });
    const more = { allow_overpayment: true, paid_at: "2026-02-01T00:00:00Z" };
    expect((await pay(api, path, 100, more)).body.invoice.paid_at).toBe("2026-01-20T00:00:00.000Z");
  });

  it("does not count once it was taken back", async ({ expect }) => {
    const { api, path } = await issued();
    const mistake = await pay(api, path, 20_000, { paid_at: "2026-01-20T00:00:00Z" });
    await api.ok("DELETE", `${path}/payments/${mistake.body.id}`);
    const settled = await pay(api, path, 60_000, { paid_at: "2026-01-10T00:00:00Z" });
    expect(settled.body.invoice).toMatchObject({ status: "paid", paid_at: "2026-01-10T00:00:00.000Z" });
  });
});

describe("a payment that was refunded in part", () => {
  it("is reversed by what is left of it", async ({ expect }) => {
    const { api, path } = await issued();
    const { body } = await pay(api, path, 60_000);
    const one = `${path}/payments/${body.id}`;
    await api.ok("POST", `${one}/refund`, { amount_cents: 10_000 });
    expect(await api.ok("DELETE", one)).toMatchObject({
      amount_cents: 60_000,
      refunded_cents: 60_000,
      invoice: { status: "finalized", amount_paid_cents: 0, amount_due_cents: 60_000 },
    });
    expect(await lastOf(api, path)).toMatchObject({
      type: "payment_reversed",
      data: { amount_cents: 50_000, amount_due_cents: 60_000 },
    });
    for (const [method, target] of [
      ["DELETE", one],
      ["POST", `${one}/refund`],
    ] as const)
      expect((await api.call(method, target)).body.code).toBe("payment_reversed");
  });
});

describe("an external_id of a payment", () => {
  it("is unique within a business, and of no matter to another", async ({ expect }) => {
    const [one, two] = [await issued(), await issued()];
    const other = await issued({}, one.api);
    const once = { external_id: "bank-1" };
    expect((await pay(one.api, one.path, 100, once)).status).toBe(201);
    expect((await pay(two.api, two.path, 100, once)).status).toBe(201);
    for (const path of [one.path, other.path])
      expect((await pay(one.api, path, 100, once)).body.code).toBe("external_id_taken");
  });
});

describe("an invoice whose due day has passed", () => {
  it("is overdue as long as a credit and payments leave something due, in detail and in lists", async ({
    expect,
  }) => {
    at("2026-06-01T12:00:00Z");
    const { api, path, id } = await issued({ due_date: "2026-06-30" });
    const credit = (taxable_cents: number) =>
      api.ok("POST", "/credit-notes", { invoice_id: id, amounts: [{ tax_rate: 20, taxable_cents }] });
    const found = async (status: string) => (await api.ok("GET", `/invoices?status=${status}`)).data.length;
    const standing = async () => [
      (await api.ok("GET", path)).status,
      (await api.ok("GET", "/invoices")).data[0].status,
      await found("overdue"),
      await found("finalized"),
      await found("paid"),
    ];
    await credit(10_000);
    expect(await standing()).toEqual(["finalized", "finalized", 0, 1, 0]);
    at("2026-07-02T12:00:00Z");
    expect(await standing()).toEqual(["overdue", "overdue", 1, 0, 0]);
    const { body } = await pay(api, path, 24_000);
    expect(await standing()).toEqual(["overdue", "overdue", 1, 0, 0]);
    await credit(20_000);
    expect(await standing()).toEqual(["paid", "paid", 0, 0, 1]);
    await api.ok("POST", `${path}/payments/${body.id}/refund`, { amount_cents: 1 });
    expect(await standing()).toEqual(["overdue", "overdue", 1, 0, 0]);
  });
});

describe("all that is due, paid at once", () => {
  const reconcile = (api: Api, id: string, payments: Parameters<typeof reconcileInvoice>[1]["payments"]) =>
    reconcileInvoice(contextOf(api), { id, payments });
  const by = (amount_cents: number, paid_at: string) => ({
    amount_cents,
    paid_at,
    method: "transfer" as const,
  });

  it("is several payments that settle it together, or none of them", async ({ expect }) => {
    const { api, path, id } = await issued({}, await createBusiness({ send_receipts: true }));
    const wrong = [by(20_000, "2999-01-01"), by(30_000, "2026-01-02")];
    const refused = await reconcile(api, id, wrong).catch((error: InvalidInput) => error.faults);
    expect(refused).toMatchObject([
      { field: ["payments", 0, "paid_at"], code: "in_the_future" },
      {
        field: ["payments"],
        code: "payments_do_not_settle",
        facts: { due_cents: 60_000, sum_cents: 50_000 },
      },
    ]);
    expect((await api.ok("GET", `${path}/payments`)).data).toEqual([]);

    const paid = await reconcile(api, id, [by(20_000, "2026-01-05"), by(40_000, "2026-01-02T09:30:00Z")]);
    expect(paid).toMatchObject({ status: "paid", amount_paid_cents: 60_000 });
    expect(paid.paid_at?.slice(0, 10)).toBe("2026-01-05");
    const events = (await api.ok("GET", `${path}/events`)).data;
    const told = events.filter(({ type }: { type: string }) => ["payment_received", "paid"].includes(type));
    expect(told.map(({ type, data }: Told) => [type, data.amount_due_cents])).toEqual([
      ["payment_received", 40_000],
      ["payment_received", 0],
      ["paid", undefined],
    ]);
    expect((await api.ok("GET", `${path}/deliveries`)).data).toMatchObject([{ kind: "receipt" }]);
    const again = await reconcile(api, id, [by(60_000, "2026-01-02")]).catch((error: Refusal) => error.code);
    expect(again).toBe("nothing_due");
  });

  it("goes back at once, with what was given for payment in time", async ({ expect }) => {
    const terms = { cash_discount: [{ days: 10, percent: 2 }] };
    const { api, path, id } = await issued(terms);
    await pay(api, path, 10_000);
    expect((await pay(api, path, 48_800, { settle_cash_discount: true })).status).toBe(201);
    const open = await takeBackPayments(contextOf(api), id);
    expect(open).toMatchObject({
      status: "finalized",
      amount_paid_cents: 0,
      credited_cents: 0,
      paid_at: null,
    });
    const events = (await api.ok("GET", `${path}/events`)).data;
    const back = events.filter(({ type }: { type: string }) => type === "payment_reversed");
    expect(back.map(({ data }: Told) => data.amount_due_cents)).toEqual([10_000, 60_000]);
    const refused = await takeBackPayments(contextOf(api), id).catch((error: Refusal) => error.code);
    expect(refused).toBe("invoice_not_paid");
  });

  it("stays if a part came through a checkout", async ({ expect }) => {
    const { api, path, id } = await issued();
    await pay(api, path, 10_000);
    await pay(api, path, 20_000);
    await env.DB.prepare(
      "update payments set source = 'stripe' where invoice_id = ? and amount_cents = 20000",
    )
      .bind(id)
      .run();
    const refused = await takeBackPayments(contextOf(api), id).catch((error: Refusal) => error.code);
    expect(refused).toBe("payment_not_manual");
    expect(await api.ok("GET", path)).toMatchObject({ amount_paid_cents: 30_000 });
  });
});

interface Told {
  type: string;
  data: { amount_due_cents?: number };
}
