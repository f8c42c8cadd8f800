import type { SignInWords } from "../subjects/sign-in.ts";

export const SIGN_IN: SignInWords = {
  title: "Sign in",
  detail: "We send you a link. There is no password.",
  email: "Email address",
  send: "Send the link",
  sent: {
    title: "Look in your mail",
    detail:
      "If this address may sign in, a link is on its way. It is good for 15 minutes, once, and in this browser.",
  },
  again: "Ask for another link",
  emailFault: "Enter an email address, such as ada@example.com.",
  signedOut: { title: "You are signed out", detail: "Until next time." },
  unknown: { title: "This link is not valid", detail: "It is incomplete or too old. Ask for a new one." },
  used: { title: "This link was used already", detail: "Each link is good once. Ask for a new one." },
  expired: { title: "This link has expired", detail: "A link is good for 15 minutes. Ask for a new one." },
  otherBrowser: {
    title: "Open the link in the other browser",
    detail: "It works only in the browser in which you asked for it. You can also ask for a new one here.",
  },
  notInvited: {
    title: "An invitation is needed",
    detail: "Ask the owner of a business here to invite you.",
  },
  noBusiness: { title: "You belong to no business", detail: "Ask an owner to invite you again." },
  tooMany: { title: "Too many links", detail: "Wait an hour, then ask for a new one." },
};
