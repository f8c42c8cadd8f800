/** Credit notes and cancellation. */
import { env, exports } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import { type Api, aDraft, aLine, createBusiness } from "../support/business.ts";
import { losingAnswers } from "../support/lost-answers.ts";
import { rowsOf } from "../support/rows.ts";

/** Moves the clock of the Worker and of the Durable Object: both run in this process. */
const at = (instant: string | number) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
afterEach(() => void vi.useRealTimers());

const TWO_RATES = [
  { description: "Work", quantity: 2, unit_price_cents: 10_000, tax_rate: 20 },
  { description: "Books", quantity: 3, unit_price_cents: 500, tax_rate: 5.5 },
];

/** An invoice of 600.00 EUR (or of other lines), sent by link. */
async function sent(profile = {}, over = {}) {
  const api = await createBusiness(profile);
  const { draft, client } = await aDraft(api, over);
  const invoice = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
  return { api, client, id: invoice.id as string, invoice };
}

const credit = (api: Api, invoice_id: string, over = {}, headers = {}) =>
  api.call("POST", "/credit-notes", { invoice_id, ...over }, headers);
const pay = (api: Api, id: string, amount_cents: number) =>
  api.call("POST", `/invoices/${id}/payments`, { amount_cents, method: "transfer" });
const typesOf = async (api: Api, id: string): Promise<string[]> =>
  (await api.ok("GET", `/invoices/${id}/events`)).data.map(({ type }: { type: string }) => type);
const faultOf = ({ body }: { body: { code: string; errors?: { pointer: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).join() ?? body.code;

describe("a credit note", () => {
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
        lines: invoice.lines.map((line: object, index: number) => ({ ...line, line: index + 1 })),
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
      [{ lines: [{ line: 2 }] }, "/lines/0/line exceeds_line"],
      [{ lines: [{ line: 1, quantity: 1.6 }] }, "/lines exceeds_invoice"],
      [{ lines: [{ line: 9 }] }, "/lines/0/line unknown_line"],
      [{ lines: [{ line: 1, quantity: 3 }] }, "/lines/0/quantity exceeds_line"],
      [{ amounts: [{ tax_rate: 20, taxable_cents: 15_001 }] }, "/amounts exceeds_invoice"],
      [{ amounts: [{ tax_rate: 7, taxable_cents: 1 }] }, "/amounts/0/tax_rate unknown_rate"],
      [{ amounts: [{ tax_rate: 20, taxable_cents: 0 }] }, "/amounts/0/taxable_cents zero"],
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

  it("on what was paid makes no more credit than a payment may, so that the sum stays exact", async ({
    expect,
  }) => {
    const untaxed = { description: "Works", quantity: 1, unit_price_cents: 2_000_000_000_000, tax_rate: 0 };
    const { api, id, client } = await sent({}, { lines: [untaxed] });
    const { body: payment } = await pay(api, id, 2_000_000_000_000);
    const refused = await credit(api, id);
    expect([refused.status, faultOf(refused)]).toEqual([422, " amount_out_of_range"]);
    expect(refused.body.errors[0].detail).toContain("at most 1000000000000 minor units");
    const amounts = (taxable_cents: number) => ({ amounts: [{ tax_rate: 0, taxable_cents }] });
    expect(faultOf(await credit(api, id, amounts(1_000_000_000_001)))).toBe("/amounts amount_out_of_range");
    expect((await credit(api, id, amounts(1_000_000_000_000))).status).toBe(201);
    const creditOf = () => api.call("GET", `/clients/${client.id}/credit`);
    expect((await creditOf()).body.data).toEqual([{ currency: "EUR", amount_cents: 1_000_000_000_000 }]);
    expect(faultOf(await credit(api, id))).toBe(" amount_out_of_range");
    await api.ok("POST", `/invoices/${id}/payments/${payment.id}/refund`, {
      amount_cents: 1_000_000_000_000,
    });
    expect((await credit(api, id)).status).toBe(201);

    // More invoices with such a credit than a test can make: at 2^53 - 1 the sum is told, beyond it is not.
    const other = await api.ok("POST", "/invoices", {
      client_id: client.id,
      currency: "EUR",
      lines: [untaxed],
    });
    const overpay = (invoice: string, by: number) =>
      env.DB.prepare("update invoices set amount_paid_cents = total_cents - credited_cents + ? where id = ?")
        .bind(by, invoice)
        .run();
    await overpay(id, 4_503_599_627_370_496);
    await overpay(other.id, 4_503_599_627_370_495);
    expect((await creditOf()).body.data).toEqual([{ currency: "EUR", amount_cents: 9_007_199_254_740_991 }]);
    for (const part of [4_503_599_627_370_497, 9_000_000_000_000_000]) {
      await overpay(other.id, part);
      expect(await creditOf()).toMatchObject({ status: 409, body: { code: "credit_too_large" } });
    }
  });

  it("that repeats a long line a thousand times is refused by name", async ({ expect }) => {
    const { api, id } = await sent(
      {},
      { lines: [{ ...aLine, description: "x".repeat(5000), quantity: 1000 }] },
    );
    const lines = Array.from({ length: 1000 }, () => ({ line: 1, quantity: 1 }));
    const refused = await credit(api, id, { lines });
    expect([refused.status, faultOf(refused)]).toEqual([422, "/lines too_big"]);
    expect((await credit(api, id, { lines: lines.slice(0, 200) })).status).toBe(201);
  });

  it("that leaves exactly what was paid settles the invoice", async ({ expect }) => {
    const { api, id } = await sent();
    await pay(api, id, 48_000);
    await credit(api, id, { amounts: [{ tax_rate: 20, taxable_cents: 10_000 }] });
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({ status: "paid", amount_due_cents: 0 });
    expect((await typesOf(api, id)).slice(-2)).toEqual(["credit_note_issued", "paid"]);
    const { paid_at, events } = await api.ok("GET", `/invoices/${id}`);
    expect(paid_at).toEqual(expect.any(String));
    expect(events.at(-1).data).toEqual({ paid_at });
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

  it("is found by page, by cursor and by what it is known by", async ({ expect }) => {
    const { api, id } = await sent();
    const made: string[] = [];
    while (made.length < 3)
      made.unshift((await credit(api, id, { amounts: [{ tax_rate: 20, taxable_cents: 100 }] })).body.id);
    const idsOf = ({ data }: { data: { id: string }[] }) => data.map((row) => row.id);
    const first = await api.ok("GET", "/credit-notes?per_page=2");
    expect(idsOf(first)).toEqual(made.slice(0, 2));
    expect(first).toMatchObject({ page: 1, per_page: 2, has_more: true, next_cursor: expect.any(String) });
    for (const next of ["page=2", `cursor=${first.next_cursor}`]) {
      const second = await api.ok("GET", `/credit-notes?per_page=2&${next}`);
      expect(idsOf(second)).toEqual(made.slice(2));
      expect(second).toMatchObject({ page: 2, has_more: false, next_cursor: null });
    }
    for (const [query, code] of [
      ["status=sent", "unknown_parameter"],
      ["invoice=1", "unknown_parameter"],
      ["client_id=1", "invalid_uuid"],
      ["cursor=1", "invalid_cursor"],
    ]) {
      const { status, body } = await api.call("GET", `/credit-notes?${query}`);
      expect([status, body.errors[0].code]).toEqual([422, code]);
    }
  });

  it("is sent only in the version that is named", async ({ expect }) => {
    const { api, id } = await sent();
    const { body: note } = await credit(api, id);
    const send = (version: number) =>
      api.call(
        "POST",
        `/credit-notes/${note.id}/send`,
        { channels: ["link"] },
        { "If-Match": `"${version}"` },
      );
    expect((await send(1)).headers.get("ETag")).toBe('"2"');
    const { status, body, headers } = await send(1);
    expect([status, body.code, headers.get("ETag")]).toEqual([412, "stale_version", '"2"']);
    expect((await send(2)).status).toBe(200);
  });

  it("is not under /invoices, nor an invoice under /credit-notes", async ({ expect }) => {
    const { api, id } = await sent();
    const { body: note } = await credit(api, id);
    for (const [path, detail] of [
      [`/invoices/${note.id}`, `There is no invoice ${note.id}.`],
      [`/invoices/${note.id}/pdf`, `There is no invoice ${note.id}.`],
      [`/credit-notes/${id}`, `There is no credit note ${id}.`],
      [`/credit-notes/${id}/pdf`, `There is no credit note ${id}.`],
    ] as const) {
      const { status, body } = await api.call("GET", path);
      expect([path, status, body.code, body.detail]).toEqual([path, 404, "not_found", detail]);
    }
    for (const path of [`/invoices/${id}/pdf`, `/credit-notes/${note.id}/pdf`])
      expect((await api.call("GET", path)).status).toBe(200);
  });

  it("cites number and date of its invoice on its page", async ({ expect }) => {
    at("2026-11-20T12:00:00Z");
    const { api, id, invoice } = await sent({ time_zone: "UTC" });
    at("2026-12-02T12:00:00Z");
    const { body: note } = await credit(api, id);
    expect(note.issue_date).toBe("2026-12-02");
    for (const [lang, words] of [
      ["en", `Original invoice ${invoice.number} dated\u00a020\u00a0November\u00a02026`],
      ["de", `${invoice.number} vom\u00a020.\u00a0November\u00a02026`],
    ] as const) {
      const page = await exports.default.fetch(new Request(`${note.public_url}?lang=${lang}`));
      expect((await page.text()).replaceAll(/<[^>]+>/g, "")).toContain(words);
    }
  });
});

describe("crediting lines", () => {
  it("takes no more of a line than is left of it, in one request or over several", async ({ expect }) => {
    const { api, id } = await sent({}, { lines: [aLine, { ...aLine, quantity: 4 }] });
    const first = await credit(api, id, {
      lines: [
        { line: 1, quantity: 0.25 },
        { line: 2, quantity: 1 },
      ],
    });
    expect(first.body.lines).toMatchObject([
      { line: 1, quantity: 0.25, net_cents: 12_500 },
      { line: 2, quantity: 1, net_cents: 50_000 },
    ]);
    for (const [lines, fault, left] of [
      [[{ line: 1, quantity: 1 }], "/lines/0/quantity exceeds_line", "0.75 left"],
      [
        [
          { line: 1, quantity: 0.5 },
          { line: 1, quantity: 0.5 },
        ],
        "/lines/1/quantity exceeds_line",
        "0.25 left",
      ],
      [[{ line: 2 }, { line: 2 }], "/lines/1/line exceeds_line", "Nothing is left"],
    ] as const) {
      const refused = await credit(api, id, { lines });
      expect([refused.status, faultOf(refused)]).toEqual([422, fault]);
      expect(refused.body.errors[0].detail).toContain(left);
    }
    const rest = await credit(api, id, { lines: [{ line: 1 }] });
    expect(rest.body.lines).toMatchObject([{ line: 1, quantity: 0.75 }]);
    const all = await credit(api, id);
    expect(all.body.lines).toMatchObject([{ line: null, quantity: 1, net_cents: 150_000 }]);
    expect(await api.ok("GET", `/credit-notes/${first.body.id}`)).toMatchObject({ lines: first.body.lines });
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({ status: "cancelled" });
  });

  it("takes along what lowers the invoice at the same rate", async ({ expect }) => {
    const discount = { ...aLine, description: "Discount", unit_price_cents: -20_000 };
    const { api, id } = await sent({}, { lines: [aLine, discount] });
    expect(faultOf(await credit(api, id, { lines: [{ line: 1 }] }))).toBe("/lines exceeds_invoice");
    expect(faultOf(await credit(api, id, { lines: [{ line: 2 }] }))).toBe("/lines exceeds_invoice");
    const halves = await credit(api, id, {
      lines: [
        { line: 1, quantity: 0.5 },
        { line: 2, quantity: 0.5 },
      ],
    });
    expect(halves.body).toMatchObject({ subtotal_cents: 15_000, total_cents: 18_000 });
    expect((await credit(api, id)).body).toMatchObject({ total_cents: 18_000 });
  });

  it("of a rate that is exempt says why, also where it stands for an amount", async ({ expect }) => {
    const tax_exemption_reason = "Art. 132(1)(i) of Directive 2006/112/EC";
    const exempt = { ...aLine, tax_rate: 0, tax_category: "E", tax_exemption_reason };
    const { api, id } = await sent({}, { lines: [exempt, aLine] });
    const { body: part } = await credit(api, id, { amounts: [{ tax_rate: 0, taxable_cents: 100 }] });
    const { body: rest } = await credit(api, id);
    expect([...part.lines, ...rest.lines]).toMatchObject([
      { tax_category: "E", tax_exemption_reason },
      { tax_category: "S", tax_exemption_reason: null },
      { tax_category: "E", tax_exemption_reason },
    ]);
  });
});

describe("crediting where a discount has a rate of its own", () => {
  const discounted = () =>
    sent(
      {},
      {
        lines: [
          { ...aLine, unit_price_cents: 10_000 },
          { ...aLine, unit_price_cents: -3000, tax_rate: 0 },
        ],
      },
    );

  it("credits its amounts below zero", async ({ expect }) => {
    const { api, id } = await discounted();
    const amounts = (...all: [tax_rate: number, taxable_cents: number][]) =>
      credit(api, id, {
        amounts: all.map(([tax_rate, taxable_cents]) => ({ tax_rate, taxable_cents })),
      });
    expect((await amounts([20, 5000], [0, -1000])).body).toMatchObject({
      subtotal_cents: 4000,
      tax_cents: 1000,
      total_cents: 5000,
    });
    expect(faultOf(await amounts([0, -1000]))).toBe("/amounts nothing_to_credit");
    expect(faultOf(await amounts([20, 5000], [0, -2001]))).toBe("/amounts exceeds_invoice");
    expect(faultOf(await amounts([20, -1]))).toBe("/amounts exceeds_invoice");
    const whole = await amounts([20, 5000], [0, -2000]);
    expect(whole.body).toMatchObject({ tax_cents: 1000, total_cents: 4000 });
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({ status: "cancelled" });
  });

  it("takes all that is left in all only with all that is left of each rate", async ({ expect }) => {
    const { api, id, invoice } = await discounted();
    const refused = await credit(api, id, { amounts: [{ tax_rate: 20, taxable_cents: 7500 }] });
    expect([refused.status, faultOf(refused)]).toEqual([422, "/amounts leaves_rates"]);
    expect(refused.body.errors[0].detail).toContain(
      "2500 minor units at 20 % (S) and -3000 minor units at 0 % (Z)",
    );
    expect(refused.body.errors[0].detail).toContain("Leave out `lines`, `charges` and `amounts`");
    expect(faultOf(await credit(api, id, { lines: [{ line: 1, quantity: 0.75 }] }))).toBe(
      "/lines leaves_rates",
    );
    const part = await credit(api, id, { amounts: [{ tax_rate: 20, taxable_cents: 7000 }] });
    const rest = await credit(api, id);
    expect(part.body.tax_cents + rest.body.tax_cents).toBe(invoice.tax_cents);
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({
      status: "cancelled",
      credited_cents: 9000,
    });
  });
});

describe("the number of a credit note", () => {
  const part = { amounts: [{ tax_rate: 20, taxable_cents: 100 }] };

  it("survives that every answer of the numbering is lost, with and without a key", async ({ expect }) => {
    for (const headers of [{}, { "Idempotency-Key": "once" }])
      for (const over of [{}, { lines: [{ line: 1 }] }, part]) {
        const { api, id } = await sent();
        const lost = await losingAnswers(api, 2);
        const { status, body } = await credit(api, id, over, headers);
        expect([lost(), status, body.invoice_id]).toEqual([2, 201, id]);
        const { data } = await api.ok("GET", "/credit-notes");
        expect(data).toMatchObject([{ id: body.id, number: body.number, total_cents: body.total_cents }]);
        expect((await typesOf(api, id)).filter((type) => type === "credit_note_issued")).toHaveLength(1);
      }
  });

  it("of a cancellation survives that, too", async ({ expect }) => {
    const { api, id } = await sent();
    const lost = await losingAnswers(api, 2);
    expect(await api.ok("POST", `/invoices/${id}/cancel`)).toMatchObject({ status: "cancelled" });
    expect(lost()).toBe(2);
    expect((await api.ok("GET", "/credit-notes")).data).toHaveLength(1);
  });

  it("is not given twice when a new pattern would write an old one", async ({ expect }) => {
    at("2026-11-20T12:00:00Z");
    const { api, id } = await sent({ time_zone: "UTC", credit_note_number_pattern: "C{YY}{SEQ}" });
    expect((await credit(api, id, part)).body.number).toBe("C261");
    await api.ok("PUT", "/business", { credit_note_number_pattern: "C26{SEQ}" });
    for (const refused of [await credit(api, id, part), await api.call("POST", `/invoices/${id}/cancel`)]) {
      expect([refused.status, refused.body.code]).toEqual([409, "number_taken"]);
      expect(refused.body.detail).toContain("credit_note_number_pattern");
    }
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({ status: "sent", credited_cents: 120 });
    await api.ok("PUT", "/business", { credit_note_number_pattern: "K{SEQ}" });
    expect((await credit(api, id, part)).body.number).toBe("K1");
  });

  it("restarts at New Year where the business is, not where the server is", async ({ expect }) => {
    for (const [time_zone, newYear] of [
      ["Pacific/Auckland", "2026-12-31T11:00:00Z"],
      ["America/Los_Angeles", "2027-01-01T08:00:00Z"],
    ] as const) {
      at(Date.parse(newYear) - 1);
      const { api, id } = await sent({ time_zone });
      const issue = async () => {
        const { number, issue_date } = (await credit(api, id, part)).body;
        return [number, issue_date];
      };
      expect(await issue()).toEqual(["CN-2026-00001", "2026-12-31"]);
      expect(await issue()).toEqual(["CN-2026-00002", "2026-12-31"]);
      at(newYear);
      expect(await issue()).toEqual(["CN-2027-00001", "2027-01-01"]);
    }
  });

  it("comes with no earlier date than its invoice has, even after a move west", async ({ expect }) => {
    at("2026-12-31T12:00:00Z");
    const east = await sent({ time_zone: "Pacific/Kiritimati" });
    const { api } = east;
    expect(east.invoice).toMatchObject({ number: "2027-00001", issue_date: "2027-01-01" });
    await api.ok("PUT", "/business", { time_zone: "Pacific/Pago_Pago" });
    const { draft } = await aDraft(api);
    const west = await api.ok("POST", `/invoices/${draft.id}/finalize`);
    expect(west).toMatchObject({ number: "2026-00001", issue_date: "2026-12-31" });
    const issue = async (id: string) => {
      const { number, issue_date } = (await credit(api, id, part)).body;
      return [number, issue_date];
    };
    expect(await issue(east.id)).toEqual(["CN-2027-00001", "2027-01-01"]);
    expect(await issue(west.id)).toEqual(["CN-2026-00001", "2026-12-31"]);
    expect(await issue(east.id)).toEqual(["CN-2027-00002", "2027-01-01"]);
    at("2027-01-05T12:00:00Z");
    expect(await issue(west.id)).toEqual(["CN-2027-00003", "2027-01-05"]);
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

  it("or crediting the rest takes a cent of tax that is left alone", async ({ expect }) => {
    for (const rest of ["credit", "cancel"]) {
      const { api, id } = await sent(
        {},
        { lines: [{ ...aLine, quantity: 1, unit_price_cents: 100, tax_rate: 5.5 }] },
      );
      await credit(api, id, { amounts: [{ tax_rate: 5.5, total_cents: 105 }] });
      expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({ total_cents: 106, amount_due_cents: 1 });
      if (rest === "cancel") await api.ok("POST", `/invoices/${id}/cancel`);
      else
        expect((await credit(api, id)).body).toMatchObject({
          subtotal_cents: 0,
          tax_cents: 1,
          total_cents: 1,
        });
      const after = { status: "cancelled", credited_cents: 106, amount_due_cents: 0 };
      expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject(after);
      const { data } = await api.ok("GET", "/credit-notes");
      expect((await api.call("GET", `/credit-notes/${data[0].id}/pdf`)).status).toBe(200);
    }
  });

  it("with payments names the way", async ({ expect }) => {
    const { api, id } = await sent();
    await pay(api, id, 100);
    const refused = await api.call("POST", `/invoices/${id}/cancel`);
    expect([refused.status, refused.body.code]).toEqual([409, "invoice_has_payments"]);
    expect(refused.body.detail).toContain("/credit-notes");
  });

  it("an invoice over nothing needs no credit note, and has none", async ({ expect }) => {
    const { api, id } = await sent({}, { lines: [aLine, { ...aLine, unit_price_cents: -50_000 }] });
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({ total_cents: 0, amount_due_cents: 0 });
    for (const [over, fault] of [
      [{}, " nothing_to_credit"],
      [{ lines: [{ line: 1 }, { line: 2 }] }, "/lines nothing_to_credit"],
      [{ lines: [{ line: 1 }] }, "/lines exceeds_invoice"],
      [{ amounts: [{ tax_rate: 20, taxable_cents: 1 }] }, "/amounts exceeds_invoice"],
    ] as const)
      expect(faultOf(await credit(api, id, over))).toBe(fault);
    for (let time = 0; time < 2; time++)
      expect(await api.ok("POST", `/invoices/${id}/cancel`)).toMatchObject({
        status: "cancelled",
        credited_cents: 0,
      });
    expect((await api.ok("GET", "/credit-notes")).data).toEqual([]);
    expect((await typesOf(api, id)).filter((type) => type === "cancelled")).toHaveLength(1);
    expect((await credit(api, id)).body.code).toBe("invoice_cancelled");
  });
});
