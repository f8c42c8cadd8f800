/** What customers, banks and cards do: pay, decline, pay with a delay, dispute. */
import type Stripe from "stripe";
import { emit, type Sent } from "./events.ts";
import * as fixtures from "./fixtures.ts";
import { refusals } from "./refusals.ts";
import { customerDetails, openSession } from "./sessions.ts";
import { idOf, keep, newId, type Owner, seconds, stored, type World } from "./world.ts";

type Session = Stripe.Checkout.Session;
type Intent = Stripe.PaymentIntent;

/** Payment methods whose money arrives, or fails to arrive, days later. */
const DELAYED = new Set(["sepa_debit", "bacs_debit", "us_bank_account", "customer_balance", "multibanco"]);

export interface Paying {
  /** `card` by default. A delayed method such as `sepa_debit` leaves the payment processing. */
  method?: string;
  email?: string;
  name?: string;
}

/** The customer pays: at once, or with a delayed method, which `succeedAsync` or `failAsync` settles. */
export function pay(
  world: World,
  sessionId: string,
  { method = "card", email, name = "Jenny Rosen" }: Paying = {},
): Sent<"checkout.session.completed"> {
  const { session, ...owner } = openSession(world, sessionId);
  const delayed = DELAYED.has(method);
  const intent = intentOf(world, owner, session, method);
  const charge = keepCharge(world, owner, intent, method, delayed ? "pending" : "succeeded");
  keep(world, "payment_intent", owner, {
    ...intent,
    status: delayed ? "processing" : "succeeded",
    amount_received: delayed ? 0 : intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    payment_method: charge.payment_method,
  });
  const completed = keep(world, "checkout.session", owner, {
    ...session,
    status: "complete",
    payment_status: delayed ? "unpaid" : "paid",
    payment_intent: intent.id,
    customer_details: customerDetails(session.customer_email ?? email ?? "jenny.rosen@example.com", name),
    url: null,
  });
  return emit(world, owner, "checkout.session.completed", completed);
}

/** The card is declined. The session stays open, so that the customer can try another card. */
export function decline(
  world: World,
  sessionId: string,
  declineCode = "generic_decline",
): Sent<"payment_intent.payment_failed"> {
  const { session, ...owner } = openSession(world, sessionId);
  const intent = intentOf(world, owner, session, "card");
  const charge = keepCharge(world, owner, intent, "card", "failed");
  keep(world, "checkout.session", owner, { ...session, payment_intent: intent.id });
  return failIntent(world, owner, { ...intent, latest_charge: charge.id }, declineCode);
}

/** The money of a delayed payment arrives. */
export function succeedAsync(
  world: World,
  sessionId: string,
): Sent<"checkout.session.async_payment_succeeded"> {
  const { session, owner, intent, charge } = processing(world, sessionId);
  keep(world, "charge", owner, {
    ...charge,
    status: "succeeded",
    paid: true,
    captured: true,
    amount_captured: charge.amount,
  });
  keep(world, "payment_intent", owner, { ...intent, status: "succeeded", amount_received: intent.amount });
  const paid = keep(world, "checkout.session", owner, { ...session, payment_status: "paid" });
  return emit(world, owner, "checkout.session.async_payment_succeeded", paid);
}

/** The money of a delayed payment fails to arrive. */
export function failAsync(
  world: World,
  sessionId: string,
  reason = "insufficient_funds",
): Sent<"checkout.session.async_payment_failed"> {
  const { session, owner, intent, charge } = processing(world, sessionId);
  keep(world, "charge", owner, {
    ...charge,
    status: "failed",
    failure_code: reason,
    failure_message: "The customer's bank account could not be debited.",
  });
  failIntent(world, owner, intent, reason);
  return emit(world, owner, "checkout.session.async_payment_failed", session);
}

/** Opens a dispute: the customer's bank takes the money back until it is closed. */
export function dispute(
  world: World,
  chargeId: string,
  { amount, reason = "fraudulent" }: { amount?: number; reason?: string } = {},
): Sent<"charge.dispute.created"> {
  const { object: charge, account, livemode } = stored(world, "charge", chargeId);
  const owner = { account, livemode };
  if (charge.status !== "succeeded") throw new Error(`the charge is ${charge.status}: it cannot be disputed`);
  keep(world, "charge", owner, { ...charge, disputed: true });
  const created = keep(world, "dispute", owner, {
    ...fixtures.dispute,
    id: newId("du_1", 23),
    livemode: owner.livemode,
    created: seconds(world),
    amount: amount ?? charge.amount - charge.amount_refunded,
    currency: charge.currency,
    charge: charge.id,
    payment_intent: idOf(charge.payment_intent),
    reason,
    evidence_details: { ...fixtures.dispute.evidence_details, due_by: seconds(world) + 14 * 24 * 60 * 60 },
  });
  return emit(world, owner, "charge.dispute.created", created);
}

export function closeDispute(
  world: World,
  disputeId: string,
  status: "won" | "lost",
): Sent<"charge.dispute.closed"> {
  const { object, account, livemode } = stored(world, "dispute", disputeId);
  if (object.status === "won" || object.status === "lost") throw new Error(`the dispute is ${object.status}`);
  const owner = { account, livemode };
  const closed = keep(world, "dispute", owner, { ...object, status, is_charge_refundable: status === "won" });
  return emit(world, owner, "charge.dispute.closed", closed, { previous: { status: object.status } });
}

/** The newest charge of a session. Throws when there is none. */
export function chargeOf(world: World, sessionId: string): Stripe.Charge {
  const { object: session } = stored(world, "checkout.session", sessionId);
  const { object: intent } = stored(world, "payment_intent", idOf(session.payment_intent) ?? "");
  return stored(world, "charge", idOf(intent.latest_charge) ?? "").object;
}

/**
 * The session's payment intent: created at the first attempt, as Checkout does, and used again at the next.
 */
function intentOf(world: World, owner: Owner, session: Session, method: string): Intent {
  const existing = idOf(session.payment_intent);
  if (existing) return stored(world, "payment_intent", existing).object;
  const data = world.intentData.get(session.id) ?? {};
  const id = newId("pi_3", 23);
  return keep(world, "payment_intent", owner, {
    ...fixtures.paymentIntent,
    id,
    livemode: owner.livemode,
    created: seconds(world),
    client_secret: newId(`${id}_secret`),
    amount: session.amount_total ?? 0,
    currency: session.currency ?? "",
    application: applicationOf(world, owner),
    application_fee_amount: data.application_fee_amount ?? null,
    description: data.description ?? null,
    metadata: (data.metadata ?? {}) as Stripe.Metadata,
    receipt_email: data.receipt_email ?? null,
    statement_descriptor: data.statement_descriptor ?? null,
    statement_descriptor_suffix: data.statement_descriptor_suffix ?? null,
    transfer_group: data.transfer_group ?? null,
    payment_method_types: [...new Set([...session.payment_method_types, method])],
  });
}

/** Keeps the charge of one attempt to take the money. It copies the metadata that the intent has now. */
function keepCharge(
  world: World,
  owner: Owner,
  intent: Intent,
  method: string,
  status: "succeeded" | "pending" | "failed",
): Stripe.Charge {
  const succeeded = status === "succeeded";
  return keep(world, "charge", owner, {
    ...fixtures.charge,
    id: newId(method === "card" ? "ch_3" : "py_3", 23),
    livemode: owner.livemode,
    created: seconds(world),
    amount: intent.amount,
    amount_captured: succeeded ? intent.amount : 0,
    currency: intent.currency,
    application: applicationOf(world, owner),
    application_fee_amount: intent.application_fee_amount,
    balance_transaction: succeeded ? newId("txn_3", 23) : null,
    captured: succeeded,
    description: intent.description,
    metadata: { ...intent.metadata },
    paid: succeeded,
    payment_intent: intent.id,
    payment_method: newId("pm_1", 23),
    payment_method_details: method === "card" ? fixtures.charge.payment_method_details : { type: method },
    receipt_email: intent.receipt_email,
    status,
    ...(status === "failed" && {
      failure_code: "card_declined",
      failure_message: "Your card was declined.",
    }),
  });
}

function failIntent(
  world: World,
  owner: Owner,
  intent: Intent,
  declineCode: string,
): Sent<"payment_intent.payment_failed"> {
  const { body } = refusals.cardDeclined(declineCode);
  const charge = idOf(intent.latest_charge);
  const failed = keep(world, "payment_intent", owner, {
    ...intent,
    status: "requires_payment_method",
    last_payment_error: {
      type: "card_error",
      code: "card_declined",
      decline_code: declineCode,
      message: body.message,
      ...(charge && { charge }),
    },
  });
  return emit(world, owner, "payment_intent.payment_failed", failed);
}

/** The objects of a delayed payment. Throws unless it is processing. */
function processing(world: World, sessionId: string) {
  const { object: session, account, livemode } = stored(world, "checkout.session", sessionId);
  const { object: intent } = stored(world, "payment_intent", idOf(session.payment_intent) ?? "");
  if (intent.status !== "processing") throw new Error(`the payment is ${intent.status}, not processing`);
  return { session, owner: { account, livemode }, intent, charge: chargeOf(world, sessionId) };
}

/**
 * The application that made a connected account's objects: the platform's. null for the platform's own
 * objects.
 */
const applicationOf = (world: World, { account, livemode }: Owner): string | null =>
  account === world.platform ? null : world.clientIds[livemode ? "live" : "test"];
