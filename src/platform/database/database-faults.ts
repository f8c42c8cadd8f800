import { type Refusal, refusePlainly } from "../refusal.ts";

const TRANSIENT = [
  "Network connection lost",
  "storage caused object to be reset",
  "reset because its code was updated",
  "Cannot resolve D1 DB due to transient issue",
  "D1 DB is overloaded",
  "exceeded timeout",
];

/** The meaning of a database error, read from the driver's message. Callers never see the message itself. */
type DatabaseFault = { kind: "unique"; columns: string } | { kind: "transient" } | { kind: "other" };

/**
 * Classifies a drizzle or D1 error. `columns` is as in SQLite: `clients.business_id, clients.external_id`.
 */
export function databaseFault(error: unknown): DatabaseFault {
  const message = rootMessage(error);
  const unique = /UNIQUE constraint failed: ([\w., ]+)/.exec(message);
  if (unique?.[1]) return { kind: "unique", columns: unique[1].replace(/: SQLITE.*/, "").trim() };
  if (TRANSIENT.some((phrase) => message.includes(phrase))) return { kind: "transient" };
  return { kind: "other" };
}

/** `unavailable`, or what is taken, for a database error that callers may know of; else null. */
export function refusalOfDatabase(error: unknown): Refusal | null {
  const fault = databaseFault(error);
  if (fault.kind === "transient") return refusePlainly("unavailable", { what: "database" });
  if (fault.kind === "unique" && fault.columns.endsWith(".external_id"))
    return refusePlainly("external_id_taken", {}, ["external_id"]);
  if (fault.kind === "unique" && fault.columns.endsWith("clients.number"))
    return refusePlainly("client_number_taken", {}, ["number"]);
  if (fault.kind === "unique" && fault.columns.endsWith("products.number"))
    return refusePlainly("product_number_taken", {}, ["number"]);
  return null;
}

function rootMessage(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return error.cause instanceof Error ? error.cause.message : error.message;
}
