import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Ihre Unternehmen",
  detail: "Sie arbeiten immer in einem davon.",
  open: "Öffnen",
  current: "gerade offen",
  name: "Name eines weiteren Unternehmens",
  make: "Unternehmen anlegen",
  notAllowed: "Weitere Unternehmen legen hier nur Inhaber an.",
};
