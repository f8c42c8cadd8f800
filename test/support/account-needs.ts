/**
 * What each page of the account needs: the action that a role must allow (`role-actions.ts`), and what its form
 * must hold to get as far as that. Written apart from the pages, so that it says what ought to be.
 */

import type { Action } from "../../src/capabilities/accounts/role-actions.ts";
import { SIGNED_IN_PAGES } from "../../src/surfaces/account/http/endpoint.tsx";

export interface Need {
  action: Action;
  /** The fields of a form that is in order. */
  fields?: Readonly<Record<string, string>>;
  /** Round trips to the database that the page takes for an owner, if more than one; with the reason. */
  trips?: { most: number; because: string };
  /** Why the first request of all takes more round trips than any other. */
  first?: string;
}

const ONCE = "0191e3c1-95ff-7000-8000-000000000001";

const OF_EXPORT = { most: 3, because: "the time zone, then the two kinds of rows page by page" };
/** What the editor of invoices keeps in hidden fields. */
const EDITOR = { once: ONCE, client_once: "0191e3c1-95ff-7000-8000-000000000002" };

export const NEEDS: Readonly<Record<string, Need>> = {
  "get /": { action: "read" },
  "get /invoices": { action: "read" },
  "post /invoices/chosen": { action: "write", fields: { act: "archive", id: ONCE } },
  "get /invoices/:id": { action: "read" },
  "get /invoices/:id/pdf": { action: "read", first: "the PDF of an issued invoice is kept" },
  "post /invoices/:id/files": { action: "write" },
  "get /invoices/:id/files/:file": { action: "read" },
  "post /invoices/:id/files/:file/share": { action: "write" },
  "post /invoices/:id/files/:file/hide": { action: "write" },
  "post /invoices/:id/files/:file/remove": { action: "write" },
  "post /invoices/:id/finalize": { action: "write" },
  "post /invoices/:id/cancel": { action: "write" },
  "post /invoices/:id/archive": { action: "write" },
  "post /invoices/:id/restore": { action: "write" },
  "post /invoices/:id/duplicate": { action: "write" },
  "post /invoices/:id/remove": { action: "write" },
  "post /invoices/:id/link": { action: "write" },
  "post /invoices/:id/stop-reminders": { action: "write" },
  "post /invoices/:id/comments": { action: "write", fields: { text: "Called", once: ONCE } },
  "post /invoices/:id/deliveries/:delivery/again": { action: "write" },
  "get /invoices/:id/send": { action: "write" },
  "post /invoices/:id/send": {
    action: "write",
    fields: { link: "on", to: "", cc: "", subject: "", message: "", once: ONCE },
  },
  "get /invoices/:id/email": { action: "write" },
  "post /invoices/:id/email": { action: "write", fields: { subject: "", message: "" } },
  "get /credit-notes": { action: "read" },
  "get /credit-notes/:id": { action: "read" },
  "get /credit-notes/:id/pdf": { action: "read", first: "the PDF of an issued credit note is kept" },
  "post /credit-notes/:id/files": { action: "write" },
  "get /credit-notes/:id/files/:file": { action: "read" },
  "post /credit-notes/:id/files/:file/share": { action: "write" },
  "post /credit-notes/:id/files/:file/hide": { action: "write" },
  "post /credit-notes/:id/files/:file/remove": { action: "write" },
  "get /credit-notes/:id/send": { action: "write" },
  "post /credit-notes/:id/send": { action: "write", fields: { link: "on", to: "", cc: "", once: ONCE } },
  "get /credit-notes/:id/email": { action: "write" },
  "post /credit-notes/:id/email": { action: "write", fields: { subject: "", message: "" } },
  "post /credit-notes/:id/finalize": { action: "write" },
  "post /credit-notes/:id/remove": { action: "write" },
  "post /credit-notes/:id/archive": { action: "write" },
  "post /credit-notes/:id/restore": { action: "write" },
  "post /credit-notes/:id/comments": { action: "write", fields: { text: "Called", once: ONCE } },
  "get /invoices/:id/credit": { action: "write" },
  "post /invoices/:id/credit": { action: "write", fields: { way: "all", reason: "", once: ONCE } },
  "get /invoices/:id/pay": { action: "record_payments" },
  "post /invoices/:id/pay": {
    action: "record_payments",
    fields: { amount: "1", day: "2026-01-02", method: "cash", reference: "A", once: ONCE },
  },
  "post /invoices/:id/payments/:payment/reverse": { action: "record_payments" },
  "get /clients": { action: "read" },
  "get /clients/new": { action: "write" },
  "post /clients/new": { action: "write", fields: { type: "business", name: "Ada", once: ONCE } },
  "get /clients/:id": { action: "read" },
  "get /clients/:id/edit": { action: "write" },
  "post /clients/:id/edit": { action: "write", fields: { type: "business", name: "Ada" } },
  "post /clients/:id/archive": { action: "write" },
  "post /clients/:id/restore": { action: "write" },
  "get /clients/:id/contacts/new": { action: "write" },
  "post /clients/:id/contacts/new": { action: "write", fields: { last_name: "Ada", once: ONCE } },
  "get /contacts/:id": { action: "write" },
  "post /contacts/:id": { action: "write", fields: { last_name: "Ada" } },
  "post /contacts/:id/delete": { action: "write" },
  "get /products": { action: "read" },
  "get /products/new": { action: "write" },
  "post /products/new": {
    action: "write",
    fields: { description: "Consulting", unit_price_cents: "95", tax_rate: "20", unit: "HUR", once: ONCE },
  },
  "get /products/:id": { action: "read" },
  "post /products/:id": {
    action: "write",
    fields: { description: "Consulting", unit_price_cents: "95", tax_rate: "20", unit: "HUR" },
  },
  "post /products/:id/archive": { action: "write" },
  "post /products/:id/restore": { action: "write" },
  "get /invoices/:id/payments/:payment/refund": { action: "write" },
  "post /invoices/:id/payments/:payment/refund": { action: "write", fields: { amount: "1", once: ONCE } },
  "get /settings": { action: "read" },
  "post /settings": { action: "settings", fields: { name: "Ada & Co", version: "1" } },
  "get /settings/preview": { action: "read" },
  "post /settings/preview": { action: "read", fields: { name: "Ada & Co" } },
  "post /settings/logo": { action: "settings" },
  "post /settings/logo/remove": { action: "settings" },
  "get /settings/numbers": { action: "read" },
  "post /settings/numbers": {
    action: "settings",
    fields: {
      invoice_number_pattern: "{YYYY}-{SEQ:4}",
      credit_note_number_pattern: "CN-{SEQ}",
      version: "1",
    },
  },
  "get /settings/texts": { action: "read" },
  "post /settings/texts": { action: "settings", fields: { default_notes: "Thank you", version: "1" } },
  "post /settings/texts/look": { action: "read" },
  "get /settings/reminders": { action: "read" },
  "post /settings/reminders": {
    action: "settings",
    fields: { "steps.0.days": "7", "steps.0.when": "after", "steps.0.channels": "email", version: "1" },
  },
  "post /settings/reminders/usual": { action: "settings" },
  "post /settings/reminders/off": { action: "settings" },
  "post /settings/reminders/receipts": { action: "settings", fields: { version: "1" } },
  "get /settings/payment": { action: "read" },
  "post /settings/payment": { action: "settings", fields: { payment_terms_days: "14", version: "1" } },
  "post /settings/payment/accounts": {
    action: "bank_details",
    fields: { bank_name: "Bank", "payment_reference.scheme": "none", version: "1" },
  },
  "post /settings/payment/rates": { action: "settings", fields: { version: "1" } },
  "get /settings/stripe": { action: "read" },
  "post /settings/stripe/connect": { action: "stripe" },
  "post /settings/stripe/disconnect": { action: "stripe" },
  "get /settings/e-invoices": { action: "read" },
  "post /settings/e-invoices": { action: "settings", fields: { version: "1" } },
  "get /keys": { action: "settings" },
  "post /keys": { action: "api_keys", fields: { name: "Shop", access: "write", once: ONCE } },
  "post /keys/:id/revoke": { action: "api_keys" },
  "get /members": { action: "read" },
  "post /members": { action: "members", fields: { email: "new@example.com", role: "owner" } },
  "post /members/invitations/:id/revoke": { action: "members" },
  "post /members/:id/role": { action: "members", fields: { role: "owner" } },
  "post /members/:id/remove": { action: "members" },
  "get /you": { action: "own_account" },
  "post /you": { action: "own_account", fields: { name: "Ada", locale: "en" } },
  "post /you/sessions/end-others": { action: "own_account" },
  "post /you/sessions/end-all": { action: "own_account" },
  "post /you/sessions/:id/end": { action: "own_account" },
  "get /you/passkeys": { action: "own_account" },
  "post /you/passkeys": { action: "own_passkeys", fields: { name: "Phone", response: "{}" } },
  "post /you/passkeys/options": { action: "own_passkeys" },
  "post /you/passkeys/:id/remove": { action: "own_passkeys" },
  "get /audit": { action: "audit_log" },
  "get /audit/export": { action: "audit_log", trips: { most: 2, because: "the log is read page by page" } },
  "get /exports": { action: "export" },
  "get /exports/documents": { action: "export", trips: OF_EXPORT },
  "get /exports/taxes": { action: "export", trips: OF_EXPORT },
  "get /exports/payments": { action: "export", trips: OF_EXPORT },
  "get /exports/clients": { action: "export", trips: { most: 2, because: "the time zone, then the rows" } },
  "get /clock": { action: "read" },
  "post /clock": { action: "write", fields: { days: "1" } },
  "post /invoices/:id/simulate-opening": { action: "write" },
  "post /invoices/:id/simulate-payment": { action: "write" },
  "post /invoices/:id/simulate-return": { action: "write" },
  "get /businesses": { action: "own_account" },
  "get /businesses/leave": { action: "own_account" },
  "post /businesses/leave": { action: "own_account" },
  "post /businesses/close": { action: "close_business" },
  "post /businesses": { action: "own_account", fields: { name: "One more" } },
  "post /businesses/:id/open": { action: "own_account" },
  "get /invoices/new": { action: "write" },
  "post /invoices/new": { action: "write", fields: EDITOR },
  "get /invoices/new/clients": { action: "read" },
  "get /invoices/new/products": { action: "read" },
  "post /invoices/new/pdf": { action: "write", fields: EDITOR },
  "post /invoices/new/table": { action: "write", fields: EDITOR },
  "get /invoices/:id/edit": { action: "write" },
  "post /invoices/:id/edit": { action: "write", fields: EDITOR },
};

export interface WalkedPage extends Need {
  name: string;
  method: "get" | "post";
  path: string;
}

/** The pages with what they need. */
export const WALKED: readonly WalkedPage[] = SIGNED_IN_PAGES.flatMap(({ method, path }) => {
  const name = `${method} ${path}`;
  const need = NEEDS[name];
  return need ? [{ name, method, path, ...need }] : [];
});

/** The path of a page in a mode, with an id in the place of each parameter. */
export function pathAt(
  { path }: Pick<WalkedPage, "path">,
  mode: "live" | "sandbox",
  ...ids: string[]
): string {
  let index = 0;
  const filled = path.replaceAll(/:\w+/g, () => ids[index++] ?? ids.at(-1) ?? "");
  return `/account${mode === "sandbox" ? "/sandbox" : ""}${filled === "/" ? "" : filled}`;
}
