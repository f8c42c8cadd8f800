/** How verbs ask the business's sequence to number a document, and ask again while that did not happen. */

import { changedMeanwhile } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import { Problem } from "../../platform/http/problem.ts";
import { errorFacts, log } from "../../platform/log.ts";
import type { BusinessRow, SeriesRow } from "../../schema/rows.ts";
import type { IssueResult } from "../invoices/finalize-planner.ts";
import type { AnyRequest } from "./invoice-sequence.ts";
import type { NumberingSettings } from "./next-number.ts";

/**
 * Why an attempt issued nothing: what it relied on is not as it was read, or nobody knows what became of it. Either way
 * the next attempt reads again, and finds what an attempt whose answer got lost has done.
 */
export type NotIssued = "not_as_read" | "unknown";

const ATTEMPTS = 4;

/**
 * Attempts until one succeeds. Throws 409 when the record changed each time, and 503 when the last attempt may have
 * happened: the caller is to ask again, never to believe that it did not.
 */
export async function untilIssued<T extends object>(
  attemptOnce: (attempt: number) => Promise<T | NotIssued>,
): Promise<T> {
  let why: NotIssued = "not_as_read";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await attemptOnce(attempt);
    if (typeof outcome !== "string") return outcome;
    why = outcome;
  }
  throw why === "not_as_read" ? changedMeanwhile() : unanswered();
}

/** A lost object or connection is an unknown outcome like any other. */
export async function askSequence(ctx: Context, request: AnyRequest): Promise<IssueResult> {
  try {
    const sequence = ctx.env.INVOICE_SEQUENCE.getByName(`${ctx.shard}:${ctx.session.businessId}`);
    return await sequence.issue(request);
  } catch (error) {
    log("warn", "the invoice sequence did not answer", { request_id: ctx.requestId, ...errorFacts(error) });
    return { kind: "unknown" };
  }
}

/** What numbering needs of a business. */
export const numberingSettings = ({
  version,
  time_zone,
  payment_terms_days,
  invoice_number_pattern,
  credit_note_number_pattern,
  clock_ahead_ms,
}: BusinessRow): NumberingSettings => ({
  version,
  time_zone,
  payment_terms_days,
  invoice_number_pattern,
  credit_note_number_pattern,
  clock_ahead_ms,
});

/** The last issue date of each series that has given a number. */
export const lastIssueDates = (series: readonly SeriesRow[]): Record<string, string> =>
  Object.fromEntries(
    series.flatMap((row) => (row.last_issue_date ? [[row.series, row.last_issue_date]] : [])),
  );

const unanswered = (): Problem =>
  new Problem(
    "unavailable",
    "The numbering did not answer in time. Repeat the request; with its Idempotency-Key it happens once.",
    { headers: { "Retry-After": "1" } },
  );
