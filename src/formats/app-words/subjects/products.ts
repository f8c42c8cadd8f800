/** The pages of the catalogue. */
export interface ProductWords {
  title: string;
  detail: string;
  make: string;
  search: string;
  empty: { title: string; detail: string; nobody: string };
  editHint: string;
  archivedHint: string;
  fields: {
    description: string;
    price: string;
    priceHint: string;
    unit: string;
    noUnit: string;
    rate: string;
    category: string;
    byRate: string;
    kind: string;
    text: string;
  };
  kinds: { none: string; goods: string; service: string; disbursement: string };
  categories: { S: string; Z: string; E: string; AE: string; K: string; G: string; O: string };
}
