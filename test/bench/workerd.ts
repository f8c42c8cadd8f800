/**
 * Builds Workers as `wrangler deploy` does and runs the built output in workerd, with the bindings of
 * wrangler.toml. The socket leads straight to the Worker: the proxy of `wrangler dev` in front of it takes
 * longer than the Worker itself and would make any two Workers look alike.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, parse } from "node:path";
import { gzipSync } from "node:zlib";
import type * as miniflare from "miniflare";
import { builtModules } from "../../scripts/build-worker.ts";
import { ROOT, wrangler } from "../../scripts/local.ts";
import { assetBinding, workerAssets } from "../../scripts/worker-assets.ts";

const SIGNING_SECRET = "only the benchmark signs with this secret";

/** Resolves the Miniflare and the workerd that wrangler itself runs. */
const requireOfWrangler = createRequire(createRequire(import.meta.url).resolve("wrangler"));

/** A Worker as it is uploaded: its entry module and the modules beside it. */
export interface Built {
  /** The name of its entry: `bare-worker` for `bare-worker.ts`. */
  name: string;
  directory: string;
}

export interface RunningWorker {
  url: URL;
  /** CPU milliseconds that its process has used, in steps of 10; NaN where there is no /proc. */
  cpuTime(): number;
  stop(): Promise<void>;
}

/** Builds the Worker with the entry `main` into a folder of `into`, as it is deployed. */
export async function buildWorker(main: string, into: string): Promise<Built> {
  const { name } = parse(main);
  await workerAssets();
  const directory = join(into, name);
  await wrangler(["deploy", join(ROOT, main), "--dry-run", "--outdir", directory]);
  return { name, directory };
}

/** Bytes of the uploaded files: as they are, and gzipped file by file. */
export function uploadSize({ directory }: Built): { raw: number; gzipped: number } {
  const files = uploadedFiles(directory).map((name) => readFileSync(join(directory, name)));
  return {
    raw: files.reduce((sum, file) => sum + file.length, 0),
    gzipped: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
  };
}

const uploadedFiles = (directory: string): string[] =>
  readdirSync(directory).filter((name) => /\.(?:js|bin|json|wasm)$/.test(name));

/**
 * Runs a built Worker on the data in `data`. Queues have no consumer: in production it runs elsewhere, and
 * here it would take its time from the measured requests.
 */
export async function startWorker({ name, directory }: Built, data: string): Promise<RunningWorker> {
  const { Miniflare, convertV4MiniflareOptions } = requireOfWrangler("miniflare") as typeof miniflare;
  const others = childProcesses();
  const instance = new Miniflare(
    convertV4MiniflareOptions({
      ...(await bindings()),
      name,
      modulesRoot: directory,
      modules: builtModules(directory, name),
      unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
      resourcePersistencePath: join(data, "v3"),
    }),
  );
  await instance.ready;
  const process = childProcesses().find((id) => !others.includes(id));
  return {
    url: await instance.unsafeGetDirectURL(name),
    cpuTime: () => cpuTimeOf(process),
    stop: () => instance.dispose(),
  };
}

/** Ids of the child processes of this process. */
function childProcesses(): string[] {
  const file = `/proc/${process.pid}/task/${process.pid}/children`;
  return existsSync(file) ? readFileSync(file, "utf8").trim().split(" ") : [];
}

/** CPU milliseconds from `utime` and `stime` of proc_pid_stat(5), which count hundredths of a second. */
function cpuTimeOf(process: string | undefined): number {
  if (process === undefined) return Number.NaN;
  const [, fields = ""] = readFileSync(`/proc/${process}/stat`, "utf8").split(") ");
  const [utime, stime] = fields.split(" ").slice(11, 13);
  return (Number(utime) + Number(stime)) * 10;
}

/** The bindings of wrangler.toml, without the queue consumers. */
async function bindings() {
  process.env.WRANGLER_LOG = "none";
  process.env.SIGNING_SECRET = SIGNING_SECRET;
  const { unstable_getMiniflareWorkerOptions } = await import("wrangler");
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(ROOT, "wrangler.toml"));
  const { modulesRules: _, queueConsumers: __, assets: ___, ...others } = workerOptions;
  return { ...others, ...(await assetBinding()) };
}

/** The version of workerd, such as `1.20261023.1`. */
export const workerdVersion = (): string =>
  (requireOfWrangler("workerd/package.json") as { version: string }).version;
