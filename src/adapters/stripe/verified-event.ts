import Stripe from "stripe";
import { MalformedReport, shaped } from "../genuine-report.ts";
import { EVENT_OBJECTS, EventEnvelope } from "./event-shapes.ts";

const TOLERANCE_S = 300;

/**
 * The event in the body of a webhook call, if `secret` verifies its signature. Null when the signature is
 * missing, made with another secret, or not made within five minutes of `now`. Throws `MalformedReport` when
 * it is valid, but the body is no event or lacks what is read of such an event.
 */
export async function provenEvent(
  body: string,
  signature: string,
  { secret, now }: { secret: string; now: Date },
): Promise<Stripe.Event | null> {
  // Stripe's library refuses an old signature only, not one of the future.
  if (!(Math.abs(now.getTime() / 1000 - signedAt(signature)) <= TOLERANCE_S)) return null;
  const signed = await signedEvent(body, signature, { secret, now });
  if (!signed) return null;
  const { event } = signed;
  const { type, data } = shaped(EventEnvelope, event);
  const shape = EVENT_OBJECTS.get(type);
  if (shape) shaped(shape, data.object, "/data/object");
  return event;
}

async function signedEvent(
  body: string,
  signature: string,
  { secret, now }: { secret: string; now: Date },
): Promise<{ event: Stripe.Event } | null> {
  const { webhooks } = Stripe;
  try {
    const at = now.getTime();
    return {
      event: await webhooks.constructEventAsync(body, signature, secret, TOLERANCE_S, undefined, at),
    };
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
    throw new MalformedReport(null, "The body is signed, but it is no event.");
  }
}

/** The seconds at which a signature was made. Of several the last one counts, as for Stripe's library. */
const signedAt = (signature: string): number =>
  Number.parseInt(
    signature
      .split(",")
      .findLast((part) => part.startsWith("t="))
      ?.slice(2) ?? "",
    10,
  );
