/** Applies account events: the account may take payments, may not, or is no longer connected. */
import { instant } from "../../platform/clock.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { note } from "../audit/audit.ts";
import { connectStripeAccount, disconnectStripeAccount } from "../business/business-statements.ts";
import type { AccountFact } from "./read-stripe-event.ts";
import { clientOrWait, isAccountGone, lastingFault } from "./stripe-account.ts";
import { type Case, type EventTools, type Outcome, ours, refuse } from "./stripe-event-outcome.ts";
import { markEventApplied } from "./stripe-event-statements.ts";

/** Records the account's current state. Stripe is asked for it, since the event may be out of date. */
export async function applyAccountEvent(tools: EventTools, at: Case<AccountFact>): Outcome {
  const { session, env, clock } = tools;
  const { says, business, event } = at;
  const account = says.account ?? "";
  const applied = markEventApplied(session, event.id, instant(ours(clock)));
  if (business.stripe_account_id !== account)
    return refuse(tools, at, "the account is not connected any more");
  const current = await accountNow(env, business.sandbox, account);
  if (current === "unknown") return refuse(tools, at, "Stripe does not say how the account stands");
  const change =
    current === "gone"
      ? disconnectStripeAccount(session, account)
      : connectStripeAccount(session, account, current.charges_enabled);
  await session.commit([change, ...told(tools, at, current), applied]);
  return "done";
}

/** The entry in the audit log, if the event says something new. */
function told(
  tools: EventTools,
  { business }: Case<AccountFact>,
  current: { charges_enabled: boolean } | "gone",
): Statement[] {
  const thing = { thing_kind: "stripe_account", thing_id: business.stripe_account_id ?? "" } as const;
  if (current === "gone") return [note(tools, { action: "disconnected", ...thing })];
  const { charges_enabled } = current;
  if (charges_enabled === business.stripe_charges_enabled) return [];
  const deed = { before: { charges_enabled: !charges_enabled }, after: { charges_enabled } };
  return [note(tools, { action: "updated", ...thing, ...deed })];
}

async function accountNow(
  env: Env,
  sandbox: boolean,
  account: string,
): Promise<{ charges_enabled: boolean } | "gone" | "unknown"> {
  const stripe = clientOrWait(env, sandbox);
  try {
    return await stripe.accounts.retrieve(account);
  } catch (error) {
    return isAccountGone(lastingFault(error)) ? "gone" : "unknown";
  }
}
