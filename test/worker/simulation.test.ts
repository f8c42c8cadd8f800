/**
 * A short simulation of a fixed seed, or the one in `SIMULATION="seed steps until"`, which `npm run simulate`
 * sets.
 */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { enter, simulate } from "../simulation/simulate.ts";

const SEED = 1;
const STEPS = 800;

const words = (env as Env & { SIMULATION?: string }).SIMULATION?.split(" ").filter(Boolean) ?? [];
const [seed = SEED, steps = STEPS] = words.slice(0, 2).map(Number);
const until = words[2];

/** All violations, or the first ten and the last ten. */
const shown = (violations: readonly string[]): readonly string[] =>
  violations.length > 20 ? [...violations.slice(0, 10), ...violations.slice(-10)] : violations;

describe("a simulation", () => {
  it(`of ${steps} steps with seed ${seed} keeps every invariant`, { timeout: 7_200_000 }, async ({
    expect,
  }) => {
    const leave = enter();
    const outcome = await simulate(seed, steps, until).finally(leave);
    const { violations, tail, tally, counts, digest } = outcome;
    const again = `npm run simulate -- --seed ${seed} --steps ${outcome.steps}`;
    if (violations.length > 0)
      console.error([...tail, "", ...shown(violations), "", `Again: ${again}`].join("\n"));
    else if (steps !== STEPS)
      console.log(
        JSON.stringify(
          { seed, steps, digest, counts, tally: Object.fromEntries([...tally].sort()) },
          null,
          1,
        ),
      );
    expect(shown(violations), `seed ${seed}: ${again}`).toEqual([]);
  });
});
