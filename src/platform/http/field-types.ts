/** Building blocks of request and response schemas: text that is safe everywhere, ids, days, instants. */
import { z } from "@hono/zod-openapi";
import { isDay } from "../days.ts";

const CONTROL = /[\p{Cc}--[\n\t]]/v;
const LINE_BREAK = /[\n\t]/u;

const isSafe = (text: string): boolean => text.isWellFormed() && !CONTROL.test(text);

/**
 * Text of several lines, at most `max` characters. Trims it and turns CRLF into LF. Refuses lone surrogates
 * and control characters (NUL among them), except tab and LF.
 */
export const multilineText = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll("\r\n", "\n").trim())
    .max(max)
    .refine(isSafe, {
      error: "Must be plain text: no control characters, no lone surrogates.",
      params: { code: "invalid_text" },
    });

/** Trimmed text of one line, `min` to `max` characters. Refuses control characters and lone surrogates. */
export const lineText = (max: number, min = 0) =>
  z
    .string()
    .overwrite((text) => text.trim())
    .min(min)
    .max(max)
    .refine((text) => isSafe(text) && !LINE_BREAK.test(text), {
      error: "Must be one line of plain text: no control characters, no lone surrogates.",
      params: { code: "invalid_text" },
    });

export const uuid = () => z.uuid().openapi({ example: "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d" });

export const day = () =>
  z
    .string()
    .refine(isDay, { error: "Must be a day that exists, as YYYY-MM-DD.", params: { code: "invalid_date" } })
    .openapi({ format: "date", example: "2026-12-31" });

export const instantText = () =>
  z.iso.datetime({ precision: 3 }).openapi({ example: "2026-11-20T09:30:00.000Z" });

/** An integer amount in cents. */
export const cents = () =>
  z.int().openapi({ format: "int64", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER });

/** An email address that is one header-safe token. */
export const email = () =>
  z.email({ error: "Must be an email address." }).max(254).openapi({ example: "ada@example.com" });

/** True if no item occurs twice, ignoring case: for lists that are sets. */
export const allDifferent = (items: readonly string[]): boolean =>
  new Set(items.map((item) => item.toLowerCase())).size === items.length;

export const REPEATED = { error: "Name each once.", params: { code: "repeated" } };

export const phone = () =>
  z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, {
      error: "Must be an E.164 number: + and 7 to 15 digits, such as +33612345678.",
    })
    .openapi({ example: "+33612345678" });

export const country = () =>
  z
    .string()
    .regex(/^[A-Z]{2}$/, { error: "Must be an ISO 3166-1 alpha-2 code in capitals, such as FR." })
    .openapi({ example: "FR" });

/** A query parameter that is an integer between `min` and `max`. */
export const integerParameter = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: `Must be an integer between ${min} and ${max}.` })
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .openapi({ type: "integer", minimum: min, maximum: max });

export const booleanParameter = () =>
  z
    .enum(["true", "false"], { error: "Must be `true` or `false`." })
    .transform((text) => text === "true")
    .openapi({ type: "boolean" });

/** Fields that only we write. A POST must not send them; a PUT or PATCH may repeat their current value. */
export const versioned = {
  version: z.int().min(1).openapi({ description: "Counts every change; the `ETag` is made of it." }),
  created_at: instantText(),
  updated_at: instantText(),
};
