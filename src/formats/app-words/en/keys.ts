import type { KeyWords } from "../subjects/keys.ts";

export const KEYS: KeyWords = {
  title: "API keys",
  detail:
    "A program shows its key with every call. Make one for each program, so that you can revoke it alone.",
  name: "Name",
  nameHint: "Such as the program that will use it",
  nameFault: "Enter a name of 1 to 100 characters, on one line.",
  access: "It may",
  write: "Read and change everything",
  read: "Only read",
  make: "Make the key",
  made: { title: "Your new key", detail: "Copy it now: it is shown this once and stored nowhere." },
  tryIt: "Try it in a terminal",
  alreadyShown: {
    title: "This key was shown already",
    detail: "If you did not copy it, revoke it and make another.",
  },
  yours: "Your keys",
  empty: "There is no key yet.",
  created: (day) => `made ${day}`,
  revoked: (day) => `revoked ${day}`,
  revoke: "Revoke",
  revokeSure: "Programs with this key are refused from now on. This cannot be undone.",
  another: "A new key",
  used: (day) => `last used ${day}`,
  neverUsed: "never used",
};
