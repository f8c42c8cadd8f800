import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Sus empresas",
  detail: "Trabaja en una a la vez.",
  open: "Abrir",
  current: "abierta ahora",
  name: "Nombre de otra empresa",
  make: "Crear la empresa",
  notAllowed: "Aquí solo los propietarios crean más empresas.",
  another: "Una nueva empresa",
  leaving: {
    title: (business) => `Abandonar ${business}`,
    detail: "Pierde el acceso de inmediato. Para volver, alguien tiene que invitarle de nuevo.",
  },
  leave: "Abandonar la empresa",
  onlyOwner: "Es su único propietario. Nombre antes a otra persona, o cierre la empresa.",
  closing: {
    title: (business) => `Cerrar ${business}`,
    detail:
      "Cierra la empresa y su sandbox para todos. No se borra nada: lo emitido debe conservarse durante años por ley.",
  },
  close: "Cerrar la empresa",
  closeSure:
    "Se revocan todas las claves, se cierra la sesión de todos los miembros y se les quita, y ya no se envían recordatorios. Los clientes aún pueden abrir y pagar lo que les envió. No podrá deshacerlo usted.",
};
