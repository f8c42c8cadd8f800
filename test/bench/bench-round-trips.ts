/**
 * D1 round trips per request, counted on the binding: of the first request of a fresh isolate, and of a later
 * one.
 */
import { cpSync, rmSync } from "node:fs";
import { COUNTS_PATH } from "./counted-d1.ts";
import type { Filled } from "./fill.ts";
import { OPERATIONS } from "./operations.ts";
import { newClient } from "./samples.ts";
import { type Call, send } from "./traffic.ts";
import { type Built, type RunningWorker, startWorker } from "./workerd.ts";

export interface TripsResult {
  name: string;
  cold: number;
  warm: number;
  /** Statements per round trip, when warm. */
  statements: number[];
}

type Request = Omit<Call, "key">;

/**
 * The measured operations, and others that the bare Worker does not have. The index tells repetitions apart.
 */
const requests = (filled: Filled): Map<string, (index: number) => Request> =>
  new Map<string, (index: number) => Request>([
    ...OPERATIONS.map(({ name, request }) => [name, (index: number) => request(filled, index)] as const),
    ["create client", (index) => ({ method: "POST", path: "/clients", body: newClient(index) })],
    [
      "send by link",
      (index) => ({
        method: "POST",
        path: `/invoices/${filled.draftIds.at(-1 - index)}/send`,
        body: { channels: ["link"] },
      }),
    ],
    ["events", () => ({ method: "GET", path: `/invoices/${filled.issuedIds[0]}/events` })],
  ]);

/**
 * Starts the Worker anew for each operation. Throws when the bare Worker does not make the same trips with as
 * many statements: a comparison with it would then mean nothing.
 */
export async function benchRoundTrips(
  app: Built,
  bare: Built,
  data: string,
  filled: Filled,
): Promise<TripsResult[]> {
  const results: TripsResult[] = [];
  for (const [name, request] of requests(filled)) {
    const calls = [0, 1].map((index) => ({ ...request(index), key: filled.keys[0] ?? "" }));
    const [cold = [], warm = []] = await tripsOf(app, data, calls);
    if (OPERATIONS.some((operation) => operation.name === name))
      requireSame(name, warm, (await tripsOf(bare, data, calls)).at(-1) ?? []);
    results.push({ name, cold: cold.length, warm: warm.length, statements: warm });
  }
  return results;
}

function requireSame(name: string, app: number[], bare: number[]): void {
  if (app.join() !== bare.join())
    throw new Error(
      `${name}: the Worker sends ${app} statements, the bare Worker ${bare}; bring bare-worker.ts up to date`,
    );
}

/** The statements per round trip of each call, in a fresh isolate on a copy of `data`. */
async function tripsOf(built: Built, data: string, calls: Call[]): Promise<number[][]> {
  const copy = `${data}-trips`;
  cpSync(data, copy, { recursive: true });
  const worker = await startWorker(built, copy);
  const trips: number[][] = [];
  for (const call of calls) {
    await send(worker.url, call);
    trips.push(await takeTrips(worker));
  }
  await worker.stop();
  rmSync(copy, { recursive: true });
  return trips;
}

/** The statements per round trip since the last call of this function. */
export async function takeTrips({ url }: RunningWorker): Promise<number[]> {
  const response = await fetch(new URL(COUNTS_PATH, url));
  return (await response.json()) as number[];
}
