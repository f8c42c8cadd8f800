/**
 * Invariant 7: one event per change of state and no change without one. The events alone lead to the row's
 * state.
 */
import type { Books, EventRow, InvoiceRow } from "./invariants.ts";
import { checkRecords } from "./records.ts";
import { isIssuedNote } from "./totals.ts";

export function checkTimeline(books: Books): void {
  const { invoices, events, payments, refunds, violate } = books;
  checkRecords(books);
  for (const [id, list] of events) {
    checkIds(books, list);
    if (list[0]?.subject_kind !== "invoice") continue;
    const row = invoices.get(id);
    if (!row) {
      if (list.length !== 1 || list[0].type !== "deleted")
        violate(`timeline: more than its deletion is told of ${id}, which is not there`);
      continue;
    }
    for (const fault of row.type === "invoice" ? faultsOf(row, list) : faultsOfNote(row, list))
      violate(
        `timeline: ${row.type} ${row.number} (${row.status}) ${fault}: ${list.map(({ type }) => type).join(" ")}`,
      );
  }
  for (const row of invoices.values())
    if (!events.has(row.id)) violate(`timeline: ${row.type} ${row.id} has no events`);
  const all = [...events.values()].flat();
  const named = (type: string[], name: string) =>
    all.filter((event) => type.includes(event.type)).map(({ data }) => String(data[name]));
  const failed = new Set(all.filter(isFailedRefund).map(({ data }) => data.refund_id));
  const isKept = (id: string) => !failed.has(id);
  const came = all.filter((event) => event.type === "payment_received" && !isFailedRefund(event));
  once(
    books,
    "payment",
    came.map(({ data }) => String(data.payment_id)),
    payments,
  );
  once(
    books,
    "refund",
    named(["refunded", "payment_reversed"], "refund_id").filter(isKept),
    refunds.filter(({ id }) => isKept(id)),
  );
  const notes = [...invoices.values()].filter(isIssuedNote);
  once(books, "credit note", named(["credit_note_issued"], "credit_note_id"), notes);
}

/** Whether it records that a refund failed: the refund is then removed, or smaller than before. */
const isFailedRefund = ({ type, data }: EventRow): boolean =>
  type === "payment_received" && data.reason === "refund_failed";

/** Each row has exactly one event, and each event has its row. */
function once({ violate }: Books, what: string, told: string[], rows: readonly { id: string }[]): void {
  const counts = new Map<string, number>();
  for (const id of told) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { id } of rows) {
    if (counts.get(id) !== 1) violate(`timeline: ${what} ${id} has ${counts.get(id) ?? 0} events`);
    counts.delete(id);
  }
  for (const id of counts.keys()) violate(`timeline: an event tells of ${what} ${id}, which is not there`);
}

function checkIds({ violate }: Books, list: EventRow[]): void {
  const ids = new Set(list.map(({ id }) => id));
  if (ids.size !== list.length) violate("timeline: two events have one id");
}

/** How the row differs from what its events lead to. */
function faultsOf(row: InvoiceRow, list: EventRow[]): string[] {
  const faults: string[] = [];
  const count = (...types: string[]) => list.filter(({ type }) => types.includes(type)).length;
  const expect = (what: string, is: unknown, should: unknown) => {
    if (is !== should) faults.push(`has ${is} ${what} where ${should} should be`);
  };
  expect("created", count("created"), 1);
  if (list[0]?.type !== "created") faults.push("does not begin with created");
  expect("finalized", count("finalized"), row.finalized_at ? 1 : 0);
  expect("opened", count("opened"), row.opened_at ? 1 : 0);
  expect("cancelled", count("cancelled"), row.status === "cancelled" ? 1 : 0);
  expect("overdue", count("overdue"), row.overdue_noted_at ? 1 : 0);
  expect("reminders_stopped", count("reminders_stopped"), row.reminders_stopped_at ? 1 : 0);
  if (list.some(isSend) !== (row.sent_at !== null)) faults.push(`was sent at ${row.sent_at}`);
  const versions = versionsAfter(row, list);
  if (!versions.includes(row.version))
    faults.push(`has version ${row.version}, not ${versions.join(" or ")}`);
  expect("as its state", row.status, stateAfter(list));
  const finalized = list.findIndex(({ type }) => type === "finalized");
  if (finalized >= 0 && list.slice(finalized).some(({ type }) => type === "updated"))
    faults.push("was updated after it was finalized");
  return faults;
}

function faultsOfNote(row: InvoiceRow, list: EventRow[]): string[] {
  const count = (type: string) => list.filter((event) => event.type === type).length;
  const faults: string[] = [];
  const begins = list[0]?.type === "created" ? "created" : "finalized";
  if (list[0]?.type !== begins || count("created") > 1) faults.push("does not begin once");
  if (count("finalized") !== (row.finalized_at ? 1 : 0)) faults.push("was not finalized once");
  if (count("opened") !== (row.opened_at ? 1 : 0)) faults.push(`was opened at ${row.opened_at}`);
  if (count("sent") > 0 !== (row.sent_at !== null)) faults.push(`was sent at ${row.sent_at}`);
  return faults;
}

/**
 * Events that each raise the version by one. An event written along with one of these does not raise it
 * again.
 */
const VERSIONED = [
  "updated",
  "finalized",
  "opened",
  "link_rotated",
  "payment_received",
  "refunded",
  "payment_reversed",
  "credit_note_issued",
];

function versionsAfter(row: InvoiceRow, list: EventRow[]): number[] {
  const changes = list.filter(({ type }) => VERSIONED.includes(type)).length;
  const first = list.find(isSend);
  // An invoice over 0 is paid by being finalized.
  const before = list.slice(0, list.indexOf(first ?? { ...NONE })).findLast(({ type }) => type !== "paid");
  const isUncredited = !row.finalized_at || row.total_cents === 0;
  const cancelledByItself = row.status === "cancelled" && isUncredited ? 1 : 0;
  const most = 1 + changes + cancelledByItself + (first ? 1 : 0);
  // A send that finalizes is one change. A send within the same millisecond as the finalization looks the
  // same here.
  const isOne = before?.type === "finalized" && row.sent_at === row.finalized_at;
  return Array.from({ length: 1 + Number(isOne) + togetherIn(list) }, (_, fewer) => most - fewer);
}

/** How many events may share a change with the event before: one change can record several failed refunds. */
const togetherIn = (list: readonly EventRow[]): number =>
  list.filter(
    (event, index) =>
      hasFailed(event) && hasFailed(list[index - 1]) && isSimultaneous(event, list[index - 1]),
  ).length;

const hasFailed = (event: EventRow | undefined): boolean => event?.data.reason === "refund_failed";

const isSimultaneous = (one: EventRow, other: EventRow | undefined): boolean =>
  one.created_at === other?.created_at && one.data.payment_id === other.data.payment_id;

const NONE: EventRow = {
  position: -1,
  subject_kind: "",
  subject_id: "",
  actor: "",
  id: "",
  type: "",
  created_at: "",
  data: {},
};

/**
 * A send that counts as the invoice's: not the resend of a failed delivery, nor the receipt that goes by itself.
 */
const isSend = ({ type, data }: EventRow): boolean =>
  (type === "sent" || type === "reminder_sent") &&
  data.resend_of === undefined &&
  !(data.kind === "receipt" && data.automatic);

/** The state that the events lead to, by the rules of docs/lifecycle.md. */
function stateAfter(list: EventRow[]): string {
  let state = "draft";
  let sent = false;
  let opened = false;
  for (const event of list) {
    const { type, data } = event;
    sent ||= isSend(event);
    switch (type) {
      case "finalized":
        state = "finalized";
        break;
      case "sent":
      case "reminder_sent":
        if (state === "finalized" && isSend(event)) state = "sent";
        break;
      case "opened":
        opened = true;
        if (["finalized", "sent"].includes(state)) state = "opened";
        break;
      case "paid":
      case "cancelled":
        state = type;
        break;
      case "refunded":
      case "payment_reversed":
        if (state === "paid" && Number(data.amount_due_cents) > 0)
          state = opened ? "opened" : sent ? "sent" : "finalized";
        break;
    }
  }
  return state;
}
