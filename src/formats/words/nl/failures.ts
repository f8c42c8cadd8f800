import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  unknown: {
    title: "Deze pagina bestaat niet",
    detail: "De link is onvolledig of niet meer geldig. Vraag de afzender om een nieuwe.",
  },
  notAllowed: {
    title: "Dat kan hier niet",
    detail: "Open de link in uw browser, precies zoals u die hebt ontvangen.",
  },
  notUnderstood: {
    title: "We konden dit verzoek niet lezen",
    detail: "Er is niets gebeurd. Open de factuur opnieuw via de link en gebruik de knoppen op de pagina.",
  },
  tooMany: {
    title: "Een ogenblik geduld",
    detail: "Deze pagina is te vaak opgevraagd. Wacht een minuut en laad haar opnieuw.",
  },
  changed: {
    title: "Deze factuur is zojuist gewijzigd",
    detail: "Open haar opnieuw om te zien hoe ze ervoor staat, voordat u het nog eens probeert.",
  },
  lost: {
    title: "Deze pdf is verloren gegaan",
    detail:
      "We zijn dit bestand kwijt en maken er geen ander voor in de plaats. Vraag de afzender om een kopie.",
  },
  unavailable: {
    title: "De dienst is even niet beschikbaar",
    detail:
      "Probeer het over een minuut opnieuw. Was u aan het betalen, kijk dan eerst op de factuur of de betaling is aangekomen.",
  },
  failed: {
    title: "Er is bij ons iets misgegaan",
    detail: "Laad de pagina zo meteen opnieuw. Blijft het misgaan, geef de afzender dan dit nummer door.",
  },
};
