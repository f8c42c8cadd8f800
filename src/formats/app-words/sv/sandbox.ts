import type { SandboxWords } from "../subjects/sandbox.ts";

export const SANDBOX: SandboxWords = {
  clock: {
    title: "Testklocka",
    detail:
      "Sandlådan har sin egen tid. Flytta fram den och se vad som förfaller och vilka påminnelser som går ut.",
  },
  now: "Klockan är",
  catchingUp: (time) => `Det som förfaller fram till dess sker fortfarande; hittills till ${time}.`,
  dayOn: "En dag fram",
  weekOn: "En vecka fram",
  monthOn: "30 dagar fram",
  toDay: "Till morgonen den",
  move: "Ställ klockan",
  onlyForward: "Klockan går bara framåt, för det som hänt har hänt.",
  past: "Välj en dag som ännu inte kommit i sandlådan.",
  tooFar: (day) => `Välj en dag senast ${day}; gå vidare därifrån.`,
  client: {
    title: "I kundens ställe",
    detail: "I sandlådan spelar du kunden. Det som händer är det som verkligen skulle hända.",
  },
  opens: "Öppna sidan",
  pays: "Betala det som återstår",
  takesBack: "Låt banken ta tillbaka det",
};
