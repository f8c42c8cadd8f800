import type { PageMessage } from "./page-message.ts";

/** Why a page could not be shown, or a press of a button did nothing. */
export type Failure =
  | "unknown"
  | "notAllowed"
  | "notUnderstood"
  | "tooMany"
  | "changed"
  | "lost"
  | "unavailable"
  | "failed";

/** What happened, and what the reader can do. */
export type FailureWords = Readonly<Record<Failure, PageMessage>>;
