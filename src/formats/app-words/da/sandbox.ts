import type { SandboxWords } from "../subjects/sandbox.ts";

export const SANDBOX: SandboxWords = {
  clock: {
    title: "Testur",
    detail:
      "Sandkassen har sin egen tid. Stil den frem, og se, hvad der forfalder, og hvilke rykkere der går ud.",
  },
  now: "Klokken er",
  catchingUp: (time) => `Det, der forfalder indtil da, sker stadig; indtil nu til ${time}.`,
  dayOn: "En dag frem",
  weekOn: "En uge frem",
  monthOn: "30 dage frem",
  toDay: "Til morgenen den",
  move: "Stil uret",
  onlyForward: "Uret går kun fremad, for det, der er sket, er sket.",
  past: "Vælg en dag, der endnu ikke er kommet i sandkassen.",
  tooFar: (day) => `Vælg en dag senest ${day}; gå videre derfra.`,
  client: {
    title: "I stedet for kunden",
    detail: "I sandkassen spiller du kunden. Der sker det, der virkelig ville ske.",
  },
  opens: "Åbn siden",
  pays: "Betal det skyldige",
  takesBack: "Lad banken tage det tilbage",
};
