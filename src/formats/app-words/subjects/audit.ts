import type { AuditedAction, AuditedKind } from "../../../schema/vocabularies/audit.ts";
import type { Said } from "./said.ts";

export interface AuditWords extends Said {
  who: string;
  what: string;
  kinds: Readonly<Record<AuditedKind, string>>;
  /** What was done to each kind of thing. */
  deeds: Readonly<Record<AuditedKind, Partial<Record<AuditedAction, string>>>>;
  operator: string;
  client: string;
  provider: string;
  system: string;
  key(name: string): string;
  /** From which network. */
  from(network: string): string;
  /** What fields are called that no form has. */
  fields: Readonly<Record<"keyHint" | "takesPayments" | "remindersSince" | "remindersDue", string>>;
  before: string;
  after: string;
  /** A file, of which only its hash is kept. */
  file: string;
  yes: string;
  no: string;
  empty: Said;
  download: string;
}
