import type { PayingWords } from "../subjects/paying.ts";

export const PAYING: PayingWords = {
  pay: (amount) => `${amount} online betalen`,
  notices: {
    done: "Hartelijk dank! Uw betaling wordt bevestigd en verschijnt hier binnenkort.",
    cancelled: "De betaling is afgebroken. Er is niets afgeschreven.",
    failed: "De betaling is geweigerd. Er is niets afgeschreven. U kunt het opnieuw proberen.",
    unavailable: "Online betalen is op dit moment niet mogelijk. Er is niets afgeschreven.",
  },
  testCard: {
    title: "Betalen met een testkaart",
    detail: "Test: er wordt geen geld afgeschreven.",
    declined: "Een geweigerde kaart proberen",
    back: "Terug naar de factuur",
  },
};
