import type { SandboxWords } from "../subjects/sandbox.ts";

export const SANDBOX: SandboxWords = {
  clock: {
    title: "Testklok",
    detail:
      "De sandbox heeft een eigen tijd. Zet hem vooruit om te zien wat er te laat wordt en welke herinneringen uitgaan.",
  },
  now: "Het is",
  catchingUp: (time) => `Wat tot dan vervalt, gebeurt nog; nu tot ${time}.`,
  dayOn: "Een dag verder",
  weekOn: "Een week verder",
  monthOn: "30 dagen verder",
  toDay: "Naar de ochtend van",
  move: "Klok zetten",
  onlyForward: "De klok gaat alleen vooruit, want wat gebeurd is, is gebeurd.",
  past: "Kies een dag die in de sandbox nog komt.",
  tooFar: (day) => `Kies een dag tot uiterlijk ${day}; ga van daar verder.`,
  client: {
    title: "In plaats van de klant",
    detail: "In de sandbox speelt u de klant. Er gebeurt wat er echt zou gebeuren.",
  },
  opens: "De pagina openen",
  pays: "Het openstaande betalen",
  takesBack: "Door de bank laten terughalen",
};
