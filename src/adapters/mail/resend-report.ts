/** Resend's reports, signed as https://www.standardwebhooks.com specifies. */
import { Buffer } from "node:buffer";
import { z } from "zod";
import { reasonOf } from "../../platform/text/one-line.ts";
import { readRef } from "../delivery-ref.ts";
import type { DeliveryReport } from "../message-ports.ts";
import { BadSignature, isSigned } from "../signatures.ts";

const TOLERANCE_S = 300;

const TYPES = {
  "email.delivered": "delivered",
  "email.bounced": "bounced",
  "email.complained": "complained",
  "email.failed": "failed",
  "email.suppressed": "failed",
} as const;

/** Tags come back as an object; older accounts get the list that was sent. */
const Tags = z.union([
  z.record(z.string(), z.string()),
  z
    .array(z.object({ name: z.string(), value: z.string() }))
    .transform((tags) => Object.fromEntries(tags.map(({ name, value }) => [name, value]))),
]);

const Report = z.object({
  type: z.enum(Object.keys(TYPES) as (keyof typeof TYPES)[]),
  created_at: z.string().catch(""),
  data: z.object({
    email_id: z.string().min(1),
    to: z.array(z.string()).catch([]),
    tags: Tags.catch({}),
    bounce: z.object({ type: z.string().catch(""), message: z.string().catch("") }).optional(),
    failed: z.object({ reason: z.string().catch("") }).optional(),
    suppressed: z.object({ message: z.string().catch("") }).optional(),
  }),
});

/**
 * Reads a report; null for one that says nothing about a delivery. `secrets` are the valid signing secrets:
 * several while one replaces another.
 *
 * @throws BadSignature when none of them signed it within five minutes of `now`.
 */
export async function readResendReport(
  rawBody: string,
  headers: Headers,
  secrets: readonly string[],
  now: Date,
): Promise<DeliveryReport | null> {
  const signedAt = verify(rawBody, headers, secrets, now);
  const report = Report.safeParse(jsonOf(rawBody));
  if (!report.success) return null;
  const { type, created_at, data } = report.data;
  const at = new Date(created_at);
  const [recipient, ...others] = data.to;
  return {
    ref: readRef({ ...data.tags, id: data.tags.delivery_id }),
    providerId: data.email_id,
    type: TYPES[type],
    permanent: type === "email.suppressed" || data.bounce?.type === "Permanent",
    reason: reasonOf(data.bounce?.message ?? data.failed?.reason ?? data.suppressed?.message),
    recipient: others.length === 0 ? (recipient ?? null) : null,
    at: (Number.isNaN(at.getTime()) ? signedAt : at).toISOString(),
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

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
