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
    lost: {
      title: "La réponse de Stripe s’est perdue",
      detail:
        "Nous ignorons donc si la connexion a abouti. Recommencez depuis le début : donner votre accord deux fois ne change rien.",
    },
    other_account: {
      title: "Un autre compte est déjà connecté",
      detail: "Déconnectez-le d’abord, puis recommencez.",
    },
    stale: {
      title: "Ce lien n’est plus valable",
      detail: "Recommencez depuis le début : il est valable une heure.",
    },
    under_way: {
      title: "La connexion est en cours",
      detail: "Rechargez cette page dans un instant pour voir si elle a abouti.",
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
    lost: {
      title: "Stripe’s answer was lost",
      detail:
        "So we do not know whether the connection was completed. Start again from the beginning: agreeing twice does no harm.",
    },
    other_account: {
      title: "Another account is connected already",
      detail: "Disconnect it first, then start again.",
    },
    stale: {
      title: "This link is no longer valid",
      detail: "Start again from the beginning: it is valid for an hour.",
    },
    under_way: {
      title: "The connection is being completed",
      detail: "Reload this page in a moment to see whether it was.",
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
    lost: {
      title: "Svaret fra Stripe gikk tapt",
      detail:
        "Vi vet derfor ikke om tilkoblingen ble fullført. Begynn på nytt: Det gjør ingenting å samtykke to ganger.",
    },
    other_account: {
      title: "En annen konto er allerede koblet til",
      detail: "Koble den fra først, og begynn så på nytt.",
    },
    stale: { title: "Lenken er ikke lenger gyldig", detail: "Begynn på nytt: den gjelder i én time." },
    under_way: {
      title: "Tilkoblingen pågår",
      detail: "Last inn siden på nytt om et øyeblikk for å se om den ble fullført.",
    },
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
    lost: {
      title: "Svaret från Stripe gick förlorat",
      detail:
        "Vi vet därför inte om anslutningen slutfördes. Börja om från början: det gör inget att godkänna två gånger.",
    },
    other_account: {
      title: "Ett annat konto är redan anslutet",
      detail: "Koppla från det först och börja sedan om.",
    },
    stale: { title: "Länken gäller inte längre", detail: "Börja om från början: den gäller i en timme." },
    under_way: {
      title: "Anslutningen pågår",
      detail: "Ladda om sidan om en stund för att se om den slutfördes.",
    },
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
    lost: {
      title: "Svaret fra Stripe gik tabt",
      detail:
        "Vi ved derfor ikke, om tilslutningen blev gennemført. Begynd forfra: Det gør ikke noget at give samtykke to gange.",
    },
    other_account: {
      title: "En anden konto er allerede tilsluttet",
      detail: "Frakobl den først, og begynd så forfra.",
    },
    stale: { title: "Linket gælder ikke længere", detail: "Begynd forfra: det gælder i en time." },
    under_way: {
      title: "Tilslutningen er i gang",
      detail: "Genindlæs siden om et øjeblik for at se, om den blev gennemført.",
    },
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
  },
};
