import type { EInvoiceWords } from "../subjects/e-invoices.ts";

export const E_INVOICES: EInvoiceWords = {
  title: "Facturas electrónicas",
  detail: "Lo que hay hoy para facturas estructuradas y lo que aún falta.",
  address: "Su dirección electrónica",
  addressHint: "Donde recibe facturas estructuradas (EN 16931 BT-34). Figura en sus documentos.",
  scheme: "Tipo",
  id: "Dirección",
  clients: {
    title: "Direcciones y referencias de clientes",
    detail:
      "La dirección electrónica de un cliente, y una referencia como el Leitweg-ID, se escriben en el cliente.",
  },
  missing: {
    title: "Aún no disponible",
    detail:
      "Las facturas son PDF. FastFaktura aún no hace facturas estructuradas (Facturae, Factur-X, XRechnung) ni envía o recibe nada por Peppol o una plataforma autorizada. Donde la ley exija una, envíela por otra vía.",
  },
};
