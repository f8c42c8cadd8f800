import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  notFound: {
    title: "There is no such page",
    detail: "It may have been removed, or the address is incomplete.",
  },
  role: {
    title: "Your role does not allow this",
    detail: (roles) => `It takes one of these roles: ${roles}.`,
  },
  noSandbox: { title: "There is no sandbox here", detail: "This business is one by itself, or has none." },
  forged: {
    title: "This form is no longer valid",
    detail: "Nothing was changed. Open the page again and repeat what you did.",
  },
  notUnderstood: { title: "We could not read this request", detail: "Nothing was changed." },
  tooMany: { title: "One moment, please", detail: "Too many requests. Wait a minute, then try again." },
  changed: {
    title: "That is not possible now",
    detail: "Something has changed meanwhile. Open the page again.",
  },
  unavailable: { title: "The service is unavailable for a moment", detail: "Try again in a minute." },
  failed: {
    title: "Something went wrong on our side",
    detail: "Try again. If it stays, tell us this number.",
  },
  number: "Number",
};
