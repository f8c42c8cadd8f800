/** Reports of providers: genuine ones are read, forged ones are refused. */
import { describe, expect, it } from "vitest";
import { MalformedReport } from "../../../src/adapters/genuine-report.ts";
import { readCloudflareReport } from "../../../src/adapters/mail/cloudflare-report.ts";
import { readResendReport } from "../../../src/adapters/mail/resend-report.ts";
import { BadSignature } from "../../../src/adapters/signatures.ts";
import { readTwilioReport, smsCallbackUrl } from "../../../src/adapters/sms/twilio-report.ts";
import { type ResendEmail, resendEvent, resendWebhook } from "../../support/providers/fake-resend.ts";
import { twilioCallback } from "../../support/providers/fake-twilio.ts";
import { REF } from "../../support/providers/messages.ts";

const NOW = new Date("2026-11-20T10:00:00.000Z");
const secret = (name: string): string => `whsec_${Buffer.from(name.repeat(4)).toString("base64")}`;
const SECRET = secret("current");

describe("a report by Resend", () => {
  const email: ResendEmail = {
    from: "invoices@studio.example",
    to: ["client@example.com"],
    subject: "Invoice",
    text: "Hello.",
    tags: [
      { name: "shard", value: REF.shard },
      { name: "business_id", value: REF.business_id },
      { name: "delivery_id", value: REF.id },
    ],
  };
  const sent = { id: "re_1", email };
  const read = (
    { body, headers }: ReturnType<typeof resendWebhook>,
    { secrets = [SECRET], now = NOW } = {},
  ) => readResendReport(body, new Headers(headers), secrets, now);
  const report = (type: string, details = {}) =>
    read(resendWebhook(SECRET, resendEvent(type, sent, details, NOW), NOW));

  it.each([
    ["email.delivered", {}, { type: "delivered", permanent: false, reason: null }],
    [
      "email.bounced",
      { bounce: { type: "Permanent", subType: "General", message: "No such\r\nmailbox." } },
      { type: "bounced", permanent: true, reason: "No such mailbox." },
    ],
    [
      "email.bounced",
      { bounce: { type: "Transient", subType: "MailboxFull", message: "Mailbox full." } },
      { type: "bounced", permanent: false, reason: "Mailbox full." },
    ],
    ["email.complained", {}, { type: "complained", permanent: false, reason: null }],
    [
      "email.failed",
      { failed: { reason: "reached_daily_quota" } },
      { type: "failed", permanent: false, reason: "reached_daily_quota" },
    ],
    [
      "email.suppressed",
      { suppressed: { message: "On the suppression list.", type: "OnAccountSuppressionList" } },
      { type: "failed", permanent: true, reason: "On the suppression list." },
    ],
  ])("%s is understood", async (type, details, expected) => {
    expect(await report(type, details)).toEqual({
      ref: REF,
      providerId: "re_1",
      recipient: "client@example.com",
      at: NOW.toISOString(),
      ...expected,
    });
  });

  it.each(["email.sent", "email.opened", "email.delivery_delayed", "contact.created"])(
    "%s changes nothing",
    async (type) => {
      expect(await report(type)).toBeNull();
    },
  );

  it("without our tags is found by the provider's id", async () => {
    const { tags: _, ...untagged } = email;
    const webhook = resendWebhook(
      SECRET,
      resendEvent("email.delivered", { id: "re_1", email: untagged }),
      NOW,
    );
    expect(await read(webhook)).toMatchObject({ ref: null, providerId: "re_1" });
  });

  it("names nobody when the email had several recipients", async () => {
    const two = { id: "re_1", email: { ...email, to: ["client@example.com", "books@example.com"] } };
    expect(await read(resendWebhook(SECRET, resendEvent("email.delivered", two), NOW))).toMatchObject({
      recipient: null,
    });
  });

  it("is shortened to what can be shown", async () => {
    const event = await report("email.bounced", {
      bounce: { message: `${"x".repeat(298)}🧾🧾\u0000${"y".repeat(99)}` },
    });
    expect(event?.reason).toBe(`${"x".repeat(298)}…`);
  });

  const webhook = resendWebhook(SECRET, resendEvent("email.delivered", sent, {}, NOW), NOW);
  const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);

  it("holds while one secret replaces another", async () => {
    expect(await read(webhook, { secrets: [secret("next"), SECRET] })).not.toBeNull();
    const both = `v1,${Buffer.from("other").toString("base64")} v2,x ${webhook.headers["svix-signature"]}`;
    expect(
      await read({ ...webhook, headers: { ...webhook.headers, "svix-signature": both } }),
    ).not.toBeNull();
  });

  it("holds under the names of the standard", async () => {
    const headers = Object.fromEntries(
      Object.entries(webhook.headers).map(([name, value]) => [name.replace("svix-", "webhook-"), value]),
    );
    expect(await read({ ...webhook, headers })).not.toBeNull();
  });

  it.each([
    ["a changed body", { ...webhook, body: webhook.body.replace("delivered", "bounced") }, {}],
    ["another secret", webhook, { secrets: [secret("other")] }],
    ["no secret", webhook, { secrets: [] }],
    ["an empty secret", webhook, { secrets: ["", "whsec_"] }],
    ["an old signature", webhook, { now: minutes(6) }],
    ["a signature of the future", webhook, { now: minutes(-6) }],
    ["no headers", { ...webhook, headers: {} }, {}],
    ["another id", { ...webhook, headers: { ...webhook.headers, "svix-id": "msg_2" } }, {}],
    ["a strange time", { ...webhook, headers: { ...webhook.headers, "svix-timestamp": "NaN" } }, {}],
  ])("with %s is refused", async (_, call, options) => {
    await expect(read(call, options)).rejects.toThrow(BadSignature);
  });

  it.each([
    ["", null],
    ["", [1]],
    ["/type", {}],
    ["/type", { type: 5 }],
    ["/data", { type: "email.delivered" }],
    ["/data/email_id", { type: "email.delivered", data: { email_id: ["re_1"] } }],
    ["/data/email_id", { type: "email.delivered", data: { email_id: "x".repeat(256) } }],
    ["/data/bounce", { type: "email.bounced", data: { email_id: "re_1", bounce: "hard" } }],
  ])("that is signed but senseless at %j is refused", async (pointer, event) => {
    const refused = read(resendWebhook(SECRET, event, NOW));
    await expect(refused).rejects.toBeInstanceOf(MalformedReport);
    await expect(refused).rejects.toMatchObject({ pointer });
  });

  it("keeps a recipient of 500,000 characters and an impossible time out of the timeline", async () => {
    const long = { id: "re_1", email: { ...email, to: [`${"a".repeat(500_000)}\u202e@example.com`] } };
    const event = { ...resendEvent("email.bounced", long, {}, NOW), created_at: "+275000-01-01T00:00:00Z" };
    expect(await read(resendWebhook(SECRET, event, NOW))).toMatchObject({
      recipient: `${"a".repeat(319)}…`,
      at: NOW.toISOString(),
    });
  });
});

describe("a report on an SMS", () => {
  const statusCallback = smsCallbackUrl("https://invoices.example", REF);
  const message = { sid: "SM1", to: "+4915112345678", from: "+4930123456", statusCallback };
  const read = ({ url, body, headers }: ReturnType<typeof twilioCallback>, tokens = ["token"]) =>
    readTwilioReport(url, body, headers["X-Twilio-Signature"] ?? null, tokens, NOW);

  it("finds its delivery by the address it comes to", () => {
    expect(statusCallback).toBe(
      `https://invoices.example/webhooks/sms?shard=0&business=${REF.business_id}&delivery=${REF.id}`,
    );
  });

  it.each([
    ["delivered", undefined, { type: "delivered", permanent: false, reason: null }],
    ["undelivered", 30003, { type: "bounced", permanent: false, reason: "The phone cannot be reached." }],
    ["undelivered", 30005, { type: "bounced", permanent: true, reason: "The number is not in use." }],
    ["failed", 21610, { type: "failed", permanent: true, reason: expect.stringContaining("STOP") }],
    ["failed", 39999, { type: "failed", permanent: false, reason: expect.stringContaining("39999") }],
    ["failed", undefined, { type: "failed", permanent: false, reason: null }],
  ])("%s %s is understood", async (status, code, expected) => {
    expect(await read(twilioCallback("token", message, status, code))).toEqual({
      ref: REF,
      providerId: "SM1",
      recipient: "+4915112345678",
      at: NOW.toISOString(),
      ...expected,
    });
  });

  it.each(["queued", "sending", "sent"])("%s changes nothing", async (status) => {
    expect(await read(twilioCallback("token", message, status))).toBeNull();
  });

  it.each([
    [
      "the documentation",
      "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212",
      "RSOYDt4T1cUTdK1PDd93/VVr8B8=",
    ],
    [
      "Twilio's own libraries, for repeated parameters",
      "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234",
      "IK+Dwps556ElfBT0I3Rgjkr1wJU=",
    ],
  ])("is signed as in the example of %s", async (_, body, signature) => {
    const url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    // The signature is genuine, but the example is no report on an SMS.
    const read = readTwilioReport(url, body, signature, ["12345"], NOW);
    await expect(read).rejects.toMatchObject({ name: "MalformedReport", pointer: "/MessageStatus" });
  });

  it("without its message's id is refused, and shows a number of no length", async () => {
    const unnamed = read(twilioCallback("token", { ...message, sid: "" }, "delivered"));
    await expect(unnamed).rejects.toMatchObject({ name: "MalformedReport", pointer: "/MessageSid" });
    const long = await read(twilioCallback("token", { ...message, to: "4".repeat(500_000) }, "delivered"));
    expect(long?.recipient).toBe(`${"4".repeat(319)}…`);
  });

  const call = twilioCallback("token", message, "delivered");
  it.each([
    ["another delivery", { ...call, url: call.url.replace(REF.id, REF.business_id) }, ["token"]],
    ["another state", { ...call, body: call.body.replace("delivered", "failed") }, ["token"]],
    ["another token", call, ["other"]],
    ["no token", call, []],
    ["an empty token", twilioCallback("", message, "delivered"), [""]],
    ["no signature", { ...call, headers: {} }, ["token"]],
  ])("for %s is refused", async (_, forged, tokens) => {
    await expect(read(forged as typeof call, tokens)).rejects.toThrow(BadSignature);
  });
});

describe("a report by Cloudflare", () => {
  /** As in Cloudflare's documentation of event subscriptions. */
  const event = (name: string, details: Record<string, unknown> = {}) => ({
    type: `cf.email.sending.message.${name}`,
    source: { type: "email.sending", zoneId: "023e105f4ecef8ad9ca31a8372d0c353", domain: "example.com" },
    payload: {
      eventId: "0190d0c4-7ea1-7af2-8b88-c1d2e3f4a5b6",
      messageId: "0101018f7d0c4d9a-msg-1",
      sender: "receipts@send.example.com",
      recipient: "user@example.net",
      subject: "Your receipt",
      terminal: true,
      delivery: { status: name },
      ...details,
    },
    metadata: {
      accountId: "f9f79265f388666de8122cfb508d7776",
      eventSubscriptionId: "1830c4bb612e43c3af7f4cada31fbf3f",
      eventSchemaVersion: 1,
      eventTimestamp: "2026-06-01T02:48:57.132Z",
    },
  });

  it.each([
    [
      "delivered",
      { delivery: { status: "delivered", smtpResponse: "250 2.0.0 OK" } },
      { type: "delivered", permanent: false, reason: null },
    ],
    [
      "bounced",
      { bounce: { type: "hard", classification: "permanent_failure", reason: "550 5.1.1 User unknown" } },
      { type: "bounced", permanent: true, reason: "550 5.1.1 User unknown" },
    ],
    [
      "bounced",
      { bounce: { type: "soft", reason: "451 4.2.0 Temporary mailbox error" } },
      { type: "bounced", permanent: false, reason: "451 4.2.0 Temporary mailbox error" },
    ],
    [
      "rejected",
      { rejection: { reason: "suppressed", party: "recipient", detail: "Recipient is suppressed" } },
      { type: "failed", permanent: true, reason: "Recipient is suppressed" },
    ],
    [
      "rejected",
      { rejection: { reason: "spam", party: "sender", detail: "Looks like spam" } },
      { type: "failed", permanent: false, reason: "Looks like spam" },
    ],
    [
      "failed",
      { failure: { reason: "delivery_failed" } },
      { type: "failed", permanent: false, reason: "delivery_failed" },
    ],
    ["complained", { complaint: { type: "abuse" } }, { type: "complained", permanent: false, reason: null }],
  ])("%s is understood", (name, details, expected) => {
    expect(readCloudflareReport(event(name, details))).toEqual({
      ref: null,
      providerId: "0101018f7d0c4d9a-msg-1",
      recipient: "user@example.net",
      at: "2026-06-01T02:48:57.132Z",
      ...expected,
    });
  });

  it("deferred changes nothing, nor does what is no report", () => {
    expect(readCloudflareReport(event("deferred"))).toBeNull();
    for (const stranger of [
      null,
      "x",
      {},
      { type: "cf.r2.object.created" },
      { ...event("delivered"), payload: {} },
    ])
      expect(readCloudflareReport(stranger)).toBeNull();
  });
});
