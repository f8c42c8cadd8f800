import type { PasskeyWords } from "../subjects/passkeys.ts";

export const PASSKEYS: PasskeyWords = {
  title: "Passkeys",
  detail: "Sign in without mail: with your fingerprint, your face or your device’s PIN.",
  yours: "Your passkeys",
  empty: "There is no passkey yet.",
  added: (day) => `added ${day}`,
  used: (day) => `last used ${day}`,
  neverUsed: "never used",
  remove: "Remove",
  removeSure: "Nobody signs in with it any more. Delete it on your device, too.",
  another: "A new passkey",
  name: "Name",
  nameHint: "Such as the device on which it is",
  add: "Add the passkey",
  unable: "Passkeys need JavaScript and a browser that knows them.",
  manage: "Manage passkeys",
  signIn: "Sign in with a passkey",
  confirm: "Confirm with a passkey",
  notGiven: "The browser gave no passkey. Try again.",
  known: "This device has a passkey for you already.",
  late: {
    title: "That took too long",
    detail: "A passkey is asked for once, for five minutes and in this browser. Try again.",
  },
  unknown: {
    title: "This passkey is not known here",
    detail: "It may have been removed. Delete it on your device, and sign in by mail.",
  },
  refused: { title: "The passkey was not accepted", detail: "Try again, or sign in by mail." },
  tooMany: (most) => `You have ${most} passkeys, which is the most. Remove one first.`,
};
