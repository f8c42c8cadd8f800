/**
 * The faults under one request or one run of the queue's consumer: D1, R2, the queue and the Durable Object
 * fail before or after they did what they were asked, the isolate dies in the middle, or the answer is lost.
 */
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { NumberingResult } from "../../src/capabilities/numbering/numbering-sequence.ts";
import type { NumberingRequest } from "../../src/capabilities/numbering/planner.ts";
import type { InvoiceSequence } from "../../src/index.ts";
import { openDatabase } from "../../src/platform/database/shards.ts";
import type { OutboxMessage } from "../../src/platform/outbox/publish.ts";
import { hookedDatabase } from "../support/hooked-database.ts";
import { TEST_CRASH } from "../support/quiet-runtime.ts";
import type { SimulatedQueue } from "./queue.ts";
import type { Random } from "./random.ts";

type Place = "database" | "files" | "queue" | "sequence" | "sequence's database";

interface Plan {
  kind:
    | { fails: Place; when: "before" | "after"; times: number }
    | { dies: "before" | "after" }
    | { sequence: "evicted" | "aborted" }
    | { loses: "answer" };
  /**
   * The operation at which it starts, counted from 1: of that place, or of all places where the isolate dies.
   */
  at: number;
}

/** The weather of one request: the bindings that it gets, and whether anything failed. */
export interface Weather {
  bindings: Partial<Env>;
  /** Whether the caller gets no answer: the isolate died, or the answer was lost. */
  isSilent(): boolean;
  /**
   * Whether any fault happened meanwhile, to this request or another: two may ask the same sequence. A 5xx is
   * then no surprise.
   */
  isBad(): boolean;
}

/** Thrown once the isolate is gone: nothing more that it asks for is done. */
class Dead extends Error {}

const ALWAYS = { limit: async () => ({ success: true }) };

/** Settings of a deployment that can send email and SMS. */
export const SETTINGS = {
  PUBLIC_ORIGIN: "https://invoices.example",
  MAIL_FROM: "invoices@mail.example",
  SMS_ACCOUNT: "AC0",
  SMS_FROM: "+15005550006",
  SMS_TOKEN: "the-token-of-the-account",
  RESEND_WEBHOOK_SECRET: `whsec_${btoa("the secret of the webhook")}`,
};

/** A delayed request: its second operation waits for everything that others do meanwhile. */
export interface Lag {
  /** Prefix of the `path` of the request's random stream. */
  path: string;
  until: Promise<unknown>;
}

/** The operation before which a delayed request waits: it has read, and is about to write by what it read. */
const DAWDLES_AT = 2;

export interface WeatherOptions {
  random: Random;
  queue: SimulatedQueue;
  /** Probability that something fails. */
  badness: number;
  /** Called with every fault that happens. */
  note: (fault: string) => void;
  /** Counts the faults of all requests. */
  faults: { count: number };
  settings?: Partial<Env>;
  lag?: Lag | null;
}

export function weatherOf(options: WeatherOptions): Weather {
  const { random, queue, badness, note, faults, settings = {}, lag = null } = options;
  const plan = random.chance(badness) ? planOf(random) : null;
  const counts = new Map<string, number>();
  const faultsBefore = faults.count;
  let dead = false;

  const happen = (fault: string) => {
    faults.count++;
    note(fault);
  };
  const count = (place: string): number => {
    const next = (counts.get(place) ?? 0) + 1;
    counts.set(place, next);
    return next;
  };
  /** Whether the planned fault strikes at this operation. */
  const strikes = (place: Place, when: "before" | "after", nth: number): boolean =>
    plan !== null &&
    "fails" in plan.kind &&
    plan.kind.fails === place &&
    plan.kind.when === when &&
    nth >= plan.at &&
    nth < plan.at + plan.kind.times;
  const dies = (when: "before" | "after", nth: number): boolean =>
    plan !== null && "dies" in plan.kind && plan.kind.dies === when && nth === plan.at;

  async function gate<T>(place: Place, run: () => Promise<T>): Promise<T> {
    if (dead) throw new Dead("the isolate is gone");
    const nth = count(place);
    const overall = count("all");
    if (overall === DAWDLES_AT && lag && `${random.path}/`.startsWith(lag.path)) await lag.until;
    if (strikes(place, "before", nth)) {
      happen(`${place}: before`);
      throw lost(place);
    }
    if (dies("before", overall)) die();
    const result = await run();
    if (dies("after", overall)) die();
    if (strikes(place, "after", nth)) {
      happen(`${place}: after`);
      throw lost(place);
    }
    return result;
  }
  function die(): never {
    happen("isolate: died");
    dead = true;
    throw new Dead("the isolate dies");
  }

  const sequenceFault: SequenceFault = {
    strikes: (when, nth) => strikes("sequence's database", when, nth),
    happen: (when) => happen(`sequence's database: ${when}`),
    seen: 0,
  };
  const sequences = {
    getByName(name: string) {
      const stub = env.INVOICE_SEQUENCE.getByName(name);
      return {
        issue: (request: NumberingRequest) =>
          gate("sequence", async () => {
            const kind = plan?.kind;
            if (kind && "fails" in kind && kind.fails === "sequence's database")
              await disturb(name, sequenceFault);
            if (kind && "sequence" in kind) {
              happen(`sequence: ${kind.sequence}`);
              return interrupted(stub, request, kind.sequence);
            }
            return (await stub.issue(request)) as NumberingResult;
          }),
      };
    },
  };
  const bindings = {
    ...SETTINGS,
    ...settings,
    DB: { withSession: (at?: string) => watchedSession(env.DB.withSession(at), gate) },
    FILES: new Proxy(env.FILES, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        return (...args: unknown[]) =>
          gate("files", () => Reflect.apply(value, target, args) as Promise<unknown>);
      },
    }),
    OUTBOX_QUEUE: {
      sendBatch: (batch: Iterable<MessageSendRequest<OutboxMessage>>) =>
        gate("queue", () =>
          queue.take(
            [...batch].map(({ body }) => body),
            random,
            note,
          ),
        ),
    },
    INVOICE_SEQUENCE: sequences,
    RATE_LIMITER: ALWAYS,
    FAILED_KEY_LIMITER: ALWAYS,
    PUBLIC_RATE_LIMITER: ALWAYS,
    OUTBOX_LANE: { limit: async () => ({ success: badness === 0 || !random.chance(0.02) }) },
  } as unknown as Partial<Env>;

  const losesAnswer = plan !== null && "loses" in plan.kind;
  if (losesAnswer) note("answer: lost");
  return { bindings, isSilent: () => dead || losesAnswer, isBad: () => faults.count > faultsBefore };
}

function planOf(random: Random): Plan {
  const when = random.chance(0.5) ? "before" : "after";
  const roll = random.fraction();
  const places: Place[] = ["database", "database", "files", "queue", "sequence", "sequence's database"];
  if (roll < 0.15) return { kind: { loses: "answer" }, at: 1 };
  if (roll < 0.35) return { kind: { dies: when }, at: random.between(1, 4) };
  if (roll < 0.45) return { kind: { sequence: random.chance(0.5) ? "evicted" : "aborted" }, at: 1 };
  const fails = random.pick(places) ?? "database";
  return { kind: { fails, when, times: random.between(1, 3) }, at: random.between(1, 3) };
}

/** D1's message for a broken connection; any other place fails with an error of its own. */
const lost = (place: Place): Error =>
  new Error(place.endsWith("database") ? "D1_ERROR: Network connection lost." : `${place}: internal error`);

type Gate = <T>(place: Place, run: () => Promise<T>) => Promise<T>;

/**
 * A D1 session whose every round trip passes the gate. Statements are changed in place: `batch` takes no
 * other objects.
 */
function watchedSession(session: D1DatabaseSession, gate: Gate): D1DatabaseSession {
  const gated =
    <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      gate("database", () => method(...args));
  const watched = (statement: D1PreparedStatement): D1PreparedStatement => {
    const { bind, run, all, raw, first } = statement;
    const on = <F extends (...args: never[]) => Promise<unknown>>(method: F) =>
      gated(method.bind(statement) as (...args: unknown[]) => Promise<unknown>);
    return Object.assign(statement, {
      bind: (...values: unknown[]) => watched(bind.apply(statement, values)),
      run: on(run),
      all: on(all),
      raw: on(raw as () => Promise<unknown>),
      first: on(first as () => Promise<unknown>),
    }) as D1PreparedStatement;
  };
  return {
    prepare: (query) => watched(session.prepare(query)),
    batch: gated((statements: D1PreparedStatement[]) =>
      session.batch(statements),
    ) as D1DatabaseSession["batch"],
    getBookmark: () => session.getBookmark(),
  } as D1DatabaseSession;
}

interface SequenceFault {
  strikes(when: "before" | "after", nth: number): boolean;
  happen(when: "before" | "after"): void;
  seen: number;
}

/** The current fault of each sequence's database. */
const disturbed = new Map<string, SequenceFault>();

/** Makes the database of a business's sequence fail as planned. */
async function disturb(name: string, fault: SequenceFault): Promise<void> {
  disturbed.set(name, fault);
  await runInDurableObject(env.INVOICE_SEQUENCE.getByName(name), (sequence: InvoiceSequence) => {
    const DB = unsteady(() => disturbed.get(name));
    sequence.openDatabase = (shard) => openDatabase({ ...env, DB }, shard).db;
  }).catch(() => undefined);
}

function unsteady(faultNow: () => SequenceFault | undefined): D1Database {
  // A sequence sends one batch at a time.
  let fault: SequenceFault | undefined;
  let nth = 0;
  const fail = (when: "before" | "after"): void => {
    if (!fault?.strikes(when, nth)) return;
    fault.happen(when);
    throw lost("sequence's database");
  };
  return hookedDatabase(env.DB, {
    before() {
      fault = faultNow();
      nth = fault ? ++fault.seen : 0;
      fail("before");
    },
    async after() {
      fail("after");
    },
  });
}

/** Removes the faults of every sequence's database. */
export const calmSequences = (): void => disturbed.clear();

/** Calls the object, and evicts or aborts it at the same moment. */
async function interrupted(
  stub: DurableObjectStub<InvoiceSequence>,
  request: NumberingRequest,
  how: "evicted" | "aborted",
): Promise<NumberingResult> {
  const answer = stub.issue(request) as Promise<NumberingResult>;
  const answered = answer.then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  await (how === "evicted" ? evict(stub) : abort(stub));
  const outcome = await answered;
  if ("error" in outcome) throw outcome.error;
  return outcome.result;
}

export const evict = (stub: DurableObjectStub<InvoiceSequence>): Promise<void> =>
  evictDurableObject(stub).catch(() => undefined);

export const abort = (stub: DurableObjectStub<InvoiceSequence>): Promise<void> =>
  runInDurableObject(stub, (_: InvoiceSequence, state) => state.abort(TEST_CRASH)).catch(() => undefined);
