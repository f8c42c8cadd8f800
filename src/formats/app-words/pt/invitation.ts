import type { InvitationWords } from "../subjects/invitation.ts";

export const INVITATION: InvitationWords = {
  title: (business) => `Entrar em ${business}`,
  detail: (role) => `Foi convidado com a função: ${role}.`,
  accept: "Aceitar o convite",
  signInFirst: (email) => `Já tem uma conta. Entre primeiro como ${email} e depois abra de novo o convite.`,
  unknown: { title: "Este convite não é válido", detail: "Está incompleto ou foi retirado." },
  used: { title: "Este convite já foi aceite", detail: "Entre para abrir a empresa." },
  expired: { title: "Este convite expirou", detail: "Peça um novo." },
};
