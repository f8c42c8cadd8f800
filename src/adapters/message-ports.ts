/** What the pipeline asks of a provider of email or SMS. Only the adapters beside this file know a provider. */

/** Where a delivery is. Travels to the provider and back with its events, so that these find their row. */
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

/** An email, ready to go. Names and subject hold no line breaks; addresses are single. */
export interface MailMessage {
  ref: DeliveryRef;
  from: { name: string; email: string };
  to: string;
  cc: readonly string[];
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  /** Further headers, such as List-Unsubscribe. */
  headers: Readonly<Record<string, string>>;
  attachments: readonly Attachment[];
}

export interface SmsMessage {
  ref: DeliveryRef;
  /** E.164. */
  to: string;
  text: string;
  /** Where the provider reports what became of it; signed by the provider. */
  statusCallback: string;
}

/** What a provider said when it took a message. `providerId` is its own id of it. */
export interface Accepted {
  providerId: string;
}

export interface Mailer {
  /** Throws `ProviderError`. Sending the same `ref` twice must be harmless as far as the provider allows. */
  send(message: MailMessage): Promise<Accepted>;
}

export interface SmsSender {
  /** Throws `ProviderError`. */
  send(message: SmsMessage): Promise<Accepted>;
}

/** Why a provider did not take a message. */
export class ProviderError extends Error {
  /**
   * True when trying later may help: time-outs, 429, 5xx, SMTP 4xx, and faults of the deployment's own set-up (a wrong
   * key, an unverified domain), which are mended without the business. False when it never will (bad address, refused).
   */
  readonly temporary: boolean;
  /** True when it is the recipient's address that is at fault: later sends should not try it. */
  readonly badAddress: boolean;
  /** `message` is shown to the business: plain words, no secrets, no stack. */
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

/** What a provider reports later about a message that it took. */
export interface DeliveryReport {
  /** The delivery, when the provider gave our reference back; else found by `providerId`. */
  ref: DeliveryRef | null;
  providerId: string;
  type: "delivered" | "bounced" | "failed" | "complained";
  /** Of a bounce or failure: the address will never take mail. */
  permanent: boolean;
  /** The provider's words, shortened, shown to the business. */
  reason: string | null;
  /** The address it is about, when the provider says: a copy's bounce says nothing about the client's address. */
  recipient: string | null;
  /** RFC 3339 instant with milliseconds, as the provider says. */
  at: string;
}
