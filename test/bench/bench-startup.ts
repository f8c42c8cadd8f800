/** CPU time of the Worker's global scope, as `wrangler check startup` samples it in workerd. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wrangler } from "../../scripts/local.ts";
import { median } from "./statistics.ts";

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  /** Microseconds before each sample. */
  timeDeltas: number[];
}

/** The median of `runs` starts, in milliseconds. */
export async function benchStartup(into: string, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const file = join(into, `startup-${run}.cpuprofile`);
    await wrangler(["check", "startup", "--outfile", file]);
    times.push(activeTime(JSON.parse(readFileSync(file, "utf8")) as CpuProfile));
  }
  return median(times);
}

/** Milliseconds in which the profile was not idle. */
function activeTime({ nodes, samples, timeDeltas }: CpuProfile): number {
  const idle = new Set(
    nodes.filter(({ callFrame }) => callFrame.functionName === "(idle)").map(({ id }) => id),
  );
  return (
    samples.reduce((sum, node, index) => sum + (idle.has(node) ? 0 : (timeDeltas[index] ?? 0)), 0) / 1000
  );
}
