import type { InvitationWords } from "../subjects/invitation.ts";

export const INVITATION: InvitationWords = {
  title: (business) => `Bliv medlem af ${business}`,
  detail: (role) => `Du er inviteret som: ${role}.`,
  accept: "Tag imod invitationen",
  signInFirst: (email) => `Du har en konto. Log ind som ${email} først, og åbn så invitationen igen.`,
  unknown: {
    title: "Denne invitation er ikke gyldig",
    detail: "Den er ufuldstændig eller trukket tilbage.",
  },
  used: { title: "Denne invitation er allerede brugt", detail: "Log ind for at åbne virksomheden." },
  expired: { title: "Denne invitation er udløbet", detail: "Bed om en ny." },
};
