import type { PayingWords } from "../subjects/paying.ts";

export const PAYING: PayingWords = {
  pay: (amount) => `${amount} online zahlen`,
  notices: {
    done: "Vielen Dank! Ihre Zahlung wird gerade bestätigt und erscheint in Kürze hier.",
    cancelled: "Die Zahlung wurde abgebrochen. Es wurde nichts abgebucht.",
    failed: "Die Zahlung wurde abgelehnt. Es wurde nichts abgebucht. Sie können es erneut versuchen.",
    unavailable: "Online-Zahlung ist derzeit nicht möglich. Es wurde nichts abgebucht.",
  },
  testCard: {
    title: "Mit einer Testkarte zahlen",
    detail: "Test: Es wird kein Geld abgebucht.",
    declined: "Eine abgelehnte Karte ausprobieren",
    back: "Zurück zur Rechnung",
  },
};
