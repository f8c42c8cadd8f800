/** What an import did: counts, and every record that was not copied as a whole. */

export const KINDS = ["customers", "contacts", "articles", "revenues", "payments"] as const;
export type Kind = (typeof KINDS)[number];

/** `copied`: by this run. `missing`: not copied. */
type Outcome = "copied" | "there" | "missing";

export class Report {
  readonly #counts = new Map<string, number>();
  readonly #lists = new Map<string, string[]>();
  #isIncomplete = false;

  count(kind: Kind, outcome: Outcome, times = 1): void {
    const key = `${kind} ${outcome}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + times);
  }

  of(kind: Kind, outcome: Outcome): number {
    return this.#counts.get(`${kind} ${outcome}`) ?? 0;
  }

  /** A record that the import leaves out by its nature, such as a draft. */
  leaveOut(kind: Kind, name: string, reason: string): void {
    this.count(kind, "missing");
    this.#list(reason, name);
  }

  /** A record that could not be copied. */
  fail(kind: Kind, name: string, reason: string): void {
    this.leaveOut(kind, name, reason);
    this.#isIncomplete = true;
  }

  /** A part of a copied record that could not be copied. */
  failPart(name: string, reason: string): void {
    this.#list(reason, name);
    this.#isIncomplete = true;
  }

  /** Whether there is nothing to tell. */
  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  /** Whether something that should be at the target is not. */
  get isIncomplete(): boolean {
    return this.#isIncomplete;
  }

  #list(reason: string, name: string): void {
    const names = this.#lists.get(reason) ?? [];
    this.#lists.set(reason, [...names, name]);
  }

  /** The counts as a table, and below it what is not there, by reason. */
  text({ dryRun }: { dryRun: boolean }): string {
    const heads = ["", dryRun ? "to copy" : "copied", "there already", "not copied"];
    const rows = KINDS.map((kind) => [
      kind,
      ...(["copied", "there", "missing"] as const).map((outcome) => String(this.of(kind, outcome))),
    ]);
    const table = [heads, ...rows].map(([kind = "", ...cells]) =>
      `${kind.padEnd(10)}${cells.map((cell) => cell.padStart(15)).join("")}`.trimEnd(),
    );
    const lists = [...this.#lists].map(
      ([reason, names]) => `${reason} (${names.length}):\n  ${names.join(", ")}`,
    );
    return [...table, ...(lists.length > 0 ? ["", ...lists] : [])].join("\n");
  }
}
