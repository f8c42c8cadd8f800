/** What providers report, each verified and read into one form. */
export { readCloudflareEmailEvent } from "./cloudflare-email-event.ts";
export { readResendWebhook } from "./resend-webhook.ts";
export { BadSignature } from "./signatures.ts";
export { readTwilioCallback } from "./twilio-callback.ts";
