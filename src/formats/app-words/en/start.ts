import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Welcome",
  detail: "Everything that your program needs before its first call is here.",
  firstKey: {
    title: "Make an API key",
    detail: "You see it once, with a first call that works as it stands.",
  },
  sandbox: {
    title: "Try it without risk",
    detail: "The sandbox is a business for trials. No real money moves there.",
  },
  people: {
    title: "Work together",
    detail: "Invite colleagues or your bookkeeper, each with the right role.",
  },
  reference: "API reference (OpenAPI)",
};
