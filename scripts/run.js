/**
 * Runs a script of this folder by its name, as `npm run` does: `node scripts/run.js dev --port 8787`. A failure
 * is one sentence, never a stack. JavaScript, because it also runs before `npm ci` and on an old Node.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const INSTALLED = join(FOLDER, "..", "node_modules", "wrangler");
const [node, , name = "", ...args] = process.argv;

/** The message of an error and of its causes, on one line. */
function sentenceOf(error) {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  const text = message.replace(/\s+/g, " ").trim() || error.name;
  return cause === undefined ? text : `${text} (${sentenceOf(cause)})`;
}

/** What the user called: `import:fastbill` runs import-fastbill. */
function commandName() {
  const { scripts } = JSON.parse(readFileSync(join(FOLDER, "..", "package.json"), "utf8"));
  return Object.keys(scripts).find((key) => scripts[key] === `node scripts/run.js ${name}`) ?? name;
}

function fail(error) {
  const advice = /^Cannot find package/.test(error?.message) ? "; run `npm ci` first." : "";
  console.error(`\nnpm run ${commandName()} failed: ${sentenceOf(error)}${advice}`);
  process.exit(1);
}

process.on("uncaughtException", fail);
process.argv = [node, join(FOLDER, `${name}.ts`), ...args];
if (!existsSync(INSTALLED)) fail(new Error("the packages are not installed; run `npm ci` first."));
await import(`./${name}.ts`);
