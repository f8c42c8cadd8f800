import Stripe from "stripe";

const TOLERANCE_S = 300;

/**
 * The event in the body of a webhook call, if `secret` verifies its signature. `unproven`: the signature is
 * missing, made with another secret, or older than five minutes. `unreadable`: it is valid, but the body is
 * no event.
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
