import type { MessageFacts } from "./facts.ts";

/** The case that chooses a message's words: its kind, what is due and, for a reminder, how late it is. */
export type Situation =
  | "invoice"
  | "partlyDue"
  | "nothingDue"
  | "upcoming"
  | "dueToday"
  | "friendly"
  | "firm"
  | "last"
  | "receipt"
  | "partReceipt"
  | "creditNote";

const DAY_MS = 86_400_000;
/** Days overdue from which a reminder is firm. */
const FIRM_FROM = 8;
/** Days overdue from which a reminder is the last one, and names the consequences. */
const LAST_FROM = 30;

type Dates = Pick<MessageFacts, "due_date" | "today">;

/** Full days since the due date: 0 on that day, negative before it. Also 0 when there is no due date. */
export const daysSinceDue = ({ due_date, today }: Dates): number =>
  due_date === "" ? 0 : Math.round((Date.parse(today) - Date.parse(due_date)) / DAY_MS);

export function situationOf(
  facts: Dates & Pick<MessageFacts, "kind" | "amount_due_cents" | "total_cents">,
): Situation {
  const { kind, amount_due_cents: due, total_cents: total } = facts;
  if (kind === "credit_note") return "creditNote";
  if (kind === "receipt") return due > 0 ? "partReceipt" : "receipt";
  if (due <= 0) return "nothingDue";
  if (kind === "invoice") return due < total ? "partlyDue" : "invoice";
  return reminderOf(facts);
}

function reminderOf(facts: Dates): Situation {
  const days = daysSinceDue(facts);
  if (days < 0) return "upcoming";
  if (days === 0) return "dueToday";
  if (days < FIRM_FROM) return "friendly";
  return days < LAST_FROM ? "firm" : "last";
}
