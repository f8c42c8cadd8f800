/** What an API key may do: read everything, or also change it. */
export const KEY_ACCESS = ["read", "write"] as const;
export type KeyAccess = (typeof KEY_ACCESS)[number];
