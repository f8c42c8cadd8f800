import { describe, expect, it } from "vitest";
import {
  mailerFor,
  mailProblem,
  type ProviderSettings,
  smsProblem,
  smsSenderFor,
} from "../../../src/adapters/configured-carriers.ts";
import { fakeResend } from "../../support/providers/fake-resend.ts";
import { fakeTwilio } from "../../support/providers/fake-twilio.ts";
import { EMAIL, SMS } from "../../support/providers/messages.ts";

const MAIL_FROM = "invoices@studio.example";
const EMAIL_BINDING = { send: async () => ({ messageId: "m1" }) };

describe("email is set up", () => {
  it.each<[string, ProviderSettings]>([
    ["by the binding alone", { MAIL_FROM, EMAIL: EMAIL_BINDING }],
    ["by an SMTP server", { MAIL_FROM, MAIL_PROVIDER: "smtp", SMTP_URL: "smtps://u:p@mail.example:465" }],
    ["by Resend", { MAIL_FROM, MAIL_PROVIDER: "Resend", RESEND_API_KEY: "re_1" }],
  ])("%s", (_, settings) => {
    expect(mailProblem(settings)).toBeNull();
    expect(mailerFor(settings)?.from).toBe(MAIL_FROM);
  });

  it.each<[ProviderSettings, RegExp]>([
    [{}, /MAIL_FROM/],
    [{ MAIL_FROM: "", EMAIL: EMAIL_BINDING }, /MAIL_FROM is empty/],
    [{ MAIL_FROM: "Studio <a@b.example>", EMAIL: EMAIL_BINDING }, /address alone/],
    [{ MAIL_FROM }, /EMAIL.*wrangler\.toml/],
    [{ MAIL_FROM, MAIL_PROVIDER: "smtp" }, /wrangler secret put SMTP_URL/],
    [{ MAIL_FROM, MAIL_PROVIDER: "smtp", SMTP_URL: "mail.example" }, /smtps:\/\/user/],
    [{ MAIL_FROM, MAIL_PROVIDER: "resend" }, /wrangler secret put RESEND_API_KEY/],
    [{ MAIL_FROM, MAIL_PROVIDER: "pigeon" }, /"pigeon"/],
  ])("not by %j, and says what is missing", (settings, words) => {
    expect(mailProblem(settings)).toMatch(words);
    expect(mailerFor(settings)).toBeNull();
  });

  it("and mails through the address of the settings", async () => {
    const server = fakeResend("re_1");
    const settings = {
      MAIL_FROM,
      MAIL_PROVIDER: "resend",
      RESEND_API_KEY: "re_1",
      RESEND_URL: "https://x.example/",
    };
    await mailerFor(settings, { fetch: server.fetch })?.mailer.send(EMAIL);
    expect(server.accepted).toHaveLength(1);
  });
});

describe("SMS is set up", () => {
  const settings = { SMS_ACCOUNT: "AC1", SMS_TOKEN: "t", SMS_FROM: "+4930123456" };

  it("by account, token and sender", async () => {
    const server = fakeTwilio("AC1", "t");
    await smsSenderFor(settings, { fetch: server.fetch })?.send(SMS);
    expect(server.accepted).toHaveLength(1);
    expect(smsProblem(settings)).toBeNull();
  });

  it.each(["SMS_ACCOUNT", "SMS_TOKEN", "SMS_FROM"])("not without %s, and says so", (name) => {
    const lacking = { ...settings, [name]: "" };
    expect(smsSenderFor(lacking)).toBeNull();
    expect(smsProblem(lacking)).toContain(name);
  });
});
