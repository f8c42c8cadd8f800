import type { ExportWords } from "../subjects/exports.ts";

export const EXPORTS: ExportWords = {
  title: "Exportaciones",
  detail: "Lo que necesita su contable, en archivos para una hoja de cálculo.",
  period: "Periodo",
  periods: {
    thisMonth: "Este mes",
    lastMonth: "El mes pasado",
    thisQuarter: "Este trimestre",
    lastQuarter: "El trimestre pasado",
    thisYear: "Este año",
    lastYear: "El año pasado",
  },
  choose: "Usar este periodo",
  documents: {
    title: "Facturas y abonos",
    detail: "Una línea por cada documento emitido, con sus importes y un enlace a su PDF.",
  },
  taxes: {
    title: "Impuestos por tipo",
    detail: "Una línea por documento y tipo impositivo, con la base y la cuota.",
  },
  payments: {
    title: "Pagos",
    detail: "Lo que entró y lo que se devolvió, día por día.",
  },
  clients: {
    title: "Clientes",
    detail: "Todos los clientes con sus números y direcciones, sea cual sea el periodo.",
  },
  download: "Descargar CSV",
  format:
    "Los archivos son CSV en UTF-8. Las columnas llevan los nombres de la API, de modo que una importación se configura una sola vez. Los importes de los abonos y del dinero devuelto son negativos.",
  pdfs: "Los PDF están tras el enlace de cada línea y en la lista de facturas.",
  noDay: "Elija un día.",
  endsBefore: "El último día es anterior al primero.",
  tooLong: "Un periodo tiene como máximo 366 días.",
};
