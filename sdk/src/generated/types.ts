// Made from docs/openapi.json by `npm run openapi`. Do not edit.

/** The bytes of a file. */
export type Bytes = Uint8Array<ArrayBuffer>;

declare const unlisted: unique symbol;
/**
 * A value that this version of the SDK does not know: an answer may hold one when the API has become newer. It
 * is text, and may be sent back.
 */
export type Unlisted = string & { readonly [unlisted]: true };

type Require<Fields, Key extends keyof Fields> = Fields & { [K in Key]-?: Fields[K] };

/** It was created. */
export interface CreatedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "created";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The client, of a contact. */
    client_id?: string;
    /** The invoice, of a payment. */
    invoice_id?: string;
    /** The invoice that it repeats. */
    duplicate_of?: string;
    /** `own` was made here; `recorded` was issued elsewhere and is kept here. */
    origin?: InvoiceOrigin;
    /** Its number, of an invoice that was issued elsewhere. */
    number?: string;
    /** Its issue date, of an invoice that was issued elsewhere. `YYYY-MM-DD`. */
    issue_date?: string;
    /** SHA-256 of the PDF that came with it. */
    sha256?: string;
  };
}

/** It was changed. */
export interface UpdatedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "updated";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** Which fields of a draft were changed. */
    fields?: string[];
    /** The client, of a contact. */
    client_id?: string;
    /** The invoice, of a payment. */
    invoice_id?: string;
  };
}

/** It was archived. */
export interface ArchivedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "archived";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: Record<string, unknown>;
}

/** It was restored. */
export interface RestoredEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "restored";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: Record<string, unknown>;
}

/** It was deleted. */
export interface DeletedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "deleted";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The number that it had, of an invoice that was issued elsewhere. */
    number?: string;
    /** The issue date that it had. `YYYY-MM-DD`. */
    issue_date?: string;
    /** The total that it had. */
    total_cents?: number;
    /** The client, of a contact. */
    client_id?: string;
    /** The invoice, of a payment. */
    invoice_id?: string;
  };
}

/** It got its number and was frozen. */
export interface FinalizedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "finalized";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** Its number. */
    number: string;
    /** Its issue date. `YYYY-MM-DD`. */
    issue_date: string;
  };
}

/** It was sent. */
export interface SentEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "sent";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** What was sent. */
    kind: DeliveryKind;
    /** How it went out. */
    channels: Channel[];
    /** The deliveries that it made, in the order of `channels`. */
    delivery_ids: string[];
    /** It went out by itself. */
    automatic?: boolean;
    /** The failed delivery that it repeats. */
    resend_of?: string;
  };
}

/** A message arrived. */
export interface DeliveredEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "delivered";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The delivery. */
    delivery_id: string;
    /** How a document goes to the client. */
    channel: Channel;
    /** Why, as the provider tells it. */
    reason?: string;
    /** The address of the copy that it is about. */
    cc?: string;
    /** In a sandbox: nothing left the system. */
    simulated?: boolean;
    /** When the provider says that it happened. RFC 3339. */
    at?: string;
  };
}

/** A message was not sent, or a reminder could not be. */
export interface DeliveryFailedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "delivery_failed";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The delivery. */
    delivery_id?: string;
    /** How a document goes to the client. */
    channel?: Channel;
    /** Why, as the provider tells it. */
    reason?: string;
    /** The address of the copy that it is about. */
    cc?: string;
    /** In a sandbox: nothing left the system. */
    simulated?: boolean;
    /** When the provider says that it happened. RFC 3339. */
    at?: string;
    /** What was sent. */
    kind?: DeliveryKind;
    /** How a reminder should have gone out. */
    channels?: Channel[];
    /** It should have gone out by itself. */
    automatic?: boolean;
  };
}

/** A message came back. */
export interface BouncedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "bounced";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The delivery. */
    delivery_id: string;
    /** How a document goes to the client. */
    channel: Channel;
    /** Why, as the provider tells it. */
    reason?: string;
    /** The address of the copy that it is about. */
    cc?: string;
    /** In a sandbox: nothing left the system. */
    simulated?: boolean;
    /** When the provider says that it happened. RFC 3339. */
    at?: string;
  };
}

/** The recipient complained of a message. */
export interface ComplainedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "complained";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The delivery. */
    delivery_id: string;
    /** How a document goes to the client. */
    channel: Channel;
    /** Why, as the provider tells it. */
    reason?: string;
    /** The address of the copy that it is about. */
    cc?: string;
    /** In a sandbox: nothing left the system. */
    simulated?: boolean;
    /** When the provider says that it happened. RFC 3339. */
    at?: string;
  };
}

/** A reminder was sent. */
export interface ReminderSentEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "reminder_sent";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** What was sent. */
    kind: DeliveryKind;
    /** How it went out. */
    channels: Channel[];
    /** The deliveries that it made, in the order of `channels`. */
    delivery_ids: string[];
    /** It went out by itself. */
    automatic?: boolean;
    /** The failed delivery that it repeats. */
    resend_of?: string;
  };
}

/** The client wants no more reminders of it. */
export interface RemindersStoppedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "reminders_stopped";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: Record<string, unknown>;
}

/** The client saw it for the first time. */
export interface OpenedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "opened";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** Whether it was the page or the PDF. */
    via: "page" | "pdf" | Unlisted;
    /** A language of documents, pages and messages (ISO 639-1). */
    locale: Locale;
  };
}

/** It got another public link; the old one leads nowhere. */
export interface LinkRotatedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "link_rotated";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: Record<string, unknown>;
}

/** Money came. */
export interface PaymentReceivedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "payment_received";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The payment. */
    payment_id: string;
    /** How much came. */
    amount_cents: number;
    /** A way to pay. */
    method: PaymentMethod;
    /** The cash discount that the payment took. */
    cash_discount_cents?: number;
    /** The refund that failed, so that its money counts again. */
    refund_id?: string;
    /** Why money counts again. */
    reason?: "refund_failed" | Unlisted;
    /** What is due after it. */
    amount_due_cents: number;
  };
}

/** A payment was tried and failed. */
export interface PaymentFailedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "payment_failed";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** How much was to be paid. */
    amount_cents: number;
    /** Why. */
    reason?: string;
    /** The checkout. */
    checkout_id?: string;
  };
}

/** Nothing is due any more. */
export interface PaidEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "paid";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** When the last of the money came. RFC 3339. */
    paid_at: string | null;
  };
}

/** A payment was taken back that had been recorded by mistake. */
export interface PaymentReversedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "payment_reversed";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The payment. */
    payment_id: string;
    /** This part of the payment that went back. */
    refund_id: string;
    /** How much went back. */
    amount_cents: number;
    /** A refund, a payment recorded by mistake, or a dispute that was lost. */
    reason: RefundReason;
    /** The cash discount that the payment took. */
    cash_discount_cents?: number;
    /** What is due after it. */
    amount_due_cents: number;
  };
}

/** A payment was given back, in full or in part. */
export interface RefundedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "refunded";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The payment. */
    payment_id: string;
    /** This part of the payment that went back. */
    refund_id: string;
    /** How much went back. */
    amount_cents: number;
    /** A refund, a payment recorded by mistake, or a dispute that was lost. */
    reason: RefundReason;
    /** The cash discount that the payment took. */
    cash_discount_cents?: number;
    /** What is due after it. */
    amount_due_cents: number;
  };
}

/** The payer's bank demands a payment back. */
export interface DisputedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "disputed";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The payment. */
    payment_id: string;
    /** Stripe's id of the dispute. */
    dispute_id: string;
    /** What the payer's bank demands back. */
    amount_cents: number;
    /** Why, in Stripe's words. */
    reason: string;
  };
}

/** A dispute ended. */
export interface DisputeClosedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "dispute_closed";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The payment. */
    payment_id: string;
    /** Stripe's id of the dispute. */
    dispute_id: string;
    /** What the payer's bank demands back. */
    amount_cents: number;
    /** How, in Stripe's words. */
    outcome: string;
  };
}

/** The due day has passed with something still due. */
export interface OverdueEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "overdue";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The day on which it was due. `YYYY-MM-DD`. */
    due_date: string;
    /** What was due then. */
    amount_due_cents: number;
  };
}

/** It was cancelled. */
export interface CancelledEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "cancelled";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: Record<string, unknown>;
}

/** A credit note corrects it. */
export interface CreditNoteIssuedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "credit_note_issued";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The credit note. */
    credit_note_id: string;
    /** The number of the credit note. */
    number: string;
    /** What it credits, tax included. */
    amount_cents: number;
    /** What is due after it. */
    amount_due_cents: number;
  };
}

/** A file was put beside it. */
export interface AttachmentAddedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "attachment_added";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The file. */
    attachment_id: string;
    /** Name of the file. */
    name: string;
    /** A type of file that may stand beside a document. */
    media_type: MediaType;
    /** In bytes. */
    size: number;
    /** SHA-256 of the file. */
    sha256: string;
    /** The client sees it on the public page. */
    public: boolean;
    /** It is sent along by email. */
    attach: boolean;
    /** In `GET /changes`: the invoice beside which it stands. */
    invoice_id?: string;
    /** In `GET /changes`: the credit note beside which it stands. */
    credit_note_id?: string;
  };
}

/** What is known of a file was changed. */
export interface AttachmentChangedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "attachment_changed";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The file. */
    attachment_id: string;
    /** Name of the file. */
    name?: string;
    /** The client sees it on the public page. */
    public?: boolean;
    /** It is sent along by email. */
    attach?: boolean;
    /** In `GET /changes`: the invoice beside which it stands. */
    invoice_id?: string;
    /** In `GET /changes`: the credit note beside which it stands. */
    credit_note_id?: string;
  };
}

/** A file was deleted. */
export interface AttachmentRemovedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "attachment_removed";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The file. */
    attachment_id: string;
    /** Name of the file. */
    name: string;
    /** A type of file that may stand beside a document. */
    media_type: MediaType;
    /** In bytes. */
    size: number;
    /** SHA-256 of the file. */
    sha256: string;
    /** In `GET /changes`: the invoice beside which it stands. */
    invoice_id?: string;
    /** In `GET /changes`: the credit note beside which it stands. */
    credit_note_id?: string;
  };
}

/** A comment was added. */
export interface CommentedEvent {
  /** The id of the event. */
  id: string;
  /** What happened. */
  type: "commented";
  /** When it happened. RFC 3339. */
  created_at: string;
  /** What it tells besides. */
  data: {
    /** The comment. */
    comment_id: string;
    /** The client reads it on the public page. */
    public: boolean;
    /** In `GET /changes`: the invoice beside which it stands. */
    invoice_id?: string;
    /** In `GET /changes`: the credit note beside which it stands. */
    credit_note_id?: string;
  };
}

/** The profile of your business. */
export interface Business {
  /** Its id. */
  id: string;
  /** Whether it belongs to a sandbox: nothing leaves the system, and no money moves. */
  sandbox: boolean;
  /** Counts every change; the `ETag` is made of it. */
  version: number;
  /** When it was created. RFC 3339. */
  created_at: string;
  /** When it changed last. RFC 3339. */
  updated_at: string;
  /** Name. */
  name: string;
  /** Email address. */
  email: string | null;
  /** Phone number (E.164). */
  phone: string | null;
  /** Street lines. */
  address: string | null;
  /** Postal code. */
  postal_code: string | null;
  /** City. */
  city: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Your language: that of clients who have none, and of messages to you. */
  locale: Locale;
  /** The currency of your amounts, and of documents that name none. */
  default_currency: Currency;
  /** The IANA time zone in which your days begin. */
  time_zone: string;
  /** VAT identification number. */
  vat_number: string | null;
  /** The number in the company register, such as a SIREN or an organisation number. */
  registration_number: string | null;
  /** The number of your tax office, where that is not the VAT number. */
  tax_number: string | null;
  /** Legal form, such as GmbH. */
  legal_form: string | null;
  /** Where the registered office is. */
  registered_office_city: string | null;
  /** The court of the register. */
  register_court: string | null;
  /** The number in that register. */
  register_number: string | null;
  /** In hundredths of the currency of the seller's country, also where it has no minor unit. */
  share_capital_cents: number | null;
  /** Who runs the business, as documents name them. */
  directors: string[];
  /** Norway: print Foretaksregisteret. */
  in_company_register: boolean;
  /** Sweden: print Godkänd för F-skatt. */
  f_tax_approved: boolean;
  /** A person who trades alone: emails say `I`; in France, EI stands beside the name. */
  sole_trader: boolean;
  /** Exempt small business: print the exemption of the country. */
  vat_franchise: boolean;
  /** France: VAT is due on invoicing. */
  vat_on_debits: boolean;
  /** VAT is due when paid. */
  cash_accounting: boolean;
  /** Words such as `12 %`; null prints the statutory rate. */
  late_penalty_rate: string | null;
  /** What you offer for payment ahead of time, as documents state it. */
  early_discount: string | null;
  /** The first account; `bank_accounts` has further ones. */
  iban: string | null;
  /** BIC of the bank (ISO 9362). */
  bic: string | null;
  /** Name of the bank. */
  bank_name: string | null;
  /** In how many days invoices are due, where neither they nor their clients have other terms. */
  payment_terms_days: number;
  /** Notes of new invoices that name none. */
  default_notes: string | null;
  /**
   * How invoice numbers look: `{YYYY} {YY} {MM} {SEQ} {SEQ:n}` and literal text; holds `{SEQ}`. The numbers
   * start again at 1 with the finest date token. A change keeps counting within the same period. Invoices and
   * credit notes need patterns that never write the same number.
   */
  invoice_number_pattern: string;
  /**
   * How credit note numbers look: `{YYYY} {YY} {MM} {SEQ} {SEQ:n}` and literal text; holds `{SEQ}`. The
   * numbers start again at 1 with the finest date token. A change keeps counting within the same period.
   * Invoices and credit notes need patterns that never write the same number. Until it is changed, it begins
   * as the language of the business has it (such as `AV-` in French and `CN-` in English); a change of
   * `locale` leaves it once a credit note is numbered.
   */
  credit_note_number_pattern: string;
  /**
   * What `{SEQ}` will be next. Can be set, to at most 999999999, until the first number of the series is
   * given; then 409.
   */
  next_invoice_number: number;
  /** The colour of your documents and pages. */
  accent_color: string | null;
  /**
   * Write: a PNG or JPEG of at most 300 kB as a data URI (`data:image/png;base64,…`). Read: its URL; sending
   * that back keeps it.
   */
  logo: string | null;
  /** Whom clients may ask; shown on documents (EN 16931 BG-6). */
  contact: SellerContact | null;
  /** Where structured invoices are received (EN 16931 BT-34, BT-49). */
  electronic_address: ElectronicAddress | null;
  /** Accounts besides `iban`, shown on documents in this order. */
  bank_accounts: BankAccount[];
  /**
   * Your table of rates. A document with a `tax_currency` and no rate of its own takes the latest that is not
   * after its issue date.
   */
  exchange_rates: ExchangeRate[];
  /**
   * Who presides over the supervisory board, such as that of a German AG (§ 80 AktG): shown beside the
   * directors.
   */
  supervisory_board_chair: string | null;
  /**
   * What you supply is supplied on the issue date, unless a document names another day or period: documents
   * say so (§ 14(4) no. 6 UStG).
   */
  supplied_on_issue: boolean;
  /**
   * The person who stands behind the business: shown under its name, unless that holds it; of a French sole
   * trader with EI.
   */
  full_name: string | null;
  /**
   * France: the number under which you are approved for, or have declared, personal services (Code du travail
   * art. D7233-1).
   */
  personal_services_approval: string | null;
  /**
   * France: you are a member of an approved association, and documents say that you take cheques and bank
   * cards (CGI ann. II art. 371 LB).
   */
  approved_association: boolean;
  /**
   * The references that invoices ask to be paid with, by your agreement with your bank. An invoice keeps the
   * one with which it was issued.
   */
  payment_reference: PaymentReferenceSetting | null;
  /**
   * Texts of new documents by kind and language, where their request does not name them. Sent, they replace
   * all that is there.
   */
  default_texts: DefaultTexts | null;
  /** Subject of the email that carries an invoice, with placeholders such as `{number}`; null takes ours. */
  invoice_subject: string | null;
  /** Words of the email that carries an invoice, with placeholders; null takes ours. */
  invoice_message: string | null;
  /** Subject of the email that carries a reminder, with placeholders such as `{number}`; null takes ours. */
  reminder_subject: string | null;
  /** Words of the email that carries a reminder, with placeholders; null takes ours. */
  reminder_message: string | null;
  /** Subject of the email that carries a receipt, with placeholders such as `{number}`; null takes ours. */
  receipt_subject: string | null;
  /** Words of the email that carries a receipt, with placeholders; null takes ours. */
  receipt_message: string | null;
  /**
   * Subjects and words of emails by kind and language. A language that has one here takes both from here, and
   * ours for what is missing; any other takes `invoice_subject` and the like. Sent, they replace all that is
   * there.
   */
  message_texts: {
    /** Emails that bring an invoice. */
    invoice?: {
      /** Subject and words of an email. */
      fr?: MessageTexts;
      /** Subject and words of an email. */
      en?: MessageTexts;
      /** Subject and words of an email. */
      nb?: MessageTexts;
      /** Subject and words of an email. */
      sv?: MessageTexts;
      /** Subject and words of an email. */
      da?: MessageTexts;
      /** Subject and words of an email. */
      de?: MessageTexts;
      /** Subject and words of an email. */
      it?: MessageTexts;
      /** Subject and words of an email. */
      nl?: MessageTexts;
      /** Subject and words of an email. */
      pt?: MessageTexts;
      /** Subject and words of an email. */
      es?: MessageTexts;
    };
    /** Emails that remind of an invoice. */
    reminder?: {
      /** Subject and words of an email. */
      fr?: MessageTexts;
      /** Subject and words of an email. */
      en?: MessageTexts;
      /** Subject and words of an email. */
      nb?: MessageTexts;
      /** Subject and words of an email. */
      sv?: MessageTexts;
      /** Subject and words of an email. */
      da?: MessageTexts;
      /** Subject and words of an email. */
      de?: MessageTexts;
      /** Subject and words of an email. */
      it?: MessageTexts;
      /** Subject and words of an email. */
      nl?: MessageTexts;
      /** Subject and words of an email. */
      pt?: MessageTexts;
      /** Subject and words of an email. */
      es?: MessageTexts;
    };
    /** Emails that say that an invoice is paid. */
    receipt?: {
      /** Subject and words of an email. */
      fr?: MessageTexts;
      /** Subject and words of an email. */
      en?: MessageTexts;
      /** Subject and words of an email. */
      nb?: MessageTexts;
      /** Subject and words of an email. */
      sv?: MessageTexts;
      /** Subject and words of an email. */
      da?: MessageTexts;
      /** Subject and words of an email. */
      de?: MessageTexts;
      /** Subject and words of an email. */
      it?: MessageTexts;
      /** Subject and words of an email. */
      nl?: MessageTexts;
      /** Subject and words of an email. */
      pt?: MessageTexts;
      /** Subject and words of an email. */
      es?: MessageTexts;
    };
  } | null;
  /** Send a receipt by email when an invoice is paid, if the client has an address. */
  send_receipts: boolean;
  /**
   * Reminders that go out by themselves, between 08:00 and 21:00 in the business's time zone; empty: none.
   */
  reminders: ReminderStep[];
}

/** Whom clients may ask; shown on documents (EN 16931 BG-6). */
export interface SellerContact {
  /** Name. At most 100 characters. `null` when absent. */
  name?: string | null;
  /** Email address. At most 254 characters. `null` when absent. */
  email?: string | null;
  /** Phone number (E.164). `null` when absent. */
  phone?: string | null;
}

/** Where structured invoices are received (EN 16931 BT-34, BT-49). */
export interface ElectronicAddress {
  /** A code of the EAS list (Electronic Address Scheme). */
  scheme: string;
  /** The address in that scheme. 1 to 100 characters. */
  id: string;
}

/** An account of the business to which clients pay. */
export interface BankAccount {
  /**
   * `fik`: a Danish FIK creditor; `sort_code`: a British account; `no_account`: a Norwegian account of 11
   * digits.
   */
  kind: AccountKind;
  /** The account's number in that form. 1 to 50 characters. */
  id: string;
  /** Of a British account: 6 digits. At most 12 characters. `null` when absent. */
  sort_code?: string | null;
  /** BIC of the bank (ISO 9362). `null` when absent. */
  bic?: string | null;
  /** Name of the bank. At most 100 characters. `null` when absent. */
  bank_name?: string | null;
  /** Whose account it is, if not the business's own name. At most 100 characters. `null` when absent. */
  owner?: string | null;
}

/** What a currency is worth from a day on. */
export interface ExchangeRate {
  /** A currency (ISO 4217). */
  currency: Currency;
  /** How many units of your own currency one unit of `currency` is worth. */
  rate: string;
  /** From when on. `YYYY-MM-DD`. */
  date: string;
}

/**
 * The references that invoices ask to be paid with, by your agreement with your bank. An invoice keeps the
 * one with which it was issued.
 */
export interface PaymentReferenceSetting {
  /**
   * `kid`: Norway; `ocr`: Sweden, with Bankgiro or Plusgiro; `fik`: Denmark, card 71, on invoices in DKK;
   * `rf`: every country (ISO 11649).
   */
  scheme: PaymentReferenceScheme;
  /** Of a KID: how its check digit is computed, as you agreed with your bank. `null` when absent. */
  algorithm?: KidAlgorithm | null;
  /**
   * All digits of a KID, as you agreed; of an OCR only where the agreement fixes one. 4 to 25. `null` when
   * absent.
   */
  length?: number | null;
  /** Of an OCR: whether the last digit but one tells the length, as you agreed. `null` when absent. */
  length_digit?: boolean | null;
  /** Of a FIK: your creditor number, 8 digits. At most 20 characters. `null` when absent. */
  creditor_number?: string | null;
}

/**
 * Texts of new documents by kind and language, where their request does not name them. Sent, they replace all
 * that is there.
 */
export interface DefaultTexts {
  /** Of new invoices, per language. */
  invoice?: {
    /** Texts of new invoices. */
    fr?: InvoiceTexts;
    /** Texts of new invoices. */
    en?: InvoiceTexts;
    /** Texts of new invoices. */
    nb?: InvoiceTexts;
    /** Texts of new invoices. */
    sv?: InvoiceTexts;
    /** Texts of new invoices. */
    da?: InvoiceTexts;
    /** Texts of new invoices. */
    de?: InvoiceTexts;
    /** Texts of new invoices. */
    it?: InvoiceTexts;
    /** Texts of new invoices. */
    nl?: InvoiceTexts;
    /** Texts of new invoices. */
    pt?: InvoiceTexts;
    /** Texts of new invoices. */
    es?: InvoiceTexts;
  };
  /** Of new credit notes, per language. */
  credit_note?: {
    /** Texts of new credit notes. */
    fr?: CreditNoteTexts;
    /** Texts of new credit notes. */
    en?: CreditNoteTexts;
    /** Texts of new credit notes. */
    nb?: CreditNoteTexts;
    /** Texts of new credit notes. */
    sv?: CreditNoteTexts;
    /** Texts of new credit notes. */
    da?: CreditNoteTexts;
    /** Texts of new credit notes. */
    de?: CreditNoteTexts;
    /** Texts of new credit notes. */
    it?: CreditNoteTexts;
    /** Texts of new credit notes. */
    nl?: CreditNoteTexts;
    /** Texts of new credit notes. */
    pt?: CreditNoteTexts;
    /** Texts of new credit notes. */
    es?: CreditNoteTexts;
  };
}

/** Texts of new invoices. */
export interface InvoiceTexts {
  /** Over the document. At most 200 characters. */
  title?: string | null;
  /** Over the lines. At most 5000 characters. */
  intro?: string | null;
  /** Under the lines. At most 5000 characters. */
  footer?: string | null;
  /** How it may be paid, in free words. At most 1000 characters. */
  payment_note?: string | null;
  /** General terms. At most 20000 characters. */
  terms?: string | null;
}

/** Texts of new credit notes. */
export interface CreditNoteTexts {
  /** Over the document. At most 200 characters. */
  title?: string | null;
  /** Over the lines. At most 5000 characters. */
  intro?: string | null;
  /** Under the lines. At most 5000 characters. */
  footer?: string | null;
}

/** Subject and words of an email. */
export interface MessageTexts {
  /** Subject of the email, with placeholders. 1 to 200 characters. */
  subject?: string | null;
  /** Words of the email, with placeholders. 1 to 5000 characters. */
  message?: string | null;
}

/** A reminder that goes out by itself. */
export interface ReminderStep {
  /** Days after the due date; negative before it. -60 to 365. */
  days: number;
  /** How it goes out. */
  channels: ReminderChannel[];
}

/** An error (RFC 9457). */
export interface Problem {
  /** `urn:fastfaktura:problem:` and the `code`. */
  type: string;
  /** What `code` means, in a few words that never change. */
  title: string;
  /** The HTTP status. */
  status: number;
  /** What is wrong in this request, and what would be right. */
  detail: string;
  /** What kind of error it is. It never changes its meaning; new ones may be added. */
  code: ProblemCode;
  /** The `X-Request-Id`, by which we find the request. */
  request_id: string;
  /** Each fault of the request; at most 100. */
  errors?: Fault[];
}

/** A fault of the request, at a `pointer`, a `parameter` or a `header`. */
export interface Fault {
  /** JSON Pointer into the body. */
  pointer?: string;
  /** Name of the parameter. */
  parameter?: string;
  /** Name of the header. */
  header?: string;
  /** What kind of fault it is. */
  code: string;
  /** What would be right. */
  detail: string;
}

/** What to change of the profile; what is left out stays. */
export interface BusinessChanges {
  /** Name. 1 to 200 characters. */
  name?: string;
  /** Email address. At most 254 characters. */
  email?: string | null;
  /** Phone number (E.164). */
  phone?: string | null;
  /** Street lines. At most 500 characters. */
  address?: string | null;
  /** Postal code. At most 20 characters. */
  postal_code?: string | null;
  /** City. At most 100 characters. */
  city?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  /** Your language: that of clients who have none, and of messages to you. */
  locale?: Locale;
  /** The currency of your amounts, and of documents that name none. */
  default_currency?: Currency;
  /** The IANA time zone in which your days begin. */
  time_zone?: string;
  /** VAT identification number. At most 30 characters. */
  vat_number?: string | null;
  /** The number in the company register, such as a SIREN or an organisation number. At most 50 characters. */
  registration_number?: string | null;
  /** The number of your tax office, where that is not the VAT number. At most 50 characters. */
  tax_number?: string | null;
  /** Legal form, such as GmbH. At most 100 characters. */
  legal_form?: string | null;
  /** Where the registered office is. At most 100 characters. */
  registered_office_city?: string | null;
  /** The court of the register. At most 100 characters. */
  register_court?: string | null;
  /** The number in that register. At most 50 characters. */
  register_number?: string | null;
  /** In hundredths of the currency of the seller's country, also where it has no minor unit. */
  share_capital_cents?: number | null;
  /** Who runs the business, as documents name them. At most 20. */
  directors?: string[];
  /** Norway: print Foretaksregisteret. */
  in_company_register?: boolean;
  /** Sweden: print Godkänd för F-skatt. */
  f_tax_approved?: boolean;
  /** A person who trades alone: emails say `I`; in France, EI stands beside the name. */
  sole_trader?: boolean;
  /** Exempt small business: print the exemption of the country. */
  vat_franchise?: boolean;
  /** France: VAT is due on invoicing. */
  vat_on_debits?: boolean;
  /** VAT is due when paid. */
  cash_accounting?: boolean;
  /** Words such as `12 %`; null prints the statutory rate. At most 200 characters. */
  late_penalty_rate?: string | null;
  /** What you offer for payment ahead of time, as documents state it. At most 200 characters. */
  early_discount?: string | null;
  /** The first account; `bank_accounts` has further ones. */
  iban?: string | null;
  /** BIC of the bank (ISO 9362). */
  bic?: string | null;
  /** Name of the bank. At most 100 characters. */
  bank_name?: string | null;
  /** In how many days invoices are due, where neither they nor their clients have other terms. 0 to 365. */
  payment_terms_days?: number;
  /** Notes of new invoices that name none. At most 5000 characters. */
  default_notes?: string | null;
  /**
   * How invoice numbers look: `{YYYY} {YY} {MM} {SEQ} {SEQ:n}` and literal text; holds `{SEQ}`. The numbers
   * start again at 1 with the finest date token. A change keeps counting within the same period. Invoices and
   * credit notes need patterns that never write the same number. At most 60 characters.
   */
  invoice_number_pattern?: string;
  /**
   * How credit note numbers look: `{YYYY} {YY} {MM} {SEQ} {SEQ:n}` and literal text; holds `{SEQ}`. The
   * numbers start again at 1 with the finest date token. A change keeps counting within the same period.
   * Invoices and credit notes need patterns that never write the same number. Until it is changed, it begins
   * as the language of the business has it (such as `AV-` in French and `CN-` in English); a change of
   * `locale` leaves it once a credit note is numbered. At most 60 characters.
   */
  credit_note_number_pattern?: string;
  /**
   * What `{SEQ}` will be next. Can be set, to at most 999999999, until the first number of the series is
   * given; then 409.
   */
  next_invoice_number?: number;
  /** The colour of your documents and pages. */
  accent_color?: string | null;
  /**
   * Write: a PNG or JPEG of at most 300 kB as a data URI (`data:image/png;base64,…`). Read: its URL; sending
   * that back keeps it. At most 500000 characters.
   */
  logo?: string | null;
  /** Whom clients may ask; shown on documents (EN 16931 BG-6). */
  contact?: SellerContact | null;
  /** Where structured invoices are received (EN 16931 BT-34, BT-49). */
  electronic_address?: ElectronicAddress | null;
  /** Accounts besides `iban`, shown on documents in this order. At most 10. */
  bank_accounts?: BankAccount[];
  /**
   * Your table of rates. A document with a `tax_currency` and no rate of its own takes the latest that is not
   * after its issue date. At most 100.
   */
  exchange_rates?: ExchangeRate[];
  /**
   * Who presides over the supervisory board, such as that of a German AG (§ 80 AktG): shown beside the
   * directors. At most 100 characters.
   */
  supervisory_board_chair?: string | null;
  /**
   * What you supply is supplied on the issue date, unless a document names another day or period: documents
   * say so (§ 14(4) no. 6 UStG).
   */
  supplied_on_issue?: boolean;
  /**
   * The person who stands behind the business: shown under its name, unless that holds it; of a French sole
   * trader with EI. At most 100 characters.
   */
  full_name?: string | null;
  /**
   * France: the number under which you are approved for, or have declared, personal services (Code du travail
   * art. D7233-1).
   */
  personal_services_approval?: string | null;
  /**
   * France: you are a member of an approved association, and documents say that you take cheques and bank
   * cards (CGI ann. II art. 371 LB).
   */
  approved_association?: boolean;
  /**
   * The references that invoices ask to be paid with, by your agreement with your bank. An invoice keeps the
   * one with which it was issued.
   */
  payment_reference?: PaymentReferenceSetting | null;
  /**
   * Texts of new documents by kind and language, where their request does not name them. Sent, they replace
   * all that is there.
   */
  default_texts?: DefaultTexts | null;
  /**
   * Subject of the email that carries an invoice, with placeholders such as `{number}`; null takes ours. 1 to
   * 200 characters.
   */
  invoice_subject?: string | null;
  /** Words of the email that carries an invoice, with placeholders; null takes ours. 1 to 5000 characters. */
  invoice_message?: string | null;
  /**
   * Subject of the email that carries a reminder, with placeholders such as `{number}`; null takes ours. 1 to
   * 200 characters.
   */
  reminder_subject?: string | null;
  /** Words of the email that carries a reminder, with placeholders; null takes ours. 1 to 5000 characters. */
  reminder_message?: string | null;
  /**
   * Subject of the email that carries a receipt, with placeholders such as `{number}`; null takes ours. 1 to
   * 200 characters.
   */
  receipt_subject?: string | null;
  /** Words of the email that carries a receipt, with placeholders; null takes ours. 1 to 5000 characters. */
  receipt_message?: string | null;
  /**
   * Subjects and words of emails by kind and language. A language that has one here takes both from here, and
   * ours for what is missing; any other takes `invoice_subject` and the like. Sent, they replace all that is
   * there.
   */
  message_texts?: {
    /** Emails that bring an invoice. */
    invoice?: {
      /** Subject and words of an email. */
      fr?: MessageTexts;
      /** Subject and words of an email. */
      en?: MessageTexts;
      /** Subject and words of an email. */
      nb?: MessageTexts;
      /** Subject and words of an email. */
      sv?: MessageTexts;
      /** Subject and words of an email. */
      da?: MessageTexts;
      /** Subject and words of an email. */
      de?: MessageTexts;
      /** Subject and words of an email. */
      it?: MessageTexts;
      /** Subject and words of an email. */
      nl?: MessageTexts;
      /** Subject and words of an email. */
      pt?: MessageTexts;
      /** Subject and words of an email. */
      es?: MessageTexts;
    };
    /** Emails that remind of an invoice. */
    reminder?: {
      /** Subject and words of an email. */
      fr?: MessageTexts;
      /** Subject and words of an email. */
      en?: MessageTexts;
      /** Subject and words of an email. */
      nb?: MessageTexts;
      /** Subject and words of an email. */
      sv?: MessageTexts;
      /** Subject and words of an email. */
      da?: MessageTexts;
      /** Subject and words of an email. */
      de?: MessageTexts;
      /** Subject and words of an email. */
      it?: MessageTexts;
      /** Subject and words of an email. */
      nl?: MessageTexts;
      /** Subject and words of an email. */
      pt?: MessageTexts;
      /** Subject and words of an email. */
      es?: MessageTexts;
    };
    /** Emails that say that an invoice is paid. */
    receipt?: {
      /** Subject and words of an email. */
      fr?: MessageTexts;
      /** Subject and words of an email. */
      en?: MessageTexts;
      /** Subject and words of an email. */
      nb?: MessageTexts;
      /** Subject and words of an email. */
      sv?: MessageTexts;
      /** Subject and words of an email. */
      da?: MessageTexts;
      /** Subject and words of an email. */
      de?: MessageTexts;
      /** Subject and words of an email. */
      it?: MessageTexts;
      /** Subject and words of an email. */
      nl?: MessageTexts;
      /** Subject and words of an email. */
      pt?: MessageTexts;
      /** Subject and words of an email. */
      es?: MessageTexts;
    };
  } | null;
  /** Send a receipt by email when an invoice is paid, if the client has an address. */
  send_receipts?: boolean;
  /**
   * Reminders that go out by themselves, between 08:00 and 21:00 in the business's time zone; empty: none. At
   * most 10.
   */
  reminders?: ReminderStep[];
}

/** The time of a sandbox. */
export interface TestClock {
  /** RFC 3339: what time it is in the sandbox. */
  now: string;
}

/** The time of a sandbox, and how far what it brings has happened. */
export interface TestClockProgress {
  /** RFC 3339: what time it is in the sandbox. */
  now: string;
  /** RFC 3339: until when everything that time brings has happened. Equal to `now` when nothing is left. */
  reached: string;
}

/** A key of the API, without the key itself. */
export interface ApiKey {
  /** Its id. */
  id: string;
  /** Name. */
  name: string;
  /** Enough of the key to recognise it. */
  hint: string;
  /** What a key may do: everything (`write`), or `read` alone. */
  access: KeyAccess;
  /** When it was created. RFC 3339. */
  created_at: string;
  /** When it was revoked; null while it works. RFC 3339. */
  revoked_at: string | null;
  /** When the key was last used; null if it never was. It may be up to an hour behind. RFC 3339. */
  last_used_at: string | null;
}

/** A new key. The key itself is in this answer only. */
export interface CreatedApiKey extends ApiKey {
  /** The key itself: shown this once and stored nowhere. Null when an idempotent request is repeated. */
  key: string | null;
}

/** A key to create. */
export interface NewApiKey {
  /** Name. 1 to 100 characters. */
  name: string;
  /** What a key may do: everything (`write`), or `read` alone. `"write"` when absent. */
  access?: KeyAccess;
}

/** A client, as it is now. Issued documents keep what the client was when they were issued. */
export interface Client {
  /** Its id. */
  id: string;
  /** When it was archived; null while it is in use. RFC 3339. */
  archived_at: string | null;
  /** Counts every change; the `ETag` is made of it. */
  version: number;
  /** When it was created. RFC 3339. */
  created_at: string;
  /** When it changed last. RFC 3339. */
  updated_at: string;
  /** `public` is a public body. */
  type: ClientType;
  /** Name. */
  name: string;
  /** Email address. */
  email: string | null;
  /** E.164. */
  phone: string | null;
  /** Street lines; may hold the whole address. */
  address: string | null;
  /** Postal code. */
  postal_code: string | null;
  /** City. */
  city: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** VAT identification number. */
  vat_number: string | null;
  /** The number in the company register, such as a SIREN or an organisation number. */
  registration_number: string | null;
  /** Language of what the client receives. */
  locale: Locale;
  /** Your own words for it, by which lists can be filtered. */
  tags: string[];
  /** Your own id; unique within the business. */
  external_id: string | null;
  /** The client's number in your business; unique within it. */
  number: string | null;
  /** Form of address. */
  salutation: string | null;
  /** First name. */
  first_name: string | null;
  /** Last name. */
  last_name: string | null;
  /** A further line of the address, such as a floor or a building. */
  address_extra: string | null;
  /** An account of the client. */
  bank: ClientBank | null;
  /** How the client usually pays. */
  payment_method: PaymentMethod | null;
  /** When the client's invoices are due. */
  payment_terms: ClientPaymentTerms | null;
  /** In which the client is usually invoiced. */
  currency: Currency | null;
  /** The client's cost centre. */
  cost_center: string | null;
  /** An address to which something is delivered; one part at least says something. */
  delivery_address: PostalAddress | null;
  /** EN 16931 BT-10: what the client wants to find on its invoices, such as a Leitweg-ID. */
  buyer_reference: string | null;
  /** Where structured invoices are received (EN 16931 BT-34, BT-49). */
  electronic_address: ElectronicAddress | null;
  /** GS1 Global Location Number. */
  gln: string | null;
  /** For yourself: no document and no client shows it. */
  note: string | null;
  /**
   * In the answer for one client, oldest first; lists and `expand` leave them out. They are changed at
   * `/clients/{id}/contacts`.
   */
  contacts?: Contact[];
}

/** An account of the client. */
export interface ClientBank {
  /** IBAN (ISO 13616). `null` when absent. */
  iban?: string | null;
  /** BIC of the bank (ISO 9362). `null` when absent. */
  bic?: string | null;
  /** Whose account it is. At most 100 characters. `null` when absent. */
  owner?: string | null;
  /** Of the bank. At most 100 characters. `null` when absent. */
  name?: string | null;
}

/** When the client's invoices are due. */
export interface ClientPaymentTerms {
  /** `end_of_month`: the last day of the month in which so many days have passed. */
  kind: "days" | "end_of_month" | Unlisted;
  /** How many days after the issue date. 0 to 365. */
  days: number;
}

/** An address to which something is delivered; one part at least says something. */
export interface PostalAddress {
  /** Name. 1 to 200 characters. `null` when absent. */
  name?: string | null;
  /** Street lines. At most 500 characters. `null` when absent. */
  address?: string | null;
  /** Postal code. At most 20 characters. `null` when absent. */
  postal_code?: string | null;
  /** City. At most 100 characters. `null` when absent. */
  city?: string | null;
  /** ISO 3166-1 alpha-2. `null` when absent. */
  country?: string | null;
}

/** A person or a department at a client. */
export interface Contact {
  /** Its id. */
  id: string;
  /** Counts every change; the `ETag` is made of it. */
  version: number;
  /** When it was created. RFC 3339. */
  created_at: string;
  /** When it changed last. RFC 3339. */
  updated_at: string;
  /** A contact has a first or a last name. At most 100 characters. */
  first_name: string | null;
  /** May name a department, such as Accounts payable. At most 100 characters. */
  last_name: string | null;
  /** Email address. At most 254 characters. */
  email: string | null;
  /** E.164. */
  phone: string | null;
  /** What the person does there. At most 100 characters. */
  job_title: string | null;
  /**
   * Documents that name nobody are addressed to this contact. At most one of a client: setting it takes it
   * from the other.
   */
  default: boolean;
  /**
   * Emails to the client go to these contacts instead of to its own address. Needs an email; at most 10 of a
   * client.
   */
  gets_invoices: boolean;
}

/** A client to create. */
export interface NewClient {
  /** Name. 1 to 200 characters. */
  name: string;
  /** `public` is a public body. */
  type?: ClientType;
  /** Email address. At most 254 characters. */
  email?: string | null;
  /** E.164. */
  phone?: string | null;
  /** Street lines; may hold the whole address. At most 500 characters. */
  address?: string | null;
  /** Postal code. At most 20 characters. */
  postal_code?: string | null;
  /** City. At most 100 characters. */
  city?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  /** VAT identification number. At most 30 characters. */
  vat_number?: string | null;
  /** The number in the company register, such as a SIREN or an organisation number. At most 50 characters. */
  registration_number?: string | null;
  /** Language of what the client receives. */
  locale?: Locale;
  /** Your own words for it, by which lists can be filtered. At most 50. */
  tags?: string[];
  /** Your own id; unique within the business. 1 to 255 characters. */
  external_id?: string | null;
  /** The client's number in your business; unique within it. 1 to 50 characters. */
  number?: string | null;
  /** Form of address. At most 50 characters. */
  salutation?: string | null;
  /** First name. At most 100 characters. */
  first_name?: string | null;
  /** Last name. At most 100 characters. */
  last_name?: string | null;
  /** A further line of the address, such as a floor or a building. At most 200 characters. */
  address_extra?: string | null;
  /** An account of the client. */
  bank?: ClientBank | null;
  /** How the client usually pays. */
  payment_method?: PaymentMethod | null;
  /** When the client's invoices are due. */
  payment_terms?: ClientPaymentTerms | null;
  /** In which the client is usually invoiced. */
  currency?: Currency | null;
  /** The client's cost centre. At most 100 characters. */
  cost_center?: string | null;
  /** An address to which something is delivered; one part at least says something. */
  delivery_address?: PostalAddress | null;
  /**
   * EN 16931 BT-10: what the client wants to find on its invoices, such as a Leitweg-ID. At most 200
   * characters.
   */
  buyer_reference?: string | null;
  /** Where structured invoices are received (EN 16931 BT-34, BT-49). */
  electronic_address?: ElectronicAddress | null;
  /** GS1 Global Location Number. */
  gln?: string | null;
  /** For yourself: no document and no client shows it. At most 5000 characters. */
  note?: string | null;
  /** The first contacts of the client. At most 50. */
  contacts?: NewContact[];
}

/** A contact to create. */
export interface NewContact {
  /** A contact has a first or a last name. At most 100 characters. */
  first_name?: string | null;
  /** May name a department, such as Accounts payable. At most 100 characters. */
  last_name?: string | null;
  /** Email address. At most 254 characters. */
  email?: string | null;
  /** E.164. */
  phone?: string | null;
  /** What the person does there. At most 100 characters. */
  job_title?: string | null;
  /**
   * Documents that name nobody are addressed to this contact. At most one of a client: setting it takes it
   * from the other.
   */
  default?: boolean;
  /**
   * Emails to the client go to these contacts instead of to its own address. Needs an email; at most 10 of a
   * client.
   */
  gets_invoices?: boolean;
}

/** What to change of a client; what is left out stays. */
export interface ClientChanges {
  /** Name. 1 to 200 characters. */
  name?: string;
  /** `public` is a public body. */
  type?: ClientType;
  /** Email address. At most 254 characters. */
  email?: string | null;
  /** E.164. */
  phone?: string | null;
  /** Street lines; may hold the whole address. At most 500 characters. */
  address?: string | null;
  /** Postal code. At most 20 characters. */
  postal_code?: string | null;
  /** City. At most 100 characters. */
  city?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  /** VAT identification number. At most 30 characters. */
  vat_number?: string | null;
  /** The number in the company register, such as a SIREN or an organisation number. At most 50 characters. */
  registration_number?: string | null;
  /** Language of what the client receives. */
  locale?: Locale;
  /** Your own words for it, by which lists can be filtered. At most 50. */
  tags?: string[];
  /** Your own id; unique within the business. 1 to 255 characters. */
  external_id?: string | null;
  /** The client's number in your business; unique within it. 1 to 50 characters. */
  number?: string | null;
  /** Form of address. At most 50 characters. */
  salutation?: string | null;
  /** First name. At most 100 characters. */
  first_name?: string | null;
  /** Last name. At most 100 characters. */
  last_name?: string | null;
  /** A further line of the address, such as a floor or a building. At most 200 characters. */
  address_extra?: string | null;
  /** An account of the client. */
  bank?: ClientBank | null;
  /** How the client usually pays. */
  payment_method?: PaymentMethod | null;
  /** When the client's invoices are due. */
  payment_terms?: ClientPaymentTerms | null;
  /** In which the client is usually invoiced. */
  currency?: Currency | null;
  /** The client's cost centre. At most 100 characters. */
  cost_center?: string | null;
  /** An address to which something is delivered; one part at least says something. */
  delivery_address?: PostalAddress | null;
  /**
   * EN 16931 BT-10: what the client wants to find on its invoices, such as a Leitweg-ID. At most 200
   * characters.
   */
  buyer_reference?: string | null;
  /** Where structured invoices are received (EN 16931 BT-34, BT-49). */
  electronic_address?: ElectronicAddress | null;
  /** GS1 Global Location Number. */
  gln?: string | null;
  /** For yourself: no document and no client shows it. At most 5000 characters. */
  note?: string | null;
}

/** What to change of a contact; what is left out stays. */
export interface ContactChanges {
  /** A contact has a first or a last name. At most 100 characters. */
  first_name?: string | null;
  /** May name a department, such as Accounts payable. At most 100 characters. */
  last_name?: string | null;
  /** Email address. At most 254 characters. */
  email?: string | null;
  /** E.164. */
  phone?: string | null;
  /** What the person does there. At most 100 characters. */
  job_title?: string | null;
  /**
   * Documents that name nobody are addressed to this contact. At most one of a client: setting it takes it
   * from the other.
   */
  default?: boolean;
  /**
   * Emails to the client go to these contacts instead of to its own address. Needs an email; at most 10 of a
   * client.
   */
  gets_invoices?: boolean;
}

/** A product of the catalogue. */
export interface Product {
  /** Its id. */
  id: string;
  /** When it was archived; null while it is in use. RFC 3339. */
  archived_at: string | null;
  /** Counts every change; the `ETag` is made of it. */
  version: number;
  /** When it was created. RFC 3339. */
  created_at: string;
  /** When it changed last. RFC 3339. */
  updated_at: string;
  /** The designation. */
  description: string;
  /**
   * In the minor unit of the document that names the product, with at most 4 decimals; with tax if the
   * document's prices are.
   */
  unit_price_cents: number;
  /** Percent: 20 means 20 %. */
  tax_rate: number;
  /** The article number; unique among the products. */
  number: string | null;
  /** Text under the designation. */
  details: string | null;
  /** UN/ECE Recommendation 20 code; `C62` (piece) when absent. */
  unit: string;
  /**
   * UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope.
   * When absent `S`, or `Z` at rate 0 (`E` of a small business).
   */
  tax_category: TaxCategory;
  /** What is sold. */
  kind: LineKind | null;
  /** Your own id; unique among the products. */
  external_id: string | null;
}

/** A product to create. */
export interface NewProduct {
  /** The designation. 1 to 500 characters. */
  description: string;
  /**
   * In the minor unit of the document that names the product, with at most 4 decimals; with tax if the
   * document's prices are.
   */
  unit_price_cents: number;
  /** Percent: 20 means 20 %. 0 to 100. */
  tax_rate: number;
  /** The article number; unique among the products. 1 to 100 characters. */
  number?: string | null;
  /** Text under the designation. At most 5000 characters. */
  details?: string | null;
  /** UN/ECE Recommendation 20 code; `C62` (piece) when absent. */
  unit?: string;
  /**
   * UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope.
   * When absent `S`, or `Z` at rate 0 (`E` of a small business).
   */
  tax_category?: TaxCategory;
  /** What is sold. */
  kind?: LineKind | null;
  /** Your own id; unique among the products. 1 to 255 characters. */
  external_id?: string | null;
}

/** What to change of a product; what is left out stays. */
export interface ProductChanges {
  /** The designation. 1 to 500 characters. */
  description?: string;
  /**
   * In the minor unit of the document that names the product, with at most 4 decimals; with tax if the
   * document's prices are.
   */
  unit_price_cents?: number;
  /** Percent: 20 means 20 %. 0 to 100. */
  tax_rate?: number;
  /** The article number; unique among the products. 1 to 100 characters. */
  number?: string | null;
  /** Text under the designation. At most 5000 characters. */
  details?: string | null;
  /** UN/ECE Recommendation 20 code; `C62` (piece) when absent. */
  unit?: string;
  /**
   * UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope.
   * When absent `S`, or `Z` at rate 0 (`E` of a small business).
   */
  tax_category?: TaxCategory;
  /** What is sold. */
  kind?: LineKind | null;
  /** Your own id; unique among the products. 1 to 255 characters. */
  external_id?: string | null;
}

/** An invoice as lists show it, without its lines and what it says besides them. */
export interface InvoiceSummary {
  /** Its id. */
  id: string;
  /** `DRAFT-…` until the invoice is finalized. */
  number: string;
  /**
   * `draft`, `finalized` (numbered and not yet sent), `sent`, `opened` (the client saw it), `paid`, `overdue`
   * (the due day has passed with something still due), `cancelled`.
   */
  status: InvoiceStatus;
  /** The page of the document for the client: whoever has the link sees it. */
  public_url: string;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  subtotal_cents: number;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  tax_cents: number;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  total_cents: number;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  amount_paid_cents: number;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  amount_due_cents: number;
  /** Paid beyond what stands of the invoice: the client's credit, until it is refunded. */
  amount_overpaid_cents: number;
  /** What its credit notes credit, tax included. */
  credited_cents: number;
  /**
   * What payments in time left unpaid, per rate: due is the total less this, less `credited_cents`, less what
   * was paid.
   */
  cash_discount_taken: CashDiscountTaken[];
  /** Taxable amount and tax per category and rate. */
  tax_breakdown: TaxBreakdown[];
  /**
   * What the client gives with a transfer, without spaces, by your `payment_reference` as it was when the
   * invoice was issued. Null for a draft, and where the client gives the number.
   */
  payment_reference: string | null;
  /** `kid`: Norway; `ocr`: Sweden; `fik`: Denmark, card 71; `rf`: every country (ISO 11649). */
  payment_reference_scheme: PaymentReferenceScheme | null;
  /** `own` was made here; `recorded` was issued elsewhere and is kept here. */
  origin: InvoiceOrigin;
  /** Whether it belongs to a sandbox: nothing leaves the system, and no money moves. */
  sandbox: boolean;
  /** When it got its number and was frozen. RFC 3339. */
  finalized_at: string | null;
  /** When it was sent first. RFC 3339. */
  sent_at: string | null;
  /** When the client saw it first. RFC 3339. */
  opened_at: string | null;
  /** When it was paid. RFC 3339. */
  paid_at: string | null;
  /** When it was cancelled. RFC 3339. */
  cancelled_at: string | null;
  /** When it was put away; null if it was not, or was brought back. RFC 3339. */
  archived_at: string | null;
  /** Counts every change; the `ETag` is made of it. */
  version: number;
  /** When it was created. RFC 3339. */
  created_at: string;
  /** When it changed last. RFC 3339. */
  updated_at: string;
  /** The client. */
  client_id: string;
  /**
   * ISO 4217. All `…_cents` are in its minor unit: hundredths, and whole units of JPY and KRW, which have
   * none.
   */
  currency: Currency;
  /**
   * The day on the document. A draft may choose one, not before the last of its number series and not after
   * today; when absent, it is the day of finalization in the business's time zone. `YYYY-MM-DD`.
   */
  issue_date: string | null;
  /**
   * When absent, it follows at finalization from the terms of the invoice, client or business. `YYYY-MM-DD`.
   */
  due_date: string | null;
  /** The day of the supply; not together with `service_period`. `YYYY-MM-DD`. */
  supply_date: string | null;
  /** Notes under the totals. */
  notes: string | null;
  /** The number of the client's order (EN 16931 BT-13). */
  purchase_order: string | null;
  /** Your own id; unique within the business. */
  external_id: string | null;
  /** Your own facts: at most 50 keys of at most 40 characters. */
  metadata: Record<string, string>;
  /** With `expand=client`. */
  client?: Client;
}

/** What a payment in time left unpaid of one tax rate. */
export interface CashDiscountTaken {
  /**
   * UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope.
   * When absent `S`, or `Z` at rate 0 (`E` of a small business).
   */
  tax_category: TaxCategory;
  /** Percent: 20 means 20 %. 0 to 100. */
  tax_rate: number;
  /** What the taxable amount is lower by. */
  taxable_cents: number;
  /** What the tax is lower by. */
  tax_cents: number;
}

/** What a document charges at one tax rate. */
export interface TaxBreakdown {
  /**
   * UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope.
   * When absent `S`, or `Z` at rate 0 (`E` of a small business).
   */
  tax_category: TaxCategory;
  /** Percent: 20 means 20 %. 0 to 100. */
  tax_rate: number;
  /** Without tax, after discounts and charges. */
  taxable_cents: number;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  tax_cents: number;
  /** The rate's share of the document's discount, with tax if the prices are. */
  discount_cents: number;
  /** The charges of this rate, with tax if the prices are. */
  charge_cents: number;
}

/** An invoice with its lines. */
export interface Invoice extends InvoiceSummary {
  /** Over the document, such as `Website relaunch`. */
  title: string | null;
  /** Over the lines. */
  intro: string | null;
  /** Under the lines. */
  footer: string | null;
  /**
   * When an invoice is due: `days` after the issue date; `end_of_month`: the last day of the month in which
   * that day lies; `fixed`: on the `due_date`.
   */
  payment_terms: PaymentTerms | null;
  /** A period of days, both inclusive. */
  service_period: Period | null;
  /** An address to which something is delivered; one part at least says something. */
  delivery_address: PostalAddress | null;
  /**
   * How the buyer finds it, such as a Leitweg-ID (EN 16931 BT-10). When absent, that of the client as it is
   * at finalization.
   */
  buyer_reference: string | null;
  /** EN 16931 BT-12. */
  contract_reference: string | null;
  /** EN 16931 BT-11. */
  project_reference: string | null;
  /** How it may be paid, in free words. */
  payment_note: string | null;
  /** What `other` of `payment_methods` is, such as `PayPal`. */
  other_payment_method: string | null;
  /**
   * What late payment costs, in place of the business's own: a code (`three_times_legal_rate`,
   * `ecb_plus_10`), which is not stated to a consumer, or own words such as `12 %`.
   */
  late_penalty_rate: string | null;
  /**
   * What late payment costs besides: the code `forty_euros`, which is not stated to a consumer, or own words.
   * When absent, a French business states 40 euros to other businesses.
   */
  recovery_fee: string | null;
  /**
   * What is offered for payment ahead of time, in place of the business's own: `none`, which does not go with
   * a `cash_discount`, or own words.
   */
  early_discount: string | null;
  /**
   * A discount on the whole document: `percent` or `amount_cents`. An amount is shared out over the tax
   * rates.
   */
  discount: Discount | null;
  /**
   * Units of `tax_currency` for one unit of `currency`. When absent, the latest of the business's
   * `exchange_rates` at finalization.
   */
  exchange_rate: string | null;
  /** The seller's own currency, in which the tax is stated, too (Directive 2006/112/EC art. 230). */
  tax_currency: Currency | null;
  /** General terms. */
  terms: string | null;
  /** The mediator for consumers. */
  mediator: string | null;
  /**
   * A code, which has a text in every language (`reverse_charge`, `reverse_charge_construction`,
   * `intra_community_supply`, `intra_community_service`, `triangular`, `export`, `small_business`, `exempt`,
   * `exempt_health`, `exempt_education`, `exempt_finance`, `out_of_scope`, `margin_second_hand`,
   * `margin_art`, `margin_antiques`, `margin_travel`, `fr_reduced_rate_10`, `fr_reduced_rate_5_5`,
   * `fr_training`, `fr_psychology`, `fr_overseas`), or own words.
   */
  vat_note: string | null;
  /** The contact of the client to whom it is addressed; the client's default one when absent. */
  contact_id: string | null;
  /** Its language; the client's when absent. */
  locale: Locale | null;
  /** What may be used to pay. */
  payment_methods: PaymentMethod[];
  /** Skonto: what need not be paid within so many days. Later days take smaller percentages. */
  cash_discount: CashDiscount[];
  /** What is added to the lines, such as shipping. */
  charges: Charge[];
  /** Whether the public page offers its pay button; it does when absent. */
  online_payment: boolean;
  /**
   * Unit prices, discounts and charges are with tax: the total is what was entered. Without tax when absent.
   */
  prices_include_tax: boolean;
  /** An account to which a document is to be paid. */
  bank_account: DocumentBankAccount | null;
  /**
   * What the document shows on its PDF and its page. All of it is shown but for `imprint`. Hiding what the
   * law wants is warned of (`mention_hidden`).
   */
  display: Display;
  /**
   * Automatic reminders of this invoice by email, in place of the `reminders` of the business, whether that
   * has any or not.
   */
  reminders: OwnReminders | null;
  /** The lines, in order. */
  lines: InvoiceLine[];
  /**
   * What it says and its PDF cannot show as it is written; at most 100. The names of business and client are
   * looked at in a preview, where a draft is read, and when it is finalized.
   */
  warnings: Warning[];
}

/**
 * When an invoice is due: `days` after the issue date; `end_of_month`: the last day of the month in which
 * that day lies; `fixed`: on the `due_date`.
 */
export interface PaymentTerms {
  /** How the due date follows. */
  kind: "days" | "end_of_month" | "fixed" | Unlisted;
  /** How many days after the issue date; not with `fixed`. 0 to 365. `null` when absent. */
  days?: number | null;
}

/** A period of days, both inclusive. */
export interface Period {
  /** Of the years 1900 to 2999. `YYYY-MM-DD`. */
  from: string;
  /** Of the years 1900 to 2999. `YYYY-MM-DD`. */
  to: string;
}

/**
 * A discount on the whole document: `percent` or `amount_cents`. An amount is shared out over the tax rates.
 */
export interface Discount {
  /** Percent: 2 means 2 %. 0 to 100. */
  percent?: number;
  /** In minor units (cents). */
  amount_cents?: number;
  /** Why. At most 200 characters. */
  reason?: string | null;
  /**
   * It takes nothing of lines of the kind `disbursement`: a percentage is of the other lines, an amount is
   * shared out over their rates and not more than they come to. Read only where it is true. `false` when
   * absent.
   */
  spares_disbursements?: boolean;
}

/** A discount for payment within some days (skonto). */
export interface CashDiscount {
  /** Percent: 2 means 2 %. 0 to 100. */
  percent: number;
  /** After the issue date. 0 to 365. */
  days: number;
}

/** What is added to the lines, such as shipping. */
export interface Charge {
  /** In minor units (cents). */
  amount_cents: number;
  /** Percent: 20 means 20 %. 0 to 100. */
  tax_rate: number;
  /**
   * UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope.
   * When absent `S`, or `Z` at rate 0 (`E` of a small business).
   */
  tax_category?: TaxCategory;
  /** What it is for. 1 to 200 characters. */
  reason: string;
}

/** An account to which a document is to be paid. */
export interface DocumentBankAccount {
  /**
   * `fik`: a Danish FIK creditor; `sort_code`: a British account; `no_account`: a Norwegian account of 11
   * digits.
   */
  kind: AccountKind;
  /** The account's number in that form. 1 to 50 characters. */
  id: string;
  /** Of a British account: 6 digits. At most 12 characters. `null` when absent. */
  sort_code?: string | null;
  /** BIC of the bank (ISO 9362). `null` when absent. */
  bic?: string | null;
  /** Name of the bank. At most 100 characters. `null` when absent. */
  bank_name?: string | null;
  /** Whose account it is, if not the business's own name. At most 100 characters. `null` when absent. */
  owner?: string | null;
}

/**
 * What the document shows on its PDF and its page. All of it is shown but for `imprint`. Hiding what the law
 * wants is warned of (`mention_hidden`).
 */
export interface Display {
  /** `title`, over the lines and in mails. */
  title: boolean;
  /** The `full_name` of the business. */
  full_name: boolean;
  /** The email of the business, and of its contact. */
  email: boolean;
  /** Their phone numbers. */
  phone: boolean;
  /** The `legal_form`, and the EI of a French sole trader. Mails tell them nonetheless. */
  legal_form: boolean;
  /** In France: whether goods or services are supplied. */
  product_mentions: boolean;
  /** The `personal_services_approval` of the business. */
  personal_services: boolean;
  /** That the business is a member of an approved association. */
  approved_association: boolean;
  /** `delivery_address`. What it decides, such as tax, stays. */
  delivery_address: boolean;
  /** A line at the foot that names FastFaktura. */
  imprint: boolean;
}

/**
 * Automatic reminders of this invoice by email, in place of the `reminders` of the business, whether that has
 * any or not.
 */
export interface OwnReminders {
  /** `false`: nobody is reminded of it automatically. */
  active: boolean;
  /** The first on the due day, or a week behind it. Further ones follow each week. */
  frequency: "on_due_date" | "every_week" | Unlisted;
  /** How many go out at most. */
  count: number;
  /** Whether the business gets a copy, of which nobody learns. */
  in_copy: boolean;
  /** Who is reminded in place of the client; the client when empty. */
  recipients: string[];
}

/** A line of an invoice. */
export interface InvoiceLine {
  /** What is invoiced. */
  description: string;
  /** How many units; negative takes back. */
  quantity: number;
  /** Percent: 20 means 20 %. */
  tax_rate: number;
  /**
   * In minor units, without tax unless `prices_include_tax` is set: 10.50 EUR is 1050. At most 4 decimals.
   */
  unit_price_cents: number;
  /** UN/ECE Recommendation 20 code. */
  unit: string;
  /**
   * UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope.
   * When absent `S`, or `Z` at rate 0 (`E` of a small business).
   */
  tax_category: TaxCategory;
  /** Why no tax is charged, in own words. */
  tax_exemption_reason: string | null;
  /** What the unit is called on the document in place of the name of its code. */
  unit_name: string | null;
  /** Text under the description. */
  details: string | null;
  /** The article number. */
  reference: string | null;
  /** `percent` or `amount_cents`, in the sign of what it lowers. */
  discount: LineDiscount | null;
  /** `disbursement`: what was paid in the client's name. */
  kind: LineKind | null;
  /** When the service was rendered (EN 16931 BG-14 and BG-26). */
  service_period: Period | null;
  /** Why the line is exempt (VATEX list). */
  vatex_code: string | null;
  /** Quantity × unit price, rounded half away from zero, before the line's discount. */
  gross_cents: number;
  /** The line's own discount. */
  discount_cents: number;
  /** Without tax, after the line's own discount and before that of the document. */
  net_cents: number;
  /** The line's share of the tax of its rate. */
  tax_cents: number;
  /** With tax. */
  total_cents: number;
}

/** `percent` or `amount_cents`, in the sign of what it lowers. */
export interface LineDiscount {
  /** Percent: 2 means 2 %. 0 to 100. */
  percent?: number;
  /** In minor units (cents). */
  amount_cents?: number;
}

/** What a document says and its PDF cannot show. */
export interface Warning {
  /** What kind it is; it never changes its meaning. */
  code: "characters_not_drawn" | Unlisted;
  /** JSON Pointer into the document; into the profile with `/business`, the client with `/client`. */
  pointer: string;
  /** What is wrong, and what would be right. */
  detail: string;
}

/** A draft to create. */
export interface NewInvoice {
  /** The client. */
  client_id: string;
  /**
   * ISO 4217. All `…_cents` are in its minor unit: hundredths, and whole units of JPY and KRW, which have
   * none.
   */
  currency: Currency;
  /**
   * The day on the document. A draft may choose one, not before the last of its number series and not after
   * today; when absent, it is the day of finalization in the business's time zone. `YYYY-MM-DD`.
   */
  issue_date?: string | null;
  /**
   * When absent, it follows at finalization from the terms of the invoice, client or business. `YYYY-MM-DD`.
   */
  due_date?: string | null;
  /** The day of the supply; not together with `service_period`. `YYYY-MM-DD`. */
  supply_date?: string | null;
  /** Notes under the totals. At most 5000 characters. */
  notes?: string | null;
  /** The number of the client's order (EN 16931 BT-13). At most 100 characters. */
  purchase_order?: string | null;
  /** Your own id; unique within the business. 1 to 255 characters. */
  external_id?: string | null;
  /** Your own facts: at most 50 keys of at most 40 characters. */
  metadata?: Record<string, string>;
  /** Over the document, such as `Website relaunch`. At most 200 characters. */
  title?: string | null;
  /** Over the lines. At most 5000 characters. */
  intro?: string | null;
  /** Under the lines. At most 5000 characters. */
  footer?: string | null;
  /**
   * When an invoice is due: `days` after the issue date; `end_of_month`: the last day of the month in which
   * that day lies; `fixed`: on the `due_date`.
   */
  payment_terms?: PaymentTerms | null;
  /** A period of days, both inclusive. */
  service_period?: Period | null;
  /** An address to which something is delivered; one part at least says something. */
  delivery_address?: PostalAddress | null;
  /**
   * How the buyer finds it, such as a Leitweg-ID (EN 16931 BT-10). When absent, that of the client as it is
   * at finalization. At most 100 characters.
   */
  buyer_reference?: string | null;
  /** EN 16931 BT-12. At most 100 characters. */
  contract_reference?: string | null;
  /** EN 16931 BT-11. At most 100 characters. */
  project_reference?: string | null;
  /** How it may be paid, in free words. At most 1000 characters. */
  payment_note?: string | null;
  /** What `other` of `payment_methods` is, such as `PayPal`. At most 200 characters. */
  other_payment_method?: string | null;
  /**
   * What late payment costs, in place of the business's own: a code (`three_times_legal_rate`,
   * `ecb_plus_10`), which is not stated to a consumer, or own words such as `12 %`. At most 500 characters.
   */
  late_penalty_rate?: string | null;
  /**
   * What late payment costs besides: the code `forty_euros`, which is not stated to a consumer, or own words.
   * When absent, a French business states 40 euros to other businesses. At most 500 characters.
   */
  recovery_fee?: string | null;
  /**
   * What is offered for payment ahead of time, in place of the business's own: `none`, which does not go with
   * a `cash_discount`, or own words. At most 500 characters.
   */
  early_discount?: string | null;
  /**
   * A discount on the whole document: `percent` or `amount_cents`. An amount is shared out over the tax
   * rates.
   */
  discount?: Discount | null;
  /**
   * Units of `tax_currency` for one unit of `currency`. When absent, the latest of the business's
   * `exchange_rates` at finalization.
   */
  exchange_rate?: string | null;
  /** The seller's own currency, in which the tax is stated, too (Directive 2006/112/EC art. 230). */
  tax_currency?: Currency | null;
  /** General terms. At most 20000 characters. */
  terms?: string | null;
  /** The mediator for consumers. At most 1000 characters. */
  mediator?: string | null;
  /**
   * A code, which has a text in every language (`reverse_charge`, `reverse_charge_construction`,
   * `intra_community_supply`, `intra_community_service`, `triangular`, `export`, `small_business`, `exempt`,
   * `exempt_health`, `exempt_education`, `exempt_finance`, `out_of_scope`, `margin_second_hand`,
   * `margin_art`, `margin_antiques`, `margin_travel`, `fr_reduced_rate_10`, `fr_reduced_rate_5_5`,
   * `fr_training`, `fr_psychology`, `fr_overseas`), or own words. At most 500 characters.
   */
  vat_note?: string | null;
  /** The contact of the client to whom it is addressed; the client's default one when absent. */
  contact_id?: string | null;
  /** Its language; the client's when absent. */
  locale?: Locale | null;
  /** An account to which a document is to be paid. */
  bank_account?: DocumentBankAccount | null;
  /** What may be used to pay. At most 6. */
  payment_methods?: PaymentMethod[] | null;
  /** Skonto: what need not be paid within so many days. Later days take smaller percentages. At most 3. */
  cash_discount?: CashDiscount[] | null;
  /** What is added to the lines, such as shipping. At most 20. */
  charges?: Charge[] | null;
  /** Whether the public page offers its pay button; it does when absent. */
  online_payment?: boolean | null;
  /**
   * Unit prices, discounts and charges are with tax: the total is what was entered. Without tax when absent.
   */
  prices_include_tax?: boolean | null;
  /** Which parts are shown. It replaces what was said before: what it leaves out is as usual. */
  display?: DisplayAsked | null;
  /** As they are read. Active, without a copy and to the client where it does not say so. */
  reminders?: OwnRemindersAsked | null;
  /** The lines, in order. 1 to 1000 of them. */
  lines: NewInvoiceLine[];
}

/** Which parts are shown. It replaces what was said before: what it leaves out is as usual. */
export interface DisplayAsked {
  /** `title`, over the lines and in mails. */
  title?: boolean;
  /** The `full_name` of the business. */
  full_name?: boolean;
  /** The email of the business, and of its contact. */
  email?: boolean;
  /** Their phone numbers. */
  phone?: boolean;
  /** The `legal_form`, and the EI of a French sole trader. Mails tell them nonetheless. */
  legal_form?: boolean;
  /** In France: whether goods or services are supplied. */
  product_mentions?: boolean;
  /** The `personal_services_approval` of the business. */
  personal_services?: boolean;
  /** That the business is a member of an approved association. */
  approved_association?: boolean;
  /** `delivery_address`. What it decides, such as tax, stays. */
  delivery_address?: boolean;
  /** A line at the foot that names FastFaktura. */
  imprint?: boolean;
}

/** As they are read. Active, without a copy and to the client where it does not say so. */
export interface OwnRemindersAsked {
  /** `false`: nobody is reminded of it automatically. */
  active?: boolean;
  /** The first on the due day, or a week behind it. Further ones follow each week. */
  frequency: "on_due_date" | "every_week";
  /** How many go out at most. 0 to 10. */
  count: number;
  /** Whether the business gets a copy, of which nobody learns. */
  in_copy?: boolean;
  /** Who is reminded in place of the client; the client when empty. At most 10. */
  recipients?: string[];
}

interface NewInvoiceLineFields {
  /** What is invoiced. 1 to 5000 characters. */
  description?: string;
  /** How many units; negative takes back. */
  quantity: number;
  /** Percent: 20 means 20 %. 0 to 100. */
  tax_rate?: number;
  /**
   * A product of the catalogue. What the line does not say is copied from it: `description`, `details`,
   * `reference` (its number), `unit`, `unit_price_cents`, `tax_rate`, `tax_category`, `kind`.
   */
  product_id?: string;
  /** UN/ECE Recommendation 20 code; `C62` (piece) when absent. */
  unit?: string;
  /**
   * UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope.
   * When absent `S`, or `Z` at rate 0 (`E` of a small business).
   */
  tax_category?: TaxCategory;
  /** Why no tax is charged, in own words. At most 500 characters. */
  tax_exemption_reason?: string | null;
  /** What the unit is called on the document in place of the name of its code. At most 40 characters. */
  unit_name?: string | null;
  /** Text under the description. At most 5000 characters. */
  details?: string | null;
  /** The article number. At most 100 characters. */
  reference?: string | null;
  /** `percent` or `amount_cents`, in the sign of what it lowers. */
  discount?: LineDiscount | null;
  /** `disbursement`: what was paid in the client's name. */
  kind?: LineKind | null;
  /** When the service was rendered (EN 16931 BG-14 and BG-26). */
  service_period?: Period | null;
  /** Why the line is exempt (VATEX list). */
  vatex_code?: string | null;
  /** In minor units, without tax unless `prices_include_tax` is set: 10.50 EUR is 1050, 1050 JPY is 1050. */
  unit_price_cents?: number;
}

/** A line of a new invoice, or one that is copied from a product. */
export type NewInvoiceLine =
  | Require<NewInvoiceLineFields, "description" | "unit_price_cents" | "tax_rate">
  | Require<NewInvoiceLineFields, "product_id">;

/** An invoice with its lines, its timeline, and what can be done with it. */
export interface InvoiceWithEvents extends Invoice {
  /** What can be done with the invoice as it stands. */
  can: InvoiceAbilities;
  /** What a draft lacks of what the law asks, errors first; at most 100. Empty once it is issued. */
  finalize_requirements: FinalizeRequirement[];
  /** Its timeline, oldest first: at most 1,000 events. `/invoices/{id}/events` lists all. */
  events: Event[];
}

/** What can be done with the invoice as it stands. */
export interface InvoiceAbilities {
  /** It can be edited. */
  edit: boolean;
  /** It can be deleted. */
  delete: boolean;
  /** A draft that no requirement of severity `error` stops. */
  finalize: boolean;
  /** A paid invoice is sent as its receipt. */
  send: boolean;
  /** Something is due. */
  pay: boolean;
  /** Something is left to credit. */
  credit: boolean;
  /** It can be cancelled. */
  cancel: boolean;
}

/** What a draft lacks of what the law asks. */
export interface FinalizeRequirement {
  /** An `error` stops `/finalize` and `/send`, with the same code; a `warning` does not. */
  severity: "error" | "warning" | Unlisted;
  /** What kind it is; it never changes its meaning. */
  code: string;
  /** JSON Pointer into the invoice; into the profile with `/business`, the client with `/client`. */
  pointer: string;
  /** What is wrong, and what would be right. */
  detail: string;
}

/** What happened, told once. `type` says what `data` holds; new types may be added. */
export type Event =
  | CreatedEvent
  | UpdatedEvent
  | ArchivedEvent
  | RestoredEvent
  | DeletedEvent
  | FinalizedEvent
  | SentEvent
  | DeliveredEvent
  | DeliveryFailedEvent
  | BouncedEvent
  | ComplainedEvent
  | ReminderSentEvent
  | RemindersStoppedEvent
  | OpenedEvent
  | LinkRotatedEvent
  | PaymentReceivedEvent
  | PaymentFailedEvent
  | PaidEvent
  | PaymentReversedEvent
  | RefundedEvent
  | DisputedEvent
  | DisputeClosedEvent
  | OverdueEvent
  | CancelledEvent
  | CreditNoteIssuedEvent
  | AttachmentAddedEvent
  | AttachmentChangedEvent
  | AttachmentRemovedEvent
  | CommentedEvent;

/**
 * Who did it: a program with an API key or a signed-in member, each with its id; the client with the public
 * link, Stripe, a carrier of messages, or the service itself.
 */
export interface Actor {
  /** What kind of actor it was. */
  type: "api_key" | "member" | "client" | "stripe" | "provider" | "system" | Unlisted;
  /** Its id. */
  id: string | null;
}

/** What to change of a draft; what is left out stays, and `lines` replace all lines. */
export interface InvoiceChanges {
  /** The client. */
  client_id?: string;
  /**
   * ISO 4217. All `…_cents` are in its minor unit: hundredths, and whole units of JPY and KRW, which have
   * none.
   */
  currency?: Currency;
  /**
   * The day on the document. A draft may choose one, not before the last of its number series and not after
   * today; when absent, it is the day of finalization in the business's time zone. `YYYY-MM-DD`.
   */
  issue_date?: string | null;
  /**
   * When absent, it follows at finalization from the terms of the invoice, client or business. `YYYY-MM-DD`.
   */
  due_date?: string | null;
  /** The day of the supply; not together with `service_period`. `YYYY-MM-DD`. */
  supply_date?: string | null;
  /** Notes under the totals. At most 5000 characters. */
  notes?: string | null;
  /** The number of the client's order (EN 16931 BT-13). At most 100 characters. */
  purchase_order?: string | null;
  /** Your own id; unique within the business. 1 to 255 characters. */
  external_id?: string | null;
  /** Your own facts: at most 50 keys of at most 40 characters. */
  metadata?: Record<string, string>;
  /** Over the document, such as `Website relaunch`. At most 200 characters. */
  title?: string | null;
  /** Over the lines. At most 5000 characters. */
  intro?: string | null;
  /** Under the lines. At most 5000 characters. */
  footer?: string | null;
  /**
   * When an invoice is due: `days` after the issue date; `end_of_month`: the last day of the month in which
   * that day lies; `fixed`: on the `due_date`.
   */
  payment_terms?: PaymentTerms | null;
  /** A period of days, both inclusive. */
  service_period?: Period | null;
  /** An address to which something is delivered; one part at least says something. */
  delivery_address?: PostalAddress | null;
  /**
   * How the buyer finds it, such as a Leitweg-ID (EN 16931 BT-10). When absent, that of the client as it is
   * at finalization. At most 100 characters.
   */
  buyer_reference?: string | null;
  /** EN 16931 BT-12. At most 100 characters. */
  contract_reference?: string | null;
  /** EN 16931 BT-11. At most 100 characters. */
  project_reference?: string | null;
  /** How it may be paid, in free words. At most 1000 characters. */
  payment_note?: string | null;
  /** What `other` of `payment_methods` is, such as `PayPal`. At most 200 characters. */
  other_payment_method?: string | null;
  /**
   * What late payment costs, in place of the business's own: a code (`three_times_legal_rate`,
   * `ecb_plus_10`), which is not stated to a consumer, or own words such as `12 %`. At most 500 characters.
   */
  late_penalty_rate?: string | null;
  /**
   * What late payment costs besides: the code `forty_euros`, which is not stated to a consumer, or own words.
   * When absent, a French business states 40 euros to other businesses. At most 500 characters.
   */
  recovery_fee?: string | null;
  /**
   * What is offered for payment ahead of time, in place of the business's own: `none`, which does not go with
   * a `cash_discount`, or own words. At most 500 characters.
   */
  early_discount?: string | null;
  /**
   * A discount on the whole document: `percent` or `amount_cents`. An amount is shared out over the tax
   * rates.
   */
  discount?: Discount | null;
  /**
   * Units of `tax_currency` for one unit of `currency`. When absent, the latest of the business's
   * `exchange_rates` at finalization.
   */
  exchange_rate?: string | null;
  /** The seller's own currency, in which the tax is stated, too (Directive 2006/112/EC art. 230). */
  tax_currency?: Currency | null;
  /** General terms. At most 20000 characters. */
  terms?: string | null;
  /** The mediator for consumers. At most 1000 characters. */
  mediator?: string | null;
  /**
   * A code, which has a text in every language (`reverse_charge`, `reverse_charge_construction`,
   * `intra_community_supply`, `intra_community_service`, `triangular`, `export`, `small_business`, `exempt`,
   * `exempt_health`, `exempt_education`, `exempt_finance`, `out_of_scope`, `margin_second_hand`,
   * `margin_art`, `margin_antiques`, `margin_travel`, `fr_reduced_rate_10`, `fr_reduced_rate_5_5`,
   * `fr_training`, `fr_psychology`, `fr_overseas`), or own words. At most 500 characters.
   */
  vat_note?: string | null;
  /** The contact of the client to whom it is addressed; the client's default one when absent. */
  contact_id?: string | null;
  /** Its language; the client's when absent. */
  locale?: Locale | null;
  /** An account to which a document is to be paid. */
  bank_account?: DocumentBankAccount | null;
  /** What may be used to pay. At most 6. */
  payment_methods?: PaymentMethod[] | null;
  /** Skonto: what need not be paid within so many days. Later days take smaller percentages. At most 3. */
  cash_discount?: CashDiscount[] | null;
  /** What is added to the lines, such as shipping. At most 20. */
  charges?: Charge[] | null;
  /** Whether the public page offers its pay button; it does when absent. */
  online_payment?: boolean | null;
  /**
   * Unit prices, discounts and charges are with tax: the total is what was entered. Without tax when absent.
   */
  prices_include_tax?: boolean | null;
  /** Which parts are shown. It replaces what was said before: what it leaves out is as usual. */
  display?: DisplayAsked | null;
  /** As they are read. Active, without a copy and to the client where it does not say so. */
  reminders?: OwnRemindersAsked | null;
  /** The lines, in order. At most 1000. */
  lines?: ChangedInvoiceLine[];
}

interface ChangedInvoiceLineFields {
  /** What is invoiced. 1 to 5000 characters. */
  description?: string;
  /** How many units; negative takes back. */
  quantity: number;
  /** Percent: 20 means 20 %. 0 to 100. */
  tax_rate?: number;
  /**
   * A product of the catalogue. What the line does not say is copied from it: `description`, `details`,
   * `reference` (its number), `unit`, `unit_price_cents`, `tax_rate`, `tax_category`, `kind`.
   */
  product_id?: string;
  /** UN/ECE Recommendation 20 code; `C62` (piece) when absent. */
  unit?: string;
  /**
   * UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope.
   * When absent `S`, or `Z` at rate 0 (`E` of a small business).
   */
  tax_category?: TaxCategory;
  /** Why no tax is charged, in own words. At most 500 characters. */
  tax_exemption_reason?: string | null;
  /** What the unit is called on the document in place of the name of its code. At most 40 characters. */
  unit_name?: string | null;
  /** Text under the description. At most 5000 characters. */
  details?: string | null;
  /** The article number. At most 100 characters. */
  reference?: string | null;
  /** `percent` or `amount_cents`, in the sign of what it lowers. */
  discount?: LineDiscount | null;
  /** `disbursement`: what was paid in the client's name. */
  kind?: LineKind | null;
  /** When the service was rendered (EN 16931 BG-14 and BG-26). */
  service_period?: Period | null;
  /** Why the line is exempt (VATEX list). */
  vatex_code?: string | null;
  /**
   * In minor units, without tax unless `prices_include_tax` is set: 10.50 EUR is 1050. At most 4 decimals.
   */
  unit_price_cents?: number;
}

/** A line of a draft as it shall be. It may also be sent back as it was read. */
export type ChangedInvoiceLine =
  | Require<ChangedInvoiceLineFields, "description" | "unit_price_cents" | "tax_rate">
  | Require<ChangedInvoiceLineFields, "product_id">;

/** An invoice, and what was sent of it. */
export interface SentInvoice extends Invoice {
  /** What was sent now. */
  deliveries: Delivery[];
}

/** A message to the client, or its link, and what became of it. */
export interface Delivery {
  /** Its id. */
  id: string;
  /** How a document goes to the client. */
  channel: Channel;
  /** What was sent. */
  kind: DeliveryKind;
  /** To whom it went; null for a link. */
  recipient: string | null;
  /** What became of it. */
  status: DeliveryStatus;
  /** True in a sandbox: nothing left the system. */
  simulated: boolean;
  /** Why it failed or bounced. */
  reason: string | null;
  /** The public URL, for the channel `link`. */
  url: string | null;
  /** Further addresses that got a copy of the email. */
  cc: string[];
  /** Those of whom the other recipients did not learn. */
  bcc: string[];
  /** That of this email alone. */
  subject: string | null;
  /** The words of this email alone; null where they were the usual ones. */
  message: string | null;
  /** Sent by the business's reminder schedule. */
  automatic: boolean;
  /** The failed delivery that this one repeats. */
  resend_of: string | null;
  /** When it was created. RFC 3339. */
  created_at: string;
  /** When it changed last. RFC 3339. */
  updated_at: string;
}

/** How to send an invoice. */
export interface Send extends SendCreditNote {
  /** Sends the reminder text of an issued invoice, and is an event of its own. `false` when absent. */
  reminder?: boolean;
}

/** A draft as `POST /invoices` would answer it, but for its id, number, link and version. */
export interface InvoicePreview {
  /**
   * `draft`, `finalized` (numbered and not yet sent), `sent`, `opened` (the client saw it), `paid`, `overdue`
   * (the due day has passed with something still due), `cancelled`.
   */
  status: InvoiceStatus;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  subtotal_cents: number;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  tax_cents: number;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  total_cents: number;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  amount_paid_cents: number;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  amount_due_cents: number;
  /** Paid beyond what stands of the invoice: the client's credit, until it is refunded. */
  amount_overpaid_cents: number;
  /** What its credit notes credit, tax included. */
  credited_cents: number;
  /**
   * What payments in time left unpaid, per rate: due is the total less this, less `credited_cents`, less what
   * was paid.
   */
  cash_discount_taken: CashDiscountTaken[];
  /** Taxable amount and tax per category and rate. */
  tax_breakdown: TaxBreakdown[];
  /**
   * What the client gives with a transfer, without spaces, by your `payment_reference` as it was when the
   * invoice was issued. Null for a draft, and where the client gives the number.
   */
  payment_reference: string | null;
  /** `kid`: Norway; `ocr`: Sweden; `fik`: Denmark, card 71; `rf`: every country (ISO 11649). */
  payment_reference_scheme: PaymentReferenceScheme | null;
  /** `own` was made here; `recorded` was issued elsewhere and is kept here. */
  origin: InvoiceOrigin;
  /** Whether it belongs to a sandbox: nothing leaves the system, and no money moves. */
  sandbox: boolean;
  /** When it got its number and was frozen. RFC 3339. */
  finalized_at: string | null;
  /** When it was sent first. RFC 3339. */
  sent_at: string | null;
  /** When the client saw it first. RFC 3339. */
  opened_at: string | null;
  /** When it was paid. RFC 3339. */
  paid_at: string | null;
  /** When it was cancelled. RFC 3339. */
  cancelled_at: string | null;
  /** When it was put away; null if it was not, or was brought back. RFC 3339. */
  archived_at: string | null;
  /** The client. */
  client_id: string;
  /**
   * ISO 4217. All `…_cents` are in its minor unit: hundredths, and whole units of JPY and KRW, which have
   * none.
   */
  currency: Currency;
  /**
   * The day on the document. A draft may choose one, not before the last of its number series and not after
   * today; when absent, it is the day of finalization in the business's time zone. `YYYY-MM-DD`.
   */
  issue_date: string | null;
  /**
   * When absent, it follows at finalization from the terms of the invoice, client or business. `YYYY-MM-DD`.
   */
  due_date: string | null;
  /** The day of the supply; not together with `service_period`. `YYYY-MM-DD`. */
  supply_date: string | null;
  /** Notes under the totals. */
  notes: string | null;
  /** The number of the client's order (EN 16931 BT-13). */
  purchase_order: string | null;
  /** Your own id; unique within the business. */
  external_id: string | null;
  /** Your own facts: at most 50 keys of at most 40 characters. */
  metadata: Record<string, string>;
  /** With `expand=client`. */
  client?: Client;
  /** Over the document, such as `Website relaunch`. */
  title: string | null;
  /** Over the lines. */
  intro: string | null;
  /** Under the lines. */
  footer: string | null;
  /**
   * When an invoice is due: `days` after the issue date; `end_of_month`: the last day of the month in which
   * that day lies; `fixed`: on the `due_date`.
   */
  payment_terms: PaymentTerms | null;
  /** A period of days, both inclusive. */
  service_period: Period | null;
  /** An address to which something is delivered; one part at least says something. */
  delivery_address: PostalAddress | null;
  /**
   * How the buyer finds it, such as a Leitweg-ID (EN 16931 BT-10). When absent, that of the client as it is
   * at finalization.
   */
  buyer_reference: string | null;
  /** EN 16931 BT-12. */
  contract_reference: string | null;
  /** EN 16931 BT-11. */
  project_reference: string | null;
  /** How it may be paid, in free words. */
  payment_note: string | null;
  /** What `other` of `payment_methods` is, such as `PayPal`. */
  other_payment_method: string | null;
  /**
   * What late payment costs, in place of the business's own: a code (`three_times_legal_rate`,
   * `ecb_plus_10`), which is not stated to a consumer, or own words such as `12 %`.
   */
  late_penalty_rate: string | null;
  /**
   * What late payment costs besides: the code `forty_euros`, which is not stated to a consumer, or own words.
   * When absent, a French business states 40 euros to other businesses.
   */
  recovery_fee: string | null;
  /**
   * What is offered for payment ahead of time, in place of the business's own: `none`, which does not go with
   * a `cash_discount`, or own words.
   */
  early_discount: string | null;
  /**
   * A discount on the whole document: `percent` or `amount_cents`. An amount is shared out over the tax
   * rates.
   */
  discount: Discount | null;
  /**
   * Units of `tax_currency` for one unit of `currency`. When absent, the latest of the business's
   * `exchange_rates` at finalization.
   */
  exchange_rate: string | null;
  /** The seller's own currency, in which the tax is stated, too (Directive 2006/112/EC art. 230). */
  tax_currency: Currency | null;
  /** General terms. */
  terms: string | null;
  /** The mediator for consumers. */
  mediator: string | null;
  /**
   * A code, which has a text in every language (`reverse_charge`, `reverse_charge_construction`,
   * `intra_community_supply`, `intra_community_service`, `triangular`, `export`, `small_business`, `exempt`,
   * `exempt_health`, `exempt_education`, `exempt_finance`, `out_of_scope`, `margin_second_hand`,
   * `margin_art`, `margin_antiques`, `margin_travel`, `fr_reduced_rate_10`, `fr_reduced_rate_5_5`,
   * `fr_training`, `fr_psychology`, `fr_overseas`), or own words.
   */
  vat_note: string | null;
  /** The contact of the client to whom it is addressed; the client's default one when absent. */
  contact_id: string | null;
  /** Its language; the client's when absent. */
  locale: Locale | null;
  /** What may be used to pay. */
  payment_methods: PaymentMethod[];
  /** Skonto: what need not be paid within so many days. Later days take smaller percentages. */
  cash_discount: CashDiscount[];
  /** What is added to the lines, such as shipping. */
  charges: Charge[];
  /** Whether the public page offers its pay button; it does when absent. */
  online_payment: boolean;
  /**
   * Unit prices, discounts and charges are with tax: the total is what was entered. Without tax when absent.
   */
  prices_include_tax: boolean;
  /** An account to which a document is to be paid. */
  bank_account: DocumentBankAccount | null;
  /**
   * What the document shows on its PDF and its page. All of it is shown but for `imprint`. Hiding what the
   * law wants is warned of (`mention_hidden`).
   */
  display: Display;
  /**
   * Automatic reminders of this invoice by email, in place of the `reminders` of the business, whether that
   * has any or not.
   */
  reminders: OwnReminders | null;
  /** The lines, in order. */
  lines: InvoiceLine[];
  /**
   * What it says and its PDF cannot show as it is written; at most 100. The names of business and client are
   * looked at in a preview, where a draft is read, and when it is finalized.
   */
  warnings: Warning[];
  /** What can be done with the invoice as it stands. */
  can: InvoiceAbilities;
  /** What a draft lacks of what the law asks, errors first; at most 100. Empty once it is issued. */
  finalize_requirements: FinalizeRequirement[];
}

/** An invoice that was issued elsewhere. */
export interface RecordedInvoice {
  /**
   * As it stands on the invoice. Unique within the business, and none that its series give yet. 1 to 60
   * characters.
   */
  number: string;
  /** Of the years 1900 to 2999. `YYYY-MM-DD`. */
  issue_date: string;
  /** The client. */
  client_id: string;
  /**
   * ISO 4217. All `…_cents` are in its minor unit: hundredths, and whole units of JPY and KRW, which have
   * none.
   */
  currency: Currency;
  /** By the payment terms of the client or the business when absent. `YYYY-MM-DD`. */
  due_date?: string | null;
  /** The day of the supply; not together with `service_period`. `YYYY-MM-DD`. */
  supply_date?: string | null;
  /** What was sold. Not together with `tax_breakdown`. 1 to 1000 of them. */
  lines?: NewInvoiceLine[];
  /** Amounts per rate. Not together with `lines`. 1 to 50 of them. */
  tax_breakdown?: RecordedRate[];
  /** Without tax. By itself with `tax_cents`, or besides lines or rates, which must come to it. */
  subtotal_cents?: number;
  /** The tax. See `subtotal_cents`. */
  tax_cents?: number;
  /** With tax; what the rest must come to. */
  total_cents?: number;
  /**
   * What the client gives with a transfer, as it stands on the invoice: an RF reference, a line of FIK 71, a
   * KID or an OCR with its `payment_reference_scheme`, or free words. The number when absent. At most 140
   * characters.
   */
  payment_reference?: string | null;
  /** What kind of reference it is. An RF reference and a line of FIK 71 are known by their form. */
  payment_reference_scheme?: PaymentReferenceScheme | null;
  /** An account to which a document is to be paid. */
  bank_account?: DocumentBankAccount | null;
  /** What was paid of it already. Nobody gets a receipt. At most 20. */
  payments?: PaymentElsewhere[];
  /** Notes under the totals. At most 5000 characters. */
  notes?: string | null;
  /** The number of the client's order (EN 16931 BT-13). At most 100 characters. */
  purchase_order?: string | null;
  /** Your own id; unique within the business. 1 to 255 characters. */
  external_id?: string | null;
  /** Your own facts: at most 50 keys of at most 40 characters. */
  metadata?: Record<string, string>;
}

/** What an invoice that was issued elsewhere charges at one tax rate. */
export interface RecordedRate {
  /** Percent: 20 means 20 %. 0 to 100. */
  tax_rate: number;
  /** `S` when absent, or `Z` at rate 0. */
  tax_category?: TaxCategory;
  /** Without tax, in minor units. */
  taxable_cents: number;
  /** As it stands on the invoice: rounding may have made it differ from the rate's by 500. */
  tax_cents: number;
}

/** A payment of an invoice that was issued elsewhere. */
export interface PaymentElsewhere {
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  amount_cents: number;
  /** RFC 3339; now when absent. Not in the future, nor before 1970. */
  paid_at?: string;
  /** A way to pay. */
  method: PaymentMethod;
  /** What the transfer said, or where you keep it. 1 to 200 characters. */
  reference?: string | null;
}

/** How to repeat a failed delivery. */
export interface Resend {
  /** Send although the address bounced or its owner complained. `false` when absent. */
  force?: boolean;
}

/** A payment of an invoice. */
export interface Payment {
  /** Its id. */
  id: string;
  /** The invoice. */
  invoice_id: string;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  amount_cents: number;
  /** The part of it that was refunded or reversed. */
  refunded_cents: number;
  /**
   * What this payment in time left unpaid (`settle_cash_discount`), per rate; empty when nothing, or when the
   * payment went back.
   */
  cash_discount: CashDiscountTaken[];
  /** A currency (ISO 4217). */
  currency: Currency;
  /** When the money came. RFC 3339. */
  paid_at: string;
  /** A way to pay. */
  method: PaymentMethod;
  /** `manual` through this API, `stripe`, or `simulated` on a sandbox's checkout page. */
  source: PaymentSource;
  /** What the transfer said, or where you keep it. */
  reference: string | null;
  /** Your own id. */
  external_id: string | null;
  /** When it was created. RFC 3339. */
  created_at: string;
}

/** A payment, and its invoice as it stands now. */
export interface PaymentWithInvoice extends Payment {
  /** The invoice as it stands now. */
  invoice: Invoice;
}

/** A payment that came. */
export interface NewPayment {
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  amount_cents: number;
  /** RFC 3339; now when absent. Not in the future, nor before 1970. */
  paid_at?: string;
  /** A way to pay. */
  method: PaymentMethod;
  /** What the transfer said, or where you keep it. 1 to 200 characters. */
  reference?: string | null;
  /** Your own id; unique within the business. 1 to 255 characters. */
  external_id?: string | null;
  /** Take more than is due; what exceeds it is the client's credit. `false` when absent. */
  allow_overpayment?: boolean;
  /**
   * The client paid in time: what the payment leaves unpaid is the cash discount that the invoice offers on
   * that day, and the invoice is paid. `false` when absent.
   */
  settle_cash_discount?: boolean;
}

/** How much of a payment was given back. */
export interface NewRefund {
  /** All that is left of it when absent. */
  amount_cents?: number;
}

/** What a client has paid beyond its invoices, in each currency. */
export interface ClientCredit {
  /** The credit, per currency. */
  data: {
    /** A currency (ISO 4217). */
    currency: Currency;
    /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
    amount_cents: number;
  }[];
}

/** Whether a Stripe account takes money for the business. */
export interface StripeConnection {
  /** Whether an account takes money for the business. */
  connected: boolean;
  /** The connected account; null when there is none, or when the deployment's own is used. */
  account_id: string | null;
  /** Whether Stripe lets the account take payments. */
  charges_enabled: boolean;
  /** `test` for sandboxes: no money moves. */
  mode: "test" | "live" | Unlisted;
}

/** Where a Stripe account is connected. */
export interface StripeConnect {
  /** Where the account's owner agrees. Valid for an hour. */
  url: string;
}

/** A credit note as lists show it, without its lines. */
export interface CreditNoteSummary {
  /** Its id. */
  id: string;
  /** Its number. */
  number: string;
  /** `finalized` (numbered and not yet sent), `sent`, `opened` (the client saw it). */
  status: CreditNoteStatus;
  /** The invoice that it corrects. */
  invoice_id: string;
  /** The client. */
  client_id: string;
  /** A currency (ISO 4217). */
  currency: Currency;
  /** Of the years 1900 to 2999. `YYYY-MM-DD`. */
  issue_date: string;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  subtotal_cents: number;
  /** In minor units: 10.50 EUR is 1050, 1050 JPY is 1050. */
  tax_cents: number;
  /** What it credits, tax included: a positive amount. */
  total_cents: number;
  /** Taxable amount and tax per category and rate. */
  tax_breakdown: TaxBreakdown[];
  /** Why. */
  reason: string | null;
  /** The page of the document for the client: whoever has the link sees it. */
  public_url: string;
  /** Whether it belongs to a sandbox: nothing leaves the system, and no money moves. */
  sandbox: boolean;
  /** When it was sent first. RFC 3339. */
  sent_at: string | null;
  /** When the client saw it first. RFC 3339. */
  opened_at: string | null;
  /** When it was put away; null if it was not, or was brought back. RFC 3339. */
  archived_at: string | null;
  /** Counts every change; the `ETag` is made of it. */
  version: number;
  /** When it was created. RFC 3339. */
  created_at: string;
  /** When it changed last. RFC 3339. */
  updated_at: string;
}

/** A credit note with its lines. */
export interface CreditNote extends CreditNoteSummary {
  /** Of the years 1900 to 2999. `YYYY-MM-DD`. */
  supply_date: string | null;
  /** The number of the client's order (EN 16931 BT-13). */
  purchase_order: string | null;
  /** Over the document, such as `Website relaunch`. */
  title: string | null;
  /** Over the lines. */
  intro: string | null;
  /** Under the lines. */
  footer: string | null;
  /** How it may be paid, in free words. */
  payment_note: string | null;
  /** General terms. */
  terms: string | null;
  /** A period of days, both inclusive. */
  service_period: Period | null;
  /** An address to which something is delivered; one part at least says something. */
  delivery_address: PostalAddress | null;
  /**
   * How the buyer finds it, such as a Leitweg-ID (EN 16931 BT-10). When absent, that of the client as it is
   * at finalization.
   */
  buyer_reference: string | null;
  /** EN 16931 BT-12. */
  contract_reference: string | null;
  /** EN 16931 BT-11. */
  project_reference: string | null;
  /**
   * Units of `tax_currency` for one unit of `currency`. When absent, the latest of the business's
   * `exchange_rates` at finalization.
   */
  exchange_rate: string | null;
  /** The seller's own currency, in which the tax is stated, too (Directive 2006/112/EC art. 230). */
  tax_currency: Currency | null;
  /**
   * A code, which has a text in every language (`reverse_charge`, `reverse_charge_construction`,
   * `intra_community_supply`, `intra_community_service`, `triangular`, `export`, `small_business`, `exempt`,
   * `exempt_health`, `exempt_education`, `exempt_finance`, `out_of_scope`, `margin_second_hand`,
   * `margin_art`, `margin_antiques`, `margin_travel`, `fr_reduced_rate_10`, `fr_reduced_rate_5_5`,
   * `fr_training`, `fr_psychology`, `fr_overseas`), or own words.
   */
  vat_note: string | null;
  /** Its language; the client's when absent. */
  locale: Locale | null;
  /** Whether unit prices, discount and charges are with tax, as those of its invoice. */
  prices_include_tax: boolean;
  /** What is taken off. */
  discount: Discount | null;
  /** The charges of the invoice that it credits. */
  charges: CreditedCharge[];
  /** The lines, in order. */
  lines: CreditNoteLine[];
  /**
   * What it says and its PDF cannot show as it is written; at most 100. The names of business and client are
   * looked at in a preview, where a draft is read, and when it is finalized.
   */
  warnings: Warning[];
}

/** A charge of the invoice that is credited. */
export interface CreditedCharge {
  /** In minor units (cents). */
  amount_cents: number;
  /** Percent: 20 means 20 %. */
  tax_rate: number;
  /**
   * UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope.
   * When absent `S`, or `Z` at rate 0 (`E` of a small business).
   */
  tax_category?: TaxCategory;
  /** What it is for. */
  reason: string;
  /** The charge of the invoice that it corrects; 1 is the first. */
  charge: number;
}

/** A line of a credit note. */
export interface CreditNoteLine extends InvoiceLine {
  /** The line of the invoice that it corrects; 1 is the first. Null where it stands for an amount. */
  line: number | null;
  /** The charge of the invoice that it corrects, in a credit note of charges alone; 1 is the first. */
  charge: number | null;
}

/** What to credit of an invoice: all that is left unless it says what. */
export interface NewCreditNote {
  /** The invoice. */
  invoice_id: string;
  /** Why. 1 to 1000 characters. */
  reason?: string | null;
  /** Over the document, such as `Website relaunch`. At most 200 characters. */
  title?: string | null;
  /** Over the lines. At most 5000 characters. */
  intro?: string | null;
  /** Under the lines. At most 5000 characters. */
  footer?: string | null;
  /** Credits these lines. Not together with `amounts`. 1 to 1000 of them. */
  lines?: {
    /** The line of the invoice; 1 is the first. 1 to 1000. */
    line: number;
    /** All that is left of the line when absent. */
    quantity?: number;
  }[];
  /**
   * Credits these charges, such as shipping. Not together with `amounts`. Without `lines` they become lines,
   * since a document has at least one. 1 to 20 of them.
   */
  charges?: {
    /** The charge of the invoice; 1 is the first. 1 to 20. */
    charge: number;
    /** All that is left of the charge when absent. With tax if the invoice's prices are. */
    amount_cents?: number;
  }[];
  /** Credits these amounts, per tax rate. Not together with `lines` or `charges`. 1 to 50 of them. */
  amounts?: {
    /** Percent: 20 means 20 %. 0 to 100. */
    tax_rate: number;
    /**
     * UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of
     * scope.
     */
    tax_category?: TaxCategory;
    /**
     * Without tax; not 0. Negative where the rate lowers the invoice, as a discount with a rate of its own
     * does.
     */
    taxable_cents?: number;
    /**
     * With tax, in place of `taxable_cents`: of all amounts or of none. What a client gets back is then
     * exactly that.
     */
    total_cents?: number;
  }[];
}

/** A credit note, and what was sent of it. */
export interface SentCreditNote extends CreditNote {
  /** What was sent now. */
  deliveries: Delivery[];
}

/** How to send a credit note. */
export interface SendCreditNote {
  /** How it goes to the client. All are checked before anything happens. */
  channels: Channel[];
  /**
   * Sends the email here instead of to the client's contacts that get its invoices, or its address. At most
   * 254 characters.
   */
  to?: string;
  /** Further addresses that get a copy of the email. At most 10. */
  cc?: string[];
  /** Further addresses that get a copy of which the other recipients do not learn. At most 10. */
  bcc?: string[];
  /** Subject of the email in place of the usual one; may hold placeholders. 1 to 200 characters. */
  subject?: string;
  /**
   * Words of the email in place of the usual ones; may hold placeholders such as `{number}` and `{client}`. 1
   * to 2000 characters.
   */
  message?: string;
  /** Send although an address bounced or its owner complained. `false` when absent. */
  force?: boolean;
}

/** Some changes, in the order in which they happened. */
export interface Changes {
  /** The changes. */
  data: Change[];
  /** Whether more follow. */
  has_more: boolean;
  /** Send it as `since` to go on, also when nothing follows yet. */
  next_cursor: string;
}

/**
 * A change of a record. `id`, `type`, `created_at`, `data` and `actor` are those of its event; `data` names
 * the record to which it belongs: `invoice_id`, `credit_note_id` or `client_id`.
 */
export type Change = Event & {
  /**
   * Who did it: a program with an API key or a signed-in member, each with its id; the client with the public
   * link, Stripe, a carrier of messages, or the service itself.
   */
  actor: Actor;
  /** What the record is. */
  kind: RecordKind;
  /** The id of the record. */
  record_id: string;
  /** What became of the record. `updated`: read it again; `type` says what happened to it. */
  change: RecordChange;
};

/** All files of a document. */
export interface AttachmentList {
  /** The files, in the order in which they came. */
  data: Attachment[];
}

/** A file beside a document. */
export interface Attachment {
  /** Its id. */
  id: string;
  /** By the file's bytes. */
  media_type: MediaType;
  /** In bytes. */
  size: number;
  /** SHA-256 of the file, in hexadecimal digits. */
  sha256: string;
  /** When it was created. RFC 3339. */
  created_at: string;
  /** Name of the file. Its extension fits the type. */
  name: string;
  /** The client sees it on the public page. */
  public: boolean;
  /** It is sent along when the document goes out by email: at most 10 MB of files together. */
  attach: boolean;
}

/** What to change of a file; what is left out stays. */
export interface AttachmentChanges {
  /** Its extension fits the type. 1 to 200 characters. */
  name?: string;
  /** The client sees it on the public page. */
  public?: boolean;
  /** It is sent along when the document goes out by email: at most 10 MB of files together. */
  attach?: boolean;
}

/** All comments on a document. */
export interface CommentList {
  /** The comments, in the order in which they came. */
  data: Comment[];
}

/** A note on a document. */
export interface Comment {
  /** Its id. */
  id: string;
  /** When it was created. RFC 3339. */
  created_at: string;
  /** What it says. */
  text: string;
  /** The client reads it on the public page. */
  public: boolean;
}

/** A comment to add. */
export interface NewComment {
  /** What it says. 1 to 2000 characters. */
  text: string;
  /** The client reads it on the public page. `false` when absent. */
  public?: boolean;
}

/** A currency (ISO 4217). */
export type Currency =
  | "EUR"
  | "USD"
  | "GBP"
  | "NOK"
  | "SEK"
  | "DKK"
  | "CHF"
  | "AUD"
  | "BGN"
  | "BRL"
  | "CAD"
  | "CNH"
  | "CZK"
  | "HKD"
  | "HUF"
  | "ILS"
  | "INR"
  | "JPY"
  | "KRW"
  | "MXN"
  | "PLN"
  | "RON"
  | "TRY"
  | Unlisted;

/** A language of documents, pages and messages (ISO 639-1). */
export type Locale = "fr" | "en" | "nb" | "sv" | "da" | "de" | "it" | "nl" | "pt" | "es" | Unlisted;

/** What kind of error it is. It never changes its meaning; new ones may be added. */
export type ProblemCode =
  | "malformed_json"
  | "malformed_multipart"
  | "bad_signature"
  | "missing_key"
  | "conflicting_keys"
  | "unknown_key"
  | "read_only_key"
  | "not_found"
  | "no_document"
  | "method_not_allowed"
  | "not_acceptable"
  | "last_key"
  | "client_archived"
  | "external_id_taken"
  | "client_number_taken"
  | "too_many_contacts"
  | "invoice_not_draft"
  | "invoice_not_issued"
  | "invoice_cancelled"
  | "invoice_paid"
  | "delivery_not_failed"
  | "invoice_not_paid"
  | "invoice_has_payments"
  | "invoice_recorded"
  | "no_current_copy"
  | "payment_not_manual"
  | "stripe_not_set_up"
  | "stripe_connected"
  | "payment_reversed"
  | "nothing_due"
  | "recorded_number_exists"
  | "number_taken"
  | "product_number_taken"
  | "credit_too_large"
  | "not_a_sandbox"
  | "series_started"
  | "too_many_attachments"
  | "storage_full"
  | "too_many_comments"
  | "attachment_issued"
  | "concurrent_change"
  | "issued_pdf_lost"
  | "length_required"
  | "stale_version"
  | "body_too_large"
  | "unsupported_media_type"
  | "validation_failed"
  | "idempotency_key_reused"
  | "rate_limited"
  | "quota_used_up"
  | "mail_failed"
  | "stripe_failed"
  | "internal_error"
  | "unavailable"
  | Unlisted;

/** A kind of record. */
export type RecordKind =
  | "business"
  | "client"
  | "contact"
  | "product"
  | "invoice"
  | "credit_note"
  | "payment"
  | "attachment"
  | "comment"
  | Unlisted;

/** What became of a record. */
export type RecordChange = "created" | "updated" | "archived" | "restored" | "deleted" | Unlisted;

/**
 * `draft`, `finalized` (numbered and not yet sent), `sent`, `opened` (the client saw it), `paid`, `overdue`
 * (the due day has passed with something still due), `cancelled`.
 */
export type InvoiceStatus =
  | "draft"
  | "finalized"
  | "sent"
  | "opened"
  | "paid"
  | "cancelled"
  | "overdue"
  | Unlisted;

/** `own` was made here; `recorded` was issued elsewhere and is kept here. */
export type InvoiceOrigin = "own" | "recorded" | Unlisted;

/** `finalized` (numbered and not yet sent), `sent`, `opened` (the client saw it). */
export type CreditNoteStatus = "finalized" | "sent" | "opened" | Unlisted;

/**
 * The form of an account's number. `fik`: a Danish FIK creditor; `sort_code`: a British account;
 * `no_account`: a Norwegian account of 11 digits.
 */
export type AccountKind = "iban" | "bankgiro" | "plusgiro" | "fik" | "sort_code" | "no_account" | Unlisted;

/** A refund, a payment that was recorded by mistake, or one that the payer's bank took back. */
export type RefundReason = "refund" | "reversal" | "dispute" | Unlisted;

/** What is sold. A `disbursement` is what was paid in the client's name. */
export type LineKind = "goods" | "service" | "disbursement" | Unlisted;

/**
 * UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope.
 */
export type TaxCategory = "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | Unlisted;

/** A way to pay. */
export type PaymentMethod = "transfer" | "card" | "cash" | "cheque" | "direct_debit" | "other" | Unlisted;

/** Who recorded a payment: this API (`manual`), Stripe, or a sandbox's checkout page. */
export type PaymentSource = "manual" | "stripe" | "simulated" | Unlisted;

/** `kid`: Norway; `ocr`: Sweden; `fik`: Denmark, card 71; `rf`: every country (ISO 11649). */
export type PaymentReferenceScheme = "kid" | "ocr" | "fik" | "rf" | Unlisted;

/** How the check digit of a KID is computed. */
export type KidAlgorithm = "mod10" | "mod11" | Unlisted;

/** How a document goes to the client. */
export type Channel = "email" | "sms" | "link" | Unlisted;

/** How a reminder goes out by itself. */
export type ReminderChannel = "email" | "sms" | Unlisted;

/** What was sent. */
export type DeliveryKind = "invoice" | "reminder" | "receipt" | "credit_note" | Unlisted;

/**
 * `queued`, `sent` (the provider took it), `delivered`, `failed` (it was not sent), `bounced` (it came back).
 */
export type DeliveryStatus = "queued" | "sent" | "delivered" | "failed" | "bounced" | Unlisted;

/** A business, a consumer, or a public body (`public`). */
export type ClientType = "business" | "consumer" | "public" | Unlisted;

/** What a key may do: everything (`write`), or `read` alone. */
export type KeyAccess = "read" | "write" | Unlisted;

/** A type of file that may stand beside a document. */
export type MediaType =
  | "application/pdf"
  | "image/png"
  | "image/jpeg"
  | "text/csv"
  | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  | "application/vnd.oasis.opendocument.spreadsheet"
  | Unlisted;

/** A page of the list. `data` holds each ApiKey. */
export interface ApiKeyPage {
  /** What the page holds. */
  data: ApiKey[];
  /** The number of this page, from 1. */
  page: number;
  /** How many a page holds at most. */
  per_page: number;
  /** Whether more follow. */
  has_more: boolean;
  /** Send it as `cursor` to get the next page; null on the last one. */
  next_cursor: string | null;
}

/** A page of the list. `data` holds each Client. */
export interface ClientPage {
  /** What the page holds. */
  data: Client[];
  /** The number of this page, from 1. */
  page: number;
  /** How many a page holds at most. */
  per_page: number;
  /** Whether more follow. */
  has_more: boolean;
  /** Send it as `cursor` to get the next page; null on the last one. */
  next_cursor: string | null;
}

/** A page of the list. `data` holds each Contact. */
export interface ContactPage {
  /** What the page holds. */
  data: Contact[];
  /** The number of this page, from 1. */
  page: number;
  /** How many a page holds at most. */
  per_page: number;
  /** Whether more follow. */
  has_more: boolean;
  /** Send it as `cursor` to get the next page; null on the last one. */
  next_cursor: string | null;
}

/** A page of the list. `data` holds each Product. */
export interface ProductPage {
  /** What the page holds. */
  data: Product[];
  /** The number of this page, from 1. */
  page: number;
  /** How many a page holds at most. */
  per_page: number;
  /** Whether more follow. */
  has_more: boolean;
  /** Send it as `cursor` to get the next page; null on the last one. */
  next_cursor: string | null;
}

/** A page of the list. `data` holds each Invoice. */
export interface InvoicePage {
  /** What the page holds. */
  data: InvoiceSummary[];
  /** The number of this page, from 1. */
  page: number;
  /** How many a page holds at most. */
  per_page: number;
  /** Whether more follow. */
  has_more: boolean;
  /** Send it as `cursor` to get the next page; null on the last one. */
  next_cursor: string | null;
}

/** A page of the list. `data` holds each Event. */
export interface EventPage {
  /** What the page holds. */
  data: Event[];
  /** The number of this page, from 1. */
  page: number;
  /** How many a page holds at most. */
  per_page: number;
  /** Whether more follow. */
  has_more: boolean;
  /** Send it as `cursor` to get the next page; null on the last one. */
  next_cursor: string | null;
}

/** A page of the list. `data` holds each Delivery. */
export interface DeliveryPage {
  /** What the page holds. */
  data: Delivery[];
  /** The number of this page, from 1. */
  page: number;
  /** How many a page holds at most. */
  per_page: number;
  /** Whether more follow. */
  has_more: boolean;
  /** Send it as `cursor` to get the next page; null on the last one. */
  next_cursor: string | null;
}

/** A page of the list. `data` holds each Payment. */
export interface PaymentPage {
  /** What the page holds. */
  data: Payment[];
  /** The number of this page, from 1. */
  page: number;
  /** How many a page holds at most. */
  per_page: number;
  /** Whether more follow. */
  has_more: boolean;
  /** Send it as `cursor` to get the next page; null on the last one. */
  next_cursor: string | null;
}

/** A page of the list. `data` holds each CreditNote. */
export interface CreditNotePage {
  /** What the page holds. */
  data: CreditNoteSummary[];
  /** The number of this page, from 1. */
  page: number;
  /** How many a page holds at most. */
  per_page: number;
  /** Whether more follow. */
  has_more: boolean;
  /** Send it as `cursor` to get the next page; null on the last one. */
  next_cursor: string | null;
}

/** The query of `apiKeys.list`. */
export interface ListApiKeysQuery {
  /** Counts from 1. Costs the more the deeper it is. 1 to 1000000. */
  page?: number | undefined;
  /** 50 when absent. 1 to 100. */
  per_page?: number | undefined;
  /**
   * `next_cursor` of the page before. Costs the same however deep; use it instead of `page`. 1 to 1000
   * characters.
   */
  cursor?: string | undefined;
}

/** The query of `clients.list`. */
export interface ListClientsQuery {
  /** Counts from 1. Costs the more the deeper it is. 1 to 1000000. */
  page?: number | undefined;
  /** 50 when absent. 1 to 100. */
  per_page?: number | undefined;
  /**
   * `next_cursor` of the page before. Costs the same however deep; use it instead of `page`. 1 to 1000
   * characters.
   */
  cursor?: string | undefined;
  /**
   * Search in name, email, phone, number, first and last name, and in the names and emails of the contacts. 1
   * to 200 characters.
   */
  q?: string | undefined;
  /** The one with this id of your own. 1 to 255 characters. */
  external_id?: string | undefined;
  /** The one with exactly this number. 1 to 50 characters. */
  number?: string | undefined;
  /** Those with this tag. 1 to 50 characters. */
  tag?: string | undefined;
  /** `true` lists the archived ones instead. */
  archived?: boolean | undefined;
}

/** The query of `clients.contacts.list`. */
export interface ListContactsQuery {
  /** Counts from 1. Costs the more the deeper it is. 1 to 1000000. */
  page?: number | undefined;
  /** 50 when absent. 1 to 100. */
  per_page?: number | undefined;
  /**
   * `next_cursor` of the page before. Costs the same however deep; use it instead of `page`. 1 to 1000
   * characters.
   */
  cursor?: string | undefined;
}

/** The query of `products.list`. */
export interface ListProductsQuery {
  /** Counts from 1. Costs the more the deeper it is. 1 to 1000000. */
  page?: number | undefined;
  /** 50 when absent. 1 to 100. */
  per_page?: number | undefined;
  /**
   * `next_cursor` of the page before. Costs the same however deep; use it instead of `page`. 1 to 1000
   * characters.
   */
  cursor?: string | undefined;
  /** Search in number, description and details. 1 to 200 characters. */
  q?: string | undefined;
  /** The one with exactly this number. 1 to 100 characters. */
  number?: string | undefined;
  /** The one with this id of your own. 1 to 255 characters. */
  external_id?: string | undefined;
  /** `true` lists the archived ones instead. */
  archived?: boolean | undefined;
}

/** The query of `invoices.list`. */
export interface ListInvoicesQuery {
  /** Counts from 1. Costs the more the deeper it is. 1 to 1000000. */
  page?: number | undefined;
  /** 50 when absent. 1 to 100. */
  per_page?: number | undefined;
  /**
   * `next_cursor` of the page before. Costs the same however deep; use it instead of `page`. 1 to 1000
   * characters.
   */
  cursor?: string | undefined;
  /** `client` embeds the client. */
  expand?: "client" | undefined;
  /** Those in this state. */
  status?: InvoiceStatus | undefined;
  /** `recorded` were issued elsewhere. */
  origin?: InvoiceOrigin | undefined;
  /** Those of this client. */
  client_id?: string | undefined;
  /** The one with exactly this number. 1 to 60 characters. */
  number?: string | undefined;
  /** The one with this id of your own. 1 to 255 characters. */
  external_id?: string | undefined;
  /** `true` lists the archived ones, `false` the others; all of them when absent. */
  archived?: boolean | undefined;
  /** Issued on this day or later. `YYYY-MM-DD`. */
  issued_from?: string | undefined;
  /** Issued on this day or earlier. `YYYY-MM-DD`. */
  issued_to?: string | undefined;
  /** Due on this day or later. `YYYY-MM-DD`. */
  due_from?: string | undefined;
  /** Due on this day or earlier. `YYYY-MM-DD`. */
  due_to?: string | undefined;
  /** RFC 3339. What changed since then, ordered by `updated_at`. */
  updated_since?: string | undefined;
  /**
   * Search in number, title, external_id, the references (`purchase_order`, `buyer_reference`,
   * `contract_reference`, `project_reference`), the payment reference (as it is, in groups, or as the line
   * `+71<…+…<`) and the client's name, email and phone. 1 to 200 characters.
   */
  q?: string | undefined;
}

/** The query of `invoices.preview`. */
export interface PreviewInvoiceQuery {
  /** `pdf` draws it. `"json"` when absent. */
  format?: "json" | "pdf" | undefined;
}

/** The query of `invoices.get`. */
export interface GetInvoiceQuery {
  /** `client` embeds the client. */
  expand?: "client" | undefined;
}

/** The query of `invoices.pdf`. */
export interface GetInvoicePdfQuery {
  /** The document's language when absent. */
  locale?: Locale | undefined;
  /**
   * `current` draws a copy of an issued document that says what happened to it: when it was paid, what was
   * received and credited, what is still due. It is marked as a copy of its day, and has no `ETag`.
   */
  copy?: "current" | undefined;
}

/** The query of `invoices.events.list`. */
export interface ListInvoiceEventsQuery {
  /** Counts from 1. Costs the more the deeper it is. 1 to 1000000. */
  page?: number | undefined;
  /** 50 when absent. 1 to 100. */
  per_page?: number | undefined;
  /**
   * `next_cursor` of the page before. Costs the same however deep; use it instead of `page`. 1 to 1000
   * characters.
   */
  cursor?: string | undefined;
}

/** The query of `invoices.deliveries.list`. */
export interface ListInvoiceDeliveriesQuery {
  /** Counts from 1. Costs the more the deeper it is. 1 to 1000000. */
  page?: number | undefined;
  /** 50 when absent. 1 to 100. */
  per_page?: number | undefined;
  /**
   * `next_cursor` of the page before. Costs the same however deep; use it instead of `page`. 1 to 1000
   * characters.
   */
  cursor?: string | undefined;
}

/** The query of `invoices.payments.list`. */
export interface ListPaymentsQuery {
  /** Counts from 1. Costs the more the deeper it is. 1 to 1000000. */
  page?: number | undefined;
  /** 50 when absent. 1 to 100. */
  per_page?: number | undefined;
  /**
   * `next_cursor` of the page before. Costs the same however deep; use it instead of `page`. 1 to 1000
   * characters.
   */
  cursor?: string | undefined;
}

/** What `invoices.attachments.add` takes. */
export interface AddInvoiceAttachmentForm {
  /** The client sees it on the public page. `false` when absent. */
  public?: boolean;
  /**
   * It is sent along when the document goes out by email: at most 10 MB of files together. `false` when
   * absent.
   */
  attach?: boolean;
  /** At most 5 MB. Its type is told by its bytes, and its name must fit. */
  file: File;
}

/** The query of `creditNotes.list`. */
export interface ListCreditNotesQuery {
  /** Counts from 1. Costs the more the deeper it is. 1 to 1000000. */
  page?: number | undefined;
  /** 50 when absent. 1 to 100. */
  per_page?: number | undefined;
  /**
   * `next_cursor` of the page before. Costs the same however deep; use it instead of `page`. 1 to 1000
   * characters.
   */
  cursor?: string | undefined;
  /** Those that correct this invoice. */
  invoice_id?: string | undefined;
  /** Those of this client. */
  client_id?: string | undefined;
  /** The one with exactly this number. 1 to 60 characters. */
  number?: string | undefined;
  /** `true` lists the archived ones, `false` the others; all of them when absent. */
  archived?: boolean | undefined;
}

/** The query of `creditNotes.pdf`. */
export interface GetCreditNotePdfQuery {
  /** The document's language when absent. */
  locale?: Locale | undefined;
  /**
   * `current` draws a copy of an issued document that says what happened to it: when it was paid, what was
   * received and credited, what is still due. It is marked as a copy of its day, and has no `ETag`.
   */
  copy?: "current" | undefined;
}

/** What `creditNotes.attachments.add` takes. */
export interface AddCreditNoteAttachmentForm {
  /** The client sees it on the public page. `false` when absent. */
  public?: boolean;
  /**
   * It is sent along when the document goes out by email: at most 10 MB of files together. `false` when
   * absent.
   */
  attach?: boolean;
  /** At most 5 MB. Its type is told by its bytes, and its name must fit. */
  file: File;
}

/** The query of `changes.list`. */
export interface ListChangesQuery {
  /**
   * `next_cursor` of the answer before. When absent, from the first change on; `now` lists none and gives the
   * cursor to begin with. 1 to 1000 characters.
   */
  since?: string | undefined;
  /** 50 when absent. 1 to 100. */
  per_page?: number | undefined;
}
