/**
 * Failures on demand: refusals that Stripe gives to anybody, and connections that fail before or after the
 * effect.
 */
import { refusals } from "./refusals.ts";

export type Failure =
  /** 429, before anything else happens. */
  | "rate_limited"
  /** 401, as with a key that was rolled. */
  | "key_expired"
  /** 403 without a code, as with a restricted key that lacks a permission. */
  | "not_permitted"
  /** 503 before the idempotency layer: a retry may succeed. */
  | "unavailable"
  /** 500 in the middle: without effect, and stored under the idempotency key. */
  | "broken"
  /** 402, stored under the idempotency key. */
  | "card_declined"
  /** 409: a request with the same idempotency key is in progress. */
  | "key_in_use"
  /** Never answered: before or after the effect. */
  | "timeout_before"
  | "timeout_after"
  /** The connection breaks: before or after the effect. */
  | "reset_before"
  | "reset_after";

/** Which failure comes next, how often, and where. */
export interface FailNext {
  failure: Failure;
  times?: number;
  /** Only requests that begin with this, such as `POST /v1/refunds`. */
  on?: string;
}

export interface Failing extends Required<Omit<FailNext, "on">> {
  on: string | undefined;
}

/** The connection broke: there is no answer. */
export class ConnectionReset extends Error {}

/** Takes the failure that is queued for this request, if any. */
export function takeFailure(failures: Failing[], method: string, path: string): Failure | null {
  const index = failures.findIndex(({ on }) => on === undefined || `${method} ${path}`.startsWith(on));
  const failing = failures[index];
  if (!failing) return null;
  failing.times -= 1;
  if (failing.times <= 0) failures.splice(index, 1);
  return failing.failure;
}

/** Failures before the request is looked at. */
export async function failBefore(failure: Failure | null, request: Request, key: string): Promise<void> {
  if (failure === "rate_limited") throw refusals.rateLimited();
  if (failure === "key_expired") throw refusals.badKey(key);
  if (failure === "not_permitted") throw refusals.notPermitted(key);
  if (failure === "unavailable") throw refusals.unavailable();
  if (failure === "key_in_use") throw refusals.keyInUse(request.headers.get("Idempotency-Key") ?? "");
  if (failure === "timeout_before") await never(request.signal);
  if (failure === "reset_before") throw new ConnectionReset();
}

/** Failures in place of the effect. */
export function failInstead(failure: Failure | null): void {
  if (failure === "broken") throw refusals.broken();
  if (failure === "card_declined") throw refusals.cardDeclined("generic_decline");
}

/** Failures after the effect. */
export async function failAfter(failure: Failure | null, request: Request): Promise<void> {
  if (failure === "timeout_after") await never(request.signal);
  if (failure === "reset_after") throw new ConnectionReset();
}

/** Waits until the caller gives up. */
const never = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const gaveUp = () => reject(signal.reason);
    if (signal.aborted) gaveUp();
    else signal.addEventListener("abort", gaveUp, { once: true });
  });
