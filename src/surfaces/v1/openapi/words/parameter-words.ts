/** What the parameters mean whose contracts do not say so, by their names. */
export const PARAMETER_WORDS: Readonly<Record<string, string>> = {
  client_id: "Those of this client.",
  due_from: "Due on this day or later.",
  due_to: "Due on this day or earlier.",
  external_id: "The one with this id of your own.",
  invoice_id: "Those that correct this invoice.",
  issued_from: "Issued on this day or later.",
  issued_to: "Issued on this day or earlier.",
  locale: "The language of the copy; the document's when absent.",
  number: "The one with exactly this number.",
  origin: "Those made here (`own`), or those issued elsewhere (`recorded`).",
  status: "Those in this state.",
  tag: "Those with this tag.",
};

const SINGULAR: Readonly<Record<string, string>> = {
  "api-keys": "API key",
  attachments: "attachment",
  clients: "client",
  contacts: "contact",
  "credit-notes": "credit note",
  deliveries: "delivery",
  invoices: "invoice",
  payments: "payment",
  products: "product",
};

/** The words of a variable of a path: `{id}` behind `/clients/` is the id of the client. */
export function pathWords(path: string, name: string): string | undefined {
  const [, list = ""] = new RegExp(`/([^/]+)/\\{${name}\\}`).exec(path) ?? [];
  return list in SINGULAR ? `The id of the ${SINGULAR[list]}.` : undefined;
}

/** The tags, in the order in which the document lists them. */
export const TAGS = [
  { name: "Business", description: "Your profile: what your documents say of you, and how they are made." },
  { name: "API keys", description: "The keys with which programs reach this API." },
  { name: "Clients", description: "Whom you invoice, and their contacts." },
  { name: "Products", description: "Your catalogue, from which lines may be copied." },
  {
    name: "Invoices",
    description:
      "From the draft to the paid invoice: numbers, PDFs, delivery, files, comments and the timeline.",
  },
  { name: "Payments", description: "What was paid of an invoice, and what was given back." },
  { name: "Credit notes", description: "Corrections of issued invoices, in a number series of their own." },
  { name: "Changes", description: "All that changes, in order: for programs that keep a copy." },
];
