import type { ProductWords } from "../subjects/products.ts";

export const PRODUCTS: ProductWords = {
  title: "Katalog",
  detail: "Was Sie verkaufen, mit Preisen, damit eine Rechnung schnell geschrieben ist.",
  make: "Neuer Artikel",
  search: "Bezeichnung, Text oder Nummer",
  empty: {
    title: "Noch nichts im Katalog",
    detail: "Legen Sie an, was Sie oft verkaufen. Eine Rechnung nimmt dann Text, Preis und Steuer von hier.",
    nobody: "Noch niemand hat einen Artikel angelegt.",
  },
  editHint: "Rechnungen und Entwürfe, in denen er schon steht, behalten, was sie übernahmen.",
  archivedHint: "Archivierte Artikel kommen auf keine Rechnung und stehen in keiner Liste.",
  fields: {
    description: "Bezeichnung",
    price: "Einzelpreis",
    priceHint: "In der Regel ohne Steuer.",
    unit: "Einheit",
    noUnit: "keine",
    rate: "Steuersatz",
    category: "Steuerart",
    byRate: "Nach dem Satz",
    kind: "Es ist",
    text: "Text unter der Bezeichnung",
  },
  kinds: {
    none: "nicht angegeben",
    goods: "eine Ware",
    service: "eine Dienstleistung",
    disbursement: "eine Auslage",
  },
  categories: {
    S: "Normal",
    Z: "Nullsatz",
    E: "Steuerfrei",
    AE: "Kunde schuldet die Steuer",
    K: "Innergemeinschaftliche Lieferung",
    G: "Ausfuhr",
    O: "Nicht steuerbar",
  },
};
