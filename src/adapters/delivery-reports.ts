/** What providers report, each verified and read into one form. */
export { readCloudflareEmailEvent } from "./mail/cloudflare-report.ts";
export { readResendWebhook } from "./mail/resend-report.ts";
export { BadSignature } from "./signatures.ts";
export { readTwilioCallback } from "./sms/twilio-report.ts";
