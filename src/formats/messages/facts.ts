import type { BuyerContact, DocumentContent } from "../../schema/document-shapes.ts";
import type { BankAccount } from "../../schema/party-shapes.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import type { DeliveryKind } from "../../schema/vocabularies/deliveries.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import type {
  CashDiscountOffer,
  CorrectedInvoice,
  DocumentState,
  PaymentReference,
} from "../document/document-model.ts";
import type { LogoSize } from "../logo/logo-size.ts";

/** A business's own words for one kind of message, with placeholders such as `{number}`; null for ours. */
export interface MessageTemplate {
  subject: string | null;
  message: string | null;
}

/** The seller's logo, which comes as a part of the mail under its id. The size is in pixels. */
export interface MailLogo extends LogoSize {
  contentId: string;
}

/** All facts of an email or SMS about an invoice or a credit note. Amounts in minor units, days as `YYYY-MM-DD`. */
export interface MessageFacts {
  kind: DeliveryKind;
  locale: Locale;
  sandbox: boolean;
  /** The business. */
  seller: {
    name: string;
    email: string | null;
    accent_color: string | null;
    /** Whether it is a person who trades alone, and says "I". */
    sole_trader?: boolean;
    iban: string | null;
    bic: string | null;
    bank_accounts?: BankAccount[];
    /** What a business letter says of its sender, such as legal form, register and directors. */
    identity?: readonly string[];
  };
  /** Null in an SMS, and where there is none. */
  logo: MailLogo | null;
  /** The client, and the person to whom the document is addressed. */
  buyer: { name: string; contact?: Pick<BuyerContact, "name"> };
  number: string;
  currency: Currency;
  /** What happened to it. */
  state: DocumentState;
  /** The invoice that a credit note corrects, with the address of its page if the message leads there. */
  corrects: (CorrectedInvoice & { url: string | null }) | null;
  /** Why a credit note was issued. */
  reason: string | null;
  /** In a receipt, less the credit notes. */
  total_cents: number;
  amount_due_cents: number;
  issue_date: string;
  /** Empty for a credit note. */
  due_date: string;
  /** What the document says besides. */
  content: DocumentContent | null;
  /** What it offers for payment in time, while that lasts. */
  cash_discounts: readonly CashDiscountOffer[];
  /** Null if it is paid with its number. */
  payment_reference: PaymentReference | null;
  /** The day on which the delivery was created, in the business's time zone. */
  today: string;
  /** The address of the public page. */
  url: string;
  /** Whether what is due can be paid online there. */
  canPay: boolean;
  /** The API caller's words for this one sending; they replace the template's message. */
  message: string | null;
  template: MessageTemplate;
  /** A test, which goes to the business alone. */
  test?: true;
  /** Where the client can stop the automatic reminders of this invoice; null in any other message. */
  stopUrl: string | null;
}

export interface ComposedEmail {
  subject: string;
  text: string;
  html: string;
}
