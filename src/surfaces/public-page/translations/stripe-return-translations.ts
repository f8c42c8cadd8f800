import type { Returned } from "../../../capabilities/stripe/account-connection/finish.ts";
import type { Locale } from "../../../schema/vocabularies/locales.ts";
import type { Message } from "./page-translations.ts";

/** The messages to an account's owner who returns from Stripe, by outcome. */
export const STRIPE_RETURN_TRANSLATIONS: Readonly<Record<Locale, Record<Returned["outcome"], Message>>> = {
  fr: {
    connected: {
      title: "Votre compte Stripe est connecté",
      detail: "Vos clients peuvent désormais payer vos factures en ligne. Vous pouvez fermer cette page.",
    },
    denied: {
      title: "Rien n’a été connecté",
      detail: "Vous avez refusé l’accès. Vous pouvez recommencer à tout moment.",
    },
    failed: {
      title: "La connexion a échoué",
      detail: "Stripe ne l’a pas confirmée. Recommencez depuis le début.",
    },
    other_account: {
      title: "Un autre compte est déjà connecté",
      detail: "Déconnectez-le d’abord, puis recommencez.",
    },
    stale: {
      title: "Ce lien n’est plus valable",
      detail: "Recommencez depuis le début : il est valable une heure.",
    },
  },
  en: {
    connected: {
      title: "Your Stripe account is connected",
      detail: "Your clients can now pay your invoices online. You can close this page.",
    },
    denied: {
      title: "Nothing was connected",
      detail: "You declined the access. You can start again at any time.",
    },
    failed: {
      title: "The connection failed",
      detail: "Stripe did not confirm it. Start again from the beginning.",
    },
    other_account: {
      title: "Another account is connected already",
      detail: "Disconnect it first, then start again.",
    },
    stale: {
      title: "This link is no longer valid",
      detail: "Start again from the beginning: it is valid for an hour.",
    },
  },
  nb: {
    connected: {
      title: "Stripe-kontoen din er koblet til",
      detail: "Kundene dine kan nå betale fakturaene på nett. Du kan lukke denne siden.",
    },
    denied: {
      title: "Ingenting ble koblet til",
      detail: "Du avslo tilgangen. Du kan begynne på nytt når som helst.",
    },
    failed: { title: "Tilkoblingen mislyktes", detail: "Stripe bekreftet den ikke. Begynn på nytt." },
    other_account: {
      title: "En annen konto er allerede koblet til",
      detail: "Koble den fra først, og begynn så på nytt.",
    },
    stale: { title: "Lenken er ikke lenger gyldig", detail: "Begynn på nytt: den gjelder i én time." },
  },
  sv: {
    connected: {
      title: "Ditt Stripe-konto är anslutet",
      detail: "Dina kunder kan nu betala dina fakturor online. Du kan stänga den här sidan.",
    },
    denied: { title: "Inget anslöts", detail: "Du nekade åtkomst. Du kan börja om när som helst." },
    failed: {
      title: "Anslutningen misslyckades",
      detail: "Stripe bekräftade den inte. Börja om från början.",
    },
    other_account: {
      title: "Ett annat konto är redan anslutet",
      detail: "Koppla från det först och börja sedan om.",
    },
    stale: { title: "Länken gäller inte längre", detail: "Börja om från början: den gäller i en timme." },
  },
  da: {
    connected: {
      title: "Din Stripe-konto er tilsluttet",
      detail: "Dine kunder kan nu betale dine fakturaer online. Du kan lukke denne side.",
    },
    denied: {
      title: "Intet blev tilsluttet",
      detail: "Du afviste adgangen. Du kan begynde forfra når som helst.",
    },
    failed: { title: "Tilslutningen mislykkedes", detail: "Stripe bekræftede den ikke. Begynd forfra." },
    other_account: {
      title: "En anden konto er allerede tilsluttet",
      detail: "Frakobl den først, og begynd så forfra.",
    },
    stale: { title: "Linket gælder ikke længere", detail: "Begynd forfra: det gælder i en time." },
  },
  de: {
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
    other_account: {
      title: "Ein anderes Konto ist bereits verbunden",
      detail: "Trennen Sie es zuerst und beginnen Sie dann von vorn.",
    },
    stale: {
      title: "Dieser Link gilt nicht mehr",
      detail: "Beginnen Sie bitte von vorn: Er gilt eine Stunde lang.",
    },
  },
};
