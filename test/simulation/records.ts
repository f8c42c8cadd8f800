/**
 * Invariant 7 for clients, products, payments, the profile and deleted drafts: every change of a record wrote its event, and
 * no event tells of a change that did not happen. So whoever reads the events knows all that was changed.
 */
import type { Books, EventRow } from "./invariants.ts";

export function checkRecords(books: Books): void {
  const { business, version, clients, products, payments, events, violate } = books;
  const listOf = (id: string) => events.get(id) ?? [];
  const count = (list: readonly EventRow[], type: string) =>
    list.filter((event) => event.type === type).length;
  const complain = (what: string, list: readonly EventRow[]) =>
    violate(`timeline: ${what}: ${list.map(({ type }) => type).join(" ")}`);

  for (const { id, version, archived_at } of [...clients, ...products]) {
    const list = listOf(id);
    const what = list[0]?.subject_kind;
    if (!beginsOnce(list)) complain(`${what} ${id} was not created once`, list);
    if (list.length !== version) complain(`${what} ${id} has version ${version}`, list);
    const last = list.findLast(({ type }) => type === "archived" || type === "restored");
    if ((last?.type === "archived") !== (archived_at !== null))
      complain(`${what} ${id} is archived at ${archived_at}`, list);
  }
  for (const { id, invoice_id, refunded_cents } of payments) {
    const list = listOf(id);
    if (!beginsOnce(list)) complain(`payment ${id} was not created once`, list);
    if (refunded_cents > 0 && count(list, "updated") === 0) complain(`payment ${id} was refunded`, list);
    if (list.some(({ data }) => data.invoice_id !== invoice_id))
      complain(`an event of payment ${id} names another invoice`, list);
  }
  const profile = listOf(business.id);
  if (version !== 1 + profile.length) complain(`the business has version ${version}`, profile);
  for (const { id, deleted } of business.invoices)
    if (deleted && count(listOf(id), "deleted") !== 1) complain(`the draft ${id} was deleted`, listOf(id));
  const known = new Set([business.id, ...[...clients, ...products, ...payments].map(({ id }) => id)]);
  for (const [id, list] of events)
    if (list[0]?.subject_kind !== "invoice" && !known.has(id)) complain(`${id} is not there`, list);
}

const beginsOnce = (list: readonly EventRow[]): boolean =>
  list.filter(({ type }) => type === "created").length === 1 && list[0]?.type === "created";
