/** What the commands share: their options, wrangler, and a Worker that runs here on its own data. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";

export const ROOT = resolve(import.meta.dirname, "..");
const WRANGLER = join(ROOT, "node_modules", "wrangler", "bin", "wrangler.js");
const START_TIMEOUT_MS = 90_000;

/** Where a local Worker listens and keeps its data. */
export interface Place {
  port: number;
  persistTo: string;
}

export const placeOptions = {
  port: { type: "string", default: "8787" },
  "persist-to": { type: "string", default: join(ROOT, ".data") },
} as const;

/** Reads the command line; an unknown option ends the command with the usage. */
export function readOptions<T extends NonNullable<Parameters<typeof parseArgs>[0]>["options"]>(
  usage: string,
  options: T,
) {
  try {
    return parseArgs({ options: { ...options, help: { type: "boolean" } }, allowPositionals: true });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

/** Checks `--port` and `--persist-to`. */
export function placeOf(values: Record<string, unknown>): Place {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    console.error("--port takes a number from 1 to 65535.");
    process.exit(2);
  }
  return { port, persistTo: resolve(String(values["persist-to"])) };
}

/** Runs wrangler to its end and gives what it printed. Throws with its output when it fails. */
export async function wrangler(args: string[], { show = false } = {}): Promise<string> {
  const child = spawnWrangler(args, show);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const status = await new Promise<number | null>((done) => child.on("close", done));
  if (status !== 0) throw new Error(`wrangler ${args.slice(0, 3).join(" ")} failed:\n${output}`);
  return output;
}

function spawnWrangler(args: string[], show: boolean): ChildProcess {
  return spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "1", NO_COLOR: show ? undefined : "1" },
  });
}

export const migrateLocally = ({ persistTo }: Place): Promise<string> =>
  wrangler(["d1", "migrations", "apply", "DB", "--local", "--persist-to", persistTo]);

/** The file with this place's own signing secret, made on first use. */
export function secretsFile({ persistTo }: Place): string {
  const file = join(persistTo, "secrets.env");
  mkdirSync(persistTo, { recursive: true });
  if (!existsSync(file))
    writeFileSync(file, `SIGNING_SECRET=${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  return file;
}

/** A Worker that is running and answers. `stop` ends it. */
export interface RunningWorker {
  url: string;
  stop(): Promise<void>;
  closed: Promise<number | null>;
}

/** Migrates and starts the Worker in workerd with D1, R2, Queues and the Durable Object; waits until it answers. */
export async function startWorker(place: Place, { show = false } = {}): Promise<RunningWorker> {
  await migrateLocally(place);
  const { port, persistTo } = place;
  const args = [
    "dev",
    "--port",
    String(port),
    "--inspector-port",
    "0",
    "--ip",
    "127.0.0.1",
    "--persist-to",
    persistTo,
  ];
  const child = spawnWrangler(
    [...args, ...localVars(port), "--env-file", secretsFile(place), "--show-interactive-dev-session=false"],
    show,
  );
  const closed = new Promise<number | null>((done) => child.on("close", done));
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => (output = (output + chunk).slice(-20_000)));
  const stop = async () => {
    child.kill("SIGTERM");
    await closed;
  };
  process.once("exit", () => child.kill("SIGTERM"));
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().then(() => process.exit(130)));
  const url = `http://127.0.0.1:${port}`;
  const answered = await Promise.race([answers(url), closed.then(() => false)]);
  if (answered) return { url, stop, closed };
  await stop();
  throw new Error(`The Worker did not start on port ${port}. Is the port taken?\n${output}`);
}

/** Where wrangler puts the mail of live businesses instead of sending it; it is gone when the Worker stops. */
export const MAIL_FOLDER = join(ROOT, ".wrangler", "tmp", "email");

/** Links in messages lead to this Worker, and mail has a sender, so that a local one sends all that a deployed one does. */
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
