/** Fields that only we write: a body may repeat their value, and cannot change it. */
import { ATTACHMENT_READ_ONLY } from "../attachments/attachment-json.ts";
import { BUSINESS_READ_ONLY } from "../business/business-json.ts";
import { CLIENT_READ_ONLY_IN_PUT } from "../clients/client-json.ts";
import { CONTACT_READ_ONLY } from "../clients/contact-json.ts";
import { NEVER_SET } from "../invoices/invoice-json.ts";
import { LINE_READ_ONLY } from "../invoices/line-json.ts";
import { PRODUCT_READ_ONLY } from "../products/product-json.ts";
import type { Document } from "./document-tree.ts";

/** By component. What only answers have is read-only as a whole, and is not marked. */
const READ_ONLY: Readonly<Record<string, readonly string[]>> = {
  Attachment: ATTACHMENT_READ_ONLY,
  AttachmentChanges: ATTACHMENT_READ_ONLY,
  Business: BUSINESS_READ_ONLY,
  BusinessChanges: BUSINESS_READ_ONLY,
  ChangedInvoiceLine: LINE_READ_ONLY,
  Client: CLIENT_READ_ONLY_IN_PUT,
  ClientChanges: CLIENT_READ_ONLY_IN_PUT,
  Contact: CONTACT_READ_ONLY,
  ContactChanges: CONTACT_READ_ONLY,
  Invoice: NEVER_SET,
  InvoiceChanges: NEVER_SET,
  InvoiceLine: LINE_READ_ONLY,
  InvoicePreview: NEVER_SET,
  InvoiceSummary: NEVER_SET,
  InvoiceWithEvents: NEVER_SET,
  Product: PRODUCT_READ_ONLY,
  ProductChanges: PRODUCT_READ_ONLY,
  SentInvoice: NEVER_SET,
};

export function markReadOnly({ components: { schemas } }: Document): void {
  for (const [component, names] of Object.entries(READ_ONLY)) {
    const { properties } = schemas[component] ?? {};
    if (!properties) throw new Error(`the document has no ${component} with fields`);
    for (const name of names) {
      const field = properties[name];
      if (field) properties[name] = { ...field, readOnly: true };
    }
  }
}
