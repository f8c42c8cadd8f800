import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "As suas empresas",
  detail: "Trabalha numa de cada vez.",
  open: "Abrir",
  current: "aberta agora",
  name: "Nome de mais uma empresa",
  make: "Criar a empresa",
  notAllowed: "Aqui só os proprietários criam mais empresas.",
};
