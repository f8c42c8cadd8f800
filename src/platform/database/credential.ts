import type { SQL } from "drizzle-orm";
import type { Actor } from "../actor.ts";
import type { Statement } from "./statement.ts";

/**
 * What the outside world holds that stands for a business, such as an API key or the token of a public link. Surfaces
 * plug in the ones that they take.
 */
export interface Credential<Row = unknown> {
  /** The business's id, or null: a sub-select that is part of every statement until the credential is checked. */
  business: SQL;
  /** Who acts, as `actorName` has it: SQL for the statements of the first batch. */
  actor: SQL;
  /** The statement that rides at the head of the first batch. */
  lookup: Statement;
  /** Whose the credential is, from the look-up's rows. Throws when it is not good enough. */
  accept(rows: Row[]): Accepted;
}

/** Whose credential it is, who acts, and by how much the business's own time is ahead of ours (a sandbox's test clock). */
export interface Accepted {
  business_id: string;
  clock_ahead_ms: number;
  actor: Actor;
}
