/** The statements that number one invoice. Nothing here branches: each statement asks whether the one before it happened. */
import { eq, exists, gt, notExists, sql } from "drizzle-orm";
import type { Statement } from "../../platform/database/database.ts";
import type { Idempotency, Session } from "../../platform/database/session.ts";
import { rowJson, whenChanged } from "../../platform/database/sql.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { businesses, clients, deliveries, invoices, numberSeries } from "../../schema/tables.ts";
import { planStatements, type SendPlan } from "../delivery/send-plan.ts";
import { insertEvent } from "../events/event-statements.ts";
import type { Issuance, Numbering, NumberingSettings } from "../numbering/next-number.ts";

/** One invoice to finalize, as its caller read it. The versions are those that the numbering may rely on. */
export interface IssueRequest {
  kind: "invoice";
  invoice: { id: string; version: number; due_date: string | null };
  client: { id: string; version: number };
  business: NumberingSettings;
  parties: FrozenParties;
  /** Last issue date of each series. */
  seriesDates: Record<string, string>;
  /** `sent` when a send finalizes it. */
  status: "finalized" | "sent";
  finalizedEventId: string;
  plan: SendPlan;
  idempotency: Idempotency | null;
}

/**
 * What became of a request. `not_as_read` means that the invoice, its client or business are not what the caller
 * read (it may be issued already): read again. `unknown` means that the database did not say: ask again.
 */
export type IssueResult =
  | {
      kind: "issued";
      /** The document that was numbered. */
      invoice: InvoiceRow;
      /** What a credit note corrects, as it stands after it. */
      corrected?: InvoiceRow | undefined;
    }
  | { kind: "not_as_read" }
  | { kind: "number_taken" }
  | { kind: "unknown" };

/**
 * Numbers the invoice if it is still the draft that was read, of the client and business that were read; then, only
 * if it did, advances the series and writes events, deliveries, outbox and the idempotent answer.
 * The first statement returns the row when it happened.
 */
export function issueStatements(
  session: Session,
  request: IssueRequest,
  issuance: Issuance,
  now: string,
): [Statement, ...Statement[]] {
  const { invoice, plan, idempotency } = request;
  return [
    numberInvoice(session, request, issuance, now),
    advanceSeries(session, issuance),
    insertEvent(session, invoice.id, {
      id: request.finalizedEventId,
      type: "finalized",
      data: sql`(select json_object('number', number, 'issue_date', issue_date) from ${invoices} where ${session.owns(invoices)} and id = ${invoice.id})`,
      created_at: now,
    }),
    ...planStatements(session, invoice.id, {
      ...plan,
      events: plan.events.map((event) => ({ ...event, created_at: now })),
    }),
    ...(idempotency ? [session.recordOutcome(sentOutcome(session, invoice.id, plan), idempotency)] : []),
  ];
}

/** What a repeated finalize or send is answered with: `{ invoice, deliveries }`. */
export function sentOutcome(session: Session, invoiceId: string, plan: SendPlan) {
  const ids = JSON.stringify(plan.deliveries.map(({ id }) => id));
  const sent = sql`select json_group_array(json(delivery)) from (select ${rowJson(deliveries)} as delivery from ${deliveries} where ${session.owns(deliveries)} and id in (select value from json_each(${ids})) order by id)`;
  return sql`(select json_object('invoice', json(${rowJson(invoices)}), 'deliveries', json((${sent}))) from ${invoices} where ${session.owns(invoices)} and id = ${invoiceId})`;
}

function numberInvoice(session: Session, request: IssueRequest, issuance: Issuance, now: string): Statement {
  const { invoice, client, business, idempotency } = request;
  const changes = {
    status: request.status,
    ...nextNumber(session, issuance),
    due_date: issuance.due_date,
    overdue_at: issuance.overdue_at,
    parties: request.parties,
    finalized_at: now,
    sent_at: request.status === "sent" ? now : null,
    version: invoice.version + 1,
    updated_at: now,
  };
  return session
    .update(
      invoices,
      changes,
      eq(invoices.id, invoice.id),
      eq(invoices.status, "draft"),
      eq(invoices.version, invoice.version),
      exists(session.select(clients, eq(clients.id, client.id), eq(clients.version, client.version))),
      exists(session.select(businesses, eq(businesses.version, business.version))),
      notExists(
        session.select(
          numberSeries,
          eq(numberSeries.series, issuance.series),
          gt(numberSeries.last_issue_date, issuance.issue_date),
        ),
      ),
      idempotency ? session.unanswered(idempotency) : undefined,
    )
    .returning();
}

/**
 * The columns that the next number of a series fills, with the number written as its pattern wants it: a sequence longer
 * than the padding stands in full.
 */
export function nextNumber(session: Session, { series, prefix, suffix, padding, issue_date }: Numbering) {
  const sequence = sql`(select last_sequence + 1 from ${numberSeries} where ${session.owns(numberSeries)} and series = ${series})`;
  const number = sql`${prefix} || printf(${`%0${padding}d`}, ${sequence}) || ${suffix}`;
  return { series, sequence, number, issue_date };
}

/** Counts the number that the statement before it in the batch gave, if it did. */
export const advanceSeries = (
  session: Session,
  { series, issue_date }: Pick<Numbering, "series" | "issue_date">,
): Statement =>
  session.update(
    numberSeries,
    { last_sequence: sql`${numberSeries.last_sequence} + 1`, last_issue_date: issue_date },
    eq(numberSeries.series, series),
    whenChanged,
  );
