/** One JSON line per fact, for the platform's log search. Never give it personal data, keys or SQL parameters. */
export function log(level: "info" | "warn" | "error", message: string, facts: Record<string, unknown> = {}) {
  console[level](JSON.stringify({ message, ...facts }));
}

/** The name and first line of an error, without what a driver appends (SQL, bound values). */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const root = error.cause instanceof Error ? error.cause : error;
  const message = root.message.startsWith("Failed query")
    ? "database query failed"
    : root.message.split("\n")[0];
  return { error: root.name, reason: message, stack: root.stack?.split("\n").slice(1, 6).join("\n") };
}
