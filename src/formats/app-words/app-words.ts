import type { AuditWords } from "./subjects/audit.ts";
import type { BusinessesWords } from "./subjects/businesses.ts";
import type { ClientWords } from "./subjects/clients.ts";
import type { ConfirmWords } from "./subjects/confirm.ts";
import type { CreditWords } from "./subjects/credit.ts";
import type { CreditNotesWords } from "./subjects/credit-notes.ts";
import type { DocumentWords } from "./subjects/document.ts";
import type { EntryWords } from "./subjects/entry.ts";
import type { EventsWords } from "./subjects/events.ts";
import type { ExportWords } from "./subjects/exports.ts";
import type { FailureWords } from "./subjects/failures.ts";
import type { FaultWords } from "./subjects/faults.ts";
import type { FrameWords } from "./subjects/frame.ts";
import type { InvitationWords } from "./subjects/invitation.ts";
import type { InvoiceWords } from "./subjects/invoice.ts";
import type { InvoicesWords } from "./subjects/invoices.ts";
import type { KeyWords } from "./subjects/keys.ts";
import type { ListWords } from "./subjects/lists.ts";
import type { MemberWords } from "./subjects/members.ts";
import type { PasskeyWords } from "./subjects/passkeys.ts";
import type { PaymentsWords } from "./subjects/payments.ts";
import type { ProductWords } from "./subjects/products.ts";
import type { RecordWords } from "./subjects/records.ts";
import type { RequirementWords } from "./subjects/requirements.ts";
import type { RoleWords } from "./subjects/roles.ts";
import type { SandboxWords } from "./subjects/sandbox.ts";
import type { SendWords } from "./subjects/send.ts";
import type { SignInWords } from "./subjects/sign-in.ts";
import type { StartWords } from "./subjects/start.ts";
import type { YouWords } from "./subjects/you.ts";

/**
 * All words of the account app in one language. They are apart from those of documents, because only its own
 * code loads them. A language is a folder beside this file, with one file per subject.
 */
export interface AppWords {
  frame: FrameWords;
  lists: ListWords;
  start: StartWords;
  signIn: SignInWords;
  confirm: ConfirmWords;
  keys: KeyWords;
  roles: RoleWords;
  members: MemberWords;
  you: YouWords;
  passkeys: PasskeyWords;
  businesses: BusinessesWords;
  invitation: InvitationWords;
  invoices: InvoicesWords;
  events: EventsWords;
  document: DocumentWords;
  invoice: InvoiceWords;
  payments: PaymentsWords;
  send: SendWords;
  credit: CreditWords;
  creditNotes: CreditNotesWords;
  failures: FailureWords;
  entry: EntryWords;
  faults: FaultWords;
  requirements: RequirementWords;
  audit: AuditWords;
  exports: ExportWords;
  sandbox: SandboxWords;
  products: ProductWords;
  clients: ClientWords;
  records: RecordWords;
}
