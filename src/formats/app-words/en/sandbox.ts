import type { SandboxWords } from "../subjects/sandbox.ts";

export const SANDBOX: SandboxWords = {
  clock: {
    title: "Test clock",
    detail:
      "The sandbox has a time of its own. Move it on to see what becomes overdue and which reminders go out.",
  },
  now: "It is",
  catchingUp: (time) => `What falls due until then still happens; by now as far as ${time}.`,
  dayOn: "A day on",
  weekOn: "A week on",
  monthOn: "30 days on",
  toDay: "To the morning of",
  move: "Move the clock",
  onlyForward: "The clock only goes forward, because what has happened cannot unhappen.",
  past: "Choose a day that is still to come in the sandbox.",
  tooFar: (day) => `Choose a day until ${day} at the latest; move on from there.`,
  client: {
    title: "In place of the client",
    detail: "In the sandbox you play the client. What happens then is what would really happen.",
  },
  opens: "Open the page",
  pays: "Pay what is due",
  takesBack: "Have the bank take it back",
};
