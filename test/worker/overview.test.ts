/** The figures of the start page: right whatever happened, and read without the documents that they sum up. */
import { env } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import { countFigures } from "../../src/capabilities/overview/figure-statements.ts";
import { readOverview } from "../../src/capabilities/overview/overview.ts";
import { type Api, aDraft, aLine, createBusiness } from "../support/business.ts";
import { contextOf } from "../support/verbs.ts";
import { watchedDatabase } from "../support/watched-database.ts";

afterEach(() => void vi.useRealTimers());
const at = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });

const of = (unit_price_cents: number, over = {}) => ({
  lines: [{ ...aLine, unit_price_cents, tax_rate: 0 }],
  ...over,
});

/** Issues an invoice; its path. */
async function issue(api: Api, amount: number, over = {}): Promise<string> {
  const { draft } = await aDraft(api, of(amount, over));
  await api.ok("POST", `/invoices/${draft.id}/finalize`);
  return `/invoices/${draft.id}`;
}

const pay = (api: Api, path: string, amount_cents: number, over = {}) =>
  api.ok("POST", `${path}/payments`, { amount_cents, method: "transfer", ...over });

const overviewOf = (api: Api) => readOverview(contextOf(api));

/** The figures as they are stored, without those that are 0. */
async function stored({ id }: Api) {
  const { results } = await env.DB.prepare(
    "select kind, period, currency, amount_cents, count from figures where business_id = ? and (count <> 0 or amount_cents <> 0 or kind = 'counted') order by 1, 2, 3",
  )
    .bind(id)
    .all();
  return results;
}

describe("the figures", () => {
  it("sum up by currency and age, in the days of the business", async ({ expect }) => {
    at("2026-03-31T22:30:00Z");
    const api = await createBusiness({ time_zone: "Europe/Paris", default_currency: "EUR" });
    // In Paris it is the first of April.
    const paid = await issue(api, 10_000, { due_date: "2026-04-10" });
    await pay(api, paid, 10_000);
    await pay(api, await issue(api, 5_000, { due_date: "2026-04-10" }), 2_000);
    await issue(api, 700, { currency: "NOK", due_date: "2026-04-01" });
    await aDraft(api);
    at("2026-05-11T10:00:00Z");
    await issue(api, 100, { due_date: "2026-05-11" });
    const { figures, drafts, today } = await overviewOf(api);
    const [euro, krone, ...others] = figures;
    expect({ today, drafts, others }).toEqual({
      today: "2026-05-11",
      drafts: { count: 1, is_exact: true },
      others: [],
    });
    expect(euro).toMatchObject({
      currency: "EUR",
      open: { amount_cents: 3_100, count: 2 },
      overdue: { amount_cents: 3_000, count: 1 },
      paid_this_month_cents: 0,
      ages: { current: { amount_cents: 100, count: 1 }, to_60: { amount_cents: 3_000, count: 1 } },
    });
    expect(euro.months.slice(-3)).toEqual([
      { month: "2026-03", issued_cents: 0, paid_cents: 0 },
      { month: "2026-04", issued_cents: 15_000, paid_cents: 12_000 },
      { month: "2026-05", issued_cents: 100, paid_cents: 0 },
    ]);
    expect(krone).toMatchObject({
      currency: "NOK",
      overdue: { amount_cents: 700, count: 1 },
      ages: { to_60: { amount_cents: 700, count: 1 } },
    });
  });

  it("are kept by whatever changes a document or a payment", async ({ expect }) => {
    at("2026-05-11T10:00:00Z");
    const api = await createBusiness({ time_zone: "Asia/Kolkata" });
    const before = await issue(api, 1_000);
    expect((await overviewOf(api)).facts).toMatchObject({ has_key: true, has_invoice: true });
    await pay(api, before, 400, { paid_at: "2026-04-30T18:29:59Z" });
    await pay(api, before, 500, { paid_at: "2026-04-30T18:30:00Z" });
    const all = await issue(api, 2_000);
    const payment = await pay(api, all, 2_000);
    await api.ok("POST", `${all}/payments/${payment.id}/refund`, { amount_cents: 300 });
    const mistake = await pay(api, await issue(api, 50), 50);
    await api.ok("DELETE", `/invoices/${mistake.invoice.id}/payments/${mistake.id}`);
    const half = await issue(api, 900);
    await api.ok("POST", "/credit-notes", {
      invoice_id: half.slice(10),
      lines: [{ line: 1, quantity: 0.5 }],
    });
    await api.ok("POST", `${await issue(api, 77)}/cancel`);
    await api.ok("POST", `${before}/send`, { channels: ["email"] });
    const { client } = await aDraft(api, { currency: "SEK" });
    const elsewhere = { client_id: client.id, number: "A-1", issue_date: "2026-02-03", currency: "EUR" };
    const amounts = { lines: [{ ...aLine, unit_price_cents: 5, tax_rate: 0 }] };
    const recorded = await api.ok("POST", "/invoices/record", { ...elsewhere, ...amounts });
    await api.ok("POST", "/invoices/record", { ...elsewhere, ...amounts, number: "A-2" });
    await api.ok("DELETE", `/invoices/${recorded.id}`);
    const kept = await stored(api);
    await contextOf(api).session.commit(countFigures(contextOf(api).session));
    expect(kept).toEqual(await stored(api));
    const [euro] = (await overviewOf(api)).figures;
    expect(euro.months.filter(({ issued_cents, paid_cents }) => issued_cents || paid_cents)).toEqual([
      { month: "2026-02", issued_cents: 5, paid_cents: 0 },
      { month: "2026-04", issued_cents: 0, paid_cents: 400 },
      { month: "2026-05", issued_cents: 1_000 + 2_000 + 50 + 900 - 450, paid_cents: 500 + 1_700 },
    ]);
    expect(euro.open).toEqual({ amount_cents: 100 + 300 + 50 + 450 + 5, count: 5 });
  });

  it("take one trip and no more rows for more documents", async ({ expect }) => {
    const api = await createBusiness();
    const database = watchedDatabase(env.DB);
    const read = () => readOverview(contextOf(api, { DB: database.binding }));
    const path = await issue(api, 1_000);
    await read();
    const ask = async () => {
      database.takeRows();
      database.takeTrips();
      await read();
      return { rows: database.takeRows(), trips: database.takeTrips() };
    };
    await pay(api, path, 10);
    const few = await ask();
    for (let n = 0; n < 8; n++) await pay(api, await issue(api, 500), 100);
    expect(await ask()).toEqual({ ...few, trips: 1 });
  });

  it("belong to one business", async ({ expect }) => {
    const api = await createBusiness();
    await issue(api, 1_000);
    const [figures] = (await overviewOf(await createBusiness())).figures;
    expect(figures.open).toEqual({ amount_cents: 0, count: 0 });
  });
});
