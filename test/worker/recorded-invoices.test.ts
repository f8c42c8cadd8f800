/** Invoices that were issued elsewhere and are recorded here (document-model, §4). */
import { createScheduledController } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import worker from "../../src/index.ts";
import { type Answer, type Api, aDraft, aLine, createBusiness, keyOf } from "../support/business.ts";
import { PERSON } from "../support/person.ts";
import { rowsOf } from "../support/rows.ts";

const at = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
afterEach(() => void vi.useRealTimers());

const RATES = [
  { tax_rate: 20, taxable_cents: 10_000, tax_cents: 2000 },
  { tax_rate: 5.5, taxable_cents: 2000, tax_cents: 110 },
];
const TOTAL = 14_110;

const anInvoice = (client: { id: string }, over: object = {}) => ({
  number: "A-2025/0117",
  issue_date: "2025-11-03",
  client_id: client.id,
  currency: "EUR",
  tax_breakdown: RATES,
  ...over,
});

async function place(profile = {}) {
  const api = await createBusiness(profile);
  const client = await api.ok("POST", "/clients", { name: "Ada", email: "ada@example.com" });
  const call = (over: object = {}) => api.call("POST", "/invoices/record", anInvoice(client, over));
  const record = (over: object = {}) => api.ok("POST", "/invoices/record", anInvoice(client, over));
  return { api, client, call, record };
}

const typesOf = async (api: Pick<Api, "ok">, id: string): Promise<string[]> =>
  (await api.ok("GET", `/invoices/${id}/events`)).data.map(({ type }: { type: string }) => type);

const problem = ({ status, body }: Answer) => [
  status,
  body.code,
  ...(body.errors ?? []).map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
];

const pay = (api: Api, id: string, amount_cents: number) =>
  api.call("POST", `/invoices/${id}/payments`, { amount_cents, method: "transfer" });

describe("a recorded invoice", () => {
  it("is kept with its own number, dates and amounts, and counts as sent", async ({ expect }) => {
    const { api, client, record } = await place();
    const invoice = await record({ due_date: "2199-12-03", notes: "By hand", purchase_order: "PO 9" });
    expect(invoice).toMatchObject({
      number: "A-2025/0117",
      origin: "recorded",
      status: "sent",
      client_id: client.id,
      issue_date: "2025-11-03",
      due_date: "2199-12-03",
      subtotal_cents: 12_000,
      tax_cents: 2110,
      total_cents: TOTAL,
      amount_due_cents: TOTAL,
      notes: "By hand",
      purchase_order: "PO 9",
      version: 1,
    });
    expect(invoice.tax_breakdown).toMatchObject(RATES);
    expect(invoice.lines).toMatchObject(
      RATES.map(({ tax_rate, taxable_cents }) => ({
        description: "Invoice A-2025/0117",
        quantity: 1,
        tax_rate,
        net_cents: taxable_cents,
      })),
    );
    const { events, ...read } = await api.ok("GET", `/invoices/${invoice.id}`);
    expect(read).toMatchObject(invoice);
    expect(events).toMatchObject([
      { type: "created", data: { origin: "recorded", number: "A-2025/0117", issue_date: "2025-11-03" } },
    ]);
  });

  it("keeps the tax that stands on it, though rounding made it differ from its rate", async ({ expect }) => {
    const { record } = await place();
    const tax_breakdown = [{ tax_rate: 20, taxable_cents: 10_003, tax_cents: 2003 }];
    expect(await record({ tax_breakdown })).toMatchObject({ tax_cents: 2003, total_cents: 12_006 });
  });

  it("is priced by its lines where these are given", async ({ expect }) => {
    const { record } = await place();
    const lines = [
      { ...aLine, quantity: 2 },
      { ...aLine, tax_rate: 10 },
    ];
    const amounts = { subtotal_cents: 150_000, tax_cents: 25_000, total_cents: 175_000 };
    const invoice = await record({ tax_breakdown: undefined, lines, ...amounts });
    expect(invoice).toMatchObject(amounts);
    expect(invoice.lines.map(({ net_cents }: { net_cents: number }) => net_cents)).toEqual([100_000, 50_000]);
  });

  it.for([
    ["of one rate", 10_000, 2000, 20],
    ["of a rate with decimals", 10_000, 550, 5.5],
    ["of several rates, as their average", 12_000, 2110, 17.58],
    ["without tax", 10_000, 0, 0],
  ] as const)(
    "may say no more than its subtotal and tax: %s",
    async ([_, net, tax, tax_rate], { expect }) => {
      const { record } = await place();
      const invoice = await record({ tax_breakdown: undefined, subtotal_cents: net, tax_cents: tax });
      expect(invoice).toMatchObject({ subtotal_cents: net, tax_cents: tax, total_cents: net + tax });
      expect(invoice.tax_breakdown).toMatchObject([{ tax_rate, taxable_cents: net, tax_cents: tax }]);
    },
  );

  it("is due by the business's terms where nothing else is said", async ({ expect }) => {
    const { record } = await place({ payment_terms_days: 14 });
    expect(await record()).toMatchObject({ due_date: "2025-11-17", status: "overdue" });
  });

  it("is recorded once with an idempotency key", async ({ expect }) => {
    const { api, client } = await place();
    const ask = () => api.call("POST", "/invoices/record", anInvoice(client), { "Idempotency-Key": "r" });
    const [first, second] = [await ask(), await ask()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await api.ok("GET", "/invoices")).data).toHaveLength(1);
  });

  it("has no PDF of ours, on its page as in the API", async ({ expect }) => {
    const { api, record } = await place();
    const { id, public_url } = await record();
    expect(problem(await api.call("GET", `/invoices/${id}/pdf`))).toEqual([404, "no_document"]);
    const get = (url: string) => exports.default.fetch(new Request(url, { headers: PERSON }));
    const page = await get(public_url);
    const text = await page.text();
    expect([page.status, text.includes("A-2025/0117"), text.includes("141.10")]).toEqual([200, true, true]);
    expect(text).not.toContain("/pdf");
    const pdf = await get(`${public_url}/pdf`);
    expect(pdf.status).toBe(404);
    await pdf.text();
    await vi.waitUntil(async () => (await api.ok("GET", `/invoices/${id}`)).opened_at !== null);
  });
});

it("asks for payment to the account that a recorded invoice names", async ({ expect }) => {
  const { call, record } = await place({ iban: "FR7630006000011234567890189" });
  const bank_account = { kind: "iban", id: "DE89370400440532013000", owner: "Ada Projects" };
  const { public_url, ...invoice } = await record({ bank_account });
  expect(invoice.bank_account).toMatchObject(bank_account);
  const page = await (await exports.default.fetch(new Request(public_url, { headers: PERSON }))).text();
  for (const phrase of ["DE89 3704 0044 0532 0130 00", "Ada Projects"]) expect(page).toContain(phrase);
  expect(page).not.toContain("FR76");
  const wrong = await call({ number: "B-1", bank_account: { ...bank_account, id: "DE1" } });
  expect(problem(wrong).slice(2)).toEqual(["/bank_account/id invalid_iban"]);
});

describe("what was paid of a recorded invoice", () => {
  it("is recorded with it, and nobody gets a receipt", async ({ expect }) => {
    const { api, record } = await place({ send_receipts: true });
    const payments = [
      { amount_cents: 4000, paid_at: "2025-11-20T09:00:00.000Z", method: "transfer" },
      { amount_cents: TOTAL - 4000, paid_at: "2025-12-01T09:00:00.000Z", method: "cash", reference: "R 1" },
    ];
    const invoice = await record({ payments });
    expect(invoice).toMatchObject({
      status: "paid",
      amount_paid_cents: TOTAL,
      amount_due_cents: 0,
      paid_at: "2025-12-01T09:00:00.000Z",
    });
    expect((await api.ok("GET", `/invoices/${invoice.id}/payments`)).data.reverse()).toMatchObject(payments);
    expect(await typesOf(api, invoice.id)).toEqual([
      "created",
      "payment_received",
      "payment_received",
      "paid",
    ]);
    expect((await api.ok("GET", `/invoices/${invoice.id}/deliveries`)).data).toEqual([]);
  });

  it("may be a part of it; the rest is paid as of any invoice, and goes back as such", async ({ expect }) => {
    const { api, record } = await place();
    const { id } = await record({ payments: [{ amount_cents: 110, method: "cash" }] });
    const paid = (await pay(api, id, TOTAL - 110)).body;
    expect(paid.invoice).toMatchObject({ status: "paid", amount_due_cents: 0 });
    await api.ok("POST", `/invoices/${id}/payments/${paid.id}/refund`, { amount_cents: 1 });
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({ amount_due_cents: 1 });
  });
});

describe("among the others, a recorded invoice", () => {
  it("is listed, filtered by its origin, and found by its number, also one with accents", async ({
    expect,
  }) => {
    const { api, client, record } = await place();
    const recorded = await record({ number: "FÄ-2025-12", external_id: "old-12" });
    const own = await api.ok("POST", "/invoices", { client_id: client.id, currency: "EUR", lines: [aLine] });
    const ids = async (query: string) =>
      (await api.ok("GET", `/invoices?${query}`)).data.map(({ id }: { id: string }) => id);
    expect(await ids("")).toEqual([own.id, recorded.id]);
    expect(await ids("origin=recorded")).toEqual([recorded.id]);
    expect(await ids("origin=own")).toEqual([own.id]);
    for (const found of [
      `number=${encodeURIComponent("FÄ-2025-12")}`,
      "q=fa-2025",
      "q=OLD-12",
      `client_id=${client.id}&origin=recorded`,
      "issued_from=2025-11-03&issued_to=2025-11-03",
      "status=overdue",
      "status=overdue&origin=recorded&q=ada",
    ])
      expect([found, await ids(found)]).toEqual([found, [recorded.id]]);
    expect(await ids("status=overdue&origin=own")).toEqual([]);
  });

  it("takes no number of a series, and leaves none out", async ({ expect }) => {
    const { api, record } = await place();
    const number = async () => {
      const { draft } = await aDraft(api);
      return (await api.ok("POST", `/invoices/${draft.id}/finalize`)).number;
    };
    const year = new Date().getUTCFullYear();
    const first = await number();
    await record();
    await record({ number: "A-2025/0118", issue_date: new Date().toISOString().slice(0, 10) });
    expect([first, await number()]).toEqual([`${year}-00001`, `${year}-00002`]);
    expect(await api.ok("GET", "/business")).toMatchObject({ next_invoice_number: 3 });
  });

  it("falls overdue, and is reminded of: by hand, and by the schedule from its recording on", async ({
    expect,
  }) => {
    at("2026-03-01T10:00:00.000Z");
    const reminders = [
      { days: 1, channels: ["email"] },
      { days: 7, channels: ["email"] },
    ];
    const { api, record } = await place();
    await api.ok("PUT", "/business", { reminders });
    // The day of the first step was before it was recorded.
    const old = await record({ issue_date: "2026-02-01", due_date: "2026-02-27" });
    const fresh = await record({ number: "A-2", issue_date: "2026-02-01", due_date: "2026-03-01" });
    expect([old.status, fresh.status]).toEqual(["overdue", "sent"]);
    at("2026-03-02T12:00:00.000Z");
    for (let minute = 0; minute < 3; minute++) await worker.scheduled(createScheduledController(), env);
    const sendsOf = async (id: string) => (await api.ok("GET", `/invoices/${id}/deliveries`)).data.length;
    expect([await sendsOf(old.id), await sendsOf(fresh.id)]).toEqual([0, 1]);
    expect(await typesOf(api, fresh.id)).toEqual(expect.arrayContaining(["overdue", "reminder_sent"]));
    await api.ok("POST", `/invoices/${old.id}/send`, { channels: ["email"], reminder: true });
    expect(await sendsOf(old.id)).toBe(1);
  });
});

describe("what stands on a recorded invoice", () => {
  it("is neither changed nor sent anew, credited or cancelled", async ({ expect }) => {
    const { api, record } = await place();
    const { id } = await record();
    const before = await rowsOf(api.id);
    for (const [method, path, body] of [
      ["PATCH", `/invoices/${id}`, { notes: "Other" }],
      ["POST", `/invoices/${id}/send`, { channels: ["email"] }],
      ["POST", `/invoices/${id}/cancel`, undefined],
      ["POST", "/credit-notes", { invoice_id: id }],
      ["POST", "/credit-notes", { invoice_id: id, amounts: [{ tax_rate: 20, taxable_cents: 1 }] }],
    ] as const)
      expect(problem(await api.call(method, path, body))).toEqual([409, "invoice_recorded"]);
    expect((await api.call("POST", `/invoices/${id}/finalize`)).body).toMatchObject({ status: "overdue" });
    const refused = { edit: false, finalize: false, send: false, credit: false, cancel: false };
    expect((await api.ok("GET", `/invoices/${id}`)).can).toEqual({ ...refused, delete: true, pay: true });
    expect(await rowsOf(api.id)).toEqual(before);
  });

  it("can be the beginning of a draft of ours", async ({ expect }) => {
    const { api, record } = await place();
    const { id } = await record();
    const copy = await api.ok("POST", `/invoices/${id}/duplicate`);
    expect(copy).toMatchObject({ origin: "own", status: "draft", total_cents: TOTAL });
  });

  it("gives that draft the tax of its rates, however its issuer rounded", async ({ expect }) => {
    const { api, record } = await place();
    const rates = [{ tax_rate: 20, taxable_cents: 10000, tax_cents: 2500 }];
    const { id, tax_cents } = await record({ tax_breakdown: rates });
    const copy = await api.ok("POST", `/invoices/${id}/duplicate`);
    expect([tax_cents, copy.tax_cents, copy.total_cents]).toEqual([2500, 2000, 12000]);
  });
});

describe("deleting a recorded invoice", () => {
  it("makes its number free; its timeline stays", async ({ expect }) => {
    const { api, record } = await place();
    const first = await record({ payments: [{ amount_cents: 100, method: "cash" }] });
    const [payment] = (await api.ok("GET", `/invoices/${first.id}/payments`)).data;
    await api.ok("POST", `/invoices/${first.id}/send`, { channels: ["email"], reminder: true });
    const path = `/invoices/${first.id}`;
    expect(problem(await api.call("DELETE", path))).toEqual([409, "invoice_has_payments"]);
    await api.ok("DELETE", `${path}/payments/${payment.id}`);
    await vi.waitUntil(async () => (await rowsOf(api.id)).outbox?.length === 0);
    const deleted = await api.ok("DELETE", path);
    expect(deleted).toMatchObject({ id: first.id, number: "A-2025/0117" });
    expect((await api.call("GET", path)).status).toBe(404);
    expect((await api.call("DELETE", path)).status).toBe(404);
    const { events, payments, refunds, deliveries } = await rowsOf(api.id);
    expect([payments, refunds, deliveries]).toEqual([[], [], []]);
    const told = (events ?? []).filter(({ subject_id }) => subject_id === first.id);
    expect(told.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["created", "payment_received", "reminder_sent", "deleted"]),
    );
    const again = await record();
    expect([again.number, again.id === first.id]).toEqual(["A-2025/0117", false]);
  });

  it("is refused once it has had more than 50 payments, reversed or not", async ({ expect }) => {
    const { api, record } = await place();
    const cent = { amount_cents: 1, method: "cash" };
    const { id } = await record({ payments: Array.from({ length: 20 }, () => cent) });
    for (let count = 20; count < 50; count++) await pay(api, id, 1);
    const refused = async () => (await api.call("DELETE", `/invoices/${id}`)).body;
    expect((await refused()).detail).toContain("reverse those that were recorded by mistake");
    await pay(api, id, 1);
    const { code, detail } = await refused();
    expect([code, detail]).toEqual([
      "invoice_has_payments",
      "Invoice A-2025/0117 has more than 50 payments, reversed ones included: they are no mistake, and keep it here. Reverse those that are wrong, and record what is missing.",
    ]);
  });

  it("is refused of another version, and takes no invoice that was issued here", async ({ expect }) => {
    const { api, record } = await place();
    const { id } = await record();
    const stale = await api.call("DELETE", `/invoices/${id}`, undefined, { "If-Match": '"7"' });
    expect(problem(stale)).toEqual([412, "stale_version"]);
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    expect(problem(await api.call("DELETE", `/invoices/${draft.id}`))).toEqual([409, "invoice_not_draft"]);
  });
});

describe("a number that was given elsewhere", () => {
  const year = new Date().getUTCFullYear();

  it("is refused if an invoice has it, issued here or recorded", async ({ expect }) => {
    const { api, call, record } = await place();
    const { draft } = await aDraft(api);
    const { number } = await api.ok("POST", `/invoices/${draft.id}/finalize`);
    await record();
    for (const taken of [number, "A-2025/0117"])
      expect(problem(await call({ number: taken }))).toEqual([
        409,
        "recorded_number_exists",
        "/number recorded_number_exists",
      ]);
    expect(await (await place()).record()).toMatchObject({ number: "A-2025/0117" });
  });

  it.for([
    ["of the invoices of this year", `${year}-00003`],
    ["of the invoices of next year", `${year + 1}-00001`],
    ["of the credit notes", `CN-${year}-00001`],
  ])("is refused if a series of ours gives it yet: one %s", async ([_, number], { expect }) => {
    const { api, call } = await place();
    const answer = await call({ number });
    expect(problem(answer)).toEqual([422, "validation_failed", "/number number_of_series"]);
    expect(answer.body.errors[0].detail).toMatch(/next_(?:invoice|credit_note)_number|another pattern/);
    expect((await api.ok("GET", "/invoices")).data).toEqual([]);
  });

  it("is taken once the series starts behind it, which then goes on without a gap", async ({ expect }) => {
    const { api, record } = await place();
    await api.ok("PUT", "/business", { next_invoice_number: 118 });
    expect(await record({ number: `${year}-00117` })).toMatchObject({ number: `${year}-00117` });
    const { draft } = await aDraft(api);
    expect((await api.ok("POST", `/invoices/${draft.id}/finalize`)).number).toBe(`${year}-00118`);
  });

  it("may be one of a year that is over", async ({ expect }) => {
    const { record } = await place();
    expect(await record({ number: `${year - 1}-00001` })).toMatchObject({ number: `${year - 1}-00001` });
  });

  it("is refused if it is the next of a year that is over and has begun here", async ({ expect }) => {
    const { api, client, call } = await place();
    const late = { client_id: client.id, currency: "EUR", lines: [aLine], issue_date: `${year - 1}-12-31` };
    const first = await api.ok("POST", "/invoices", late);
    expect((await api.ok("POST", `/invoices/${first.id}/finalize`)).number).toBe(`${year - 1}-00001`);
    const { status, body } = await call({ number: `${year - 1}-00002` });
    expect([status, body.errors[0].code]).toEqual([422, "number_of_series"]);
    const second = await api.ok("POST", "/invoices", late);
    expect((await api.ok("POST", `/invoices/${second.id}/finalize`)).number).toBe(`${year - 1}-00002`);
  });
});

describe("a recorded invoice is refused with", () => {
  const only = (amounts: object) => ({ tax_breakdown: undefined, ...amounts });
  const rate = (over: object) => ({ tax_breakdown: [{ ...RATES[0], ...over }] });
  it.for<[string, object, string]>([
    ["the name of a draft", { number: "DRAFT-1" }, "/number number_of_draft"],
    ["an empty number", { number: " " }, "/number too_small"],
    ["tomorrow for a date", { issue_date: "2199-01-01" }, "/issue_date issue_date_in_future"],
    ["a due date before it", { due_date: "2025-11-02" }, "/due_date due_before_issue"],
    ["no amounts", only({}), "/tax_breakdown required"],
    ["a subtotal alone", only({ subtotal_cents: 100 }), "/tax_breakdown required"],
    ["both lines and rates", { lines: [aLine] }, "/tax_breakdown conflicting"],
    [
      "a total that its rates do not come to",
      { total_cents: TOTAL + 1 },
      "/total_cents amounts_do_not_add_up",
    ],
    [
      "a tax that its lines do not come to",
      only({ lines: [aLine], tax_cents: 1 }),
      "/tax_cents amounts_do_not_add_up",
    ],
    [
      "a total that is not subtotal and tax",
      only({ subtotal_cents: 100, tax_cents: 20, total_cents: 100 }),
      "/total_cents amounts_do_not_add_up",
    ],
    [
      "more tax than subtotal",
      only({ subtotal_cents: 10, tax_cents: 11 }),
      "/tax_cents tax_exceeds_subtotal",
    ],
    [
      "a subtotal that has no room for its tax",
      only({ subtotal_cents: 9007199254740991, tax_cents: 1801439850948198 }),
      "/subtotal_cents amount_out_of_range",
    ],
    [
      "rates that have no room for their tax",
      rate({ taxable_cents: 9007199254740991, tax_cents: 1801439850948198 }),
      "/tax_breakdown amount_out_of_range",
    ],
    [
      "the tax of another rate",
      rate({ tax_cents: 1400 }),
      "/tax_breakdown/0/tax_cents tax_does_not_fit_rate",
    ],
    ["tax at no rate", rate({ tax_rate: 0 }), "/tax_breakdown/0/tax_cents tax_does_not_fit_rate"],
    [
      "a category that has no rate",
      rate({ tax_category: "AE" }),
      "/tax_breakdown/0/tax_category tax_category_mismatch",
    ],
    [
      "a rate twice",
      { tax_breakdown: [RATES[0], RATES[1], RATES[0]] },
      "/tax_breakdown/2/tax_rate repeated_rate",
    ],
    [
      "a total below zero",
      rate({ taxable_cents: -10_000, tax_cents: -2000 }),
      "/tax_breakdown negative_total",
    ],
    [
      "more paid than its total",
      { payments: [{ amount_cents: TOTAL + 1, method: "cash" }] },
      "/payments/0/amount_cents payments_exceed_total",
    ],
    [
      "a payment that is yet to come",
      { payments: [{ amount_cents: 1, paid_at: "2199-01-01T00:00:00Z", method: "cash" }] },
      "/payments/0/paid_at in_the_future",
    ],
    ["another's client", { client_id: "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d" }, "/client_id unknown_client"],
    ["a field that we write", { status: "paid" }, "/status read_only"],
    ["a field of nobody", { nmber: "1" }, "/nmber unknown_field"],
  ])("%s", async ([_, over, fault], { expect }) => {
    const { api, call } = await place();
    expect(problem(await call(over))).toEqual([422, "validation_failed", fault]);
    expect((await api.ok("GET", "/invoices")).data).toEqual([]);
  });

  it("an archived client, or an external id that is taken", async ({ expect }) => {
    const { api, client, call, record } = await place();
    await record({ external_id: "x-1" });
    expect(problem(await call({ number: "2", external_id: "x-1" }))).toEqual([
      409,
      "external_id_taken",
      "/external_id external_id_taken",
    ]);
    await api.ok("DELETE", `/clients/${client.id}`);
    expect(problem(await call({ number: "3" })).slice(0, 2)).toEqual([409, "client_archived"]);
  });

  it("a key that may only read", async ({ expect }) => {
    const { api, client } = await place();
    const reader = await keyOf(api.id, "read");
    const answer = await reader.call("POST", "/invoices/record", anInvoice(client));
    expect(problem(answer)).toEqual([403, "read_only_key"]);
  });
});
