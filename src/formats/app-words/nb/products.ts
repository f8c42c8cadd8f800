import type { ProductWords } from "../subjects/products.ts";

export const PRODUCTS: ProductWords = {
  title: "Katalog",
  detail: "Det du selger, med priser, så en faktura er raskt skrevet.",
  make: "Nytt produkt",
  search: "Betegnelse, tekst eller nummer",
  empty: {
    title: "Ingenting i katalogen ennå",
    detail: "Legg til det du selger ofte. En faktura henter da tekst, pris og mva. herfra.",
    nobody: "Ingen har lagt til et produkt ennå.",
  },
  editHint: "Fakturaer og utkast som alt har det, beholder det de tok.",
  archivedHint: "Arkiverte produkter kan ikke settes på fakturaer, og listene utelater dem.",
  fields: {
    description: "Betegnelse",
    price: "Enhetspris",
    priceHint: "Vanligvis uten mva.",
    unit: "Enhet",
    noUnit: "ingen",
    rate: "Mva-sats",
    category: "Avgiftstype",
    byRate: "Etter satsen",
    kind: "Det er",
    text: "Tekst under betegnelsen",
  },
  kinds: { none: "ikke oppgitt", goods: "en vare", service: "en tjeneste", disbursement: "et utlegg" },
  categories: {
    S: "Vanlig",
    Z: "Nullsats",
    E: "Unntatt",
    AE: "Omvendt avgiftsplikt",
    K: "Leveranse innen EU",
    G: "Eksport",
    O: "Utenfor mva.",
  },
};
