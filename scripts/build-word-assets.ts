/** Writes the words of the account app as a file per language, once for the same sources. */
import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import type { APP_WORDS } from "../src/formats/app-words/catalogue.ts";
import { wordsPath, writeWords } from "../src/formats/app-words/written-words.ts";
import { LOCALES } from "../src/schema/vocabularies/locales.ts";
import { assetFolder } from "./asset-folder.ts";
import { ROOT } from "./local.ts";

/** The sources of the words. */
export const WORD_SOURCES = join(ROOT, "src", "formats", "app-words");

/** The folder with the files, made if it is not there as these sources would make it. */
export function wordAssets(): Promise<string> {
  return assetFolder({ name: "words", stamp: fingerprint(), make: writeAll });
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of globSync("**/*.ts", { cwd: WORD_SOURCES }).sort())
    hash.update(`${file}\n`).update(readFileSync(join(WORD_SOURCES, file)));
  return hash.digest("hex");
}

async function writeAll(folder: string): Promise<void> {
  const words = await readSources();
  for (const locale of LOCALES)
    writeFileSync(join(folder, basename(wordsPath(locale))), JSON.stringify(writeWords(words[locale])));
}

/** The words as the sources have them now: Node would keep those that it has read before. */
async function readSources(): Promise<typeof APP_WORDS> {
  const { outputFiles } = await build({
    entryPoints: [join(WORD_SOURCES, "catalogue.ts")],
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "silent",
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return (await import(`data:text/javascript;base64,${code}`)).APP_WORDS;
}
