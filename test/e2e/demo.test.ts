/** The first thing that anybody tries, run as they run it. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, it } from "vitest";
import { freePort } from "../support/free-port.ts";

const DEMO = resolve(import.meta.dirname, "../../scripts/demo.ts");

function run(args: string[], cwd: string): Promise<{ status: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [DEMO, ...args], { cwd });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        output += chunk;
      });
    child.on("close", (status) => done({ status, output }));
  });
}

describe("npm run demo -- --once", () => {
  it("does the main job, twice, on data that stays", async ({ expect }) => {
    const cwd = mkdtempSync(join(tmpdir(), "fastfaktura-"));
    const args = ["--once", "--port", String(await freePort()), "--persist-to", join(cwd, "data")];

    const first = await run(args, cwd);
    expect(first.output).toContain("created");
    expect(first).toMatchObject({ status: 0 });
    const number = /→ (\d{4})-00001, sent/.exec(first.output)?.[1];
    expect(readFileSync(join(cwd, `invoice-${number}-00001.pdf`), "latin1")).toMatch(/^%PDF-1\.7/);
    const key = /API key +(ffk_test_0_\S+)/.exec(first.output)?.[1];
    expect(key).toBeDefined();
    expect(first.output).toContain("paid, 0.00 EUR left to pay");
    expect(first.output).toMatch(/pay it: http:\/\/127\.0\.0\.1:\d+\/i\/\w/);

    const second = await run(args, cwd);
    expect(second).toMatchObject({ status: 0 });
    expect(second.output).toContain(`${number}-00003, sent`);
    expect(second.output).toContain(key);
  });

  it("says what is wrong with its options", async ({ expect }) => {
    const { status, output } = await run(["--prot", "1"], tmpdir());
    expect(status).toBe(2);
    expect(output).toContain("--prot");
    expect(output).toContain("--persist-to");
  });
});
