import type { DescribedContract } from "../../../platform/http/contract.ts";
import type { ProblemCode } from "./problem-codes.ts";

/** Defines a contract of v1, whose problems must be codes of v1. Keeps the literal types. */
export const defineContract = <const C extends DescribedContract & { problems: readonly ProblemCode[] }>(
  contract: C,
): C => contract;
