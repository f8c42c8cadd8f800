import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Your businesses",
  detail: "You work in one at a time.",
  open: "Open",
  current: "open now",
  name: "Name of a further business",
  make: "Make the business",
  notAllowed: "Only owners make further businesses here.",
};
