/**
 * Ways to break an invariant on purpose: each takes out of the product one of the things that keep it. A
 * simulation must notice every one of them (`npm run simulate -- --break`); docs/reliability.md holds what it noticed.
 */
import type { Plugin } from "vitest/config";

export interface Breakage {
  /** Ends the path of the file. */
  file: string;
  /** Stands there exactly once. */
  find: string;
  replace: string;
  /** What it does, for the table. */
  what: string;
}

/** One against each invariant, by the word with which its violations begin. */
export const BREAKAGES: Record<string, Breakage> = {
  numbers: {
    file: "src/capabilities/numbering/series-statements.ts",
    find: "    eq(numberSeries.series, series),\n    whenChanged,",
    replace: "    eq(numberSeries.series, series),",
    what: "A number is counted although no document took it",
  },
  frozen: {
    file: "src/capabilities/invoices/invoice-statements.ts",
    find: "...isDraftAsRead(read),\n      changes.client_id",
    replace:
      "eq(invoices.id, read.id), sql.join([sql`(status <> 'draft' or `, eq(invoices.version, read.version), sql`)`]),\n      changes.client_id",
    what: "A PATCH of a draft also changes the invoice that it became meanwhile",
  },
  totals: {
    file: "src/capabilities/invoices/update-draft.ts",
    find: "(lines && priceLines(lines))",
    replace: "(lines && { lines: priceLines(lines).lines })",
    what: "A PATCH of the lines leaves the totals as they were",
  },
  sends: {
    file: "src/platform/outbox/outbox-statements.ts",
    find: ", '') <= ",
    replace: ", '') <= 'z' or 'z' = ",
    what: "A consumer takes tasks that another one has claimed",
  },
  money: {
    file: "src/capabilities/invoices/invoice-statements.ts",
    find: "export const changeStanding = (session: Session, read: InvoiceRow, changes: StandingChange) =>\n  session\n    .update(\n      invoices,\n      { ...changes, version: read.version + 1 },\n      eq(invoices.id, read.id),\n      eq(invoices.version, read.version),",
    replace:
      "export const changeStanding = (session: Session, read: InvoiceRow, changes: StandingChange) =>\n  session\n    .update(\n      invoices,\n      { ...changes, version: read.version + 1 },\n      eq(invoices.id, read.id),",
    what: "A payment is added to the amount that was read, whatever it is by now",
  },
  isolation: {
    file: "src/capabilities/invoices/invoice-statements.ts",
    find: "session.select(invoices, eq(invoices.id, id), isInvoice)",
    replace: "session.select(invoices, sql.join([sql`0 or `, eq(invoices.id, id)]))",
    what: "One statement finds invoices of any business, by an `or` without parentheses",
  },
  timeline: {
    file: "src/capabilities/events/event-statements.ts",
    find: "      actor: session.actor,\n    },\n    whenChanged,",
    replace: "      actor: session.actor,\n    },\n    session.allowed,",
    what: "An event is written without asking whether the change happened",
  },
  answers: {
    file: "src/platform/database/replay.ts",
    find: "keepAnswer(owned, { ...answer, outcome: NOTHING_YET }, whenChanged)",
    replace: "keepAnswer(owned, { ...answer, outcome: NOTHING_YET }, sql`false`)",
    what: "The answer to an Idempotency-Key is not kept",
  },
};

/** Breaks the product as it is loaded; the files stay as they are. */
export function breakage(name: string | undefined): Plugin[] {
  if (!name) return [];
  const chosen = BREAKAGES[name];
  if (!chosen) throw new Error(`There is no breakage "${name}", but ${Object.keys(BREAKAGES).join(", ")}.`);
  const { file, find, replace } = chosen;
  return [
    {
      name: `breakage ${name}`,
      enforce: "pre",
      transform(code, id) {
        if (!id.split("?")[0]?.endsWith(file)) return null;
        if (code.split(find).length !== 2)
          throw new Error(`${file} does not hold once what "${name}" breaks.`);
        return code.replace(find, () => replace);
      },
    },
  ];
}
