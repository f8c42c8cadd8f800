/** What a deployment uploads. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "vitest";
import { wrangler } from "../../scripts/local.ts";

/** esbuild's account of a bundle: which file has how many bytes of it. */
interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
}

/** What the packages bring along and nothing here uses. */
const UNUSED = [/\/zod\/.*\/locales\/(?!en\.js$)/];

describe("the bundle", () => {
  it("has nothing of a package that never runs", async ({ expect }) => {
    const outdir = mkdtempSync(join(tmpdir(), "fastfaktura-"));
    await wrangler(["deploy", "--dry-run", "--outdir", outdir, "--metafile"]);
    const { outputs } = JSON.parse(readFileSync(join(outdir, "bundle-meta.json"), "utf8")) as Metafile;
    const files = Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    );
    expect(files).toContain("node_modules/zod/v4/locales/en.js");
    expect(files.filter((file) => UNUSED.some((pattern) => pattern.test(file)))).toEqual([]);
  });
});
