/** The audit log: who changed which setting, how it was before, and from where. */
import { auditPage, exportAudit } from "../../../capabilities/audit/audit.ts";
import { endOfDay, isDay } from "../../../platform/days.ts";
import { savedAs } from "../../../platform/http/file-name.ts";
import { AUDITED_KINDS } from "../../../schema/vocabularies/audit.ts";
import type { Desk } from "../http/desk.tsx";
import type { Page } from "../http/pages.ts";
import { pagesOf, sliceAsked } from "../http/paging.ts";
import { SelectField, TextField } from "../layout/fields.tsx";
import { Filters, Pager } from "../layout/lists.tsx";
import { Card, Heading } from "../layout/parts.tsx";
import type { Seat } from "../layout/seat.ts";
import { AuditEntry, actorText } from "./audit-entry.tsx";

type Entries = Awaited<ReturnType<typeof auditPage>>;

/** Actors of which there is one each. */
const SINGLE = ["stripe", "system:operator"];

interface Asked {
  actor: string;
  kind: string;
  from: string;
  to: string;
}

function askedOf({ c }: Desk): Asked {
  const { actor = "", kind = "", from = "", to = "" } = c.req.query();
  return {
    actor: actor.slice(0, 100),
    kind: AUDITED_KINDS.some((one) => one === kind) ? kind : "",
    from: isDay(from) ? from : "",
    to: isDay(to) ? to : "",
  };
}

/** Days are those of UTC, as the times of the log are. */
const filterOf = ({ actor, kind, from, to }: Asked) => ({
  actor: actor || undefined,
  kind: AUDITED_KINDS.find((one) => one === kind),
  since: from ? `${from}T00:00:00.000Z` : undefined,
  before: to ? endOfDay(to, "UTC").toISOString() : undefined,
});

/** One round trip. */
async function showAudit(desk: Desk) {
  const asked = askedOf(desk);
  const ctx = desk.open("listAudit");
  const entries = await auditPage(ctx, filterOf(asked), sliceAsked(desk, 1));
  const seat = await desk.seat(ctx);
  const { audit, lists } = seat.words;
  const pages = pagesOf(desk, entries, ({ id }) => [id]);
  const isFiltered = Object.values(asked).some((value) => value !== "");
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
  return desk.page(
    { ctx, section: "audit", title: audit.title },
    <>
      <Heading said={audit} />
      <FilterBar seat={seat} asked={asked} actors={entries.actors} />
      {entries.rows.length === 0 ? (
        <Card title={isFiltered ? lists.noMatch : audit.empty.title}>
          {isFiltered ? <a href={`${seat.base}/audit`}>{lists.showAll}</a> : <p>{audit.empty.detail}</p>}
        </Card>
      ) : (
        <section class="card">
          <ul class="rows entries">
            {entries.rows.map((entry) => (
              <AuditEntry seat={seat} entry={entry} />
            ))}
          </ul>
        </section>
      )}
      <Pager seat={seat} next={pages.next} first={pages.first} />
      {entries.rows.length > 0 && (
        <p>
          <a class="button" href={`${seat.base}/audit/export?${query}`}>
            {audit.download}
          </a>
        </p>
      )}
    </>,
  );
}

const FilterBar = ({ seat, asked, actors }: { seat: Seat; asked: Asked; actors: Entries["actors"] }) => {
  const { audit, lists } = seat.words;
  const known = [
    ...actors.map(({ actor, name }) => ({ actor, name })),
    ...SINGLE.map((actor) => ({ actor, name: null })),
  ];
  const isKnown = asked.actor === "" || known.some(({ actor }) => actor === asked.actor);
  const all = { value: "", label: lists.all };
  return (
    <Filters seat={seat} action={`${seat.base}/audit`}>
      <SelectField
        name="actor"
        label={audit.who}
        value={asked.actor}
        options={[
          all,
          ...known.map(({ actor, name }) => ({ value: actor, label: actorText(seat.words, actor, name) })),
          ...(isKnown ? [] : [{ value: asked.actor, label: asked.actor }]),
        ]}
      />
      <SelectField
        name="kind"
        label={audit.what}
        value={asked.kind}
        options={[all, ...AUDITED_KINDS.map((kind) => ({ value: kind, label: audit.kinds[kind] }))]}
      />
      <TextField name="from" label={lists.from} type="date" value={asked.from} />
      <TextField name="to" label={lists.to} type="date" value={asked.to} />
    </Filters>
  );
};

/** The same entries as CSV. */
async function downloadAudit(desk: Desk) {
  const ctx = desk.open("listAudit");
  const stream = await exportAudit(ctx, filterOf(askedOf(desk)));
  const day = ctx.clock.now().toISOString().slice(0, 10);
  return new Response(stream, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": savedAs(`log-${day}.csv`),
    },
  });
}

export const AUDIT_PAGES: readonly Page[] = [
  ["get", "/audit", showAudit],
  ["get", "/audit/export", downloadAudit],
];
