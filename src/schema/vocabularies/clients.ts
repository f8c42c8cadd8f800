export const STORED_CLIENT_TYPES = ["business", "consumer"] as const;

/** A public body is stored as a business with a flag: its invoices follow the rules between businesses, and more. */
export const CLIENT_TYPES = [...STORED_CLIENT_TYPES, "public"] as const;
export type ClientType = (typeof CLIENT_TYPES)[number];
