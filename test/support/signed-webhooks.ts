/** Webhook requests of email and SMS providers, signed as they sign them. */
const ORIGIN = "https://invoices.example";

/** A Resend webhook about an email; its data needs `business_id`, `delivery_id` and `email_id`. */
export async function resendRequest(
  { RESEND_WEBHOOK_SECRET }: { RESEND_WEBHOOK_SECRET: string },
  type: string,
  { business_id, delivery_id, ...data }: Record<string, unknown>,
): Promise<Request> {
  const body = JSON.stringify({
    type,
    created_at: new Date().toISOString(),
    data: {
      to: ["ada@example.com"],
      from: "Atelier <invoices@mail.example>",
      subject: "Invoice",
      ...data,
      tags: { shard: "0", business_id, delivery_id },
    },
  });
  const id = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W";
  const timestamp = String(Math.floor(Date.now() / 1000));
  const secret = Uint8Array.from(atob(RESEND_WEBHOOK_SECRET.replace("whsec_", "")), (c) => c.charCodeAt(0));
  const signature = await hmac("SHA-256", secret, `${id}.${timestamp}.${body}`);
  return new Request(`${ORIGIN}/webhooks/resend`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "svix-id": id,
      "svix-timestamp": timestamp,
      "svix-signature": `v1,${signature}`,
    },
    body,
  });
}

/** A Twilio status callback to the URL that Twilio was given. */
export async function twilioRequest(
  { SMS_TOKEN }: { SMS_TOKEN: string },
  url: string,
  form: Record<string, string>,
): Promise<Request> {
  const fields = Object.entries(form).sort(([a], [b]) => (a < b ? -1 : 1));
  const signature = await hmac(
    "SHA-1",
    Uint8Array.from(new TextEncoder().encode(SMS_TOKEN)),
    url + fields.flat().join(""),
  );
  return new Request(url, {
    method: "POST",
    headers: { "X-Twilio-Signature": signature },
    body: new URLSearchParams(form),
  });
}

async function hmac(hash: string, key: Uint8Array<ArrayBuffer>, text: string): Promise<string> {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash }, false, ["sign"]);
  const signed = await crypto.subtle.sign("HMAC", imported, new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(signed)));
}
