/** Whatever people write arrives unchanged, in lines that any mail server accepts. */
import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { writeMime } from "../../../src/adapters/mail/mime-message.ts";
import { oneLine } from "../../../src/platform/text/one-line.ts";
import { EMAIL, WITH_LOGO } from "../../support/providers/messages.ts";

const ENVELOPE = { messageId: "id@studio.example" };

const unit = fc.oneof(
  fc.constantFrom(
    ..."aZ09 .,;:=?_<>\"'\\()@[]%*-\t\r\n",
    "é",
    "中",
    "🧾",
    "\u202e",
    "\u0000",
    "=?UTF-8?Q?a?=",
  ),
  fc.string({ unit: "binary", maxLength: 1 }),
);
const text = fc.string({ unit, maxLength: 300 });
/** File names without "?": the parser wrongly decodes text in them that looks like an encoded word. */
const fileName = text.map((name) => name.replaceAll("?", "!"));
const bytes = fc.uint8Array({ maxLength: 300 });

describe("a MIME message", () => {
  it("gives back every text, name and file", async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        text,
        text,
        text,
        fileName,
        bytes,
        async (name, subject, body, html, filename, content) => {
          const attachments = [{ filename, type: "application/pdf", content }];
          const from = { name, email: "invoices@studio.example" };
          const raw = (
            await writeMime({ ...EMAIL, from, subject, text: body, html, attachments }, ENVELOPE)
          ).toString();
          expect(raw).toMatch(/^(?:[\t\x20-\x7e]{0,200}\r\n)*[\t\x20-\x7e]{0,200}$/);

          const mail = await PostalMime.parse(raw);
          expect(mail.from).toMatchObject({ name: header(name), address: "invoices@studio.example" });
          expect(mail.to).toMatchObject([{ address: "client@example.com" }]);
          expect(mail.cc).toMatchObject([{ address: "books@example.com" }]);
          expect(mail.bcc ?? []).toEqual([]);
          expect(mail.subject ?? "").toBe(header(subject));
          expect(linesOf(mail.text)).toEqual(linesOf(body));
          const [file, ...others] = mail.attachments;
          expect(others).toEqual([]);
          expect(file?.filename ?? "").toBe(oneLine(filename) || "attachment-1.pdf");
          expect(new Uint8Array(file?.content as ArrayBuffer)).toEqual(content);
        },
      ),
    );
  });

  it("without attachments is a plain alternative of text and HTML", async () => {
    const mail = await PostalMime.parse(await writeMime({ ...EMAIL, attachments: [] }, ENVELOPE));
    expect(mail.text?.trim()).toBe("Hello.");
    expect(mail.html?.trim()).toBe("<p>Hello.</p>");
    expect(mail.attachments).toEqual([]);
  });

  it("has the pictures of its HTML related to it, and the files beside both", async () => {
    const raw = (await writeMime(WITH_LOGO, ENVELOPE)).toString();
    const parts = [...raw.matchAll(/^Content-Type: ([\w./]+)/gm)].map(([, type]) => type);
    expect(parts).toEqual([
      "multipart/mixed",
      "multipart/alternative",
      "text/plain",
      "multipart/related",
      "text/html",
      "image/png",
      "application/pdf",
    ]);
    const { attachments, html } = await PostalMime.parse(raw);
    expect(html).toContain("cid:logo.1a@fastfaktura");
    expect(attachments).toMatchObject([
      { contentId: "<logo.1a@fastfaktura>", disposition: "inline", related: true },
      { filename: "2026-00001.pdf", disposition: "attachment" },
    ]);
  });

  it("is not ended early by a text that knows its boundaries", async () => {
    const raw = (await writeMime(EMAIL, ENVELOPE)).toString();
    const boundaries = [...raw.matchAll(/boundary="([^"]+)"/g)].map(([, boundary]) => `--${boundary}--`);
    expect(boundaries).toHaveLength(2);
    const text = `before\n${boundaries.join("\n")}\nafter`;
    const mail = await PostalMime.parse(await writeMime({ ...EMAIL, text }, ENVELOPE));
    expect(linesOf(mail.text)).toEqual(linesOf(text));
    expect(mail.attachments).toHaveLength(EMAIL.attachments.length);
  });

  it("is the same every time", async () => {
    expect(await writeMime(EMAIL, ENVELOPE)).toEqual(await writeMime(EMAIL, ENVELOPE));
  });
});

/** Line ends are CRLF in transit, and one more or less at the end means nothing. */
const linesOf = (value = ""): string[] =>
  value
    .toWellFormed()
    .trimEnd()
    .split(/\r\n|\r|\n/);

/** Text that would be decoded as an encoded word is broken up. */
const header = (value: string): string => oneLine(value).replaceAll("=?", "= ?");
