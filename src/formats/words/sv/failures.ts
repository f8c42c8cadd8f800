import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  unknown: {
    title: "Sidan finns inte",
    detail: "Länken är ofullständig eller gäller inte längre. Be avsändaren om en ny.",
  },
  notAllowed: {
    title: "Det går inte här",
    detail: "Öppna länken i webbläsaren, precis som du fick den.",
  },
  notUnderstood: {
    title: "Vi kunde inte läsa begäran",
    detail: "Ingenting har gjorts. Öppna fakturan via länken igen och använd knapparna där.",
  },
  tooMany: {
    title: "Ett ögonblick",
    detail: "Sidan har öppnats för många gånger. Vänta en minut och ladda om den.",
  },
  changed: {
    title: "Fakturan har just ändrats",
    detail: "Öppna den igen och se hur det står till innan du försöker på nytt.",
  },
  lost: {
    title: "PDF-filen är borta",
    detail: "Vi har förlorat filen och skapar ingen annan i dess ställe. Be avsändaren om en kopia.",
  },
  unavailable: {
    title: "Tjänsten är inte tillgänglig just nu",
    detail:
      "Försök igen om en minut. Höll du på att betala, se först på fakturan om betalningen har kommit fram.",
  },
  failed: {
    title: "Något gick fel hos oss",
    detail: "Ladda om sidan om en stund. Ge avsändaren det här numret om felet kvarstår.",
  },
};
