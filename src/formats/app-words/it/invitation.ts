import type { InvitationWords } from "../subjects/invitation.ts";

export const INVITATION: InvitationWords = {
  title: (business) => `Entri in ${business}`,
  detail: (role) => `È invitato con il ruolo: ${role}.`,
  accept: "Accetta l’invito",
  signInFirst: (email) => `Ha già un account. Acceda prima come ${email}, poi riapra l’invito.`,
  unknown: { title: "Questo invito non è valido", detail: "È incompleto o è stato ritirato." },
  used: { title: "Questo invito è già stato accettato", detail: "Acceda per aprire l’azienda." },
  expired: { title: "Questo invito è scaduto", detail: "Ne chieda uno nuovo." },
};
