import { type Actor, actorName } from "../actor.ts";
import { BoundStatement, type Built, build, type Values } from "./built-statement.ts";
import type { Accepted, Credential, CredentialKind } from "./credential.ts";
import { Template } from "./template.ts";

/** What is written once for a kind of session: its templates without and with an idempotency key, its look-up. */
interface Written {
  templates: readonly [Template, Template];
  lookup: Built | null;
}

const written = new Map<CredentialKind | null, Written>();

function writtenFor(kind: CredentialKind | null): Written {
  const known = written.get(kind);
  if (known) return known;
  const made: Written = {
    templates: [new Template(kind, false), new Template(kind, true)],
    lookup: kind && build(Template.lookup(kind)),
  };
  written.set(kind, made);
  return made;
}

/**
 * The business and the actor of a session. It starts as a credential, which is a sub-select in every
 * statement. It becomes a known business once the first batch has looked the credential up.
 */
export class Identity {
  #credential: Credential | null;
  #known: Accepted | null;
  /** In our own time: an RFC 3339 instant. */
  readonly #now: string;
  #lookedUp = false;
  readonly #whenAccepted: ((accepted: Accepted) => void) | undefined;

  private constructor(
    credential: Credential | null,
    known: Accepted | null,
    now: string,
    whenAccepted?: (accepted: Accepted) => void,
  ) {
    this.#whenAccepted = whenAccepted;
    this.#credential = credential;
    this.#known = known;
    this.#now = now;
  }

  static byCredential = (
    credential: Credential,
    now: string,
    whenAccepted?: (accepted: Accepted) => void,
  ): Identity => new Identity(credential, null, now, whenAccepted);

  /** For work whose business is known already. */
  static ofBusiness = (business_id: string, actor: Actor, clock_ahead_ms: number): Identity =>
    new Identity(null, { business_id, actor, clock_ahead_ms }, "");

  /** The template of this holder's statements. `answers`: the request has an idempotency key. */
  template(answers: boolean): Template {
    return this.#written.templates[answers ? 1 : 0];
  }

  /** The values of the template's own slots, but for the idempotency key. */
  get values(): Values {
    const known = this.#known;
    if (!known) return { $credential: this.#credential?.value, $now: this.#now };
    const { business_id, actor, clock_ahead_ms } = known;
    return { $business: business_id, $actor: actorName(actor), $clockAhead: clock_ahead_ms };
  }

  /** With a credential, throws before the first batch. */
  get known(): Accepted {
    if (!this.#known) throw new Error("not authenticated yet");
    return this.#known;
  }

  get aheadMs(): number {
    return this.#known?.clock_ahead_ms ?? 0;
  }

  /** The look-up with which the next batch must start; null once the credential was looked up. */
  get lookup(): BoundStatement<unknown> | null {
    const { lookup } = this.#written;
    return this.#lookedUp || !lookup ? null : new BoundStatement(lookup, { values: {}, own: this.values });
  }

  /** Takes the look-up's rows. Throws a refusal when the credential is not good enough. */
  settle(rows: unknown): void {
    if (!this.#credential) throw new Error("nothing was looked up");
    this.#lookedUp = true;
    this.#known = this.#credential.kind.accept(rows as never[]);
    this.#whenAccepted?.(this.#known);
  }

  get #written(): Written {
    return writtenFor(this.#known ? null : (this.#credential?.kind ?? null));
  }
}
