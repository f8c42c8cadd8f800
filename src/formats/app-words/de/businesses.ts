import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Ihre Unternehmen",
  detail: "Sie arbeiten immer in einem davon.",
  open: "Öffnen",
  current: "gerade offen",
  name: "Name eines weiteren Unternehmens",
  make: "Unternehmen anlegen",
  notAllowed: "Weitere Unternehmen legen hier nur Inhaber an.",
  another: "Ein neues Unternehmen",
  leaving: {
    title: (business) => `${business} verlassen`,
    detail: "Sie verlieren den Zugang sofort. Um zurückzukommen, muss jemand Sie wieder einladen.",
  },
  leave: "Unternehmen verlassen",
  onlyOwner:
    "Sie sind der einzige Inhaber. Ernennen Sie zuerst jemand anderen, oder schließen Sie das Unternehmen.",
  closing: {
    title: (business) => `${business} schließen`,
    detail:
      "Schließt das Unternehmen und seine Sandbox für alle. Nichts wird gelöscht: Was ausgestellt ist, muss nach dem Gesetz jahrelang aufbewahrt werden.",
  },
  close: "Unternehmen schließen",
  closeSure:
    "Alle Schlüssel werden gesperrt, alle Mitglieder abgemeldet und entfernt, und es gehen keine Erinnerungen mehr hinaus. Kunden können weiterhin öffnen und bezahlen, was Sie ihnen geschickt haben. Sie selbst können das nicht rückgängig machen.",
};
