/** A sandbox's own time: moved by its developer, and everything in it happens by it. */
import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import worker from "../../src/index.ts";
import { type Api, aDraft, createBusiness } from "../support/business.ts";

afterEach(() => void vi.useRealTimers());
const at = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
const move = (api: Api, now: string) => api.call("POST", "/business/test-clock", { now });
const typesOf = async (api: Api, id: string): Promise<string[]> =>
  (await api.ok("GET", `/invoices/${id}/events`)).data.map(({ type }: { type: string }) => type);

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
