/** The weights in which text is set. */
export type Weight = "regular" | "semibold";
