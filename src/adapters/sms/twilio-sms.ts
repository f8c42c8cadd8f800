/** SMS by Twilio's Messages API, or a service with the same API. */
import { Buffer } from "node:buffer";
import { z } from "zod";
import { reasonOf } from "../../platform/text/one-line.ts";
import { type Answer, ask, type HttpOptions } from "../http-call.ts";
import type { SmsMessage, SmsSender } from "../message-ports.ts";
import { ProviderError } from "../message-ports.ts";

const Taken = z.object({ sid: z.string().min(1) });
const Refused = z.object({ code: z.number().catch(0), message: z.string().catch("") });

/** Not a valid number, not a mobile number, a landline, or its holder answered STOP. */
const BAD_ADDRESS = new Set([21211, 21217, 21610, 21614, 21635]);
/** The request was throttled, or the sender's queue is full. */
const TEMPORARY = new Set([20429, 21611]);

/**
 * Twilio documents no idempotency key for this call. The token is for compatible services that honour one.
 * Through Twilio, a message whose acknowledgement was lost may arrive twice.
 */
export function createTwilioSms({
  account,
  token,
  from,
  baseUrl,
  ...options
}: HttpOptions & { account: string; token: string; from: string; baseUrl: string }): SmsSender {
  const url = `${baseUrl}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${account}:${token}`).toString("base64")}`;
  return {
    async send(message) {
      const headers = {
        Authorization: authorization,
        "Content-Type": "application/x-www-form-urlencoded",
        "I-Twilio-Idempotency-Token": message.ref.id,
      };
      const body = formOf(message, from).toString();
      const answer = await ask("The SMS service", url, { headers, body }, options);
      const taken = Taken.safeParse(answer.body);
      if (answer.status < 300 && taken.success) return { providerId: taken.data.sid };
      throw refusal(answer);
    },
  };
}

/** A sender that begins with MG is a messaging service: a pool of numbers from which the provider picks. */
const formOf = ({ to, text, statusCallback }: SmsMessage, from: string): URLSearchParams =>
  new URLSearchParams({
    To: to,
    [/^MG[0-9a-f]{32}$/i.test(from) ? "MessagingServiceSid" : "From"]: from,
    Body: text,
    StatusCallback: statusCallback,
  });

/** A wrong account or token (401, 404) counts as temporary: the operator can fix it. */
function refusal({ status, body }: Answer): ProviderError {
  const { code, message } = Refused.catch({ code: 0, message: "" }).parse(body);
  const words = reasonOf(message) ?? `status ${status}`;
  const temporary =
    status < 400 || status >= 500 || [401, 404, 408, 429].includes(status) || TEMPORARY.has(code);
  if (temporary) return new ProviderError(`SMS is not accepted at present: ${words}`, { temporary });
  return new ProviderError(`SMS was refused: ${words}`, { temporary, badAddress: BAD_ADDRESS.has(code) });
}
