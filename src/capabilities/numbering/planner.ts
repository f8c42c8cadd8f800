import type { Actor } from "../../platform/actor.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { NumberingSettings, SeriesKind } from "./numbering.ts";

/** A document to number, as its verb read it. Plain data: it travels to the Durable Object. */
export interface NumberingRequest {
  kind: SeriesKind;
  business: NumberingSettings;
  /** Who asked for it. */
  actor: Actor;
}

/** The statements that number one document. */
interface NumberingPlan {
  series: string;
  /** Each asks whether the one before it happened. */
  statements: readonly Statement[];
  /** The one of them whose rows say what became of it. */
  answer: Statement;
}

/** The rows of a document that was numbered, and of the invoice that it corrects, as that stands after it. */
export interface Issued {
  document: InvoiceRow;
  corrected: InvoiceRow | null;
}

/** What is written to a kind of document when it is numbered. The numbering itself knows no document. */
export interface Planner<R extends NumberingRequest = NumberingRequest> {
  kind: R["kind"];
  /** The plan at `now`, in the business's own time; null when the document's dates do not fit any more. */
  plan(session: Session, request: R, now: Date): NumberingPlan | null;
  /** What the answering statement's rows say; null when the document was not numbered. */
  issued(request: R, rows: readonly InvoiceRow[]): Issued | null;
}
