import type { EInvoiceWords } from "../subjects/e-invoices.ts";

export const E_INVOICES: EInvoiceWords = {
  title: "Faturas eletrónicas",
  detail: "O que há hoje para faturas estruturadas, e o que ainda falta.",
  address: "O seu endereço eletrónico",
  addressHint: "Onde recebe faturas estruturadas (EN 16931 BT-34). Figura nos seus documentos.",
  scheme: "Tipo",
  id: "Endereço",
  clients: {
    title: "Endereços e referências de clientes",
    detail:
      "O endereço eletrónico de um cliente, e uma referência como o Leitweg-ID, introduzem-se no cliente.",
  },
  missing: {
    title: "Ainda não disponível",
    detail:
      "As faturas são PDF. O FastFaktura ainda não cria faturas estruturadas (CIUS-PT, Factur-X, XRechnung) e ainda não envia nem recebe nada pela Peppol ou por uma plataforma autorizada. Onde a lei exigir uma, envie-a por outra via.",
  },
};
