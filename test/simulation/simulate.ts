/** A run: so many steps of a seed, the draining of what is left, and the invariants. */
import { vi } from "vitest";
import { drain } from "./background.ts";
import { checkAll } from "./invariants.ts";
import type { Random } from "./random.ts";
import type { Action, Step } from "./steps/place.ts";
import { STEPS } from "./steps.ts";
import { World } from "./world.ts";

export interface Outcome {
  seed: number;
  /** Steps that were made: fewer than asked for when an invariant broke. */
  steps: number;
  /** What broke, first things first; empty when all held. */
  violations: readonly string[];
  tally: ReadonlyMap<string, number>;
  /** The last lines of the log. */
  tail: readonly string[];
  /** The same for two runs that went the same way. */
  digest: string;
  /** What the tables hold at the end. */
  counts: Record<string, number>;
}

/** Invariants are looked at this often while a run goes on; those of the end only then. */
const CHECKS = 12;
const LEAST_BETWEEN_CHECKS = 100;

/** `until` is the beginning of the violations that end the run; any does. */
export async function simulate(seed: number, steps: number, until = ""): Promise<Outcome> {
  const world = new World(seed);
  vi.stubGlobal("fetch", world.stripe.fetch);
  await world.open();
  const every = Math.max(LEAST_BETWEEN_CHECKS, Math.ceil(steps / CHECKS));
  for (world.step = 1; world.step <= steps; world.step++) {
    await makeStep(world, world.random.fork(world.step));
    if (world.step % every === 0) await checkAll(world, false);
    if (world.violations.some((what) => what.startsWith(until))) break;
  }
  const made = Math.min(world.step, steps);
  if (world.violations.length === 0) {
    await drain(world);
    await checkAll(world, true);
  }
  const { violations, tally, logTail, digest } = world;
  const counts = await countsOf(world);
  return { seed, steps: made, violations, tally, tail: logTail, digest, counts };
}

async function makeStep(world: World, random: Random): Promise<void> {
  world.forward(random.between(20, 4000));
  const since = Date.now();
  const action = plan(world, random);
  if (!action) return;
  const settle = await action.run().catch((error: unknown) => {
    world.violate(`the step "${action.what}" broke: ${error instanceof Error ? error.stack : error}`);
    return () => undefined;
  });
  settle();
  await world.observe(action.businesses, since);
}

function plan(world: World, random: Random): Action | null {
  for (let attempt = 0; attempt < 5; attempt++) {
    const step = weighted(random);
    const action = step.plan({ world, random: random.fork(`plan ${attempt}`) });
    if (!action) continue;
    world.note(`step: ${step.name}`);
    return action;
  }
  return null;
}

const WEIGHT = STEPS.reduce((sum, { weight }) => sum + weight, 0);

function weighted(random: Random): Step {
  let at = random.fraction() * WEIGHT;
  const step = STEPS.find(({ weight }) => {
    at -= weight;
    return at < 0;
  });
  if (!step) throw new Error("no step");
  return step;
}

const COUNTED = [
  "clients",
  "invoices",
  "payments",
  "refunds",
  "deliveries",
  "events",
  "documents",
  "idempotency_keys",
  "checkouts",
  "stripe_events",
];

async function countsOf(world: World): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of COUNTED) {
    const [row] = await world.rows<{ n: number }>(
      `select count(*) as n from ${table} where business_id in (select value from json_each(?))`,
      world.ids,
    );
    counts[table] = row?.n ?? 0;
  }
  const [row] = await world.rows<{ n: number }>(
    "select count(*) as n from invoices where finalized_at is not null and business_id in (select value from json_each(?))",
    world.ids,
  );
  counts.numbers = row?.n ?? 0;
  return counts;
}

/** Lets a run have a clock of its own, and keeps its expected warnings to itself. Gives what ends both. */
export function enter(): () => void {
  vi.useFakeTimers({ toFake: ["Date"] });
  // Stripe's client waits between its tries; its time limits stay as they are.
  const wait = globalThis.setTimeout;
  const hasty = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    wait(run, ms < 15_000 ? 0 : ms, ...args);
  vi.stubGlobal("setTimeout", hasty);
  const quiet = (["info", "warn", "error"] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  );
  return () => {
    for (const spy of quiet) spy.mockRestore();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
}
