import type { ProductWords } from "../subjects/products.ts";

export const PRODUCTS: ProductWords = {
  title: "Catalogus",
  detail: "Wat u verkoopt, met prijzen, zodat een factuur snel geschreven is.",
  make: "Nieuw product",
  search: "Omschrijving, tekst of nummer",
  empty: {
    title: "Nog niets in de catalogus",
    detail: "Voeg toe wat u vaak verkoopt. Een factuur neemt dan tekst, prijs en btw hiervan over.",
    nobody: "Nog niemand heeft een product toegevoegd.",
  },
  editHint: "Facturen en concepten die het al hebben, houden wat ze overnamen.",
  archivedHint: "Gearchiveerde producten komen niet op facturen en staan niet in lijsten.",
  fields: {
    description: "Omschrijving",
    price: "Prijs per eenheid",
    priceHint: "Meestal zonder btw.",
    unit: "Eenheid",
    noUnit: "geen",
    rate: "Btw-tarief",
    category: "Soort btw",
    byRate: "Volgens het tarief",
    kind: "Het is",
    text: "Tekst onder de omschrijving",
  },
  kinds: { none: "niet aangegeven", goods: "een goed", service: "een dienst", disbursement: "een voorschot" },
  categories: {
    S: "Gewoon",
    Z: "Nultarief",
    E: "Vrijgesteld",
    AE: "Verlegd",
    K: "Intracommunautaire levering",
    G: "Uitvoer",
    O: "Buiten de btw",
  },
};
