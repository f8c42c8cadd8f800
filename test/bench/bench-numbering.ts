/** Finalizes drafts of one business concurrently: are their numbers right, and how fast are they given? */
import { createAccount } from "../../scripts/create-account.ts";
import { takeTrips } from "./bench-round-trips.ts";
import { newClient, newInvoice, PROFILE } from "./samples.ts";
import { abreast, apiOf } from "./traffic.ts";
import { type Built, startWorker } from "./workerd.ts";

const ABREAST = 32;

export interface NumberingResult {
  drafts: number;
  abreast: number;
  /** Numbers given per second. */
  rate: number;
  /** D1 batches that gave them. */
  batches: number;
}

/** Throws unless the numbers are exactly 1 to `drafts`. */
export async function benchNumbering(
  countedApp: Built,
  data: string,
  drafts: number,
): Promise<NumberingResult> {
  const account = await createAccount({ name: "Numbers", sandbox: false }, { port: 0, persistTo: data });
  const worker = await startWorker(countedApp, data);
  const api = apiOf(worker.url, account.api_key);
  await api.json("PUT", "/business", PROFILE);
  const client = await api.json<{ id: string }>("POST", "/clients", newClient(0));
  const make = async () => (await api.json<{ id: string }>("POST", "/invoices", newInvoice(client.id))).id;
  const ids = await abreast(ABREAST, [...Array(drafts).keys()], make);
  await takeTrips(worker);
  const start = performance.now();
  const numbers = await abreast(ABREAST, ids, async (id) => {
    const { number } = await api.json<{ number: string }>("POST", `/invoices/${id}/finalize`);
    return number;
  });
  const seconds = (performance.now() - start) / 1000;
  const trips = await takeTrips(worker);
  await worker.stop();
  requireConsecutive(numbers);
  return { drafts, abreast: ABREAST, rate: drafts / seconds, batches: trips.length - drafts };
}

function requireConsecutive(numbers: string[]): void {
  const sequence = numbers.map((number) => Number(/\d+$/.exec(number)?.[0])).sort((a, b) => a - b);
  const wrong = sequence.findIndex((value, index) => value !== index + 1);
  if (wrong >= 0)
    throw new Error(`the numbers are not 1 to ${numbers.length}: found ${sequence[wrong]} for ${wrong + 1}`);
}
