/** An email as RFC 5322 and MIME write it: ASCII only, lines of at most 76 characters, the same bytes every time. */
import { Buffer } from "node:buffer";
import type { Attachment, MailMessage } from "./ports.ts";
import { oneLine, phrase } from "./words.ts";

/** Neither quoted-printable nor base64 can contain "=_", so no content can end a part early. */
const MIXED = "=_fastfaktura_mixed";
const ALTERNATIVE = "=_fastfaktura_alternative";

const LINE_LENGTH = 76;
/** With its frame, an encoded word may take 75 characters: 45 bytes are 60 of base64. */
const WORD_BYTES = 45;
/** Headers that the message itself decides. */
const OURS = /^(?:from|to|cc|bcc|reply-to|sender|subject|date|message-id|mime-version|content-.*)$/i;

/** Writes the message with CRLF line ends, as SMTP wants it. */
export function writeMime(
  message: MailMessage,
  { messageId, date }: { messageId: string; date: Date },
): string {
  const body = alternatives(message);
  const content =
    message.attachments.length === 0
      ? body
      : multipart("mixed", MIXED, [body, ...message.attachments.map(attachmentPart)]);
  return [...headersOf(message, messageId, date), content].join("\r\n");
}

function headersOf(message: MailMessage, messageId: string, date: Date): string[] {
  const own = Object.entries(message.headers).filter(([name]) => /^[\w-]+$/.test(name) && !OURS.test(name));
  return [
    `From: ${`${displayName(message.from.name)} <${message.from.email}>`.trim()}`,
    `To: ${message.to}`,
    ...(message.cc.length > 0 ? [`Cc: ${message.cc.join(",\r\n ")}`] : []),
    ...(message.replyTo === null ? [] : [`Reply-To: ${message.replyTo}`]),
    `Subject: ${unstructured(message.subject, LINE_LENGTH - "Subject: ".length)}`,
    `Date: ${date.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${messageId}>`,
    "MIME-Version: 1.0",
    ...own.map(([name, value]) => `${name}: ${unstructured(value, MAX_LINE)}`),
  ];
}

/** Long addresses in a header such as List-Unsubscribe must stay readable to programs, so they are not encoded. */
const MAX_LINE = 900;

/** A name as it is, quoted, or in encoded words (which must not be quoted). */
function displayName(name: string): string {
  const text = oneLine(name);
  return isPlain(text, LINE_LENGTH - 10) ? phrase(text) : encodedWords(text);
}

function unstructured(text: string, limit: number): string {
  const line = oneLine(text);
  return isPlain(line, limit) ? line : encodedWords(line);
}

const isPlain = (text: string, limit: number): boolean =>
  /^[\x20-\x7e]*$/.test(text) && !text.includes("=?") && text.length <= limit;

/** RFC 2047, cut between characters. */
const encodedWords = (text: string): string =>
  chunks([...text], WORD_BYTES, (character) => Buffer.byteLength(character))
    .map((chunk) => `=?UTF-8?B?${Buffer.from(chunk).toString("base64")}?=`)
    .join("\r\n ");

/** Joins the pieces into as few strings as possible of at most `limit` each. */
function chunks(pieces: readonly string[], limit: number, size: (piece: string) => number): string[] {
  const result: string[] = [];
  let chunk = "";
  let used = 0;
  for (const piece of pieces) {
    if (used + size(piece) > limit) {
      result.push(chunk);
      chunk = "";
      used = 0;
    }
    chunk += piece;
    used += size(piece);
  }
  return [...result, chunk];
}

function alternatives({ text, html }: MailMessage): string {
  return multipart("alternative", ALTERNATIVE, [textPart("plain", text), textPart("html", html)]);
}

function multipart(kind: string, boundary: string, parts: readonly string[]): string {
  const inner = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("");
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${inner}--${boundary}--\r\n`;
}

const textPart = (kind: string, text: string): string =>
  [
    `Content-Type: text/${kind}; charset=utf-8`,
    "Content-Transfer-Encoding: quoted-printable",
    "",
    text
      .split(/\r\n|\r|\n/)
      .map(quotedPrintable)
      .join("\r\n"),
  ].join("\r\n");

/** RFC 2045: one line of text, in lines that end with "=" where they go on. A dot at the start means an end to SMTP. */
function quotedPrintable(line: string): string {
  const characters = [...Buffer.from(line)].map((byte, index, bytes) => {
    const plain = (byte >= 0x21 && byte <= 0x7e && byte !== 0x3d) || byte === 0x20 || byte === 0x09;
    const atEdge = (byte === 0x2e && index === 0) || (byte <= 0x20 && index === bytes.length - 1);
    return plain && !atEdge ? String.fromCharCode(byte) : `=${hex(byte)}`;
  });
  return chunks(characters, LINE_LENGTH - 1, (character) => character.length).join("=\r\n");
}

function attachmentPart({ filename, type, content }: Attachment): string {
  const mimeType = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : "application/octet-stream";
  const base64 = Buffer.from(content).toString("base64");
  return [
    `Content-Type: ${mimeType}`,
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment;\r\n ${filenameParameter(oneLine(filename))}`,
    "",
    base64.replace(/.{76}(?=.)/g, "$&\r\n"),
  ].join("\r\n");
}

/** RFC 2231 for all that is not plain ASCII, in numbered pieces when it is long. */
function filenameParameter(filename: string): string {
  if (/^[\w .()+,-]{1,60}$/.test(filename)) return `filename="${filename}"`;
  const encoded = [...Buffer.from(filename)].map((byte) => {
    const character = String.fromCharCode(byte);
    return /[\w.-]/.test(character) ? character : `%${hex(byte)}`;
  });
  const pieces = chunks(encoded, 50, (piece) => piece.length);
  if (pieces.length === 1) return `filename*=UTF-8''${pieces[0]}`;
  return pieces.map((piece, n) => `filename*${n}*=${n === 0 ? "UTF-8''" : ""}${piece}`).join(";\r\n ");
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, "0");
