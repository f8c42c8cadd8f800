/** Names of files: cleaned when they come, and safe in a header when they go. */
import { oneLine } from "../text/one-line.ts";

/** The longest name, in UTF-16 units: what file systems take. */
export const MOST_FILE_NAME = 200;

/** The last step of a path, in one line without control characters, and not too long; `file` if nothing is left. */
export function cleanFileName(given: string): string {
  const name = oneLine(given.split(/[/\\]/).at(-1) ?? "").replace(/^\.+/, "");
  if (name.length <= MOST_FILE_NAME) return name === "" ? "file" : name;
  const [extension = ""] = /\.[^.]{1,10}$/.exec(name) ?? [];
  return (
    name
      .slice(0, MOST_FILE_NAME - extension.length)
      .toWellFormed()
      .replace(/\ufffd$/, "") + extension
  );
}

/**
 * A `Content-Disposition` that makes a browser save a file rather than show it (RFC 6266). The plain name has
 * ASCII only; the other (RFC 8187) is what browsers take.
 */
export function savedAs(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/**
 * The response headers of a file that somebody uploaded. Its type is the one that its bytes have, a browser
 * saves it, and nothing in it would run or load if it were shown after all. The `ETag` is its SHA-256.
 */
export const savedFileHeaders = ({
  name,
  media_type,
  sha256,
}: {
  name: string;
  media_type: string;
  sha256: string;
}): Record<string, string> => ({
  "Content-Type": media_type,
  "Content-Disposition": savedAs(name),
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "X-Content-Type-Options": "nosniff",
  ETag: `"${sha256}"`,
});
