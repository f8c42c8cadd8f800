/** The faults of providers, for the fakes beside this file. */

/**
 * `lost`: a timeout before the provider got the request. `late`: a timeout after it accepted the message.
 * `garbled`: an answer that no client can read.
 */
export type Fault = 429 | 500 | 503 | "lost" | "late" | "garbled";

/** Decides the fault of a request by its idempotency key and how often that key has come, from 1. */
export type Faults = (key: string, attempt: number) => Fault | null;

/** Counts requests by key and picks their faults. Those that `failNext` queued come first. */
export class FaultPlan {
  readonly attempts = new Map<string, number>();
  readonly #queued: Fault[] = [];
  #faults: Faults = () => null;

  failNext(...faults: Fault[]): void {
    this.#queued.push(...faults);
  }

  failWhen(faults: Faults): void {
    this.#faults = faults;
  }

  next(key: string): Fault | null {
    const attempt = (this.attempts.get(key) ?? 0) + 1;
    this.attempts.set(key, attempt);
    return this.#queued.shift() ?? this.#faults(key, attempt);
  }
}

/** What `fetch` throws when its signal times out. */
export const timeout = (): DOMException =>
  new DOMException("The operation was aborted due to timeout", "TimeoutError");

/** An answer that no client can read, such as a proxy's HTML. */
export const garbled = (): Response => new Response("<html>Bad gateway</html>", { status: 200 });

/** Adds one to a count. */
export const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
