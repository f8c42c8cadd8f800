/** Exports for bookkeepers: complete, of one business, and safe to open. */
import { env } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import {
  type ExportKind,
  exportRecords,
  periodFault,
} from "../../src/capabilities/exports/export-records.ts";
import { PAGE } from "../../src/capabilities/exports/export-statements.ts";
import { type Api, aDraft, aLine, createBusiness } from "../support/business.ts";
import { contextOf } from "../support/verbs.ts";

afterEach(() => void vi.useRealTimers());
const at = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });

const YEAR = { from: "2026-01-01", to: "2026-12-31" };

/** The lines of an export without its byte order mark, each as an object. No test has a line break in a cell. */
async function exported(api: Api, kind: ExportKind, period = YEAR): Promise<Record<string, string>[]> {
  const pdfOf = ({ type, id }: { type: string; id: string }) => `https://x.example/${type}/${id}`;
  const stream = await exportRecords(contextOf(api), { kind, period, pdfOf });
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const text = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);
  if (!text.startsWith("\ufeff") || !text.endsWith("\r\n")) throw new Error("no CSV with a byte order mark");
  const [head = "", ...lines] = text.slice(1).trimEnd().split("\r\n");
  const names = head.split(",");
  return lines.map((line) => {
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) =>
      cell.replace(/^"(.*)"$/, "$1").replaceAll('""', '"'),
    );
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
}

async function issue(api: Api, over: Record<string, unknown> = {}) {
  const { draft } = await aDraft(api, over);
  return api.ok("POST", `/invoices/${draft.id}/finalize`);
}

describe("an export", () => {
  it("has invoices and credit notes, and the tax of each rate, so that columns sum up", async ({
    expect,
  }) => {
    at("2026-03-01T10:00:00Z");
    const api = await createBusiness();
    const lines = [aLine, { ...aLine, unit_price_cents: 1_005, tax_rate: 5.5 }];
    const invoice = await issue(api, { lines });
    const credit = { invoice_id: invoice.id, lines: [{ line: 1, quantity: 0.5 }] };
    const note = await api.ok("POST", "/credit-notes", credit);
    await api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 1_000, method: "transfer" });
    await aDraft(api);
    await issue(await createBusiness());
    expect(await exported(api, "documents")).toEqual([
      expect.objectContaining({
        type: "invoice",
        number: invoice.number,
        issue_date: "2026-03-01",
        client_name: "Ada",
        subtotal: "510.05",
        total: "610.60",
        amount_paid: "10.00",
        amount_credited: "300.00",
        amount_due: "300.60",
        pdf: `https://x.example/invoice/${invoice.id}`,
      }),
      expect.objectContaining({
        type: "credit_note",
        number: note.number,
        total: "-300.00",
        amount_due: "",
        corrects: invoice.number,
      }),
    ]);
    const taxes = await exported(api, "taxes");
    expect(taxes.map(({ type, tax_rate, taxable, tax }) => [type, tax_rate, taxable, tax])).toEqual([
      ["invoice", "20", "500.00", "100.00"],
      ["invoice", "5.5", "10.05", "0.55"],
      ["credit_note", "20", "-250.00", "-50.00"],
    ]);
    expect(await exported(api, "documents", { from: "2026-03-02", to: "2026-03-31" })).toEqual([]);
  });

  it("has what came and what went back, in the days of the business", async ({ expect }) => {
    at("2026-03-31T22:30:00Z");
    const api = await createBusiness({ time_zone: "Europe/Paris" });
    const { id, number } = await issue(api, {
      currency: "JPY",
      lines: [{ ...aLine, unit_price_cents: 900 }],
    });
    const money = { amount_cents: 900, method: "transfer", reference: "=1+1" };
    const payment = await api.ok("POST", `/invoices/${id}/payments`, money);
    at("2026-04-02T10:00:00Z");
    await api.ok("POST", `/invoices/${id}/payments/${payment.id}/refund`, { amount_cents: 300 });
    const row = { invoice: number, currency: "JPY", method: "transfer", reference: "'=1+1" };
    expect(await exported(api, "payments", { from: "2026-04-01", to: "2026-04-30" })).toEqual([
      expect.objectContaining({
        ...row,
        kind: "payment",
        date: "2026-04-01",
        time: "00:30:00",
        amount: "900",
      }),
      expect.objectContaining({ ...row, kind: "refund", date: "2026-04-02", amount: "-300" }),
    ]);
    expect(await exported(api, "payments", { from: "2026-03-01", to: "2026-03-31" })).toEqual([]);
  });

  it("goes on page after page, and misses and repeats nothing", async ({ expect }) => {
    at("2026-03-01T10:00:00Z");
    const api = await createBusiness();
    const { id } = await issue(api);
    const rows = PAGE + 2;
    await env.DB.prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${rows})
       insert into payments (business_id, id, invoice_id, amount_cents, paid_at, method, source, reference, created_at)
       select ?1, 'p' || i, ?2, 1, '2026-02-01T10:00:00.000Z', 'cash', 'manual', i, '' from n`,
    )
      .bind(api.id, id)
      .run();
    await env.DB.prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${rows})
       insert into clients (business_id, id, type, name, locale, tags, sort_name, search_text, created_at, updated_at)
       select ?1, 'c' || i, 'business', '@Client ' || i, 'fr', '[]', '', '', '', '' from n`,
    )
      .bind(api.id)
      .run();
    const references = (await exported(api, "payments")).map(({ reference }) => reference);
    expect([references.length, new Set(references).size]).toEqual([rows, rows]);
    const names = (await exported(api, "clients")).map(({ name }) => name);
    expect([names.length, new Set(names).size]).toEqual([rows + 1, rows + 1]);
    expect(names).toContain(`'@Client ${rows}`);
  });

  it("goes as far as the last day that there is, and dates what was archived where the business is", async ({
    expect,
  }) => {
    at("2026-03-31T22:30:00Z");
    const api = await createBusiness({ time_zone: "Europe/Paris" });
    const { id, client_id } = await issue(api);
    await api.ok("POST", `/invoices/${id}/payments`, { amount_cents: 100, method: "transfer" });
    expect(await exported(api, "payments", { from: "2999-01-01", to: "2999-12-31" })).toEqual([]);
    await api.ok("DELETE", `/clients/${client_id}`);
    expect(await exported(api, "clients")).toEqual([expect.objectContaining({ archived: "2026-04-01" })]);
  });

  it("is of a period of at most 366 days", ({ expect }) => {
    const fault = (from: string, to: string) => periodFault({ from, to });
    expect(fault("2024-01-01", "2024-12-31")).toBeNull();
    expect(fault("2026-02-29", "2026-12-31")).toEqual({ field: "from", code: "no_day" });
    expect(fault("2026-01-01", "")).toEqual({ field: "to", code: "no_day" });
    expect(fault("2026-01-02", "2026-01-01")).toEqual({ field: "to", code: "ends_before_it_begins" });
    expect(fault("2026-01-01", "2027-01-02")).toEqual({ field: "to", code: "too_long" });
  });
});
