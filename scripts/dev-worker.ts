/** The Worker in `wrangler dev`, which reloads it whenever a source changes. */
import { type FSWatcher, readFileSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { WORD_SOURCES, wordAssets } from "./build-word-assets.ts";
import {
  localUrl,
  type Place,
  ROOT,
  type RunningWorker,
  reasonIn,
  requireFree,
  spawnWrangler,
  stopOnSignal,
} from "./local.ts";
import { migrateLocally } from "./local-database.ts";
import { LOCAL_SENDER, secretsFile, secretsOf } from "./local-settings.ts";
import { type MailFolder, openMailFolder } from "./mail-folder.ts";
import { workerAssets } from "./worker-assets.ts";

const START_TIMEOUT_MS = 90_000;

/**
 * Migrates, starts the Worker in workerd with D1, R2, Queues and the Durable Object, and waits until it
 * answers. Throws when the port is taken or the Worker does not start.
 */
export async function startWorker(
  place: Place,
  {
    show = false,
    secrets: given = secretsOf(place),
  }: { show?: boolean; secrets?: Record<string, string> } = {},
): Promise<RunningWorker & { mail: MailFolder }> {
  const { port } = place;
  await requireFree(port);
  await Promise.all([migrateLocally(place), workerAssets()]);
  const words = keepWordsMade();
  const mail = await openMailFolder(place, { show });
  const secrets = { ...given, MAIL_FOLDER_URL: mail.url };
  const child = spawnWrangler(devArgs(place, secrets), { show, settings: secrets });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => (output = (output + chunk).slice(-20_000)));
  let isStopped = false;
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const closed = ended.then((status) => {
    if (!isStopped)
      throw new Error(`The Worker on port ${port} ended by itself (status ${status}): ${reasonIn(output)}`);
  });
  // Nobody has to await `closed`: a caller in the middle of something fails by its own request.
  closed.catch(() => undefined);
  const stop = async () => {
    isStopped = true;
    words.close();
    child.kill("SIGTERM");
    await ended;
  };
  process.once("exit", () => child.kill("SIGTERM"));
  stopOnSignal({ stop }, 130);
  const url = localUrl(port);
  const cron = () => fetch(`${url}/cdn-cgi/local/scheduled`);
  if (await Promise.race([answers(url), closed.then(() => false)])) return { url, cron, stop, closed, mail };
  await stop();
  throw new Error(`The Worker did not start on port ${port}: ${reasonIn(output)}`);
}

/** wrangler sees changes of what the Worker imports and of its files, and the sources of the words are neither. */
function keepWordsMade(): FSWatcher {
  let next: NodeJS.Timeout | undefined;
  return watch(WORD_SOURCES, { recursive: true }, () => {
    clearTimeout(next);
    // An editor may write a file in several steps.
    next = setTimeout(() => wordAssets().catch((error) => console.error(String(error))), 100);
  });
}

function devArgs(place: Place, secrets: Record<string, string>): string[] {
  const { port, persistTo } = place;
  const options = {
    config: localConfig(place, secrets),
    port: String(port),
    "inspector-port": "0",
    ip: "127.0.0.1",
    "persist-to": persistTo,
    "env-file": secretsFile(place),
  };
  return [
    "dev",
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ...localVars(port),
    "--show-interactive-dev-session=false",
  ];
}

/**
 * Writes the `wrangler.toml` of a place and gives its path. `wrangler dev` takes only the secrets that its
 * configuration requires by name, and a deployment must not require all of them. So this copy names all that
 * are set here.
 */
function localConfig({ persistTo }: Place, secrets: Record<string, string>): string {
  const file = join(persistTo, "wrangler.toml");
  const config = readFileSync(join(ROOT, "wrangler.toml"), "utf8")
    .replace(/^#:schema .*\n/, "")
    .replace(/^directory = "(.*)"$/m, (_, folder) => `directory = ${JSON.stringify(join(ROOT, folder))}`)
    .replace(/^main = "(.*)"$/m, (_, main) => `main = ${JSON.stringify(join(ROOT, main))}`)
    .replace(/^required = .*$/m, `required = ${JSON.stringify(Object.keys(secrets))}`)
    .replace(/"\.\/(shims\/[^"]*)"/g, (_, shim) => JSON.stringify(join(ROOT, shim)));
  writeFileSync(file, config);
  return file;
}

/**
 * Points links in messages to this Worker, gives mail a sender and lets anybody sign up: a local Worker does
 * all that a deployed one does.
 */
const localVars = (port: number): string[] =>
  [`PUBLIC_ORIGIN:${localUrl(port)}`, `MAIL_FROM:${LOCAL_SENDER}`, "SIGN_UP:open"].flatMap((setting) => [
    "--var",
    setting,
  ]);

async function answers(url: string): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const response = await fetch(`${url}/api/v1/openapi.json`).catch(() => null);
    const text = await response?.text();
    if (response?.ok && text?.includes("FastFaktura API")) return true;
    await wait(200);
  }
  return false;
}
