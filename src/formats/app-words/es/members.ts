import type { MemberWords } from "../subjects/members.ts";

export const MEMBERS: MemberWords = {
  title: "Miembros",
  detail: "Quién puede trabajar en esta empresa, y con qué rol.",
  invite: "Invitar",
  email: "Dirección de correo",
  role: "Rol",
  change: "Cambiar",
  remove: "Quitar",
  removeSure: (name) => `Se cierra de inmediato la sesión de ${name} en esta empresa.`,
  open: "Invitaciones abiertas",
  until: (day) => `válida hasta el ${day}`,
  takeBack: "Retirar",
  ownerNeeded: "Solo un propietario nombra, cambia y quita propietarios.",
  lastOwner: "Una empresa necesita un propietario. Nombre antes a otra persona.",
  alreadyMember: "Quien tiene esta dirección ya es miembro.",
  tooMany: "Hay demasiadas invitaciones abiertas o enviadas hoy.",
  you: "usted",
  another: "Otra persona",
};
