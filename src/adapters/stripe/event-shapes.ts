/** The shapes of Stripe's events, as far as they are read here. All else in them is let pass. */
import { z } from "zod";

const YEAR_10000_S = 253_402_300_800;

const text = (pattern: RegExp, error: string) => z.string().regex(pattern, { error });
const id = text(/^\w{1,255}$/, "Must be an id of Stripe's.");
const reference = z.union([id, z.object({ id })], { error: "Must be an id, or an object with its id." });
const word = text(/^[\w.]{1,255}$/, "Must be one word.");
const currency = text(/^[A-Za-z]{3}$/, "Must be an ISO 4217 code.");
const cents = z.int().min(0);
const metadata = z.record(z.string(), z.string()).nullish();

/** What every event has. */
export const EventEnvelope = z.object({
  id,
  type: word,
  livemode: z.boolean(),
  /** Seconds since 1970. */
  created: z
    .int()
    .min(0)
    .max(YEAR_10000_S - 1),
  account: id.nullish(),
  data: z.object({ object: z.looseObject({}) }),
});

const Session = z.object({
  id,
  payment_status: word,
  payment_intent: reference.nullish(),
  amount_total: cents.nullish(),
  currency: currency.nullish(),
  metadata,
});

const Charge = z.object({
  payment_intent: reference.nullish(),
  currency,
  amount_refunded: cents,
  metadata,
});

const Dispute = z.object({
  id,
  payment_intent: reference.nullish(),
  amount: cents,
  currency,
  status: word,
  reason: word,
});

const Refund = z.object({ id, payment_intent: reference.nullish(), currency, status: word.nullish() });

/** The shape of an event's object, by the type of the event; a type that is not listed is not read. */
export const EVENT_OBJECTS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ["checkout.session.completed", Session],
  ["checkout.session.async_payment_succeeded", Session],
  ["checkout.session.async_payment_failed", Session],
  ["checkout.session.expired", Session],
  ["charge.refunded", Charge],
  ["charge.dispute.created", Dispute],
  ["charge.dispute.closed", Dispute],
  ["refund.failed", Refund],
  ["charge.refund.updated", Refund],
]);
