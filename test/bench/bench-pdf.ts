/** CPU time of a PDF: our renderer and pdfkit, each in its own processes, in turns. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build, type Plugin } from "esbuild";
import type { PdfRun } from "./pdf-process.ts";
import { median } from "./statistics.ts";

const run = promisify(execFile);

const RENDERERS = ["ours", "pdfkit", "pdfkit-standard"] as const;
type Renderer = (typeof RENDERERS)[number];

/** Medians of the runs; see `PdfRun` for the units. */
export interface PdfResult extends PdfRun {
  renderer: Renderer;
  lines: number;
  /** CPU time of this renderer divided by ours, when warm: the median of the runs' ratios. */
  timesOurs: number;
}

/** For how many seconds of CPU time each process draws before it is measured, and while it is. */
export interface PdfTimes {
  warmUp: number;
  measured: number;
}

/**
 * Loads `.bin` files as an ArrayBuffer, as wrangler's Data rule does in the Worker. HarfBuzz is for scripts
 * that no measured document has.
 */
const binaryModules: Plugin = {
  name: "binary-modules",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\.wasm$/ }, ({ path }) => ({ path, namespace: "unused" }));
    onLoad({ filter: /./, namespace: "unused" }, () => ({ contents: "export default null;" }));
    onLoad({ filter: /\.bin$/ }, async ({ path }) => {
      const base64 = (await readFile(path)).toString("base64");
      return {
        contents: `export default Uint8Array.from(atob("${base64}"), (c) => c.charCodeAt(0)).buffer;`,
      };
    });
  },
};

/** @param sizes lines per document */
export async function benchPdf(
  into: string,
  sizes: readonly number[],
  times: PdfTimes,
  runs: number,
): Promise<PdfResult[]> {
  const program = await bundle(into);
  const results: PdfResult[] = [];
  for (const lines of sizes) {
    const measured: Record<Renderer, PdfRun[]> = { ours: [], pdfkit: [], "pdfkit-standard": [] };
    for (let count = 0; count < runs; count++)
      for (const renderer of RENDERERS)
        measured[renderer].push(await measure(program, renderer, lines, times));
    results.push(...RENDERERS.map((renderer) => summarise(renderer, lines, measured)));
  }
  return results;
}

async function bundle(into: string): Promise<string> {
  await build({
    entryPoints: [join(import.meta.dirname, "pdf-process.ts")],
    outdir: into,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: false,
    platform: "node",
    format: "esm",
    packages: "external",
    plugins: [binaryModules],
  });
  return join(into, "pdf-process.mjs");
}

async function measure(
  program: string,
  renderer: Renderer,
  lines: number,
  { warmUp, measured }: PdfTimes,
): Promise<PdfRun> {
  const numbers = [lines, warmUp, measured].map(String);
  const { stdout } = await run(process.execPath, [program, renderer, ...numbers]);
  return JSON.parse(stdout) as PdfRun;
}

function summarise(renderer: Renderer, lines: number, measured: Record<Renderer, PdfRun[]>): PdfResult {
  const runs = measured[renderer];
  return {
    renderer,
    lines,
    first: median(runs.map(({ first }) => first)),
    warm: median(runs.map(({ warm }) => warm)),
    bytes: median(runs.map(({ bytes }) => bytes)),
    timesOurs: median(runs.map(({ warm }, index) => warm / (measured.ours[index]?.warm ?? Number.NaN))),
  };
}
