/** The list of invoices: filtered, searched, and with boxes that choose several. */
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import { type InvoiceSummaryRow, listInvoices } from "../../../../capabilities/invoices/list-invoices.ts";
import { instant } from "../../../../platform/clock.ts";
import { day, lineText, uuid } from "../../../../platform/http/field-types.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import type { Desk } from "../../http/desk.tsx";
import { pagesOf, sliceAsked } from "../../http/paging.ts";
import { TextField } from "../../layout/fields.tsx";
import { Chips, Filters, Pager, type Pick, RecordRow, Records } from "../../layout/lists.tsx";
import { Card, Heading, HiddenFields } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { leftText, StateBadge, standingText } from "../../layout/standing.tsx";

/** How many a page shows, and so how many may be chosen at once. */
export const PER_PAGE = 25;

const SHOWN = ["open", "overdue", "draft", "paid", "cancelled", "archived"] as const;

const Query = {
  q: lineText(200, 1),
  from: day(),
  to: day(),
  client: uuid(),
};

/** What the address asks for. What is none of ours asks for nothing. */
function askedOf(desk: Desk) {
  const value = (name: keyof typeof Query): string | undefined => {
    const parsed = Query[name].safeParse(desk.c.req.query(name)?.trim());
    return parsed.success ? parsed.data : undefined;
  };
  const shown = SHOWN.find((name) => name === desk.c.req.query("status"));
  return { shown, q: value("q"), from: value("from"), to: value("to"), client: value("client") };
}

type Asked = ReturnType<typeof askedOf>;

const filterOf = ({ shown, q, from, to, client }: Asked) => ({
  status: shown === "archived" ? undefined : shown,
  archived: shown === "archived",
  text: q,
  issued_from: from,
  issued_to: to,
  client_id: client,
});

/** The list; one round trip. */
export async function showInvoices(desk: Desk) {
  const asked = askedOf(desk);
  const ctx = desk.open("listInvoices");
  const slice = sliceAsked(desk, 1, PER_PAGE);
  const found = await listInvoices(ctx, { filter: filterOf(asked), slice, withClients: true });
  const seat = await desk.seat(ctx);
  const { invoices } = seat.words;
  const mayWrite = mayDo(seat.person.role, "write");
  const now = instant(ctx.clock);
  const pages = pagesOf(desk, found, ({ id }) => [id]);
  return desk.page(
    { ctx, section: "invoices", title: invoices.title },
    <>
      <div class="headed">
        <Heading said={invoices} />
        {mayWrite && (
          <a class="button first" href={`${seat.base}/invoices/new`}>
            {invoices.make}
          </a>
        )}
      </div>
      <Bar seat={seat} asked={asked} client={asked.client && found.clients.get(asked.client)?.name} />
      {found.rows.length === 0 ? (
        <Nothing seat={seat} isFiltered={Object.values(asked).some(Boolean)} mayWrite={mayWrite} />
      ) : (
        <section class="card list">
          <Records>
            {found.rows.map((row) => (
              <InvoiceRecord
                seat={seat}
                row={row}
                client={found.clients.get(row.client_id)?.name ?? ""}
                now={now}
                pick={mayWrite ? pickOf(row, seat) : null}
              />
            ))}
          </Records>
          {mayWrite && <Chosen seat={seat} isArchive={asked.shown === "archived"} />}
        </section>
      )}
      <Pager seat={seat} next={pages.next} first={pages.first} />
    </>,
  );
}

const Bar = ({ seat, asked, client }: { seat: Seat; asked: Asked; client: string | undefined }) => {
  const { invoices, lists } = seat.words;
  const path = `${seat.base}/invoices`;
  const at = (status: string | null) => {
    const { q, from, to, client: id } = asked;
    const pairs = Object.entries({ status, q, from, to, client: id }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    );
    return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
  };
  return (
    <>
      <Chips
        label={invoices.filter.label}
        chips={[
          { href: at(null), label: invoices.filter.all, isCurrent: !asked.shown },
          ...SHOWN.map((name) => ({
            href: at(name),
            label: invoices.filter[name],
            isCurrent: asked.shown === name,
          })),
        ]}
      />
      <Filters seat={seat} action={path}>
        {asked.shown && <input type="hidden" name="status" value={asked.shown} />}
        {asked.client && <input type="hidden" name="client" value={asked.client} />}
        <TextField
          name="q"
          type="search"
          label={invoices.search}
          value={asked.q}
          maxlength={200}
          autocomplete="off"
        />
        <details class="dates" open={Boolean(asked.from ?? asked.to)}>
          <summary class="button quiet">{invoices.days}</summary>
          <div class="range">
            <TextField name="from" type="date" label={lists.from} value={asked.from} />
            <TextField name="to" type="date" label={lists.to} value={asked.to} />
          </div>
        </details>
      </Filters>
      {asked.client && (
        <p class="dim">
          {invoices.ofClient(client ?? "…")} ·{" "}
          <a class="go" href={path}>
            {lists.showAll}
          </a>
        </p>
      )}
    </>
  );
};

/** What to do first, or that the filters leave nothing. */
const Nothing = ({ seat, isFiltered, mayWrite }: { seat: Seat; isFiltered: boolean; mayWrite: boolean }) => {
  const { invoices, lists } = seat.words;
  if (isFiltered)
    return (
      <Card>
        <p>{lists.noMatch}</p>
        <p>
          <a class="button" href={`${seat.base}/invoices`}>
            {lists.showAll}
          </a>
        </p>
      </Card>
    );
  return (
    <Card title={invoices.empty.title}>
      <p>{mayWrite ? invoices.empty.detail : invoices.empty.nobody}</p>
    </Card>
  );
};

/** A draft is chosen as it was seen: what is finalized cannot be taken back. */
const pickOf = ({ id, number, status, version }: InvoiceSummaryRow, { words: { invoices } }: Seat): Pick => ({
  form: "chosen",
  name: "id",
  value: status === "draft" ? `${id}:${version}` : id,
  label: invoices.select(number),
});

/** An invoice in a list. */
export const InvoiceRecord = ({
  seat,
  row,
  client,
  now,
  pick = null,
}: {
  seat: Seat;
  row: InvoiceSummaryRow;
  client: string;
  now: string;
  pick?: Pick | null;
}) => {
  const left = leftText(row, seat);
  return (
    <RecordRow
      pick={pick}
      href={`${seat.base}/invoices/${row.id}`}
      main={<bdi>{client}</bdi>}
      side={formatsFor(seat.locale).money(row.total_cents, row.currency)}
      meta={
        <>
          {row.finalized_at !== null && <bdi>{row.number} · </bdi>}
          {standingText(row, now, seat)}
          {left && ` · ${left}`}
        </>
      }
      sideMeta={<StateBadge row={row} now={now} seat={seat} />}
    />
  );
};

/** The bar for what is done with the chosen ones. */
const Chosen = ({ seat, isArchive }: { seat: Seat; isArchive: boolean }) => {
  const { chosen } = seat.words.invoices;
  const acts = isArchive ? (["restore"] as const) : (["send", "remind", "finalize", "archive"] as const);
  return (
    <form id="chosen" class="chosen" method="post" action={`${seat.base}/invoices/chosen`}>
      <HiddenFields token={seat.token} />
      <span class="label">{chosen.label}</span>
      {acts.map((act) => (
        <button class="button" type="submit" name="act" value={act}>
          {chosen[act]}
        </button>
      ))}
    </form>
  );
};
