/** A draft as it would be if it were issued now. Pure; nothing is numbered. */
import { InvalidInput } from "../../platform/refusal.ts";
import type { BusinessRow, ClientRecord, DocumentRow, SeriesRow } from "../../schema/rows.ts";
import { nextIn } from "../numbering/next-numbers.ts";
import { lastIssueDates } from "../numbering/numbering.ts";
import { datesAsked, isIssuance, issuanceAt } from "./issue-dates.ts";
import { issuedContent } from "./issued-content.ts";
import { issuing, transition } from "./lifecycle.ts";
import { partiesOf } from "./parties.ts";

/**
 * With the number that would be the next one, its days and its parties. Another document may take that number first.
 * Throws what the state forbids, and the fault of a day that it asks for.
 */
export function asIfIssued(draft: DocumentRow, { client, business, series, now }: Surroundings): DocumentRow {
  const { to } = transition(draft, issuing(draft, "send"));
  const issuance = issuanceAt(now, business, datesAsked(draft, client), lastIssueDates(series));
  if (!isIssuance(issuance)) throw new InvalidInput([issuance]);
  const { issue_date, due_date, overdue_at } = issuance;
  const { number, sequence } = nextIn(series, issuance);
  return {
    ...draft,
    ...issuedContent(draft, { client, business, issue_date }),
    status: to,
    number,
    series: issuance.series,
    sequence,
    issue_date,
    due_date,
    overdue_at,
    finalized_at: now.toISOString(),
    parties: partiesOf(business, client, draft.content),
  };
}

interface Surroundings {
  client: ClientRecord;
  business: BusinessRow;
  series: readonly SeriesRow[];
  now: Date;
}
