/** The parts of lists: a bar of filters, records that lead to their pages, and the way to the next page. */
import type { Child } from "hono/jsx";
import type { Seat } from "./seat.ts";

/** A form that asks for the same page with other filters. It changes nothing, so it needs no token. */
export const Filters = ({ seat, action, children }: { seat: Seat; action: string; children?: Child }) => (
  <search>
    <form class="filters" method="get" action={action}>
      {children}
      <button class="button" type="submit">
        {seat.words.lists.find}
      </button>
    </form>
  </search>
);

export const Records = ({ children }: { children?: Child }) => <ul class="records">{children}</ul>;

/** A box that chooses a record for what is done with several. */
export interface Pick {
  /** The id of the form to which it belongs. */
  form: string;
  name: string;
  value: string;
  label: string;
  checked?: boolean;
}

/** A record of a list, which leads to its page. On the right stands what it comes to. */
export const RecordRow = ({
  pick,
  href,
  main,
  meta,
  side,
  sideMeta,
}: {
  pick?: Pick | null;
  href: string;
  main: Child;
  meta?: Child;
  side?: Child;
  sideMeta?: Child;
}) => (
  <li class={pick ? "picked" : undefined}>
    {pick && (
      <label class="pick">
        <span class="hidden">{pick.label}</span>
        <input type="checkbox" form={pick.form} name={pick.name} value={pick.value} checked={pick.checked} />
      </label>
    )}
    <a class="record" href={href}>
      <span class="main">{main}</span>
      <span class="side amount">{side}</span>
      <span class="meta">{meta}</span>
      <span class="side meta">{sideMeta}</span>
    </a>
  </li>
);

/** Links to the same list with another filter, of which one is the current. */
export const Chips = ({
  label,
  chips,
}: {
  label: string;
  chips: readonly { href: string; label: string; isCurrent: boolean }[];
}) => (
  <nav class="chips" aria-label={label}>
    {chips.map((chip) => (
      <a href={chip.href} aria-current={chip.isCurrent ? "true" : undefined}>
        {chip.label}
      </a>
    ))}
  </nav>
);

export type BadgeKind = "plain" | "done" | "late";

export const Badge = ({ kind = "plain", children }: { kind?: BadgeKind; children?: Child }) => (
  <span class={`badge ${kind}`}>{children}</span>
);

/** The way to the next page, and back to the first. `next` and `first` are addresses; null where there is none. */
export const Pager = ({ seat, next, first }: { seat: Seat; next: string | null; first: string | null }) =>
  next === null && first === null ? null : (
    <nav class="pager" aria-label={seat.words.lists.next}>
      {first !== null && (
        <a class="button quiet" href={first}>
          {seat.words.lists.first}
        </a>
      )}
      {next !== null && (
        <a class="button" href={next} rel="next">
          {seat.words.lists.next}
        </a>
      )}
    </nav>
  );
