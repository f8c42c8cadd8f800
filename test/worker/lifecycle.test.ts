/**
 * Checks the lifecycle's table against requests: each cell that a request can reach, with its events and
 * refusals.
 */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { ACTIONS, type Action, LIFECYCLE } from "../../src/capabilities/invoices/lifecycle.ts";
import { dayIn } from "../../src/platform/days.ts";
import { EVENT_TYPES } from "../../src/schema/vocabularies/event-types.ts";
import { STORED_STATUSES, type StoredStatus } from "../../src/schema/vocabularies/invoices.ts";
import { type Answer, type Api, aDraft, createBusiness } from "../support/business.ts";
import { PERSON } from "../support/person.ts";
import { appWith } from "../support/worker.ts";

/** The total of every test invoice in cents: 100.00 and 20 % tax. */
const TOTAL = 12_000;
const FREE = { description: "Gift", quantity: 1, unit_price_cents: 0, tax_rate: 20 };
const LINE = { description: "Work", quantity: 1, unit_price_cents: 10_000, tax_rate: 20 };

interface Place {
  api: Api;
  id: string;
}

type Request = (place: Place) => Promise<Answer>;

const at = (method: string, path: string, body?: unknown): Request => {
  return ({ api, id }) => api.call(method, `/invoices/${id}${path}`, body);
};
const pay = (amount_cents: number): Request =>
  at("POST", "/payments", { amount_cents, method: "transfer", allow_overpayment: true });
const send = (...channels: string[]): Request => at("POST", "/send", { channels });
const credit = (over: object = {}): Request => {
  return ({ api, id }) => api.call("POST", "/credit-notes", { invoice_id: id, ...over });
};
const creditNet = (taxable_cents: number) => credit({ amounts: [{ tax_rate: 20, taxable_cents }] });

/** Refunds the newest payment of the invoice, in full or in part. */
const refund =
  (amount_cents?: number): Request =>
  async ({ api, id }) => {
    const [payment] = (await api.ok("GET", `/invoices/${id}/payments`)).data;
    return api.call("POST", `/invoices/${id}/payments/${payment?.id}/refund`, { amount_cents });
  };

const view: Request = async ({ api, id }) => {
  const { public_url } = await api.ok("GET", `/invoices/${id}`);
  const response = await appWith({})(new Request(public_url, { headers: PERSON }));
  await response.arrayBuffer();
  return { status: response.status, headers: response.headers, body: {} };
};

/** The requests that bring an invoice into each state. */
const INTO: Record<StoredStatus, Request[]> = {
  draft: [],
  finalized: [at("POST", "/finalize")],
  sent: [send("link")],
  opened: [send("link"), view],
  paid: [send("link"), pay(TOTAL)],
  cancelled: [send("link"), at("POST", "/cancel")],
};

interface Case {
  event: Action;
  from: readonly StoredStatus[];
  /** Requests made once the invoice is in its state; they must leave it there. */
  first?: Request[];
  /** The requests that lead into the state, where the way matters. */
  into?: Request[];
  /** The invoice was issued elsewhere, and recorded here. */
  recorded?: true;
  /** The line of the invoice, where the total matters. */
  line?: object;
  request: Request;
}

/** The same of an invoice that was issued elsewhere, which is sent when it is recorded. */
const INTO_RECORDED = { sent: [], opened: [view], paid: [pay(TOTAL)] };
const PAID_PART = { sent: [pay(5000)], opened: [pay(5000)], paid: [] };

const OPEN = ["finalized", "sent", "opened"] as const;
const ALL = STORED_STATUSES;
const OVERPAID = [send("link"), pay(TOTAL), pay(500)];

const CASES: readonly Case[] = [
  { event: "edit", from: ALL, request: at("PATCH", "", { notes: "Changed" }) },
  { event: "delete", from: ALL, request: at("DELETE", "") },
  { event: "finalize", from: ALL, request: at("POST", "/finalize") },
  { event: "send", from: ["draft", ...OPEN, "cancelled"], request: send("email") },
  { event: "finalize_zero", from: ["draft", "cancelled"], line: FREE, request: at("POST", "/finalize") },
  { event: "finalize_zero", from: ["paid"], line: FREE, into: INTO.sent, request: at("POST", "/finalize") },
  { event: "send_zero", from: ["draft", "cancelled"], line: FREE, request: send("email", "link") },
  { event: "send_zero", from: ["paid"], line: FREE, into: INTO.finalized, request: send("email") },
  { event: "send_zero", from: ["paid"], line: FREE, into: INTO.finalized, request: send("link") },
  { event: "remind", from: ALL, request: at("POST", "/send", { channels: ["email"], reminder: true }) },
  { event: "send_receipt", from: ["paid"], request: send("link") },
  { event: "send_receipt", from: ["paid"], request: send("email", "sms") },
  { event: "open", from: ["finalized", "sent", "opened", "paid", "cancelled"], request: view },
  { event: "pay_part", from: ["draft", ...OPEN, "cancelled"], request: pay(5000) },
  { event: "settle", from: ["draft", ...OPEN, "cancelled"], request: pay(TOTAL) },
  { event: "overpay", from: ["draft", "paid"], request: pay(TOTAL + 500) },
  { event: "refund", from: ["paid"], into: OVERPAID, request: refund(500) },
  { event: "reopen_unsent", from: ["finalized"], first: [pay(5000)], request: refund() },
  { event: "reopen_unopened", from: ["sent"], first: [pay(5000)], request: refund() },
  { event: "reopen_opened", from: ["opened"], first: [pay(5000)], request: refund() },
  { event: "reopen_unsent", from: ["paid"], into: [...INTO.finalized, pay(TOTAL)], request: refund(1) },
  { event: "reopen_unopened", from: ["paid"], into: [...INTO.sent, pay(TOTAL)], request: refund(1) },
  { event: "reopen_opened", from: ["paid"], into: [...INTO.opened, pay(TOTAL)], request: refund(1) },
  { event: "unwind", from: ["paid"], first: [credit()], request: refund() },
  { event: "credit", from: ["draft", ...OPEN, "cancelled"], request: creditNet(1000) },
  { event: "credit_rest", from: [...OPEN], first: [pay(6000)], request: creditNet(5000) },
  { event: "credit_rest", from: ["paid"], request: creditNet(5000) },
  { event: "credit_all", from: ["draft", ...OPEN, "cancelled"], request: credit() },
  { event: "cancel", from: ["draft", ...OPEN, "cancelled"], request: at("POST", "/cancel") },
  { event: "cancel_paid", from: ["paid"], request: at("POST", "/cancel") },
  { event: "cancel_paid", from: [...OPEN], first: [pay(6000)], request: at("POST", "/cancel") },
  ...(["sent", "opened", "paid"] as const).flatMap((state): Case[] => {
    const recorded = { from: [state], into: INTO_RECORDED[state], recorded: true as const };
    return [
      ...[
        at("PATCH", "", { notes: "Changed" }),
        // The receipt of a paid one is no other document.
        ...(state === "paid" ? [] : [send("email")]),
        credit(),
        at("POST", "/cancel"),
      ].map((request) => ({ ...recorded, event: "alter_recorded" as const, request })),
      { ...recorded, event: "delete_recorded_paid", first: PAID_PART[state], request: at("DELETE", "") },
    ];
  }),
  ...(["sent", "opened"] as const).map(
    (state): Case => ({
      event: "delete_recorded",
      from: [state],
      into: INTO_RECORDED[state],
      recorded: true,
      request: at("DELETE", ""),
    }),
  ),
  {
    event: "delete_recorded",
    from: ["paid"],
    into: [],
    line: FREE,
    recorded: true,
    request: at("DELETE", ""),
  },
];

/** Cells that no request reaches, with the reason. The table has an answer for them all the same. */
const BEYOND: readonly { why: string; event: Action; from: readonly StoredStatus[] }[] = [
  { why: "an invoice over nothing is paid once it is issued", event: "finalize_zero", from: OPEN },
  { why: "the same", event: "send_zero", from: OPEN },
  { why: "a draft has no page", event: "open", from: ["draft"] },
  { why: "nothing but a payment can be refunded", event: "refund", from: ["draft", ...OPEN] },
  { why: "the same", event: "reopen_unsent", from: ["draft", "sent", "opened"] },
  { why: "the same", event: "reopen_unopened", from: ["draft", "finalized", "opened"] },
  { why: "the same", event: "reopen_opened", from: ["draft", "finalized", "sent"] },
  { why: "what is paid of a credited invoice is paid", event: "unwind", from: ["draft", ...OPEN] },
  { why: "a paid one is sent as its receipt", event: "send", from: ["paid"] },
  { why: "a receipt is asked for by state", event: "send_receipt", from: ["draft", ...OPEN, "cancelled"] },
  { why: "a draft is not paid", event: "credit_rest", from: ["draft"] },
  { why: "the same", event: "cancel_paid", from: ["draft"] },
  { why: "something is due while it is open", event: "overpay", from: OPEN },
  { why: "nothing is due once it is paid", event: "pay_part", from: ["paid"] },
  { why: "the same", event: "settle", from: ["paid"] },
  { why: "the same", event: "credit", from: ["paid"] },
  { why: "a paid one has payments", event: "credit_all", from: ["paid"] },
  { why: "the same", event: "cancel", from: ["paid"] },
  ...(["alter_recorded", "delete_recorded", "delete_recorded_paid"] as const).map((event) => ({
    why: "a recorded one is sent at first, and never cancelled",
    event,
    from: ["draft", "finalized", "cancelled"] as const,
  })),
  ...(["overpay", "refund", "unwind", "cancel_paid", "credit_rest"] as const).map((event) => ({
    why: "a cancelled one has money only where Stripe brings it late (see the tests of Stripe)",
    event,
    from: ["cancelled"] as const,
  })),
  ...(["reopen_unsent", "reopen_unopened", "reopen_opened"] as const).map((event) => ({
    why: "nothing is ever due again of a cancelled one",
    event,
    from: ["cancelled"] as const,
  })),
];

/** The effects of the table that are events in the timeline. A receipt is the event `sent`. */
const told = (effects: readonly string[]): string[] =>
  effects
    .map((effect) => (effect === "receipt" ? "sent" : effect))
    .filter((effect) => (EVENT_TYPES as readonly string[]).includes(effect))
    .sort();

const ARRIVALS = ["delivered", "delivery_failed"];

async function timelineOf({ api, id }: Place): Promise<string[]> {
  const { body } = await api.call("GET", `/invoices/${id}/events`);
  return (body.data ?? [])
    .map(({ type }: { type: string }) => type)
    .filter((type: string) => !ARRIVALS.includes(type));
}

/** How many finalized documents the business has, each of which has a number. */
async function numbersOf({ api }: Place): Promise<number> {
  const query = "select count(*) as n from invoices where business_id = ? and finalized_at is not null";
  const row = await env.DB.prepare(query).bind(api.id).first<{ n: number }>();
  return row?.n ?? 0;
}

async function placeFor({
  from,
  into,
  first = [],
  line = LINE,
  recorded,
}: Omit<Case, "from"> & { from: StoredStatus }): Promise<Place> {
  const api = await createBusiness({ send_receipts: true });
  const { client, draft } = await aDraft(api, { lines: [line] });
  const elsewhere = {
    number: "A-1",
    // Due today, by the terms of the business.
    issue_date: dayIn("Europe/Paris", new Date(Date.now() - 30 * 86_400_000)),
    client_id: client.id,
    currency: "EUR",
    lines: [line],
  };
  const { id } = recorded ? await api.ok("POST", "/invoices/record", elsewhere) : draft;
  const place = { api, id };
  for (const request of [...(into ?? INTO[from]), ...first]) await request(place);
  return place;
}

describe("the table of an invoice's life is what requests do:", () => {
  const cells = CASES.flatMap((one) => one.from.map((from) => ({ ...one, from })));

  it.for(cells)("$event when $from", async (cell, { expect }) => {
    const next = LIFECYCLE[cell.from][cell.event];
    const place = await placeFor(cell);
    const status = async () => (await place.api.call("GET", `/invoices/${place.id}`)).body.status;
    expect(await status()).toBe(cell.from);
    const before = await timelineOf(place);
    const numbers = await numbersOf(place);
    const answer = await cell.request(place);
    const after = await timelineOf(place);
    if ("refuse" in next) {
      expect([answer.status, answer.body.code]).toEqual([409, next.refuse]);
      expect([await status(), after]).toEqual([cell.from, before]);
      return;
    }
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    if (next.to === "deleted") return expect(await status()).toBe(404);
    expect(await status()).toBe(next.to);
    expect(after.slice(before.length).sort()).toEqual(told(next.effects));
    expect((await numbersOf(place)) - numbers).toBe(next.effects.includes("number") ? 1 : 0);
  });

  it("in every cell that a request can reach", ({ expect }) => {
    const named = (list: readonly { event: string; from: readonly string[] }[]) =>
      list.flatMap(({ event, from }) => from.map((state) => `${state} ${event}`));
    const all = named(ACTIONS.map((event) => ({ event, from: STORED_STATUSES })));
    expect([...new Set(named([...CASES, ...BEYOND]))].sort()).toEqual(all.sort());
  });
});

/** The request of each ability, for an invoice whose total is `TOTAL`. */
const ATTEMPTS: Record<string, Request> = {
  edit: at("PATCH", "", { notes: "Changed" }),
  delete: at("DELETE", ""),
  finalize: at("POST", "/finalize"),
  send: send("email", "sms", "link"),
  pay: at("POST", "/payments", { amount_cents: 100, method: "transfer" }),
  credit: credit(),
  cancel: at("POST", "/cancel"),
};

/** What is answered again because it is done already, and so is no more to do. */
const DONE: Record<string, string[]> = {
  finalize: ["finalized", "sent", "opened", "paid"],
  cancel: ["cancelled"],
};

describe("`can` says what a request would do:", () => {
  const places: Record<string, Partial<Omit<Case, "from" | "event">>> = {
    ...Object.fromEntries(Object.entries(INTO).map(([state, into]) => [state, { into }])),
    "a draft that is wrong in law": { line: { ...LINE, tax_rate: 0, tax_category: "K" } },
    "paid in part": { into: INTO.sent, first: [pay(5000)] },
    overpaid: { into: OVERPAID },
    "credited in part": { into: INTO.sent, first: [creditNet(1000)] },
    "paid in part, and the rest credited": { into: INTO.sent, first: [pay(6000), creditNet(5000)] },
    "paid, and credited in full": { into: INTO.paid, first: [credit()] },
    "over nothing": { line: FREE },
    "over nothing, and issued": { line: FREE, into: INTO.finalized },
  };

  it.for(Object.entries(places))("%s", async ([_, place], { expect }) => {
    const said: Record<string, boolean> = {};
    const done: Record<string, boolean> = {};
    for (const [ability, request] of Object.entries(ATTEMPTS)) {
      const one = await placeFor({ from: "draft", event: "edit", request, ...place });
      const { can, status } = await one.api.ok("GET", `/invoices/${one.id}`);
      said[ability] = can[ability];
      done[ability] = !DONE[ability]?.includes(status) && (await request(one)).status < 300;
    }
    expect(said).toEqual(done);
  });

  it("a draft that only lacks what the law asks says what that is, and errors stand first", async ({
    expect,
  }) => {
    const api = await createBusiness({ vat_number: null, tax_number: null, legal_form: null });
    const { draft } = await aDraft(api, { due_date: "2020-01-01" });
    const { can, finalize_requirements: asked } = await api.ok("GET", `/invoices/${draft.id}`);
    expect(can).toMatchObject({ edit: true, finalize: false, send: false });
    expect(asked.map(({ severity, code }: Record<string, string>) => `${severity} ${code}`)).toEqual([
      "error seller_tax_number_missing",
      "error due_before_issue",
      "warning buyer_address_missing",
      "warning legal_form_missing",
    ]);
    const refused = await api.call("POST", `/invoices/${draft.id}/finalize`);
    const { errors } = refused.body;
    expect(asked.slice(0, 2)).toEqual(errors.map((fault: object) => ({ severity: "error", ...fault })));
  });

  it("what was read of it can be sent back", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    const read = await api.ok("GET", `/invoices/${draft.id}?expand=client`);
    expect((await api.call("PATCH", `/invoices/${draft.id}`, { ...read, notes: "x" })).status).toBe(200);
    const { body } = await api.call("POST", "/invoices", { client_id: draft.client_id, can: {} });
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer: "/can", code: "read_only" }));
  });

  it("is told of a thousand lines with the first hundred requirements", async ({ expect }) => {
    const api = await createBusiness({ vat_franchise: true });
    const { draft } = await aDraft(api, { lines: Array.from({ length: 1000 }, () => LINE) });
    const { can, finalize_requirements } = await api.ok("GET", `/invoices/${draft.id}`);
    expect([can.finalize, finalize_requirements.length]).toEqual([false, 100]);
  });
});
