/** Payments in time that take the cash discount of their invoice. */
import { afterEach, describe, it, vi } from "vitest";
import { type Api, aDraft, aLine, createBusiness } from "../support/business.ts";

afterEach(() => void vi.useRealTimers());
const at = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });

const TERMS = [
  { percent: 3, days: 7 },
  { percent: 2, days: 14 },
];
const TWO_RATES = {
  lines: [
    { ...aLine, unit_price_cents: 10_000, tax_rate: 20 },
    { ...aLine, unit_price_cents: 3333, tax_rate: 5.5 },
  ],
};
const SETTLE = { settle_cash_discount: true };

/** An invoice of 155.16 EUR in two rates, issued on 1 June 2026, with 3 % within 7 days and 2 % within 14. */
async function issued(cash_discount: object[] = TERMS, over: Record<string, unknown> = TWO_RATES) {
  at("2026-06-01T12:00:00Z");
  const api = await createBusiness();
  const { draft, client } = await aDraft(api, { cash_discount, ...over });
  await api.ok("POST", `/invoices/${draft.id}/finalize`);
  return { api, client, id: draft.id as string, path: `/invoices/${draft.id}` };
}

const pay = (api: Api, path: string, amount_cents: number, over: object = SETTLE) =>
  api.call("POST", `${path}/payments`, { amount_cents, method: "transfer", ...over });
const faultOf = ({ body }: { body: { code: string; errors?: { pointer: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).join() ?? body.code;
const eventOf = async (api: Api, path: string, type: string) =>
  (await api.ok("GET", `${path}/events`)).data.findLast((event: { type: string }) => event.type === type);

describe("a payment in time", () => {
  it("settles the invoice, and what it leaves is kept per rate, net and tax", async ({ expect }) => {
    const { api, path, client } = await issued();
    at("2026-06-10T12:00:00Z");
    const { status, body } = await pay(api, path, 15_206);
    expect(status).toBe(201);
    const discount = [
      { tax_category: "S", tax_rate: 20, taxable_cents: 200, tax_cents: 40 },
      { tax_category: "S", tax_rate: 5.5, taxable_cents: 66, tax_cents: 4 },
    ];
    expect(body).toMatchObject({ amount_cents: 15_206, cash_discount: discount });
    const settled = {
      status: "paid",
      total_cents: 15_516,
      amount_paid_cents: 15_206,
      amount_due_cents: 0,
      amount_overpaid_cents: 0,
      credited_cents: 0,
      cash_discount_taken: discount,
    };
    expect(body.invoice).toMatchObject(settled);
    expect(await api.ok("GET", path)).toMatchObject(settled);
    expect((await api.ok("GET", "/invoices")).data[0]).toMatchObject(settled);
    expect((await api.ok("GET", `${path}/payments`)).data[0].cash_discount).toEqual(discount);
    expect((await eventOf(api, path, "payment_received")).data).toMatchObject({
      amount_cents: 15_206,
      cash_discount_cents: 310,
      amount_due_cents: 0,
    });
    expect((await api.ok("GET", "/credit-notes")).data).toEqual([]);
    expect((await api.ok("GET", `/clients/${client.id}/credit`)).data).toEqual([]);
  });

  it("may leave as much as is offered on its day in the business's time zone, and no more", async ({
    expect,
  }) => {
    const { api, path } = await issued();
    at("2026-06-20T12:00:00Z");
    const on = (paid_at: string, cents: number) => pay(api, path, cents, { ...SETTLE, paid_at });
    // 3 % are 465 of 15,516, until 8 June; 2 % are 310.
    expect(faultOf(await on("2026-06-08T21:59:59Z", 15_050))).toBe("/amount_cents exceeds_cash_discount");
    const late = await on("2026-06-08T22:00:00Z", 15_051);
    expect(faultOf(late)).toBe("/amount_cents exceeds_cash_discount");
    expect(late.body.errors[0].detail).toContain("at least 15206 minor units settle the invoice");
    expect((await on("2026-06-08T21:59:59Z", 15_051)).body.invoice).toMatchObject({
      status: "paid",
      paid_at: "2026-06-08T21:59:59.000Z",
    });
  });

  it("that came too late takes nothing, and is told the last day", async ({ expect }) => {
    const { api, path } = await issued();
    at("2026-06-20T12:00:00Z");
    const late = await pay(api, path, 15_206);
    expect(faultOf(late)).toBe("/settle_cash_discount cash_discount_too_late");
    expect(late.body.errors[0].detail).toContain(
      "came on 2026-06-20; the last day of the cash discount was 2026-06-15",
    );
    expect((await api.ok("GET", path)).amount_due_cents).toBe(15_516);
  });

  it("needs an invoice that offers it, and no overpayment", async ({ expect }) => {
    const { api, path } = await issued([]);
    expect(faultOf(await pay(api, path, 15_206))).toBe("/settle_cash_discount no_cash_discount");
    expect(faultOf(await pay(api, path, 15_206, { ...SETTLE, allow_overpayment: true }))).toBe(
      "/allow_overpayment conflicting",
    );
    const offered = await issued();
    expect(faultOf(await pay(offered.api, offered.path, 15_517))).toBe("/amount_cents exceeds_due");
  });

  it("that pays all takes nothing", async ({ expect }) => {
    const { api, path } = await issued();
    const { body } = await pay(api, path, 15_516);
    expect(body).toMatchObject({ cash_discount: [], invoice: { status: "paid", cash_discount_taken: [] } });
    expect(faultOf(await pay(api, path, 1))).toBe("nothing_due");
  });

  it("counts what was paid and credited before", async ({ expect }) => {
    const { api, id, path } = await issued();
    await api.ok("POST", "/credit-notes", { invoice_id: id, lines: [{ line: 2 }] });
    await pay(api, path, 5000, {});
    expect(faultOf(await pay(api, path, 6639))).toBe("/amount_cents exceeds_cash_discount");
    expect((await pay(api, path, 6640)).body).toMatchObject({
      cash_discount: [{ tax_rate: 20, taxable_cents: 300, tax_cents: 60 }],
      invoice: { status: "paid", credited_cents: 3516, amount_paid_cents: 11_640, amount_due_cents: 0 },
    });
  });

  it("is answered alike when it is asked for again with its key", async ({ expect }) => {
    const { api, path } = await issued();
    const ask = () =>
      api.call(
        "POST",
        `${path}/payments`,
        { amount_cents: 15_051, method: "transfer", ...SETTLE },
        { "Idempotency-Key": "skonto" },
      );
    const first = await ask();
    expect(first.body.cash_discount).toHaveLength(2);
    expect((await ask()).body).toEqual(first.body);
  });
});

describe("a payment in time that goes back", () => {
  it("takes its discount along when it was a mistake", async ({ expect }) => {
    const { api, path } = await issued();
    const { body } = await pay(api, path, 15_051);
    expect(await api.ok("DELETE", `${path}/payments/${body.id}`)).toMatchObject({
      refunded_cents: 15_051,
      cash_discount: [],
      invoice: { status: "finalized", amount_due_cents: 15_516, credited_cents: 0, cash_discount_taken: [] },
    });
    expect((await eventOf(api, path, "payment_reversed")).data).toMatchObject({
      amount_cents: 15_051,
      cash_discount_cents: 465,
      amount_due_cents: 15_516,
    });
    expect((await api.ok("GET", `${path}/payments`)).data[0].cash_discount).toEqual([]);
    expect((await pay(api, path, 15_051)).body.invoice.status).toBe("paid");
  });

  it("keeps it while a part of it stays, and loses it with the last", async ({ expect }) => {
    const { api, path } = await issued();
    const { body } = await pay(api, path, 15_051);
    const refund = (amount_cents?: number) =>
      api.ok("POST", `${path}/payments/${body.id}/refund`, { amount_cents });
    expect((await refund(51)).invoice).toMatchObject({ status: "finalized", amount_due_cents: 51 });
    expect(await refund()).toMatchObject({
      cash_discount: [],
      invoice: { amount_due_cents: 15_516, cash_discount_taken: [] },
    });
  });

  it("takes it along while another payment covers the invoice, since that may go back, too", async ({
    expect,
  }) => {
    const { api, path } = await issued(TERMS, {
      lines: [{ ...aLine, quantity: 1, unit_price_cents: 10_000, tax_rate: 0 }],
    });
    const first = await pay(api, path, 9700);
    const second = await pay(api, path, 9700, { allow_overpayment: true });
    expect(second.body.invoice).toMatchObject({ status: "paid", amount_overpaid_cents: 9700 });
    const refund = (id: string) => api.ok("POST", `${path}/payments/${id}/refund`);
    expect(await refund(first.body.id)).toMatchObject({
      cash_discount: [],
      invoice: { status: "finalized", amount_due_cents: 300, cash_discount_taken: [] },
    });
    expect((await refund(second.body.id)).invoice).toMatchObject({
      status: "finalized",
      amount_due_cents: 10_000,
      cash_discount_taken: [],
    });
  });

  it("leaves an invoice that was credited beside it with nothing due", async ({ expect }) => {
    const { api, id, path } = await issued();
    const { body } = await pay(api, path, 15_051);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: id });
    expect(note.total_cents).toBe(15_051);
    expect(note.tax_breakdown).toMatchObject([
      { tax_rate: 20, taxable_cents: 9700, tax_cents: 1940 },
      { tax_rate: 5.5, taxable_cents: 3233, tax_cents: 178 },
    ]);
    expect(await api.ok("GET", path)).toMatchObject({ status: "paid", amount_overpaid_cents: 15_051 });
    const after = await api.ok("POST", `${path}/payments/${body.id}/refund`);
    expect(after.invoice).toMatchObject({ status: "cancelled", amount_due_cents: 0, credited_cents: 15_051 });
    expect(after.cash_discount).toHaveLength(2);
  });
});
