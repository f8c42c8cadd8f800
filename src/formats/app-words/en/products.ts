import type { ProductWords } from "../subjects/products.ts";

export const PRODUCTS: ProductWords = {
  title: "Catalogue",
  detail: "What you sell, with prices, so that an invoice is written quickly.",
  make: "New product",
  search: "Designation, text or number",
  empty: {
    title: "Nothing in the catalogue yet",
    detail: "Add what you sell often. An invoice then takes its words, price and VAT from here.",
    nobody: "Nobody has added a product yet.",
  },
  editHint: "Invoices and drafts that have it already keep what they took.",
  archivedHint: "Archived products cannot be put on invoices, and lists leave them out.",
  fields: {
    description: "Designation",
    price: "Price of one",
    priceHint: "Usually without VAT.",
    unit: "Unit",
    noUnit: "none",
    rate: "VAT rate",
    category: "Kind of VAT",
    byRate: "As the rate says",
    kind: "It is",
    text: "Text under the designation",
  },
  kinds: { none: "not said", goods: "goods", service: "a service", disbursement: "a disbursement" },
  categories: {
    S: "Standard",
    Z: "Zero-rated",
    E: "Exempt",
    AE: "Reverse charge",
    K: "Intra-Community supply",
    G: "Export",
    O: "Outside the scope of VAT",
  },
};
