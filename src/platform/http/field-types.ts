/** Building blocks of request and response schemas: text that is safe everywhere, ids, days, instants. */
import { z } from "@hono/zod-openapi";
import { COUNTRIES } from "../../schema/vocabularies/countries.ts";
import { FIRST_DAY, isCalendarDay, isDay, LAST_DAY } from "../days.ts";
import { asciiAddress } from "../text/email-address.ts";
import { hasVisible, trimInvisible } from "../text/visible.ts";
import { messageFor } from "./validation-messages.ts";

const CONTROL = /[\p{Cc}--[\n\t]]/v;
const LINE_BREAK = /[\n\t]/u;

const isSafe = (text: string): boolean => text.isWellFormed() && !CONTROL.test(text);

/** A text without the space around it. One in which nobody would see anything counts as empty. */
const trimmed = (text: string): string => (hasVisible(text) ? text.trim() : "");

/**
 * Text of several lines, at most `max` characters. Trims it and turns CRLF into LF. Refuses lone surrogates
 * and control characters (NUL among them), except tab and LF.
 */
export const multilineText = (max: number) =>
  z
    .string()
    .overwrite((text) => trimmed(text.replaceAll("\r\n", "\n")))
    .max(max)
    .refine(isSafe, {
      error: "Must be plain text: no control characters, no lone surrogates.",
      params: { code: "invalid_text" },
    });

/** Trimmed text of one line, `min` to `max` characters. Refuses control characters and lone surrogates. */
export const lineText = (max: number, min = 0) =>
  z
    .string()
    .overwrite(trimmed)
    .min(min)
    .max(max)
    .refine((text) => isSafe(text) && !LINE_BREAK.test(text), {
      error: "Must be one line of plain text: no control characters, no lone surrogates.",
      params: { code: "invalid_text" },
    });

/** An id. Hexadecimal digits have no case (RFC 9562 §4), so capitals name the same record. */
export const uuid = () =>
  z
    .uuid()
    .overwrite((text) => text.toLowerCase())
    .openapi({ example: "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d" });

const NO_DAY = "Must be a day that exists, as YYYY-MM-DD.";

/** A day that a document may bear: of the years 1900 to 2999. */
export const day = () =>
  z
    .string()
    .refine(isDay, {
      error: ({ input }) =>
        isCalendarDay(String(input)) ? `Must lie between ${FIRST_DAY} and ${LAST_DAY}.` : NO_DAY,
      params: { code: "invalid_date" },
    })
    .openapi({ format: "date", example: "2026-12-31", description: "Of the years 1900 to 2999." });

/** A query parameter that bounds a range of days: any day that exists, also one that no document bears. */
export const dayBound = () =>
  z
    .string()
    .refine(isCalendarDay, { error: NO_DAY, params: { code: "invalid_date" } })
    .openapi({ format: "date", example: "2026-12-31" });

/**
 * An instant. It is taken in any form of RFC 3339, with or without fractions of a second and in any zone, and
 * becomes the form that we write: UTC with milliseconds.
 */
export const instantText = () =>
  z.iso
    .datetime({ offset: true, abort: true })
    .overwrite(inUtc)
    .refine((text) => text.length === "2026-11-20T09:30:00.000Z".length, {
      error: "Must lie in the years 0000 to 9999 of UTC.",
      params: { code: "invalid_format" },
    })
    .openapi({ example: "2026-11-20T09:30:00.000Z" });

function inUtc(text: string): string {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? text : instant.toISOString();
}

/** An integer amount in minor units of its currency: cents, or whole yen. */
export const cents = () =>
  z.int().openapi({
    format: "int64",
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
    description: "In minor units: 10.50 EUR is 1050, 1050 JPY is 1050.",
  });

/** Local part: RFC 5322's dot-atom. Domain: at least two labels, the last of which is no number. */
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?=[A-Za-z0-9-]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;

/**
 * An email address that is one header-safe token. An international domain is kept as Punycode, in which every
 * mail server and provider knows it and reports on it.
 */
export const email = () =>
  z
    .string()
    .overwrite((text) => asciiAddress(trimInvisible(text)))
    .refine((text) => EMAIL.test(text), {
      error: "Must be an email address, such as ada@example.com.",
      params: { code: "invalid_format" },
    })
    .max(254)
    .openapi({ format: "email", example: "ada@example.com" });

/** True if no item occurs twice, ignoring case: for lists that are sets. */
export const allDifferent = (items: readonly string[]): boolean =>
  new Set(items.map((item) => item.toLowerCase())).size === items.length;

export const REPEATED = { error: "Name each once.", params: { code: "repeated" } };

/**
 * A map from keys to texts of at most `max` characters, with at most `most` keys. Any key may be named,
 * `__proto__` as well: zod's own `record` leaves that one out without a word. Two keys that are the same once
 * trimmed are refused.
 */
export function textMap({ key, max, most }: { key: z.ZodType<string>; max: number; most: number }) {
  const value = lineText(max);
  return z
    .custom<Record<string, string>>()
    .transform((sent, ctx) => readMap(sent, { key, value, most }, ctx.issues))
    .openapi({ type: "object", additionalProperties: { type: "string", minLength: 0, maxLength: max } });
}

function readMap(
  sent: unknown,
  { key, value, most }: { key: z.ZodType<string>; value: z.ZodType<string>; most: number },
  issues: z.core.$ZodRawIssue[],
): Record<string, string> {
  const map = new Map<string, string>();
  const fail = (code: string, error: string, path: string[] = []) =>
    issues.push({ code: "custom", message: error, input: sent, path, params: { code } });
  const read = (part: z.ZodType<string>, given: unknown, name: string): string => {
    const { data, error } = part.safeParse(given, { reportInput: true, error: messageFor });
    for (const issue of error?.issues ?? []) issues.push({ ...issue, path: [name] } as z.core.$ZodRawIssue);
    return data ?? name;
  };
  if (sent === null || typeof sent !== "object" || Array.isArray(sent)) {
    issues.push({ code: "invalid_type", expected: "record", input: sent });
    return {};
  }
  const entries = Object.entries(sent);
  // Further entries are not looked at: the work must not grow with what a caller sends.
  if (entries.length > most) fail("too_big", `May have at most ${most} keys.`);
  for (const [name, given] of entries.slice(0, most)) {
    const known = read(key, name, name);
    if (map.has(known)) fail(REPEATED.params.code, REPEATED.error, [name]);
    map.set(known, read(value, given, name));
  }
  return Object.fromEntries(map);
}

/** E.164. */
export const PHONE = /^\+[1-9]\d{6,14}$/;

export const phone = () =>
  z
    .string()
    .overwrite(trimInvisible)
    .regex(PHONE, {
      error: "Must be an E.164 number: + and 7 to 15 digits, such as +33612345678.",
    })
    .openapi({ example: "+33612345678" });

const KNOWN_COUNTRIES = new Set(COUNTRIES);

export const country = () =>
  z
    .string()
    .regex(/^[A-Z]{2}$/, {
      error: "Must be an ISO 3166-1 alpha-2 code in capitals, such as FR.",
      abort: true,
    })
    .refine((code) => KNOWN_COUNTRIES.has(code), {
      error: "There is no such country in ISO 3166-1; the United Kingdom is GB, and Greece is GR.",
      params: { code: "unknown_country" },
    })
    .openapi({ example: "FR", description: "ISO 3166-1 alpha-2." });

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
