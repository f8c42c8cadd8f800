import type { ProductWords } from "../subjects/products.ts";

export const PRODUCTS: ProductWords = {
  title: "Catálogo",
  detail: "O que vende, com preços, para escrever depressa uma fatura.",
  make: "Novo artigo",
  search: "Designação, texto ou número",
  empty: {
    title: "Ainda nada no catálogo",
    detail: "Acrescente o que vende muitas vezes. Uma fatura tira então daqui o texto, o preço e o IVA.",
    nobody: "Ainda ninguém acrescentou um artigo.",
  },
  editHint: "As faturas e rascunhos que já o têm mantêm o que levaram.",
  archivedHint: "Os artigos arquivados não vão para faturas e não aparecem nas listas.",
  fields: {
    description: "Designação",
    price: "Preço unitário",
    priceHint: "Em regra sem IVA.",
    unit: "Unidade",
    noUnit: "nenhuma",
    rate: "Taxa de IVA",
    category: "Tipo de IVA",
    byRate: "Conforme a taxa",
    kind: "É",
    text: "Texto sob a designação",
  },
  kinds: {
    none: "não indicado",
    goods: "um bem",
    service: "um serviço",
    disbursement: "uma despesa por conta do cliente",
  },
  categories: {
    S: "Normal",
    Z: "Taxa zero",
    E: "Isento",
    AE: "Autoliquidação",
    K: "Transmissão intracomunitária",
    G: "Exportação",
    O: "Não sujeito a IVA",
  },
};
