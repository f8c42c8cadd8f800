/** What the commands share: their options, wrangler, and what a local Worker is to them. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { parseArgs, stripVTControlCharacters } from "node:util";

export const ROOT = resolve(import.meta.dirname, "..");
const WRANGLER = join(ROOT, "node_modules", "wrangler", "bin", "wrangler.js");
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

/** Runs wrangler to its end and gives what it printed. Throws with its reason when it fails. */
export async function wrangler(args: string[]): Promise<string> {
  const child = spawnWrangler(args);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const status = await new Promise<number | null>((done) => child.on("close", done));
  if (status === 0) return output;
  throw new Error(`wrangler ${args.slice(0, 3).join(" ")}: ${reasonIn(output)}`);
}

/** Starts wrangler with what a command needs of it. */
export function spawnWrangler(
  args: string[],
  { show = false, settings = {} }: { show?: boolean; settings?: Record<string, string> } = {},
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
export function reasonIn(output: string): string {
  if (output === "") return "wrangler says why above";
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .filter((line) => line.trim() !== "" && !NO_REASON.test(line));
  const from = lines.findIndex((line) => line.includes("[ERROR]"));
  const said = from < 0 ? lines.slice(-2) : lines.slice(from);
  const text = said.join(" ").replaceAll(/✘ |\[ERROR\]/g, " ");
  return text.replaceAll(/\s+/g, " ").trim();
}

/** A Worker that is running and answers. */
export interface RunningWorker {
  url: string;
  /** Does the cron's work once. */
  cron(): Promise<unknown>;
  stop(): Promise<void>;
  /** Rejects when it ends by itself. */
  closed: Promise<void>;
}

/** Where a Worker on this machine answers. */
export const localUrl = (port: number): string => `http://127.0.0.1:${port}`;

/** Stops the Worker when the command is told to end, and then ends it with `status`; told so twice, at once. */
export function stopOnSignal({ stop }: Pick<RunningWorker, "stop">, status: number): void {
  let isTold = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (isTold) process.exit(status || 1);
      isTold = true;
      void stop().then(() => process.exit(status));
    });
}

/** Runs the cron at once and every minute, as a deployment does: nothing does so locally. */
export function runCron({ cron }: Pick<RunningWorker, "cron">): void {
  // The next run makes up for one that fails, as in a deployment.
  const turn = () => void cron().catch(() => undefined);
  turn();
  setInterval(turn, CRON_MS).unref();
}

/**
 * Throws when the port is taken: the other program, such as another FastFaktura, might be mistaken for this
 * Worker.
 */
export async function requireFree(port: number, host = "127.0.0.1"): Promise<void> {
  if (await isFree(port, host)) return;
  let other = port + 1;
  while (other < 65_535 && !(await isFree(other, host))) other += 1;
  throw new Error(
    `Port ${port} is taken by another program. Free it, or choose another one: --port ${other}`,
  );
}

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((done, failed) => {
    const server = createServer().once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? done(false) : failed(error),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)));
  });
