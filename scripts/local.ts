/** What the commands share: their options, wrangler, and a local Worker on its own data. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs, parseEnv, stripVTControlCharacters } from "node:util";

export const ROOT = resolve(import.meta.dirname, "..");
const WRANGLER = join(ROOT, "node_modules", "wrangler", "bin", "wrangler.js");
const START_TIMEOUT_MS = 90_000;
const CRON_MS = 60_000;

/** Where a local Worker listens and keeps its data. */
export interface Place {
  port: number;
  persistTo: string;
}

export const placeOptions = {
  port: { type: "string", default: "8787" },
  "persist-to": { type: "string", default: join(ROOT, ".data") },
} as const;

/** Reads the command line. An unknown option prints the usage and ends the command with status 2. */
export function readOptions<T extends NonNullable<Parameters<typeof parseArgs>[0]>["options"]>(
  usage: string,
  options: T,
) {
  try {
    return parseArgs({ options: { ...options, help: { type: "boolean" } }, allowPositionals: true });
  } catch (error) {
    return endCommand(usage, error instanceof Error ? error.message : String(error));
  }
}

/** Checks `--port` and `--persist-to`. A wrong port ends the command with status 2. */
export function placeOf(values: Record<string, unknown>): Place {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    console.error("--port takes a number from 1 to 65535.");
    process.exit(2);
  }
  return { port, persistTo: resolve(String(values["persist-to"])) };
}

/** Ends a command with its usage: with status 0, or with status 2 and what is wrong with the command line. */
export function endCommand(usage: string, wrong?: string): never {
  console.error(wrong === undefined ? usage : `${wrong}\n\n${usage}`);
  process.exit(wrong === undefined ? 0 : 2);
}

/** How often a command tries while the Worker that runs on the local database has it locked. */
const BUSY_TRIES = 10;
const BUSY_WAIT_MS = 300;
const SQLITE_BUSY = 5;

/** Runs wrangler to its end and gives what it printed. Throws with its reason when it fails. */
export async function wrangler(args: string[], { show = false } = {}): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const { status, output } = await runWrangler(args, show);
    if (status === 0) return output;
    // A command that found the database locked has done nothing, so it can be repeated.
    const isBusy = output.includes("SQLITE_BUSY");
    if (!isBusy || attempt === BUSY_TRIES)
      throw new Error(`wrangler ${args.slice(0, 3).join(" ")}: ${reasonIn(output)}`);
    await wait(BUSY_WAIT_MS);
  }
}

async function runWrangler(
  args: string[],
  show: boolean,
): Promise<{ status: number | null; output: string }> {
  const child = spawnWrangler(args, { show });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const status = await new Promise<number | null>((done) => child.on("close", done));
  return { status, output };
}

function spawnWrangler(
  args: string[],
  { show = false, settings = {} }: { show?: boolean; settings?: Record<string, string> },
): ChildProcess {
  return spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    env: {
      ...process.env,
      ...settings,
      // `wrangler()` reads what the command says.
      WRANGLER_LOG: "log",
      WRANGLER_SEND_METRICS: "false",
      CI: "1",
      NO_COLOR: show ? undefined : "1",
    },
  });
}

/** Lines of wrangler's output that are no reason: frames of a stack, and where to read more or complain. */
const NO_REASON = /^\s+at |Logs were written|If you think this is a bug|github\.com\/cloudflare/;

/** Why wrangler failed, on one line: its errors or, if it names none, the last that it said. */
function reasonIn(output: string): string {
  if (output === "") return "wrangler says why above";
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .filter((line) => line.trim() !== "" && !NO_REASON.test(line));
  const from = lines.findIndex((line) => line.includes("[ERROR]"));
  const said = from < 0 ? lines.slice(-2) : lines.slice(from);
  const text = said.join(" ").replaceAll(/✘ |\[ERROR\]/g, " ");
  return text.replaceAll(/\s+/g, " ").trim();
}

/** How long a command waits for another that migrates the same data. */
const MIGRATION_WAIT_MS = 120_000;

/**
 * Migrates the local database. Of commands that start together, one migrates at a time: the next finds nothing
 * left to do. The lock is SQLite's, so it ends with the process that holds it, however that ends.
 */
export async function migrateLocally({ persistTo }: Place): Promise<string> {
  mkdirSync(persistTo, { recursive: true });
  const lock = new DatabaseSync(join(persistTo, "migrating.lock"), { timeout: 0 });
  try {
    const deadline = Date.now() + MIGRATION_WAIT_MS;
    while (!isTaken(lock)) {
      if (Date.now() > deadline) throw new Error(`Another command has been migrating ${persistTo} for long.`);
      await wait(BUSY_WAIT_MS);
    }
    return await wrangler(["d1", "migrations", "apply", "DB", "--local", "--persist-to", persistTo]);
  } finally {
    lock.close();
  }
}

/** Takes the lock, unless another process has it. */
function isTaken(lock: DatabaseSync): boolean {
  try {
    lock.exec("begin exclusive");
    return true;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}

/**
 * The file with this place's secrets: a signing secret, created on first use, and whatever else the user puts
 * there. Of two commands that start together, the second keeps the first one's secret.
 */
function secretsFile({ persistTo }: Place): string {
  const file = join(persistTo, "secrets.env");
  mkdirSync(persistTo, { recursive: true });
  try {
    const secret = randomBytes(32).toString("hex");
    writeFileSync(file, `SIGNING_SECRET=${secret}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return file;
}

/** The secrets that are set: in the environment, else in the place's file, else in `defaults`. */
export function secretsOf(place: Place, defaults: Record<string, string> = {}): Record<string, string> {
  const known = { ...defaults, ...parseEnv(readFileSync(secretsFile(place), "utf8")), ...process.env };
  return Object.fromEntries(
    secretNames().flatMap((name) => {
      const { [name]: value } = known;
      return value ? [[name, value]] : [];
    }),
  );
}

/** The required secret, and those that `src/secrets.d.ts` declares. */
function secretNames(): string[] {
  const declared = readFileSync(join(ROOT, "src", "secrets.d.ts"), "utf8");
  return [
    "SIGNING_SECRET",
    ...[...declared.matchAll(/^ {2}(\w+)\?: string;$/gm)].map(([, name]) => String(name)),
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
    .replace(/^main = "(.*)"$/m, (_, main) => `main = ${JSON.stringify(join(ROOT, main))}`)
    .replace(/^required = .*$/m, `required = ${JSON.stringify(Object.keys(secrets))}`);
  writeFileSync(file, config);
  return file;
}

/** A Worker that is running and answers. `stop` ends it; `closed` rejects when it ends by itself. */
export interface RunningWorker {
  url: string;
  stop(): Promise<void>;
  closed: Promise<void>;
}

/**
 * Migrates, starts the Worker in workerd with D1, R2, Queues and the Durable Object, and waits until it
 * answers. Throws when the port is taken or the Worker does not start.
 */
export async function startWorker(
  place: Place,
  { show = false, secrets = secretsOf(place) }: { show?: boolean; secrets?: Record<string, string> } = {},
): Promise<RunningWorker> {
  const { port } = place;
  await requireFree(port);
  await migrateLocally(place);
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
    child.kill("SIGTERM");
    await ended;
  };
  process.once("exit", () => child.kill("SIGTERM"));
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().then(() => process.exit(130)));
  const url = `http://127.0.0.1:${port}`;
  if (await Promise.race([answers(url), closed.then(() => false)])) return { url, stop, closed };
  await stop();
  throw new Error(`The Worker did not start on port ${port}: ${reasonIn(output)}`);
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
 * Throws when the port is taken: the other program, such as another FastFaktura, might be mistaken for this
 * Worker.
 */
async function requireFree(port: number): Promise<void> {
  if (await isFree(port)) return;
  let other = port + 1;
  while (other < 65_535 && !(await isFree(other))) other += 1;
  throw new Error(
    `Port ${port} is taken by another program. Free it, or choose another one: --port ${other}`,
  );
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer().once("error", () => done(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => done(true)));
  });

/** Runs the cron at once and every minute, as a deployment does: wrangler does not run it locally. */
export function runCron({ url }: Pick<RunningWorker, "url">): void {
  // The next run makes up for one that fails, as in a deployment.
  const turn = () => void fetch(`${url}/cdn-cgi/local/scheduled`).catch(() => undefined);
  turn();
  setInterval(turn, CRON_MS).unref();
}

/**
 * The folder to which wrangler writes the mail of live businesses instead of sending it; gone when the Worker
 * stops.
 */
export const mailFolder = ({ persistTo }: Place): string => join(persistTo, ".wrangler", "tmp", "email");

/**
 * Points links in messages to this Worker and gives mail a sender, so that a local Worker sends all that a
 * deployed one does.
 */
const localVars = (port: number): string[] =>
  [`PUBLIC_ORIGIN:http://127.0.0.1:${port}`, "MAIL_FROM:invoices@fastfaktura.example"].flatMap((setting) => [
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
