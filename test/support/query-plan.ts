import { env } from "cloudflare:workers";

/** What SQLite would do, step by step. Unbound values are null: the plan does not depend on them. */
export async function planOf(statement: string): Promise<string[]> {
  const marks: string[] = statement.match(/\?\d*/g) ?? [];
  const nulls = Array.from(marks.includes("?") ? marks : new Set(marks), () => null);
  const { results } = await env.DB.prepare(`explain query plan ${statement}`)
    .bind(...nulls)
    .all<{ detail: string }>();
  return results.map(({ detail }) => detail);
}
