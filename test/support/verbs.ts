/** Calls verbs as a surface does, past HTTP. */
import { env } from "cloudflare:workers";
import { systemClock } from "../../src/platform/clock.ts";
import type { Context } from "../../src/platform/context.ts";
import { Session } from "../../src/platform/database/session.ts";
import { openDatabase } from "../../src/platform/database/shards.ts";
import { createIds } from "../../src/platform/ids.ts";

/** A context for one call in the name of a business. `bindings` replace those of the Worker. */
export function contextOf({ id }: { id: string }, bindings: Partial<Env> = {}): Context {
  const own = { ...env, ...bindings };
  const at = { now: systemClock.now().toISOString(), actor: { kind: "system", job: "test" } as const };
  return {
    session: Session.ofBusiness(openDatabase(own, "0").db, id, at),
    clock: systemClock,
    ids: createIds(systemClock),
    env: own,
    shard: "0",
    requestId: "test",
    afterwards: () => undefined,
  };
}
