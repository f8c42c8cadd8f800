import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Alguien ha cambiado esto mientras lo tenía abierto. Lo que escribió sigue aquí: compárelo con el estado actual y guarde de nuevo.",
  concurrent_change: "Alguien ha cambiado esto en el mismo momento. Inténtelo de nuevo.",
  idempotency_key_reused:
    "Este formulario ya se envió con otro contenido. Mire lo que resultó; si ha de ser otro, envíelo de nuevo.",
  external_id_taken: "Otra ficha ya tiene este identificador. Cada una necesita el suyo.",
  client_number_taken: "Otro cliente, quizá archivado, ya tiene este número.",
  product_number_taken: "Otro artículo, quizá archivado, ya tiene este número.",
  client_archived: "Este cliente está archivado. Restáurelo o elija otro.",
  too_many_contacts: ({ most }) =>
    `Un cliente tiene como máximo ${most} contactos. Elimine primero uno que ya no haga falta.`,
  invoice_not_draft: ({ number }) =>
    `${number} está emitida y ya no cambia. Corríjala con una factura rectificativa o duplíquela.`,
  exceeds_due: ({ due_cents }) =>
    `Quedan ${due_cents} por pagar. Indique como máximo eso, o deje el resto como saldo a favor del cliente.`,
  other: "Así no es posible. Compruebe lo que ha escrito.",
};
