/** Fields that make one value together: an address, an account, terms. Where all of them are empty, it is null. */
import { z } from "@hono/zod-openapi";
import { hasVisible } from "../../../platform/text/visible.ts";

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((part) => typeof part !== "string" || !hasVisible(part));

/** The value of several fields, or null. Undefined if the form has none of them. */
export const partsEntry = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (isEmpty(value) ? null : value), schema.nullable().optional());

/** Each part, null where it is empty. */
export const nullParts = <T extends Record<string, string | null | undefined>>(
  parts: T,
): { [K in keyof T]-?: string | null } =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part || null])) as {
    [K in keyof T]-?: string | null;
  };
