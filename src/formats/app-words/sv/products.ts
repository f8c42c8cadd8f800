import type { ProductWords } from "../subjects/products.ts";

export const PRODUCTS: ProductWords = {
  title: "Katalog",
  detail: "Det du säljer, med priser, så att en faktura går fort att skriva.",
  make: "Ny artikel",
  search: "Benämning, text eller nummer",
  empty: {
    title: "Inget i katalogen ännu",
    detail: "Lägg till det du säljer ofta. En faktura tar då text, pris och moms härifrån.",
    nobody: "Ingen har lagt till en artikel ännu.",
  },
  editHint: "Fakturor och utkast som redan har den behåller det de tog.",
  archivedHint: "Arkiverade artiklar kan inte sättas på fakturor, och listorna utelämnar dem.",
  fields: {
    description: "Benämning",
    price: "Pris per enhet",
    priceHint: "Oftast utan moms.",
    unit: "Enhet",
    noUnit: "ingen",
    rate: "Momssats",
    category: "Momstyp",
    byRate: "Efter satsen",
    kind: "Det är",
    text: "Text under benämningen",
  },
  kinds: { none: "ej angivet", goods: "en vara", service: "en tjänst", disbursement: "ett utlägg" },
  categories: {
    S: "Vanlig",
    Z: "Nollsats",
    E: "Undantaget",
    AE: "Omvänd betalningsskyldighet",
    K: "Gemenskapsintern leverans",
    G: "Export",
    O: "Utanför momsens tillämpningsområde",
  },
};
