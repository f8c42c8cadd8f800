/** Requests that wait where the other side asks for patience, and that can be stopped while they wait. */
import { setTimeout as sleep } from "node:timers/promises";

const HOUR_MS = 3_600_000;
const MOST_TRIES = 6;
const FIRST_PAUSE_MS = 1000;
/** After a 429 that does not say when to come again; doubled up to the most. */
const FIRST_LIMIT_PAUSE_MS = 60_000;
const MOST_LIMIT_PAUSE_MS = 900_000;

/** Thrown where the import was told to stop. */
export class Stopped extends Error {}

export interface Patience {
  stop: AbortSignal;
  /** Tells the user for what is being waited. */
  say(text: string): void;
  /** Waits, and ends at once when it is told to stop. */
  pause(ms: number): Promise<void>;
}

/** Pauses that `stop` ends, by throwing `Stopped`. */
export const patienceUntil = (stop: AbortSignal, say: Patience["say"]): Patience => ({
  stop,
  say,
  pause: (ms) =>
    sleep(ms, undefined, { signal: stop }).catch(() => {
      throw new Stopped();
    }),
});

export type PatientFetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` that sends at most `perHour` requests in any hour, waits as long as a 429 asks for, and sends again
 * what met a failure that may pass, such as a connection that ends in the middle of an answer, 6 times at most. It sends writes again, too: they must have an idempotency key.
 * Throws when the other side does not answer, and `Stopped`.
 */
export function patientFetch(
  { stop, say, pause }: Patience,
  { perHour = Number.POSITIVE_INFINITY, now = Date.now }: { perHour?: number; now?: () => number } = {},
): PatientFetch {
  const sent: number[] = [];
  const wait = (ms: number, why: string): Promise<void> => {
    const until = new Date(now() + ms).toLocaleTimeString([], { timeStyle: "short", hourCycle: "h23" });
    say(`${why}; going on at ${until}. Ctrl-C stops, and the same command goes on later.`);
    return pause(ms);
  };
  const turn = async () => {
    const [oldest = 0] = sent.length >= perHour ? sent.splice(0, 1) : [];
    const due = oldest + HOUR_MS - now();
    if (oldest > 0 && due > 0) await wait(due, `${perHour} requests were sent in an hour`);
    if (perHour !== Number.POSITIVE_INFINITY) sent.push(now());
  };
  return async (url, init) => {
    let tries = 0;
    let limitPause = FIRST_LIMIT_PAUSE_MS;
    for (;;) {
      if (stop.aborted) throw new Stopped();
      await turn();
      const answer = await fetch(url, init)
        .then(whole)
        .catch((error: unknown) => asError(error));
      if (answer instanceof Response && answer.status < 500 && answer.status !== 429) return answer;
      if (answer instanceof Response && answer.status === 429) {
        await wait(
          retryAfterMs(answer, now()) ?? limitPause,
          `${hostOf(url)} takes no more requests for now`,
        );
        limitPause = Math.min(2 * limitPause, MOST_LIMIT_PAUSE_MS);
        continue;
      }
      tries += 1;
      if (tries >= MOST_TRIES) return givenUp(url, answer);
      const asked = answer instanceof Response ? retryAfterMs(answer, now()) : null;
      say(`${hostOf(url)} does not answer; asking again.`);
      await pause(asked ?? FIRST_PAUSE_MS * 2 ** (tries - 1));
    }
  };
}

/** An answer that has arrived, so that nobody who leaves its body unread holds a connection. */
async function whole(answer: Response): Promise<Response> {
  const { status, headers } = answer;
  const body = await answer.arrayBuffer();
  return new Response(body.byteLength > 0 ? body : null, { status, headers });
}

/** A 500 may be due to what was sent, which the caller knows; other failures are due to the other side. */
function givenUp(url: string, answer: Response | Error): Response {
  if (answer instanceof Error) throw new Error(`${hostOf(url)} does not answer`, { cause: answer });
  if (answer.status === 500) return answer;
  throw new Error(`${hostOf(url)} does not answer (HTTP ${answer.status})`);
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const hostOf = (url: string): string => new URL(url).host;

/** How long `Retry-After` asks to wait: a number of seconds, or a date. */
function retryAfterMs({ headers }: Response, now: number): number | null {
  const text = headers.get("Retry-After");
  if (text === null) return null;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? null : Math.max(ms, 0);
}
