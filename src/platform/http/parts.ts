/** Objects of parts, each of which may be left out, and of which one at least says something. */
import type { z } from "@hono/zod-openapi";

/** A part: null when it is left out. */
export const part = <S extends z.ZodType<string>>(schema: S) => schema.nullable().default(null);

/** Checks for `refine`: the fault `empty`, in these words, of an object all of whose parts are null or empty. */
export const sayingSomething = (words: string) =>
  [
    (parts: Readonly<Record<string, string | null>>): boolean => Object.values(parts).some(Boolean),
    { error: words, params: { code: "empty" } },
  ] as const;
