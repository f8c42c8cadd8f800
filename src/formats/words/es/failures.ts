import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  unknown: {
    title: "Esta página no existe",
    detail: "El enlace está incompleto o ya no es válido. Pida uno nuevo al remitente.",
  },
  notAllowed: {
    title: "Eso no es posible aquí",
    detail: "Abra el enlace en su navegador, tal como lo recibió.",
  },
  notUnderstood: {
    title: "No hemos podido leer esta solicitud",
    detail: "No se ha hecho nada. Vuelva a abrir la factura con su enlace y use los botones de la página.",
  },
  tooMany: {
    title: "Un momento, por favor",
    detail: "Se ha solicitado esta página demasiadas veces. Espere un minuto y vuelva a cargarla.",
  },
  changed: {
    title: "Esta factura acaba de cambiar",
    detail: "Vuelva a abrirla para ver cómo está antes de intentarlo de nuevo.",
  },
  lost: {
    title: "Este PDF se ha perdido",
    detail: "Hemos perdido este archivo y no creamos otro en su lugar. Pida una copia al remitente.",
  },
  unavailable: {
    title: "El servicio no está disponible en este momento",
    detail:
      "Inténtelo de nuevo dentro de un minuto. Si estaba pagando, compruebe antes en la factura si el pago ha llegado.",
  },
  failed: {
    title: "Algo ha fallado por nuestra parte",
    detail: "Vuelva a cargar la página en unos instantes. Si sigue fallando, dé este número al remitente.",
  },
};
