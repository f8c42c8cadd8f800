import type { SandboxWords } from "../subjects/sandbox.ts";

export const SANDBOX: SandboxWords = {
  clock: {
    title: "Reloj de prueba",
    detail: "El sandbox tiene su propio tiempo. Adelántelo para ver qué vence y qué recordatorios salen.",
  },
  now: "Son",
  catchingUp: (time) => `Lo que vence hasta entonces aún está ocurriendo; por ahora hasta ${time}.`,
  dayOn: "Un día más",
  weekOn: "Una semana más",
  monthOn: "30 días más",
  toDay: "A la mañana del",
  move: "Ajustar el reloj",
  onlyForward: "El reloj solo avanza, porque lo que ha ocurrido no se deshace.",
  past: "Elija un día que aún esté por llegar en el sandbox.",
  tooFar: (day) => `Elija un día hasta el ${day} como máximo; siga desde ahí.`,
  client: {
    title: "En lugar del cliente",
    detail: "En el sandbox usted hace de cliente. Ocurre lo que ocurriría de verdad.",
  },
  opens: "Abrir la página",
  pays: "Pagar lo pendiente",
  takesBack: "Hacer que el banco lo devuelva",
};
