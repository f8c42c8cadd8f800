/**
 * What an event of Stripe's changes here: applied once, in one batch with the mark that it is, whatever the order in which
 * events come. What does not fit what we made (account, mode, amount, currency) changes nothing and is logged.
 */
import { type BusinessRow, ownBusiness } from "../business/store.ts";
import { publishTasks } from "../delivery/outbox.ts";
import { type InvoiceRow, invoiceById } from "../invoices/store.ts";
import { type Clock, clockAhead, clockAt, instant } from "../platform/clock.ts";
import type { Statement } from "../platform/db/database.ts";
import type { Session } from "../platform/db/session.ts";
import type { Ids } from "../platform/ids.ts";
import { errorFacts, log } from "../platform/log.ts";
import {
  eventStatements,
  type MoneyChange,
  paymentChange,
  refundChange,
  refundFailure,
} from "./apply-money.ts";
import { readPayable } from "./record-payment.ts";
import {
  type CheckoutRow,
  checkoutById,
  checkoutsOfInvoice,
  connectAccount,
  disconnectAccount,
  followCheckout,
  latestPaidAt,
  markEventApplied,
  moveCheckout,
  noteEventApplied,
  type PaymentRow,
  paymentOfIntent,
  type RefundRow,
  refundedOf,
  refundsOfPayment,
  type StripeEventRow,
  stripeEventById,
} from "./store.ts";
import { actingOn, clientOrWait, isAccountGone, lastingFault, StripeAway } from "./stripe-account.ts";
import {
  type AccountFact,
  type ChargeFact,
  type DisputeFact,
  type FailedRefundFact,
  factOf,
  markOf,
  type SessionFact,
  type StripeFact,
} from "./stripe-event.ts";
import { type HowPaid, howPaid, UNKNOWN_WAY } from "./stripe-method.ts";

export interface EventTools {
  session: Session;
  env: Env;
  clock: Clock;
  ids: Ids;
  shard: string;
}

/** An event at work: `S` is what it says. */
interface Case<S extends StripeFact = StripeFact> {
  event: StripeEventRow;
  business: BusinessRow;
  says: S;
}

/** What happened to a payment that was made. */
type PaymentFact = ChargeFact | DisputeFact | FailedRefundFact;

/** Whether an event is done with: false when the invoice changed meanwhile, and all is to be read again. */
type Outcome = Promise<boolean>;

const ATTEMPTS = 5;
/** How long an event waits for the payment that it is about: Stripe delivers for three days. */
const PATIENCE_MS = 4 * 86_400_000;
/** How long a payment waits for Stripe to say how it was made. */
const WAY_PATIENCE_MS = 86_400_000;

/** Applies an event that was kept. Throws when it has to wait, or when Stripe or the database is away: try again later. */
export async function applyStripeEvent(tools: EventTools, eventId: string): Promise<void> {
  const { session } = tools;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [[event], [business]] = await session.read([
      stripeEventById(session, eventId),
      ownBusiness(session),
    ]);
    const says = event && factOf(event);
    if (!business || !event || event.applied_at !== null || !says) return;
    if (await apply(...inOwnTime(tools, { event, business, says }))) return;
  }
  throw new Error("an invoice changed each time that an event of Stripe's was applied");
}

/** In a sandbox with a test clock, what an event tells has happened by that clock, like everything else there. */
function inOwnTime(tools: EventTools, { business, says, ...rest }: Case): [EventTools, Case] {
  const { clock_ahead_ms: ahead } = business;
  const at = instant(clockAhead(clockAt(says.at), ahead));
  return [
    { ...tools, clock: clockAhead(tools.clock, ahead) },
    { ...rest, business, says: { ...says, at } },
  ];
}

async function apply(tools: EventTools, { says, ...rest }: Case): Outcome {
  // A business is of one mode, and so is everything that was made for it.
  if (says.livemode === rest.business.sandbox)
    return refuse(tools, { says, ...rest }, "it is of the other mode");
  switch (says.about) {
    case "session":
      return applySession(tools, { says, ...rest });
    case "charge":
      return applyCharge(tools, { says, ...rest });
    case "dispute":
      return applyDispute(tools, { says, ...rest });
    case "failed_refund":
      return applyFailedRefund(tools, { says, ...rest });
    case "account":
      return applyAccount(tools, { says, ...rest });
  }
}

async function applySession(tools: EventTools, at: Case<SessionFact>): Outcome {
  const { session } = tools;
  const { event, says } = at;
  const [[checkout], [payment]] = await session.read([
    checkoutById(session, says.id),
    paymentOfIntent(session, says.payment_intent ?? ""),
  ]);
  if (!checkout) return refuse(tools, at, "its session was not made here");
  if (!isFrom(checkout, says)) return refuse(tools, at, "it is of another account than its session");
  if (event.type === "checkout.session.expired") return settle(tools, at, checkout, "expired");
  if (payment) return settle(tools, at, checkout, "complete");
  if (event.type === "checkout.session.async_payment_failed") return fail(tools, at, checkout);
  return says.paid ? pay(tools, at, checkout) : settle(tools, at, checkout, "processing");
}

/** Records the payment of a session that we made. What came is kept, even if nothing is due any more. */
async function pay(tools: EventTools, at: Case<SessionFact>, checkout: CheckoutRow): Outcome {
  const { session } = tools;
  const { says } = at;
  if (says.currency !== checkout.currency)
    return refuse(tools, at, "it is in another currency than its session");
  if (says.amount_cents !== checkout.amount_cents)
    return refuse(tools, at, "it is of another amount than its session");
  if (!says.payment_intent) return refuse(tools, at, "it has no payment intent");
  const { method, charge_id } = await wayOf(tools, at);
  const payable = await readPayable(session, checkout.invoice_id);
  const others = payable.checkouts.filter(({ id }) => id !== checkout.id);
  const change = paymentChange(
    tools,
    { ...payable, checkouts: others },
    {
      amount_cents: checkout.amount_cents,
      paid_at: says.at,
      method,
      source: "stripe",
      reference: says.payment_intent,
      external_id: null,
      payment_intent_id: says.payment_intent,
      charge_id,
    },
  );
  return commit(tools, at, change, [
    followCheckout(session, checkout.id, ["open", "processing", "expired"], "complete"),
  ]);
}

/** How it was paid. Stripe has a day to say that, since money that came matters more. */
async function wayOf(
  { env, clock }: EventTools,
  { event, says, business }: Case<SessionFact>,
): Promise<HowPaid> {
  try {
    return await howPaid(clientOrWait(env, business.sandbox), says);
  } catch (error) {
    if (!(error instanceof StripeAway) || ageOf(event, clock) < WAY_PATIENCE_MS) throw error;
    return UNKNOWN_WAY;
  }
}

/** The customer's bank did not pay what it had promised: the invoice can be paid anew. It is told once. */
async function fail(tools: EventTools, at: Case<SessionFact>, checkout: CheckoutRow): Outcome {
  const { session, clock } = tools;
  const { changed } = await session.change({
    change: moveCheckout(session, checkout.id, ["open", "processing"], "expired"),
    follow: [
      ...eventStatements(tools, checkout.invoice_id, [
        ["payment_failed", { amount_cents: checkout.amount_cents, checkout_id: checkout.id }],
      ]),
      noteEventApplied(session, at.event.id, instant(ours(clock))),
    ],
  });
  return changed.length > 0 || note(tools, at, []);
}

/** Notes how a session stands. What was expired or paid before is not taken back by an event that comes late. */
const settle = (
  tools: EventTools,
  at: Case,
  checkout: CheckoutRow,
  status: "expired" | "processing" | "complete",
): Outcome => {
  const from = status === "complete" ? (["open", "processing", "expired"] as const) : (["open"] as const);
  return note(tools, at, [followCheckout(tools.session, checkout.id, [...from], status)]);
};

/** What was refunded, here or in Stripe's Dashboard: the sum that Stripe names, less what is recorded. */
async function applyCharge(tools: EventTools, at: Case<ChargeFact>): Outcome {
  const { says } = at;
  const found = await paymentFor(tools, says);
  if (!found) return waitIfOurs(tools, at, says.invoice ?? (await invoiceOfIntent(tools, at)));
  const refusal = misfit(found, says);
  if (refusal) return refuse(tools, at, refusal);
  const recorded = refundedOf(found.refunds);
  if (says.refunded_cents <= recorded) return note(tools, at, []);
  const refunded = (await refundedAtStripe(tools, at)) ?? says.refunded_cents;
  return takeBack(tools, at, found, {
    amount_cents: refunded - recorded,
    reason: "refund",
    external_id: null,
  });
}

/** The customer's bank did not take a refund: what is recorded, less the sum that stands at Stripe, is with us again. */
async function applyFailedRefund(tools: EventTools, at: Case<FailedRefundFact>): Outcome {
  const { says } = at;
  const found = await paymentFor(tools, says);
  if (!found) return waitIfOurs(tools, at, await invoiceOfIntent(tools, at));
  const refusal = misfit(found, says);
  if (refusal) return refuse(tools, at, refusal);
  const refunded = await refundedAtStripe(tools, at);
  if (refunded === null) return refuse(tools, at, "Stripe does not say what is refunded");
  const failed = failedOf(found.refunds, says.id, refundedOf(found.refunds) - refunded);
  if (failed.length === 0) return note(tools, at, []);
  return commit(tools, at, refundFailure(tools, found, found.payment, failed));
}

/** Which refunds make up what failed: the one that is named, then the newest, in part if need be. */
function failedOf(refunds: readonly RefundRow[], named: string, cents: number) {
  const isNamed = ({ external_id }: RefundRow) => Number(external_id === named);
  let left = cents;
  return refunds
    .filter(({ reason }) => reason === "refund")
    .toSorted((a, b) => isNamed(b) - isNamed(a) || (a.id < b.id ? 1 : -1))
    .map((refund) => {
      const amount_cents = Math.max(0, Math.min(refund.amount_cents, left));
      left -= amount_cents;
      return { refund, amount_cents };
    })
    .filter(({ amount_cents }) => amount_cents > 0);
}

/**
 * What stands refunded at Stripe now, in cents: events say how it was, come in any order, and a refund that has failed
 * is none. Null when it does not say.
 */
async function refundedAtStripe(
  { env }: EventTools,
  { says, business }: Case<ChargeFact | FailedRefundFact>,
): Promise<number | null> {
  const stripe = clientOrWait(env, business.sandbox);
  try {
    const { payment_intent } = says;
    const { data } = await stripe.refunds.list({ payment_intent, limit: 100 }, actingOn(says.account));
    return data
      .filter(({ status }) => status !== "failed" && status !== "canceled")
      .reduce((sum, { amount }) => sum + amount, 0);
  } catch (error) {
    lastingFault(error);
    return null;
  }
}

/** A payer's bank takes money back, and later says whether for good. */
async function applyDispute(tools: EventTools, at: Case<DisputeFact>): Outcome {
  const { says, event } = at;
  const found = await paymentFor(tools, says);
  if (!found) return waitIfOurs(tools, at, await invoiceOfIntent(tools, at));
  const refusal = misfit(found, says);
  if (refusal) return refuse(tools, at, refusal);
  const { payment } = found;
  // A bank can dispute more than was paid, as rates change: more than that is not the client's.
  const amount_cents = Math.min(says.amount_cents, payment.amount_cents);
  const about = { payment_id: payment.id, dispute_id: says.id, amount_cents };
  const told = (type: "disputed" | "dispute_closed", data: Record<string, unknown>) =>
    eventStatements(tools, payment.invoice_id, [[type, { ...about, ...data }]]);
  if (event.type === "charge.dispute.created")
    return note(tools, at, told("disputed", { reason: says.reason }));
  const closed = told("dispute_closed", { outcome: says.status });
  const isTaken = found.refunds.some(({ external_id }) => external_id === says.id);
  if (says.status !== "lost" || isTaken) return note(tools, at, isTaken ? [] : closed);
  const refund = { amount_cents, reason: "dispute", external_id: says.id } as const;
  return takeBack(tools, at, found, refund, closed);
}

/** How the account stands now, whatever an older event says of it. */
async function applyAccount(tools: EventTools, at: Case<AccountFact>): Outcome {
  const { session, env, clock } = tools;
  const { says, business, event } = at;
  const account = says.account ?? "";
  const applied = markEventApplied(session, event.id, instant(ours(clock)));
  if (business.stripe_account_id !== account)
    return refuse(tools, at, "the account is not connected any more");
  const current = await accountNow(env, business.sandbox, account);
  if (current === "unknown") return refuse(tools, at, "Stripe does not say how the account stands");
  await session.commit([
    current === "gone"
      ? disconnectAccount(session, account)
      : connectAccount(session, account, current.charges_enabled),
    applied,
  ]);
  return true;
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

/** A payment with what the refusals of an event and the sum of its refunds follow from. */
interface Found {
  payment: PaymentRow;
  invoice: InvoiceRow;
  checkouts: CheckoutRow[];
  refunds: RefundRow[];
  latestPaidAt: string | null;
}

async function paymentFor({ session }: EventTools, { payment_intent }: PaymentFact): Promise<Found | null> {
  const [[payment]] = await session.read([paymentOfIntent(session, payment_intent)]);
  if (!payment) return null;
  const [[invoice], checkouts, refunds, [latest]] = await session.read([
    invoiceById(session, payment.invoice_id),
    checkoutsOfInvoice(session, payment.invoice_id),
    refundsOfPayment(session, payment),
    latestPaidAt(session, payment.invoice_id),
  ]);
  if (!invoice) throw new Error("a payment without its invoice");
  return { payment, invoice, checkouts, refunds, latestPaidAt: latest?.paid_at ?? null };
}

/** Why an event cannot be about a payment; null when it can. */
function misfit({ payment, invoice, checkouts }: Found, says: PaymentFact): string | null {
  if (!checkouts.some((checkout) => isFrom(checkout, says)))
    return "it is of another account than its payment";
  if (says.currency !== invoice.currency) return "it is in another currency than its payment";
  const isBeyond = says.about === "charge" && says.refunded_cents > payment.amount_cents;
  return isBeyond ? "it is of more than its payment" : null;
}

/** Waits for a payment that may still be on its way: by a session that we made for the invoice through this account. */
async function waitIfOurs(tools: EventTools, at: Case<PaymentFact>, invoice: string | null): Outcome {
  const [checkouts] = await tools.session.read([checkoutsOfInvoice(tools.session, invoice ?? "")]);
  if (checkouts.some((checkout) => isFrom(checkout, at.says))) return wait(tools, at);
  return refuse(tools, at, "its payment was not made here");
}

const isFrom = ({ account_id, livemode }: CheckoutRow, says: StripeFact): boolean =>
  account_id === says.account && livemode === says.livemode;

/** The invoice of this business that a payment intent is for, as Stripe has it: not every event says. */
async function invoiceOfIntent(
  { session, env }: EventTools,
  { says, business }: Case<PaymentFact>,
): Promise<string | null> {
  const stripe = clientOrWait(env, business.sandbox);
  try {
    const intent = await stripe.paymentIntents.retrieve(says.payment_intent, {}, actingOn(says.account));
    const mark = markOf(intent.metadata);
    return mark?.business === session.businessId ? mark.invoice : null;
  } catch (error) {
    lastingFault(error);
    return null;
  }
}

/** Takes back what is left of the payment, at most `amount_cents`. */
async function takeBack(
  tools: EventTools,
  at: Case,
  { payment, invoice, checkouts }: Found,
  refund: Pick<RefundRow, "amount_cents" | "reason" | "external_id">,
  also: Statement[] = [],
): Outcome {
  const amount_cents = Math.min(refund.amount_cents, payment.amount_cents - payment.refunded_cents);
  if (amount_cents <= 0) return note(tools, at, also);
  const change = refundChange(tools, { invoice, checkouts }, payment, { ...refund, amount_cents });
  return commit(tools, at, { ...change, follow: [...change.follow, ...also] });
}

/** A change of money with the mark that the event is applied; nothing if the invoice is not as it was read. */
async function commit(
  tools: EventTools,
  { event }: Case,
  { change, follow, outbox }: MoneyChange,
  last: Statement[] = [],
): Outcome {
  const { session, clock } = tools;
  const applied = noteEventApplied(session, event.id, instant(ours(clock)));
  const { changed } = await session.change({ change, follow: [...follow, applied, ...last] });
  if (changed.length === 0) return false;
  await publish(tools, outbox);
  return true;
}

/** An effect that leaves the money alone: its head is the mark that the event is applied. */
async function note({ session, clock }: EventTools, { event }: Case, follow: Statement[]): Outcome {
  await session.change({ change: markEventApplied(session, event.id, instant(ours(clock))), follow });
  return true;
}

/** Has no effect, now or ever. */
async function refuse(tools: EventTools, at: Case, reason: string): Outcome {
  const { id, type } = at.event;
  log("warn", "an event of Stripe's does not fit and changes nothing", { event: id, type, reason });
  return note(tools, at, []);
}

/** An event that came before the payment which it is about is tried again, as long as Stripe may still deliver that. */
async function wait(tools: EventTools, at: Case): Outcome {
  if (ageOf(at.event, tools.clock) > PATIENCE_MS) return refuse(tools, at, "its payment never came");
  throw new Error("the payment that an event of Stripe's is about has not come yet");
}

/** How long we have had an event, by our own time. */
const ageOf = ({ created_at }: StripeEventRow, clock: Clock): number =>
  ours(clock).now().getTime() - new Date(created_at).getTime();

const ours = (clock: Clock): Clock => clock.ours ?? clock;

/** Tells the queue what follows. A failure is harmless: the sweep finds it. */
async function publish({ env, shard, session }: EventTools, tasks: readonly { id: string }[]): Promise<void> {
  if (tasks.length === 0) return;
  await publishTasks(env, { shard, business_id: session.businessId }, tasks).catch((error: unknown) =>
    log("warn", "the queue did not take new tasks; the sweep will", errorFacts(error)),
  );
}
