/** Webhook requests as Stripe sends them: the text of the event, signed with the secret of the endpoint. */
import Stripe from "stripe";

/** A request with a valid signature, made now or at `timestamp` (seconds). */
export async function signedRequest(
  url: string,
  payload: string,
  secret: string,
  { timestamp = Math.floor(Date.now() / 1000) }: { timestamp?: number } = {},
): Promise<Request> {
  const signature = await Stripe.webhooks.generateTestHeaderStringAsync({ payload, secret, timestamp });
  return new Request(url, {
    method: "POST",
    headers: { "Content-Type": "application/json; charset=utf-8", "Stripe-Signature": signature },
    body: payload,
  });
}
