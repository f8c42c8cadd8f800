/** Secrets that a deployment may do without; what needs them then says so. Set with `wrangler secret put NAME`. */
interface Env {
  SMTP_URL?: string;
  RESEND_API_KEY?: string;
  RESEND_URL?: string;
  RESEND_WEBHOOK_SECRET?: string;
  SMS_TOKEN?: string;
}
