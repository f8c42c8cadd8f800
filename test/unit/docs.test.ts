/** The documentation's sources: complete in each language, and true to the API. */
import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FAULT_MESSAGES } from "../../src/surfaces/api-access/words/fault-messages.ts";
import { catalogueOf } from "../../website/catalogue/catalogue.ts";
import { editAddress } from "../../website/edit-links.ts";
import { LANGUAGES } from "../../website/languages.ts";
import { addressOf, guidePages, referencePages, SHARED_GUIDES } from "../../website/pages.ts";
import { allErrors } from "../../website/reference/endpoint-pages.ts";
import { fieldFaults } from "../../website/reference/field-faults.ts";
import { ENDPOINTS, OPENAPI, slugOf } from "../../website/reference/openapi.ts";
import { REMEDIES } from "../../website/reference/remedies.ts";
import { sidebar } from "../../website/sidebar.ts";

const OTHERS = LANGUAGES.filter((language) => language !== "en");

/** What the reference and its navigation ask to translate. */
function textsIn(language: (typeof OTHERS)[number]): { missing: string[]; used: Set<string> } {
  const missing = new Set<string>();
  const used = new Set<string>();
  const listeners = { missing: (text: string) => missing.add(text), used: (text: string) => used.add(text) };
  referencePages(language, listeners);
  guidePages(language, listeners);
  sidebar((text) => used.add(text));
  return { missing: [...missing], used };
}

const SHARED = new Set(SHARED_GUIDES.map(({ name }) => `guides/${name}`));

const codeOf = (markdown: string): string[] => markdown.match(/^```.*?^```/gms) ?? [];

/** What stands as code in a line. Another language may have it in another order. */
const namesIn = (line: string): string => (line.match(/`[^`]*`/g) ?? []).sort().join(" ");

/** What a line is: a heading, an entry of a list, a row with so many cells, a text, or empty. */
const shapeOf = (line: string): string => {
  const [start = line === "" ? "empty" : "text"] = /^(?:#+ |- |\d+\. |```.*|\|)/.exec(line) ?? [];
  return start === "|" ? `row of ${line.split("|").length}` : start;
};

describe("the documentation", () => {
  it.each(OTHERS)(
    "has a translation of every text of the reference, and none too many, in %s",
    (language) => {
      const { missing, used } = textsIn(language);
      const catalogue = catalogueOf(language);
      expect(missing).toEqual([]);
      expect([...used].filter((text) => catalogue[text] === undefined)).toEqual([]);
      expect(Object.keys(catalogue).filter((text) => !used.has(text))).toEqual([]);
    },
  );

  it.each(OTHERS)("keeps codes, names and placeholders as they are in %s", (language) => {
    const kept = (text: string) => (text.match(/`[^`]*`|\{\w+\}/g) ?? []).sort();
    const changed = Object.entries(catalogueOf(language)).filter(
      ([english, translated]) => kept(english).join() !== kept(translated).join(),
    );
    expect(changed).toEqual([]);
  });

  it.each(OTHERS)("has every guide with the same code and headings in %s", (language) => {
    const english = guidePages("en");
    const translated = guidePages(language);
    expect(translated.map(({ slug, order }) => [slug, order])).toEqual(
      english.map(({ slug, order }) => [slug, order]),
    );
    for (const [index, guide] of english.entries()) {
      const other = translated[index];
      expect([guide.slug, codeOf(other?.markdown ?? "")]).toEqual([guide.slug, codeOf(guide.markdown)]);
      expect(other?.markdown.match(/^#+ /gm)).toEqual(guide.markdown.match(/^#+ /gm));
    }
  });

  it.each(OTHERS)(
    "has every line of what it shares with the repository, with its names, in %s",
    (language) => {
      const translated = new Map(guidePages(language).map(({ slug, markdown }) => [slug, markdown]));
      const stale = guidePages("en")
        .filter(({ slug }) => SHARED.has(slug))
        .flatMap(({ slug, markdown }) => {
          const own = translated.get(slug)?.split("\n") ?? [];
          return markdown
            .split("\n")
            .map((english, index) => ({ at: `${slug}:${index + 1}`, english, own: own[index] ?? "" }))
            .filter(
              ({ english, own: line }) =>
                namesIn(english) !== namesIn(line) || shapeOf(english) !== shapeOf(line),
            );
        });
      expect(stale).toEqual([]);
    },
  );

  it("tells of every error what it means and what to do", () => {
    const codes = OPENAPI.components.schemas.ProblemCode?.enum ?? [];
    expect(Object.keys(REMEDIES).sort()).toEqual([...codes].sort());
    const told = new Set(allErrors().map(({ code }) => code));
    expect(codes.filter((code) => !told.has(String(code)))).toEqual([]);
  });

  it("tells of every code that a field's fault may have", () => {
    const told = new Set(fieldFaults("en", (text) => text).map(([code]) => code));
    const found = globSync(["src/platform/http/*.ts", "src/surfaces/v1/**/*.ts"]).flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/(?:code: |fault\(|fail\(|wrong\([^,]+, )"([a-z_]+)"/g)].map(
        ([, code = ""]) => code,
      ),
    );
    const ofVerbs = Object.entries(FAULT_MESSAGES).map(([own, { code = own }]) => code);
    // Those of zod, of a whole answer, and of a warning.
    const others = ["custom", "validation_failed", "characters_not_drawn"];
    const missing = new Set(
      [...found, ...ofVerbs].filter((code) => !told.has(code) && !others.includes(code)),
    );
    expect([...missing]).toEqual([]);
  });

  it("leads from a guide to its file, once package.json names the repository", () => {
    const [first] = guidePages("de");
    const file = "website/guides/de/index.md";
    expect(first?.file).toBe(file);
    const github = "https://github.com/owner/name";
    for (const repository of [github, `git+${github}.git`, { url: `${github}.git` }])
      expect(editAddress(repository, file)).toBe(`${github}/edit/main/${file}`);
    expect(editAddress("https://gitlab.com/group/name.git", file)).toBe(
      `https://gitlab.com/group/name/-/edit/main/${file}`,
    );
    expect(editAddress(undefined, file)).toBeNull();
  });

  it("has a page for every endpoint", () => {
    const slugs = new Set(referencePages("en").map(({ slug }) => slug));
    const without = ENDPOINTS.filter(
      ({ operation }) => !slugs.has(`reference/${slugOf(operation.operationId)}`),
    );
    expect(without).toEqual([]);
  });

  it.each(LANGUAGES)("leads nowhere that is not there in %s", (language) => {
    const pages = [...guidePages(language), ...referencePages(language)];
    const places = new Set(
      pages.flatMap(({ slug, markdown }) => {
        const address = addressOf(language, slug);
        const ids = [...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => `${address}#${id}`);
        return [address, ...ids];
      }),
    );
    const links = pages.flatMap(({ slug, markdown }) =>
      [...markdown.matchAll(/\]\((\/docs[^)]*)\)/g)].map(([, to = ""]) => ({ slug, to })),
    );
    expect(links.filter(({ to }) => !places.has(to))).toEqual([]);
  });
});
