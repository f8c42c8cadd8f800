import type { InvitationWords } from "../subjects/invitation.ts";

export const INVITATION: InvitationWords = {
  title: (business) => `Bli med i ${business}`,
  detail: (role) => `Du er invitert som: ${role}.`,
  accept: "Godta invitasjonen",
  signInFirst: (email) => `Du har en konto. Logg inn som ${email} først, og åpne så invitasjonen igjen.`,
  unknown: {
    title: "Denne invitasjonen er ikke gyldig",
    detail: "Den er ufullstendig eller trukket tilbake.",
  },
  used: { title: "Denne invitasjonen er allerede godtatt", detail: "Logg inn for å åpne virksomheten." },
  expired: { title: "Denne invitasjonen er utløpt", detail: "Be om en ny." },
};
