/** The row types of the tables, as select statements return them. */
import type { InferSelectModel } from "drizzle-orm";
import type { attachments, comments } from "./attachments.ts";
import type { apiKeys, businesses } from "./businesses.ts";
import type { clientContacts, clients } from "./clients.ts";
import type { addressProblems, deliveries, messageCounts } from "./deliveries.ts";
import type { FrozenParties } from "./document-shapes.ts";
import type { events } from "./events.ts";
import type { figures } from "./figures.ts";
import type { documents, invoices, numberSeries } from "./invoices.ts";
import type { auditLog, invitations, members, sessions } from "./members.ts";
import type { outbox } from "./outbox.ts";
import type { checkouts, payments, refunds, stripeEvents } from "./payments.ts";
import type { passkeys, users } from "./people.ts";
import type { products } from "./products.ts";

export type BusinessRow = InferSelectModel<typeof businesses>;
export type ApiKeyRow = InferSelectModel<typeof apiKeys>;
export type ClientRow = InferSelectModel<typeof clients>;
export type ContactRow = InferSelectModel<typeof clientContacts>;
/** A client and its contacts, in the order in which they came. */
export type ClientRecord = ClientRow & { contacts: readonly ContactRow[] };
export type ProductRow = InferSelectModel<typeof products>;
/** An invoice or a credit note. */
export type InvoiceRow = Omit<InferSelectModel<typeof invoices>, "parties">;
/** The same with its parties, as they were when it was finalized; null until then. */
export type DocumentRow = InvoiceRow & { parties: FrozenParties | null };
export type SeriesRow = InferSelectModel<typeof numberSeries>;
export type EventRow = InferSelectModel<typeof events>;
export type DeliveryRow = InferSelectModel<typeof deliveries>;
export type MessageCountRow = InferSelectModel<typeof messageCounts>;
export type AddressProblemRow = InferSelectModel<typeof addressProblems>;
export type IssuedFileRow = InferSelectModel<typeof documents>;
export type AttachmentRow = InferSelectModel<typeof attachments>;
export type CommentRow = InferSelectModel<typeof comments>;
export type PaymentRow = InferSelectModel<typeof payments>;
export type RefundRow = InferSelectModel<typeof refunds>;
export type FigureRow = InferSelectModel<typeof figures>;
export type CheckoutRow = InferSelectModel<typeof checkouts>;
export type StripeEventRow = InferSelectModel<typeof stripeEvents>;
export type OutboxRow = InferSelectModel<typeof outbox>;
export type UserRow = InferSelectModel<typeof users>;
export type MemberRow = InferSelectModel<typeof members>;
export type SessionRow = InferSelectModel<typeof sessions>;
export type InvitationRow = InferSelectModel<typeof invitations>;
export type PasskeyRow = InferSelectModel<typeof passkeys>;
export type AuditRow = InferSelectModel<typeof auditLog>;
