import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Uw bedrijven",
  detail: "U werkt in één tegelijk.",
  open: "Openen",
  current: "nu open",
  name: "Naam van nog een bedrijf",
  make: "Bedrijf aanmaken",
  notAllowed: "Alleen eigenaars maken hier meer bedrijven aan.",
  another: "Een nieuw bedrijf",
  leaving: {
    title: (business) => `${business} verlaten`,
    detail: "U verliest meteen de toegang. Om terug te komen moet iemand u opnieuw uitnodigen.",
  },
  leave: "Bedrijf verlaten",
  onlyOwner: "U bent de enige eigenaar. Benoem eerst iemand anders, of sluit het bedrijf.",
  closing: {
    title: (business) => `${business} sluiten`,
    detail:
      "Sluit het bedrijf en zijn sandbox voor iedereen. Er wordt niets gewist: wat is uitgereikt, moet volgens de wet jarenlang bewaard blijven.",
  },
  close: "Bedrijf sluiten",
  closeSure:
    "Alle sleutels worden ingetrokken, alle leden uitgelogd en verwijderd, en er worden geen herinneringen meer gestuurd. Klanten kunnen nog openen en betalen wat u hun hebt gestuurd. U kunt dit zelf niet ongedaan maken.",
};
