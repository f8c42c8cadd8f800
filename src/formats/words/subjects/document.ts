import type { TaxCategory } from "../../../schema/vocabularies/tax-categories.ts";

/** The labels in which invoices and credit notes differ. */
export interface OwnWords {
  title: string;
  issueDate: string;
  /** The heading above the buyer. */
  buyer: string;
  /** The grand total, where tax is shown. */
  total: string;
  /** The grand total, where no tax is shown. */
  plainTotal: string;
  /** The heading above the words of whom it is from: on a credit note, its reason. */
  notes: string;
}

/**
 * A credit note must name the invoice that it corrects (Directive 2006/112/EC art. 219). In German it is not
 * called "Gutschrift": that word means self-billing (§ 14(4) no. 10 UStG).
 */
interface CreditNoteWords extends OwnWords {
  /** What the numbers of credit notes begin with, unless the business sets another pattern: "CN". */
  numberPrefix: string;
  /** The label of the corrected invoice's number and date. */
  original: string;
  /** The corrected invoice's date, as in "dated 20 November 2026". */
  dated: (day: string) => string;
}

/** The labels of a document. The tax has its national name, such as "TVA" or "Moms". */
export interface DocumentWords {
  invoice: string;
  draft: string;
  billedTo: string;
  from: string;
  issueDate: string;
  dueDate: string;
  supplyDate: string;
  purchaseOrder: string;
  amountDue: string;
  description: string;
  quantity: string;
  unitPrice: string;
  /** The head of the prices, where no tax is shown. */
  plainUnitPrice: string;
  tax: string;
  lineTotal: string;
  subtotal: string;
  taxTotal: string;
  /** The grand total, where tax is shown. */
  total: string;
  /** The grand total, where no tax is shown. */
  plainTotal: string;
  payment: string;
  iban: string;
  bic: string;
  bank: string;
  reference: string;
  vatNumber: string;
  /** A company number of any country: no country's own name for it. */
  registrationNumber: string;
  notes: string;
  creditNote: CreditNoteWords;
  page: (number: number, count: number) => string;
  /** The tax at a rate: "VAT 20%". */
  taxAt: (rate: string) => string;
  /** A row of the tax breakdown: "VAT 20% on 1,000.00". */
  taxOn: (tax: string, taxable: string) => string;
  /** A row of it that bears no tax: "Reverse charge, net amount 1,000.00". */
  untaxed: (category: string, taxable: string) => string;
  /** The names of the VAT categories whose rate says nothing: all but S and Z. */
  categories: Record<Exclude<TaxCategory, "S" | "Z">, string>;
  /** What a line says of its tax in place of a rate of 0 %. They stand in a narrow column: short words. */
  lineKinds: Record<Exclude<TaxCategory, "S" | "O">, string>;
}
