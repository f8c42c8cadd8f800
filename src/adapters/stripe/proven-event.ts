import Stripe from "stripe";

const TOLERANCE_S = 300;

/**
 * The event in the body of a call of Stripe's, if this secret proves it. `unproven` when the signature is missing, of
 * another secret or older than five minutes; `unreadable` when it is right, but the body is no event.
 */
export async function provenEvent(
  body: string,
  signature: string,
  secret: string,
): Promise<Stripe.Event | "unproven" | "unreadable"> {
  try {
    return await Stripe.webhooks.constructEventAsync(body, signature, secret, TOLERANCE_S);
  } catch (error) {
    return error instanceof Stripe.errors.StripeSignatureVerificationError ? "unproven" : "unreadable";
  }
}
