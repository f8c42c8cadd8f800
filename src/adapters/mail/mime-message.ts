/** An email as RFC 5322 and MIME write it: ASCII only, in short lines. */
import MailComposer from "nodemailer/lib/mail-composer";
import { oneLine } from "../../platform/text/one-line.ts";
import type { MailMessage } from "../message-ports.ts";

/** Headers that the message itself decides. */
const OURS = /^(?:from|to|cc|bcc|reply-to|sender|subject|date|message-id|mime-version|content-.*)$/i;

/** Writes the message with CRLF line ends, as SMTP wants it. */
export function writeMime(
  message: MailMessage,
  { messageId, date }: { messageId: string; date: Date },
): Promise<Buffer> {
  const { from, to, cc, replyTo, subject, text, html, headers, attachments } = message;
  const own = Object.entries(headers).filter(([name]) => /^[\w-]+$/.test(name) && !OURS.test(name));
  const composer = new MailComposer({
    from: { name: header(from.name), address: from.email },
    to,
    cc: [...cc],
    replyTo: replyTo ?? undefined,
    subject: header(subject),
    messageId: `<${messageId}>`,
    date,
    text: crlf(text),
    html: crlf(html),
    headers: own.map(([key, value]) => ({ key, value: oneLine(value) })),
    attachments: attachments.map(({ filename, type, content }) => ({
      filename: oneLine(filename),
      contentType: /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : "application/octet-stream",
      content: Buffer.from(content),
    })),
    encoding: "quoted-printable",
    textEncoding: "base64",
    // The same bytes every time. Neither encoding can contain "=_", so no content can end a part early.
    boundaryPrefix: "=_",
    baseBoundary: "fastfaktura",
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** A carriage return alone would pass through unencoded, which mail servers refuse. */
const crlf = (text: string): string => text.replace(/\r\n?|\n/g, "\r\n");

/** nodemailer takes what looks like an encoded word for one, and lets it through to be decoded. */
const header = (text: string): string => oneLine(text).replaceAll("=?", "= ?");
