import type { AccountWords } from "./subjects/account.ts";
import type { ContentWords } from "./subjects/content.ts";
import type { DocumentWords } from "./subjects/document.ts";
import type { FailureWords } from "./subjects/failures.ts";
import type { IdentityWords } from "./subjects/identity.ts";
import type { LegalWords } from "./subjects/legal.ts";
import type { MessageWords } from "./subjects/messages.ts";
import type { PageWords } from "./subjects/page.ts";
import type { PayingWords } from "./subjects/paying.ts";
import type { PaymentWords } from "./subjects/payment.ts";
import type { StateWords } from "./subjects/state.ts";
import type { StripeReturnWords } from "./subjects/stripe-return.ts";
import type { UnitWords } from "./subjects/units.ts";
import type { VatNoteWords } from "./subjects/vat-notes.ts";

/** All words for people in one language. A language is a folder beside this file, with one file per subject. */
export interface Words {
  /** The name of the language in itself, and the two letters by which readers know it. */
  language: { name: string; code: string };
  /** The labels of a document. */
  document: DocumentWords;
  /** What a document may say besides the usual. */
  content: ContentWords;
  /** How and until when a document may be paid. */
  payment: PaymentWords;
  /** What happened to a document since it was issued. */
  state: StateWords;
  identity: IdentityWords;
  legal: LegalWords;
  vatNotes: VatNoteWords;
  units: UnitWords;
  /** Email and SMS. */
  messages: MessageWords;
  page: PageWords;
  /** Paying on the page. */
  paying: PayingWords;
  failures: FailureWords;
  stripeReturn: StripeReturnWords;
  account: AccountWords;
}
