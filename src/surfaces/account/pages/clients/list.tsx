/** The list of clients. */
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import { listClients } from "../../../../capabilities/clients/list-clients.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import type { ClientRow } from "../../../../schema/rows.ts";
import type { Desk } from "../../http/desk.tsx";
import { namesAsked } from "../../http/names-asked.ts";
import { pagesOf, sliceAsked } from "../../http/paging.ts";
import { Pager, RecordRow, Records } from "../../layout/lists.tsx";
import { Heading } from "../../layout/parts.tsx";
import { NoRecords, RecordFilters } from "../../layout/record-lists.tsx";
import type { Seat } from "../../layout/seat.ts";

/** The list; one round trip. */
export async function showClients(desk: Desk) {
  const { q, archived } = namesAsked(desk);
  const ctx = desk.open("listClients");
  const found = await listClients(ctx, { text: q, archived }, sliceAsked(desk, 2));
  const seat = await desk.seat(ctx);
  const { clients } = seat.words;
  const path = `${seat.base}/clients`;
  const mayWrite = mayDo(seat.person.role, "write");
  const pages = pagesOf(desk, found, ({ sort_name, id }) => [sort_name, id]);
  return desk.page(
    { ctx, section: "clients", title: clients.title },
    <>
      <div class="headed">
        <Heading said={clients} />
        {mayWrite && (
          <a class="button first" href={`${path}/new`}>
            {clients.make}
          </a>
        )}
      </div>
      <RecordFilters seat={seat} path={path} label={clients.search} q={q} archived={archived} />
      {found.rows.length === 0 ? (
        <NoRecords
          seat={seat}
          path={path}
          empty={clients.empty}
          isFiltered={q !== undefined || archived}
          mayWrite={mayWrite}
        />
      ) : (
        <section class="card list">
          <Records>
            {found.rows.map((row) => (
              <ClientRecordRow seat={seat} row={row} />
            ))}
          </Records>
        </section>
      )}
      <Pager seat={seat} next={pages.next} first={pages.first} />
    </>,
  );
}

const ClientRecordRow = ({ seat, row }: { seat: Seat; row: ClientRow }) => {
  const place = row.city ?? (row.country && formatsFor(seat.locale).country(row.country));
  return (
    <RecordRow
      href={`${seat.base}/clients/${row.id}`}
      main={<bdi>{row.name}</bdi>}
      meta={<bdi>{[row.email ?? row.phone, place].filter(Boolean).join(" · ")}</bdi>}
      side={row.number && <bdi class="dim">{row.number}</bdi>}
    />
  );
};
