/** A percentage with two decimals at least: 19.00. */
export function percentText(percent: number): string {
  const [whole = "", decimals = ""] = String(percent).split(".");
  return `${whole}.${decimals.padEnd(2, "0")}`;
}
