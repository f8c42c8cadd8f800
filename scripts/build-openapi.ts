/**
 * Writes docs/openapi.json from the contracts and from recorded examples, and of it the types and methods of
 * the SDK. With `--check`, only says whether the files are up to date.
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { build } from "esbuild";
import { sdkFiles } from "./sdk/write-sdk.ts";

const TARGET = "docs/openapi.json";
const EXAMPLES = "docs/openapi-examples.json";

/**
 * Bundles the contracts and loads them. They are part of the Worker, which Node cannot import as it is: the
 * bundle has empty modules in place of the runtime's own.
 */
async function loadApi(): Promise<typeof import("../src/surfaces/v1/openapi-document.ts")> {
  const { outputFiles } = await build({
    entryPoints: ["src/surfaces/v1/openapi-document.ts"],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    loader: { ".bin": "empty", ".wasm": "empty" },
    plugins: [
      {
        name: "workers-runtime",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^cloudflare:|openapi\.json$/ }, ({ path }) => ({ path, namespace: "empty" }));
          onLoad({ filter: /./, namespace: "empty" }, () => ({
            contents: "export class DurableObject {}; export default ''",
          }));
        },
      },
    ],
  });
  const module = { exports: {} };
  new Function("module", "exports", "require", outputFiles[0]?.text ?? "")(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports as typeof import("../src/surfaces/v1/openapi-document.ts");
}

const { openApiDocument } = await loadApi();
const examples = JSON.parse(await readFile(EXAMPLES, "utf8"));
const document = openApiDocument(examples);
const text = `${JSON.stringify(document, null, 1)}\n`;
const files = new Map([[TARGET, text], ...(await sdkFiles(document))]);
for (const [path, content] of files)
  if (!process.argv.includes("--check")) {
    await writeFile(path, content);
    console.log(`Wrote ${path}.`);
  } else if ((await readFile(path, "utf8")) === content) {
    console.log(`${path} is up to date.`);
  } else {
    console.error(`${path} does not match the contracts. Run \`npm run openapi\` and commit the result.`);
    process.exitCode = 1;
  }
