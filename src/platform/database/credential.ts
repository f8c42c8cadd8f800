import type { SQL } from "drizzle-orm";
import type { Actor } from "../actor.ts";
import type { Statement } from "./statement.ts";

/**
 * Gives its holder access to a business: an API key, the token of a public link. Each surface plugs in the
 * credentials that it accepts.
 */
export interface Credential<Row = unknown> {
  /** Sub-select of the business's id, or null. Part of every statement until the credential is checked. */
  business: SQL;
  /** SQL of the actor's name, in the form of `actorName`, for the statements of the first batch. */
  actor: SQL;
  /** SQL of how far the test clock of a sandbox is ahead, in milliseconds, for the same statements. */
  clockAhead: SQL;
  /** The first statement of the first batch. */
  lookup: Statement;
  /** Reads the look-up's rows. Throws a refusal when the credential is not good enough. */
  accept(rows: Row[]): Accepted;
}

/** A credential's business and actor, and by how much a sandbox's test clock is ahead of our own time. */
export interface Accepted {
  business_id: string;
  clock_ahead_ms: number;
  actor: Actor;
}
