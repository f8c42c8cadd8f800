/** The adapters of Resend and Twilio at the HTTP boundary: what they send, and what refusals become. */
import { describe, expect, it } from "vitest";
import { createResendMailer } from "../../../src/adapters/mail/resend-mailer.ts";
import { createTwilioSms } from "../../../src/adapters/sms/twilio-sms.ts";
import { fakeResend } from "../../support/providers/fake-resend.ts";
import { fakeTwilio } from "../../support/providers/fake-twilio.ts";
import { EMAIL, failure, REF, SMS, WITH_LOGO } from "../../support/providers/messages.ts";

const KEY = "re_test";
const ACCOUNT = `AC${"0".repeat(32)}`;
const TOKEN = "token";

function resend(apiKey = KEY) {
  const server = fakeResend(KEY);
  const mailer = createResendMailer({ apiKey, baseUrl: "https://api.resend.example", fetch: server.fetch });
  return { server, mailer };
}

function twilio({ from = "+4930123456", token = TOKEN } = {}) {
  const server = fakeTwilio(ACCOUNT, TOKEN);
  const baseUrl = "https://api.twilio.example";
  const sms = createTwilioSms({ account: ACCOUNT, token, from, baseUrl, fetch: server.fetch });
  return { server, sms };
}

describe("an email by Resend", () => {
  it("carries all of the message and our reference", async () => {
    const { server, mailer } = resend();
    const { providerId } = await mailer.send(EMAIL);
    expect(server.accepted).toEqual([
      {
        id: providerId,
        key: REF.id,
        email: {
          from: '"Studio Zoë, GmbH" <invoices@studio.example>',
          to: ["client@example.com"],
          cc: ["books@example.com"],
          bcc: ["archive@example.com"],
          reply_to: "owner@studio.example",
          subject: "Invoice 2026-00001",
          text: "Hello.",
          html: "<p>Hello.</p>",
          headers: { "List-Unsubscribe": "<https://example.com/stop>" },
          attachments: [
            {
              filename: "2026-00001.pdf",
              content: Buffer.from([37, 80, 68, 70, 0, 255]).toString("base64"),
              content_type: "application/pdf",
            },
          ],
          tags: [
            { name: "shard", value: "0" },
            { name: "business_id", value: REF.business_id },
            { name: "delivery_id", value: REF.id },
          ],
        },
      },
    ]);
  });

  it("carries the pictures that its HTML shows", async () => {
    const { server, mailer } = resend();
    await mailer.send(WITH_LOGO);
    expect(server.accepted[0]?.email).toMatchObject({
      attachments: [
        {
          filename: "logo.png",
          content: Buffer.from([137, 80, 78, 71]).toString("base64"),
          content_type: "image/png",
          content_id: "logo.1a@fastfaktura",
        },
        { filename: "2026-00001.pdf" },
      ],
    });
  });

  it("goes without copies, reply address and attachments where there are none", async () => {
    const { server, mailer } = resend();
    await mailer.send({ ...EMAIL, cc: [], bcc: [], replyTo: null, attachments: [] });
    expect(server.accepted).toHaveLength(1);
  });

  it.each(["late", "garbled"] as const)("is sent once although the first answer is %s", async (fault) => {
    const { server, mailer } = resend();
    server.faults.failNext(fault);
    expect(await failure(mailer.send(EMAIL))).toMatchObject({ temporary: true });
    await mailer.send(EMAIL);
    expect(server.acceptedByKey.get(REF.id)).toBe(1);
  });

  it.each([429, 500, 503, "lost"] as const)("can be tried again after %s", async (fault) => {
    const { server, mailer } = resend();
    server.faults.failNext(fault);
    expect(await failure(mailer.send(EMAIL))).toMatchObject({ temporary: true, badAddress: false });
    expect(server.accepted).toEqual([]);
    await mailer.send(EMAIL);
    expect(server.accepted).toHaveLength(1);
  });

  it("can be tried again while the first try is still under way", async () => {
    const mailer = createResendMailer({
      apiKey: KEY,
      baseUrl: "https://api.resend.example",
      fetch: async () =>
        Response.json(
          { statusCode: 409, name: "concurrent_idempotent_requests", message: "Same key in progress." },
          { status: 409 },
        ),
    });
    expect(await failure(mailer.send(EMAIL))).toMatchObject({ temporary: true });
  });

  it("waits for a working key", async () => {
    const { mailer } = resend("re_old");
    const error = await failure(mailer.send(EMAIL));
    expect(error).toMatchObject({ temporary: true, badAddress: false });
    expect(error.message).not.toContain("re_old");
  });

  it("to an address that is none fails for good and says so", async () => {
    const { mailer } = resend();
    expect(await failure(mailer.send({ ...EMAIL, to: "nobody" }))).toMatchObject({
      temporary: false,
      badAddress: true,
      message: expect.stringContaining("`to`"),
    });
  });

  it("with other words under the same key counts as taken: it was", async () => {
    const { server, mailer } = resend();
    await mailer.send(EMAIL);
    expect(await mailer.send({ ...EMAIL, subject: "Other" })).toEqual({ providerId: EMAIL.ref.id });
    expect(server.accepted).toHaveLength(1);
  });

  it("gives up on a server that never answers", async () => {
    const mailer = createResendMailer({
      apiKey: KEY,
      baseUrl: "https://api.resend.example",
      timeoutMs: 1,
      fetch: ({ signal }) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    });
    expect(await failure(mailer.send(EMAIL))).toMatchObject({
      temporary: true,
      message: "The mail service did not answer in time.",
    });
  });
});

describe("an SMS by Twilio", () => {
  it("carries the text, the sender and where to report", async () => {
    const { server, sms } = twilio();
    const { providerId } = await sms.send(SMS);
    expect(server.accepted).toEqual([
      {
        sid: providerId,
        key: REF.id,
        to: "+4915112345678",
        from: "+4930123456",
        body: SMS.text,
        statusCallback: SMS.statusCallback,
      },
    ]);
  });

  it("leaves the number to a messaging service", async () => {
    const { server, sms } = twilio({ from: `MG${"a".repeat(32)}` });
    await sms.send(SMS);
    expect(server.accepted[0]?.from).toBe(`MG${"a".repeat(32)}`);
  });

  it.each([429, 500, 503, "lost", "late", "garbled"] as const)(
    "can be tried again after %s",
    async (fault) => {
      const { server, sms } = twilio();
      server.faults.failNext(fault);
      expect(await failure(sms.send(SMS))).toMatchObject({ temporary: true, badAddress: false });
      await sms.send(SMS);
      expect(server.accepted.length).toBeGreaterThan(0);
    },
  );

  it.each([
    [21211, true],
    [21614, true],
    [21610, true],
    [21408, false],
    [21612, false],
  ])("refused with %d fails for good", async (code, badAddress) => {
    const { server, sms } = twilio();
    server.refusals.set(SMS.to, code);
    expect(await failure(sms.send(SMS))).toMatchObject({ temporary: false, badAddress });
  });

  it("waits while the sender's queue is full", async () => {
    const { server, sms } = twilio();
    server.refusals.set(SMS.to, 21611);
    expect(await failure(sms.send(SMS))).toMatchObject({ temporary: true });
  });

  it("waits for a working token", async () => {
    const { sms } = twilio({ token: "old" });
    expect(await failure(sms.send(SMS))).toMatchObject({ temporary: true, badAddress: false });
  });

  it("to what is no number fails for good", async () => {
    const { sms } = twilio();
    expect(await failure(sms.send({ ...SMS, to: "0151" }))).toMatchObject({
      temporary: false,
      badAddress: true,
    });
  });
});
