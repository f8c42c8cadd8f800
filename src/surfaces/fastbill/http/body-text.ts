/** The text of a body, in the encoding that it says. */
import type { Buffer } from "node:buffer";
import { cut } from "../../../platform/http/problem.ts";
import { malformed } from "./request-tree.ts";

type Encoding = "utf-8" | "windows-1252";

/** ISO-8859-1 is read as Windows-1252, as browsers do: it has the same signs, and controls in place of some. */
const ENCODINGS: Readonly<Record<string, Encoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "utf-8",
  ascii: "utf-8",
  "iso-8859-1": "windows-1252",
  "iso8859-1": "windows-1252",
  latin1: "windows-1252",
  "windows-1252": "windows-1252",
  cp1252: "windows-1252",
};

const DECLARED = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/;

/**
 * The text of bytes: in UTF-8 by their mark, in the `charset` of their `Content-Type`, or in the encoding that
 * XML declares (RFC 7303, 3); else in UTF-8. Throws `malformed_body` for another encoding, and for bytes that
 * are none of it.
 */
export function textOf(bytes: Buffer, type: string | undefined): string {
  const encoding = encodingOf(bytes, type);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw malformed(
      "The body is not valid UTF-8. Send UTF-8, or declare ISO-8859-1 or Windows-1252 in its `Content-Type` or its XML.",
    );
  }
}

function encodingOf(bytes: Buffer, type: string | undefined): Encoding {
  const head = bytes.toString("latin1", 0, 300);
  if (head.startsWith("\u00ef\u00bb\u00bf")) return "utf-8";
  if (/^(?:\u00fe\u00ff|\u00ff\u00fe)/.test(head)) throw unknown("UTF-16");
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})"?/i.exec(type ?? "")?.[1] ?? DECLARED.exec(head)?.[1];
  if (charset === undefined) return "utf-8";
  const known = ENCODINGS[charset.toLowerCase()];
  if (!known) throw unknown(charset);
  return known;
}

const unknown = (charset: string) =>
  malformed(`The body is in ${cut(charset)}; send it in UTF-8, ISO-8859-1 or Windows-1252.`);
