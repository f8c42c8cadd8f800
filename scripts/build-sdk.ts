/** Builds the SDK into sdk/dist: its code as one module, and its types. `npm pack` in sdk runs it. */
import { execFile } from "node:child_process";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { ROOT } from "./local.ts";

const SDK = join(ROOT, "sdk");
const DIST = join(SDK, "dist");
const TSC = join(ROOT, "node_modules", ".bin", "tsc");

rmSync(DIST, { recursive: true, force: true });
await Promise.all([
  build({
    entryPoints: [join(SDK, "src", "index.ts")],
    outfile: join(DIST, "index.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    // Names and lines stay, for stack traces.
    minifyWhitespace: true,
    lineLimit: 110,
  }),
  promisify(execFile)(TSC, ["-p", SDK]).catch(({ stdout }) => {
    throw new Error(stdout);
  }),
]);
// tsc leaves the names of the sources in the types, which are no part of the package.
for (const file of globSync("**/*.d.ts", { cwd: DIST }).map((name) => join(DIST, name)))
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(/(from "\.{1,2}\/[^"]*)\.ts"/g, '$1.js"'));
