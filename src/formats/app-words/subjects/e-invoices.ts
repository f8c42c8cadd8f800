import type { Said } from "./said.ts";

/** The page of electronic invoicing. */
export interface EInvoiceWords {
  title: string;
  detail: string;
  address: string;
  addressHint: string;
  scheme: string;
  id: string;
  clients: Said;
  missing: Said;
}
