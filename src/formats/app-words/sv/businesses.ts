import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Dina företag",
  detail: "Du arbetar i ett åt gången.",
  open: "Öppna",
  current: "öppet nu",
  name: "Namn på ytterligare ett företag",
  make: "Skapa företaget",
  notAllowed: "Bara ägare skapar fler företag här.",
  another: "Ett nytt företag",
  leaving: {
    title: (business) => `Lämna ${business}`,
    detail: "Du förlorar åtkomsten genast. För att komma tillbaka måste någon bjuda in dig igen.",
  },
  leave: "Lämna företaget",
  onlyOwner: "Du är den enda ägaren. Utse någon annan först, eller stäng företaget.",
  closing: {
    title: (business) => `Stäng ${business}`,
    detail:
      "Stänger företaget och dess sandlåda för alla. Inget raderas: det som har utfärdats måste enligt lag sparas i flera år.",
  },
  close: "Stäng företaget",
  closeSure:
    "Alla nycklar spärras, alla medlemmar loggas ut och tas bort, och inga påminnelser skickas längre. Kunderna kan fortfarande öppna och betala det du har skickat. Du kan inte ångra det själv.",
};
