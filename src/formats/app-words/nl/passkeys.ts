import type { PasskeyWords } from "../subjects/passkeys.ts";

export const PASSKEYS: PasskeyWords = {
  title: "Toegangssleutels",
  detail: "Inloggen zonder e-mail: met uw vingerafdruk, uw gezicht of de pincode van uw apparaat.",
  yours: "Uw toegangssleutels",
  empty: "Er is nog geen toegangssleutel.",
  added: (day) => `toegevoegd op ${day}`,
  used: (day) => `laatst gebruikt op ${day}`,
  neverUsed: "nooit gebruikt",
  remove: "Verwijderen",
  removeSure: "Niemand logt er nog mee in. Verwijder hem ook op uw apparaat.",
  another: "Een nieuwe toegangssleutel",
  name: "Naam",
  nameHint: "Bijvoorbeeld het apparaat waarop hij staat",
  add: "Toegangssleutel toevoegen",
  unable: "Toegangssleutels vragen om JavaScript en een browser die ze kent.",
  manage: "Toegangssleutels beheren",
  signIn: "Inloggen met een toegangssleutel",
  confirm: "Bevestigen met een toegangssleutel",
  notGiven: "De browser gaf geen toegangssleutel. Probeer het opnieuw.",
  known: "Dit apparaat heeft al een toegangssleutel voor u.",
  late: {
    title: "Dat duurde te lang",
    detail:
      "Om een toegangssleutel wordt één keer gevraagd, vijf minuten lang en in deze browser. Probeer het opnieuw.",
  },
  unknown: {
    title: "Deze toegangssleutel is hier niet bekend",
    detail: "Misschien is hij verwijderd. Verwijder hem ook op uw apparaat en log in via e-mail.",
  },
  refused: {
    title: "De toegangssleutel is niet geaccepteerd",
    detail: "Probeer het opnieuw, of log in via e-mail.",
  },
  tooMany: (most) => `U hebt ${most} toegangssleutels, het maximum. Verwijder er eerst een.`,
};
