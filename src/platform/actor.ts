/** Who does something: a program by its API key, the client by a public link, Stripe or another provider, or we ourselves. */
export type Actor =
  | { kind: "key"; id: string }
  | { kind: "client" }
  | { kind: "stripe" }
  | { kind: "provider" }
  | { kind: "system"; job: string };

/** The actor as the timeline stores it: `key:019aa3f0-…`, `client`, `stripe`, `provider`, `system:overdue`. */
export function actorName(actor: Actor): string {
  if (actor.kind === "key") return `key:${actor.id}`;
  return actor.kind === "system" ? `system:${actor.job}` : actor.kind;
}
