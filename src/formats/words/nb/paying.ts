import type { PayingWords } from "../subjects/paying.ts";

export const PAYING: PayingWords = {
  pay: (amount) => `Betal ${amount} på nett`,
  notices: {
    done: "Takk! Betalingen din blir bekreftet og vises her om kort tid.",
    cancelled: "Betalingen ble avbrutt. Ingenting er belastet.",
    failed: "Betalingen ble avvist. Ingenting er belastet. Du kan prøve igjen.",
    unavailable: "Det er ikke mulig å betale på nett akkurat nå. Ingenting er belastet.",
  },
  testCard: {
    title: "Betal med et testkort",
    detail: "Test: ingen penger belastes.",
    declined: "Prøv et kort som blir avvist",
    back: "Tilbake til fakturaen",
  },
};
