/** The documentation as it is served: pages, search, "Try it", Markdown, and every sample run against the Worker. */
import { execFile } from "node:child_process";
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { parser as php } from "@lezer/php";
import { parser as python } from "@lezer/python";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { startBuiltWorker } from "../../scripts/built-worker.ts";
import { createAccount } from "../../scripts/create-account.ts";
import { docsAssets } from "../../scripts/docs-assets.ts";
import { ROOT, type RunningWorker } from "../../scripts/local.ts";
import { LANGUAGES } from "../../website/languages.ts";
import { guidePages, SHARED_GUIDES, samplesOf } from "../../website/pages.ts";
import { launchBrowser } from "../support/browser.ts";
import { freePort } from "../support/free-port.ts";
import { DESKTOP, faultsOf, PHONE } from "../support/page-visits.ts";

const run = promisify(execFile);
const MOST = 100 * 1000;
// Those that the repository has for its own readers, too, are tried by tests of their own.
const SHARED = new Set<string>(SHARED_GUIDES.map(({ name }) => `guides/${name}`));
const GUIDES = guidePages("en")
  .filter(({ slug }) => !SHARED.has(slug))
  .map(({ slug, markdown }) => ({
    name: slug.replace("guides/", ""),
    markdown,
  }));

let folder: string;
let docs: string;
let worker: RunningWorker;
let browser: Browser;
let key: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fastfaktura-docs-"));
  const place = { port: await freePort(), persistTo: join(folder, "data") };
  docs = await docsAssets();
  key = (await createAccount({ name: "Atelier Lumière", sandbox: true }, place)).api_key;
  [worker, browser] = await Promise.all([startBuiltWorker(place), launchBrowser()]);
}, 400_000);

afterAll(async () => {
  await browser?.close();
  await worker?.stop();
});

/** The SDK of these sources as a package: another test may be packing it at this moment. */
async function installSdk(target: string): Promise<void> {
  mkdirSync(target, { recursive: true });
  const entry = join(ROOT, "sdk/src/index.ts");
  await build({ entryPoints: [entry], outfile: join(target, "index.js"), bundle: true, format: "esm" });
  symlinkSync(join(ROOT, "sdk/src"), join(target, "src"));
  const exports = { ".": { types: "./src/index.ts", default: "./index.js" } };
  writeFileSync(
    join(target, "package.json"),
    JSON.stringify({ name: "fastfaktura", type: "module", exports }),
  );
}

const env = () => ({ ...process.env, FASTFAKTURA_URL: worker.url, FASTFAKTURA_KEY: key });
const pages = () => globSync("**/*.html", { cwd: docs });

describe("the pages", () => {
  it("weigh at most 100 kB with all that they load at once", ({ expect }) => {
    const weights = new Map<string, number>();
    const weigh = (file: string) => {
      const known = weights.get(file);
      if (known !== undefined) return known;
      const weight = gzipSync(readFileSync(file)).length;
      weights.set(file, weight);
      return weight;
    };
    const heavy = pages().filter((page) => {
      const text = readFileSync(join(docs, page), "utf8");
      const loaded = [
        ...text.matchAll(/(?:<link rel="stylesheet" href|<script [^>]*src)="\/docs\/([^"]+)"/g),
      ];
      const others = new Set(loaded.map(([, file = ""]) => join(docs, file)));
      return [join(docs, page), ...others].reduce((sum, file) => sum + weigh(file), 0) > MOST;
    });
    expect(heavy).toEqual([]);
  });

  it("lead nowhere that is not there, and load nothing of others", ({ expect }) => {
    const ids = new Map<string, Set<string>>();
    const idsOf = (file: string) => {
      const known = ids.get(file) ?? new Set(readFileSync(file, "utf8").match(/(?<= id=")[^"]+/g));
      ids.set(file, known);
      return known;
    };
    const dead = new Set<string>();
    for (const page of pages()) {
      const text = readFileSync(join(docs, page), "utf8");
      for (const [, to = ""] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        const [path = "", hash] = to.split("#");
        if (/^(?:data:|https:\/\/(?:jqlang\.org|starlight\.astro\.build))/.test(to)) continue;
        const isOther = /^[a-z]+:|^\/\//i.test(to);
        const file = path === "" ? join(docs, page) : join(docs, path.replace(/^\/docs\/?/, ""));
        const found = [file, `${file}.html`].find((one) => /\.\w+$/.test(one) && existsSync(one));
        if (path !== "" && !path.startsWith("/docs") && !isOther) continue;
        if (isOther || !found || (hash && !idsOf(found).has(decodeURIComponent(hash))))
          dead.add(`${page}: ${to}`);
      }
    }
    expect([...dead]).toEqual([]);
  });

  it("have no fault that axe finds, on phones and desktops, light and dark", async ({ expect }) => {
    const found: unknown[] = [];
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    for (const path of [
      "fr",
      "de/guides/first-invoice",
      "nb/reference/create-invoice",
      "sv/reference/errors",
    ])
      for (const viewport of [PHONE, DESKTOP])
        for (const colorScheme of ["light", "dark"] as const) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          await page.goto(`${worker.url}/docs/${path}`);
          const faults = await faultsOf(page);
          const width = await page.evaluate<number>("document.documentElement.scrollWidth");
          if (faults.length > 0 || width > viewport.width)
            found.push([path, viewport.width, colorScheme, width, faults]);
        }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("find what is searched for, and try a call with a key of the sandbox", async ({ expect }) => {
    const page = await browser.newPage({ viewport: DESKTOP });
    await page.goto(`${worker.url}/docs/en/reference/create-client`);
    await page.getByLabel("Your sandbox key").fill(key);
    await page.getByRole("button", { name: "Send the call" }).click();
    const answer = page.locator(".try-it output");
    await answer.locator("strong").waitFor();
    expect(await answer.innerText()).toContain('"name": "Ada Lovelace"');
    expect((await answer.innerText()).toLowerCase()).toContain("etag:");
    await page.getByRole("button", { name: "Search" }).click();
    await page.locator("dialog input").fill("idempotency");
    await page
      .locator("dialog a", { hasText: /repetitions/i })
      .first()
      .waitFor();
    await page.close();
  });
});

describe("the Worker", () => {
  it("leads to the reader's language, and serves pages, Markdown and summaries with their types", async ({
    expect,
  }) => {
    const ask = async (path: string, headers: Record<string, string> = {}) => {
      const response = await fetch(worker.url + path, { redirect: "manual", headers });
      return [response.status, response.headers.get("Location") ?? response.headers.get("Content-Type")];
    };
    expect(await ask("/docs", { "Accept-Language": "de-AT" })).toEqual([302, "/docs/de"]);
    expect(await ask("/docs", { "Accept-Language": "it" })).toEqual([302, "/docs/en"]);
    for (const language of LANGUAGES) {
      expect(await ask(`/docs/${language}`)).toEqual([200, "text/html; charset=utf-8"]);
      expect(await ask(`/docs/${language}/guides/payments.md`)).toEqual([
        200,
        "text/markdown; charset=utf-8",
      ]);
    }
    expect(await ask("/docs/en/none")).toEqual([404, "text/html; charset=utf-8"]);
    expect(await ask("/docs/../src/index.ts")).toEqual([404, "application/problem+json"]);
    expect(await ask("/llms.txt")).toEqual([200, "text/plain; charset=utf-8"]);
    expect(await (await fetch(`${worker.url}/llms-full.txt`)).text()).toContain("# Reminders");
  });
});

describe("the samples", () => {
  const shells = GUIDES.map(({ name, markdown }) => ({
    name,
    calls: [...markdown.matchAll(/^```sh\n(.*?)^```/gms)]
      .map(([, code = ""]) => code)
      .filter((code) => !code.startsWith("export")),
  })).filter(({ calls }) => calls.length > 0);

  it.each(shells)("of $name work in a terminal", async ({ calls }) => {
    const script = ["set -eo pipefail", ...calls].join("\n");
    const { stdout } = await run("bash", ["-c", script], { env: env(), cwd: folder });
    if (/^null$/m.test(stdout)) throw new Error(`an answer lacks what the guide reads of it:\n${stdout}`);
  });

  it("run as programs in TypeScript, with the types of the SDK", async ({ expect }) => {
    const project = mkdtempSync(join(folder, "ts-"));
    const installed = join(project, "node_modules", "fastfaktura");
    await installSdk(installed);
    symlinkSync(
      join(ROOT, "node_modules/@modelcontextprotocol"),
      join(project, "node_modules/@modelcontextprotocol"),
    );
    writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
    const files = GUIDES.flatMap(({ name }) =>
      samplesOf(name)
        .filter(({ language }) => language === "ts")
        .map(({ text }) => {
          writeFileSync(join(project, `${name}.ts`), text);
          return `${name}.ts`;
        }),
    );
    expect(files.length).toBeGreaterThan(8);
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      target: "es2022",
      module: "nodenext",
      typeRoots: [join(ROOT, "node_modules/@types")],
      types: ["node"],
    };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    await run(join(ROOT, "node_modules/.bin/tsc"), ["-p", project]);
    for (const file of files) {
      const { stdout } = await run(process.execPath, [file], { cwd: project, env: env() });
      expect([file, /undefined|null|false/.test(stdout)]).toEqual([file, false]);
    }
  });

  it("parse as Python and PHP", ({ expect }) => {
    const parsers = { python, php };
    const faults = GUIDES.flatMap(({ name }) =>
      samplesOf(name).flatMap(({ language, text }) => {
        if (language !== "python" && language !== "php") return [];
        const found: string[] = [];
        parsers[language].parse(text).iterate({
          enter: ({ type, from }) => {
            if (type.isError) found.push(`${name} ${language}: ${text.slice(from, from + 40)}`);
          },
        });
        return found;
      }),
    );
    expect(faults).toEqual([]);
  });
});
