import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Dina företag",
  detail: "Du arbetar i ett åt gången.",
  open: "Öppna",
  current: "öppet nu",
  name: "Namn på ytterligare ett företag",
  make: "Skapa företaget",
  notAllowed: "Bara ägare skapar fler företag här.",
};
