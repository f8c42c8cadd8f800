import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Your businesses",
  detail: "You work in one at a time.",
  open: "Open",
  current: "open now",
  name: "Name of a further business",
  make: "Make the business",
  notAllowed: "Only owners make further businesses here.",
  another: "A new business",
  leaving: {
    title: (business) => `Leave ${business}`,
    detail: "You lose access at once. To come back, somebody must invite you again.",
  },
  leave: "Leave the business",
  onlyOwner: "You are its only owner. Make somebody else one first, or close the business.",
  closing: {
    title: (business) => `Close ${business}`,
    detail:
      "Close it and its sandbox for everybody. No record is deleted: what was issued must be kept for years by law.",
  },
  close: "Close the business",
  closeSure:
    "All keys are revoked, all members are signed out and removed, and no reminders are sent any more. Clients can still open and pay what you sent them. You cannot undo this yourself.",
};
