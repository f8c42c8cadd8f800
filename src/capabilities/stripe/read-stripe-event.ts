/**
 * What Stripe's events say, as far as it matters here, and whom they concern. Nothing else of an event is kept: no name,
 * no address, no card.
 */
import type Stripe from "stripe";
import { isShard } from "../../platform/database/shards.ts";
import type { StripeEventRow } from "../../schema/rows.ts";

interface Origin {
  /** The connected account that it happened on; null for the platform's own. */
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
  /** By our own metadata; null when the account's owner has removed it. */
  invoice: string | null;
  payment_intent: string;
  currency: string;
  /** In all, not by this event alone. */
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

/** A refund that failed at the customer's bank, or was taken back. */
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

/** Where we noted what an object of Stripe's is for, when we made it. */
export interface Mark {
  shard: string;
  business: string;
  invoice: string;
}

/** Whom an event concerns: a business by our mark, whoever has the account, or whoever is paid by the intent. */
export type Concern = { mark: Mark } | { account: string } | { intent: string };

/** An event that we handle. `concern` is null when it is about something that we did not make. */
interface Reading {
  fact: StripeFact;
  concern: Concern | null;
}

/** What an event says; null for a type that we do not handle, or an object that cannot be one of ours. */
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

/** The mark on an object, if it is well-formed. */
export function markOf(metadata: Stripe.Metadata | null): Mark | null {
  const { shard = "", business = "", invoice = "" } = metadata ?? {};
  return isShard(shard) && UUID.test(business) && UUID.test(invoice) ? { shard, business, invoice } : null;
}

/** What a session says, in an event or when it is asked for. */
export const sessionFact = (origin: Origin, session: Stripe.Checkout.Session): SessionFact => ({
  ...origin,
  about: "session",
  id: session.id,
  paid: session.payment_status === "paid",
  payment_intent: idOf(session.payment_intent),
  amount_cents: session.amount_total,
  currency: (session.currency ?? "").toUpperCase(),
});

/** What a charge says of what went back of it. */
export const chargeFact = (origin: Origin, charge: Stripe.Charge, payment_intent: string): ChargeFact => ({
  ...origin,
  about: "charge",
  invoice: markOf(charge.metadata)?.invoice ?? null,
  payment_intent,
  currency: charge.currency.toUpperCase(),
  refunded_cents: charge.amount_refunded,
});

/** What was kept of an event until it is applied. */
export const factOf = ({ payload }: StripeEventRow): StripeFact | null =>
  payload as unknown as StripeFact | null;

/** The form in which it is kept. */
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
