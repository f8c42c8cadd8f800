/** Webhooks as Stripe sends them: the event's text, signed with the endpoint's secret. */
import Stripe from "stripe";

/** A request that the endpoint must believe; `timestamp` in seconds makes it one from another time. */
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
