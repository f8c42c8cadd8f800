import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  notFound: {
    title: "Esta página no existe",
    detail: "Puede que se haya eliminado, o la dirección está incompleta.",
  },
  role: {
    title: "Su rol no lo permite",
    detail: (roles) => `Hace falta uno de estos roles: ${roles}.`,
  },
  noSandbox: {
    title: "Aquí no hay sandbox",
    detail: "Esta empresa es un sandbox ella misma, o no tiene ninguno.",
  },
  forged: {
    title: "Este formulario ya no es válido",
    detail: "No se ha cambiado nada. Abra la página de nuevo y repita lo que hizo.",
  },
  notUnderstood: { title: "No hemos podido leer esta solicitud", detail: "No se ha cambiado nada." },
  tooMany: {
    title: "Un momento, por favor",
    detail: "Demasiadas solicitudes. Espere un minuto e inténtelo de nuevo.",
  },
  changed: {
    title: "Ahora no es posible",
    detail: "Algo ha cambiado entretanto. Abra la página de nuevo.",
  },
  unavailable: {
    title: "El servicio no está disponible por un momento",
    detail: "Inténtelo de nuevo en un minuto.",
  },
  failed: {
    title: "Algo ha fallado por nuestra parte",
    detail: "Inténtelo de nuevo. Si el error continúa, indíquenos este número.",
  },
  number: "Número",
};
