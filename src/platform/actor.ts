/**
 * Who acts: a program with an API key, a signed-in person, the client with a public link, Stripe, another
 * provider, or a job of ours.
 */
export type Actor =
  | { kind: "key"; id: string }
  | { kind: "person"; id: string }
  | { kind: "client" }
  | { kind: "stripe" }
  | { kind: "provider" }
  | { kind: "system"; job: string };

/**
 * The name in the timeline: `key:019aa3f0-…`, `person:…`, `client`, `stripe`, `provider`, `system:overdue`.
 */
export function actorName(actor: Actor): string {
  if ("id" in actor) return `${actor.kind}:${actor.id}`;
  return "job" in actor ? `${actor.kind}:${actor.job}` : actor.kind;
}

/** Kind and, for a key or a person, id of an actor's name. */
export function readActor(name: string): { kind: Actor["kind"]; id: string | null } {
  const [kind = "", rest] = name.split(":", 2);
  return { kind: kind as Actor["kind"], id: (kind === "key" || kind === "person") && rest ? rest : null };
}
