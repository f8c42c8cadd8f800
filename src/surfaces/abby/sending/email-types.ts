/** `emailType`: which email of a document is meant. */
import { Problem } from "../../../platform/http/problem.ts";
import { fieldFault } from "../http/field-faults.ts";

const TYPES = ["invoice_simple", "invoice_reminder"] as const;

/** Of documents that we do not have yet. */
const LATER: Readonly<Record<string, string>> = {
  invoice_recurring: "Recurring invoices are not supported yet, and neither is their email.",
  estimate_simple: "Estimates are not supported yet, and neither is their email.",
};

/** Whether the email is a reminder. Throws 501 for that of a document which we do not have, and 400 by name. */
export function isReminder(type: string): boolean {
  const later = LATER[type];
  if (later) throw new Problem("not_supported", later);
  if (!(TYPES as readonly string[]).includes(type))
    throw fieldFault(
      "emailType",
      "isEnum",
      `There is no \`${type.slice(0, 60)}\` here. Must be one of ${TYPES.join(", ")}.`,
    );
  return type === "invoice_reminder";
}
