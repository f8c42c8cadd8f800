import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Alguém alterou isto enquanto o tinha aberto. O que escreveu ainda está aqui: compare-o com o estado atual e guarde de novo.",
  concurrent_change: "Alguém alterou isto no mesmo momento. Tente de novo.",
  idempotency_key_reused:
    "Este formulário já foi enviado com outro conteúdo. Veja o que resultou; se for outro, envie-o de novo.",
  external_id_taken: "Outra ficha já tem este identificador. Cada uma precisa do seu.",
  client_number_taken: "Outro cliente, talvez arquivado, já tem este número.",
  product_number_taken: "Outro artigo, talvez arquivado, já tem este número.",
  client_archived: "Este cliente está arquivado. Restaure-o ou escolha outro.",
  too_many_contacts: ({ most }) =>
    `Um cliente tem no máximo ${most} contactos. Elimine primeiro um que já não seja preciso.`,
  invoice_not_draft: ({ number }) =>
    `${number} foi emitida e já não muda. Corrija-a com uma nota de crédito ou duplique-a.`,
  exceeds_due: ({ due_cents }) =>
    `Estão em dívida ${due_cents}. Indique no máximo esse valor, ou guarde o resto como crédito do cliente.`,
  other: "Assim não é possível. Verifique o que escreveu.",
};
