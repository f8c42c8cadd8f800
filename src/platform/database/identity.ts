import { type SQL, sql } from "drizzle-orm";
import { type Actor, actorName } from "../actor.ts";
import type { Accepted, Credential } from "./credential.ts";
import type { Statement } from "./statement.ts";

/**
 * Whose rows a session may touch and who acts. It begins with a credential, which is a sub-select in every statement, and
 * becomes a known business once the first batch has looked the credential up.
 */
export class Identity {
  #credential: Credential | null;
  #known: Accepted | null;

  private constructor(credential: Credential | null, known: Accepted | null) {
    this.#credential = credential;
    this.#known = known;
  }

  static byCredential = (credential: Credential): Identity => new Identity(credential, null);

  /** Of work that knows its business already; its clock is ours. */
  static ofBusiness = (business_id: string, actor: Actor): Identity =>
    new Identity(null, { business_id, actor, clock_ahead_ms: 0 });

  /** The business's id as SQL, for values and conditions; null until a credential is known to be good. */
  get business(): SQL {
    if (this.#known) return sql`${this.#known.business_id}`;
    return this.#credential?.business ?? sql`null`;
  }

  /** The actor's name as SQL. */
  get actor(): SQL {
    if (this.#known) return sql`${actorName(this.#known.actor)}`;
    return this.#credential?.actor ?? sql`null`;
  }

  /** Throws before the first batch. */
  get known(): Accepted {
    if (!this.#known) throw new Error("not authenticated yet");
    return this.#known;
  }

  get aheadMs(): number {
    return this.#known?.clock_ahead_ms ?? 0;
  }

  /** The look-up that the next batch must carry at its head; none when the business is known. */
  get lookup(): Statement[] {
    return this.#known || !this.#credential ? [] : [this.#credential.lookup];
  }

  /** Takes what the look-up found. Throws when the credential is not good enough. */
  settle(rows: unknown[]): void {
    if (!this.#credential) throw new Error("nothing was looked up");
    this.#known = this.#credential.accept(rows);
  }
}
