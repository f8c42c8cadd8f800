/**
 * What each role may do, and what each verb needs: the one place that decides it. A person's session is opened for
 * a verb, and its credential holds only if the member's role may do what the verb needs.
 */
import type { Role } from "../../schema/vocabularies/members.ts";

export const ACTIONS = [
  "read",
  "export",
  "record_payments",
  "write",
  "settings",
  "bank_details",
  "api_keys",
  "members",
  "stripe",
  "audit_log",
  /** What a person does with their own account: name, sessions, leaving. */
  "own_account",
  "own_passkeys",
  /** To close the business for all of its members. */
  "close_business",
] as const;
export type Action = (typeof ACTIONS)[number];

const OWN: readonly Action[] = ["own_account", "own_passkeys"];
const VIEWER: readonly Action[] = ["read", ...OWN];
const BOOKKEEPER: readonly Action[] = [...VIEWER, "export", "record_payments"];

const ROLE_ACTIONS: Readonly<Record<Role, readonly Action[]>> = {
  viewer: VIEWER,
  bookkeeper: BOOKKEEPER,
  // Only an owner makes, changes and removes owners, too: the guards of `member-statements.ts` ask for one.
  admin: ACTIONS.filter((action) => action !== "close_business"),
  owner: ACTIONS,
};

/** What is dangerous: whoever does it has just proved who they are. */
const RECENT: ReadonlySet<Action> = new Set<Action>([
  "bank_details",
  "api_keys",
  "members",
  "stripe",
  "own_passkeys",
  "close_business",
]);

export const mayDo = (role: Role, action: Action): boolean => ROLE_ACTIONS[role].includes(action);
export const needsRecent = (action: Action): boolean => RECENT.has(action);

/** The roles that may do something. */
export const rolesFor = (action: Action): Role[] =>
  (Object.keys(ROLE_ACTIONS) as Role[]).filter((role) => mayDo(role, action));

/** What each verb needs. The names are those of v1's operations, and of the verbs that only people have. */
export const VERB_ACTIONS = {
  getBusiness: "read",
  getReminderSettings: "read",
  updateBusiness: "settings",
  /** The same verb for its account numbers: it asks for a recent proof itself. */
  updateBankDetails: "bank_details",
  moveTestClock: "write",
  getTestClock: "read",
  listApiKeys: "settings",
  createApiKey: "api_keys",
  revokeApiKey: "api_keys",
  listClients: "read",
  createClient: "write",
  getClient: "read",
  updateClient: "write",
  archiveClient: "write",
  restoreClient: "write",
  listContacts: "read",
  createContact: "write",
  getContact: "read",
  updateContact: "write",
  deleteContact: "write",
  listProducts: "read",
  createProduct: "write",
  getProduct: "read",
  updateProduct: "write",
  archiveProduct: "write",
  restoreProduct: "write",
  listInvoices: "read",
  createInvoice: "write",
  getInvoice: "read",
  updateDraft: "write",
  deleteDraft: "write",
  stopReminders: "write",
  finalizeInvoice: "write",
  archiveInvoice: "write",
  restoreInvoice: "write",
  duplicateInvoice: "write",
  sendInvoice: "write",
  replacePublicLink: "write",
  listInvoiceEvents: "read",
  getInvoicePdf: "read",
  previewInvoice: "read",
  recordInvoice: "write",
  listInvoiceDeliveries: "read",
  resendDelivery: "write",
  listPayments: "read",
  recordPayment: "record_payments",
  simulatePayment: "write",
  refundPayment: "write",
  reversePayment: "record_payments",
  getClientCredit: "read",
  getStripeConnection: "read",
  disconnectStripe: "stripe",
  connectStripe: "stripe",
  listCreditNotes: "read",
  createCreditNote: "write",
  getCreditNote: "read",
  getCreditNotePdf: "read",
  sendCreditNote: "write",
  finalizeCreditNote: "write",
  deleteCreditDraft: "write",
  archiveCreditNote: "write",
  restoreCreditNote: "write",
  cancelInvoice: "write",
  listChanges: "read",
  listInvoiceAttachments: "read",
  addInvoiceAttachment: "write",
  getInvoiceAttachment: "read",
  changeInvoiceAttachment: "write",
  removeInvoiceAttachment: "write",
  downloadInvoiceAttachment: "read",
  listCreditNoteAttachments: "read",
  addCreditNoteAttachment: "write",
  getCreditNoteAttachment: "read",
  changeCreditNoteAttachment: "write",
  removeCreditNoteAttachment: "write",
  downloadCreditNoteAttachment: "read",
  listInvoiceComments: "read",
  addInvoiceComment: "write",
  listCreditNoteComments: "read",
  addCreditNoteComment: "write",
  getOverview: "read",
  exportRecords: "export",
  listMembers: "read",
  inviteMember: "members",
  revokeInvitation: "members",
  changeRole: "members",
  removeMember: "members",
  leaveBusiness: "own_account",
  closeBusiness: "close_business",
  listAudit: "audit_log",
  listSessions: "own_account",
  endSession: "own_account",
  endAllSessions: "own_account",
  listBusinesses: "own_account",
  switchBusiness: "own_account",
  createOwnBusiness: "own_account",
  updateUser: "own_account",
  listPasskeys: "own_account",
  registerPasskey: "own_passkeys",
  removePasskey: "own_passkeys",
} as const satisfies Record<string, Action>;

export type Verb = keyof typeof VERB_ACTIONS;
