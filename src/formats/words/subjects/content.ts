/** Words for what a document may say besides the usual. */
export interface ContentWords {
  /** The buyer's line that names whom it is for. */
  attention: (name: string) => string;
  /** Names the person whom the buyer may ask. */
  contact: (name: string) => string;
  deliveryAddress: string;
  /** Where the supply was made: a town. */
  deliveryPlace: string;
  /** What a document is about: the name of its title in a list of facts. */
  subject: string;
  clientNumber: string;
  buyerReference: string;
  contractReference: string;
  projectReference: string;
  servicePeriod: string;
  /** Where electronic invoices go. */
  electronicAddress: string;
  articleNumber: (reference: string) => string;
  disbursement: string;
  /** Said of a discount in which disbursements do not count, in brackets. */
  withoutDisbursements: string;
  /** The column of amounts before discount. */
  gross: string;
  discount: string;
  /** The sum of the lines: where no tax is shown, without tax, with tax. */
  linesTotal: { plain: string; net: string; withTax: string };
  /** Labels of a document whose prices are with tax. */
  withTax: { notice: string; unitPrice: string; lineTotal: string };
  /** A part of the total above it: "of which VAT 20% on 100.00". */
  included: (label: string) => string;
  /** The total tax in another currency: "Total VAT in NOK". */
  inCurrency: (label: string, currency: string) => string;
  /** Names this system at the foot. */
  imprint: string;
  terms: string;
  mediator: string;
}
