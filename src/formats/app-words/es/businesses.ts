import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Sus empresas",
  detail: "Trabaja en una a la vez.",
  open: "Abrir",
  current: "abierta ahora",
  name: "Nombre de otra empresa",
  make: "Crear la empresa",
  notAllowed: "Aquí solo los propietarios crean más empresas.",
};
