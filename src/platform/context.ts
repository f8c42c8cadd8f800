import type { Clock } from "./clock.ts";
import type { Session } from "./database/session.ts";
import type { Ids } from "./ids.ts";

/**
 * What a verb needs to know of whoever asks for it: whose rows it may touch and who acts (both in `session`), and where
 * time, ids and randomness come from. It knows nothing of HTTP.
 */
export interface Context {
  session: Session;
  /** The business's own time. */
  clock: Clock;
  ids: Ids;
  env: Env;
  shard: string;
  requestId: string;
  /** Work that may outlive the answer. Its failure must be harmless. */
  afterwards(work: Promise<unknown>): void;
}
