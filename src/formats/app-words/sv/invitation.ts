import type { InvitationWords } from "../subjects/invitation.ts";

export const INVITATION: InvitationWords = {
  title: (business) => `Gå med i ${business}`,
  detail: (role) => `Du är inbjuden som: ${role}.`,
  accept: "Tacka ja till inbjudan",
  signInFirst: (email) => `Du har ett konto. Logga in som ${email} först och öppna sedan inbjudan igen.`,
  unknown: {
    title: "Den här inbjudan är inte giltig",
    detail: "Den är ofullständig eller har tagits tillbaka.",
  },
  used: { title: "Den här inbjudan har redan använts", detail: "Logga in för att öppna företaget." },
  expired: { title: "Den här inbjudan har gått ut", detail: "Be om en ny." },
};
