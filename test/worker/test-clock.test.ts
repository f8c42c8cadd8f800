/** A sandbox's test clock: its developer moves it, and everything in the sandbox goes by it. */
import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import { sandboxesBehind } from "../../src/capabilities/sandbox/sandbox-statements.ts";
import worker from "../../src/index.ts";
import { openDatabase } from "../../src/platform/database/shards.ts";
import { type Api, aDraft, apiWith, createBusiness } from "../support/business.ts";
import { copyInvoice } from "../support/copied-invoices.ts";
import { rowsOf } from "../support/rows.ts";
import { appWith, heldQueue, work } from "../support/worker.ts";

afterEach(() => void vi.useRealTimers());
const at = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
const move = (api: Api, now: string) => api.call("POST", "/business/test-clock", { now });
const typesOf = async (api: Api, id: string): Promise<string[]> =>
  (await api.ok("GET", `/invoices/${id}/events`)).data.map(({ type }: { type: string }) => type);

/** Copies a business `count` times, past the API. */
async function copyBusiness(id: string, count: number): Promise<void> {
  const { results } = await env.DB.prepare("select name from pragma_table_info('businesses')").all<{
    name: string;
  }>();
  const names = results.map(({ name }) => name);
  const values = names.map((name) =>
    name === "id" ? "businesses.id || '-' || number.value" : `businesses.${name}`,
  );
  const numbers = JSON.stringify(Array.from({ length: count }, (_, index) => index));
  await env.DB.prepare(
    `insert into businesses (${names.join(", ")}) select ${values.join(", ")} from businesses, json_each(?2) as number where businesses.id = ?1`,
  )
    .bind(id, numbers)
    .run();
}

describe("the test clock", () => {
  it("makes invoices overdue, sends the reminders of the days between, and starts new series", async ({
    expect,
  }) => {
    at("2026-11-01T10:00:00Z");
    const api = await createBusiness({ time_zone: "Europe/Paris" });
    await api.ok("PUT", "/business", {
      reminders: [-3, 0, 7].map((days) => ({ days, channels: ["email"] })),
    });
    const { draft, client } = await aDraft(api, { due_date: "2026-11-20" });
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    expect((await move(api, "2026-12-31T22:30:00Z")).body).toEqual({ now: "2026-12-31T22:30:00.000Z" });
    const reminders = (await api.ok("GET", `/invoices/${draft.id}/deliveries`)).data
      .filter(({ kind }: { kind: string }) => kind === "reminder")
      .map(({ created_at }: { created_at: string }) => created_at.slice(0, 10));
    expect(reminders).toEqual(["2026-11-27", "2026-11-20", "2026-11-17"]);
    expect((await typesOf(api, draft.id)).filter((type) => type === "overdue")).toHaveLength(1);
    expect((await api.ok("GET", `/invoices/${draft.id}`)).status).toBe("overdue");
    expect((await api.ok("GET", "/invoices?status=overdue")).data).toHaveLength(1);
    expect((await api.ok("GET", "/invoices?status=sent")).data).toEqual([]);

    const finalized = async () => {
      const { id } = (await aDraft(api, { client_id: client.id })).draft;
      return api.ok("POST", `/invoices/${id}/finalize`);
    };
    expect(await finalized()).toMatchObject({ number: "2026-00002", issue_date: "2026-12-31" });
    await move(api, "2026-12-31T23:30:00Z");
    expect(await finalized()).toMatchObject({ number: "2027-00001", issue_date: "2027-01-01" });
  });

  it("brings what it passes in the order in which it would have happened", async ({ expect }) => {
    at("2026-11-01T10:00:00Z");
    const { id, key } = await createBusiness({ time_zone: "Europe/Paris" });
    const { queue, messages } = heldQueue(id);
    const api: Api = { id, ...apiWith(key, appWith({ OUTBOX_QUEUE: queue })) };
    await api.ok("PUT", "/business", {
      reminders: [-3, 0, 7].map((days) => ({ days, channels: ["email"] })),
    });
    const { draft } = await aDraft(api, { due_date: "2026-11-20" });
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    messages.splice(0);
    expect((await move(api, "2026-12-31T10:00:00Z")).status).toBe(200);
    expect(messages).toHaveLength(3);
    await work(messages, { env: { ...env, OUTBOX_QUEUE: queue } });
    const { data } = await api.ok("GET", `/invoices/${draft.id}/events`);
    const told = data.map(({ type, created_at }: { type: string; created_at: string }) => [type, created_at]);
    expect(told.slice(4)).toEqual([
      ["reminder_sent", "2026-11-17T07:00:00.000Z"],
      ["reminder_sent", "2026-11-20T07:00:00.000Z"],
      ["overdue", "2026-11-20T23:00:00.000Z"],
      ["reminder_sent", "2026-11-27T07:00:00.000Z"],
      ["delivered", "2026-12-31T10:00:00.000Z"],
      ["delivered", "2026-12-31T10:00:00.000Z"],
      ["delivered", "2026-12-31T10:00:00.000Z"],
    ]);
  });

  it("makes what is due again overdue when the money went back, not before", async ({ expect }) => {
    at("2026-11-01T10:00:00Z");
    const api = await createBusiness({ time_zone: "UTC" });
    const { draft } = await aDraft(api, { due_date: "2026-11-10" });
    const path = `/invoices/${draft.id}`;
    await api.ok("POST", `${path}/send`, { channels: ["link"] });
    const { id } = await api.ok("POST", `${path}/payments`, { amount_cents: 60_000, method: "cash" });
    await move(api, "2026-11-20T10:00:00Z");
    await api.ok("POST", `${path}/payments/${id}/refund`);
    at("2026-11-11T10:00:00Z");
    await worker.scheduled(createScheduledController(), env);
    const { data } = await api.ok("GET", `${path}/events`);
    expect(data.slice(-2)).toMatchObject([
      { type: "refunded", created_at: "2026-11-20T10:00:00.000Z" },
      { type: "overdue", created_at: "2026-11-20T10:00:00.000Z" },
    ]);
  });

  it("says what it has not reached yet: an invoice that fell due, also beside a credit note", async ({
    expect,
  }) => {
    at("2026-11-01T10:00:00Z");
    const api = await createBusiness({ time_zone: "UTC" });
    for (const due_date of ["2026-11-10", "2026-12-10"]) {
      const { draft } = await aDraft(api, { due_date });
      await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
      const amounts = [{ tax_rate: 20, taxable_cents: 100 }];
      await api.ok("POST", "/credit-notes", { invoice_id: draft.id, amounts });
    }
    at("2026-11-20T10:00:00Z");
    expect(await api.ok("GET", "/business/test-clock")).toEqual({
      now: "2026-11-20T10:00:00.000Z",
      reached: "2026-11-11T00:00:00.000Z",
    });
    await worker.scheduled(createScheduledController(), env);
    expect(await api.ok("GET", "/business/test-clock")).toEqual({
      now: "2026-11-20T10:00:00.000Z",
      reached: "2026-11-20T10:00:00.000Z",
    });
  });

  it("is followed in every sandbox, however many there are and whichever fail", async ({ expect }) => {
    at("2026-11-01T10:00:00Z");
    const first = await createBusiness({ time_zone: "UTC" });
    await move(first, "2026-11-02T10:00:00Z");
    await copyBusiness(first.id, 1200);
    const due: { api: Api; id: string }[] = [];
    for (let index = 0; index < 2; index++) {
      const api = await createBusiness({ time_zone: "UTC" });
      const { draft } = await aDraft(api, { due_date: "2026-11-05" });
      await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
      await move(api, "2026-11-05T23:59:00Z");
      due.push({ api, id: draft.id });
    }
    at("2026-11-01T10:01:00Z");
    const { db } = openDatabase(env, "0");
    const seen = new Set<string>();
    for (let tick = 0; tick < 100; tick++)
      for (const { id } of await sandboxesBehind(db, "2026-11-01T10:01:00.000Z", 1)) seen.add(id);
    expect([...seen].sort()).toEqual(due.map(({ api }) => api.id).sort());
    await worker.scheduled(createScheduledController(), env);
    for (const { api, id } of due) expect(await typesOf(api, id)).toContain("overdue");
    expect(await sandboxesBehind(db, "2026-11-01T10:01:00.000Z", 1)).toEqual([]);
  });

  it("goes on by itself: the cron follows it", async ({ expect }) => {
    at("2026-11-01T10:00:00Z");
    const api = await createBusiness({ time_zone: "UTC" });
    const { draft } = await aDraft(api, { due_date: "2026-11-20" });
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    await move(api, "2026-11-20T23:00:00Z");
    await worker.scheduled(createScheduledController(), env);
    expect(await typesOf(api, draft.id)).not.toContain("overdue");
    at("2026-11-01T11:01:00Z");
    await worker.scheduled(createScheduledController(), env);
    expect(await typesOf(api, draft.id)).toContain("overdue");
  });

  it("moves forward only, not too far, and not in a live business", async ({ expect }) => {
    at("2026-11-01T10:00:00Z");
    const api = await createBusiness();
    expect((await move(api, "2026-11-01T09:00:00Z")).body.errors).toMatchObject([
      { pointer: "/now", code: "in_the_past" },
    ]);
    expect((await move(api, "2027-11-01T09:00:00Z")).body.errors).toMatchObject([{ code: "too_far" }]);
    expect((await move(api, "yesterday")).status).toBe(422);
    const live = await createBusiness({ sandbox: false });
    expect((await move(live, "2026-11-02T09:00:00Z")).body.code).toBe("not_a_sandbox");
    expect((await live.call("GET", "/business/test-clock")).body.code).toBe("not_a_sandbox");
  });

  it("ends before dates could not be printed any more, and says when", async ({ expect }) => {
    const ours = "2026-11-01T10:00:00.000Z";
    at(ours);
    const api = await createBusiness({
      time_zone: "UTC",
      clock_ahead_ms: Date.parse("2989-12-20T10:00:00.000Z") - Date.parse(ours),
    });
    await api.ok("PUT", "/business", { reminders: [{ days: 365, channels: ["email"] }] });
    const beyond = await move(api, "2990-01-01T00:00:00.001Z");
    expect([beyond.status, beyond.body.errors]).toEqual([
      422,
      [{ pointer: "/now", code: "too_far", detail: expect.stringContaining("2990-01-01T00:00:00.000Z") }],
    ]);
    expect((await move(api, "2990-01-01T00:00:00Z")).status).toBe(200);
    const { draft } = await aDraft(api);
    const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    expect(sent).toMatchObject({ number: "2990-00001", issue_date: "2990-01-01", due_date: "2990-01-31" });
    expect((await api.call("GET", `/invoices/${draft.id}/pdf`)).status).toBe(200);
  });

  it("is left to the queue where much falls due, which tells how far it is", async ({ expect }) => {
    at("2026-11-01T10:00:00Z");
    const { id, key } = await createBusiness({ time_zone: "Europe/Paris" });
    const { queue, messages } = heldQueue(id);
    const api: Api = { id, ...apiWith(key, appWith({ OUTBOX_QUEUE: queue })) };
    await api.ok("PUT", "/business", {
      reminders: [-3, 0, 7].map((days) => ({ days, channels: ["email"] })),
    });
    const { draft } = await aDraft(api, { due_date: "2026-11-20" });
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    await copyInvoice(draft.id, 20);
    messages.splice(0);
    const now = "2026-12-31T10:00:00.000Z";
    const ask = () => api.call("POST", "/business/test-clock", { now }, { "Idempotency-Key": "k" });
    const first = await ask();
    const progress = { now, reached: "2026-11-01T10:00:00.000Z" };
    expect([first.status, first.body]).toEqual([202, progress]);
    expect((await api.ok("GET", "/business/test-clock")).reached < now).toBe(true);
    const { deliveries = [], events = [] } = await rowsOf(id);
    expect([deliveries.length, events.filter(({ type }) => type === "overdue").length]).toEqual([1, 0]);
    // The cron leaves to the queue what the queue is about to do.
    await worker.scheduled(createScheduledController(), { ...env, OUTBOX_QUEUE: queue });
    expect((await rowsOf(id)).deliveries).toHaveLength(1);

    await work(messages.splice(0), { env: { ...env, OUTBOX_QUEUE: queue } });
    expect(await api.ok("GET", "/business/test-clock")).toEqual({ now, reached: now });
    const after = await rowsOf(id);
    expect(after.deliveries?.filter(({ kind }) => kind === "reminder")).toHaveLength(3 * 21);
    expect(after.events?.filter(({ type }) => type === "overdue")).toHaveLength(21);
    const again = await ask();
    expect([again.status, again.body]).toEqual([202, progress]);
  });

  it("changes nothing of an answer that was given before it moved", async ({ expect }) => {
    at("2026-11-01T10:00:00Z");
    const api = await createBusiness({ time_zone: "UTC" });
    await move(api, "2026-11-15T10:00:00Z");
    const { draft } = await aDraft(api, { due_date: "2026-11-20" });
    const send = () =>
      api.call("POST", `/invoices/${draft.id}/send`, { channels: ["link"] }, { "Idempotency-Key": "k" });
    const first = await send();
    expect(first.body.status).toBe("sent");
    await move(api, "2026-12-24T09:00:00Z");
    expect((await api.ok("GET", `/invoices/${draft.id}`)).status).toBe("overdue");
    const again = await send();
    expect([again.headers.get("Idempotent-Replayed"), again.body]).toEqual(["true", first.body]);
  });

  it("dates what is made in a sandbox", async ({ expect }) => {
    at("2026-11-01T10:00:00Z");
    const api = await createBusiness();
    await move(api, "2026-12-24T09:00:00Z");
    const { client, draft } = await aDraft(api);
    const copy = await api.ok("POST", `/invoices/${draft.id}/duplicate`);
    const key = await api.ok("POST", "/api-keys", { name: "Second" });
    const revoked = await api.ok("DELETE", `/api-keys/${key.id}`);
    const eventsOf = async (id: string) => (await api.ok("GET", `/invoices/${id}/events`)).data;
    const now = "2026-12-24T09:00:00.000Z";
    for (const made of [client, draft, copy])
      expect(made).toMatchObject({ created_at: now, updated_at: now });
    for (const { id } of [draft, copy])
      expect(await eventsOf(id)).toMatchObject([{ type: "created", created_at: now }]);
    expect([key.created_at, revoked.revoked_at]).toEqual([now, now]);
  });

  it("is the time by which payments are checked", async ({ expect }) => {
    at("2026-11-01T10:00:00Z");
    const api = await createBusiness();
    await move(api, "2026-12-01T10:00:00Z");
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const pay = (paid_at: string) =>
      api.call("POST", `/invoices/${draft.id}/payments`, { amount_cents: 1, method: "cash", paid_at });
    expect((await pay("2026-11-30T10:00:00Z")).status).toBe(201);
    expect((await pay("2026-12-02T10:00:00Z")).status).toBe(422);
  });
});
