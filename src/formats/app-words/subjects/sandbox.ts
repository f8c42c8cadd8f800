import type { Said } from "./said.ts";

export interface SandboxWords {
  clock: Said;
  now: string;
  /** What falls due up to now still happens. */
  catchingUp(time: string): string;
  dayOn: string;
  weekOn: string;
  monthOn: string;
  toDay: string;
  move: string;
  onlyForward: string;
  past: string;
  tooFar(day: string): string;
  client: Said;
  opens: string;
  pays: string;
  takesBack: string;
}
