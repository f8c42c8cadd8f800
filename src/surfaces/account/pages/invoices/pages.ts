/** The pages of invoices. Those with a word where others have an id (`/invoices/new`) must come before these. */
import type { Page } from "../../http/pages.ts";
import { actOnChosen } from "./chosen.tsx";
import { showInvoices } from "./list.tsx";

export const INVOICE_PAGES: readonly Page[] = [
  ["get", "/invoices", showInvoices],
  ["post", "/invoices/chosen", actOnChosen],
];
