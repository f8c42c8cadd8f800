/** The pages of clients and of their contacts. */
export interface ClientWords {
  title: string;
  detail: string;
  make: string;
  search: string;
  empty: { title: string; detail: string; nobody: string };
  invoice: string;
  archivedHint: string;
  /** Figures of the client's page: what is open, what of it is late, and what was paid beyond its invoices. */
  open: string;
  overdue(amount: string): string;
  credit: string;
  nothingOpen: string;
  allInvoices: string;
  noInvoices: string;
  details: string;
  contacts: {
    title: string;
    none: string;
    add: string;
    edit: string;
    deleteSure(name: string): string;
    isDefault: string;
    default: string;
    defaultHint: string;
    getsInvoices: string;
    getsInvoicesHint: string;
    mailed: string;
  };
  groups: {
    person: string;
    invoices: string;
    eInvoices: string;
    delivery: string;
    bank: string;
    own: string;
  };
  types: { label: string; business: string; consumer: string; public: string };
  fields: {
    name: string;
    email: string;
    phone: string;
    address: string;
    /** The whole address, where it is shown. */
    place: string;
    postalCode: string;
    city: string;
    country: string;
    vatNumber: string;
    registrationNumber: string;
    salutation: string;
    firstName: string;
    lastName: string;
    jobTitle: string;
    addressExtra: string;
    locale: string;
    asBusiness: string;
    currency: string;
    usual: string;
    terms: string;
    termsDays: string;
    termsEndOfMonth: string;
    days: string;
    paymentMethod: string;
    buyerReference: string;
    buyerReferenceHint: string;
    costCenter: string;
    scheme: string;
    schemeId: string;
    recipient: string;
    accountOwner: string;
    bank: string;
    tags: string;
    tagsHint: string;
    note: string;
    noteHint: string;
  };
}
