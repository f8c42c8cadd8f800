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
  series: string;
  /** A chain in which each write asks whether the one before it changed a row. */
  statements: readonly Statement[];
  /** The one of them whose rows tell the outcome. */
  answer: Statement;
}

/** A numbered document and, for a credit note, the invoice that it corrects, as changed by it. */
export interface Issued {
  document: InvoiceRow;
  corrected: InvoiceRow | null;
}

/** Plans the numbering of one kind of document. `NumberingSequence` itself knows no kind. */
export interface Planner<R extends NumberingRequest = NumberingRequest> {
  kind: R["kind"];
  /**
   * The plan at `now`, in the business's own time; null when the document's dates no longer fit. The session
   * has the actor and the idempotency key of the request.
   */
  plan(session: Session, request: R, now: Date): NumberingPlan | null;
  /** The outcome, from the rows of `answer`; null when the document was not numbered. */
  issued(request: R, rows: readonly InvoiceRow[]): Issued | null;
}
