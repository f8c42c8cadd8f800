import type { PayingWords } from "../subjects/paying.ts";

export const PAYING: PayingWords = {
  pay: (amount) => `Betala ${amount} online`,
  notices: {
    done: "Tack! Din betalning bekräftas och visas här inom kort.",
    cancelled: "Betalningen avbröts. Inget har debiterats.",
    failed: "Betalningen nekades. Inget har debiterats. Du kan försöka igen.",
    unavailable: "Det går inte att betala online just nu. Inget har debiterats.",
  },
  testCard: {
    title: "Betala med ett testkort",
    detail: "Test: inga pengar dras.",
    declined: "Prova ett kort som nekas",
    back: "Tillbaka till fakturan",
  },
};
