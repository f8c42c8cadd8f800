import type { AccountWords } from "../subjects/account.ts";

export const ACCOUNT: AccountWords = {
  signIn: {
    subject: "Ihr Link zum Anmelden",
    intro: "Öffnen Sie diesen Link, um sich bei FastFaktura anzumelden.",
    button: "Anmelden",
    validity: "Er gilt einmal, 15 Minuten lang und nur in dem Browser, in dem Sie ihn angefordert haben.",
    unasked:
      "Sie haben ihn nicht angefordert? Dann löschen Sie diese Mail: Ohne sie kann sich niemand anmelden.",
  },
  invitation: {
    subject: (business) => `Einladung zu ${business}`,
    intro: ({ name, business }) => `${name} lädt Sie ein, in FastFaktura für ${business} zu arbeiten.`,
    asRole: {
      owner: "Ihnen wird das Unternehmen gehören: Sie dürfen alles.",
      admin: "Sie werden verwalten: Sie dürfen Rechnungen schreiben und Einstellungen ändern.",
      bookkeeper:
        "Sie werden die Bücher führen: Sie dürfen alles lesen und exportieren und Zahlungen erfassen.",
      viewer: "Sie werden lesen: Sie dürfen alles ansehen und nichts ändern.",
    },
    button: "Einladung annehmen",
    validity: "Sie gilt einmal und 7 Tage lang.",
    unexpected: "Sie haben sie nicht erwartet? Dann löschen Sie diese Mail: Ohne Sie geschieht nichts.",
  },
};
