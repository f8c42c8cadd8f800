import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  notFound: {
    title: "Sidan finns inte",
    detail: "Den kan ha tagits bort, eller så är adressen ofullständig.",
  },
  role: {
    title: "Din roll tillåter inte det här",
    detail: (roles) => `Det kräver en av de här rollerna: ${roles}.`,
  },
  noSandbox: {
    title: "Här finns ingen sandlåda",
    detail: "Det här företaget är själv en, eller har ingen.",
  },
  forged: {
    title: "Det här formuläret gäller inte längre",
    detail: "Ingenting ändrades. Öppna sidan igen och upprepa det du gjorde.",
  },
  notUnderstood: { title: "Vi kunde inte läsa den här begäran", detail: "Ingenting ändrades." },
  tooMany: { title: "Ett ögonblick", detail: "För många förfrågningar. Vänta en minut och försök igen." },
  changed: {
    title: "Det går inte just nu",
    detail: "Något har ändrats under tiden. Öppna sidan igen.",
  },
  unavailable: { title: "Tjänsten är inte tillgänglig för tillfället", detail: "Försök igen om en minut." },
  failed: {
    title: "Något gick fel hos oss",
    detail: "Försök igen. Om felet består, uppge det här numret för oss.",
  },
  number: "Nummer",
};
