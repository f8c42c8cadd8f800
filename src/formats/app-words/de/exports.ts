import type { ExportWords } from "../subjects/exports.ts";

export const EXPORTS: ExportWords = {
  title: "Exporte",
  detail: "Was Ihre Buchhaltung braucht, als Dateien für die Tabellenkalkulation.",
  period: "Zeitraum",
  periods: {
    thisMonth: "Dieser Monat",
    lastMonth: "Letzter Monat",
    thisQuarter: "Dieses Quartal",
    lastQuarter: "Letztes Quartal",
    thisYear: "Dieses Jahr",
    lastYear: "Letztes Jahr",
  },
  choose: "Diesen Zeitraum verwenden",
  documents: {
    title: "Rechnungen und Gutschriften",
    detail: "Eine Zeile für jedes ausgestellte Dokument, mit Beträgen und einem Link zum PDF.",
  },
  taxes: {
    title: "Steuern nach Satz",
    detail: "Eine Zeile für jedes Dokument und jeden Steuersatz, mit Bemessungsgrundlage und Steuer.",
  },
  payments: {
    title: "Zahlungen",
    detail: "Was eingegangen und was zurückgegangen ist, nach Tagen.",
  },
  clients: {
    title: "Kunden",
    detail: "Alle Kunden mit Nummern und Anschriften, unabhängig vom Zeitraum.",
  },
  download: "CSV herunterladen",
  format:
    "Die Dateien sind CSV in UTF-8. Die Spalten heißen wie in der API, damit ein Import nur einmal eingerichtet werden muss. Beträge von Gutschriften und von zurückgegangenem Geld sind negativ.",
  pdfs: "PDFs finden Sie über den Link in jeder Zeile und in der Liste der Rechnungen.",
  noDay: "Wählen Sie einen Tag.",
  endsBefore: "Der letzte Tag liegt vor dem ersten.",
  tooLong: "Ein Zeitraum hat höchstens 366 Tage.",
};
