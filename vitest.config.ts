import { readFile } from "node:fs/promises";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig, type Plugin } from "vitest/config";
import { workerAssets } from "./scripts/worker-assets.ts";
import { breakage } from "./test/simulation/breakages.ts";
import { quietRuntime } from "./test/support/quiet-runtime.ts";

quietRuntime();
// The tests bind their own secrets, which wrangler would miss aloud for every file.
process.env.WRANGLER_LOG ??= "error";

/** Loads `.bin` and `.wasm` files in plain Node as the Worker's rules do: an ArrayBuffer, and a module. */
const binaryModules: Plugin = {
  name: "binary-modules",
  enforce: "pre",
  async load(id) {
    const [, kind] = /\.(bin|wasm)$/.exec(id) ?? [];
    if (!kind) return null;
    const base64 = (await readFile(id)).toString("base64");
    const bytes = `Uint8Array.from(atob("${base64}"), (c) => c.charCodeAt(0)).buffer`;
    return `export default ${kind === "wasm" ? `new WebAssembly.Module(${bytes})` : bytes};`;
  },
};

/** Vitest would leave itself one core of two, and hardly needs it while files run. */
const maxWorkers = "100%";

// Documents and pages in the tests need them, and wrangler looks for their folder.
await workerAssets();

export default defineConfig(async () => ({
  // Vite misses the sources of packages aloud, and each project has a server of its own.
  logLevel: "error" as const,
  test: {
    // What is logged shows only where a test fails: most of it tells of faults that tests cause.
    silent: "passed-only" as const,
    projects: [
      {
        logLevel: "error" as const,
        plugins: [binaryModules],
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          testTimeout: 60_000,
          isolate: false,
          maxWorkers,
          // Node would load its WebAssembly by itself.
          server: { deps: { inline: ["harfbuzzjs"] } },
        },
      },
      {
        logLevel: "error" as const,
        plugins: [
          ...breakage(process.env.BREAKAGE),
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                SIGNING_SECRET: "a secret that only the tests know, 32+ characters",
                PUBLIC_ORIGIN: "http://api.test",
                TEST_MIGRATIONS: await readD1Migrations("migrations"),
                // "seed steps until", as `npm run simulate` sets it.
                SIMULATION: process.env.SIMULATION ?? "",
              },
            },
          }),
        ],
        test: {
          name: "worker",
          include: ["test/worker/**/*.test.ts"],
          setupFiles: ["test/support/apply-migrations.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers,
        },
      },
      {
        logLevel: "error" as const,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: "test/support/prepare-e2e.ts",
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers,
        },
      },
    ],
  },
}));
