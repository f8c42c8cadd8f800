import type { SandboxWords } from "../subjects/sandbox.ts";

export const SANDBOX: SandboxWords = {
  clock: {
    title: "Testuhr",
    detail:
      "Die Sandbox hat ihre eigene Zeit. Stellen Sie sie vor und sehen Sie, was überfällig wird und welche Erinnerungen hinausgehen.",
  },
  now: "Es ist",
  catchingUp: (time) => `Was bis dahin fällig wird, geschieht noch; bisher bis ${time}.`,
  dayOn: "Einen Tag weiter",
  weekOn: "Eine Woche weiter",
  monthOn: "30 Tage weiter",
  toDay: "Auf den Morgen des",
  move: "Uhr stellen",
  onlyForward: "Die Uhr geht nur vorwärts, denn was geschehen ist, bleibt geschehen.",
  past: "Wählen Sie einen Tag, der in der Sandbox noch kommt.",
  tooFar: (day) => `Wählen Sie einen Tag bis spätestens ${day}; von dort geht es weiter.`,
  client: {
    title: "Anstelle des Kunden",
    detail: "In der Sandbox spielen Sie den Kunden. Es geschieht das, was wirklich geschehen würde.",
  },
  opens: "Seite öffnen",
  pays: "Offenen Betrag bezahlen",
  takesBack: "Von der Bank zurückholen lassen",
};
