/** The providers that a deployment has set up with its variables and secrets. */

import type { HttpOptions } from "./http-call.ts";
import { createCloudflareMailer, type EmailBinding } from "./mail/cloudflare-mailer.ts";
import { createFolderMailer } from "./mail/folder-mailer.ts";
import { createResendMailer } from "./mail/resend-mailer.ts";
import { createSmtpMailer } from "./mail/smtp-mailer.ts";
import type { Mailer, SmsSender } from "./message-ports.ts";
import { createTwilioSms } from "./sms/twilio-sms.ts";

/** All may be missing or empty. Without the settings it needs, a channel is not set up. */
export interface ProviderSettings {
  /** "cloudflare" (also when empty), "smtp" or "resend". */
  MAIL_PROVIDER?: string;
  /** The sender address of email. Empty: no email. */
  MAIL_FROM?: string;
  EMAIL?: EmailBinding;
  /** On one's own machine: what "cloudflare" carries in a deployment, and a sandbox's mail, go there. */
  MAIL_FOLDER_URL?: string;
  SMTP_URL?: string;
  RESEND_API_KEY?: string;
  RESEND_URL?: string;
  SMS_ACCOUNT?: string;
  SMS_TOKEN?: string;
  /** The sender: a number, a name, or a messaging service (MG…). Empty: no SMS. */
  SMS_FROM?: string;
  SMS_URL?: string;
}

const RESEND_URL = "https://api.resend.com";
const TWILIO_URL = "https://api.twilio.com";

/** The mailer and its sender address; null when email is not (fully) set up. */
export function mailerFor(
  settings: ProviderSettings,
  options: HttpOptions = {},
): { mailer: Mailer; from: string } | null {
  const { MAIL_FROM: from = "" } = settings;
  if (from === "" || mailProblem(settings) !== null) return null;
  const mailer = chosenMailer(settings, options);
  return mailer && { mailer, from };
}

/** The SMS sender; null when SMS is not (fully) set up. */
export function smsSenderFor(settings: ProviderSettings, options: HttpOptions = {}): SmsSender | null {
  const { SMS_ACCOUNT: account, SMS_TOKEN: token, SMS_FROM: from, SMS_URL: url } = settings;
  if (!account || !token || !from) return null;
  return createTwilioSms({ account, token, from, baseUrl: baseUrl(url, TWILIO_URL), ...options });
}

/** What is missing or wrong before email can be sent, as a message to the operator; null when nothing is. */
export function mailProblem(settings: ProviderSettings): string | null {
  if (!settings.MAIL_FROM) return "MAIL_FROM is empty: set it to the address that email comes from.";
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(settings.MAIL_FROM))
    return "MAIL_FROM must be an address alone, such as invoices@example.com.";
  switch (providerOf(settings)) {
    case "cloudflare":
      return settings.EMAIL || settings.MAIL_FOLDER_URL
        ? null
        : "The binding EMAIL is missing: wrangler.toml declares it in [[send_email]].";
    case "smtp":
      return smtpProblem(settings.SMTP_URL);
    case "resend":
      return settings.RESEND_API_KEY ? null : missingSecret("RESEND_API_KEY");
    default:
      return `MAIL_PROVIDER is "${settings.MAIL_PROVIDER}": it must be "cloudflare", "smtp" or "resend".`;
  }
}

/** What is missing before SMS can be sent, as a message to the operator; null when nothing is. */
export function smsProblem({ SMS_ACCOUNT, SMS_TOKEN, SMS_FROM }: ProviderSettings): string | null {
  if (!SMS_ACCOUNT) return "SMS_ACCOUNT is empty: set it to the account's id.";
  if (!SMS_FROM) return "SMS_FROM is empty: set it to the sender's number, name or messaging service.";
  return SMS_TOKEN ? null : missingSecret("SMS_TOKEN");
}

function chosenMailer(settings: ProviderSettings, options: HttpOptions): Mailer | null {
  const { EMAIL, SMTP_URL, RESEND_API_KEY, RESEND_URL: url } = settings;
  switch (providerOf(settings)) {
    case "smtp":
      return SMTP_URL ? createSmtpMailer(SMTP_URL) : null;
    case "resend":
      return RESEND_API_KEY
        ? createResendMailer({ apiKey: RESEND_API_KEY, baseUrl: baseUrl(url, RESEND_URL), ...options })
        : null;
    default:
      return folderMailerFor(settings, options) ?? (EMAIL ? createCloudflareMailer(EMAIL) : null);
  }
}

/** The mailer that keeps mail on one's own machine; null in a deployment. */
export const folderMailerFor = (
  { MAIL_FOLDER_URL: url }: ProviderSettings,
  options: HttpOptions = {},
): Mailer | null => (url ? createFolderMailer(url, options) : null);

const providerOf = ({ MAIL_PROVIDER }: ProviderSettings): string =>
  (MAIL_PROVIDER || "cloudflare").trim().toLowerCase();

function smtpProblem(url: string | undefined): string | null {
  if (!url) return missingSecret("SMTP_URL");
  try {
    createSmtpMailer(url);
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.message}.` : "SMTP_URL cannot be read.";
  }
}

const missingSecret = (name: string): string => `${name} is missing: run \`wrangler secret put ${name}\`.`;

const baseUrl = (url: string | undefined, usual: string): string => (url || usual).replace(/\/+$/, "");
