/** Whether what the Worker stands on works: its databases, its files, and the tasks that wait in the outbox. */
import { after, type Clock } from "./clock.ts";
import { inEachShard } from "./database/shards.ts";
import { errorFacts, log } from "./log.ts";
import { oldestWaiting } from "./outbox/outbox-statements.ts";
import { LEASE_MS } from "./outbox/tasks.ts";

/** How long a part may take to answer, in milliseconds. */
const PATIENCE_MS = 3_000;
/** A task that nobody has begun for so long is late, in seconds. The sweep looks each minute. */
const LATE_S = 15 * 60;
/** A key that no file has. */
const NO_FILE = "health";

export interface Health {
  /** `down` if a part does not work; else `late` if tasks are. */
  status: "ok" | "late" | "down";
  database: "ok" | "down";
  files: "ok" | "down";
  /** `oldest_s`: for how many seconds the oldest task waits for its first attempt; null if none waits. */
  queue: { status: "ok" | "late" | "unknown"; oldest_s: number | null };
}

/** Asks all parts side by side, one round trip to each. A failure is logged, and is an answer here. */
export async function health({ env, clock }: { env: Env; clock: Clock }): Promise<Health> {
  const now = clock.now();
  const [oldest, files] = await Promise.all([
    answerOf("database", () => oldestOfAll(env, now)),
    answerOf("files", () => env.FILES.head(NO_FILE)),
  ]);
  const queue = oldest === FAILED ? UNKNOWN : queueOf(oldest, now);
  const isDown = oldest === FAILED || files === FAILED;
  return {
    status: isDown ? "down" : queue.status === "late" ? "late" : "ok",
    database: oldest === FAILED ? "down" : "ok",
    files: files === FAILED ? "down" : "ok",
    queue,
  };
}

const FAILED = Symbol("failed");
const UNKNOWN: Health["queue"] = { status: "unknown", oldest_s: null };

async function answerOf<T>(part: string, ask: () => Promise<T>): Promise<T | typeof FAILED> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([ask(), tooLate]);
  } catch (error) {
    log("error", "a part of the deployment does not answer", { part, ...errorFacts(error) });
    return FAILED;
  } finally {
    clearTimeout(timer);
  }
}

/** The instant since which a task waits for its first attempt, of all shards; null if none waits. */
async function oldestOfAll(env: Env, now: Date): Promise<string | null> {
  // A new task becomes due with its lease; what is due later than that was meant to wait.
  const until = after(now, LEASE_MS);
  const found = await inEachShard(env, (_, db) => oldestWaiting(db, until));
  return found.filter((instant) => instant !== null).toSorted()[0] ?? null;
}

function queueOf(oldest: string | null, now: Date): Health["queue"] {
  if (oldest === null) return { status: "ok", oldest_s: null };
  const oldest_s = Math.max(0, Math.round((now.getTime() - Date.parse(oldest)) / 1000));
  return { status: oldest_s > LATE_S ? "late" : "ok", oldest_s };
}
