import type { PageWords } from "../subjects/page.ts";

export const PAGE: PageWords = {
  status: {
    finalized: "Pendiente",
    sent: "Pendiente",
    opened: "Pendiente",
    paid: "Pagada",
    overdue: "Vencida",
    cancelled: "Anulada",
  },
  nothingDue: "Nada que pagar",
  dueOn: (day) => `A pagar hasta el\u00a0${day}`,
  wasDueOn: (day) => `Venció el\u00a0${day}`,
  paidOn: (day) => `Pagada el\u00a0${day}. ¡Gracias!`,
  cancelledDetail: "Esta factura se ha anulado. No hay nada que pagar.",
  downloadPdf: "Descargar PDF",
  bankTransfer: "Pagar por transferencia",
  qrCode: "Código QR para una transferencia SEPA: beneficiario, IBAN, importe y concepto",
  qrHint: "Escanéelo con la aplicación de su banco, que rellena la transferencia.",
  copy: "Copiar",
  copied: "Copiado",
  selected: "Seleccionado",
  copyAll: "Copiar todo",
  languages: "Idioma",
  lines: "Líneas de la factura",
  files: "Archivos adjuntos",
  comments: "Comentarios",
  notYet: {
    title: "Esta factura aún no está disponible",
    detail: "Aparecerá aquí en cuanto se expida.",
  },
  failureNumber: "Número de incidencia",
  reminders: {
    title: "Recordatorios de pago",
    detail: "¿Dejar de recibir recordatorios automáticos de esta factura?",
    stop: "Detener los recordatorios",
  },
  remindersStopped: {
    title: "Los recordatorios se han detenido",
    detail: "No recibirá más recordatorios automáticos de esta factura.",
  },
};
