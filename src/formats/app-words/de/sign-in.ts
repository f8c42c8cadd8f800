import type { SignInWords } from "../subjects/sign-in.ts";

export const SIGN_IN: SignInWords = {
  title: "Anmelden",
  detail: "Wir schicken Ihnen einen Link. Ein Passwort gibt es nicht.",
  email: "E-Mail-Adresse",
  send: "Link schicken",
  sent: {
    title: "Sehen Sie in Ihre Mails",
    detail:
      "Wenn sich diese Adresse anmelden darf, ist ein Link unterwegs. Er gilt 15 Minuten, einmal und in diesem Browser.",
  },
  again: "Einen neuen Link anfordern",
  emailFault: "Geben Sie eine E-Mail-Adresse ein, zum Beispiel ada@example.com.",
  signedOut: { title: "Sie sind abgemeldet", detail: "Bis zum nächsten Mal." },
  unknown: {
    title: "Dieser Link gilt nicht",
    detail: "Er ist unvollständig oder zu alt. Fordern Sie einen neuen an.",
  },
  used: {
    title: "Dieser Link wurde schon benutzt",
    detail: "Jeder Link gilt einmal. Fordern Sie einen neuen an.",
  },
  expired: {
    title: "Dieser Link ist abgelaufen",
    detail: "Ein Link gilt 15 Minuten. Fordern Sie einen neuen an.",
  },
  otherBrowser: {
    title: "Öffnen Sie den Link im anderen Browser",
    detail:
      "Er gilt nur in dem Browser, in dem Sie ihn angefordert haben. Sie können hier auch einen neuen anfordern.",
  },
  notInvited: {
    title: "Sie brauchen eine Einladung",
    detail: "Bitten Sie den Inhaber eines Unternehmens, Sie einzuladen.",
  },
  noBusiness: {
    title: "Sie gehören zu keinem Unternehmen",
    detail: "Bitten Sie einen Inhaber, Sie wieder einzuladen.",
  },
  tooMany: {
    title: "Zu viele Links",
    detail: "Warten Sie eine Stunde und fordern Sie dann einen neuen an.",
  },
};
