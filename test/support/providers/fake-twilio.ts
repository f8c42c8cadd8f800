/** A fake of Twilio's Messages resource, after its documentation, and the signed callbacks that it makes. */
import { createHmac } from "node:crypto";
import { count, FaultPlan, garbled, timeout } from "./faults.ts";

/** The parameters that the documentation lists for creating a message. */
const KNOWN = new Set(
  (
    "To StatusCallback ApplicationSid MaxPrice ProvideFeedback Attempt ValidityPeriod ForceDelivery ContentRetention " +
    "AddressRetention SmartEncoded PersistentAction TrafficType ShortenUrls ScheduleType SendAt SendAsMms " +
    "ContentVariables RiskCheck From MessagingServiceSid Body MediaUrl ContentSid"
  ).split(" "),
);
const MAX_BODY = 1600;

export interface TwilioMessage {
  sid: string;
  /** The idempotency token. Twilio does not promise to honour it, so this fake does not, either. */
  key: string;
  to: string;
  from: string;
  body: string;
  statusCallback: string | null;
}

export interface FakeTwilio {
  fetch(request: Request): Promise<Response>;
  /** Messages that will reach phones, in order. */
  accepted: TwilioMessage[];
  /** How many messages were accepted per token. */
  acceptedByKey: Map<string, number>;
  /** Numbers that the API refuses, each with its error code, such as 21610. */
  refusals: Map<string, number>;
  faults: FaultPlan;
}

/** A Twilio account of its own. A repeated request sends its message again. */
export function fakeTwilio(account: string, token: string): FakeTwilio {
  const accepted: TwilioMessage[] = [];
  const acceptedByKey = new Map<string, number>();
  const refusals = new Map<string, number>();
  const faults = new FaultPlan();

  function take(key: string, form: URLSearchParams): Response {
    const problem = problemOf(form, refusals);
    if (problem) return refused(400, ...problem);
    const message = {
      sid: `SM${crypto.randomUUID().replaceAll("-", "")}`,
      key,
      to: form.get("To") ?? "",
      from: form.get("From") ?? form.get("MessagingServiceSid") ?? "",
      body: form.get("Body") ?? "",
      statusCallback: form.get("StatusCallback"),
    };
    accepted.push(message);
    count(acceptedByKey, key);
    const { sid, to, body } = message;
    const numbers = { error_code: null, error_message: null, num_segments: "1", num_media: "0" };
    const answer = {
      account_sid: account,
      sid,
      to,
      body,
      status: "queued",
      direction: "outbound-api",
      ...numbers,
    };
    return Response.json(answer, { status: 201 });
  }

  async function answer(request: Request): Promise<Response> {
    const key = request.headers.get("I-Twilio-Idempotency-Token") ?? "";
    const form = new URLSearchParams(await request.text());
    const fault = faults.next(key);
    if (fault === "lost") throw timeout();
    if (fault === 429) return refused(429, 20429, "Too Many Requests");
    if (fault === 500 || fault === 503) return refused(fault, 20500, "Internal Server Error");
    const response = take(key, form);
    if (fault === "late" && response.ok) throw timeout();
    return fault === "garbled" ? garbled() : response;
  }

  return {
    accepted,
    acceptedByKey,
    refusals,
    faults,
    async fetch(request) {
      return wrongRequest(request, account, token) ?? (await answer(request));
    },
  };
}

function wrongRequest({ url, method, headers }: Request, account: string, token: string): Response | null {
  if (new URL(url).pathname !== `/2010-04-01/Accounts/${account}/Messages.json` || method !== "POST")
    return refused(404, 20404, "The requested resource was not found");
  const login = `Basic ${Buffer.from(`${account}:${token}`).toString("base64")}`;
  if (headers.get("Authorization") !== login) return refused(401, 20003, "Authenticate");
  if (!headers.get("Content-Type")?.startsWith("application/x-www-form-urlencoded"))
    return refused(415, 20415, "Unsupported media type");
  return null;
}

/** The error code and message for a form that cannot be sent; null for any other. */
function problemOf(form: URLSearchParams, refusals: ReadonlyMap<string, number>): [number, string] | null {
  const unknown = [...form.keys()].find((name) => !KNOWN.has(name));
  if (unknown !== undefined) return [20001, `Unknown parameter ${unknown}`];
  const to = form.get("To") ?? "";
  if (to === "") return [21604, "A 'To' phone number is required."];
  if (!/^\+[1-9]\d{6,14}$/.test(to)) return [21211, `The 'To' number ${to} is not a valid phone number.`];
  if (!form.get("From") && !form.get("MessagingServiceSid"))
    return [21603, "A 'From' phone number is required."];
  const body = form.get("Body") ?? "";
  if (body === "") return [21602, "Message body is required."];
  if (body.length > MAX_BODY)
    return [21617, "The concatenated message body exceeds the 1600 character limit"];
  const callback = form.get("StatusCallback");
  if (callback !== null && !/^https?:$/.test(URL.parse(callback)?.protocol ?? ""))
    return [21609, `The 'StatusCallback' URL ${callback} is not a valid URL.`];
  const code = refusals.get(to);
  return code === undefined ? null : [code, `Refused with ${code}`];
}

const refused = (status: number, code: number, message: string): Response =>
  Response.json(
    { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
    { status },
  );

/** The callback with which Twilio reports on a message that it accepted, signed with the account's token. */
export function twilioCallback(
  token: string,
  { sid, to, from, statusCallback }: Pick<TwilioMessage, "sid" | "to" | "from" | "statusCallback">,
  status: string,
  errorCode?: number,
): { url: string; body: string; headers: Record<string, string> } {
  const url = statusCallback ?? "";
  const fields: Record<string, string> = {
    ApiVersion: "2010-04-01",
    MessageSid: sid,
    SmsSid: sid,
    MessageStatus: status,
    SmsStatus: status,
    To: to,
    From: from,
    ...(errorCode !== undefined && { ErrorCode: String(errorCode) }),
  };
  const signed = Object.keys(fields)
    .sort()
    .map((name) => `${name}${fields[name]}`)
    .join("");
  const signature = createHmac("sha1", token).update(`${url}${signed}`).digest("base64");
  return {
    url,
    body: new URLSearchParams(fields).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
      "X-Twilio-Signature": signature,
    },
  };
}
