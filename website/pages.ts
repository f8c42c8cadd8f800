/** All pages of the documentation in one language: the guides, and the reference that the API's own document makes. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Listeners, type Translate, translatorTo } from "./catalogue/catalogue.ts";
import type { Language } from "./languages.ts";
import { endpointPages } from "./reference/endpoint-pages.ts";
import type { DocPage } from "./reference/page.ts";
import { sharedPages } from "./reference/shared-pages.ts";

export const BASE = "/docs";

/** The address of a page, with or without a place in it. */
export const addressOf = (language: Language, slug: string): string =>
  `${BASE}/${language}/${slug}`.replace(/\/$/, "");

/** The pages of the reference. */
export function referencePages(language: Language, listeners: Listeners = {}): DocPage[] {
  const translate = translatorTo(language, listeners);
  const context = { language, translate, to: (slug: string) => addressOf(language, slug) };
  return [...sharedPages(context), ...endpointPages(context)];
}

const GUIDES = join(import.meta.dirname, "guides");

/** Guides that the repository has for its own readers, too. Their translations are among the guides. */
export const SHARED_GUIDES = [
  { name: "fastbill", order: 15, description: "Every service and field of FastBill's API that works here." },
  { name: "abby", order: 16, description: "Every operation and field of Abby's API that works here." },
] as const;

function sharedGuides(): DocPage[] {
  return SHARED_GUIDES.map(({ name, order, description }) => {
    const text = readFileSync(join(import.meta.dirname, "../docs", `${name}.md`), "utf8");
    const [, title = "", markdown = ""] = /^# (.*?)\n(.*)$/s.exec(text) ?? [];
    const file = `docs/${name}.md`;
    return { slug: `guides/${name}`, title, description, order, markdown: markdown.trim(), file };
  });
}

/** The guides, in the order that their front matter gives. */
export function guidePages(language: Language, listeners: Listeners = {}): DocPage[] {
  const translate = translatorTo(language, listeners);
  const written = readdirSync(join(GUIDES, language))
    .filter((file) => file.endsWith(".md"))
    .map((name) => {
      const file = `website/guides/${language}/${name}`;
      return { ...guideOf(name, readFileSync(join(GUIDES, language, name), "utf8"), translate), file };
    });
  return [...written, ...(language === "en" ? sharedGuides() : [])].sort((a, b) => a.order - b.order);
}

function guideOf(file: string, text: string, translate: Translate): DocPage {
  const [, head = "", markdown = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const value = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1]?.replace(/^"|"$/g, "");
  const title = value("title");
  const description = value("description");
  if (!title || !description) throw new Error(`the guide ${file} lacks a title or a description`);
  const name = file.replace(/\.md$/, "");
  const sections = samplesOf(name).map(
    ({ label, language: code, text: sample }) => `## ${translate(label)}\n\n\`\`\`${code}\n${sample}\`\`\``,
  );
  return {
    slug: name === "index" ? "" : `guides/${name}`,
    title,
    description,
    order: Number(value("order") ?? 0),
    markdown: [markdown.trim(), ...sections].join("\n\n"),
  };
}

const SAMPLES = join(import.meta.dirname, "samples");

/** The languages in which a guide's calls are shown as a program, each with the ending of its files. */
const PROGRAMS = [
  { ending: "ts", language: "ts", label: "In TypeScript" },
  { ending: "py", language: "python", label: "In Python" },
  { ending: "php", language: "php", label: "In PHP" },
] as const;

/** The programs beside a guide. They are the same for all languages, and tests run or parse them. */
export function samplesOf(guide: string): { label: string; language: string; text: string }[] {
  return PROGRAMS.flatMap(({ ending, ...program }) => {
    const file = join(SAMPLES, `${guide}.${ending}`);
    return existsSync(file) ? [{ ...program, text: readFileSync(file, "utf8") }] : [];
  });
}
