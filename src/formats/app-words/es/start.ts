import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Le damos la bienvenida",
  detail: "Aquí está todo lo que su programa necesita antes de la primera llamada.",
  firstKey: {
    title: "Crear una clave API",
    detail: "La ve una sola vez, con una primera llamada que funciona tal como está.",
  },
  sandbox: {
    title: "Probar sin riesgo",
    detail: "El sandbox es una empresa de prueba. En él no se mueve dinero real.",
  },
  people: {
    title: "Trabajar en equipo",
    detail: "Invite a sus compañeros o a quien lleva la contabilidad, cada uno con el rol adecuado.",
  },
  reference: "Referencia de la API (OpenAPI)",
};
