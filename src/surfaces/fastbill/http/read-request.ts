/** Reads the body of a request: its format, and what it holds. */
import type { Format } from "./envelope.ts";
import { readXml } from "./read-xml.ts";
import { malformed, readJson, type Tree } from "./request-tree.ts";

/** The format that a `Content-Type` names; JSON if it names none. */
export const formatOfType = (type: string | undefined): Format =>
  /\bxml\b/i.test(type ?? "") ? "xml" : "json";

/** Space, and the bytes of the marks by which UTF-8 and UTF-16 are known. */
const isBlank = (byte: number): boolean => byte <= 0x20 || [0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte);

/** The format of a body by its first sign, and by its `Content-Type` if there is none. */
export function formatOf(bytes: Uint8Array, type: string | undefined): Format {
  const sign = bytes.find((byte) => !isBlank(byte));
  if (sign === undefined) return formatOfType(type);
  return sign === 0x3c ? "xml" : "json";
}

/** What a body holds. Throws `malformed_body`. */
export async function readRequest(text: string, format: Format): Promise<Tree> {
  if (text.trim() === "")
    throw malformed('The body is empty; send a request, such as {"SERVICE":"revenue.get","LIMIT":100}.');
  return format === "json" ? readJson(text) : await readXml(text);
}
