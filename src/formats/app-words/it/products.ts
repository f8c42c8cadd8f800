import type { ProductWords } from "../subjects/products.ts";

export const PRODUCTS: ProductWords = {
  title: "Catalogo",
  detail: "Ciò che vende, con i prezzi, per scrivere in fretta una fattura.",
  make: "Nuovo articolo",
  search: "Descrizione, testo o numero",
  empty: {
    title: "Ancora nulla nel catalogo",
    detail: "Aggiunga ciò che vende spesso. Una fattura ne prende poi testo, prezzo e IVA.",
    nobody: "Nessuno ha ancora aggiunto un articolo.",
  },
  editHint: "Le fatture e le bozze che già lo contengono mantengono ciò che hanno ripreso.",
  archivedHint: "Gli articoli archiviati non si mettono in fattura e non compaiono negli elenchi.",
  fields: {
    description: "Descrizione",
    price: "Prezzo unitario",
    priceHint: "Di norma senza IVA.",
    unit: "Unità",
    noUnit: "nessuna",
    rate: "Aliquota IVA",
    category: "Tipo di IVA",
    byRate: "Secondo l’aliquota",
    kind: "È",
    text: "Testo sotto la descrizione",
  },
  kinds: { none: "non indicato", goods: "un bene", service: "un servizio", disbursement: "un’anticipazione" },
  categories: {
    S: "Ordinaria",
    Z: "Aliquota zero",
    E: "Esente",
    AE: "Inversione contabile",
    K: "Cessione intracomunitaria",
    G: "Esportazione",
    O: "Fuori campo IVA",
  },
};
