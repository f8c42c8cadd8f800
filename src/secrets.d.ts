/** Secrets that a deployment may do without; what needs them then says so. Set with `wrangler secret put NAME`. */
interface Env {
  SMTP_URL?: string;
  /** Where a Worker on one's own machine hands its mail over, to be written into a folder. No deployment has it. */
  MAIL_FOLDER_URL?: string;
  RESEND_API_KEY?: string;
  RESEND_URL?: string;
  RESEND_WEBHOOK_SECRET?: string;
  SMS_TOKEN?: string;
  STRIPE_TEST_KEY?: string;
  STRIPE_LIVE_KEY?: string;
  STRIPE_TEST_WEBHOOK_SECRET?: string;
  STRIPE_LIVE_WEBHOOK_SECRET?: string;
  STRIPE_TEST_CLIENT_ID?: string;
  STRIPE_LIVE_CLIENT_ID?: string;
  /** Another address than Stripe's own, for tests. */
  STRIPE_URL?: string;
  /** "true": a business without an account of its own takes money by the account whose keys these are. */
  STRIPE_OWN_ACCOUNT?: string;
}
