import type { PayingWords } from "../subjects/paying.ts";

export const PAYING: PayingWords = {
  pay: (amount) => `Pagar ${amount} en línea`,
  notices: {
    done: "¡Gracias! Su pago se está confirmando y aparecerá aquí en breve.",
    cancelled: "El pago se ha interrumpido. No se ha cobrado nada.",
    failed: "El pago ha sido rechazado. No se ha cobrado nada. Puede intentarlo de nuevo.",
    unavailable: "En este momento no es posible pagar en línea. No se ha cobrado nada.",
  },
  testCard: {
    title: "Pagar con una tarjeta de prueba",
    detail: "Prueba: no se cobra nada.",
    declined: "Probar una tarjeta rechazada",
    back: "Volver a la factura",
  },
};
