/** The adapter of Cloudflare's Email Service: what its binding gets, and what its error codes become. */
import { describe, expect, it } from "vitest";
import { createCloudflareMailer } from "../../../src/adapters/mail/cloudflare-mailer.ts";
import { EMAIL, failure, REF, WITH_LOGO } from "../../support/providers/messages.ts";

const failing = (message: string, code?: string) =>
  createCloudflareMailer({ send: () => Promise.reject(Object.assign(new Error(message), code && { code })) });

describe("an email by the Email Service", () => {
  it("carries all of the message and our reference", async () => {
    const sent: EmailMessageBuilder[] = [];
    const mailer = createCloudflareMailer({
      async send(message) {
        sent.push(message);
        return { messageId: "<0101-msg@example.com>" };
      },
    });
    expect(await mailer.send({ ...EMAIL, subject: "Invoice\r\nBcc: x@evil.example" })).toEqual({
      providerId: "0101-msg@example.com",
    });
    expect(sent).toEqual([
      {
        from: { name: "Studio Zoë, GmbH", email: "invoices@studio.example" },
        to: "client@example.com",
        cc: ["books@example.com"],
        bcc: ["archive@example.com"],
        replyTo: "owner@studio.example",
        subject: "Invoice Bcc: x@evil.example",
        text: "Hello.",
        html: "<p>Hello.</p>",
        headers: {
          "List-Unsubscribe": "<https://example.com/stop>",
          "X-FastFaktura-Delivery": `${REF.id}.${REF.business_id}.0`,
        },
        attachments: [
          {
            disposition: "attachment",
            filename: "2026-00001.pdf",
            type: "application/pdf",
            content: new Uint8Array([37, 80, 68, 70, 0, 255]),
          },
        ],
      },
    ]);
  });

  it("carries the pictures that its HTML shows", async () => {
    const sent: EmailMessageBuilder[] = [];
    const send = async (message: EmailMessageBuilder) => ({ messageId: String(sent.push(message)) });
    await createCloudflareMailer({ send }).send(WITH_LOGO);
    const [logo, pdf] = sent[0]?.attachments ?? [];
    expect(logo).toEqual({
      disposition: "inline",
      contentId: "logo.1a@fastfaktura",
      filename: "logo.png",
      type: "image/png",
      content: new Uint8Array([137, 80, 78, 71]),
    });
    expect(pdf).toMatchObject({ disposition: "attachment", filename: "2026-00001.pdf" });
  });

  it.each([
    ["E_RATE_LIMIT_EXCEEDED", "Rate limit exceeded", { temporary: true, badAddress: false }],
    ["E_DAILY_LIMIT_EXCEEDED", "Daily limit exceeded", { temporary: true, badAddress: false }],
    ["E_INTERNAL_SERVER_ERROR", "Internal service error", { temporary: true, badAddress: false }],
    ["E_SENDER_NOT_VERIFIED", "Sender domain not verified", { temporary: true, badAddress: false }],
    ["E_RECIPIENT_SUPPRESSED", "Recipient is suppressed", { temporary: false, badAddress: true }],
    ["E_VALIDATION_ERROR", "Invalid recipient address", { temporary: false, badAddress: true }],
    ["E_VALIDATION_ERROR", "Invalid subject", { temporary: false, badAddress: false }],
    ["E_CONTENT_TOO_LARGE", "Message exceeds 5 MiB", { temporary: false, badAddress: false }],
    ["E_DELIVERY_FAILED", "550 5.1.1 User unknown", { temporary: false, badAddress: true }],
    ["E_DELIVERY_FAILED", "550 5.7.1 Blocked", { temporary: false, badAddress: false }],
    ["E_DELIVERY_FAILED", "Could not deliver", { temporary: true, badAddress: false }],
    [undefined, "Network connection lost.", { temporary: true, badAddress: false }],
  ])("refused with %s: %s", async (code, message, expected) => {
    expect(await failure(failing(message, code).send(EMAIL))).toMatchObject(expected);
  });
});
