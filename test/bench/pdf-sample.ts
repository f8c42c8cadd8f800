/** The invoice that both PDF renderers draw. */

import { newBusiness } from "../../src/capabilities/business/new-business.ts";
import { priceDocument } from "../../src/capabilities/invoices/price-document.ts";
import type { InvoiceDocument } from "../../src/formats/document/document-model.ts";
import { lines, newClient, PROFILE } from "./samples.ts";

/** An issued invoice with `lineCount` lines. */
export function sampleDocument(lineCount: number): InvoiceDocument {
  const now = "2026-11-20T09:30:00.000Z";
  const business = newBusiness({
    id: "01a1fc20-0848-7040-8529-5a795516f7b7",
    name: "Atelier Lumière",
    sandbox: false,
    now,
  });
  const { tags: _, locale, ...buyer } = newClient(1);
  return {
    id: "01a1fc20-16df-7025-9287-10a2b0d1e1ba",
    number: "2026-00042",
    draft: false,
    specimen: false,
    state: null,
    corrects: null,
    locale,
    currency: "EUR",
    issue_date: "2026-11-20",
    due_date: "2026-12-20",
    supply_date: null,
    purchase_order: "PO-4711",
    notes: "Thank you for your trust.",
    seller: { ...business, ...PROFILE },
    buyer: { ...buyer, registration_number: null },
    ...priceDocument({ lines: lines(lineCount) }).columns,
    content: null,
    entered: null,
    cash_discounts: [],
    payment_reference: null,
    own_tax: null,
  };
}
