import type { Context } from "../../platform/context.ts";
import type { TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import type { DocumentRow } from "../../schema/rows.ts";
import { known } from "../invoices/get-invoice.ts";
import { altering, transition } from "../invoices/lifecycle.ts";
import { totalOf } from "../invoices/open-rates.ts";
import { leftToCredit } from "./credit-content.ts";
import { quantitiesLeft } from "./credit-parts.ts";
import { creditable, creditableStatements } from "./issue-credit-note.ts";

/** What may still be credited of an invoice. */
export interface Left {
  invoice: DocumentRow;
  /** Of each line, in their order. */
  quantities: number[];
  /** Of each rate, in the order of the invoice. */
  rates: TaxBreakdownEntry[];
  /** Of all, tax included. */
  total_cents: number;
}

/** One round trip. Throws `not_found`, and what the state of the invoice forbids. */
export async function getLeftToCredit({ session }: Context, id: string): Promise<Left> {
  const read = known(creditable(await session.read(creditableStatements(session, id))), id);
  const { invoice, credited } = read;
  transition(invoice, altering(invoice, "credit"));
  const rates = leftToCredit({ ...invoice, credited });
  return { invoice, quantities: quantitiesLeft(invoice, credited), rates, total_cents: totalOf(rates) };
}
