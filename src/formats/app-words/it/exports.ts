import type { ExportWords } from "../subjects/exports.ts";

export const EXPORTS: ExportWords = {
  title: "Esportazioni",
  detail: "Quanto serve a chi tiene la contabilità, in file per un foglio di calcolo.",
  period: "Periodo",
  periods: {
    thisMonth: "Questo mese",
    lastMonth: "Il mese scorso",
    thisQuarter: "Questo trimestre",
    lastQuarter: "Il trimestre scorso",
    thisYear: "Quest’anno",
    lastYear: "L’anno scorso",
  },
  choose: "Usa questo periodo",
  documents: {
    title: "Fatture e note di credito",
    detail: "Una riga per ogni documento emesso, con gli importi e un collegamento al PDF.",
  },
  taxes: {
    title: "Imposte per aliquota",
    detail: "Una riga per documento e aliquota, con imponibile e imposta.",
  },
  payments: {
    title: "Pagamenti",
    detail: "Quanto è entrato e quanto è stato restituito, giorno per giorno.",
  },
  clients: {
    title: "Clienti",
    detail: "Tutti i clienti con numeri e indirizzi, qualunque sia il periodo.",
  },
  download: "Scarica il CSV",
  format:
    "I file sono CSV in UTF-8. Le colonne portano i nomi dell’API, così un’importazione si imposta una sola volta. Gli importi delle note di credito e del denaro restituito sono negativi.",
  pdfs: "I PDF si trovano dietro il collegamento di ogni riga e nell’elenco delle fatture.",
  noDay: "Scelga un giorno.",
  endsBefore: "L’ultimo giorno precede il primo.",
  tooLong: "Un periodo ha al massimo 366 giorni.",
};
