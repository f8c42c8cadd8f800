import { Problem } from "../http/problem.ts";

const TRANSIENT = [
  "Network connection lost",
  "storage caused object to be reset",
  "reset because its code was updated",
  "Cannot resolve D1 DB due to transient issue",
  "D1 DB is overloaded",
  "exceeded timeout",
];

/** What a database error means, told from the driver's own message; that message never leaves this folder. */
export type DatabaseFault = { kind: "unique"; columns: string } | { kind: "transient" } | { kind: "other" };

/** Reads a drizzle or D1 error. `columns` is as SQLite says it: `clients.business_id, clients.external_id`. */
export function databaseFault(error: unknown): DatabaseFault {
  const message = rootMessage(error);
  const unique = /UNIQUE constraint failed: ([\w., ]+)/.exec(message);
  if (unique?.[1]) return { kind: "unique", columns: unique[1].replace(/: SQLITE.*/, "").trim() };
  if (TRANSIENT.some((phrase) => message.includes(phrase))) return { kind: "transient" };
  return { kind: "other" };
}

/** The problem that a caller is told for a database error, or null when it is ours alone. */
export function problemOfDatabase(error: unknown): Problem | null {
  const fault = databaseFault(error);
  if (fault.kind === "transient")
    return new Problem("unavailable", "The database did not answer in time. The request can be repeated.", {
      headers: { "Retry-After": "1" },
    });
  if (fault.kind === "unique" && fault.columns.endsWith(".external_id"))
    return new Problem("external_id_taken", "Another record of this business has this `external_id`.", {
      errors: [
        { pointer: "/external_id", code: "external_id_taken", detail: "Must be unique within the business." },
      ],
    });
  return null;
}

function rootMessage(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return error.cause instanceof Error ? error.cause.message : error.message;
}
