import type { AccountWords } from "../subjects/account.ts";

export const ACCOUNT: AccountWords = {
  signIn: {
    subject: "Dit link til at logge ind",
    intro: "Åbn dette link for at logge ind i FastFaktura.",
    button: "Log ind",
    validity: "Det virker én gang, i 15 minutter, i den browser, hvor du bad om det.",
    unasked: "Har du ikke bedt om det? Så slet denne mail: Uden den kan ingen logge ind.",
  },
  invitation: {
    subject: (business) => `Invitation til ${business}`,
    intro: ({ name, business }) => `${name} inviterer dig til at arbejde for ${business} i FastFaktura.`,
    asRole: {
      owner: "Du bliver ejer og må alt.",
      admin: "Du bliver administrator og må skrive fakturaer og ændre indstillinger.",
      bookkeeper: "Du fører bøgerne og må læse og eksportere alt og registrere betalinger.",
      viewer: "Du bliver læser og må se alt, men ikke ændre noget.",
    },
    button: "Tag imod invitationen",
    validity: "Den virker én gang, i 7 dage.",
    unexpected: "Ventede du den ikke? Så slet denne mail: Intet sker uden dig.",
  },
};
