import type { MessageFacts } from "./facts.ts";

/** What a message has to say: its kind, and for a reminder how late it is. */
export type Situation =
  | "invoice"
  | "nothingDue"
  | "upcoming"
  | "dueToday"
  | "friendly"
  | "firm"
  | "last"
  | "receipt";

const DAY_MS = 86_400_000;
/** Days overdue from which a reminder is firmer … */
const FIRM_FROM = 8;
/** … and from which it names what may follow. */
const LAST_FROM = 30;

type Dates = Pick<MessageFacts, "due_date" | "today">;

/** Full days since the due day: 0 on the day itself, negative before it. */
export const daysSinceDue = ({ due_date, today }: Dates): number =>
  Math.round((Date.parse(today) - Date.parse(due_date)) / DAY_MS);

export function situationOf(facts: Dates & Pick<MessageFacts, "kind" | "amount_due_cents">): Situation {
  if (facts.kind === "receipt") return "receipt";
  if (facts.amount_due_cents <= 0) return "nothingDue";
  if (facts.kind === "invoice") return "invoice";
  const days = daysSinceDue(facts);
  if (days < 0) return "upcoming";
  if (days === 0) return "dueToday";
  if (days < FIRM_FROM) return "friendly";
  return days < LAST_FROM ? "firm" : "last";
}
