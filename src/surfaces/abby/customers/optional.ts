import { z } from "@hono/zod-openapi";

/** A field that may be left out, and that null and an empty text empty. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" ? null : value), schema.nullable()).optional();
