/** What Stripe's errors mean: whether to retry, whether the customer was declined, what to tell people. */
import Stripe from "stripe";

export interface StripeFault {
  /** The same request may succeed later, by itself or once the operator fixes the configuration. */
  temporary: boolean;
  /** The customer's bank or card refused. */
  declined: boolean;
  /** Stripe's own code, such as `charge_already_refunded`; some errors have none. */
  code: string | null;
  /** The request's id in Stripe's logs. */
  requestId: string | null;
  /** For people; contains no secret. */
  message: string;
}

type Meaning = Pick<StripeFault, "message"> & Partial<Pick<StripeFault, "temporary" | "declined">>;

/** The meaning of an error; null when it does not come from Stripe. */
export function stripeFault(error: unknown): StripeFault | null {
  if (!(error instanceof Stripe.errors.StripeError)) return null;
  const { message, temporary = false, declined = false } = meaningOf(error);
  return {
    temporary,
    declined,
    code: error.code ?? null,
    requestId: error.requestId ?? null,
    message: withoutSecrets(message),
  };
}

function meaningOf(error: Stripe.errors.StripeError): Meaning {
  const { errors } = Stripe;
  if (error instanceof errors.StripeConnectionError)
    return { temporary: true, message: "Stripe could not be reached." };
  if (error instanceof errors.StripeRateLimitError)
    return { temporary: true, message: "Stripe is asked too often at present." };
  if (error instanceof errors.StripeAuthenticationError)
    return { temporary: true, message: "Stripe does not accept the key of this service." };
  if (error instanceof errors.StripePermissionError)
    return error.code === "account_invalid"
      ? { message: "The Stripe account is not connected any more: connect it again." }
      : { temporary: true, message: "Stripe does not allow this with the key of this service." };
  if (error instanceof errors.StripeCardError) return { declined: true, message: error.message };
  if (error instanceof errors.StripeSignatureVerificationError)
    return { message: "The signature is not Stripe's." };
  if (error instanceof errors.StripeIdempotencyError)
    return { message: "The same idempotency key was used for another request to Stripe." };
  if (error instanceof errors.StripeInvalidGrantError)
    return { message: "The connection with Stripe was not completed in time: connect again." };
  return isServerFault(error)
    ? { temporary: true, message: "Stripe does not answer properly at present." }
    : { message: `Stripe refused: ${error.message}` };
}

/** Stripe's own failure, an unreadable answer, or a concurrent request for the same object or key. */
const isServerFault = ({ statusCode, code }: Stripe.errors.StripeError): boolean =>
  statusCode === undefined || statusCode >= 500 || statusCode === 409 || code === "lock_timeout";

/** Removes keys: Stripe repeats them in messages, masked except for their ends. */
const withoutSecrets = (text: string): string =>
  text.replace(/\b(?:sk|rk|pk|whsec|ac|rt)_[\w*]+(?:\.\.\.\w+)?/g, "[secret]");
