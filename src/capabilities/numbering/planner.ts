import type { Actor } from "../../platform/actor.ts";
import type { Idempotency } from "../../platform/database/replay.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { NumberingSettings, SeriesKind } from "./numbering.ts";

/** A document to number, as its verb read it. Plain data, because it travels to the Durable Object. */
export interface NumberingRequest {
  kind: SeriesKind;
  business: NumberingSettings;
  /** Who asked for it. */
  actor: Actor;
  /** The key of the request whose answer is kept with the number. */
  idempotency: Idempotency | null;
}

/** The statements that number one document. */
interface NumberingPlan {
  /** The series to open first; null if it has given a number already. */
  opens: string | null;
  /** A chain in which each write asks whether the one before it changed a row. */
  statements: readonly Statement[];
  /** The one of them whose rows tell the outcome. */
  answer: Statement;
}

/** What a draft becomes by being issued. */
export type IssuedColumns = Pick<
  InvoiceRow,
  | "status"
  | "number"
  | "series"
  | "sequence"
  | "issue_date"
  | "due_date"
  | "overdue_at"
  | "finalized_at"
  | "sent_at"
  | "paid_at"
  | "version"
  | "updated_at"
> &
  Partial<
    Pick<
      InvoiceRow,
      | "content"
      | "folded_references"
      | "payment_reference"
      | "lines"
      | "tax_breakdown"
      | "subtotal_cents"
      | "tax_cents"
      | "total_cents"
      | "next_reminder_on"
    >
  >;

/** What numbering changed of a draft; or a new credit note, and the invoice that it corrects as it is then. */
export type Issued =
  | { document: IssuedColumns; corrected: null }
  | { document: InvoiceRow; corrected: InvoiceRow };

/** Plans the numbering of one kind of document. `NumberingSequence` itself knows no kind. */
export interface Planner<R extends NumberingRequest = NumberingRequest> {
  kind: R["kind"];
  /**
   * The plan at `now`, in the business's own time; null when the document's dates no longer fit. The session
   * has the actor and the idempotency key of the request.
   */
  plan(session: Session, request: R, now: Date): NumberingPlan | null;
  /** The outcome, from the rows of the plan's `answer`; null when the document was not numbered. */
  issued(request: R, rows: readonly never[]): Issued | null;
}
