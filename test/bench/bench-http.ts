/** Compares the Worker with the bare Worker, for each request of the main job. */
import { cpSync } from "node:fs";
import type { Filled } from "./fill.ts";
import { OPERATIONS, type Operation } from "./operations.ts";
import { mean, median, percentile } from "./statistics.ts";
import { type Call, type Timing, timeCalls } from "./traffic.ts";
import { type Built, type RunningWorker, startWorker } from "./workerd.ts";

export interface HttpResult {
  name: string;
  rate: number;
  bareRate: number;
  medianMs: number;
  p99Ms: number;
  /** Our rate divided by that of the bare Worker: the median of the rounds' ratios. */
  ratio: number;
  /**
   * CPU milliseconds of workerd per request, the mean of all rounds; NaN where the system does not report it.
   */
  cpu: Sides<number>;
}

const SIDES = ["app", "bare"] as const;
type Sides<T> = Record<(typeof SIDES)[number], T>;
/** Timings of one round of an operation; `cpu` is milliseconds per request. */
type Round = Sides<Timing & { cpu: number }>;

/** The number of drafts that all rounds finalize, the warm-up included. */
export const draftsNeeded = (rounds: number): number =>
  (rounds + 1) *
  Math.max(...OPERATIONS.filter(({ name }) => name === "finalize").map(({ perRound }) => perRound));

/**
 * Runs both Workers in turns, each on its own copy of `data`. The first round warms up and is not counted.
 */
export async function benchHttp(
  app: Built,
  bare: Built,
  data: string,
  filled: Filled,
  rounds: number,
): Promise<HttpResult[]> {
  cpSync(data, `${data}-app`, { recursive: true });
  cpSync(data, `${data}-bare`, { recursive: true });
  const workers = {
    app: await startWorker(app, `${data}-app`),
    bare: await startWorker(bare, `${data}-bare`),
  };
  const results = new Map<Operation, Round[]>(OPERATIONS.map((operation) => [operation, []]));
  for (let round = 0; round <= rounds; round++)
    for (const operation of OPERATIONS) {
      const timings = await timeRound(workers, callsOf(operation, filled, round), round % 2 === 0);
      if (round > 0) results.get(operation)?.push(timings);
    }
  await Promise.all([workers.app.stop(), workers.bare.stop()]);
  return [...results].map(([{ name }, timings]) => summarise(name, timings));
}

async function timeRound(workers: Sides<RunningWorker>, calls: Call[], bareFirst: boolean): Promise<Round> {
  const round: Partial<Round> = {};
  for (const side of bareFirst ? [...SIDES].reverse() : SIDES) {
    const { url, cpuTime } = workers[side];
    const before = cpuTime();
    const timing = await timeCalls(url, calls);
    round[side] = { ...timing, cpu: (cpuTime() - before) / calls.length };
  }
  return round as Round;
}

const callsOf = ({ perRound, request }: Operation, filled: Filled, round: number): Call[] =>
  Array.from({ length: perRound }, (_, index) => {
    const n = round * perRound + index;
    return { ...request(filled, n), key: filled.keys[n % filled.keys.length] ?? "" };
  });

function summarise(name: string, rounds: Round[]): HttpResult {
  const latencies = rounds.flatMap(({ app }) => app.latencies);
  return {
    name,
    rate: median(rounds.map(({ app }) => app.rate)),
    bareRate: median(rounds.map(({ bare }) => bare.rate)),
    medianMs: median(latencies),
    p99Ms: percentile(latencies, 0.99),
    ratio: median(rounds.map(({ app, bare }) => app.rate / bare.rate)),
    cpu: { app: mean(rounds.map(({ app }) => app.cpu)), bare: mean(rounds.map(({ bare }) => bare.cpu)) },
  };
}
