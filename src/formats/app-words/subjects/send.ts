/** A document is sent, with a look at its email first. */
export interface SendWords {
  title(number: string): string;
  titleDraft: string;
  titleReceipt(number: string): string;
  titleReminder(number: string): string;
  titleNote(number: string): string;
  draftDetail(amount: string): string;
  detail: string;
  ways: string;
  email(addresses: string): string;
  emailUnknown: string;
  sms(phone: string): string;
  link: string;
  to: string;
  cc: string;
  ccHint: string;
  copyToSelf: string;
  ownWords: string;
  subject: string;
  message: string;
  wordsHint: string;
  force: string;
  preview: string;
  previewDetail: string;
  refresh: string;
  submit: string;
  submitDraft: string;
  noWay: string;
}
