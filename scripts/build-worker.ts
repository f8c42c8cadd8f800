/** Builds the Worker of one machine as a deployment is built, and does so once for the same sources. */
import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { V4WorkerOptionsShape } from "miniflare";
import { ROOT, wrangler } from "./local.ts";
import { secretNames } from "./local-settings.ts";
import { workerAssets } from "./worker-assets.ts";

const ENTRY = "one-machine";
const BUILDS = join(ROOT, "dist");
/** What a build follows from; the packages are those of the lockfile. */
const SOURCES = [
  "{src,shims}/**/*.*",
  "scripts/build-worker.ts",
  "docs/openapi.json",
  "wrangler.toml",
  "tsconfig.json",
  "package-lock.json",
];
/** The modules beside the entry, as `[[rules]]` of wrangler.toml declares them. */
const MODULE_TYPES: readonly (readonly [string, "Data" | "Text" | "CompiledWasm"])[] = [
  [".bin", "Data"],
  [".json", "Text"],
  [".min.js", "Text"],
  [".browser.js", "Text"],
  [".wasm", "CompiledWasm"],
];
const OPTIONS = "options";

interface BuiltWorker {
  /** Miniflare's options for its code. */
  code: {
    modulesRoot: string;
    modules: { type: "ESModule" | "Data" | "Text" | "CompiledWasm"; path: string }[];
  };
  /** Miniflare's options for what wrangler.toml declares. */
  declared: V4WorkerOptionsShape;
}

/** The Worker of the sources as they are. wrangler takes seconds for what is then read in no time. */
export async function builtWorker(): Promise<BuiltWorker> {
  const directory = join(BUILDS, `worker-${fingerprint()}`);
  if (!existsSync(directory)) await buildInto(directory);
  return {
    code: { modulesRoot: directory, modules: builtModules(directory, ENTRY) },
    declared: JSON.parse(readFileSync(join(directory, OPTIONS), "utf8")),
  };
}

/** The modules of a built Worker: its entry, and what stands beside it. */
export function builtModules(directory: string, entry: string): BuiltWorker["code"]["modules"] {
  const others = readdirSync(directory).flatMap((file) => {
    const [, type] = MODULE_TYPES.find(([end]) => file.endsWith(end)) ?? [];
    return type ? [{ type, path: join(directory, file) }] : [];
  });
  return [{ type: "ESModule", path: join(directory, `${entry}.js`) }, ...others];
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of globSync(SOURCES, { cwd: ROOT }).sort())
    hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex").slice(0, 16);
}

/** Builds beside `directory` and moves the whole there, so that whoever finds it finds all of it. */
async function buildInto(directory: string): Promise<void> {
  mkdirSync(BUILDS, { recursive: true });
  // wrangler builds nothing without the folder that `[assets]` names.
  await workerAssets();
  const building = mkdtempSync(join(BUILDS, "building-"));
  try {
    const [declared] = await Promise.all([
      declaredOptions(),
      wrangler(["deploy", join(ROOT, "src", `${ENTRY}.ts`), "--dry-run", "--outdir", building]),
    ]);
    writeFileSync(join(building, OPTIONS), JSON.stringify(declared));
    for (const old of globSync("worker-*", { cwd: BUILDS })) rmSync(join(BUILDS, old), { recursive: true });
    renameSync(building, directory);
  } catch (error) {
    // Of commands that build at the same moment, the first one's build is as good.
    if (!existsSync(directory)) throw error;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

async function declaredOptions(): Promise<V4WorkerOptionsShape> {
  // Of the secrets, which come from elsewhere here, it would say that they are missing.
  process.env.WRANGLER_LOG = "none";
  const { unstable_getMiniflareWorkerOptions } = await import("wrangler");
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(ROOT, "wrangler.toml"));
  const { assets: _, ...others }: V4WorkerOptionsShape = { ...workerOptions, modulesRules: undefined };
  const { bindings = {}, ...declared } = others;
  // Assets are bound apart, as files. It adds the secrets of the environment, which are no part of a build.
  const secrets = secretNames();
  const settings = Object.entries(bindings).filter(([name]) => !secrets.includes(name));
  return { ...declared, bindings: Object.fromEntries(settings) };
}
