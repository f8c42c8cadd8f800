/** One run: the steps of a seed, the draining of what is left, and the checks of the invariants. */
import { vi } from "vitest";
import { drain } from "./background.ts";
import { checkAll } from "./invariants.ts";
import type { Random } from "./random.ts";
import type { Action, Step } from "./steps/place.ts";
import { STEPS } from "./steps.ts";
import { World } from "./world.ts";

export interface Outcome {
  seed: number;
  /** Steps that were made: fewer than requested when an invariant broke. */
  steps: number;
  /** The violations, oldest first; empty when all invariants held. */
  violations: readonly string[];
  tally: ReadonlyMap<string, number>;
  /** The last lines of the log. */
  tail: readonly string[];
  /** Equal for two runs that went the same way. */
  digest: string;
  /** The number of rows per table at the end. */
  counts: Record<string, number>;
}

/**
 * How often a run checks the invariants, at most, while it goes on. What must hold only at the end is checked
 * there.
 */
const CHECKS = 12;
const LEAST_BETWEEN_CHECKS = 100;

/** The first violation that starts with `until` ends the run; by default any does. */
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
  "products",
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

/** Fakes the clock of a run and silences the warnings that it expects. Gives a function that ends both. */
export function enter(): () => void {
  vi.useFakeTimers({ toFake: ["Date"] });
  // Stripe's client waits between its retries: such waits pass at once. Its time limit of 20 s stays; the 8 s
  // of a payment page's calls are below the threshold and pass at once, too.
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
