/** Writes an email by RFC 5322 and MIME: ASCII only, in short lines. */
import MailComposer from "nodemailer/lib/mail-composer";
import { oneLine } from "../../platform/text/one-line.ts";
import type { Attachment, MailMessage } from "../message-ports.ts";

/** Headers that are written here; callers cannot add them. */
const OURS = /^(?:from|to|cc|bcc|reply-to|sender|subject|date|message-id|mime-version|content-.*)$/i;

/** Writes the message with CRLF line breaks, as SMTP requires. */
export function writeMime(message: MailMessage, { messageId }: { messageId: string }): Promise<Buffer> {
  const { from, date, to, cc, replyTo, subject, text, html, headers, images, attachments } = message;
  const own = Object.entries(headers).filter(([name]) => /^[\w-]+$/.test(name) && !OURS.test(name));
  const composer = new MailComposer({
    from: { name: header(from.name), address: from.email },
    to,
    cc: [...cc],
    replyTo: replyTo ?? undefined,
    subject: header(subject),
    messageId: `<${messageId}>`,
    date: new Date(date),
    text: crlf(text),
    html: crlf(html),
    headers: own.map(([key, value]) => ({ key, value: oneLine(value) })),
    attachments: [
      // One with a `cid` becomes a part related to the HTML.
      ...images.map((image) => ({ ...fileOf(image), cid: image.contentId })),
      ...attachments.map(fileOf),
    ],
    encoding: "quoted-printable",
    textEncoding: "base64",
    // A fixed boundary: the same bytes every time. Neither encoding can contain "=_", so no content ends a
    // part early.
    boundaryPrefix: "=_",
    baseBoundary: "fastfaktura",
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const fileOf = ({ filename, type, content }: Attachment) => ({
  filename: oneLine(filename),
  contentType: /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : "application/octet-stream",
  content: Buffer.from(content),
});

/** A lone carriage return would pass through unencoded, and mail servers refuse it. */
const crlf = (text: string): string => text.replace(/\r\n?|\n/g, "\r\n");

/** Breaks up text that looks like an encoded word: nodemailer would let it through to be decoded. */
const header = (text: string): string => oneLine(text).replaceAll("=?", "= ?");
