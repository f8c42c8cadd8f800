import type { InvitationWords } from "../subjects/invitation.ts";

export const INVITATION: InvitationWords = {
  title: (business) => `Unirse a ${business}`,
  detail: (role) => `Se le invita con el rol: ${role}.`,
  accept: "Aceptar la invitación",
  signInFirst: (email) =>
    `Ya tiene una cuenta. Inicie sesión primero como ${email} y abra después la invitación otra vez.`,
  unknown: { title: "Esta invitación no es válida", detail: "Está incompleta o se ha retirado." },
  used: { title: "Esta invitación ya se aceptó", detail: "Inicie sesión para abrir la empresa." },
  expired: { title: "Esta invitación ha caducado", detail: "Pida una nueva." },
};
