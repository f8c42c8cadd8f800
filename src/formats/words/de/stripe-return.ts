import type { StripeReturnWords } from "../subjects/stripe-return.ts";

export const STRIPE_RETURN: StripeReturnWords = {
  connected: {
    title: "Ihr Stripe-Konto ist verbunden",
    detail: "Ihre Kunden können Ihre Rechnungen nun online bezahlen. Sie können diese Seite schließen.",
  },
  denied: {
    title: "Es wurde nichts verbunden",
    detail: "Sie haben den Zugriff abgelehnt. Sie können jederzeit neu beginnen.",
  },
  failed: {
    title: "Die Verbindung ist gescheitert",
    detail: "Stripe hat sie nicht bestätigt. Beginnen Sie bitte von vorn.",
  },
  lost: {
    title: "Die Antwort von Stripe ging verloren",
    detail:
      "Deshalb wissen wir nicht, ob die Verbindung zustande kam. Beginnen Sie bitte von vorn: Zweimal zuzustimmen schadet nicht.",
  },
  other_account: {
    title: "Ein anderes Konto ist bereits verbunden",
    detail: "Trennen Sie es zuerst und beginnen Sie dann von vorn.",
  },
  stale: {
    title: "Dieser Link gilt nicht mehr",
    detail: "Beginnen Sie bitte von vorn: Er gilt eine Stunde lang.",
  },
  under_way: {
    title: "Die Verbindung wird gerade hergestellt",
    detail: "Laden Sie diese Seite gleich noch einmal, um zu sehen, ob es gelungen ist.",
  },
};
