/** The facts of a message, formatted in its language. */

import { type Formats, formatsFor } from "../../platform/i18n/locale-formats.ts";
import { WORDS } from "../words/catalogue.ts";
import type { Details } from "../words/subjects/messages.ts";
import { headerSafe } from "./clean-text.ts";
import type { MessageFacts } from "./facts.ts";
import { daysSinceDue } from "./situation.ts";
import type { Placeholder } from "./template.ts";

export function detailsOf(facts: MessageFacts): Details {
  const formats = formatsFor(facts.locale);
  return {
    seller: headerSafe(facts.seller.name),
    number: headerSafe(facts.number),
    amount: formats.money(facts.amount_due_cents, facts.currency),
    total: formats.money(facts.total_cents, facts.currency),
    due: facts.due_date === "" ? "" : formats.day(facts.due_date),
    days: overdueDays(facts, formats),
    alone: facts.seller.sole_trader === true,
    corrects: headerSafe(facts.corrects?.number ?? ""),
  };
}

/** How long the invoice has been overdue, as a number with its noun: "1 day", "12 days". */
export function overdueDays(
  facts: Pick<MessageFacts, "locale" | "due_date" | "today">,
  formats: Formats,
): string {
  const days = daysSinceDue(facts);
  return `${formats.number(days)}\u00a0${WORDS[facts.locale].messages.days[formats.plural(days)]}`;
}

/** The values of the placeholders in a business's own words. */
export function placeholderValues(facts: MessageFacts): Record<Placeholder, string> {
  const { seller, number, amount, total, due } = detailsOf(facts);
  const formats = formatsFor(facts.locale);
  return {
    number,
    client: headerSafe(facts.buyer.name),
    business: seller,
    amount: total,
    amount_due: amount,
    issue_date: formats.day(facts.issue_date),
    due_date: due,
    days_overdue: formats.number(Math.max(0, daysSinceDue(facts))),
    link: facts.url,
  };
}
