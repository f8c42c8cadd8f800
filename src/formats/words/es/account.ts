import type { AccountWords } from "../subjects/account.ts";

export const ACCOUNT: AccountWords = {
  signIn: {
    subject: "Su enlace para entrar",
    intro: "Abra este enlace para entrar en FastFaktura.",
    button: "Entrar",
    validity: "Funciona una sola vez, durante 15 minutos, en el navegador en el que lo pidió.",
    unasked: "¿No lo pidió? Borre este correo: sin él nadie puede entrar.",
  },
  invitation: {
    subject: (business) => `Invitación: ${business}`,
    intro: ({ name, business }) => `${name} le invita a trabajar para ${business} en FastFaktura.`,
    asRole: {
      owner: "Será propietario y podrá hacerlo todo.",
      admin: "Será administrador y podrá emitir facturas y cambiar los ajustes.",
      bookkeeper: "Llevará las cuentas: podrá leer y exportar todo y registrar pagos.",
      viewer: "Será lector: podrá verlo todo sin cambiar nada.",
    },
    button: "Aceptar la invitación",
    validity: "Funciona una sola vez, durante 7 días.",
    unexpected: "¿No la esperaba? Borre este correo: sin usted no ocurre nada.",
  },
};
