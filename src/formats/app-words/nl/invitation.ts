import type { InvitationWords } from "../subjects/invitation.ts";

export const INVITATION: InvitationWords = {
  title: (business) => `Lid worden van ${business}`,
  detail: (role) => `U bent uitgenodigd als: ${role}.`,
  accept: "Uitnodiging aannemen",
  signInFirst: (email) => `U hebt een account. Log eerst in als ${email} en open de uitnodiging dan opnieuw.`,
  unknown: { title: "Deze uitnodiging is niet geldig", detail: "Ze is onvolledig of ingetrokken." },
  used: { title: "Deze uitnodiging is al aangenomen", detail: "Log in om het bedrijf te openen." },
  expired: { title: "Deze uitnodiging is verlopen", detail: "Vraag om een nieuwe." },
};
