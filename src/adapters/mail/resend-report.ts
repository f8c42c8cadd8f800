/** Resend's reports, signed as https://www.standardwebhooks.com specifies. */
import { Buffer } from "node:buffer";
import { z } from "zod";
import { reasonOf, recipientOf } from "../../platform/text/one-line.ts";
import { readRef } from "../delivery-ref.ts";
import { jsonOf, shaped } from "../genuine-report.ts";
import type { DeliveryReport } from "../message-ports.ts";
import { BadSignature, isSigned } from "../signatures.ts";

const TOLERANCE_S = 300;
const MAX_ID_LENGTH = 255;

const TYPES = {
  "email.delivered": "delivered",
  "email.bounced": "bounced",
  "email.complained": "complained",
  "email.failed": "failed",
  "email.suppressed": "failed",
} as const;

const isHandled = (type: string): type is keyof typeof TYPES => Object.hasOwn(TYPES, type);

/** Tags come back as an object; older accounts get the list that was sent. */
const Tags = z.union([
  z.record(z.string(), z.string()),
  z
    .array(z.object({ name: z.string(), value: z.string() }))
    .transform((tags) => Object.fromEntries(tags.map(({ name, value }) => [name, value]))),
]);

const Envelope = z.object({ type: z.string().min(1) });

const Report = z.object({
  created_at: z.string().catch(""),
  data: z.object({
    email_id: z.string().min(1).max(MAX_ID_LENGTH),
    to: z.array(z.string()).catch([]),
    tags: Tags.catch({}),
    bounce: z.object({ type: z.string().catch(""), message: z.string().catch("") }).nullish(),
    failed: z.object({ reason: z.string().catch("") }).nullish(),
    suppressed: z.object({ message: z.string().catch("") }).nullish(),
  }),
});

/**
 * Reads a report; null for one of a type that says nothing about a delivery. `secrets` are the valid signing
 * secrets: several while one replaces another.
 *
 * @throws BadSignature when none of them signed it within five minutes of `now`.
 * @throws MalformedReport when one did, and it is no report or lacks what a report of its type must have.
 */
export async function readResendReport(
  rawBody: string,
  headers: Headers,
  secrets: readonly string[],
  now: Date,
): Promise<DeliveryReport | null> {
  const signedAt = verify(rawBody, headers, secrets, now);
  const body = jsonOf(rawBody);
  const { type } = shaped(Envelope, body);
  if (!isHandled(type)) return null;
  const { created_at, data } = shaped(Report, body);
  const [recipient, ...others] = data.to;
  return {
    ref: readRef({ ...data.tags, id: data.tags.delivery_id }),
    providerId: data.email_id,
    type: TYPES[type],
    permanent: type === "email.suppressed" || data.bounce?.type === "Permanent",
    reason: reasonOf(data.bounce?.message ?? data.failed?.reason ?? data.suppressed?.message),
    recipient: others.length === 0 ? recipientOf(recipient) : null,
    at: (dateOf(created_at) ?? signedAt).toISOString(),
  };
}

function verify(rawBody: string, headers: Headers, secrets: readonly string[], now: Date): Date {
  const header = (name: string): string =>
    headers.get(`svix-${name}`) ?? headers.get(`webhook-${name}`) ?? "";
  const timestamp = header("timestamp");
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(now.getTime() / 1000 - seconds) <= TOLERANCE_S))
    throw new BadSignature("The report was not signed lately.");
  const keys = secrets.map((secret) => Buffer.from(secret.replace(/^whsec_/, ""), "base64"));
  const signatures = header("signature")
    .split(" ")
    .filter((part) => part.startsWith("v1,"))
    .map((part) => part.slice("v1,".length));
  const genuine = isSigned(
    "sha256",
    `${header("id")}.${timestamp}.${rawBody}`,
    keys.filter(({ length }) => length > 0),
    signatures,
  );
  if (!genuine) throw new BadSignature("The report is not signed with a known secret.");
  return new Date(seconds * 1000);
}

/** The date that a text names; null for none, and for one outside the years 1900 to 9999. */
function dateOf(text: string): Date | null {
  const date = new Date(text);
  return date.getTime() >= Date.UTC(1900, 0) && date.getUTCFullYear() <= 9999 ? date : null;
}
