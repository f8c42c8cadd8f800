import type { InvitationWords } from "../subjects/invitation.ts";

export const INVITATION: InvitationWords = {
  title: (business) => `${business} beitreten`,
  detail: (role) => `Sie sind eingeladen als: ${role}.`,
  accept: "Einladung annehmen",
  signInFirst: (email) =>
    `Sie haben ein Konto. Melden Sie sich zuerst als ${email} an und öffnen Sie die Einladung dann noch einmal.`,
  unknown: {
    title: "Diese Einladung gilt nicht",
    detail: "Sie ist unvollständig oder wurde zurückgenommen.",
  },
  used: {
    title: "Diese Einladung wurde schon angenommen",
    detail: "Melden Sie sich an, um das Unternehmen zu öffnen.",
  },
  expired: { title: "Diese Einladung ist abgelaufen", detail: "Bitten Sie um eine neue." },
};
