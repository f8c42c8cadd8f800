/** The page of one invoice. */
export interface InvoiceWords {
  title(number: string): string;
  draft: string;
  due: string;
  total: string;
  ofTotal(total: string): string;
  overpaid(amount: string): string;
  sendReceipt: string;
  remind: string;
  pay: string;
  duplicate: string;
  credit: string;
  finalizeSure(amount: string): string;
  cancel: string;
  cancelSure(amount: string): string;
  stopReminders: string;
  stopSure: string;
  removeRecorded: string;
  removeRecordedSure: string;
  lines: string;
}
