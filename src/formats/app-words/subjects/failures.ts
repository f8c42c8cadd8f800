import type { Said } from "./said.ts";

export interface FailureWords {
  notFound: Said;
  /** `roles` may do it. */
  role: { title: string; detail(roles: string): string };
  noSandbox: Said;
  forged: Said;
  notUnderstood: Said;
  tooMany: Said;
  changed: Said;
  unavailable: Said;
  failed: Said;
  number: string;
}
