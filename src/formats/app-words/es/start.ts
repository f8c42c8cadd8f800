import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Resumen",
  detail: "Lo que está pendiente, lo que ha entrado y por dónde empezar.",
  open: "Pendiente",
  overdue: "Vencido",
  paid: "Cobrado este mes",
  drafts: "Borradores",
  invoices: { one: (count) => `${count} factura`, other: (count) => `${count} facturas` },
  months: {
    title: "Facturado y cobrado por mes",
    detail: "Facturas menos abonos, por fecha de emisión; pagos menos lo que se devolvió de ellos.",
  },
  month: "Mes",
  issued: "Facturado",
  paidInMonth: "Cobrado",
  ages: {
    title: "Pendiente por antigüedad",
    detail: "Lo que los clientes aún deben, según el retraso.",
  },
  age: "Antigüedad",
  ageNames: {
    current: "Aún no vencido",
    to_30: "De 1 a 30 días de retraso",
    to_60: "De 31 a 60 días de retraso",
    to_90: "De 61 a 90 días de retraso",
    older: "Más de 90 días de retraso",
  },
  amount: "Importe",
  numbers: "Mostrar las cifras",
  nothing: "Todavía no hay nada que mostrar.",
  currencies: {
    title: "Otras monedas",
    detail: "Los importes en monedas distintas no se suman.",
  },
  steps: "Primeros pasos",
  done: (done, all) => `${done} de ${all} hechos`,
  isDone: "hecho",
  firstKey: {
    title: "Crear una clave API",
    detail: "La ve una sola vez, con una primera llamada que funciona tal como está.",
  },
  profile: {
    title: "Completar el perfil",
    detail: "Su nombre, dirección y número fiscal, como la ley los exige en las facturas.",
  },
  firstInvoice: {
    title: "Escribir la primera factura",
    detail: "Elija un cliente, añada líneas, mire el PDF y envíela.",
  },
  newInvoice: "Nueva factura",
  sandbox: {
    title: "Probar sin riesgo",
    detail: "El sandbox es una empresa de prueba. En él no se mueve dinero real.",
  },
  people: {
    title: "Trabajar en equipo",
    detail: "Invite a sus compañeros o a quien lleva la contabilidad, cada uno con el rol adecuado.",
  },
};
