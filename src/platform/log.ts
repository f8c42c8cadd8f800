/** Logs one JSON line, for the platform's log search. Never pass it personal data, keys or SQL parameters. */
export function log(level: "info" | "warn" | "error", message: string, facts: Record<string, unknown> = {}) {
  console[level](JSON.stringify({ message, ...facts }));
}

/** An error's name, its message's first line (without SQL and bound values), and five frames of its stack. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const root = error.cause instanceof Error ? error.cause : error;
  const message = root.message.startsWith("Failed query")
    ? "database query failed"
    : root.message.split("\n")[0];
  // The stack repeats the message, and with it SQL and bound values, before its frames.
  const frames = root.stack?.split("\n").filter((line) => /^ +at /.test(line));
  return { error: root.name, reason: message, stack: frames?.slice(0, 5).join("\n") };
}
