/**
 * `npm run bench`: measures the Worker as it is deployed and writes docs/benchmarks.md. `--quick` takes less
 * than a minute and writes nothing. `--scale` measures what requests read in a large database instead. Fails
 * when an answer is wrong or reads too much, never because a machine is slow.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, readOptions } from "../../scripts/local.ts";
import { benchHttp, draftsNeeded } from "./bench-http.ts";
import { benchNumbering } from "./bench-numbering.ts";
import { benchPdf } from "./bench-pdf.ts";
import { benchRoundTrips } from "./bench-round-trips.ts";
import { benchScale } from "./bench-scale.ts";
import { benchStartup } from "./bench-startup.ts";
import { fill } from "./fill.ts";
import { type Results, report, reportScale } from "./report.ts";
import { buildWorker, uploadSize } from "./workerd.ts";

const USAGE = "npm run bench [-- --quick | --scale]";
const FULL = {
  rounds: 15,
  issued: 200,
  numbered: 320,
  starts: 5,
  pdf: { runs: 5, warmUp: 1.5, measured: 0.5 },
};
const QUICK = {
  rounds: 2,
  issued: 50,
  numbered: 160,
  starts: 1,
  pdf: { runs: 1, warmUp: 0.3, measured: 0.1 },
};

const SCALE = {
  big: { invoices: 120_000, clients: 2000 },
  small: { count: 1000, invoices: 80, clients: 5 },
};
const REPORT = join(ROOT, "docs", "benchmarks.md");

const { values } = readOptions(USAGE, { quick: { type: "boolean" }, scale: { type: "boolean" } });
const counts = values.quick ? QUICK : FULL;

const parent = join(ROOT, "dist");
mkdirSync(parent, { recursive: true });
const workspace = mkdtempSync(join(parent, "bench-"));
try {
  if (values.scale) await writeScale();
  else await writeAll();
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
process.exit();

async function writeAll(): Promise<void> {
  const text = report(await measure(), readFileSync(REPORT, "utf8"));
  console.log(text);
  if (!values.quick) writeFileSync(REPORT, text);
}

async function writeScale(): Promise<void> {
  const app = await step("building", () => buildWorker("test/bench/counted-app.ts", workspace));
  const scale = await step("measuring", () => benchScale(app, join(workspace, "data"), SCALE));
  const text = reportScale(scale, readFileSync(REPORT, "utf8"));
  console.log(text);
  const tooMany = scale.results.filter(({ read, most }) => read > most);
  for (const { name, read, most } of tooMany) console.error(`${name} reads ${read} rows, of at most ${most}`);
  if (tooMany.length === 0) writeFileSync(REPORT, text);
  else process.exitCode = 1;
}

async function measure(): Promise<Results> {
  const data = join(workspace, "data");
  const [app, bare, countedApp, countedBare, deployed] = await step("building", () =>
    Promise.all(
      ["measured-app", "bare-worker", "counted-app", "counted-bare"]
        .map((name) => `test/bench/${name}.ts`)
        .concat("src/index.ts")
        .map((main) => buildWorker(main, workspace)),
    ),
  );
  if (!app || !bare || !countedApp || !countedBare || !deployed) throw new Error("not everything was built");
  const drafts = draftsNeeded(counts.rounds);
  const filled = await step("filling the database", () => fill(app, data, { drafts, issued: counts.issued }));
  return {
    http: await step("comparing requests", () => benchHttp(app, bare, data, filled, counts.rounds)),
    trips: await step("counting round trips", () => benchRoundTrips(countedApp, countedBare, data, filled)),
    numbering: await step("numbering", () => benchNumbering(countedApp, data, counts.numbered)),
    pdf: await step("drawing", () => benchPdf(workspace, [5, 200], counts.pdf, counts.pdf.runs)),
    size: uploadSize(deployed),
    startupMs: await step("starting", () => benchStartup(workspace, counts.starts)),
    rounds: counts.rounds,
  };
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.error(`${name}: ${Math.round((performance.now() - start) / 1000)} s`);
  return result;
}
