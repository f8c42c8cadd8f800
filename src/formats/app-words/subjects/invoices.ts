import type { Status } from "../../../schema/vocabularies/invoices.ts";
import type { Said } from "./said.ts";

/** The list of invoices, and what is done with several at once. */
export interface InvoicesWords extends Said {
  make: string;
  states: Readonly<Record<Status, string>>;
  filter: {
    label: string;
    all: string;
    draft: string;
    open: string;
    overdue: string;
    paid: string;
    cancelled: string;
    archived: string;
  };
  search: string;
  /** The range of days of the filter. */
  days: string;
  ofClient(name: string): string;
  dueToday: string;
  dueTomorrow: string;
  /** `days` is such as "5 days". */
  dueIn(days: string): string;
  dueOn(day: string): string;
  overdueBy(days: string): string;
  paidOn(day: string): string;
  issuedOn(day: string): string;
  /** Of a draft, which has no number. */
  madeOn(day: string): string;
  /** What is left of an invoice that was paid or credited in part. */
  left(amount: string): string;
  elsewhere: string;
  empty: {
    title: string;
    detail: string;
    /** For who may only read. */
    nobody: string;
  };
  select(number: string): string;
  chosen: {
    label: string;
    none: string;
    tooMany(most: string): string;
    send: string;
    remind: string;
    finalize: string;
    archive: string;
    restore: string;
  };
  sure: {
    send: { title: string; detail: string };
    remind: { title: string; detail: string };
    finalize: { title: string; detail: string };
  };
  outcome: {
    title: string;
    all: string;
    some(done: string, failed: string): string;
    send(number: string): string;
    remind(number: string): string;
    finalize(number: string): string;
    archive(number: string): string;
    restore(number: string): string;
    changed: string;
    gone: string;
    failed: string;
    back: string;
  };
}
