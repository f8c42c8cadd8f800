import type { SendWords } from "../subjects/send.ts";

export const SEND: SendWords = {
  title: (number) => `Enviar la factura ${number}`,
  titleDraft: "Emitir y enviar la factura",
  titleReceipt: (number) => `Enviar el recibo de ${number}`,
  titleReminder: (number) => `Enviar un recordatorio de ${number}`,
  titleNote: (number) => `Enviar la factura rectificativa ${number}`,
  draftDetail: (amount) =>
    `Primero recibe su número y se deben ${amount}. No se puede deshacer: los errores se corrigen con una factura rectificativa.`,
  detail: "Elija cómo se envía y revise antes el correo.",
  ways: "Medio",
  email: (addresses) => `Por correo a ${addresses}`,
  emailUnknown: "Por correo; el cliente aún no tiene dirección",
  sms: (phone) => `Por SMS a ${phone}`,
  link: "Como enlace que usted mismo comparte",
  to: "A otra dirección",
  cc: "Copias a",
  ccHint: "Varias direcciones separadas por comas.",
  copyToSelf: "Una copia a mi empresa",
  ownWords: "Sus propias palabras",
  subject: "Asunto",
  message: "Mensaje",
  wordsHint:
    "Vacío, se usa el habitual, como abajo. {number}, {client}, {amount_due} y {due_date} se rellenan.",
  force: "Enviar aunque una dirección no funcionara antes",
  preview: "El correo tal como llegará",
  previewDetail: "Se adjunta el PDF. Un borrador muestra el número que probablemente tendrá.",
  refresh: "Ver el correo con estas palabras",
  submit: "Enviar ahora",
  submitDraft: "Emitir y enviar",
  noWay: "Elija al menos un medio.",
};
