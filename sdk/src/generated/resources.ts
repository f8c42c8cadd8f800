// Made from docs/openapi.json by `npm run openapi`. Do not edit.

import type { Call } from "../call.ts";
import type { List } from "../list.ts";
import {
  type ActionOptions,
  type PostOptions,
  path,
  type RequestOptions,
  type VersionOptions,
} from "../request.ts";
import { Resource } from "../resource.ts";
import type { Transport } from "../transport.ts";
import type {
  AddCreditNoteAttachmentForm,
  AddInvoiceAttachmentForm,
  ApiKey,
  ApiKeyPage,
  Attachment,
  AttachmentChanges,
  AttachmentList,
  Business,
  BusinessChanges,
  Bytes,
  Change,
  Changes,
  Client,
  ClientChanges,
  ClientCredit,
  ClientPage,
  Comment,
  CommentList,
  Contact,
  ContactChanges,
  ContactPage,
  CreatedApiKey,
  CreditNote,
  CreditNotePage,
  CreditNoteSummary,
  Delivery,
  DeliveryPage,
  Event,
  EventPage,
  GetCreditNotePdfQuery,
  GetInvoicePdfQuery,
  GetInvoiceQuery,
  Invoice,
  InvoiceChanges,
  InvoicePage,
  InvoicePreview,
  InvoiceSummary,
  InvoiceWithEvents,
  ListApiKeysQuery,
  ListChangesQuery,
  ListClientsQuery,
  ListContactsQuery,
  ListCreditNotesQuery,
  ListInvoiceDeliveriesQuery,
  ListInvoiceEventsQuery,
  ListInvoicesQuery,
  ListPaymentsQuery,
  ListProductsQuery,
  NewApiKey,
  NewClient,
  NewComment,
  NewContact,
  NewCreditNote,
  NewInvoice,
  NewPayment,
  NewProduct,
  NewRefund,
  Payment,
  PaymentPage,
  PaymentWithInvoice,
  PreviewInvoiceQuery,
  Product,
  ProductChanges,
  ProductPage,
  RecordedInvoice,
  Resend,
  Send,
  SendCreditNote,
  SentCreditNote,
  SentInvoice,
  StripeConnect,
  StripeConnection,
  TestClock,
  TestClockProgress,
} from "./types.ts";

export class BusinessTestClockResource extends Resource {
  /**
   * The time of a sandbox.
   *
   * And how far what falls due has followed it.
   *
   * Its own refusals: `not_a_sandbox`.
   *
   * `GET /business/test-clock`
   */
  get(options?: RequestOptions): Call<TestClockProgress> {
    return this.transport.call({ method: "GET", path: "/business/test-clock", options });
  }

  /**
   * Move the time of a sandbox forward.
   *
   * At most 92 days at once, and up to the year 2990. What the time brings happens as it would: invoices
   * become overdue, reminders go out, number series start anew. Time goes on from there. With more than 20
   * open invoices this answers 202: the clock has moved, and what falls due follows; GET tells how far it is.
   *
   * Its own refusals: `not_a_sandbox`.
   *
   * `POST /business/test-clock`
   */
  move(body: TestClock, options?: PostOptions): Call<TestClock | TestClockProgress> {
    return this.transport.call({ method: "POST", path: "/business/test-clock", body, options });
  }
}

export class BusinessStripeResource extends Resource {
  /**
   * The connection with Stripe.
   *
   * Whether an account is connected that takes money for the business.
   *
   * `GET /business/stripe`
   */
  get(options?: RequestOptions): Call<StripeConnection> {
    return this.transport.call({ method: "GET", path: "/business/stripe", options });
  }

  /**
   * Connect a Stripe account.
   *
   * Gives the address at Stripe where the account's owner agrees; open it in a browser. Money then goes
   * straight to that account.
   *
   * Its own refusals: `stripe_not_set_up`, `stripe_connected`.
   *
   * `POST /business/stripe/connect`
   */
  connect(options?: PostOptions): Call<StripeConnect> {
    return this.transport.call({ method: "POST", path: "/business/stripe/connect", options });
  }

  /**
   * Disconnect the Stripe account.
   *
   * Ends open payment pages and our access to the account. Refund what was paid through it before, or in
   * Stripe's Dashboard.
   *
   * Its own refusals: `stripe_not_set_up`, `stripe_failed`.
   *
   * `DELETE /business/stripe`
   */
  disconnect(options?: RequestOptions): Call<StripeConnection> {
    return this.transport.call({ method: "DELETE", path: "/business/stripe", options });
  }
}

export class BusinessResource extends Resource {
  readonly testClock: BusinessTestClockResource;
  readonly stripe: BusinessStripeResource;

  constructor(transport: Transport) {
    super(transport);
    this.testClock = new BusinessTestClockResource(transport);
    this.stripe = new BusinessStripeResource(transport);
  }

  /**
   * The business's profile.
   *
   * All that documents say of you, and how they are numbered, reminded of and sent.
   *
   * `GET /business`
   */
  get(options?: RequestOptions): Call<Business> {
    return this.transport.call({ method: "GET", path: "/business", options });
  }

  /**
   * Update the profile.
   *
   * Changes the fields that are present; `null` clears one. Issued invoices keep what they were issued with.
   *
   * Its own refusals: `series_started`, `stale_version`.
   *
   * `PUT /business`
   */
  update(body: BusinessChanges, options?: VersionOptions): Call<Business> {
    return this.transport.call({ method: "PUT", path: "/business", body, options });
  }
}

export class ApiKeysResource extends Resource {
  /**
   * List API keys, newest first.
   *
   * The keys themselves are not kept, so none is shown; `hint` tells which is which.
   *
   * `GET /api-keys`
   */
  list(query?: ListApiKeysQuery, options?: RequestOptions): List<ApiKey, ApiKeyPage> {
    return this.transport.list({ path: "/api-keys", query, options });
  }

  /**
   * Create an API key.
   *
   * The key is in this answer only.
   *
   * `POST /api-keys`
   */
  create(body: NewApiKey, options?: PostOptions): Call<CreatedApiKey> {
    return this.transport.call({ method: "POST", path: "/api-keys", body, options });
  }

  /**
   * Revoke an API key.
   *
   * It stops working at once, everywhere. The last key that may write cannot be revoked.
   *
   * Its own refusals: `last_key`.
   *
   * `DELETE /api-keys/{id}`
   */
  revoke(id: string, options?: RequestOptions): Call<ApiKey> {
    return this.transport.call({ method: "DELETE", path: path`/api-keys/${id}`, options });
  }
}

export class ClientsContactsResource extends Resource {
  /**
   * The contacts of a client, oldest first.
   *
   * A client has at most 50.
   *
   * `GET /clients/{id}/contacts`
   */
  list(clientId: string, query?: ListContactsQuery, options?: RequestOptions): List<Contact, ContactPage> {
    return this.transport.list({ path: path`/clients/${clientId}/contacts`, query, options });
  }

  /**
   * Add a contact to a client.
   *
   * Up to 50. A change of a contact is a change of its client, whose `version` grows, too.
   *
   * Its own refusals: `too_many_contacts`, `stale_version`.
   *
   * `POST /clients/{id}/contacts`
   */
  create(clientId: string, body: NewContact, options?: ActionOptions): Call<Contact> {
    return this.transport.call({ method: "POST", path: path`/clients/${clientId}/contacts`, body, options });
  }

  /**
   * Get a contact.
   *
   * One contact of the client.
   *
   * `GET /clients/{id}/contacts/{contact_id}`
   */
  get(clientId: string, contactId: string, options?: RequestOptions): Call<Contact> {
    return this.transport.call({
      method: "GET",
      path: path`/clients/${clientId}/contacts/${contactId}`,
      options,
    });
  }

  /**
   * Edit a contact.
   *
   * Changes the fields that are present; `null` clears one. Issued documents keep the contact as it was then.
   *
   * Its own refusals: `stale_version`.
   *
   * `PUT /clients/{id}/contacts/{contact_id}`
   */
  update(clientId: string, contactId: string, body: ContactChanges, options?: VersionOptions): Call<Contact> {
    return this.transport.call({
      method: "PUT",
      path: path`/clients/${clientId}/contacts/${contactId}`,
      body,
      options,
    });
  }

  /**
   * Delete a contact.
   *
   * Issued documents keep the contact as it was then. A draft that names it is addressed as one that names
   * nobody.
   *
   * Its own refusals: `stale_version`.
   *
   * `DELETE /clients/{id}/contacts/{contact_id}`
   */
  delete(clientId: string, contactId: string, options?: VersionOptions): Call<Contact> {
    return this.transport.call({
      method: "DELETE",
      path: path`/clients/${clientId}/contacts/${contactId}`,
      options,
    });
  }
}

export class ClientsResource extends Resource {
  readonly contacts: ClientsContactsResource;

  constructor(transport: Transport) {
    super(transport);
    this.contacts = new ClientsContactsResource(transport);
  }

  /**
   * List clients by name.
   *
   * Without the archived ones, unless `archived=true` asks for those alone.
   *
   * `GET /clients`
   */
  list(query?: ListClientsQuery, options?: RequestOptions): List<Client, ClientPage> {
    return this.transport.list({ path: "/clients", query, options });
  }

  /**
   * Create a client.
   *
   * With its first contacts, if you like.
   *
   * Its own refusals: `external_id_taken`, `client_number_taken`.
   *
   * `POST /clients`
   */
  create(body: NewClient, options?: PostOptions): Call<Client> {
    return this.transport.call({ method: "POST", path: "/clients", body, options });
  }

  /**
   * Get a client.
   *
   * With its contacts, oldest first. An archived client is found, too.
   *
   * `GET /clients/{id}`
   */
  get(id: string, options?: RequestOptions): Call<Client> {
    return this.transport.call({ method: "GET", path: path`/clients/${id}`, options });
  }

  /**
   * Edit a client.
   *
   * Changes the fields that are present; `null` clears one. Issued invoices keep what they were issued with.
   *
   * Its own refusals: `external_id_taken`, `client_number_taken`, `stale_version`.
   *
   * `PUT /clients/{id}`
   */
  update(id: string, body: ClientChanges, options?: VersionOptions): Call<Client> {
    return this.transport.call({ method: "PUT", path: path`/clients/${id}`, body, options });
  }

  /**
   * Archive a client.
   *
   * Never deletes. An archived client is left out of lists and cannot be invoiced until it is restored: its
   * drafts stay drafts.
   *
   * Its own refusals: `stale_version`.
   *
   * `DELETE /clients/{id}`
   */
  archive(id: string, options?: VersionOptions): Call<Client> {
    return this.transport.call({ method: "DELETE", path: path`/clients/${id}`, options });
  }

  /**
   * Restore an archived client.
   *
   * It is listed again and can be invoiced. One that is not archived is answered as it is.
   *
   * Its own refusals: `stale_version`.
   *
   * `POST /clients/{id}/restore`
   */
  restore(id: string, options?: ActionOptions): Call<Client> {
    return this.transport.call({ method: "POST", path: path`/clients/${id}/restore`, options });
  }

  /**
   * What a client has paid beyond its invoices.
   *
   * Per currency. It comes from overpayments and from credit notes on what was paid already.
   *
   * Its own refusals: `credit_too_large`.
   *
   * `GET /clients/{id}/credit`
   */
  credit(id: string, options?: RequestOptions): Call<ClientCredit> {
    return this.transport.call({ method: "GET", path: path`/clients/${id}/credit`, options });
  }
}

export class ProductsResource extends Resource {
  /**
   * List products by designation.
   *
   * Without the archived ones, unless `archived=true` asks for those alone.
   *
   * `GET /products`
   */
  list(query?: ListProductsQuery, options?: RequestOptions): List<Product, ProductPage> {
    return this.transport.list({ path: "/products", query, options });
  }

  /**
   * Create a product.
   *
   * A line that names it copies what it does not say itself.
   *
   * Its own refusals: `product_number_taken`, `external_id_taken`.
   *
   * `POST /products`
   */
  create(body: NewProduct, options?: PostOptions): Call<Product> {
    return this.transport.call({ method: "POST", path: "/products", body, options });
  }

  /**
   * Get a product.
   *
   * An archived product is found, too.
   *
   * `GET /products/{id}`
   */
  get(id: string, options?: RequestOptions): Call<Product> {
    return this.transport.call({ method: "GET", path: path`/products/${id}`, options });
  }

  /**
   * Edit a product.
   *
   * Changes the fields that are present; `null` clears one. Lines that named the product keep what they
   * copied.
   *
   * Its own refusals: `product_number_taken`, `external_id_taken`, `stale_version`.
   *
   * `PUT /products/{id}`
   */
  update(id: string, body: ProductChanges, options?: VersionOptions): Call<Product> {
    return this.transport.call({ method: "PUT", path: path`/products/${id}`, body, options });
  }

  /**
   * Archive a product.
   *
   * Never deletes. An archived product is left out of lists, and no line can name it until it is restored.
   * Lines that named it before keep what they copied.
   *
   * Its own refusals: `stale_version`.
   *
   * `DELETE /products/{id}`
   */
  archive(id: string, options?: VersionOptions): Call<Product> {
    return this.transport.call({ method: "DELETE", path: path`/products/${id}`, options });
  }

  /**
   * Restore an archived product.
   *
   * It is listed again and lines can name it. One that is not archived is answered as it is.
   *
   * Its own refusals: `stale_version`.
   *
   * `POST /products/{id}/restore`
   */
  restore(id: string, options?: ActionOptions): Call<Product> {
    return this.transport.call({ method: "POST", path: path`/products/${id}/restore`, options });
  }
}

export class InvoicesEventsResource extends Resource {
  /**
   * The timeline, oldest first.
   *
   * Everything that happened to it, each fact once.
   *
   * `GET /invoices/{id}/events`
   */
  list(invoiceId: string, query?: ListInvoiceEventsQuery, options?: RequestOptions): List<Event, EventPage> {
    return this.transport.list({ path: path`/invoices/${invoiceId}/events`, query, options });
  }
}

export class InvoicesDeliveriesResource extends Resource {
  /**
   * What was sent and what became of it, newest first.
   *
   * Each message and link on its own, with who got it.
   *
   * `GET /invoices/{id}/deliveries`
   */
  list(
    invoiceId: string,
    query?: ListInvoiceDeliveriesQuery,
    options?: RequestOptions,
  ): List<Delivery, DeliveryPage> {
    return this.transport.list({ path: path`/invoices/${invoiceId}/deliveries`, query, options });
  }

  /**
   * Send a failed delivery again.
   *
   * Makes a new delivery to the same address with the same words. An invoice that is paid meanwhile is sent
   * as its receipt.
   *
   * Its own refusals: `delivery_not_failed`, `invoice_cancelled`, `invoice_paid`, `invoice_not_issued`,
   * `nothing_due`, `quota_used_up`.
   *
   * `POST /invoices/{id}/deliveries/{delivery_id}/resend`
   */
  resend(invoiceId: string, deliveryId: string, body?: Resend, options?: PostOptions): Call<Delivery> {
    return this.transport.call({
      method: "POST",
      path: path`/invoices/${invoiceId}/deliveries/${deliveryId}/resend`,
      body: body ?? {},
      options,
    });
  }
}

export class InvoicesPaymentsResource extends Resource {
  /**
   * The payments of an invoice, newest first.
   *
   * Those that were taken back are listed, too, with what of them went back.
   *
   * `GET /invoices/{id}/payments`
   */
  list(invoiceId: string, query?: ListPaymentsQuery, options?: RequestOptions): List<Payment, PaymentPage> {
    return this.transport.list({ path: path`/invoices/${invoiceId}/payments`, query, options });
  }

  /**
   * Record a payment.
   *
   * Money that came by transfer, in cash or otherwise; Stripe's payments are recorded by themselves. When
   * nothing is due any more the invoice is `paid`.
   *
   * Its own refusals: `invoice_not_issued`, `invoice_cancelled`, `nothing_due`, `external_id_taken`,
   * `stale_version`.
   *
   * `POST /invoices/{id}/payments`
   */
  record(invoiceId: string, body: NewPayment, options?: ActionOptions): Call<PaymentWithInvoice> {
    return this.transport.call({
      method: "POST",
      path: path`/invoices/${invoiceId}/payments`,
      body,
      options,
    });
  }

  /**
   * Give a payment back, in full or in part.
   *
   * Through Stripe when the payment came from there; else the business has given it back itself, and this
   * records it.
   *
   * Its own refusals: `payment_reversed`, `stripe_not_set_up`, `stale_version`, `stripe_failed`.
   *
   * `POST /invoices/{id}/payments/{payment_id}/refund`
   */
  refund(
    invoiceId: string,
    paymentId: string,
    body?: NewRefund,
    options?: ActionOptions,
  ): Call<PaymentWithInvoice> {
    return this.transport.call({
      method: "POST",
      path: path`/invoices/${invoiceId}/payments/${paymentId}/refund`,
      body: body ?? {},
      options,
    });
  }

  /**
   * Take back a payment that was recorded by mistake.
   *
   * Only one that was recorded by hand. It stays in the list, with all of it reversed.
   *
   * Its own refusals: `payment_not_manual`, `payment_reversed`, `stale_version`.
   *
   * `DELETE /invoices/{id}/payments/{payment_id}`
   */
  reverse(invoiceId: string, paymentId: string, options?: VersionOptions): Call<PaymentWithInvoice> {
    return this.transport.call({
      method: "DELETE",
      path: path`/invoices/${invoiceId}/payments/${paymentId}`,
      options,
    });
  }
}

export class InvoicesAttachmentsResource extends Resource {
  /**
   * The files beside an invoice, in the order in which they came.
   *
   * What is known of each; the files themselves are at `/file`.
   *
   * `GET /invoices/{id}/attachments`
   */
  list(invoiceId: string, options?: RequestOptions): List<Attachment, AttachmentList> {
    return this.transport.list({ path: path`/invoices/${invoiceId}/attachments`, options });
  }

  /**
   * Put a file beside an invoice.
   *
   * `curl -F file=@timesheet.pdf -F public=true …`. PDF, PNG, JPEG, CSV, XLSX or ODS, by its bytes and with a
   * name that fits; at most 5 MB, and 10 files a document. Possible in every state.
   *
   * Its own refusals: `too_many_attachments`, `storage_full`.
   *
   * `POST /invoices/{id}/attachments`
   */
  add(invoiceId: string, body: AddInvoiceAttachmentForm, options?: PostOptions): Call<Attachment> {
    return this.transport.call({
      method: "POST",
      path: path`/invoices/${invoiceId}/attachments`,
      body,
      options,
    });
  }

  /**
   * What is known of a file.
   *
   * Name, type, size and hash; the file itself is at `/file`.
   *
   * `GET /invoices/{id}/attachments/{attachment_id}`
   */
  get(invoiceId: string, attachmentId: string, options?: RequestOptions): Call<Attachment> {
    return this.transport.call({
      method: "GET",
      path: path`/invoices/${invoiceId}/attachments/${attachmentId}`,
      options,
    });
  }

  /**
   * Change a file's name, or whether the client gets it.
   *
   * The name of a file with which the document was issued stays.
   *
   * Its own refusals: `attachment_issued`.
   *
   * `PATCH /invoices/{id}/attachments/{attachment_id}`
   */
  update(
    invoiceId: string,
    attachmentId: string,
    body: AttachmentChanges,
    options?: RequestOptions,
  ): Call<Attachment> {
    return this.transport.call({
      method: "PATCH",
      path: path`/invoices/${invoiceId}/attachments/${attachmentId}`,
      body,
      options,
    });
  }

  /**
   * Delete a file.
   *
   * Answers with the attachment as it was. A file with which the document was issued is kept; hide it with
   * `public: false`.
   *
   * Its own refusals: `attachment_issued`.
   *
   * `DELETE /invoices/{id}/attachments/{attachment_id}`
   */
  remove(invoiceId: string, attachmentId: string, options?: RequestOptions): Call<Attachment> {
    return this.transport.call({
      method: "DELETE",
      path: path`/invoices/${invoiceId}/attachments/${attachmentId}`,
      options,
    });
  }

  /**
   * The file itself.
   *
   * Its `ETag` is its SHA-256. A browser saves it and never shows it.
   *
   * `GET /invoices/{id}/attachments/{attachment_id}/file`
   */
  download(invoiceId: string, attachmentId: string, options?: RequestOptions): Call<Bytes> {
    return this.transport.call({
      method: "GET",
      path: path`/invoices/${invoiceId}/attachments/${attachmentId}/file`,
      options,
      isFile: true,
    });
  }
}

export class InvoicesCommentsResource extends Resource {
  /**
   * The comments on an invoice, in the order in which they came.
   *
   * Your own, and those that the client reads.
   *
   * `GET /invoices/{id}/comments`
   */
  list(invoiceId: string, options?: RequestOptions): List<Comment, CommentList> {
    return this.transport.list({ path: path`/invoices/${invoiceId}/comments`, options });
  }

  /**
   * Add a comment to an invoice.
   *
   * For your own records, or with `public` for the client, who reads it on the public page. Possible in every
   * state. A comment is not changed or deleted.
   *
   * Its own refusals: `too_many_comments`.
   *
   * `POST /invoices/{id}/comments`
   */
  add(invoiceId: string, body: NewComment, options?: PostOptions): Call<Comment> {
    return this.transport.call({
      method: "POST",
      path: path`/invoices/${invoiceId}/comments`,
      body,
      options,
    });
  }
}

export class InvoicesResource extends Resource {
  readonly events: InvoicesEventsResource;
  readonly deliveries: InvoicesDeliveriesResource;
  readonly payments: InvoicesPaymentsResource;
  readonly attachments: InvoicesAttachmentsResource;
  readonly comments: InvoicesCommentsResource;

  constructor(transport: Transport) {
    super(transport);
    this.events = new InvoicesEventsResource(transport);
    this.deliveries = new InvoicesDeliveriesResource(transport);
    this.payments = new InvoicesPaymentsResource(transport);
    this.attachments = new InvoicesAttachmentsResource(transport);
    this.comments = new InvoicesCommentsResource(transport);
  }

  /**
   * List invoices, newest first.
   *
   * With `updated_since`, the earliest change comes first: whoever reads on with `next_cursor` misses none.
   *
   * `GET /invoices`
   */
  list(query?: ListInvoicesQuery, options?: RequestOptions): List<InvoiceSummary, InvoicePage> {
    return this.transport.list({ path: "/invoices", query, options });
  }

  /**
   * Create a draft with its lines.
   *
   * A draft has no number yet and can be edited. `/finalize` or `/send` gives it its number; what it would be
   * is told by `/invoices/preview`.
   *
   * Its own refusals: `client_archived`, `external_id_taken`.
   *
   * `POST /invoices`
   */
  create(body: NewInvoice, options?: PostOptions): Call<Invoice> {
    return this.transport.call({ method: "POST", path: "/invoices", body, options });
  }

  /**
   * Keep an invoice that was issued elsewhere.
   *
   * With its own number and amounts, and what was paid of it. It takes no number of a series. It is frozen,
   * but can be deleted. It is listed, searched, paid and reminded of like any other, and counts as sent. As a
   * form, it takes the invoice's PDF along: the JSON as `data`, the PDF as `file`.
   *
   * Its own refusals: `client_archived`, `recorded_number_exists`, `external_id_taken`.
   *
   * `POST /invoices/record`
   */
  record(body: RecordedInvoice, options?: PostOptions & { file?: File | undefined }): Call<Invoice> {
    return this.transport.call({ method: "POST", path: "/invoices/record", body, options });
  }

  /**
   * What a draft would be, without creating it.
   *
   * Takes what `POST /invoices` takes, and answers with the totals, what could be done with the draft, and
   * what the law would ask of it. Nothing is stored and no number is taken, so a key that may only read will
   * do.
   *
   * Its own refusals: `client_archived`.
   *
   * `POST /invoices/preview`
   */
  preview(
    body: NewInvoice,
    query?: PreviewInvoiceQuery & { format?: "json" },
    options?: RequestOptions,
  ): Call<InvoicePreview>;
  /**
   * What a draft would be, without creating it.
   *
   * Takes what `POST /invoices` takes, and answers with the totals, what could be done with the draft, and
   * what the law would ask of it. Nothing is stored and no number is taken, so a key that may only read will
   * do.
   *
   * Its own refusals: `client_archived`.
   *
   * `POST /invoices/preview`
   */
  preview(
    body: NewInvoice,
    query: PreviewInvoiceQuery & { format: "pdf" },
    options?: RequestOptions,
  ): Call<Bytes>;
  preview(
    body: NewInvoice,
    query?: PreviewInvoiceQuery,
    options?: RequestOptions,
  ): Call<InvoicePreview | Bytes> {
    return this.transport.call({
      method: "POST",
      path: "/invoices/preview",
      query,
      body,
      options,
      isFile: query?.format === "pdf",
    });
  }

  /**
   * Get an invoice with its lines and events.
   *
   * With what can be done with it, and what a draft lacks of what the law asks.
   *
   * `GET /invoices/{id}`
   */
  get(id: string, query?: GetInvoiceQuery, options?: RequestOptions): Call<InvoiceWithEvents> {
    return this.transport.call({ method: "GET", path: path`/invoices/${id}`, query, options });
  }

  /**
   * Edit a draft.
   *
   * Changes the fields that are present; `lines` replace all lines. An issued invoice cannot be edited.
   *
   * Its own refusals: `invoice_not_draft`, `invoice_recorded`, `client_archived`, `external_id_taken`,
   * `stale_version`.
   *
   * `PATCH /invoices/{id}`
   */
  update(id: string, body: InvoiceChanges, options?: VersionOptions): Call<Invoice> {
    return this.transport.call({ method: "PATCH", path: path`/invoices/${id}`, body, options });
  }

  /**
   * Delete a draft or a recorded invoice.
   *
   * Answers with the invoice as it was. One that was issued here is never deleted. One that was recorded can
   * be, while it has no payments; its number is free then.
   *
   * Its own refusals: `invoice_not_draft`, `invoice_has_payments`, `stale_version`.
   *
   * `DELETE /invoices/{id}`
   */
  delete(id: string, options?: VersionOptions): Call<Invoice> {
    return this.transport.call({ method: "DELETE", path: path`/invoices/${id}`, options });
  }

  /**
   * Give a draft its number and freeze it.
   *
   * An invoice that is issued already is answered as it is, so that asking again is safe.
   *
   * Its own refusals: `invoice_cancelled`, `client_archived`, `number_taken`, `stale_version`.
   *
   * `POST /invoices/{id}/finalize`
   */
  finalize(id: string, options?: ActionOptions): Call<Invoice> {
    return this.transport.call({ method: "POST", path: path`/invoices/${id}/finalize`, options });
  }

  /**
   * Send by email, SMS or link.
   *
   * A draft is finalized first, and a paid invoice is sent as its receipt. Nothing happens unless every
   * channel can be used. `reminder` sends the reminder text of an issued invoice. In a sandbox sending is
   * simulated.
   *
   * Its own refusals: `invoice_recorded`, `invoice_cancelled`, `invoice_paid`, `invoice_not_issued`,
   * `nothing_due`, `client_archived`, `number_taken`, `stale_version`, `quota_used_up`.
   *
   * `POST /invoices/{id}/send`
   */
  send(id: string, body: Send, options?: ActionOptions): Call<SentInvoice> {
    return this.transport.call({ method: "POST", path: path`/invoices/${id}/send`, body, options });
  }

  /**
   * The PDF.
   *
   * An issued invoice's PDF never changes; its `ETag` is its SHA-256. `copy=current` gives a copy with the
   * state of today instead. A draft's carries a watermark, and so does a sandbox's. A recorded invoice has
   * the PDF that was uploaded with it, if any, and no copy of it is drawn.
   *
   * Its own refusals: `no_document`, `no_current_copy`, `issued_pdf_lost`.
   *
   * `GET /invoices/{id}/pdf`
   */
  pdf(id: string, query?: GetInvoicePdfQuery, options?: RequestOptions): Call<Bytes> {
    return this.transport.call({
      method: "GET",
      path: path`/invoices/${id}/pdf`,
      query,
      options,
      isFile: true,
    });
  }

  /**
   * A new draft that says the same.
   *
   * Without what belongs to one document: its number, its days, `service_period`, fixed terms,
   * `exchange_rate` and `external_id`.
   *
   * Its own refusals: `client_archived`, `stale_version`.
   *
   * `POST /invoices/{id}/duplicate`
   */
  duplicate(id: string, options?: ActionOptions): Call<Invoice> {
    return this.transport.call({ method: "POST", path: path`/invoices/${id}/duplicate`, options });
  }

  /**
   * Cancel an invoice.
   *
   * A draft is cancelled without a number. An issued invoice with nothing paid is credited in full. One with
   * payments is not cancelled: credit or refund it. Asking again is safe.
   *
   * Its own refusals: `invoice_has_payments`, `invoice_recorded`, `number_taken`, `stale_version`.
   *
   * `POST /invoices/{id}/cancel`
   */
  cancel(id: string, options?: ActionOptions): Call<Invoice> {
    return this.transport.call({ method: "POST", path: path`/invoices/${id}/cancel`, options });
  }

  /**
   * Archive an invoice.
   *
   * Draft or issued, paid or not: nothing about it changes but `archived_at`. Lists show it, unless they are
   * asked for `archived=false`.
   *
   * Its own refusals: `stale_version`.
   *
   * `POST /invoices/{id}/archive`
   */
  archive(id: string, options?: ActionOptions): Call<Invoice> {
    return this.transport.call({ method: "POST", path: path`/invoices/${id}/archive`, options });
  }

  /**
   * Restore an archived invoice.
   *
   * It is listed again. One that is not archived is answered as it is.
   *
   * Its own refusals: `stale_version`.
   *
   * `POST /invoices/{id}/restore`
   */
  restore(id: string, options?: ActionOptions): Call<Invoice> {
    return this.transport.call({ method: "POST", path: path`/invoices/${id}/restore`, options });
  }

  /**
   * Give the invoice another public link.
   *
   * The old link leads nowhere from then on, also from messages that were sent before.
   *
   * Its own refusals: `stale_version`.
   *
   * `POST /invoices/{id}/public-link`
   */
  replacePublicLink(id: string, options?: ActionOptions): Call<Invoice> {
    return this.transport.call({ method: "POST", path: path`/invoices/${id}/public-link`, options });
  }
}

export class CreditNotesAttachmentsResource extends Resource {
  /**
   * The files beside a credit note, in the order in which they came.
   *
   * What is known of each; the files themselves are at `/file`.
   *
   * `GET /credit-notes/{id}/attachments`
   */
  list(creditNoteId: string, options?: RequestOptions): List<Attachment, AttachmentList> {
    return this.transport.list({ path: path`/credit-notes/${creditNoteId}/attachments`, options });
  }

  /**
   * Put a file beside a credit note.
   *
   * `curl -F file=@timesheet.pdf -F public=true …`. PDF, PNG, JPEG, CSV, XLSX or ODS, by its bytes and with a
   * name that fits; at most 5 MB, and 10 files a document. Possible in every state.
   *
   * Its own refusals: `too_many_attachments`, `storage_full`.
   *
   * `POST /credit-notes/{id}/attachments`
   */
  add(creditNoteId: string, body: AddCreditNoteAttachmentForm, options?: PostOptions): Call<Attachment> {
    return this.transport.call({
      method: "POST",
      path: path`/credit-notes/${creditNoteId}/attachments`,
      body,
      options,
    });
  }

  /**
   * What is known of a file.
   *
   * Name, type, size and hash; the file itself is at `/file`.
   *
   * `GET /credit-notes/{id}/attachments/{attachment_id}`
   */
  get(creditNoteId: string, attachmentId: string, options?: RequestOptions): Call<Attachment> {
    return this.transport.call({
      method: "GET",
      path: path`/credit-notes/${creditNoteId}/attachments/${attachmentId}`,
      options,
    });
  }

  /**
   * Change a file's name, or whether the client gets it.
   *
   * The name of a file with which the document was issued stays.
   *
   * Its own refusals: `attachment_issued`.
   *
   * `PATCH /credit-notes/{id}/attachments/{attachment_id}`
   */
  update(
    creditNoteId: string,
    attachmentId: string,
    body: AttachmentChanges,
    options?: RequestOptions,
  ): Call<Attachment> {
    return this.transport.call({
      method: "PATCH",
      path: path`/credit-notes/${creditNoteId}/attachments/${attachmentId}`,
      body,
      options,
    });
  }

  /**
   * Delete a file.
   *
   * Answers with the attachment as it was. A file with which the document was issued is kept; hide it with
   * `public: false`.
   *
   * Its own refusals: `attachment_issued`.
   *
   * `DELETE /credit-notes/{id}/attachments/{attachment_id}`
   */
  remove(creditNoteId: string, attachmentId: string, options?: RequestOptions): Call<Attachment> {
    return this.transport.call({
      method: "DELETE",
      path: path`/credit-notes/${creditNoteId}/attachments/${attachmentId}`,
      options,
    });
  }

  /**
   * The file itself.
   *
   * Its `ETag` is its SHA-256. A browser saves it and never shows it.
   *
   * `GET /credit-notes/{id}/attachments/{attachment_id}/file`
   */
  download(creditNoteId: string, attachmentId: string, options?: RequestOptions): Call<Bytes> {
    return this.transport.call({
      method: "GET",
      path: path`/credit-notes/${creditNoteId}/attachments/${attachmentId}/file`,
      options,
      isFile: true,
    });
  }
}

export class CreditNotesCommentsResource extends Resource {
  /**
   * The comments on a credit note, in the order in which they came.
   *
   * Your own, and those that the client reads.
   *
   * `GET /credit-notes/{id}/comments`
   */
  list(creditNoteId: string, options?: RequestOptions): List<Comment, CommentList> {
    return this.transport.list({ path: path`/credit-notes/${creditNoteId}/comments`, options });
  }

  /**
   * Add a comment to a credit note.
   *
   * For your own records, or with `public` for the client, who reads it on the public page. Possible in every
   * state. A comment is not changed or deleted.
   *
   * Its own refusals: `too_many_comments`.
   *
   * `POST /credit-notes/{id}/comments`
   */
  add(creditNoteId: string, body: NewComment, options?: PostOptions): Call<Comment> {
    return this.transport.call({
      method: "POST",
      path: path`/credit-notes/${creditNoteId}/comments`,
      body,
      options,
    });
  }
}

export class CreditNotesResource extends Resource {
  readonly attachments: CreditNotesAttachmentsResource;
  readonly comments: CreditNotesCommentsResource;

  constructor(transport: Transport) {
    super(transport);
    this.attachments = new CreditNotesAttachmentsResource(transport);
    this.comments = new CreditNotesCommentsResource(transport);
  }

  /**
   * List credit notes, newest first.
   *
   * Of all invoices, or of one with `invoice_id`.
   *
   * `GET /credit-notes`
   */
  list(query?: ListCreditNotesQuery, options?: RequestOptions): List<CreditNoteSummary, CreditNotePage> {
    return this.transport.list({ path: "/credit-notes", query, options });
  }

  /**
   * Credit an issued invoice, in full or in part.
   *
   * All that is left of it, unless `lines`, `charges` or `amounts` say what. Lines carry their share of the
   * invoice's discounts. It gets its number at once, in a series of its own, and lowers what is due; what was
   * paid already becomes the client's credit, or can be refunded.
   *
   * Its own refusals: `invoice_not_issued`, `invoice_cancelled`, `invoice_recorded`, `number_taken`.
   *
   * `POST /credit-notes`
   */
  create(body: NewCreditNote, options?: PostOptions): Call<CreditNote> {
    return this.transport.call({ method: "POST", path: "/credit-notes", body, options });
  }

  /**
   * Get a credit note with its lines.
   *
   * As it was issued; only `status` and what follows from it changes.
   *
   * `GET /credit-notes/{id}`
   */
  get(id: string, options?: RequestOptions): Call<CreditNote> {
    return this.transport.call({ method: "GET", path: path`/credit-notes/${id}`, options });
  }

  /**
   * Send a credit note by email, SMS or link.
   *
   * Nothing happens unless every channel can be used. In a sandbox sending is simulated.
   *
   * Its own refusals: `stale_version`, `quota_used_up`.
   *
   * `POST /credit-notes/{id}/send`
   */
  send(id: string, body: SendCreditNote, options?: ActionOptions): Call<SentCreditNote> {
    return this.transport.call({ method: "POST", path: path`/credit-notes/${id}/send`, body, options });
  }

  /**
   * The PDF of a credit note.
   *
   * It never changes; its `ETag` is its SHA-256. `copy=current` gives a copy that is marked as one of today.
   *
   * Its own refusals: `issued_pdf_lost`.
   *
   * `GET /credit-notes/{id}/pdf`
   */
  pdf(id: string, query?: GetCreditNotePdfQuery, options?: RequestOptions): Call<Bytes> {
    return this.transport.call({
      method: "GET",
      path: path`/credit-notes/${id}/pdf`,
      query,
      options,
      isFile: true,
    });
  }

  /**
   * Archive a credit note.
   *
   * Draft or issued, paid or not: nothing about it changes but `archived_at`. Lists show it, unless they are
   * asked for `archived=false`.
   *
   * Its own refusals: `stale_version`.
   *
   * `POST /credit-notes/{id}/archive`
   */
  archive(id: string, options?: ActionOptions): Call<CreditNote> {
    return this.transport.call({ method: "POST", path: path`/credit-notes/${id}/archive`, options });
  }

  /**
   * Restore an archived credit note.
   *
   * It is listed again. One that is not archived is answered as it is.
   *
   * Its own refusals: `stale_version`.
   *
   * `POST /credit-notes/{id}/restore`
   */
  restore(id: string, options?: ActionOptions): Call<CreditNote> {
    return this.transport.call({ method: "POST", path: path`/credit-notes/${id}/restore`, options });
  }
}

export class ChangesResource extends Resource {
  /**
   * What changed, in the order of commits.
   *
   * Every change of every record, each once, the deletion of a draft included. Who goes on with `next_cursor`
   * misses none, whatever is changed meanwhile.
   *
   * `GET /changes`
   */
  list(query?: ListChangesQuery, options?: RequestOptions): List<Change, Changes> {
    return this.transport.list({ path: "/changes", query, options }, "since");
  }
}

export class Api {
  readonly business: BusinessResource;
  readonly apiKeys: ApiKeysResource;
  readonly clients: ClientsResource;
  readonly products: ProductsResource;
  readonly invoices: InvoicesResource;
  readonly creditNotes: CreditNotesResource;
  readonly changes: ChangesResource;

  constructor(transport: Transport) {
    this.business = new BusinessResource(transport);
    this.apiKeys = new ApiKeysResource(transport);
    this.clients = new ClientsResource(transport);
    this.products = new ProductsResource(transport);
    this.invoices = new InvoicesResource(transport);
    this.creditNotes = new CreditNotesResource(transport);
    this.changes = new ChangesResource(transport);
  }
}
