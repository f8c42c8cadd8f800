/** Reads the body of a request: its format, its text, and what it holds. */
import { Buffer } from "node:buffer";
import type { Format } from "./envelope.ts";
import { malformed, readJson, type Tree } from "./request-tree.ts";

/** The format that a `Content-Type` names; JSON if it names none. */
export const formatOfType = (type: string | undefined): Format =>
  /\bxml\b/i.test(type ?? "") ? "xml" : "json";

/** Space, and the bytes of the marks by which UTF-8 and UTF-16 are known. */
const isBlank = (byte: number): boolean => byte <= 0x20 || [0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte);

/** The format of a body by its first sign, and by its `Content-Type` if there is none. */
export function formatOf(bytes: readonly Uint8Array[] | null, type: string | undefined): Format {
  for (const chunk of bytes ?? []) {
    const sign = chunk.find((byte) => !isBlank(byte));
    if (sign !== undefined) return sign === 0x3c ? "xml" : "json";
  }
  return formatOfType(type);
}

export function textOfBody(bytes: readonly Uint8Array[] | null, _type: string | undefined): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(Buffer.concat(bytes ?? []));
  } catch {
    throw malformed("The body is not valid UTF-8.");
  }
}

export async function readTree(text: string, format: Format): Promise<Tree> {
  if (text.trim() === "") throw malformed("The body is empty.");
  return format === "json" ? readJson(text) : readJson(text);
}
