/** The list of credit notes: those that are issued, drafts, and archived ones. */
import { listCreditNotesWithClients } from "../../../../capabilities/credit-notes/list-credit-notes.ts";
import { pageOfDocuments } from "../../../../capabilities/invoices/page-of-documents.ts";
import { lineText, uuid } from "../../../../platform/http/field-types.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import type { InvoiceRow } from "../../../../schema/rows.ts";
import type { MemberContext } from "../../../api-access/admit-member.ts";
import type { Desk } from "../../http/desk.tsx";
import { pagesOf, sliceAsked } from "../../http/paging.ts";
import { TextField } from "../../layout/fields.tsx";
import { Badge, Chips, Filters, Pager, RecordRow, Records } from "../../layout/lists.tsx";
import { Card, Heading } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { dayText, timeText } from "../../layout/times.ts";

const PER_PAGE = 25;
/** Drafts come through the API alone and are finalized soon. */
const MOST_DRAFTS = 100;

const Number_ = lineText(60, 1);
const Id = uuid();
const SHOWN = ["draft", "archived"] as const;

type Listed = Pick<InvoiceRow, "id" | "number" | "issue_date" | "total_cents" | "currency" | "created_at"> & {
  client: string;
  isDraft: boolean;
};

/** The list; one round trip. */
export async function showCreditNotes(desk: Desk) {
  const shown = SHOWN.find((name) => name === desk.c.req.query("status"));
  const number = Number_.safeParse(desk.c.req.query("number")?.trim()).data;
  const client_id = Id.safeParse(desk.c.req.query("client")).data;
  const ctx = desk.open("listCreditNotes");
  const { rows, pages } = await (shown === "draft"
    ? drafts(ctx)
    : issued(desk, ctx, { number, client_id, archived: shown === "archived" }));
  const seat = await desk.seat(ctx);
  const { creditNotes, invoices } = seat.words;
  const path = `${seat.base}/credit-notes`;
  const labels = { draft: invoices.filter.draft, archived: invoices.filter.archived };
  return desk.page(
    { ctx, section: "creditNotes", title: creditNotes.title },
    <>
      <Heading said={creditNotes} />
      <Chips
        label={invoices.filter.label}
        chips={[
          { href: path, label: creditNotes.issued, isCurrent: !shown },
          ...SHOWN.map((name) => ({
            href: `${path}?status=${name}`,
            label: labels[name],
            isCurrent: shown === name,
          })),
        ]}
      />
      {shown !== "draft" && (
        <Filters seat={seat} action={path}>
          {shown && <input type="hidden" name="status" value={shown} />}
          <TextField
            name="number"
            label={creditNotes.number}
            value={number}
            maxlength={60}
            autocomplete="off"
          />
        </Filters>
      )}
      {rows.length === 0 ? (
        <Card>
          <p>{creditNotes.none}</p>
        </Card>
      ) : (
        <section class="card list">
          <Records>
            {rows.map((row) => (
              <Note seat={seat} row={row} />
            ))}
          </Records>
        </section>
      )}
      <Pager seat={seat} next={pages.next} first={pages.first} />
    </>,
  );
}

async function issued(
  desk: Desk,
  ctx: MemberContext,
  filter: Parameters<typeof listCreditNotesWithClients>[1],
) {
  const found = await listCreditNotesWithClients(ctx, filter, sliceAsked(desk, 1, PER_PAGE));
  const rows = found.rows.map((row): Listed => {
    const client = found.clients.get(row.client_id)?.name ?? "";
    return { ...row, client, isDraft: false };
  });
  return { rows, pages: pagesOf(desk, found, ({ id }) => [id]) };
}

async function drafts(ctx: MemberContext) {
  const query = { types: ["credit_note"], stages: ["draft"] } as const;
  const { documents } = await pageOfDocuments(ctx, query, { limit: MOST_DRAFTS, offset: 0 });
  const rows = documents.map((row): Listed => ({ ...row, client: row.client.name, isDraft: true }));
  return { rows, pages: { next: null, first: null } };
}

const Note = ({ seat, row }: { seat: Seat; row: Listed }) => {
  const { invoices } = seat.words;
  const day = row.issue_date ? dayText(row.issue_date, seat.locale) : timeText(row.created_at, seat);
  return (
    <RecordRow
      href={`${seat.base}/credit-notes/${row.id}`}
      main={<bdi>{row.client}</bdi>}
      side={formatsFor(seat.locale).money(row.total_cents, row.currency)}
      meta={row.isDraft ? invoices.madeOn(day) : `${row.number} · ${day}`}
      sideMeta={row.isDraft && <Badge>{invoices.states.draft}</Badge>}
    />
  );
};
