/**
 * Reads Stripe events: the facts that matter here, and the businesses that they concern. Nothing else of an
 * event is stored: no name, address or card.
 */
import type Stripe from "stripe";
import { isShard } from "../../platform/database/shards.ts";
import type { StripeEventRow } from "../../schema/rows.ts";

interface Origin {
  /** The connected account of the event; null for the platform's own. */
  account: string | null;
  livemode: boolean;
  /** When it happened: an RFC 3339 instant. */
  at: string;
}

export interface SessionFact extends Origin {
  about: "session";
  id: string;
  paid: boolean;
  payment_intent: string | null;
  amount_cents: number | null;
  currency: string;
}

export interface ChargeFact extends Origin {
  about: "charge";
  /** The invoice id from our metadata; null if the account's owner removed the metadata. */
  invoice: string | null;
  payment_intent: string;
  currency: string;
  /** The total refunded of the charge, not only by this event. */
  refunded_cents: number;
}

export interface DisputeFact extends Origin {
  about: "dispute";
  id: string;
  payment_intent: string;
  amount_cents: number;
  currency: string;
  status: string;
  reason: string;
}

/** A refund that failed at the customer's bank, or was cancelled. */
export interface FailedRefundFact extends Origin {
  about: "failed_refund";
  id: string;
  payment_intent: string;
  currency: string;
}

export interface AccountFact extends Origin {
  about: "account";
}

export type StripeFact = SessionFact | ChargeFact | DisputeFact | FailedRefundFact | AccountFact;

/** Our metadata on a Stripe object: what we created the object for. */
export interface Mark {
  shard: string;
  business: string;
  invoice: string;
}

/** How the businesses of an event are found: by our metadata, by their account, or by the payment intent. */
export type Concern = { mark: Mark } | { account: string } | { intent: string };

/** An event to handle. `concern` is null for an object that we did not create. */
interface Reading {
  fact: StripeFact;
  concern: Concern | null;
}

/** Reads an event; null for a type that is not handled, or an object that does not matter here. */
export function readEvent(event: Stripe.Event): Reading | null {
  const origin: Origin = {
    account: event.account ?? null,
    livemode: event.livemode,
    at: new Date(event.created * 1000).toISOString(),
  };
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
    case "checkout.session.async_payment_failed":
    case "checkout.session.expired":
      return sessionReading(origin, event.data.object);
    case "charge.refunded":
      return chargeReading(origin, event.data.object);
    case "charge.dispute.created":
    case "charge.dispute.closed":
      return disputeReading(origin, event.data.object);
    case "refund.failed":
    case "charge.refund.updated":
      return failedRefundReading(origin, event.data.object);
    case "account.application.deauthorized":
    case "account.updated":
      return origin.account === null
        ? null
        : { fact: { ...origin, about: "account" }, concern: { account: origin.account } };
    default:
      return null;
  }
}

/** The mark in an object's metadata; null if there is none or it is malformed. */
export function markOf(metadata: Stripe.Metadata | null): Mark | null {
  const { shard = "", business = "", invoice = "" } = metadata ?? {};
  return isShard(shard) && UUID.test(business) && UUID.test(invoice) ? { shard, business, invoice } : null;
}

/** The facts of a Checkout Session, from an event or from a look-up at Stripe. */
export const sessionFact = (origin: Origin, session: Stripe.Checkout.Session): SessionFact => ({
  ...origin,
  about: "session",
  id: session.id,
  paid: session.payment_status === "paid",
  payment_intent: idOf(session.payment_intent),
  amount_cents: session.amount_total,
  currency: (session.currency ?? "").toUpperCase(),
});

/** The facts of a charge's refunds. */
export const chargeFact = (origin: Origin, charge: Stripe.Charge, payment_intent: string): ChargeFact => ({
  ...origin,
  about: "charge",
  invoice: markOf(charge.metadata)?.invoice ?? null,
  payment_intent,
  currency: charge.currency.toUpperCase(),
  refunded_cents: charge.amount_refunded,
});

/** The stored facts of an event; null once it is applied. */
export const factOf = ({ payload }: StripeEventRow): StripeFact | null =>
  payload as unknown as StripeFact | null;

/** The facts in the form in which they are stored. */
export const payloadOf = (fact: StripeFact): NonNullable<StripeEventRow["payload"]> => ({ ...fact });

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function sessionReading(origin: Origin, session: Stripe.Checkout.Session): Reading {
  const mark = markOf(session.metadata);
  return {
    concern: mark && { mark },
    fact: sessionFact(origin, session),
  };
}

function chargeReading(origin: Origin, charge: Stripe.Charge): Reading | null {
  const mark = markOf(charge.metadata);
  const payment_intent = idOf(charge.payment_intent);
  if (!payment_intent) return null;
  return {
    concern: mark ? { mark } : { intent: payment_intent },
    fact: chargeFact(origin, charge, payment_intent),
  };
}

/** A dispute has no metadata of ours: only its payment intent leads to a business. */
function disputeReading(origin: Origin, dispute: Stripe.Dispute): Reading | null {
  const payment_intent = idOf(dispute.payment_intent);
  if (!payment_intent) return null;
  return {
    concern: { intent: payment_intent },
    fact: {
      ...origin,
      about: "dispute",
      id: dispute.id,
      payment_intent,
      amount_cents: dispute.amount,
      currency: dispute.currency.toUpperCase(),
      status: dispute.status,
      reason: dispute.reason,
    },
  };
}

function failedRefundReading(origin: Origin, refund: Stripe.Refund): Reading | null {
  const payment_intent = idOf(refund.payment_intent);
  if (!payment_intent || (refund.status !== "failed" && refund.status !== "canceled")) return null;
  const currency = refund.currency.toUpperCase();
  return {
    concern: { intent: payment_intent },
    fact: { ...origin, about: "failed_refund", id: refund.id, payment_intent, currency },
  };
}

const idOf = (reference: string | { id: string } | null): string | null =>
  typeof reference === "string" ? reference : (reference?.id ?? null);
