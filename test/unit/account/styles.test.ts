/** The style sheet of the account app: each file says how its own parts look, and of no other's. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const STYLES = join(import.meta.dirname, "../../../src/surfaces/account/layout/style");

/** The classes that a file gives a look by themselves, as in `.card{…}`. */
const classesOf = (file: string): string[] =>
  readFileSync(join(STYLES, file), "utf8")
    .split("\n")
    .flatMap((line) => line.match(/[^{}]+(?=\{)/g) ?? [])
    .filter((selector) => !selector.includes(","))
    .flatMap((selector) => /^\.([\w-]+)$/.exec(selector.trim())?.[1] ?? []);

it("names no class of one file in another, where the later one would change both", () => {
  const files = new Map<string, Set<string>>();
  for (const file of readdirSync(STYLES))
    for (const name of classesOf(file)) files.set(name, (files.get(name) ?? new Set()).add(file));
  expect([...files].filter(([, places]) => places.size > 1)).toEqual([]);
});

it("moves nothing for people who asked their device for less motion", () => {
  for (const file of readdirSync(STYLES)) {
    const text = readFileSync(join(STYLES, file), "utf8");
    const moving = text
      .split("\n")
      .filter((line) => /transition|animation|scroll-behavior/.test(line))
      .filter((line) => !line.startsWith("@media (prefers-reduced-motion:no-preference)"));
    expect([file, moving]).toEqual([file, []]);
  }
});
