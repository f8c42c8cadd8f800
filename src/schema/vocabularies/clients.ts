export const CLIENT_TYPES = ["business", "consumer"] as const;
