import type { StripeReturnWords } from "../subjects/stripe-return.ts";

export const STRIPE_RETURN: StripeReturnWords = {
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
};
