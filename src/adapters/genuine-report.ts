/** Reads the body of a report whose signature is genuine. It may still not be what its provider describes. */
import type { z } from "zod";
import { messageFor } from "../platform/http/validation-messages.ts";
import { oneLine } from "../platform/text/one-line.ts";

/**
 * Thrown for a genuine report that is not as its provider describes it. Answer it 4xx and do nothing.
 * `pointer` is the JSON pointer of the fault, also in a form; null when the body cannot be read at all.
 */
export class MalformedReport extends Error {
  override readonly name = "MalformedReport";
  readonly pointer: string | null;

  constructor(pointer: string | null, message: string) {
    super(message);
    this.pointer = pointer;
  }
}

/** The JSON of a report's body. Throws `MalformedReport`. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new MalformedReport(null, "The body is signed, but it is not JSON.");
  }
}

/** A part of a report in the shape of a schema; `at` is its JSON pointer. Throws `MalformedReport`. */
export function shaped<S extends z.ZodType>(schema: S, value: unknown, at = ""): z.output<S> {
  const read = schema.safeParse(value, { error: messageFor });
  if (read.success) return read.data;
  const [fault] = read.error.issues;
  const path = (fault?.path ?? []).map((step) => `/${oneLine(String(step)).slice(0, 200)}`).join("");
  throw new MalformedReport(`${at}${path}`, fault?.message ?? "This is not as it should be.");
}
