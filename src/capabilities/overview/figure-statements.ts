/** All SQL of the figures, apart from the triggers of the migration `figures`, which keep them. */
import { eq, gt, gte, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { type Holder, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { writtenOut } from "../../platform/database/query.ts";
import { MOST_COUNTED } from "../../platform/paging.ts";
import { apiKeys } from "../../schema/businesses.ts";
import { figures } from "../../schema/figures.ts";
import { invoices } from "../../schema/invoices.ts";
import { invitations, members, sandboxTwins } from "../../schema/members.ts";
import { payments } from "../../schema/payments.ts";
import type { FigureKind } from "../../schema/vocabularies/figures.ts";
import { amountDueSql, isOpenAndDue } from "../invoices/invoice-statements.ts";

/**
 * The period of a payment. Months begin at other instants in each time zone, and the triggers know none: so it is the
 * quarter of an hour (`2026-03-31T22:00`) on days of UTC in which a month may begin somewhere, and one for all other
 * days of a month. Zones are whole quarters apart. The triggers say the same.
 */
const paidPeriod = sql`iif(strftime('%d', ${payments.paid_at}) = '01' or strftime('%d', ${payments.paid_at}, '+1 day') = '01', substr(${payments.paid_at}, 1, 14) || printf('%02d', cast(substr(${payments.paid_at}, 15, 2) as integer) / 15 * 15), substr(${payments.paid_at}, 1, 7) || '-02T00:00')`;

/** Written out: SQLite uses an index of invoices alone only where the SQL says that it is one. */
const isInvoice = sql`${invoices.type} = 'invoice'`;

/** Sums up what is there, as rows of a kind. */
const countAnew = (kind: FigureKind, write: (owned: OwnedStatements) => SQL) =>
  statement(
    () => ({}),
    (owned) =>
      writtenOut(
        sql`insert into ${figures} (business_id, kind, period, currency, amount_cents, count) select ${owned.business}, ${sql.raw(`'${kind}'`)}, ${write(owned)}`,
        () => null,
      ),
  );

const forgetFigures = statement(
  () => ({}),
  (owned) => owned.delete(figures),
);

const noteCounted = countAnew("counted", () => sql`'', '', 0, 0`);

const countIssued = countAnew(
  "issued",
  (owned) =>
    sql`substr(issue_date, 1, 7), currency, sum(iif(type = 'credit_note', -total_cents, total_cents)), count(*) from ${invoices} where ${owned.owns(invoices, isNotNull(invoices.finalized_at))} group by 3, 4`,
);

const countOpen = countAnew(
  "open",
  (owned) =>
    sql`coalesce(due_date, ''), currency, sum(${amountDueSql}), count(*) from ${invoices} where ${owned.owns(invoices, isInvoice, isOpenAndDue)} group by 3, 4`,
);

const countPaid = countAnew(
  "paid",
  (owned) =>
    sql`${paidPeriod}, ${invoices.currency}, sum(${payments.amount_cents} - ${payments.refunded_cents}), count(*) from ${payments} join ${invoices} on ${invoices.business_id} = ${payments.business_id} and ${invoices.id} = ${payments.invoice_id} where ${owned.owns(payments)} group by 3, 4`,
);

/** Counts the figures of the business anew, and has the triggers keep them from then on. It reads all it has. */
export const countFigures = (session: Holder) => [
  forgetFigures(session),
  noteCounted(session),
  countIssued(session),
  countOpen(session),
  countPaid(session),
];

/** The figures of a kind, from a period on. */
export const figuresSince = statement(
  (kind: FigureKind, period: string) => ({ kind, period }),
  (owned, at) => owned.select(figures, eq(figures.kind, at.kind), gte(figures.period, at.period)),
);

/** What the start page asks besides figures. */
export interface Facts {
  /** Up to one more than `MOST_COUNTED`. */
  drafts: number;
  has_key: boolean;
  /** Whether an invoice was issued here. */
  has_invoice: boolean;
  /** Whether the sandbox of this business was tried. */
  has_tried: boolean;
  has_company: boolean;
}

/** Each of them is one look into an index. */
export const facts = statement(
  () => ({}),
  (owned) => {
    const key = owned.selectColumns({ id: apiKeys.id }, apiKeys, isNull(apiKeys.revoked_at));
    const issued = owned.selectColumns(
      { kind: figures.kind },
      figures,
      eq(figures.kind, "issued"),
      gt(figures.count, 0),
    );
    const tried = sql`(select 1 from ${invoices} where ${invoices.business_id} = (select sandbox_id from ${sandboxTwins} where ${owned.owns(sandboxTwins)}))`;
    const colleagues = sql`(select 1 from ${members} where ${owned.owns(members, isNull(members.removed_at))} limit 1 offset 1)`;
    const invited = owned.selectColumns({ id: invitations.id }, invitations, isNull(invitations.revoked_at));
    const drafts = owned
      .selectColumns({ id: invoices.id }, invoices, eq(invoices.status, "draft"), isInvoice)
      .limit(MOST_COUNTED + 1);
    return writtenOut(
      sql`select (select count(*) from ${drafts}) as drafts, exists ${key} as has_key, exists ${issued} as has_invoice, exists ${tried} as has_tried, (exists ${colleagues} or exists ${invited}) as has_company`,
      (row): Facts => ({
        drafts: Number(row.drafts),
        has_key: row.has_key === 1,
        has_invoice: row.has_invoice === 1,
        has_tried: row.has_tried === 1,
        has_company: row.has_company === 1,
      }),
    );
  },
);
