import type { SignInWords } from "../subjects/sign-in.ts";

export const SIGN_IN: SignInWords = {
  title: "Accedi",
  detail: "Le inviamo un link. Non c’è una password.",
  email: "Indirizzo e-mail",
  send: "Invia il link",
  sent: {
    title: "Controlli la posta",
    detail:
      "Se questo indirizzo può accedere, un link è in arrivo. Vale 15 minuti, una volta sola e in questo browser.",
  },
  again: "Richiedi un altro link",
  emailFault: "Inserisca un indirizzo e-mail, per esempio ada@example.com.",
  signedOut: { title: "È uscito", detail: "Alla prossima." },
  unknown: {
    title: "Questo link non è valido",
    detail: "È incompleto o troppo vecchio. Ne richieda uno nuovo.",
  },
  used: {
    title: "Questo link è già stato usato",
    detail: "Ogni link vale una volta. Ne richieda uno nuovo.",
  },
  expired: { title: "Questo link è scaduto", detail: "Un link vale 15 minuti. Ne richieda uno nuovo." },
  otherBrowser: {
    title: "Apra il link nell’altro browser",
    detail: "Funziona solo nel browser in cui lo ha richiesto. Può anche richiederne uno nuovo qui.",
  },
  notInvited: {
    title: "Serve un invito",
    detail: "Chieda al titolare di un’azienda di invitarLa.",
  },
  noBusiness: {
    title: "Non appartiene a nessuna azienda",
    detail: "Chieda a un titolare di invitarLa di nuovo.",
  },
  tooMany: { title: "Troppi link", detail: "Attenda un’ora, poi ne richieda uno nuovo." },
};
