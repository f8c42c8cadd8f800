/**
 * A long simulation: `npm run simulate -- --seed 7 --steps 20000`. Without a seed it takes one by the clock, and prints
 * it, so that whatever it finds can be had again.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { seed: { type: "string" }, steps: { type: "string", default: "20000" } },
});
const seed = numberOf("--seed", values.seed ?? String(Date.now() % 1_000_000));
const steps = numberOf("--steps", values.steps);

console.log(`seed ${seed}, ${steps} steps: npm run simulate -- --seed ${seed} --steps ${steps}`);
const { status } = spawnSync("vitest", ["run", "--project", "worker", "test/worker/simulation.test.ts"], {
  stdio: "inherit",
  env: { ...process.env, SIMULATION: `${seed} ${steps}` },
});
process.exit(status ?? 1);

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  console.error(`${name} must be a whole number above 0; it is "${text}".`);
  process.exit(2);
}
