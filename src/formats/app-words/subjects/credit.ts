/** The form that credits an invoice. */
export interface CreditWords {
  title(number: string): string;
  detail(left: string): string;
  what: string;
  all(left: string): string;
  lines: string;
  amounts: string;
  /** `left` is a quantity with its unit, or an amount. */
  quantityLeft(left: string): string;
  gone: string;
  reason: string;
  nothing: string;
  submit: string;
}
