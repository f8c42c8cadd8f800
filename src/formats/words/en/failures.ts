import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  unknown: {
    title: "There is no such page",
    detail: "The link is incomplete or no longer valid. Ask the sender for a new one.",
  },
  notAllowed: {
    title: "That is not possible here",
    detail: "Open the link in your browser, just as you received it.",
  },
  notUnderstood: {
    title: "We could not read this request",
    detail: "Nothing was done. Open the invoice by its link again, and use its buttons.",
  },
  tooMany: {
    title: "One moment, please",
    detail: "This page was requested too often. Wait a minute, then reload it.",
  },
  changed: {
    title: "This invoice has just changed",
    detail: "Open it again to see how it stands before you retry.",
  },
  lost: {
    title: "This PDF is lost",
    detail: "We have lost this file, and make no other in its place. Ask the sender for a copy.",
  },
  unavailable: {
    title: "The service is unavailable for a moment",
    detail: "Try again in a minute. If you were just paying, first see on the invoice whether it arrived.",
  },
  failed: {
    title: "Something went wrong on our side",
    detail: "Reload the page in a moment. If it keeps happening, give the sender this number.",
  },
};
