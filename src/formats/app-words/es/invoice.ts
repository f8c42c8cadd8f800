import type { InvoiceWords } from "../subjects/invoice.ts";

export const INVOICE: InvoiceWords = {
  title: (number) => `Factura ${number}`,
  draft: "Borrador de factura",
  due: "Por pagar",
  total: "Total",
  ofTotal: (total) => `de ${total}`,
  overpaid: (amount) => `${amount} pagados de más: crédito del cliente hasta que se reembolse`,
  sendReceipt: "Enviar el recibo",
  remind: "Enviar un recordatorio",
  pay: "Anotar un pago",
  duplicate: "Duplicar",
  credit: "Rectificar",
  finalizeSure: (amount) =>
    `Recibe su número y se deben ${amount}. Ya no se puede cambiar: los errores se corrigen con una factura rectificativa. Aún no se envía nada.`,
  cancel: "Anular la factura",
  cancelSure: (amount) =>
    `Se emite una factura rectificativa de ${amount} y no se debe nada más. No se puede deshacer.`,
  stopReminders: "Detener los recordatorios automáticos",
  stopSure: "Ya no saldrán recordatorios automáticos de esta factura. Puede seguir enviando uno.",
  removeRecorded: "Eliminar la factura",
  removeRecordedSure: "Se emitió en otro sistema. Solo se elimina la copia de aquí, con su PDF.",
  lines: "Líneas",
};
