import type { PasskeyWords } from "../subjects/passkeys.ts";

export const PASSKEYS: PasskeyWords = {
  title: "Passkeys",
  detail: "Ohne E-Mail anmelden: mit Fingerabdruck, Gesicht oder der PIN Ihres Geräts.",
  yours: "Ihre Passkeys",
  empty: "Es gibt noch keinen Passkey.",
  added: (day) => `hinzugefügt am ${day}`,
  used: (day) => `zuletzt benutzt am ${day}`,
  neverUsed: "nie benutzt",
  remove: "Entfernen",
  removeSure: "Damit meldet sich niemand mehr an. Löschen Sie ihn auch auf Ihrem Gerät.",
  another: "Ein neuer Passkey",
  name: "Name",
  nameHint: "Zum Beispiel das Gerät, auf dem er ist",
  add: "Passkey hinzufügen",
  unable: "Passkeys brauchen JavaScript und einen Browser, der sie kennt.",
  manage: "Passkeys verwalten",
  signIn: "Mit Passkey anmelden",
  confirm: "Mit Passkey bestätigen",
  notGiven: "Der Browser hat keinen Passkey geliefert. Versuchen Sie es noch einmal.",
  known: "Dieses Gerät hat schon einen Passkey für Sie.",
  late: {
    title: "Das hat zu lange gedauert",
    detail:
      "Nach einem Passkey wird einmal gefragt, fünf Minuten lang und in diesem Browser. Versuchen Sie es noch einmal.",
  },
  unknown: {
    title: "Dieser Passkey ist hier nicht bekannt",
    detail:
      "Vielleicht wurde er entfernt. Löschen Sie ihn auf Ihrem Gerät und melden Sie sich per E-Mail an.",
  },
  refused: {
    title: "Der Passkey wurde nicht angenommen",
    detail: "Versuchen Sie es noch einmal, oder melden Sie sich per E-Mail an.",
  },
  tooMany: (most) => `Sie haben ${most} Passkeys, mehr geht nicht. Entfernen Sie zuerst einen.`,
};
