import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const FOLDER = join(import.meta.dirname, "../../spelling");
const FILES = readdirSync(FOLDER);
const wordsOf = (file: string): string[] => readFileSync(join(FOLDER, file), "utf8").trimEnd().split("\n");

test.each(FILES)("the accepted words of %s are sorted, each once", (file) => {
  const words = wordsOf(file);
  expect(words).toEqual([...new Set(words)].sort(byLetters));
});

test.each(FILES.filter((file) => file !== "shared.txt"))("%s has no word of all languages", (file) => {
  const shared = new Set(wordsOf("shared.txt"));
  expect(wordsOf(file).filter((word) => shared.has(word))).toEqual([]);
});

/** By code points without regard to case, as editors sort lines. */
function byLetters(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  if (first === second) return a < b ? -1 : 1;
  return first < second ? -1 : 1;
}
