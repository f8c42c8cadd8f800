import type { Currency } from "../../schema/vocabularies/currencies.ts";
import type { DeliveryKind } from "../../schema/vocabularies/deliveries.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";

/** A business's own words for a kind of message. Placeholders such as `{number}` are filled in; null takes ours. */
export interface MessageTemplate {
  subject: string | null;
  message: string | null;
}

/** Everything that an email or SMS about an invoice or a credit note may say. Amounts in cents, days as `YYYY-MM-DD`. */
export interface MessageFacts {
  kind: DeliveryKind;
  locale: Locale;
  sandbox: boolean;
  /** The business. */
  seller: {
    name: string;
    email: string | null;
    accent_color: string | null;
    iban: string | null;
    bic: string | null;
  };
  /** The client. */
  buyer: { name: string };
  number: string;
  currency: Currency;
  total_cents: number;
  amount_due_cents: number;
  issue_date: string;
  /** Empty for a credit note. */
  due_date: string;
  /** The day on which it is sent, in the business's time zone. */
  today: string;
  /** The public page. */
  url: string;
  /** Words for this one sending, from the API's caller; they take the place of the template's message. */
  message: string | null;
  template: MessageTemplate;
  /** Where the client can stop automatic reminders of this invoice; null when the message is not one. */
  stopUrl: string | null;
}

/** An email's words. */
export interface ComposedEmail {
  subject: string;
  text: string;
  html: string;
}
