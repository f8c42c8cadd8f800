import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { PaymentMethod } from "../../schema/vocabularies/payments.ts";

/** The amounts and the last day of a cash discount, formatted. */
interface CashDiscountWords {
  /** What is to be paid in time. */
  pays: string;
  /** What need not be paid. */
  amount: string;
  day: string;
}

/** Words for how and until when a document may be paid. The labels are short: they stand beside long numbers. */
export interface PaymentTranslations {
  terms: string;
  /** Terms of so many days; 0 is at once. */
  days: (days: number) => string;
  /** The end of the month in which so many days are over. */
  endOfMonth: (days: number) => string;
  methods: string;
  method: Readonly<Record<PaymentMethod, string>>;
  /** The name of an offer for payment in time, which a percentage follows. */
  cashDiscount: string;
  /** An offer by its days. */
  within: (percent: string, days: number, form: "one" | "other") => string;
  cashDiscountOffer: (words: CashDiscountWords) => string;
  /** What was not paid because it was paid in time. */
  cashDiscountTaken: string;
  accountNumber: string;
  sortCode: string;
}

/** As in "30 days"; `zero` for none. */
const counted =
  (zero: string, one: string, other: string) =>
  (days: number): string =>
    days === 0 ? zero : `${days}\u00a0${days === 1 ? one : other}`;

/** As in "30 days, end of month"; `zero` for the end of the current month. */
const atMonthEnd =
  (zero: string, days: (count: number) => string, end: string) =>
  (count: number): string =>
    count === 0 ? zero : `${days(count)}${end}`;

const DAYS = {
  fr: counted("À réception", "jour", "jours"),
  en: counted("On receipt", "day", "days"),
  nb: counted("Ved mottak", "dag", "dager"),
  sv: counted("Omgående", "dag", "dagar"),
  da: counted("Ved modtagelse", "dag", "dage"),
  de: counted("Sofort", "Tag", "Tage"),
} satisfies Record<Locale, (days: number) => string>;

export const PAYMENT_WORDS: Readonly<Record<Locale, PaymentTranslations>> = {
  fr: {
    terms: "Délai",
    days: DAYS.fr,
    endOfMonth: atMonthEnd("Fin de mois", DAYS.fr, " fin de mois"),
    methods: "Règlement par",
    method: {
      transfer: "virement",
      card: "carte",
      cash: "espèces",
      cheque: "chèque",
      direct_debit: "prélèvement",
      other: "autre moyen",
    },
    cashDiscount: "Escompte",
    within: (percent, days, form) => `${percent} sous ${days} ${form === "one" ? "jour" : "jours"}`,
    cashDiscountOffer: ({ pays, amount, day }) =>
      `${pays} si réglé au plus tard le ${day} (${amount}\u00a0d’escompte)`,
    cashDiscountTaken: "Escompte accordé",
    accountNumber: "N° de compte",
    sortCode: "Sort code",
  },
  en: {
    terms: "Terms",
    days: DAYS.en,
    endOfMonth: atMonthEnd("End of month", DAYS.en, ", end of month"),
    methods: "Pay by",
    method: {
      transfer: "bank transfer",
      card: "card",
      cash: "cash",
      cheque: "cheque",
      direct_debit: "direct debit",
      other: "other means",
    },
    cashDiscount: "Discount",
    within: (percent, days, form) => `${percent} within ${days} ${form === "one" ? "day" : "days"}`,
    cashDiscountOffer: ({ pays, amount, day }) => `${pays} if paid by ${day} (${amount}\u00a0discount)`,
    cashDiscountTaken: "Discount for early payment",
    accountNumber: "Account no.",
    sortCode: "Sort code",
  },
  nb: {
    terms: "Vilkår",
    days: DAYS.nb,
    endOfMonth: atMonthEnd("Månedens utgang", DAYS.nb, ", månedens utgang"),
    methods: "Betal med",
    method: {
      transfer: "bankoverføring",
      card: "kort",
      cash: "kontanter",
      cheque: "sjekk",
      direct_debit: "direkte debitering",
      other: "annen måte",
    },
    cashDiscount: "Kontantrabatt",
    within: (percent, days, form) => `${percent} innen ${days} ${form === "one" ? "dag" : "dager"}`,
    cashDiscountOffer: ({ pays, amount, day }) =>
      `${pays} ved betaling innen ${day} (${amount}\u00a0i kontantrabatt)`,
    cashDiscountTaken: "Kontantrabatt",
    accountNumber: "Kontonr.",
    sortCode: "Sort code",
  },
  sv: {
    terms: "Villkor",
    days: DAYS.sv,
    endOfMonth: atMonthEnd("Månadens slut", DAYS.sv, ", månadens slut"),
    methods: "Betala med",
    method: {
      transfer: "banköverföring",
      card: "kort",
      cash: "kontanter",
      cheque: "check",
      direct_debit: "autogiro",
      other: "annat sätt",
    },
    cashDiscount: "Kassarabatt",
    within: (percent, days, form) => `${percent} inom ${days} ${form === "one" ? "dag" : "dagar"}`,
    cashDiscountOffer: ({ pays, amount, day }) =>
      `${pays} vid betalning senast ${day} (${amount}\u00a0i kassarabatt)`,
    cashDiscountTaken: "Kassarabatt",
    accountNumber: "Kontonr",
    sortCode: "Sort code",
  },
  da: {
    terms: "Betingelser",
    days: DAYS.da,
    endOfMonth: atMonthEnd("Månedens udgang", DAYS.da, ", månedens udgang"),
    methods: "Betal med",
    method: {
      transfer: "bankoverførsel",
      card: "kort",
      cash: "kontanter",
      cheque: "check",
      direct_debit: "direkte debitering",
      other: "anden måde",
    },
    cashDiscount: "Kontantrabat",
    within: (percent, days, form) => `${percent} inden for ${days} ${form === "one" ? "dag" : "dage"}`,
    cashDiscountOffer: ({ pays, amount, day }) =>
      `${pays} ved betaling senest den ${day} (${amount}\u00a0i kontantrabat)`,
    cashDiscountTaken: "Kontantrabat",
    accountNumber: "Kontonr.",
    sortCode: "Sort code",
  },
  de: {
    terms: "Zahlungsziel",
    days: DAYS.de,
    endOfMonth: atMonthEnd("Monatsende", DAYS.de, ", Monatsende"),
    methods: "Zahlbar per",
    method: {
      transfer: "Überweisung",
      card: "Karte",
      cash: "Barzahlung",
      cheque: "Scheck",
      direct_debit: "Lastschrift",
      other: "andere Zahlungsart",
    },
    cashDiscount: "Skonto",
    within: (percent, days, form) => `${percent} innerhalb von ${days} ${form === "one" ? "Tag" : "Tagen"}`,
    cashDiscountOffer: ({ pays, amount, day }) => `${pays} bei Zahlung bis ${day} (${amount}\u00a0Skonto)`,
    cashDiscountTaken: "Skonto",
    accountNumber: "Kontonr.",
    sortCode: "Sort code",
  },
};
