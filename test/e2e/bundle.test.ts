/** What a deployment uploads. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { transform } from "esbuild";
import { beforeAll, describe, it } from "vitest";
import { wrangler } from "../../scripts/local.ts";

/** esbuild's account of a bundle: which file has how many bytes of it. */
interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
}

/** What the packages bring along and nothing here uses. */
const UNUSED = [/\/zod\/.*\/locales\/(?!en\.js$)/, /\/@peculiar\/(?:x509|asn1-android)\//];

/** What a surface that is loaded by its first request may add with all that only it uses, in bytes gzipped. */
const MOST_OF_A_SURFACE: readonly (readonly [most: number, ...folders: string[]])[] = [
  [40 * 1024, "src/surfaces/abby/"],
  [16 * 1024, "src/surfaces/mcp/"],
  [80 * 1024, "node_modules/@modelcontextprotocol/"],
  [
    150 * 1024,
    "src/surfaces/account/",
    "src/formats/app-words/",
    "src/capabilities/accounts/",
    "src/capabilities/audit/",
    "node_modules/@simplewebauthn/",
    "node_modules/@levischuck/",
  ],
];

/** A file as the bundle has it. */
const minified = (file: string) =>
  transform(readFileSync(file, "utf8"), {
    loader: file.endsWith(".tsx") ? "tsx" : "ts",
    minify: true,
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
  });

describe("the bundle", () => {
  let files: string[];
  beforeAll(async () => {
    const outdir = mkdtempSync(join(tmpdir(), "fastfaktura-"));
    await wrangler(["deploy", "--dry-run", "--outdir", outdir, "--metafile"]);
    const { outputs } = JSON.parse(readFileSync(join(outdir, "bundle-meta.json"), "utf8")) as Metafile;
    files = Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    );
  });

  it("has nothing of a package that never runs", ({ expect }) => {
    expect(files).toContain("node_modules/zod/v4/locales/en.js");
    expect(files.filter((file) => UNUSED.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  it("has no more of a surface than that may add", async ({ expect }) => {
    for (const [most, ...folders] of MOST_OF_A_SURFACE) {
      const texts = files.filter((file) => folders.some((folder) => file.startsWith(folder))).map(minified);
      const code = (await Promise.all(texts)).map((one) => one.code).join("");
      expect([folders, code.length > 0, gzipSync(code).length]).toEqual([
        folders,
        true,
        expect.toSatisfy((size: number) => size <= most),
      ]);
    }
  });
});
