import type { SignInWords } from "../subjects/sign-in.ts";

export const SIGN_IN: SignInWords = {
  title: "Se connecter",
  detail: "Nous vous envoyons un lien. Il n’y a pas de mot de passe.",
  email: "Adresse e-mail",
  send: "Envoyer le lien",
  sent: {
    title: "Consultez vos e-mails",
    detail:
      "Si cette adresse peut se connecter, un lien est en route. Il est valable 15 minutes, une seule fois et dans ce navigateur.",
  },
  again: "Demander un autre lien",
  emailFault: "Saisissez une adresse e-mail, par exemple ada@example.com.",
  signedOut: { title: "Vous êtes déconnecté", detail: "À la prochaine fois." },
  unknown: {
    title: "Ce lien n’est pas valable",
    detail: "Il est incomplet ou trop ancien. Demandez-en un nouveau.",
  },
  used: {
    title: "Ce lien a déjà été utilisé",
    detail: "Chaque lien ne sert qu’une fois. Demandez-en un nouveau.",
  },
  expired: { title: "Ce lien a expiré", detail: "Un lien est valable 15 minutes. Demandez-en un nouveau." },
  otherBrowser: {
    title: "Ouvrez le lien dans l’autre navigateur",
    detail:
      "Il ne fonctionne que dans le navigateur où vous l’avez demandé. Vous pouvez aussi en demander un nouveau ici.",
  },
  notInvited: {
    title: "Il faut une invitation",
    detail: "Demandez au propriétaire d’une entreprise de vous inviter.",
  },
  noBusiness: {
    title: "Vous n’appartenez à aucune entreprise",
    detail: "Demandez à un propriétaire de vous inviter à nouveau.",
  },
  tooMany: { title: "Trop de liens", detail: "Attendez une heure, puis demandez-en un nouveau." },
};
