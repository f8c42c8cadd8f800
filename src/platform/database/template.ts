import { and, type SQL, sql } from "drizzle-orm";
import type { CredentialKind } from "./credential.ts";
import { OwnedStatements } from "./owned-statements.ts";
import { unanswered } from "./replay.ts";

const own = (name: string): SQL => sql`${sql.placeholder(name)}`;

/**
 * Writes the statements of definitions for one kind of session. The business, the actor and the idempotency key
 * are slots of its own, whose values the session gives.
 */
export class Template extends OwnedStatements {
  readonly name: string;
  readonly business: SQL;
  readonly origin: SQL;
  readonly actor: SQL;
  readonly clockAhead: SQL;
  readonly allowed: SQL;

  /** `kind` is null once the business is known. `answers`: the request has an idempotency key. */
  constructor(kind: CredentialKind | null, answers: boolean) {
    super();
    this.name = `${kind?.name ?? "business"}${answers ? " answering" : ""}`;
    this.business = kind ? kind.businessOf(own("$credential"), own("$now")) : own("$business");
    this.origin = kind ? kind.originOf(own("$credential")) : own("$business");
    this.actor = kind ? kind.actorOf(own("$credential")) : own("$actor");
    this.clockAhead = kind ? kind.clockAheadOf(own("$credential"), own("$now")) : own("$clockAhead");
    const isGood = sql`${this.business} is not null`;
    this.allowed = answers ? (and(isGood, unanswered(this, own("$key"))) as SQL) : isGood;
  }

  /** The look-up of a credential of a kind, in its own slot. */
  static lookup(kind: CredentialKind) {
    return kind.lookup(own("$credential"), own("$now"));
  }
}
