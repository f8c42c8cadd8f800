/** A fake Resend, after https://resend.com/docs/api-reference (emails, errors, webhooks). */
import { createHmac } from "node:crypto";
import { z } from "zod";
import { count, FaultPlan, garbled, timeout } from "./faults.ts";

const address = z
  .string()
  .regex(/^(?:[^<>]*<[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)$/);
const addresses = z.union([address, z.array(address).min(1).max(50)]);
const tagText = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/);

const EmailBody = z
  .strictObject({
    from: address,
    to: addresses,
    cc: addresses.optional(),
    bcc: addresses.optional(),
    reply_to: addresses.optional(),
    subject: z.string().min(1),
    html: z.string().optional(),
    text: z.string().optional(),
    headers: z.record(z.string(), z.string()).optional(),
    attachments: z
      .array(
        z.strictObject({
          filename: z.string().min(1),
          content: z.base64(),
          content_type: z.string().optional(),
          // https://resend.com/docs/dashboard/emails/embed-inline-images
          content_id: z.string().min(1).max(127).optional(),
        }),
      )
      .optional(),
    tags: z.array(z.strictObject({ name: tagText, value: tagText })).optional(),
    scheduled_at: z.string().optional(),
    topic_id: z.string().optional(),
  })
  .refine(({ html, text }) => html !== undefined || text !== undefined);

export type ResendEmail = z.infer<typeof EmailBody>;

export interface FakeResend {
  fetch(request: Request): Promise<Response>;
  /** Emails that will reach mailboxes, in order. */
  accepted: { id: string; key: string; email: ResendEmail }[];
  /** How many emails were accepted per idempotency key. */
  acceptedByKey: Map<string, number>;
  faults: FaultPlan;
}

/** A Resend account of its own. A repeated key with the same body gets the first answer and sends nothing. */
export function fakeResend(apiKey: string): FakeResend {
  const accepted: FakeResend["accepted"] = [];
  const acceptedByKey = new Map<string, number>();
  const answers = new Map<string, { body: string; id: string }>();
  const faults = new FaultPlan();

  function take(key: string, body: string): Response {
    const known = answers.get(key);
    if (known && known.body !== body)
      return refused(
        409,
        "invalid_idempotent_request",
        "Same idempotency key used with a different request payload.",
      );
    if (known) return Response.json({ id: known.id });
    const email = EmailBody.safeParse(json(body));
    if (!email.success) return invalid(email.error);
    const id = crypto.randomUUID();
    if (key !== "") answers.set(key, { body, id });
    accepted.push({ id, key, email: email.data });
    count(acceptedByKey, key);
    return Response.json({ id });
  }

  async function answer(request: Request): Promise<Response> {
    const key = request.headers.get("Idempotency-Key") ?? "";
    const body = await request.text();
    const fault = faults.next(key);
    if (fault === "lost") throw timeout();
    if (fault === 429)
      return refused(
        429,
        "rate_limit_exceeded",
        "Too many requests. You can only make 2 requests per second.",
      );
    if (fault === 500 || fault === 503)
      return refused(fault, "internal_server_error", "Something went wrong.");
    const response = take(key, body);
    if (fault === "late" && response.ok) throw timeout();
    return fault === "garbled" ? garbled() : response;
  }

  return {
    accepted,
    acceptedByKey,
    faults,
    async fetch(request) {
      return wrongRequest(request, apiKey) ?? (await answer(request));
    },
  };
}

function wrongRequest(request: Request, apiKey: string): Response | null {
  const { headers, method, url } = request;
  if (!headers.get("User-Agent")) return new Response("error code: 1010", { status: 403 });
  if (new URL(url).pathname !== "/emails")
    return refused(404, "not_found", "The requested endpoint does not exist.");
  if (method !== "POST") return refused(405, "method_not_allowed", "Method is not allowed for this path.");
  const authorization = headers.get("Authorization");
  if (!authorization?.startsWith("Bearer "))
    return refused(401, "missing_api_key", "Missing API key in the authorization header.");
  if (authorization !== `Bearer ${apiKey}`) return refused(403, "invalid_api_key", "API key is invalid");
  const key = headers.get("Idempotency-Key");
  if (key !== null && (key === "" || key.length > 256))
    return refused(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
  if (!headers.get("Content-Type")?.startsWith("application/json"))
    return refused(422, "validation_error", "The request body must be JSON.");
  return null;
}

const refused = (statusCode: number, name: string, message: string): Response =>
  Response.json({ statusCode, name, message }, { status: statusCode });

function invalid(error: z.ZodError): Response {
  const [issue] = error.issues;
  const field = issue?.path[0];
  if (issue?.code === "unrecognized_keys")
    return refused(422, "validation_error", `Unknown field \`${issue.keys[0]}\`.`);
  return refused(
    422,
    "validation_error",
    `Invalid \`${String(field)}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
  );
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A call of Resend's webhook: `event`, signed with `secret` at the time `at`. */
export function resendWebhook(
  secret: string,
  event: unknown,
  at = new Date(),
): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify(event);
  const id = `msg_${crypto.randomUUID()}`;
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    body,
    headers: {
      "Content-Type": "application/json",
      "svix-id": id,
      "svix-timestamp": timestamp,
      "svix-signature": `v1,${signature}`,
    },
  };
}

/**
 * An event about an accepted email, in Resend's format; `details` such as `{ bounce: {…} }` join its data.
 */
export const resendEvent = (
  type: string,
  { id, email }: { id: string; email: ResendEmail },
  details: Record<string, unknown> = {},
  at = new Date(),
) => ({
  type,
  created_at: at.toISOString(),
  data: {
    created_at: at.toISOString(),
    email_id: id,
    from: email.from,
    to: [email.to].flat(),
    subject: email.subject,
    tags: Object.fromEntries((email.tags ?? []).map(({ name, value }) => [name, value])),
    ...details,
  },
});
