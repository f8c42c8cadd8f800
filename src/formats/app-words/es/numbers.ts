import type { NumbersWords } from "../subjects/numbers.ts";

export const NUMBERS: NumbersWords = {
  title: "Números",
  detail: "Las facturas y las rectificativas reciben el número siguiente al emitirse, sin huecos.",
  patterns: "Modelos",
  invoices: "Facturas",
  creditNotes: "Facturas rectificativas",
  next: (number) => `Siguiente: ${number}`,
  first: "Número de la próxima factura",
  count: "Número correlativo",
  firstHint:
    "Para continuar desde otro programa. Se puede fijar hasta que se emite la primera factura de la serie.",
  hasStarted: (number) => `La serie de facturas ha comenzado. La próxima recibe ${number}.`,
  parts: "Partes de un modelo",
  part: {
    year: "Año",
    shortYear: "Año con dos cifras",
    month: "Mes",
    sequence: "Número correlativo",
    padded: "Número correlativo de al menos 5 cifras",
  },
  restart: "La cuenta vuelve a 1 con cada año del modelo, o con cada mes.",
  patternFault:
    "Use letras de la A a la Z, cifras, espacios y - _ / . + #, y {SEQ} exactamente una vez; {MM} solo con {YYYY} o {YY}. Un número puede tener 35 caracteres.",
  collide: ({ number, apart }) =>
    `Una factura y una rectificativa podrían recibir ambas ${number}. Necesitan modelos que no coincidan nunca, por ejemplo ${apart}.`,
  tooBig: ({ most }) => `Una serie comienza como máximo en ${most}.`,
  started: ({ next }) => `La serie ha dado un número entretanto. Continúa con ${next}.`,
  noRoom: ({ length, least }) =>
    `Sus referencias de pago tienen ${length} cifras y estos números necesitan ${least}. Cambie primero las referencias en «Pago» o elija un modelo más corto.`,
};
