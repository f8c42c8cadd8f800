import type { ProductWords } from "../subjects/products.ts";

export const PRODUCTS: ProductWords = {
  title: "Catálogo",
  detail: "Lo que vende, con precios, para escribir rápido una factura.",
  make: "Nuevo artículo",
  search: "Denominación, texto o número",
  empty: {
    title: "Todavía no hay nada en el catálogo",
    detail: "Añada lo que vende a menudo. Una factura toma entonces de aquí el texto, el precio y el IVA.",
    nobody: "Nadie ha añadido todavía un artículo.",
  },
  editHint: "Las facturas y borradores que ya lo tienen conservan lo que tomaron.",
  archivedHint: "Los artículos archivados no se ponen en facturas y no aparecen en las listas.",
  fields: {
    description: "Denominación",
    price: "Precio unitario",
    priceHint: "Por lo general sin IVA.",
    unit: "Unidad",
    noUnit: "ninguna",
    rate: "Tipo de IVA",
    category: "Clase de IVA",
    byRate: "Según el tipo",
    kind: "Es",
    text: "Texto bajo la denominación",
  },
  kinds: { none: "sin indicar", goods: "un bien", service: "un servicio", disbursement: "un suplido" },
  categories: {
    S: "General",
    Z: "Tipo cero",
    E: "Exento",
    AE: "Inversión del sujeto pasivo",
    K: "Entrega intracomunitaria",
    G: "Exportación",
    O: "No sujeto a IVA",
  },
};
