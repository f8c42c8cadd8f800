/** Salutations as FastBill knows them, and how they are written here. */
export const SALUTATIONS: Readonly<Record<string, string>> = { mr: "Mr", mrs: "Mrs", family: "Family" };

/** What its German clients write for them, too. A map: v1 takes any text, also the name of an object's property. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ["mr", "mr"],
  ["herr", "mr"],
  ["mrs", "mrs"],
  ["ms", "mrs"],
  ["frau", "mrs"],
  ["family", "family"],
  ["familie", "family"],
]);

/** FastBill's word for a salutation; nothing for one that it does not know. */
export const salutationOf = (text: string | undefined): string =>
  KNOWN.get(text?.toLowerCase().replace(/\.$/, "") ?? "") ?? "";
