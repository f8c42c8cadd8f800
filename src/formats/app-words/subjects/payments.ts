/** The payments of an invoice: recorded, taken back, refunded. */
export interface PaymentsWords {
  title: string;
  none: string;
  record: { title: string; detail(number: string): string };
  amount: string;
  amountHint(due: string): string;
  day: string;
  method: string;
  reference: string;
  discount(offer: string): string;
  refunded(amount: string): string;
  gone: string;
  discountTaken(amount: string): string;
  simulated: string;
  reverse: string;
  reverseSure(amount: string): string;
  refund: { title: string; stripe: string; manual: string; hint(left: string): string };
}
