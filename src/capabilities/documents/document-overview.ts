/** A document as the page about it shows it: with what happened to it, what was sent, and what corrects it. */
import type { Context } from "../../platform/context.ts";
import { sliceOf } from "../../platform/paging.ts";
import type { DeliveryRow, InvoiceRow } from "../../schema/rows.ts";
import { latestEventsOf } from "../accounts/timeline-statements.ts";
import { type NoteOfInvoiceRow, notesOfInvoice } from "../credit-notes/credit-note-statements.ts";
import { deliverySlice } from "../delivery/delivery-statements.ts";
import type { TimelineEvent } from "../invoices/get-invoice.ts";
import { documentRead, documentStatements, type ReadDocument } from "./read-document.ts";

/** An event, and the name of the person or the key that did it; null for all others. */
export type NamedEvent = TimelineEvent & { actor_label: string | null };

export type { NoteOfInvoiceRow };

export interface DocumentOverview extends ReadDocument {
  /** The latest first. `hasEarlier` tells that there are more than these. */
  events: readonly NamedEvent[];
  hasEarlier: boolean;
  /** The latest first, at most `MOST_DELIVERIES`. */
  deliveries: readonly DeliveryRow[];
  /** Those of an invoice, drafts included, newest first; none of a credit note. */
  credit_notes: readonly NoteOfInvoiceRow[];
}

const MOST_EVENTS = 100;
const MOST_DELIVERIES = 50;

/** One round trip, bounded whatever happened to the document. Throws `not_found`. */
export async function documentOverview(
  { session, clock }: Context,
  { id, type }: { id: string; type: InvoiceRow["type"] },
): Promise<DocumentOverview> {
  const [events, deliveries, credit_notes, ...found] = await session.read([
    latestEventsOf(session, id, MOST_EVENTS + 1),
    deliverySlice(session, id, { limit: MOST_DELIVERIES, offset: 0, after: null }),
    notesOfInvoice(session, id),
    ...documentStatements(session, id, type),
  ]);
  const { rows, hasMore } = sliceOf(events, { limit: MOST_EVENTS });
  return {
    ...documentRead({ id, type, clock }, found),
    events: rows,
    hasEarlier: hasMore,
    deliveries: deliveries.slice(0, MOST_DELIVERIES),
    credit_notes,
  };
}
