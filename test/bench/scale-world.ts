/** What the requests of the measurement at scale are made of. */
import { dueDatesOf } from "../../src/capabilities/reminders/schedule.ts";
import { type Kind, SCHEDULE, type ScaleBusiness } from "./scale-author.ts";
import type { ScaleData } from "./scale-data.ts";

const DAY_MS = 86_400_000;

export class World {
  readonly big: ScaleBusiness;
  readonly small: readonly ScaleBusiness[];
  readonly #now: Date;
  /** Ids that earlier requests made or took. */
  readonly #known = new Map<string, string>();

  constructor({ big, small }: ScaleData, now: Date) {
    this.big = big;
    this.small = small;
    this.#now = now;
    this.keep("client", big.clients[6]?.id);
    const old = required(big.invoices.paid[10], "paid invoice");
    this.keep("old", old);
    this.keep("cursor", cursorOf(1000, old));
    this.keep("since", cursorOf(100_000, big.row.id));
  }

  /** Keeps an id under a name. */
  keep(name: string, id: string | undefined): void {
    this.#known.set(name, required(id, name));
  }

  /**
   * Fills in what a request names: `{client}` stands for an id that is kept, `{+draft}` for an invoice that no
   * request had before, which is kept as `draft`, and `{from}` and `{to}` for a month two years back.
   */
  fill(text: string): string {
    return text.replaceAll(/\{(\+?)([a-z]+)\}/g, (_, isNew: string, name: string) => {
      if (isNew) this.keep(name, this.big.invoices[name as Kind].pop());
      return this.#days[name] ?? required(this.#known.get(name), name);
    });
  }

  /** Ids of invoices. */
  get invoices(): number {
    return Object.values(this.big.invoices).reduce((sum, ids) => sum + ids.length, 0);
  }

  /** How many invoices were issued, or are due, in the month of `{from}` and `{to}`. */
  inMonth(what: "issued" | "due"): number {
    const { from = "", to = "" } = this.#days;
    return within(this.big[what], from, to);
  }

  /** The businesses with a schedule of reminders. */
  get reminding(): ScaleBusiness[] {
    return [this.big, ...this.small].filter(({ row }) => row.reminders.length > 0);
  }

  /** How many invoices, of all businesses with reminders, are due within the days of a step. */
  get dueForReminders(): number {
    return this.reminding.map(({ due }) => this.#inSteps(due)).reduce(add, 0);
  }

  /** How many businesses have reminders to send. */
  get sending(): number {
    return this.reminding.filter(({ unpaid }) => this.#inSteps(unpaid) > 0).length;
  }

  /** How many of the invoices that are due on these days are due within those of a step. */
  #inSteps(counts: ReadonlyMap<string, number>): number {
    const today = dayOf(this.#now, 0);
    return SCHEDULE.map((step) => dueDatesOf(step, today))
      .map(({ from, to }) => within(counts, from, to))
      .reduce(add, 0);
  }

  /** How many overdue invoices, of all businesses, have no event yet. */
  get unnoted(): number {
    return [this.big, ...this.small].map(({ unnoted }) => unnoted).reduce(add, 0);
  }

  get #days(): Record<string, string> {
    return { from: dayOf(this.#now, -730), to: dayOf(this.#now, -700), tomorrow: dayOf(this.#now, 1) };
  }
}

const cursorOf = (...values: (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

const add = (a: number, b: number): number => a + b;
const dayOf = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

const within = (counts: ReadonlyMap<string, number>, from: string, to: string): number =>
  [...counts]
    .filter(([day]) => day >= from && day <= to)
    .map(([, count]) => count)
    .reduce(add, 0);

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the data holds no ${what} that is left`);
  return value;
}
