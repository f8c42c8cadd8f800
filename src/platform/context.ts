import type { Clock } from "./clock.ts";
import type { Session } from "./database/session.ts";
import type { Ids } from "./ids.ts";

/**
 * Everything that a verb needs from its caller. `session` holds the business and the actor; `clock` and `ids`
 * supply time, ids and randomness. It contains nothing of HTTP.
 */
export interface Context {
  session: Session;
  /** The business's own time. */
  clock: Clock;
  ids: Ids;
  env: Env;
  shard: string;
  requestId: string;
  /** Where the request came from (`http/caller-network.ts`); null if that is unknown, or none came. */
  network?: string | null;
  /** Runs work that may outlive the response. Its failure must be harmless. */
  afterwards(work: Promise<unknown>): void;
}
