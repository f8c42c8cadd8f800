import type { AccountWords } from "../subjects/account.ts";

export const ACCOUNT: AccountWords = {
  signIn: {
    subject: "Your link to sign in",
    intro: "Open this link to sign in to FastFaktura.",
    button: "Sign in",
    validity: "It works once, for 15 minutes, in the browser in which you asked for it.",
    unasked: "You did not ask for it? Then delete this mail: without it nobody can sign in.",
  },
  invitation: {
    subject: (business) => `Invitation to ${business}`,
    intro: ({ name, business }) => `${name} invites you to work with ${business} in FastFaktura.`,
    asRole: {
      owner: "You will own the business and may do everything.",
      admin: "You will be an administrator: you may write invoices and change settings.",
      bookkeeper: "You will keep the books: you may read and export everything and record payments.",
      viewer: "You will be a reader: you may look at everything and change nothing.",
    },
    button: "Accept the invitation",
    validity: "It works once, for 7 days.",
    unexpected: "You did not expect it? Then delete this mail: nothing happens without you.",
  },
};
