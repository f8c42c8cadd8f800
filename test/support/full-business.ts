/** A business that has everything, so that what is whose can be told apart in each kind of record. */
import { vi } from "vitest";
import { type Api, aDraft, aForm, aProduct, createBusiness } from "./business.ts";
import { idsOf, rowsOf } from "./rows.ts";

export interface FullBusiness extends Api {
  client: string;
  /** A draft, and an invoice and a credit note with files beside them. */
  draft: string;
  documents: string[];
  /** Every id in its rows. */
  all: string[];
}

/**
 * A business with everything: clients, a draft, sent invoices, a payment, a credit note, a second API key,
 * deliveries, files, comments, and an answered idempotency key. `text` is part of every text in it.
 */
export async function aFullBusiness(text: string): Promise<FullBusiness> {
  const api = await createBusiness({ name: text, default_notes: text });
  const line = { description: text, quantity: 1, unit_price_cents: 100, tax_rate: 20 };
  const { client, draft } = await aDraft(api, { lines: [line], purchase_order: text, external_id: text });
  await api.ok("PUT", `/clients/${client.id}`, { name: text, city: text, external_id: text, tags: [text] });
  await api.ok("POST", `/clients/${client.id}/contacts`, { last_name: text, job_title: text });
  await aProduct(api, { number: text, description: text, details: text, external_id: text });
  const second = await api.ok("POST", `/invoices/${draft.id}/duplicate`, undefined, {
    "Idempotency-Key": text,
  });
  await api.ok("POST", `/invoices/${second.id}/send`, { channels: ["email", "sms", "link"] });
  const money = { amount_cents: 10, method: "cash", reference: text, external_id: text };
  await api.ok("POST", `/invoices/${second.id}/payments`, money);
  await api.ok("POST", "/invoices/record", {
    number: text,
    issue_date: "2025-11-03",
    client_id: client.id,
    currency: "EUR",
    lines: [line],
    external_id: `${text} recorded`,
    payments: [{ amount_cents: 10, method: "cash", reference: text }],
  });
  const credit = { invoice_id: second.id, lines: [{ line: 1, quantity: 0.5 }], reason: text };
  const note = await api.ok("POST", "/credit-notes", credit);
  for (const path of [`/invoices/${second.id}`, `/credit-notes/${note.id}`]) {
    const file = { name: `${text}.pdf`, bytes: `%PDF-1.7 ${text}` };
    await api.ok("POST", `${path}/attachments`, aForm(file, { public: "true" }));
    await api.ok("POST", `${path}/comments`, { text, public: true });
  }
  await api.ok("POST", "/api-keys", { name: text });
  // Rarely, so that the queue's consumer has its turn on a busy machine.
  const idle = async () => (await rowsOf(api.id)).outbox?.length === 0;
  await vi.waitUntil(idle, { timeout: 60_000, interval: 500 });
  return {
    ...api,
    client: client.id,
    draft: draft.id,
    documents: [second.id, note.id],
    all: idsOf(await rowsOf(api.id)),
  };
}
