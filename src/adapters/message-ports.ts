/** Ports to the providers of email and SMS. Only the adapters of this folder know a provider. */

/**
 * Where a delivery is stored. Goes to the provider and returns with its reports, which find the row by it.
 */
export interface DeliveryRef {
  shard: string;
  business_id: string;
  /** The delivery's id; also the provider's idempotency key or part of the Message-ID. */
  id: string;
}

export interface Attachment {
  filename: string;
  /** MIME type. */
  type: string;
  content: Uint8Array;
}

/** A picture that the HTML of an email shows, as `cid:` with its id (RFC 2392). The id is an address in form. */
export interface InlineImage extends Attachment {
  contentId: string;
}

/** An email, ready to send. The name and the subject have no line breaks; each address is a single one. */
export interface MailMessage {
  ref: DeliveryRef;
  from: { name: string; email: string };
  /** When it is handed over: an RFC 3339 instant. */
  date: string;
  to: string;
  cc: readonly string[];
  /** They get a copy, too, and nothing in the message shows them. */
  bcc: readonly string[];
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  /** Further headers, such as List-Unsubscribe. */
  headers: Readonly<Record<string, string>>;
  images: readonly InlineImage[];
  attachments: readonly Attachment[];
}

export interface SmsMessage {
  ref: DeliveryRef;
  /** E.164. */
  to: string;
  text: string;
  /** The URL for the provider's delivery reports. The provider signs them. */
  statusCallback: string;
}

/** A provider's answer when it accepts a message. `providerId` is its own id of the message. */
export interface Accepted {
  providerId: string;
}

export interface Mailer {
  /** It keeps nothing of a message, so pictures and files need not be read for it. */
  readonly keepsNothing?: true;
  /** Throws `ProviderError`. Sending the same `ref` twice must be harmless as far as the provider allows. */
  send(message: MailMessage): Promise<Accepted>;
}

export interface SmsSender {
  /** Throws `ProviderError`. */
  send(message: SmsMessage): Promise<Accepted>;
}

/** Why a provider did not accept a message, as far as we know. */
export class ProviderError extends Error {
  /**
   * True when a retry may help: time-outs, 429, 5xx, SMTP 4xx, and faults of the deployment's configuration
   * (a wrong key, an unverified domain), which the operator can fix. False when a retry never helps (bad
   * address, refused).
   */
  readonly temporary: boolean;
  /** True when the recipient's address is at fault: later sends should not try it. */
  readonly badAddress: boolean;
  /** `message` is shown to the business: plain words, no secrets, no stack trace. */
  constructor(
    message: string,
    { temporary, badAddress = false }: { temporary: boolean; badAddress?: boolean },
  ) {
    super(message);
    this.name = "ProviderError";
    this.temporary = temporary;
    this.badAddress = badAddress;
  }
}

/** A provider's later report on a message that it accepted. */
export interface DeliveryReport {
  /** The delivery, when the provider returned our reference; else `providerId` finds it. */
  ref: DeliveryRef | null;
  providerId: string;
  type: "delivered" | "bounced" | "failed" | "complained";
  /** For a bounce or failure: the address will never accept messages. */
  permanent: boolean;
  /** The provider's words, shortened, shown to the business. */
  reason: string | null;
  /** The address it is about, if known: the bounce of a copy says nothing about the client's address. */
  recipient: string | null;
  /** RFC 3339 instant with milliseconds, as the provider states, else when the report was signed or came. */
  at: string;
}
