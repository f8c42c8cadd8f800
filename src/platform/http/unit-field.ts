/** The unit of a quantity. */
import { z } from "@hono/zod-openapi";
import { UNIT_CODES } from "../../schema/vocabularies/unit-codes.ts";

let codes: ReadonlySet<string> | undefined;

/** Whether a text is a code of the list. The list is split when the first request needs it. */
export function isUnitCode(text: string): boolean {
  codes ??= new Set(UNIT_CODES.trim().split(/\s+/));
  return codes.has(text);
}

const WORDS =
  "a UN/ECE Recommendation 20 code, such as C62 (piece), HUR (hour), DAY, MON (month), KGM (kg), LS (flat fee).";

/** A UN/ECE Recommendation 20 code. */
export const unitCode = () =>
  z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/, { error: `Must be ${WORDS}`, abort: true })
    .refine(isUnitCode, {
      error: ({ input }) => `There is no unit ${input}. Send ${WORDS}`,
      params: { code: "unknown_unit" },
    })
    .openapi({ description: "UN/ECE Recommendation 20 code; `C62` (piece) when absent.", example: "HUR" });
