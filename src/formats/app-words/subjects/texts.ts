/** The page of the texts of documents and emails. */
export interface TextsWords {
  title: string;
  detail: string;
  languages: string;
  allLanguages: string;
  /** Above the texts of one language. */
  oneLanguage(language: string): string;
  invoices: string;
  creditNotes: string;
  docTitle: string;
  intro: string;
  footer: string;
  paymentNote: string;
  terms: string;
  notes: string;
  notesHint: string;
  emails: Readonly<Record<"invoice" | "reminder" | "receipt", string>>;
  subject: string;
  message: string;
  messageHint: string;
  ours: string;
  placeholders: string;
  placeholder: Readonly<
    Record<
      | "number"
      | "client"
      | "business"
      | "amount"
      | "amount_due"
      | "issue_date"
      | "due_date"
      | "days_overdue"
      | "link",
      string
    >
  >;
  placeholderFault: string;
  /** Opens what an email looks like. */
  look: string;
  show: string;
  sms: string;
}
