import { type SQL, sql } from "drizzle-orm";
import { type Actor, actorName } from "../actor.ts";
import type { Accepted, Credential } from "./credential.ts";
import type { Statement } from "./statement.ts";

/**
 * The business and the actor of a session. It starts as a credential, which is a sub-select in every
 * statement. It becomes a known business once the first batch has looked the credential up.
 */
export class Identity {
  #credential: Credential | null;
  #known: Accepted | null;
  #lookedUp = false;

  private constructor(credential: Credential | null, known: Accepted | null) {
    this.#credential = credential;
    this.#known = known;
  }

  static byCredential = (credential: Credential): Identity => new Identity(credential, null);

  /** For work whose business is known already. */
  static ofBusiness = (business_id: string, actor: Actor, clock_ahead_ms: number): Identity =>
    new Identity(null, { business_id, actor, clock_ahead_ms });

  /** The business's id as SQL, for values and conditions. Null when the credential is not good. */
  get business(): SQL {
    if (this.#known) return sql`${this.#known.business_id}`;
    return this.#credential?.business ?? sql`null`;
  }

  /** The actor's name as SQL. */
  get actor(): SQL {
    if (this.#known) return sql`${actorName(this.#known.actor)}`;
    return this.#credential?.actor ?? sql`null`;
  }

  /** How far the business's test clock is ahead, in milliseconds, as SQL. */
  get clockAhead(): SQL {
    if (this.#known) return sql`${this.#known.clock_ahead_ms}`;
    return this.#credential?.clockAhead ?? sql`0`;
  }

  /** With a credential, throws before the first batch. */
  get known(): Accepted {
    if (!this.#known) throw new Error("not authenticated yet");
    return this.#known;
  }

  get aheadMs(): number {
    return this.#known?.clock_ahead_ms ?? 0;
  }

  /** The look-up with which the next batch must start; empty once the credential was looked up. */
  get lookup(): Statement[] {
    return this.#lookedUp || !this.#credential ? [] : [this.#credential.lookup];
  }

  /** Takes the look-up's rows. Throws a refusal when the credential is not good enough. */
  settle(rows: unknown[]): void {
    if (!this.#credential) throw new Error("nothing was looked up");
    this.#lookedUp = true;
    this.#known = this.#credential.accept(rows);
  }
}
