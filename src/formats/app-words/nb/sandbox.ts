import type { SandboxWords } from "../subjects/sandbox.ts";

export const SANDBOX: SandboxWords = {
  clock: {
    title: "Testklokke",
    detail:
      "Sandkassen har sin egen tid. Still den frem og se hva som forfaller, og hvilke purringer som går ut.",
  },
  now: "Klokken er",
  catchingUp: (time) => `Det som forfaller til da, skjer fortsatt; hittil til ${time}.`,
  dayOn: "En dag frem",
  weekOn: "En uke frem",
  monthOn: "30 dager frem",
  toDay: "Til morgenen den",
  move: "Still klokken",
  onlyForward: "Klokken går bare fremover, for det som har skjedd, har skjedd.",
  past: "Velg en dag som ennå ikke har kommet i sandkassen.",
  tooFar: (day) => `Velg en dag senest ${day}; gå videre derfra.`,
  client: {
    title: "I stedet for kunden",
    detail: "I sandkassen spiller du kunden. Det som skjer, er det som virkelig ville skjedd.",
  },
  opens: "Åpne siden",
  pays: "Betal det som gjenstår",
  takesBack: "La banken ta det tilbake",
};
