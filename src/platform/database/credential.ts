import type { SQL } from "drizzle-orm";
import type { Actor } from "../actor.ts";
import type { SignedIn } from "../signed-in.ts";
import type { Query } from "./query.ts";

/**
 * A way to give its holder access to a business: an API key, the token of a public link, a person's session. Each
 * surface plugs in the kinds that it accepts. Statements are written once for each kind, so a kind is a constant.
 * `now` is SQL of our own time, an RFC 3339 instant, for credentials that end by themselves.
 */
export interface CredentialKind<Row = never> {
  name: string;
  /** Sub-select of the business's id, or null. Part of every statement until the credential is checked. */
  businessOf(credential: SQL, now: SQL): SQL;
  /**
   * The same whether or not the credential is still good: for what follows a change in the first batch that may have
   * ended it, as when a key revokes itself.
   */
  originOf(credential: SQL): SQL;
  /** SQL of the actor's name, in the form of `actorName`, for the statements of the first batch. */
  actorOf(credential: SQL): SQL;
  /** SQL of how far the test clock of a sandbox is ahead, in milliseconds, for the same statements. */
  clockAheadOf(credential: SQL, now: SQL): SQL;
  /** The first statement of the first batch. */
  lookup(credential: SQL, now: SQL): Query;
  /** Reads the look-up's rows. Throws a refusal when the credential is not good enough. */
  accept(rows: Row[]): Accepted;
}

/** What a caller holds. */
export interface Credential {
  kind: CredentialKind;
  value: string;
}

/** A credential's business and actor, and by how much a sandbox's test clock is ahead of our own time. */
export interface Accepted {
  business_id: string;
  clock_ahead_ms: number;
  actor: Actor;
  /** Who it is, if it is a person's session. */
  person?: SignedIn;
  /** When it was last noted that the credential was used; null if never, undefined where nobody notes it. */
  noted_at?: string | null;
}
