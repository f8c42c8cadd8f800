import type { ProductWords } from "../subjects/products.ts";

export const PRODUCTS: ProductWords = {
  title: "Katalog",
  detail: "Det, du sælger, med priser, så en faktura er hurtigt skrevet.",
  make: "Ny vare",
  search: "Betegnelse, tekst eller nummer",
  empty: {
    title: "Intet i kataloget endnu",
    detail: "Tilføj det, du ofte sælger. En faktura tager så tekst, pris og moms herfra.",
    nobody: "Ingen har tilføjet en vare endnu.",
  },
  editHint: "Fakturaer og kladder, der allerede har den, beholder det, de tog.",
  archivedHint: "Arkiverede varer kan ikke sættes på fakturaer, og listerne udelader dem.",
  fields: {
    description: "Betegnelse",
    price: "Enhedspris",
    priceHint: "Normalt uden moms.",
    unit: "Enhed",
    noUnit: "ingen",
    rate: "Momssats",
    category: "Momstype",
    byRate: "Efter satsen",
    kind: "Det er",
    text: "Tekst under betegnelsen",
  },
  kinds: { none: "ikke angivet", goods: "en vare", service: "en ydelse", disbursement: "et udlæg" },
  categories: {
    S: "Almindelig",
    Z: "Nulsats",
    E: "Fritaget",
    AE: "Omvendt betalingspligt",
    K: "Levering inden for EU",
    G: "Eksport",
    O: "Uden for momslovens område",
  },
};
