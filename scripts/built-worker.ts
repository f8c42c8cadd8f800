/**
 * The Worker as it is deployed, in workerd on its own: for a machine of one's own, and for the demo. Requests
 * reach it directly. `wrangler dev` would put two proxies before it, which take longer than the Worker.
 */
import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { convertV4MiniflareOptions, type Json, Miniflare, type V4WorkerOptionsShape } from "miniflare";
import type { ProviderSettings } from "../src/adapters/configured-carriers.ts";
import { builtWorker } from "./build-worker.ts";
import { localUrl, type Place, type RunningWorker, requireFree } from "./local.ts";
import { migrateLocally } from "./local-database.ts";
import { LOCAL_SENDER, secretsOf, settingsOf } from "./local-settings.ts";
import { type MailFolder, openMailFolder } from "./mail-folder.ts";
import { assetBinding } from "./worker-assets.ts";

/** As in wrangler.toml: local data is kept under this name. */
const NAME = "fastfaktura";
/** How long a request may still take when the Worker is told to stop. */
const GRACE_MS = 20_000;

interface Options {
  host?: string;
  /** Where its links lead. Without one it is for this machine alone: its mail goes to a folder. */
  origin?: string | undefined;
  /** Whether what it logs is printed. */
  show?: boolean;
  secrets?: Record<string, string>;
}

/**
 * Builds, migrates and starts the Worker with D1, R2, Queues and the Durable Object, on the files that
 * `wrangler dev` uses. Throws when the port is taken or the Worker does not start.
 */
export async function startBuiltWorker(
  place: Place,
  options: Options = {},
): Promise<RunningWorker & { settings: ProviderSettings; mail: MailFolder | null }> {
  const { host = "127.0.0.1", show = false, origin } = options;
  await requireFree(place.port, host);
  const [{ code, declared }, assets] = await Promise.all([
    builtWorker(),
    assetBinding(),
    migrateLocally(place),
  ]);
  // Where people are served, mail that nobody sends would be lost.
  const mail = origin === undefined ? await openMailFolder(place, { show }) : null;
  const bindings = bindingsOf(place, declared, { ...options, mail });
  const processes = processesStartedFromNow();
  const instance = new Miniflare(
    convertV4MiniflareOptions({
      ...bindings,
      ...assets,
      ...code,
      unsafeDirectSockets: [{ host, port: place.port }],
      resourcePersistencePath: join(place.persistTo, "v3"),
      resourceTmpPath: join(place.persistTo, ".wrangler", "tmp"),
      // Where the machine is would otherwise be asked of Cloudflare.
      cf: false,
      ...(show ? {} : { handleStructuredLogs: () => undefined }),
    }),
  );
  await instance.ready;
  // On these Miniflare ends the process at once, and with it the requests that it has.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeAllListeners(signal);
  const worker = running(instance, processes.workerd(), `http://${host}:${place.port}`);
  return { ...worker, settings: bindings.bindings as ProviderSettings, mail };
}

function running(instance: Miniflare, workerd: ChildProcess, url: string): RunningWorker {
  let stopping: Promise<void> | undefined;
  const ended = new Promise<void>((done) => workerd.once("exit", () => done()));
  const closed = new Promise<void>((done, failed) => {
    workerd.once("exit", (status, signal) => {
      // Miniflare would start another workerd; disposed of at once, it does not.
      void instance.dispose().catch(() => undefined);
      if (stopping) done();
      else failed(new Error(`The Worker ended by itself (${signal ?? `status ${status}`}).`));
    });
  });
  // Nobody has to await `closed`: a caller in the middle of something fails by its own request.
  closed.catch(() => undefined);
  return {
    url,
    closed,
    cron: async () => (await instance.getWorker()).scheduled({ cron: "* * * * *" }),
    stop() {
      stopping ??= stop(workerd, ended);
      return stopping;
    },
  };
}

/** Told so, workerd takes no more connections and ends when the requests that it has are answered. */
async function stop(workerd: ChildProcess, ended: Promise<void>): Promise<void> {
  workerd.kill("SIGTERM");
  await Promise.race([ended, wait(GRACE_MS, undefined, { ref: false })]);
  workerd.kill("SIGKILL");
  await ended;
}

/** Miniflare keeps the process of workerd to itself. */
function processesStartedFromNow() {
  const found: ChildProcess[] = [];
  const note = (message: unknown) => void found.push((message as { process: ChildProcess }).process);
  subscribe("child_process", note);
  return {
    /** The one that runs workerd, once it is started. */
    workerd(): ChildProcess {
      unsubscribe("child_process", note);
      const workerd = found.find(({ spawnfile }) => /workerd[^/\\]*$/.test(spawnfile));
      if (!workerd) throw new Error("Miniflare has started no workerd.");
      return workerd;
    },
  };
}

/** The bindings that wrangler.toml declares, with the settings and secrets of this place. */
function bindingsOf(
  place: Place,
  { ratelimits = {}, bindings = {}, email: _, ...others }: V4WorkerOptionsShape,
  { origin, secrets = secretsOf(place), mail }: Options & { mail: MailFolder | null },
) {
  const settings: Record<string, Json> = { ...bindings, ...givenSettings(place, bindings) };
  settings.PUBLIC_ORIGIN = origin ?? localUrl(place.port);
  if (origin === undefined) settings.MAIL_FROM ||= LOCAL_SENDER;
  const RATES = Object.fromEntries(Object.entries(ratelimits).map(([name, { simple }]) => [name, simple]));
  return {
    ...others,
    name: NAME,
    bindings: { ...settings, ...secrets, ...(mail ? { MAIL_FOLDER_URL: mail.url } : {}), RATES },
  };
}

/** What the environment or the place's file has in place of the `usual` settings. */
function givenSettings(place: Place, usual: Record<string, Json>): Record<string, Json> {
  const given = Object.entries(settingsOf(place, Object.keys(usual)));
  return Object.fromEntries(
    given.map(([name, value]) => [name, typeof usual[name] === "string" ? value : parsed(name, value)]),
  );
}

function parsed(name: string, value: string): Json {
  try {
    return JSON.parse(value) as Json;
  } catch {
    throw new Error(`${name} must be JSON.`);
  }
}
