import type { Clock } from "../clock.ts";
import type { Session } from "../database/session.ts";
import type { Ids } from "../ids.ts";
import type { LinkSigner } from "../public-link.ts";

/** What a verb needs to know of the request that asks for it. Time, ids and randomness come only from here. */
export interface Context {
  session: Session;
  clock: Clock;
  ids: Ids;
  env: Env;
  requestId: string;
  /** `https://api.example.com`, without a slash at its end. */
  origin: string;
  links: LinkSigner;
  shard: string;
  /** The versions that the caller's `If-Match` accepts; null when it sent none. */
  ifMatch: readonly number[] | null;
  /** Work that may outlive the answer. Its failure must be harmless. */
  afterwards(work: Promise<unknown>): void;
}

/** The Worker's bindings and what the middleware adds to a request. */
export interface App {
  Bindings: Env;
  Variables: { requestId: string };
}
