import { dayIn } from "../../platform/days.ts";
import { InvalidInput } from "../../platform/refusal.ts";
import type { LastIssueDates } from "../numbering/numbering.ts";
import { datesAsked, isIssuance, issuanceAt } from "./issue-dates.ts";
import { contentOfDraft, rateFaults } from "./issued-content.ts";
import { documentRequirements } from "./requirements/document-requirements.ts";
import { hiddenMentions } from "./requirements/hidden-mentions.ts";
import { mentionRequirements } from "./requirements/mention-requirements.ts";
import {
  type CheckedBusiness,
  type CheckedClient,
  type CheckedInvoice,
  error,
  type Requirement,
} from "./requirements/requirement.ts";
import { vatRequirements } from "./requirements/vat-requirements.ts";

/**
 * What the law asks of a draft before it is issued at `now`, errors first: the one check of finalizing, of what
 * an invoice says it can do, and of a preview. Pure. `docs/compliance.md` gives the reasons.
 */
export function finalizeRequirements({
  invoice,
  business,
  client,
  now,
  lastDates,
}: {
  invoice: CheckedInvoice;
  business: CheckedBusiness;
  client: CheckedClient;
  now: Date;
  lastDates: LastIssueDates;
}): Requirement[] {
  const content = contentOfDraft(invoice, client);
  const toIssue = {
    invoice: { ...invoice, content },
    business,
    client,
    today: dayIn(business.time_zone, now),
  };
  const issuance = issuanceAt(now, business, datesAsked(invoice, client), lastDates);
  const found = [
    ...(client.archived_at ? [error(["client_id"], "client_is_archived", {})] : []),
    ...documentRequirements(toIssue),
    ...vatRequirements(toIssue),
    ...(isIssuance(issuance) ? rateFaults(invoice, business, issuance.issue_date) : [issuance]).map(
      (fault): Requirement => ({ ...fault, severity: "error" }),
    ),
    ...mentionRequirements(toIssue),
    ...hiddenMentions(toIssue),
  ];
  return [...found.filter(isError), ...found.filter((one) => !isError(one))];
}

export const isError = ({ severity }: Requirement): boolean => severity === "error";

/** Throws the errors among the requirements, all at once. */
export function requireFinalizable(requirements: readonly Requirement[]): void {
  const errors = requirements.filter(isError);
  if (errors.length > 0) throw new InvalidInput(errors);
}
