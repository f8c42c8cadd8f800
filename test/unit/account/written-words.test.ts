/** The words of the app as a deployment has them: each language as data in a file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { AppWords } from "../../../src/formats/app-words/app-words.ts";
import { APP_WORDS } from "../../../src/formats/app-words/catalogue.ts";
import { readWords, type Written, writeWords } from "../../../src/formats/app-words/written-words.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";

const SOURCES = join(import.meta.dirname, "../../../src");

const asDeployed = (words: AppWords): AppWords =>
  readWords(JSON.parse(JSON.stringify(writeWords(words))) as Written);

/** All entries by their paths, a sentence by what it says where each of its values is this one. */
function saidOf(entry: unknown, value: unknown, takesFacts: Set<string>, path = ""): string[] {
  if (typeof entry === "string") return [`${path}: ${entry}`];
  if (typeof entry === "function") {
    // The source of a sentence tells whether its value is a record of facts.
    if (/^\(\{/.test(String(entry))) takesFacts.add(path);
    return [`${path}: ${entry(takesFacts.has(path) ? factsOf(value) : value, value, value)}`];
  }
  return Object.entries(entry as object).flatMap(([name, part]) =>
    saidOf(part, value, takesFacts, `${path}.${name}`),
  );
}

const factsOf = (value: unknown): object =>
  new Proxy({}, { get: (_, name) => (name === "corrected" ? factsOf(value) : value) });

const words = (entries: object) => entries as AppWords;

describe.each(LOCALES)("the words of %s", (locale) => {
  it.each([1, 2, "1", "8 dicembre 2026", true, false, ""])(
    "say of %j what their sources say, so that none depends on a value",
    (value) => {
      const own = APP_WORDS[locale];
      const takesFacts = new Set<string>();
      const said = saidOf(own, value, takesFacts);
      expect(takesFacts.size).toBeGreaterThan(80);
      expect(saidOf(asDeployed(own), value, takesFacts)).toEqual(said);
    },
  );
});

/** The words of the code that may show an entry: comments, and the entries themselves, show none. */
const namesInCode = (): Set<string> =>
  new Set(
    readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(join("formats", "app-words")))
      .flatMap((file) => {
        const code = readFileSync(join(SOURCES, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm, "");
        return code.match(/\w+/g) ?? [];
      }),
  );

const entryNames = (entry: object): string[] =>
  Object.entries(entry).flatMap(([name, part]) => [
    name,
    ...(typeof part === "object" ? entryNames(part as object) : []),
  ]);

describe("words", () => {
  it("are there to be shown: the code names each entry", () => {
    const named = namesInCode();
    expect(entryNames(APP_WORDS.en).filter((name) => !named.has(name))).toEqual([]);
  });

  it("are texts, and sentences with the places of their values between texts", () => {
    const written = writeWords(
      words({
        title: "Faktura",
        sent: (number: string, by: { name: string }) => `${number} av ${by.name}`,
        done: () => "Ferdig",
        card: { open: "Åpne" },
      }),
    );
    expect(written).toEqual({
      title: "Faktura",
      sent: ["", "0", " av ", "1.name", ""],
      done: ["Ferdig"],
      card: { open: "Åpne" },
    });
  });

  it("are refused where they are more than that", () => {
    const write = (entry: unknown) => () => writeWords(words({ keys: { made: entry } }));
    expect(write(["one", "two"])).toThrow("the words at keys.made are neither texts nor sentences");
    expect(write((name: string) => ({ title: name }))).toThrow("the words at keys.made make no text");
    expect(write((names: string[]) => [...names].join())).toThrow("a value at 0 is more than placed");
    expect(write((name: string) => `${name.toUpperCase()}`)).toThrow();
  });
});
