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

/** A record of a list, which leads to its page. On the right stands what it comes to. */
export const RecordRow = ({
  href,
  main,
  meta,
  side,
  sideMeta,
}: {
  href: string;
  main: Child;
  meta?: Child;
  side?: Child;
  sideMeta?: Child;
}) => (
  <li>
    <a class="record" href={href}>
      <span class="main">{main}</span>
      <span class="side amount">{side}</span>
      <span class="meta">{meta}</span>
      <span class="side meta">{sideMeta}</span>
    </a>
  </li>
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
