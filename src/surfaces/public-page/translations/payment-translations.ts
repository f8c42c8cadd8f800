import type { Locale } from "../../../schema/vocabularies/locales.ts";
import type { Message } from "./page-translations.ts";

/** The outcomes that the page reports after a payment or an attempt. */
export const NOTICES = ["done", "cancelled", "failed", "unavailable"] as const;
export type Notice = (typeof NOTICES)[number];

/** The words of online payment. An `amount` is formatted in the page's language. */
interface PaymentTranslations {
  pay: (amount: string) => string;
  notices: Record<Notice, string>;
  /** The page that replaces Stripe's in a sandbox. */
  testCard: Message & { declined: string; back: string };
}

export const PAYMENT_TRANSLATIONS: Readonly<Record<Locale, PaymentTranslations>> = {
  fr: {
    pay: (amount) => `Payer ${amount} en ligne`,
    notices: {
      done: "Merci ! Votre paiement est en cours de confirmation. Il s’affichera ici sous peu.",
      cancelled: "Le paiement a été interrompu. Rien n’a été débité.",
      failed: "Le paiement a été refusé. Rien n’a été débité. Vous pouvez réessayer.",
      unavailable: "Le paiement en ligne n’est pas possible pour le moment. Rien n’a été débité.",
    },
    testCard: {
      title: "Payer avec une carte de test",
      detail: "Exemple : aucun argent n’est débité.",
      declined: "Essayer une carte refusée",
      back: "Retour à la facture",
    },
  },
  en: {
    pay: (amount) => `Pay ${amount} online`,
    notices: {
      done: "Thank you! Your payment is being confirmed. It will appear here shortly.",
      cancelled: "The payment was interrupted. Nothing was charged.",
      failed: "The payment was declined. Nothing was charged. You can try again.",
      unavailable: "Paying online is not possible at the moment. Nothing was charged.",
    },
    testCard: {
      title: "Pay with a test card",
      detail: "Sample: no money is charged.",
      declined: "Try a card that is declined",
      back: "Back to the invoice",
    },
  },
  nb: {
    pay: (amount) => `Betal ${amount} på nett`,
    notices: {
      done: "Takk! Betalingen din blir bekreftet og vises her om kort tid.",
      cancelled: "Betalingen ble avbrutt. Ingenting er belastet.",
      failed: "Betalingen ble avvist. Ingenting er belastet. Du kan prøve igjen.",
      unavailable: "Det er ikke mulig å betale på nett akkurat nå. Ingenting er belastet.",
    },
    testCard: {
      title: "Betal med et testkort",
      detail: "Eksempel: ingen penger belastes.",
      declined: "Prøv et kort som blir avvist",
      back: "Tilbake til fakturaen",
    },
  },
  sv: {
    pay: (amount) => `Betala ${amount} online`,
    notices: {
      done: "Tack! Din betalning bekräftas och visas här inom kort.",
      cancelled: "Betalningen avbröts. Inget har debiterats.",
      failed: "Betalningen nekades. Inget har debiterats. Du kan försöka igen.",
      unavailable: "Det går inte att betala online just nu. Inget har debiterats.",
    },
    testCard: {
      title: "Betala med ett testkort",
      detail: "Exempel: inga pengar debiteras.",
      declined: "Prova ett kort som nekas",
      back: "Tillbaka till fakturan",
    },
  },
  da: {
    pay: (amount) => `Betal ${amount} online`,
    notices: {
      done: "Tak! Din betaling bliver bekræftet og vises her om lidt.",
      cancelled: "Betalingen blev afbrudt. Der er ikke trukket noget.",
      failed: "Betalingen blev afvist. Der er ikke trukket noget. Du kan prøve igen.",
      unavailable: "Det er ikke muligt at betale online lige nu. Der er ikke trukket noget.",
    },
    testCard: {
      title: "Betal med et testkort",
      detail: "Eksempel: der trækkes ingen penge.",
      declined: "Prøv et kort, der bliver afvist",
      back: "Tilbage til fakturaen",
    },
  },
  de: {
    pay: (amount) => `${amount} online zahlen`,
    notices: {
      done: "Vielen Dank! Ihre Zahlung wird gerade bestätigt und erscheint in Kürze hier.",
      cancelled: "Die Zahlung wurde abgebrochen. Es wurde nichts abgebucht.",
      failed: "Die Zahlung wurde abgelehnt. Es wurde nichts abgebucht. Sie können es erneut versuchen.",
      unavailable: "Online-Zahlung ist derzeit nicht möglich. Es wurde nichts abgebucht.",
    },
    testCard: {
      title: "Mit einer Testkarte zahlen",
      detail: "Muster: Es wird kein Geld abgebucht.",
      declined: "Eine abgelehnte Karte ausprobieren",
      back: "Zurück zur Rechnung",
    },
  },
};
