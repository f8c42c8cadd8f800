/**
 * A long simulation: `npm run simulate -- --seed 7 --steps 20000`. Without a seed it takes one from the
 * clock. It prints the seed, so that whatever it finds can be reproduced.
 *
 * `npm run simulate -- --break [name]` breaks the product on purpose, in one way or in each in turn, and
 * fails unless the simulation notices each breakage by the invariant that it is against. It prints the table
 * of docs/reliability.md.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { BREAKAGES } from "../test/simulation/breakages.ts";

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** The longest cell of the table, in characters. */
const LONGEST = 140;

const { values, positionals } = parseArgs({
  options: { seed: { type: "string" }, steps: { type: "string" }, break: { type: "boolean" } },
  allowPositionals: true,
});

process.exit(values.break ? breakEach() : runOnce());

function runOnce(): number {
  const seed = numberOf("--seed", values.seed ?? String(Date.now() % 1_000_000));
  const steps = numberOf("--steps", values.steps ?? "20000");
  console.log(`seed ${seed}, ${steps} steps: npm run simulate -- --seed ${seed} --steps ${steps}`);
  return simulate(`${seed} ${steps}`, {}, "inherit").status;
}

/** Exit status 0 if every breakage was noticed by the invariant that it is against, else 1. */
function breakEach(): number {
  const seed = numberOf("--seed", values.seed ?? "1");
  const steps = numberOf("--steps", values.steps ?? "3000");
  const names = positionals.length > 0 ? positionals : Object.keys(BREAKAGES);
  const unnoticed: string[] = [];
  console.log(
    "| Invariant | Broken on purpose | First noticed | Noticed by the invariant itself |\n|---|---|---|---|",
  );
  for (const name of names) {
    const { output } = simulate(`${seed} ${steps} ${name}:`, { BREAKAGE: name }, "pipe");
    const violations = [...output.matchAll(/^(\w+: .+) \(step (\d+)\)$/gm)];
    const own = violations.find(([text]) => text.startsWith(`${name}:`));
    if (!own) unnoticed.push(name);
    console.log(
      `| ${name} | ${BREAKAGES[name]?.what} | ${cell(violations[0])} | ${own === violations[0] ? "the same" : cell(own)} |`,
    );
  }
  if (unnoticed.length === 0) return 0;
  console.error(`Not noticed within ${steps} steps of seed ${seed}: ${unnoticed.join(", ")}.`);
  return 1;
}

function simulate(
  simulation: string,
  settings: Record<string, string>,
  stdio: "inherit" | "pipe",
): { status: number; output: string } {
  const { error, status, stdout, stderr } = spawnSync(
    "vitest",
    ["run", "--silent=false", "--project", "worker", "test/worker/simulation.test.ts"],
    {
      stdio,
      encoding: "utf8",
      maxBuffer: 1 << 30,
      env: { ...process.env, SIMULATION: simulation, ...settings },
    },
  );
  if (error) throw error;
  return { status: status ?? 1, output: `${stdout}${stderr}` };
}

function cell(violation: RegExpMatchArray | undefined): string {
  const [, text = "", step] = violation ?? [];
  if (step === undefined) return "no";
  const plain = text.replace(UUID, "…").replaceAll("|", "/");
  return `step ${step}: ${plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain}`;
}

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  console.error(`${name} must be a whole number above 0; it is "${text}".`);
  process.exit(2);
}
