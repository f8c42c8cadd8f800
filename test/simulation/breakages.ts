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
    find: "eq(numberSeries.series, at.series),\n      whenChanged,",
    replace: "eq(numberSeries.series, at.series),",
    what: "A number is counted although no document took it",
  },
  frozen: {
    file: "src/capabilities/invoices/invoice-change-statements.ts",
    find: "...isDraftAsRead({ id, asRead }),\n        guard,\n        changes.client_id",
    replace:
      "eq(invoices.id, id), sql.join([sql`(status <> 'draft' or `, eq(invoices.version, asRead), sql`)`]),\n        guard,\n        changes.client_id",
    what: "A PATCH of a draft also changes the invoice that it became meanwhile",
  },
  totals: {
    file: "src/capabilities/invoices/update-draft.ts",
    find: "...priced?.columns,",
    replace: "...(priced && { lines: priced.columns.lines }),",
    what: "A PATCH of the lines leaves the totals as they were",
  },
  sends: {
    file: "src/platform/outbox/outbox-statements.ts",
    find: ", '') <= ",
    replace: ", '') <= 'z' or 'z' = ",
    what: "A consumer takes tasks that another one has claimed",
  },
  money: {
    file: "src/capabilities/invoices/invoice-change-statements.ts",
    find: "{ ...changes, ...nextVersion(read) }),\n  (owned, { id, asRead, ...changes }) =>\n    owned\n      .update(invoices, changes, ...isAsRead({ id, asRead }), owned.allowed)\n      .returning({ version",
    replace:
      "{ ...changes, ...nextVersion(read) }),\n  (owned, { id, asRead, ...changes }) =>\n    owned\n      .update(invoices, changes, eq(invoices.id, id), owned.allowed)\n      .returning({ version",
    what: "A payment is added to the amount that was read, whatever it is by now",
  },
  isolation: {
    file: "src/capabilities/invoices/invoice-statements.ts",
    find: "owned.selectColumns(invoiceColumns, invoices, eq(invoices.id, at.id), isInvoice)",
    replace: "owned.selectColumns(invoiceColumns, invoices, sql.join([sql`0 or `, eq(invoices.id, at.id)]))",
    what: "One statement finds invoices of any business, by an `or` without parentheses",
  },
  timeline: {
    file: "src/capabilities/events/event-statements.ts",
    find: "actor: owned.actor },\n      whenChanged,",
    replace: "actor: owned.actor },\n      owned.allowed,",
    what: "An event is written without asking whether the change happened",
  },
  answers: {
    file: "src/platform/database/replay.ts",
    find: "clock_ahead_ms: owned.clockAhead },\n    whenChanged,",
    replace: "clock_ahead_ms: owned.clockAhead },\n    sql`false`,",
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
