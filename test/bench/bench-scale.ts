/**
 * The rows that each request reads in a large database. A request that reads more than its bound makes the
 * measurement fail: it grows with what is stored.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { ROOT } from "../../scripts/local.ts";
import { migrateLocally } from "../../scripts/local-database.ts";
import { CRON_PATH, ROWS_PATH, type Rows } from "./counted-d1.ts";
import { fillAtScale, type Sizes } from "./scale-data.ts";
import { SCALE_OPERATIONS, type ScaleOperation } from "./scale-operations.ts";
import { signIn } from "./scale-people.ts";
import { World } from "./scale-world.ts";
import { type Built, startWorker } from "./workerd.ts";

export interface ScaleResult extends Rows {
  name: string;
  most: number;
  ms: number;
}

export interface ScaleResults {
  sizes: Sizes;
  /** Bytes of the database. */
  size: number;
  results: ScaleResult[];
}

const DATABASES = ["v3", "d1", "miniflare-D1DatabaseObject"];
/** For what follows an answer, such as sending to the queue. */
const SETTLE_MS = 20;
/** The most runs of the cron until nothing is left to do. */
const MOST_RUNS = 100;

/** Fills a database in `data` and asks everything once. Throws when an answer is not the expected one. */
export async function benchScale(app: Built, data: string, sizes: Sizes): Promise<ScaleResults> {
  requireAllOperations();
  const now = new Date();
  await migrateLocally({ port: 0, persistTo: data });
  const database = openDatabase(data);
  // The Worker writes to a log; filling the database through one would write all of it twice.
  database.exec("pragma journal_mode = delete");
  const filled = await fillAtScale(database, sizes, now);
  const world = new World(filled, now);
  failDelivery(database, world);
  world.keep("session", signIn(database, world.big.row.id, now));
  const size = sizeOf(database);
  database.exec("pragma journal_mode = wal");
  database.close();
  const worker = await startWorker(app, data);
  const results: ScaleResult[] = [];
  for (const operation of SCALE_OPERATIONS) results.push(await measure(worker.url, world, operation));
  await worker.stop();
  return { sizes, size, results };
}

/** Throws unless the API's document and the table hold the same operations. */
function requireAllOperations(): void {
  const document = JSON.parse(readFileSync(join(ROOT, "docs", "openapi.json"), "utf8")) as {
    paths: Record<string, Record<string, { operationId?: string }>>;
  };
  const known = Object.values(document.paths).flatMap((path) =>
    Object.values(path).flatMap(({ operationId }) => operationId ?? []),
  );
  const asked = new Set(SCALE_OPERATIONS.map(({ operation }) => operation));
  const missing = known.filter((operation) => !asked.has(operation));
  if (missing.length > 0) throw new Error(`scale-operations.ts has no ${missing.join(", ")}`);
}

function openDatabase(data: string): DatabaseSync {
  const folder = join(data, ...DATABASES);
  const [file] = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.sqlite$/.test(name));
  if (file === undefined) throw new Error(`no database in ${folder}`);
  return new DatabaseSync(join(folder, file));
}

/** Lets the delivery of an invoice fail, so that it can be repeated. */
function failDelivery(database: DatabaseSync, world: World): void {
  const invoice = world.fill("{+sent}");
  const row = database
    .prepare("update deliveries set status = 'failed' where business_id = ? and invoice_id = ? returning id")
    .get(world.big.row.id, invoice);
  world.keep("undelivered", invoice);
  world.keep("delivery", String(row?.id));
}

function sizeOf(database: DatabaseSync): number {
  const row = database
    .prepare("select page_count * page_size as bytes from pragma_page_count, pragma_page_size")
    .get();
  return Number(row?.bytes);
}

async function measure(origin: URL, world: World, operation: ScaleOperation): Promise<ScaleResult> {
  await takeRows(origin);
  const sum = { read: 0, written: 0, ms: 0 };
  for (let run = 0; run < MOST_RUNS; run++) {
    const start = performance.now();
    await ask(origin, world, operation);
    sum.ms += performance.now() - start;
    await wait(SETTLE_MS);
    const { read, written } = await takeRows(origin);
    sum.read += read;
    sum.written += written;
    if (!operation.untilIdle || written === 0) break;
  }
  const name = operation.label ? `${operation.operation}, ${operation.label}` : operation.operation;
  return { name, most: operation.most(world), ...sum };
}

async function ask(origin: URL, world: World, operation: ScaleOperation): Promise<void> {
  const { call, body, file, keep, small, status, operation: name } = operation;
  const [method = "", path = ""] = world.fill(call).split(" ");
  const [business] = small ? world.small : [world.big];
  const response = await fetch(new URL(addressOf(operation, path), origin), {
    method,
    // A page that nobody is signed in for leads elsewhere.
    redirect: "manual",
    headers: {
      ...credentialOf(operation, business?.key ?? "", world),
      ...(!file && { "Content-Type": "application/json" }),
    },
    ...(file && { body: aForm() }),
    ...(body !== undefined && { body: world.fill(JSON.stringify(body)) }),
  });
  const text = await response.text();
  const isRight = status ? response.status === status : response.ok && !text.includes('"ERRORS"');
  if (!isRight)
    throw new Error(`${name}: ${call} was answered with ${response.status}: ${text.slice(0, 500)}`);
  if (keep) world.keep(keep, (JSON.parse(text) as { id: string }).id);
}

const addressOf = ({ surface }: ScaleOperation, path: string): string =>
  surface || path === CRON_PATH || path.startsWith("/api/") ? path : `/api/v1${path}`;

/** As the surface takes it: FastBill's clients send a key as a password, people have a session. */
function credentialOf({ surface, call }: ScaleOperation, key: string, world: World): Record<string, string> {
  if (surface === "account") return { Cookie: `__Host-session=${world.fill("{session}")}` };
  if (surface === "abby") return { Authorization: `Bearer ${key}` };
  if (call.includes(" /api/1.0/")) return { Authorization: `Basic ${btoa(`ada:${key}`)}` };
  return { "X-Api-Key": key };
}

/** A form with a small PDF. */
function aForm(): FormData {
  const form = new FormData();
  form.append("file", new File(["%PDF-1.7"], "scale.pdf"));
  return form;
}

async function takeRows(origin: URL): Promise<Rows> {
  const response = await fetch(new URL(ROWS_PATH, origin));
  return (await response.json()) as Rows;
}
