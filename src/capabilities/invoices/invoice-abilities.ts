import type { InvoiceRow } from "../../schema/rows.ts";
import { isError } from "./finalize-requirements.ts";
import { type Action, altering, amountDue, deleting, LIFECYCLE } from "./lifecycle.ts";
import type { Requirement } from "./requirements/requirement.ts";

/** What can be done with an invoice as it stands. */
export interface Abilities {
  edit: boolean;
  delete: boolean;
  /** Whether it is a draft that no requirement of severity `error` stops. */
  finalize: boolean;
  /** A paid invoice is sent as its receipt. */
  send: boolean;
  /** Whether something is due. */
  pay: boolean;
  /** Whether something is left to credit. */
  credit: boolean;
  cancel: boolean;
}

type Standing = Pick<
  InvoiceRow,
  "origin" | "status" | "total_cents" | "credited_cents" | "amount_paid_cents"
>;

/** What the life cycle and, for a draft, the law allow. `requirements` are those of `finalizeRequirements`. */
export function abilitiesOf(invoice: Standing, requirements: readonly Requirement[]): Abilities {
  const { status, total_cents, credited_cents, amount_paid_cents } = invoice;
  const allows = (action: Action): boolean => !("refuse" in LIFECYCLE[status][action]);
  const allowsToAlter = (action: Action): boolean => allows(altering(invoice, action));
  const finalize = status === "draft" && !requirements.some(isError);
  return {
    edit: allowsToAlter("edit"),
    delete: allows(deleting(invoice, amount_paid_cents > 0)),
    finalize,
    send:
      status === "draft"
        ? finalize
        : allowsToAlter("send") || (total_cents > 0 ? allows("send_receipt") : allowsToAlter("send_zero")),
    pay: allows("pay_part") && amountDue(invoice) > 0,
    credit: allowsToAlter("credit") && credited_cents < total_cents,
    cancel: status !== "cancelled" && allowsToAlter(amount_paid_cents > 0 ? "cancel_paid" : "cancel"),
  };
}
