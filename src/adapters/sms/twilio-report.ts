/** Twilio's delivery reports, signed as its "Webhooks Security" page specifies. */

import { reasonOf, recipientOf } from "../../platform/text/one-line.ts";
import { readRef } from "../delivery-ref.ts";
import { MalformedReport } from "../genuine-report.ts";
import type { DeliveryRef, DeliveryReport } from "../message-ports.ts";
import { BadSignature, isSigned } from "../signatures.ts";

const TYPES = new Map<string, DeliveryReport["type"]>([
  ["delivered", "delivered"],
  ["undelivered", "bounced"],
  ["failed", "failed"],
]);

/** The meaning of common error codes; a report usually has only the code. */
const REASONS = new Map([
  ["21211", "The number is not valid."],
  ["21408", "SMS to this country is not enabled."],
  ["21610", "The recipient has stopped messages by answering STOP."],
  ["21612", "The number cannot be reached by SMS from this sender."],
  ["21614", "The number is not a mobile number."],
  ["30003", "The phone cannot be reached."],
  ["30004", "The message was blocked."],
  ["30005", "The number is not in use."],
  ["30006", "The number is a landline or its network cannot be reached."],
  ["30007", "The network filtered the message out."],
]);
/** Error codes of phone numbers that will never accept an SMS. */
const PERMANENT = new Set(["21211", "21610", "21614", "21635", "30005", "30006"]);

const MAX_WORD_LENGTH = 255;

/** The callback URL for a delivery's reports. It holds the reference, and Twilio's signature covers it. */
export function smsCallbackUrl(origin: string, { shard, business_id, id }: DeliveryRef): string {
  const url = new URL("/webhooks/sms", origin);
  url.search = new URLSearchParams({ shard, business: business_id, delivery: id }).toString();
  return url.href;
}

/**
 * Reads a report; null for one that changes nothing ("queued", "sent"). `url` is the whole callback URL that
 * was given to Twilio, query included. `now` serves as the time of the report, which Twilio does not state.
 *
 * @throws BadSignature when none of the account's tokens signed it.
 * @throws MalformedReport when one did, and it names no status or no message.
 */
export async function readTwilioReport(
  url: string,
  body: string,
  signature: string | null,
  authTokens: readonly string[],
  now: Date,
): Promise<DeliveryReport | null> {
  const form = new URLSearchParams(body);
  const keys = authTokens.filter((token) => token !== "");
  if (!isSigned("sha1", signedText(url, form), keys, [signature ?? ""]))
    throw new BadSignature("The report is not signed with the account's token.");
  const status = required(form, "MessageStatus");
  const providerId = required(form, "MessageSid");
  const type = TYPES.get(status);
  if (type === undefined) return null;
  const code = form.get("ErrorCode") ?? "";
  return {
    ref: refIn(url),
    providerId,
    type,
    permanent: type !== "delivered" && PERMANENT.has(code),
    reason: type === "delivered" ? null : reasonFor(code, form.get("ErrorMessage")),
    recipient: recipientOf(form.get("To")),
    at: now.toISOString(),
  };
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name) ?? "";
  if (value !== "" && value.length <= MAX_WORD_LENGTH) return value;
  throw new MalformedReport(`/${name}`, `Must have 1 to ${MAX_WORD_LENGTH} characters.`);
}

/** The signed text: the URL, then each parameter's name and value, sorted by name, without separators. */
function signedText(url: string, form: URLSearchParams): string {
  const fields = [...new Set(form.keys())].sort();
  return (
    url +
    fields
      .map((name) =>
        [...new Set(form.getAll(name))]
          .sort()
          .map((value) => name + value)
          .join(""),
      )
      .join("")
  );
}

function reasonFor(code: string, words: string | null): string | null {
  return REASONS.get(code) ?? reasonOf(words) ?? reasonOf(code && `The network gave error ${code}.`);
}

function refIn(url: string): DeliveryRef | null {
  const query = URL.parse(url)?.searchParams;
  return readRef({
    shard: query?.get("shard"),
    business_id: query?.get("business"),
    id: query?.get("delivery"),
  });
}
