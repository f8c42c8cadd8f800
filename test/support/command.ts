/** Runs the scripts as people run them. */
import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { resolve } from "node:path";

const RUN = resolve(import.meta.dirname, "../../scripts/run.js");

interface Options {
  cwd?: string;
  /** Added to the environment of this process. */
  env?: Record<string, string>;
}

/** A running script. */
export interface Running {
  child: ChildProcess;
  /** Everything that it has printed so far. */
  output(): string;
  /** The match of a pattern, as soon as its output has one. Throws when it ends without. */
  saying(what: RegExp): Promise<RegExpExecArray>;
  /** Its exit status. */
  ended: Promise<number | null>;
  /** Ends it as Ctrl-C does, and gives its exit status. */
  stop(): Promise<number | null>;
}

export function startScript(
  script: string,
  args: string[],
  { cwd = tmpdir(), env = {} }: Options = {},
): Running {
  const child = spawn(process.execPath, [RUN, script, ...args], {
    cwd,
    env: { ...process.env, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const saying = (what: RegExp) =>
    new Promise<RegExpExecArray>((found, failed) => {
      const look = () => {
        const match = what.exec(output);
        if (match) found(match);
      };
      look();
      for (const stream of [child.stdout, child.stderr]) stream.on("data", look);
      void ended.then((status) =>
        failed(new Error(`${script} ended (${status}) without ${what}:\n${output}`)),
      );
    });
  const stop = () => {
    child.kill("SIGINT");
    return ended;
  };
  return { child, output: () => output, saying, ended, stop };
}

/** Runs a script to its end. Gives its exit status and everything that it printed. */
export async function runScript(
  script: string,
  args: string[],
  options?: Options,
): Promise<{ status: number | null; output: string }> {
  const { ended, output } = startScript(script, args, options);
  const status = await ended;
  return { status, output: output() };
}
