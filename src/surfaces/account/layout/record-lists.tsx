/** The parts of lists by name, in two parts: what is in use, and what is archived. */
import { TextField } from "./fields.tsx";
import { Chips, Filters } from "./lists.tsx";
import { Card } from "./parts.tsx";
import type { Seat } from "./seat.ts";

interface FilterProps {
  seat: Seat;
  path: string;
  /** What the search looks in. */
  label: string;
  q: string | undefined;
  archived: boolean;
}

export const RecordFilters = ({ seat, path, label, q, archived }: FilterProps) => {
  const { records, invoices } = seat.words;
  const at = (isArchive: boolean) => {
    const query = new URLSearchParams([
      ...(isArchive ? [["archived", "true"]] : []),
      ...(q === undefined ? [] : [["q", q]]),
    ]);
    return query.size > 0 ? `${path}?${query}` : path;
  };
  return (
    <>
      <Chips
        label={invoices.filter.label}
        chips={[
          { href: at(false), label: records.active, isCurrent: !archived },
          { href: at(true), label: records.archived, isCurrent: archived },
        ]}
      />
      <Filters seat={seat} action={path}>
        {archived && <input type="hidden" name="archived" value="true" />}
        <TextField name="q" type="search" label={label} value={q} maxlength={200} autocomplete="off" />
      </Filters>
    </>
  );
};

interface EmptyProps {
  seat: Seat;
  path: string;
  empty: { title: string; detail: string; nobody: string };
  isFiltered: boolean;
  mayWrite: boolean;
}

/** What to do first, or that the filters leave nothing. */
export const NoRecords = ({ seat, path, empty, isFiltered, mayWrite }: EmptyProps) =>
  isFiltered ? (
    <Card>
      <p>{seat.words.lists.noMatch}</p>
      <p>
        <a class="button" href={path}>
          {seat.words.lists.showAll}
        </a>
      </p>
    </Card>
  ) : (
    <Card title={empty.title}>
      <p>{mayWrite ? empty.detail : empty.nobody}</p>
    </Card>
  );
