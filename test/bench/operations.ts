/** The measured requests. */
import type { Filled } from "./fill.ts";
import { newInvoice } from "./samples.ts";
import type { Call } from "./traffic.ts";

type Request = Omit<Call, "key">;

export interface Operation {
  name: string;
  /** Measured requests per round. */
  perRound: number;
  /** The `n`-th request of this kind. */
  request(filled: Filled, n: number): Request;
}

const nth = (ids: readonly string[], n: number): string => ids[n % ids.length] ?? "";

const createInvoice: Operation = {
  name: "create invoice",
  perRound: 150,
  request: ({ clientIds }, n) => ({ method: "POST", path: "/invoices", body: newInvoice(nth(clientIds, n)) }),
};
const getInvoice: Operation = {
  name: "get invoice",
  perRound: 400,
  request: ({ issuedIds }, n) => ({ method: "GET", path: `/invoices/${nth(issuedIds, n)}` }),
};
const listInvoices: Operation = {
  name: "list of 50",
  perRound: 150,
  request: () => ({ method: "GET", path: "/invoices?per_page=50" }),
};
const finalizeInvoice: Operation = {
  name: "finalize",
  perRound: 100,
  request: ({ draftIds }, n) => ({ method: "POST", path: `/invoices/${nth(draftIds, n)}/finalize` }),
};
const getPdf: Operation = {
  name: "PDF (issued, from R2)",
  perRound: 200,
  request: ({ issuedIds }, n) => ({ method: "GET", path: `/invoices/${nth(issuedIds, n)}/pdf` }),
};

/** Pays a part of what is due, so that an invoice can be paid again in a later round. */
const recordPayment: Operation = {
  name: "record a payment",
  perRound: 100,
  request: ({ payableIds }, n) => ({
    method: "POST",
    path: `/invoices/${nth(payableIds, n)}/payments`,
    body: { amount_cents: 100, method: "transfer" },
  }),
};

export const OPERATIONS: readonly Operation[] = [
  createInvoice,
  getInvoice,
  listInvoices,
  finalizeInvoice,
  getPdf,
  recordPayment,
];
