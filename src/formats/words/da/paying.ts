import type { PayingWords } from "../subjects/paying.ts";

export const PAYING: PayingWords = {
  pay: (amount) => `Betal ${amount} online`,
  notices: {
    done: "Tak! Din betaling bliver bekræftet og vises her om lidt.",
    cancelled: "Betalingen blev afbrudt. Der er ikke trukket noget.",
    failed: "Betalingen blev afvist. Der er ikke trukket noget. Du kan prøve igen.",
    unavailable: "Det er ikke muligt at betale online lige nu. Der er ikke trukket noget.",
  },
  testCard: {
    title: "Betal med et testkort",
    detail: "Test: der trækkes ingen penge.",
    declined: "Prøv et kort, der bliver afvist",
    back: "Tilbage til fakturaen",
  },
};
