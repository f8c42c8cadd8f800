import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import type { InvoiceSequence } from "../../src/index.ts";
import { type Database, openDatabase } from "../../src/platform/database/shards.ts";
import { type Api, aDraft, aLine, createBusiness } from "../support/business.ts";
import { hookedDatabase } from "../support/hooked-database.ts";
import { TEST_CRASH } from "../support/quiet-runtime.ts";

const sequenceOf = (api: Api) => env.INVOICE_SEQUENCE.getByName(`0:${api.id}`);

/** Ends the object at once, with whatever it was doing. */
const crash = (api: Api) =>
  runInDurableObject(sequenceOf(api), (_: InvoiceSequence, state) => state.abort(TEST_CRASH)).catch(
    () => undefined,
  );

/** Runs the jobs so many at a time. */
async function abreast<T>(width: number, jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const work = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) results.push(await job());
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}

const lost = () => new Error("D1_ERROR: Network connection lost.");

/** A database that fails every `nth` batch: odd failures before the commit, even ones after it (a lost answer). */
function unreliable(nth: number): Database {
  let batches = 0;
  let failures = 0;
  let isLost = false;
  const DB = hookedDatabase(env.DB, {
    before() {
      const fails = ++batches % nth === 0;
      if (fails && ++failures % 2 !== 0) throw lost();
      isLost = fails;
    },
    async after() {
      if (isLost) throw lost();
    },
  });
  return openDatabase({ ...env, DB }, "0").db;
}

/** A database that never does what it is told. */
function mute(message: string): Database {
  const before = () => {
    throw new Error(message);
  };
  return openDatabase({ ...env, DB: hookedDatabase(env.DB, { before }) }, "0").db;
}

/** Moves the clock of the Worker and of the Durable Object, which run in this process. */
const at = (instant: string | number) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
afterEach(() => void vi.useRealTimers());

const issueOne = async (api: Api) => api.ok("POST", `/invoices/${(await aDraft(api)).draft.id}/finalize`);

describe("numbers", () => {
  it("are 1..n, none missing and none twice, whatever fails", async ({ expect }) => {
    const api = await createBusiness();
    const { client, draft } = await aDraft(api);
    const drafts = [draft];
    while (drafts.length < 200)
      drafts.push(
        await api.ok("POST", "/invoices", { client_id: client.id, currency: "EUR", lines: [aLine] }),
      );
    const failing = () =>
      runInDurableObject(sequenceOf(api), (sequence: InvoiceSequence) => {
        const db = unreliable(3);
        sequence.openDatabase = () => db;
      });
    await failing();
    let answered = 0;
    const finalize = async (id: string): Promise<string> => {
      const { status, body } = await api.call("POST", `/invoices/${id}/finalize`);
      answered += 1;
      if (answered % 60 === 0) await crash(api);
      if (answered % 90 === 0) await evictDurableObject(sequenceOf(api)).catch(() => undefined);
      if (answered % 30 === 0) await failing();
      if (status !== 200) {
        expect([409, 503]).toContain(status);
        return finalize(id);
      }
      return `${id} ${body.number}`;
    };
    const jobs = [...drafts, ...drafts].map(
      ({ id }) =>
        () =>
          finalize(id),
    );
    const answers = new Set(await abreast(32, jobs));

    expect(answers.size).toBe(200);
    const numbers = [...answers].map((answer) => answer.split(" ")[1]).sort();
    const year = new Date().getUTCFullYear();
    expect(numbers).toEqual(
      Array.from({ length: 200 }, (_, i) => `${year}-${String(i + 1).padStart(5, "0")}`),
    );
    const { results } = await env.DB.prepare(
      "select count(*) as events, count(distinct subject_id) as invoices from events where business_id = ? and type = 'finalized'",
    )
      .bind(api.id)
      .all();
    expect(results).toEqual([{ events: 200, invoices: 200 }]);
  });

  it("of a database that does not answer are 503, never a refusal, and none is lost", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    for (const message of ["D1_ERROR: Network connection lost.", "D1_ERROR: something new"]) {
      await runInDurableObject(sequenceOf(api), (sequence: InvoiceSequence) => {
        sequence.openDatabase = () => mute(message);
      });
      for (const [verb, input] of [["finalize", {}] as const, ["send", { channels: ["link"] }] as const]) {
        const { status, headers, body } = await api.call("POST", `/invoices/${draft.id}/${verb}`, input);
        expect([status, body.code, headers.get("Retry-After")]).toEqual([503, "unavailable", "1"]);
      }
    }
    await crash(api);
    const { number } = await api.ok("POST", `/invoices/${draft.id}/finalize`, {});
    expect(number).toMatch(/-00001$/);
    expect((await issueOne(api)).number).toMatch(/-00002$/);
  });

  it("follow the pattern of the business, and restart with its finest date", async ({ expect }) => {
    const api = await createBusiness({ time_zone: "UTC" });
    const patterns = ["{SEQ}", "F-{YY}{MM}-{SEQ:3}", "{YYYY}/{SEQ:4}", "{SEQ:2}-{YYYY}"];
    const numbers: string[] = [];
    for (const day of ["2026-11-30", "2026-12-01", "2027-01-01"])
      for (const invoice_number_pattern of patterns) {
        at(`${day}T12:00:00Z`);
        await api.ok("PUT", "/business", { invoice_number_pattern });
        numbers.push((await issueOne(api)).number);
      }
    expect(numbers).toEqual(
      [
        ["1", "F-2611-001", "2026/0001", "02-2026"],
        ["2", "F-2612-001", "2026/0003", "04-2026"],
        ["3", "F-2701-001", "2027/0001", "02-2027"],
      ].flat(),
    );
  });

  it("restart at New Year where the business is, not where the server is", async ({ expect }) => {
    const zones = {
      "Pacific/Auckland": "2026-12-31T11:00:00Z",
      "America/Los_Angeles": "2027-01-01T08:00:00Z",
    };
    for (const [time_zone, newYear] of Object.entries(zones)) {
      const api = await createBusiness({ time_zone });
      at(Date.parse(newYear) - 1);
      expect(await issueOne(api)).toMatchObject({ number: "2026-00001", issue_date: "2026-12-31" });
      expect(await issueOne(api)).toMatchObject({ number: "2026-00002", issue_date: "2026-12-31" });
      at(newYear);
      expect((await api.ok("GET", "/business")).next_invoice_number).toBe(1);
      expect(await issueOne(api)).toMatchObject({ number: "2027-00001", issue_date: "2027-01-01" });
    }
  });

  it("may start elsewhere, but only before the first", async ({ expect }) => {
    const api = await createBusiness();
    const year = new Date().getUTCFullYear();
    for (const next of [500, 42]) {
      await api.ok("PUT", "/business", { next_invoice_number: next });
      expect((await api.ok("GET", "/business")).next_invoice_number).toBe(next);
    }
    expect((await issueOne(api)).number).toBe(`${year}-00042`);
    const { status, body } = await api.call("PUT", "/business", { name: "Renamed", next_invoice_number: 50 });
    expect([status, body.code, body.errors[0].pointer]).toEqual([
      409,
      "series_started",
      "/next_invoice_number",
    ]);
    expect(await api.ok("PUT", "/business", { next_invoice_number: 43 })).toMatchObject({
      name: "Test & Co",
    });
    expect((await issueOne(api)).number).toBe(`${year}-00043`);
    await api.ok("PUT", "/business", { invoice_number_pattern: "N{SEQ}", next_invoice_number: 7 });
    expect((await issueOne(api)).number).toBe("N7");
  });

  it("start where there is room for more", async ({ expect }) => {
    const api = await createBusiness({ invoice_number_pattern: "N{SEQ}" });
    for (const next of [9_999_999_999, 1_000_000_000]) {
      const { status, body } = await api.call("PUT", "/business", { next_invoice_number: next });
      expect([status, body.errors]).toMatchObject([
        422,
        [
          {
            pointer: "/next_invoice_number",
            code: "too_big",
            detail: "A series starts at most at 999999999.",
          },
        ],
      ]);
    }
    await api.ok("PUT", "/business", { next_invoice_number: 999_999_999 });
    expect((await issueOne(api)).number).toBe("N999999999");
    expect((await issueOne(api)).number).toBe("N1000000000");
    const read = await api.ok("GET", "/business");
    expect(read.next_invoice_number).toBe(1_000_000_001);
    expect((await api.ok("PUT", "/business", read)).version).toBe(read.version);
  });

  it("are not given twice when a new pattern would write an old number", async ({ expect }) => {
    at("2026-11-20T12:00:00Z");
    const api = await createBusiness({ time_zone: "UTC", invoice_number_pattern: "{YY}{SEQ}" });
    expect((await issueOne(api)).number).toBe("261");
    await api.ok("PUT", "/business", { invoice_number_pattern: "26{SEQ}" });
    const { draft } = await aDraft(api);
    const { status, body } = await api.call("POST", `/invoices/${draft.id}/finalize`);
    expect([status, body.code]).toEqual([409, "number_taken"]);
    expect((await api.ok("GET", `/invoices/${draft.id}`)).status).toBe("draft");
    await api.ok("PUT", "/business", { invoice_number_pattern: "N{SEQ}" });
    expect((await api.ok("POST", `/invoices/${draft.id}/finalize`)).number).toBe("N1");
  });

  it("of invoices and credit notes never meet: patterns that could are not saved", async ({ expect }) => {
    at("2026-11-20T12:00:00Z");
    const api = await createBusiness({ time_zone: "UTC" });
    const save = async (profile: object) => (await api.call("PUT", "/business", profile)).body;
    for (const [profile, pointer, number, apart] of [
      [
        { credit_note_number_pattern: "{YYYY}-{SEQ:5}" },
        "/credit_note_number_pattern",
        "2026-00001",
        "CN-{YYYY}-{SEQ:5}",
      ],
      [
        { credit_note_number_pattern: "2026-9{SEQ}" },
        "/credit_note_number_pattern",
        "2026-91000",
        "CN-2026-9{SEQ}",
      ],
      [
        { invoice_number_pattern: "CN-{YYYY}-{SEQ:4}" },
        "/invoice_number_pattern",
        "CN-2026-10000",
        "INV-CN-{YYYY}-{SEQ:4}",
      ],
      [
        { invoice_number_pattern: "R{SEQ}", credit_note_number_pattern: "R{SEQ:3}", city: "Lyon" },
        "/credit_note_number_pattern",
        "R100",
        "CN-R{SEQ:3}",
      ],
    ] as const) {
      const { status, errors } = await save(profile);
      expect([status, errors]).toMatchObject([422, [{ pointer, code: "number_patterns_collide" }]]);
      expect(errors[0].detail).toContain(`the number ${number}.`);
      expect(errors[0].detail).toContain(`such as \`${apart}\``);
      const field = pointer.slice(1);
      expect(await api.ok("PUT", "/business", { ...profile, [field]: apart })).toMatchObject({
        [field]: apart,
      });
      await api.ok("PUT", "/business", {
        invoice_number_pattern: "{YYYY}-{SEQ:5}",
        credit_note_number_pattern: "CN-{YYYY}-{SEQ:5}",
      });
    }
    // Another business is no matter: its numbers are its own.
    const other = await createBusiness({ credit_note_number_pattern: "K{SEQ}" });
    await other.ok("PUT", "/business", { invoice_number_pattern: "CN-{YYYY}-{SEQ:5}" });
    const { id } = await issueOne(api);
    expect(await api.ok("POST", "/credit-notes", { invoice_id: id })).toMatchObject({
      number: "CN-2026-00001",
    });
  });

  it("refuse a due date before the day of issue, and then take none", async ({ expect }) => {
    const api = await createBusiness({ time_zone: "Pacific/Kiritimati" });
    at("2026-11-20T12:00:00Z");
    const { draft } = await aDraft(api, { due_date: "2026-11-20" });
    for (const verb of ["finalize", "send"]) {
      const { status, body } = await api.call(
        "POST",
        `/invoices/${draft.id}/${verb}`,
        verb === "send" ? { channels: ["link"] } : undefined,
      );
      expect([status, body.errors]).toMatchObject([
        422,
        [
          {
            pointer: "/due_date",
            code: "due_before_issue",
            detail:
              "The due date 2026-11-20 lies before the day of issue, 2026-11-21; change it, or clear it to use the payment terms.",
          },
        ],
      ]);
    }
    await api.ok("PATCH", `/invoices/${draft.id}`, { due_date: "2026-11-21" });
    const issued = await api.ok("POST", `/invoices/${draft.id}/finalize`);
    expect(issued).toMatchObject({ number: "2026-00001", issue_date: "2026-11-21", due_date: "2026-11-21" });
  });

  it("give one invoice one number, however many ask at once and in whatever way", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    const finalize = () => api.call("POST", `/invoices/${draft.id}/finalize`);
    const send = () => api.call("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, i) => (i % 4 === 3 ? send() : finalize())),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.number}`)).size).toBe(1);
    const types = (await api.ok("GET", `/invoices/${draft.id}/events`)).data.map(
      ({ type }: { type: string }) => type,
    );
    const count = (type: string) => types.filter((each: string) => each === type).length;
    expect([count("finalized"), count("sent"), count("delivered")]).toEqual([1, 8, 8]);
    expect((await api.ok("GET", "/business")).next_invoice_number).toBe(2);
  });

  it("never come with an earlier date than the one before, even after a move west", async ({ expect }) => {
    const api = await createBusiness({ time_zone: "Pacific/Kiritimati", payment_terms_days: 0 });
    at("2026-11-20T12:00:00Z");
    expect(await issueOne(api)).toMatchObject({ number: "2026-00001", issue_date: "2026-11-21" });
    await api.ok("PUT", "/business", { time_zone: "Pacific/Pago_Pago" });
    expect(await issueOne(api)).toMatchObject({
      number: "2026-00002",
      issue_date: "2026-11-21",
      due_date: "2026-11-21",
    });
    const { draft } = await aDraft(api, { due_date: "2026-11-20" });
    const { status, body } = await api.call("POST", `/invoices/${draft.id}/finalize`);
    expect([status, body.errors[0].detail]).toEqual([
      422,
      "The due date 2026-11-20 lies before the day of issue, 2026-11-21 (today is 2026-11-20, but the series has a number of 2026-11-21 already, and its dates do not go backwards); change it, or clear it to use the payment terms.",
    ]);
    at("2026-11-23T12:00:00Z");
    expect(await issueOne(api)).toMatchObject({ number: "2026-00003", issue_date: "2026-11-23" });
  });

  it("leave no gap where finalizing, editing, archiving and deleting race", async ({ expect }) => {
    const api = await createBusiness();
    const drafts = await Promise.all(Array.from({ length: 24 }, () => aDraft(api)));
    const jobs = drafts.flatMap(({ client, draft }, i) => [
      () => api.call("POST", `/invoices/${draft.id}/finalize`),
      () =>
        i % 3 === 0
          ? api.call("DELETE", `/invoices/${draft.id}`)
          : api.call("PATCH", `/invoices/${draft.id}`, { notes: "late" }),
      () => api.call(i % 2 ? "DELETE" : "PUT", `/clients/${client.id}`, i % 2 ? undefined : { city: "Oslo" }),
      ...(i % 8 === 0 ? [() => api.call("PUT", "/business", { city: `${i}` })] : []),
    ]);
    const answers = await abreast(32, jobs);
    expect(
      [...new Set(answers.map(({ status }) => status))].filter((status) => ![200, 404, 409].includes(status)),
    ).toEqual([]);
    const { data } = await api.ok("GET", "/invoices?per_page=100");
    const numbers = data.flatMap(
      ({ number, finalized_at }: { number: string; finalized_at: string | null }) =>
        finalized_at ? [number] : [],
    );
    const year = new Date().getUTCFullYear();
    expect(numbers.sort()).toEqual(
      numbers.map((_: string, i: number) => `${year}-${String(i + 1).padStart(5, "0")}`),
    );
    expect((await api.ok("GET", "/business")).next_invoice_number).toBe(numbers.length + 1);
  });
});
