/** The daily quotas of messages: what they refuse, what they let wait, and what raises them. */
import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import worker from "../../src/index.ts";
import { sweepOutbox } from "../../src/platform/outbox/sweep.ts";
import { type Api, aDraft, aFailedDelivery, apiWith, createBusiness } from "../support/business.ts";
import { openLedger } from "../support/ledger.ts";
import { rowsOf } from "../support/rows.ts";
import { appWith, heldQueue, work } from "../support/worker.ts";

afterEach(() => void vi.useRealTimers());
const at = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });

const SETTINGS = {
  PUBLIC_ORIGIN: "https://invoices.example",
  MAIL_FROM: "invoices@mail.example",
  SMS_ACCOUNT: "AC0",
  SMS_FROM: "+15005550006",
  SMS_TOKEN: "the-token-of-the-account",
};

/** A business of 1 November on a deployment with these quotas from its first and from its seventh day on. */
async function withQuota(
  [messages, new_recipients]: [number, number],
  profile: Parameters<typeof createBusiness>[0] = {},
) {
  at("2026-11-01T10:00:00Z");
  const { id, key } = await createBusiness({ sandbox: false, time_zone: "Europe/Paris", ...profile });
  const { queue, messages: tasks } = heldQueue(id);
  const MESSAGE_QUOTAS = [
    { from_day: 7, messages: messages + 1, new_recipients: new_recipients + 1 },
    { from_day: 0, messages, new_recipients },
  ];
  const bindings = { ...SETTINGS, MESSAGE_QUOTAS, OUTBOX_QUEUE: queue };
  const api: Api = { id, ...apiWith(key, appWith(bindings)) };
  const ledger = openLedger();
  const place = { ...env, ...bindings };
  /** Runs the cron, and then every task that is due. */
  const tick = async (instant: string) => {
    at(instant);
    await worker.scheduled(createScheduledController(), place);
    await sweepOutbox(place, new Date());
    await work(tasks.splice(0), { env: place, carriersOf: ledger.carriers });
  };
  return { api, ledger, tick };
}

/** Sends a new invoice by email; gives the answer. */
async function send(api: Api, over: Record<string, unknown> = {}) {
  const { draft } = await aDraft(api);
  return {
    draft,
    ...(await api.call("POST", `/invoices/${draft.id}/send`, { channels: ["email"], ...over })),
  };
}

const countsOf = async (api: Api) =>
  (await rowsOf(api.id)).message_counts?.map(({ day, messages, new_recipients }) => [
    day,
    messages,
    new_recipients,
  ]);

const deliveriesOf = async (api: Api, id: string, kind: string) =>
  (await api.ok("GET", `/invoices/${id}/deliveries`)).data
    .filter((delivery: { kind: string }) => delivery.kind === kind)
    .map(({ channel, status, reason }: Record<string, unknown>) => [channel, status, reason]);

describe("a send beyond the quota", () => {
  it("is a 429 that says what is used and when the day is over, and does nothing", async ({ expect }) => {
    const { api } = await withQuota([3, 10]);
    at("2026-11-01T23:59:29.500Z");
    expect((await send(api, { cc: ["books@client.example"] })).status).toBe(200);
    const refused = await send(api, { cc: ["books@client.example"] });
    expect(refused).toMatchObject({
      status: 429,
      body: {
        code: "quota_used_up",
        detail: expect.stringMatching(
          /quota of messages is 3 .*: 2 are used, and this takes 2 more.*2026-11-02T00:00:00.000Z/,
        ),
      },
    });
    expect(refused.headers.get("Retry-After")).toBe("31");
    const path = `/invoices/${refused.draft.id}`;
    expect(await api.ok("GET", path)).toMatchObject({ status: "draft", version: refused.draft.version });
    await api.ok("POST", `${path}/send`, { channels: ["link"] });
    expect((await api.call("POST", `${path}/send`, { channels: ["email", "sms"] })).status).toBe(429);
    expect((await api.call("POST", `${path}/send`, { channels: ["email"] })).status).toBe(200);
    expect(await countsOf(api)).toEqual([["2026-11-01", 3, 2]]);
    at("2026-11-02T00:00:00Z");
    expect((await api.call("POST", `${path}/send`, { channels: ["email", "sms"] })).status).toBe(200);
    expect(await countsOf(api)).toEqual([
      ["2026-11-01", 3, 2],
      ["2026-11-02", 2, 1],
    ]);
  });

  it("to strangers has a limit of its own; whom the business knows gets more", async ({ expect }) => {
    const { api } = await withQuota([20, 2]);
    expect((await send(api, { to: "one@new.example", cc: ["two@new.example"] })).status).toBe(200);
    const refused = await send(api, { cc: ["Two@New.example"] });
    expect([refused.status, refused.body.detail]).toEqual([
      429,
      expect.stringMatching(/quota of new recipients is 2 .*: 2 are used, and this takes 1 more/),
    ]);
    for (let time = 0; time < 3; time++)
      expect((await send(api, { to: "TWO@new.example", cc: ["one@new.example"] })).status).toBe(200);
    expect(await countsOf(api)).toEqual([["2026-11-01", 8, 2]]);
  });

  it("counts credit notes and resends, and a request that is repeated once", async ({ expect }) => {
    const { api } = await withQuota([2, 10]);
    const path = await aFailedDelivery(api);
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: draft.id });
    for (let time = 0; time < 2; time++)
      await api.ok("POST", `${path}/resend`, {}, { "Idempotency-Key": "again" });
    expect(await countsOf(api)).toEqual([["2026-11-01", 2, 1]]);
    const credited = await api.call("POST", `/credit-notes/${note.id}/send`, { channels: ["email"] });
    expect([credited.status, credited.body.code]).toEqual([429, "quota_used_up"]);
    const failed = "update deliveries set status = 'failed' where business_id = ?";
    await env.DB.prepare(failed).bind(api.id).run();
    const { data } = await api.ok("GET", `${path.replace(/\/[^/]+$/, "")}`);
    const again = path.replace(/[^/]+$/, data[0].id);
    expect((await api.call("POST", `${again}/resend`, {})).body.code).toBe("quota_used_up");
    at("2026-11-02T08:00:00Z");
    await api.ok("POST", `/credit-notes/${note.id}/send`, { channels: ["email"] });
    await api.ok("POST", `${again}/resend`, {});
  });

  it("loses the race for the last of it: of many at once exactly those that fit go", async ({ expect }) => {
    const { api } = await withQuota([5, 10]);
    const drafts = await Promise.all(Array.from({ length: 8 }, async () => (await aDraft(api)).draft.id));
    const issued = drafts.slice(4);
    for (const id of issued) await api.ok("POST", `/invoices/${id}/finalize`);
    const answers = await Promise.all(
      [...drafts, ...issued].map((id) => api.call("POST", `/invoices/${id}/send`, { channels: ["email"] })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(await countsOf(api)).toEqual([["2026-11-01", 5, 1]]);
    expect((await rowsOf(api.id)).deliveries).toHaveLength(5);
  });
});

describe("a message that no caller asked for", () => {
  const reminders = [
    { days: -3, channels: ["email"] },
    { days: 7, channels: ["email"] },
  ];

  it("waits for a day with room, as an automatic reminder, and counts then", async ({ expect }) => {
    const { api, tick, ledger } = await withQuota([0, 10]);
    await api.ok("PUT", "/business", { reminders });
    const { draft } = await aDraft(api, { due_date: "2026-11-20" });
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    at("2026-11-17T06:00:00Z");
    expect((await send(api)).status).toBe(200);
    await tick("2026-11-17T08:00:00Z");
    expect(await deliveriesOf(api, draft.id, "reminder")).toEqual([["email", "queued", null]]);
    await tick("2026-11-17T20:00:00Z");
    expect(ledger.mails).toHaveLength(1);
    await tick("2026-11-18T03:00:00Z");
    expect(ledger.mails).toHaveLength(1);
    await tick("2026-11-18T08:00:00Z");
    expect(await deliveriesOf(api, draft.id, "reminder")).toEqual([["email", "sent", null]]);
    expect(ledger.mails.at(-1)?.to).toBe("ada@example.com");
    expect(await countsOf(api)).toEqual([
      ["2026-11-17", 1, 1],
      ["2026-11-18", 1, 0],
    ]);
    expect((await send(api)).status).toBe(429);
  });

  it("gives way to a later reminder that is due by then", async ({ expect }) => {
    const { api, tick } = await withQuota([20, 10], { daily_messages: 0 });
    await api.ok("PUT", "/business", { reminders });
    const { draft } = await aDraft(api, { due_date: "2026-11-20" });
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    await tick("2026-11-17T08:00:00Z");
    await tick("2026-11-27T08:00:00Z");
    await env.DB.prepare("update businesses set daily_messages = 5 where id = ?").bind(api.id).run();
    await tick("2026-11-28T08:00:00Z");
    expect(await deliveriesOf(api, draft.id, "reminder")).toEqual([
      ["email", "sent", null],
      ["email", "failed", "Not sent any more: a later reminder is due."],
    ]);
  });

  it("waits, too, as a receipt: the payment is recorded", async ({ expect }) => {
    const { api, tick } = await withQuota([1, 1], { send_receipts: true });
    const { draft } = await send(api, { to: "somebody@else.example" });
    const money = { amount_cents: 60_000, method: "cash" };
    await api.ok("POST", `/invoices/${draft.id}/payments`, money, { "Idempotency-Key": "m" });
    await api.ok("POST", `/invoices/${draft.id}/payments`, money, { "Idempotency-Key": "m" });
    expect((await api.ok("GET", `/invoices/${draft.id}`)).status).toBe("paid");
    await tick("2026-11-01T12:00:00Z");
    expect(await deliveriesOf(api, draft.id, "receipt")).toEqual([["email", "queued", null]]);
    await tick("2026-11-02T12:00:00Z");
    expect(await deliveriesOf(api, draft.id, "receipt")).toEqual([["email", "sent", null]]);
    expect(await countsOf(api)).toEqual([
      ["2026-11-01", 1, 1],
      ["2026-11-02", 1, 1],
    ]);
  });
});

describe("the quota", () => {
  it("grows with the age of the business, which a sandbox tries by its test clock", async ({ expect }) => {
    const { api } = await withQuota([0, 10], { sandbox: true });
    expect((await send(api)).body.detail).toContain("quota of messages is 0");
    await api.ok("POST", "/business/test-clock", { now: "2026-11-08T09:00:00Z" });
    expect((await send(api)).status).toBe(429);
    await api.ok("POST", "/business/test-clock", { now: "2026-11-08T10:00:00Z" });
    expect((await send(api)).status).toBe(200);
    const refused = await send(api);
    expect([refused.headers.get("Retry-After"), refused.body.detail]).toEqual([
      String(14 * 3600),
      expect.stringContaining("1 are used"),
    ]);
  });

  it("is that of an old business for one that Stripe has identified", async ({ expect }) => {
    const { api } = await withQuota([0, 0], { stripe_charges_enabled: true });
    expect((await send(api)).status).toBe(200);
    expect((await send(api)).body.detail).toContain("quota of messages is 1");
  });

  it("is what the operator says, before everything", async ({ expect }) => {
    const { api } = await withQuota([20, 20], { stripe_charges_enabled: true, daily_messages: 1 });
    expect((await send(api)).status).toBe(200);
    expect((await send(api)).body.detail).toContain("quota of messages is 1");
    const raised = "update businesses set daily_messages = 2 where id = ?";
    await env.DB.prepare(raised).bind(api.id).run();
    expect((await send(api)).status).toBe(200);
  });

  it("stops a message whose deployment has no quotas, and says so to the operator", async ({ expect }) => {
    const { id, key } = await createBusiness();
    const fetch = appWith({ MESSAGE_QUOTAS: [{ from_day: 0, messages: -1, new_recipients: 1 }] });
    expect((await send({ id, ...apiWith(key, fetch) })).status).toBe(500);
  });
});
