import type { ProductWords } from "../subjects/products.ts";

export const PRODUCTS: ProductWords = {
  title: "Catalogue",
  detail: "Ce que vous vendez, avec les prix, pour écrire vite une facture.",
  make: "Nouvel article",
  search: "Désignation, texte ou numéro",
  empty: {
    title: "Rien encore dans le catalogue",
    detail: "Ajoutez ce que vous vendez souvent. Une facture en prend alors le texte, le prix et la TVA.",
    nobody: "Personne n’a encore ajouté d’article.",
  },
  editHint: "Les factures et brouillons qui le contiennent gardent ce qu’ils ont repris.",
  archivedHint: "Un article archivé ne se met plus sur une facture et n’apparaît plus dans les listes.",
  fields: {
    description: "Désignation",
    price: "Prix unitaire",
    priceHint: "En général hors TVA.",
    unit: "Unité",
    noUnit: "aucune",
    rate: "Taux de TVA",
    category: "Type de TVA",
    byRate: "Selon le taux",
    kind: "C’est",
    text: "Texte sous la désignation",
  },
  kinds: { none: "non précisé", goods: "un bien", service: "un service", disbursement: "un débours" },
  categories: {
    S: "Normale",
    Z: "Taux zéro",
    E: "Exonéré",
    AE: "Autoliquidation",
    K: "Livraison intracommunautaire",
    G: "Exportation",
    O: "Hors champ de la TVA",
  },
};
