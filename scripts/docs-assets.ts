/**
 * Makes the documentation: static pages by Astro's Starlight (`website`), each of them as Markdown, too, and the
 * summaries for language models. Made once for the same sources.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { LANGUAGES } from "../website/languages.ts";
import { summaries } from "../website/llms.ts";
import { addressOf, BASE, guidePages, referencePages } from "../website/pages.ts";
import { plain } from "../website/plain-pages.ts";
import { assetFolder } from "./asset-folder.ts";
import { ROOT } from "./local.ts";

const SITE = join(ROOT, "website");
const SOURCES = [
  "website/**/*.*",
  "docs/{openapi.json,fastbill.md,abby.md}",
  // The codes of fields with their sentences.
  "src/{formats/app-words,surfaces/api-access/words}/**/*.ts",
  "scripts/docs-assets.ts",
  "package.json",
  "package-lock.json",
];

/** The folder of the documentation, made if it is not there as these sources would make it. */
export function docsAssets(): Promise<string> {
  return assetFolder({ name: "docs", stamp: fingerprint(), make: makeAll });
}

/** Makes the documentation while a local Worker serves already. A failure is told, and stops nothing. */
export async function docsMeanwhile(url: string): Promise<void> {
  try {
    await docsAssets();
    console.log(`The documentation is at ${url}/docs.`);
  } catch (error) {
    console.error(
      `There is no documentation at ${url}/docs: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function fingerprint(): string {
  const hash = createHash("sha256");
  const files = globSync(SOURCES, {
    cwd: ROOT,
    exclude: (name) => /(?:^|\/)\.astro$|node_modules/.test(String(name)),
  });
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
}

async function makeAll(folder: string): Promise<void> {
  await astro(folder);
  for (const file of globSync("**/*.html", { cwd: folder })) guardPage(join(folder, file));
  writeMarkdown(folder);
}

async function astro(outDir: string): Promise<void> {
  const run = promisify(execFile);
  // Nothing else of the environment: Vite takes DEV, PROD and BASE_URL from it, which a test has for itself.
  const { PATH, HOME } = process.env;
  const env = {
    PATH,
    HOME,
    NODE_ENV: "production",
    ASTRO_TELEMETRY_DISABLED: "1",
    DOCS_OUT: outDir,
  } as unknown as NodeJS.ProcessEnv;
  try {
    await run(process.execPath, [join(ROOT, "node_modules/astro/bin/astro.mjs"), "build"], {
      cwd: SITE,
      env,
    });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`the documentation could not be built:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  }
}

/**
 * Lets a page run its own scripts only. Those that stand in it are named by their hashes; the search is
 * WebAssembly; Starlight writes styles into attributes.
 */
function guardPage(file: string): void {
  const page = withKeysInName(readFileSync(file, "utf8"));
  const inline = page.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*application\/)[^>]*>(.*?)<\/script>/gs);
  const hashes = [...inline].map(
    ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${[...new Set(hashes)].join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
  writeFileSync(
    file,
    page.replace("<head>", `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`),
  );
}

/** The button of the search shows its keys, so its name has them, too, word by word (WCAG 2.5.3). */
function withKeysInName(page: string): string {
  const [, ctrl = "Ctrl"] = /<kbd[^>]*><kbd[^>]*>([^<]+)<\/kbd>/.exec(page) ?? [];
  return page
    .replace(/(<button data-open-modal[^>]* aria-label="[^"]*)"/, `$1 ${ctrl} K"`)
    .replaceAll(/<\/(span|kbd)><kbd/g, "</$1> <kbd");
}

/** Each page as Markdown beside it, and what language models read first. */
function writeMarkdown(folder: string): void {
  for (const language of LANGUAGES)
    for (const { slug, title, markdown } of [...guidePages(language), ...referencePages(language)]) {
      const file = join(folder, `${addressOf(language, slug).slice(BASE.length + 1)}.md`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `# ${title}\n\n${plain(markdown)}\n`);
    }
  for (const [name, text] of Object.entries(summaries())) writeFileSync(join(folder, name), text);
}
