/** The words of VAT notes and of VATEX codes that are not those of a legal mention. */
export interface VatNoteWords {
  /** A VAT exemption by an article of Directive 2006/112/EC. */
  exemptBy: (article: string) => string;
  /** Reverse charge of construction services. */
  construction: string;
  /** Reverse charge of services to a business of another member state. */
  services: string;
  triangular: string;
  /** The margin schemes, by what is sold; the words are those of Directive 2006/112/EC art. 226(13) and (14). */
  margin: Readonly<Record<"goods" | "art" | "antiques" | "travel", string>>;
}
