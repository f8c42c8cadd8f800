/** The name of a unit after one, and after any other number of it. */
type Forms = readonly [one: string, other: string];

/** The names of the units that have no symbol of their own, by UN/ECE Recommendation 20 code. */
export type UnitWords = Readonly<Record<"HUR" | "DAY" | "WEE" | "MON" | "ANN" | "LS" | "E48" | "H87", Forms>>;
