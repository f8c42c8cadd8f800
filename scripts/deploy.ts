/**
 * Creates what a deployment lacks, migrates and deploys. Every step says what it did and can be run again.
 */
import { randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { docsAssets } from "./docs-assets.ts";
import { ROOT, readOptions, wrangler } from "./local.ts";
import { ownOriginProblem } from "./own-origin.ts";
import { workerAssets } from "./worker-assets.ts";

const USAGE = `Deploys to the Cloudflare account that wrangler is logged in to (\`npx wrangler login\`, or CLOUDFLARE_API_TOKEN).

  npm run deploy [-- --location weur] [-- --dry-run]

  --location   where the database and the files are made: weur (default), eeur, wnam, enam, apac, oc
  --dry-run    build and check only; nothing is created or uploaded`;

const CONFIG = join(ROOT, "wrangler.toml");
const MAIL_EVENTS = "fastfaktura-mail-events";
const PLACEHOLDER_ID = "00000000-0000-0000-0000-000000000000";
let config = await readFile(CONFIG, "utf8");

const { values } = readOptions(USAGE, {
  location: { type: "string", default: "weur" },
  "dry-run": { type: "boolean" },
});

if (values.help) console.log(USAGE);
else if (values["dry-run"]) await dryRun();
else await deploy(String(values.location));

async function deploy(location: string): Promise<void> {
  const problem = ownOriginProblem(config);
  if (problem) throw new Error(`nothing was deployed: ${problem}`);
  await step("1. Database", () => createDatabase(location));
  await step("2. Bucket", () =>
    createMissing(["r2", "bucket"], configured("bucket_name"), ["--location", location]),
  );
  await step("3. Queues", async () => {
    const queue = configured("queue");
    const made: string[] = [];
    for (const name of [queue, `${queue}-dead`, MAIL_EVENTS])
      made.push(await createMissing(["queues"], name));
    return made.join("; ");
  });
  await step("4. Migrations", () => wrangler(["d1", "migrations", "apply", "DB", "--remote"]));
  await step("5. Worker", upload);
  console.log('\nDeployed. The first key: npm run account -- create --name "…" --live --remote');
}

async function step(title: string, work: () => Promise<string>): Promise<void> {
  console.log(`\n${title}`);
  console.log(indented(await work()));
}

/** Creates the database unless wrangler.toml has its id already, and writes the id there. */
async function createDatabase(location: string): Promise<string> {
  const name = configured("database_name");
  if (!config.includes(PLACEHOLDER_ID)) return `${name}: named in wrangler.toml`;
  const existing = await databaseId(name);
  if (!existing) await wrangler(["d1", "create", name, "--location", location]);
  const id = existing ?? (await databaseId(name));
  if (!id) throw new Error(`The database ${name} was created but is not in the account's list.`);
  config = config.replace(PLACEHOLDER_ID, id);
  await writeFile(CONFIG, config);
  return `${name}: ${existing ? "found" : "created"}; its id is in wrangler.toml now (commit it)`;
}

async function databaseId(name: string): Promise<string | undefined> {
  const listed = await wrangler(["d1", "list", "--json"]);
  const databases = JSON.parse(listed.slice(listed.indexOf("["))) as { name: string; uuid: string }[];
  return databases.find((database) => database.name === name)?.uuid;
}

/** Runs `wrangler … create name`. Something that exists already is as good. */
async function createMissing(kind: string[], name: string, options: string[] = []): Promise<string> {
  try {
    await wrangler([...kind, "create", name, ...options]);
    return `${name}: created`;
  } catch (error) {
    if (/already (exists|taken|own)|is already/i.test(String(error))) return `${name}: exists`;
    throw error;
  }
}

/** Uploads the Worker. The first upload sets a new signing secret, which is kept nowhere else. */
async function upload(): Promise<string> {
  await Promise.all([workerAssets(), docsAssets()]);
  if (await hasSecret("SIGNING_SECRET")) return wrangler(["deploy"]);
  const file = join(tmpdir(), `secrets-${randomBytes(8).toString("hex")}.json`);
  try {
    await writeFile(file, JSON.stringify({ SIGNING_SECRET: randomBytes(32).toString("hex") }), {
      mode: 0o600,
    });
    return await wrangler(["deploy", "--secrets-file", file]);
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * Whether the Worker has a secret. Only a Worker that does not exist yet counts as having none: any other
 * failure must not replace a secret.
 */
async function hasSecret(name: string): Promise<boolean> {
  try {
    return (await wrangler(["secret", "list"])).includes(`"${name}"`);
  } catch (error) {
    if (/10007|not found|does not exist/i.test(String(error))) return false;
    throw error;
  }
}

async function dryRun(): Promise<void> {
  await Promise.all([workerAssets(), docsAssets()]);
  console.log(await wrangler(["deploy", "--dry-run"]));
}

/** The value of a key of wrangler.toml, at its first use. */
function configured(key: string): string {
  const value = new RegExp(`^${key} = "([^"]+)"`, "m").exec(config)?.[1];
  if (!value) throw new Error(`wrangler.toml has no ${key}.`);
  return value;
}

function indented(text: string): string {
  return text.trim().replaceAll(/^/gm, "   ");
}
