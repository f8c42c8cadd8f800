/** From the outbox to a person: what providers get, answer and report, and what the business sees of it. */
import { createMessageBatch, createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import { smsCallbackUrl } from "../../src/adapters/sms/twilio-report.ts";
import worker from "../../src/index.ts";
import { Session } from "../../src/platform/database/session.ts";
import { openDatabase } from "../../src/platform/database/shards.ts";
import { type OutboxMessage, publish } from "../../src/platform/outbox/publish.ts";
import { sweepOutbox } from "../../src/platform/outbox/sweep.ts";
import type { BusinessDetails } from "../../src/schema/party-shapes.ts";
import { type Api, aDraft, aLine, apiWith, createBusiness } from "../support/business.ts";
import { copyInvoice } from "../support/copied-invoices.ts";
import { hookedDatabase } from "../support/hooked-database.ts";
import { type Fault, openLedger } from "../support/ledger.ts";
import { rowsOf } from "../support/rows.ts";
import { resendRequest, twilioRequest } from "../support/signed-webhooks.ts";
import { appWith, heldQueue, work } from "../support/worker.ts";
import { pageTexts } from "../unit/formats/read-pdf.ts";

afterEach(() => void vi.useRealTimers());
const at = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });

const ORIGIN = "https://invoices.example";
const SETTINGS = {
  PUBLIC_ORIGIN: ORIGIN,
  MAIL_FROM: "invoices@mail.example",
  SMS_ACCOUNT: "AC0",
  SMS_FROM: "+15005550006",
  SMS_TOKEN: "the-token-of-the-account",
  RESEND_WEBHOOK_SECRET: `whsec_${btoa("the secret of the webhook")}`,
};

/**
 * A live business on a deployment with providers; its queue keeps the messages until the test delivers them.
 */
async function live(profile = {}, settings: Partial<Env> = {}) {
  const { id, key } = await createBusiness({
    sandbox: false,
    name: "Atelier Lumière",
    email: "bonjour@atelier.example",
    iban: "FR7630006000011234567890189",
    ...profile,
  });
  const { queue, messages } = heldQueue(id);
  const bindings = { ...SETTINGS, ...settings, OUTBOX_QUEUE: queue };
  const fetch = appWith(bindings);
  const api: Api = { id, ...apiWith(key, fetch) };
  return { api, fetch, messages, env: { ...env, ...bindings } };
}

const eventsOf = async (api: Api, id: string): Promise<{ type: string; data: Record<string, unknown> }[]> =>
  (await api.ok("GET", `/invoices/${id}/events`)).data;
const lastEvent = async (api: Api, id: string) => (await eventsOf(api, id)).at(-1);
const deliveriesOf = async (api: Api, id: string) => (await api.ok("GET", `/invoices/${id}/deliveries`)).data;

/** An invoice sent by some channels; its tasks have run against a fake provider. */
async function sent(channels: string[], { fault = (): Fault => "none", over = {}, profile = {} } = {}) {
  const place = await live(profile);
  const { draft, client } = await aDraft(place.api);
  const invoice = await place.api.ok("POST", `/invoices/${draft.id}/send`, { channels, ...over });
  const ledger = openLedger(fault);
  const result = await work(place.messages, { env: place.env, carriersOf: ledger.carriers });
  return { ...place, client, invoice, ledger, result };
}

describe("an email", () => {
  it("comes from the business's name with the PDF, the link and its own words", async ({ expect }) => {
    const { api, invoice, ledger } = await sent(["email"], {
      over: {
        to: "Boss@client.example",
        cc: ["books@client.example"],
        bcc: ["archive@atelier.example", "BOOKS@client.example"],
        message: "Hello {client},\n{number} <b>",
      },
      profile: { invoice_subject: "Votre facture {number}" },
    });
    expect(ledger.mails).toHaveLength(1);
    const [mail] = ledger.mails;
    expect(mail).toMatchObject({
      ref: { shard: "0", business_id: api.id, id: invoice.deliveries[0].id },
      from: { name: "Atelier Lumière", email: "invoices@mail.example" },
      replyTo: "bonjour@atelier.example",
      to: "Boss@client.example",
      cc: ["books@client.example"],
      bcc: ["archive@atelier.example"],
      subject: `Votre facture ${invoice.number}`,
      headers: {},
    });
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain(`${ORIGIN}/i/`);
      expect(part).toContain(invoice.number);
      expect(part).toContain("Hello Ada");
    }
    expect(mail?.html).toContain("&lt;b&gt;");
    expect(mail?.attachments).toMatchObject([{ filename: `${invoice.number}.pdf`, type: "application/pdf" }]);
    const pdf = await api.ok("GET", `/invoices/${invoice.id}/pdf`);
    expect(mail?.attachments[0]?.content).toEqual(pdf);
  });

  it.for([
    ["de", "Ihre Rechnung", "Guten Tag Ada, anbei"],
    ["sv", "Din faktura", "Bifogat finns faktura"],
    ["fr", "Votre facture", "Merci Ada"],
  ] as const)(
    "says the business's own words of its language: %s",
    async ([locale, subject, words], { expect }) => {
      const message_texts = {
        invoice: {
          de: { subject: "Ihre Rechnung {number}", message: "Guten Tag {client}, anbei" },
          sv: { subject: "Din faktura {number}" },
        },
        reminder: { fr: { subject: "Rappel {number}" } },
      };
      const { invoice, ledger } = await sent(["email"], {
        profile: {
          locale,
          invoice_subject: "Votre facture {number}",
          invoice_message: "Merci {client}",
          details: { message_texts },
        },
      });
      const [mail] = ledger.mails;
      expect(mail?.subject).toBe(`${subject} ${invoice.number}`);
      expect(mail?.text).toContain(words);
    },
  );

  it("asks to be paid with the reference that the invoice was issued with", async ({ expect }) => {
    const details: BusinessDetails = { payment_reference: { scheme: "rf" } };
    const profile = { details, locale: "en" as const, invoice_number_pattern: "F-{SEQ:5}" };
    const { ledger } = await sent(["email"], { profile });
    for (const part of [ledger.mails[0]?.text, ledger.mails[0]?.html?.replaceAll(/<[^>]+>|&\w+;/g, " ")])
      expect(part).toMatch(/RF reference\W+RF74\s+1\b/);
  });

  it("counts as sent when the provider took it, and as delivered when it says so", async ({ expect }) => {
    const { api, invoice, fetch, ledger } = await sent(["email"]);
    expect(await deliveriesOf(api, invoice.id)).toMatchObject([{ status: "sent", simulated: false }]);
    const [id] = [...ledger.accepted.keys()];
    const report = { business_id: api.id, delivery_id: id ?? "", email_id: `provider-${id}` };
    for (let time = 0; time < 2; time++)
      expect((await fetch(await resendRequest(SETTINGS, "email.delivered", report))).status).toBe(204);
    expect(await deliveriesOf(api, invoice.id)).toMatchObject([{ status: "delivered" }]);
    expect((await eventsOf(api, invoice.id)).filter(({ type }) => type === "delivered")).toHaveLength(1);
  });

  it("goes again when the provider was away, and says why when it never will", async ({ expect }) => {
    const away = await sent(["email"], { fault: () => "refuse" });
    expect(away.result.retryMessages).toHaveLength(1);
    expect(await deliveriesOf(away.api, away.invoice.id)).toMatchObject([{ status: "queued" }]);
    const never = await sent(["email"], { fault: () => "permanent" });
    expect(never.result.explicitAcks).toHaveLength(2);
    expect(await deliveriesOf(never.api, never.invoice.id)).toMatchObject([
      { status: "failed", reason: "The provider refused it." },
    ]);
    expect(await lastEvent(never.api, never.invoice.id)).toMatchObject({
      type: "delivery_failed",
      data: { channel: "email", reason: "The provider refused it." },
    });
    expect((await rowsOf(never.api.id)).outbox).toEqual([]);
  });

  it("says what the document does of its payment, while its offers last", async ({ expect }) => {
    at("2026-11-20T10:00:00Z");
    const place = await live({ locale: "de", time_zone: "Europe/Paris" });
    const { draft, client } = await aDraft(place.api, {
      title: "Relaunch des Shops",
      buyer_reference: "Kst. 4711",
      cash_discount: [{ percent: 3, days: 7 }],
      payment_note: "Bitte nur die Rechnungsnummer angeben.",
      lines: [{ ...aLine, quantity: 1, unit_price_cents: 10_000, tax_rate: 0 }],
    });
    const person = { first_name: "Ingrid", last_name: "Dahl", default: true };
    await place.api.ok("POST", `/clients/${client.id}/contacts`, person);
    await place.api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"] });
    at("2026-11-28T10:00:00Z");
    await place.api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"], reminder: true });
    const ledger = openLedger();
    await work(place.messages, { env: place.env, carriersOf: ledger.carriers });
    expect(ledger.mails).toHaveLength(2);
    for (const { text, html } of ledger.mails)
      for (const part of [text, html])
        for (const phrase of [
          "Guten Tag Ingrid Dahl,",
          "Relaunch des Shops",
          "Kst. 4711",
          "Bitte nur die Rechnungsnummer angeben.",
        ])
          expect(part).toContain(phrase);
    const texts = ledger.mails.map(({ text }) => text.replaceAll(/\s/g, " "));
    const reminder = texts.find((text) => text.includes("erinnern"));
    expect(texts.find((text) => text !== reminder)).toContain(
      "97,00 € bei Zahlung bis 27. November 2026 (3,00 € Skonto)",
    );
    expect(reminder).not.toContain("Skonto 3");
  });

  it("as a receipt names what stands of the invoice after its credit notes", async ({ expect }) => {
    const place = await live({ send_receipts: true, locale: "en" });
    const { draft } = await aDraft(place.api);
    await place.api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    const amounts = [{ tax_rate: 20, taxable_cents: 10_000 }];
    await place.api.ok("POST", "/credit-notes", { invoice_id: draft.id, amounts });
    await place.api.ok("POST", `/invoices/${draft.id}/payments`, { amount_cents: 48_000, method: "cash" });
    const ledger = openLedger();
    await work(place.messages, { env: place.env, carriersOf: ledger.carriers });
    expect(ledger.mails.map(({ text }) => text).join()).toMatch(/full payment of invoice \S+, €480\.00/);
  });

  it("brings what was issued while nothing happened, then a copy that asks for what is left", async ({
    expect,
  }) => {
    const { api, invoice, messages, env, ledger } = await sent(["email"], { profile: { locale: "en" } });
    const mailed = async () => {
      messages.length = 0;
      await api.ok("POST", `/invoices/${invoice.id}/send`, { channels: ["email"], reminder: true });
      await work(messages, { env, carriersOf: ledger.carriers });
      const [file] = ledger.mails.at(-1)?.attachments ?? [];
      return { name: file?.filename, text: pageTexts(file?.content ?? new Uint8Array()).join(" ") };
    };
    expect((await mailed()).name).toBe(`${invoice.number}.pdf`);
    await api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 11_737, method: "card" });
    const copy = await mailed();
    expect(copy.name).toMatch(new RegExp(`^${invoice.number}-copy-\\d{4}-\\d\\d-\\d\\d\\.pdf$`));
    expect(copy.text).toContain("Still to pay: €482.63 of €600.00");
    expect(ledger.mails.at(-1)?.text).toMatch(
      /Received on\u00a0[^\n]+ \(card\): €117\.37\nStill to pay: €482\.63/,
    );
  });

  it("as a receipt brings a copy that asks for nothing, and says when and how it was paid", async ({
    expect,
  }) => {
    const { api, invoice, messages, env, ledger } = await sent(["email"], {
      profile: { locale: "en", time_zone: "Europe/Paris" },
    });
    const paid = { amount_cents: 60_000, method: "transfer", paid_at: "2026-01-02T23:30:00.000Z" };
    await api.ok("POST", `/invoices/${invoice.id}/payments`, paid);
    messages.length = 0;
    await api.ok("POST", `/invoices/${invoice.id}/send`, { channels: ["email", "sms"] });
    await work(messages, { env, carriersOf: ledger.carriers });
    const { text = "", attachments = [] } = ledger.mails.at(-1) ?? {};
    const said = text.replaceAll("\u00a0", " ");
    expect(said).toContain("Paid on 3 January 2026");
    expect(said).toContain("Received on 3 January 2026 (bank transfer): €600.00\nStill to pay: €0.00");
    const pdf = pageTexts(attachments[0]?.content ?? new Uint8Array())
      .join(" ")
      .replaceAll(/\s+/g, " ");
    expect(pdf).toContain("Still to pay €0.00");
    expect(pdf).not.toContain("FR76");
    expect(ledger.texts.at(-1)?.text).toMatch(/€600\.00 paid 3 Jan 2026 \(bank transfer\) http/);
  });

  it("of a credit note names the invoice, leads to it, and says why", async ({ expect }) => {
    const { api, invoice, messages, env, ledger } = await sent(["email"], { profile: { locale: "en" } });
    const note = await api.ok("POST", "/credit-notes", { invoice_id: invoice.id, reason: "Half came back" });
    messages.length = 0;
    await api.ok("POST", `/credit-notes/${note.id}/send`, { channels: ["email"] });
    await work(messages, { env, carriersOf: ledger.carriers });
    const { text = "" } = ledger.mails.at(-1) ?? {};
    expect(text.replaceAll(/\s+/g, " ")).toContain(`It corrects invoice ${invoice.number}.`);
    expect(text).toMatch(
      new RegExp(
        `Original invoice: ${invoice.number} dated\u00a0[^\\n]+\\n${invoice.public_url}\\nReason: Half came back`,
      ),
    );
  });

  it("that was given up and had arrived after all is delivered, once the provider says so", async ({
    expect,
  }) => {
    const { api, invoice, fetch, messages, env, ledger } = await sent(["email"], {
      fault: () => "lost_answer",
    });
    await api.ok("POST", `/invoices/${invoice.id}/cancel`);
    at(new Date(Date.now() + 86_400_000).toISOString());
    await work(messages, { env, carriersOf: ledger.carriers });
    expect(await deliveriesOf(api, invoice.id)).toMatchObject([
      { status: "failed", reason: "Not sent any more: the invoice is cancelled." },
    ]);
    const [id = ""] = [...ledger.accepted.keys()];
    const report = { business_id: api.id, delivery_id: id, email_id: `provider-${id}` };
    await fetch(await resendRequest(SETTINGS, "email.delivered", report));
    expect(await deliveriesOf(api, invoice.id)).toMatchObject([{ status: "delivered" }]);
    expect(await lastEvent(api, invoice.id)).toMatchObject({ type: "delivered" });
  });

  it("is given up after ten attempts", async ({ expect }) => {
    const place = await live();
    const { draft } = await aDraft(place.api);
    await place.api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"] });
    const ledger = openLedger(() => "refuse");
    const start = Date.now();
    for (let attempt = 1; attempt <= 10; attempt++) {
      at(new Date(start + attempt * 86_400_000).toISOString());
      await work(place.messages, { env: place.env, carriersOf: ledger.carriers, attempts: attempt });
    }
    expect([...ledger.calls.values()]).toEqual([10]);
    expect(await deliveriesOf(place.api, draft.id)).toMatchObject([
      { status: "failed", reason: "The provider is busy." },
    ]);
  });

  it("whose task stands twice in a batch goes out once", async ({ expect }) => {
    const place = await live();
    const { draft } = await aDraft(place.api);
    await place.api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"] });
    const ledger = openLedger();
    const twice = [...place.messages, ...place.messages];
    const result = await work(twice, { env: place.env, carriersOf: ledger.carriers });
    expect([...ledger.calls.values()]).toEqual([1]);
    expect(result.explicitAcks).toHaveLength(twice.length);
  });

  it("of a crashed consumer is taken over, with the same key", async ({ expect }) => {
    const place = await live();
    const { draft } = await aDraft(place.api);
    await place.api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"] });
    const ledger = openLedger();
    const crash = { mailer: { send: () => new Promise<never>(() => undefined) }, sms: null };
    void work(place.messages, { env: place.env, carriersOf: () => crash });
    await vi.waitFor(async () =>
      expect((await rowsOf(place.api.id)).outbox).toMatchObject([
        { kind: "delivery", claimed_until: expect.any(String) },
      ]),
    );
    await work(place.messages, { env: place.env, carriersOf: ledger.carriers });
    expect(ledger.calls.size).toBe(0);
    at(new Date(Date.now() + 6 * 60_000).toISOString());
    const { queue, messages } = heldQueue(place.api.id);
    await sweepOutbox({ ...place.env, OUTBOX_QUEUE: queue }, new Date());
    await work(messages, { env: place.env, carriersOf: ledger.carriers });
    expect(await deliveriesOf(place.api, draft.id)).toMatchObject([{ status: "sent" }]);
  });
});

describe("an SMS", () => {
  it("holds the link, and its callback moves the delivery", async ({ expect }) => {
    const { api, invoice, fetch, ledger } = await sent(["sms"]);
    const [text] = ledger.texts;
    expect(text).toMatchObject({ to: "+33612345678" });
    expect(text?.text).toContain(`${ORIGIN}/i/`);
    const ref = { shard: "0", business_id: api.id, id: invoice.deliveries[0].id };
    expect(text?.statusCallback).toBe(smsCallbackUrl(ORIGIN, ref));
    const request = await twilioRequest(SETTINGS, text?.statusCallback ?? "", {
      MessageSid: "SM1",
      MessageStatus: "delivered",
      To: "+33612345678",
    });
    expect((await fetch(request)).status).toBe(204);
    expect(await deliveriesOf(api, invoice.id)).toMatchObject([{ status: "delivered" }]);
  });

  it("to a number that cannot get any fails, and the next send says so", async ({ expect }) => {
    const { api, invoice } = await sent(["sms"], { fault: () => "bad_address" });
    expect(await deliveriesOf(api, invoice.id)).toMatchObject([
      { status: "failed", reason: "No such mailbox." },
    ]);
    const again = await api.call("POST", `/invoices/${invoice.id}/send`, { channels: ["link", "sms"] });
    expect(again.body.errors).toMatchObject([{ pointer: "/channels/1", code: "address_bounced" }]);
  });
});

/** What Resend reports of a hard bounce. */
const bounce = (api: Api, id: string, over = {}) => ({
  business_id: api.id,
  delivery_id: id,
  email_id: `provider-${id}`,
  to: ["ada@example.com"],
  bounce: { type: "Permanent", subType: "General", message: "550 no such user" },
  ...over,
});

describe("a report of a provider", () => {
  it("of a hard bounce marks the address: the next send warns, unless forced", async ({ expect }) => {
    const { api, invoice, fetch } = await sent(["email"]);
    const [{ id }] = invoice.deliveries;
    await fetch(await resendRequest(SETTINGS, "email.bounced", bounce(api, id)));
    expect(await deliveriesOf(api, invoice.id)).toMatchObject([
      { status: "bounced", reason: expect.stringContaining("550") },
    ]);
    expect(await lastEvent(api, invoice.id)).toMatchObject({ type: "bounced" });
    const path = `/invoices/${invoice.id}/send`;
    const refused = await api.call("POST", path, { channels: ["email"] });
    expect([refused.status, refused.body.errors]).toMatchObject([
      422,
      [{ pointer: "/channels/0", code: "address_bounced", detail: expect.stringContaining("force") }],
    ]);
    const copied = await api.call("POST", path, {
      channels: ["email"],
      to: "other@example.com",
      cc: ["ADA@example.com"],
    });
    expect(copied.body.errors).toMatchObject([{ pointer: "/cc/0", code: "address_bounced" }]);
    const hidden = await api.call("POST", path, {
      channels: ["email"],
      to: "other@example.com",
      bcc: ["ADA@example.com"],
    });
    expect(hidden.body.errors).toMatchObject([{ pointer: "/bcc/0", code: "address_bounced" }]);
    await api.ok("POST", path, { channels: ["email"], to: "other@example.com" });
    await api.ok("POST", path, { channels: ["email"], force: true });
    expect(await deliveriesOf(api, invoice.id)).toHaveLength(3);
  });

  it("of a complaint leaves the delivery and marks the address once", async ({ expect }) => {
    const { api, invoice, fetch } = await sent(["email"]);
    const [{ id }] = invoice.deliveries;
    for (let time = 0; time < 2; time++)
      await fetch(await resendRequest(SETTINGS, "email.complained", bounce(api, id)));
    expect(await deliveriesOf(api, invoice.id)).toMatchObject([{ status: "sent" }]);
    expect((await eventsOf(api, invoice.id)).filter(({ type }) => type === "complained")).toHaveLength(1);
    const refused = await api.call("POST", `/invoices/${invoice.id}/send`, { channels: ["email"] });
    expect(refused.body.errors).toMatchObject([{ code: "address_complained" }]);
  });

  it("about a copy marks the copy's address only", async ({ expect }) => {
    const { api, invoice, fetch } = await sent(["email"], { over: { cc: ["books@client.example"] } });
    const [{ id }] = invoice.deliveries;
    const report = bounce(api, id, { to: ["books@client.example"] });
    for (let time = 0; time < 2; time++) await fetch(await resendRequest(SETTINGS, "email.bounced", report));
    expect(await deliveriesOf(api, invoice.id)).toMatchObject([{ status: "sent" }]);
    expect((await eventsOf(api, invoice.id)).filter(({ type }) => type === "bounced")).toHaveLength(1);
    await api.ok("POST", `/invoices/${invoice.id}/send`, { channels: ["email"] });
  });

  it("clears the mark of an address that works after all", async ({ expect }) => {
    const { api, invoice, fetch, messages, env } = await sent(["email"]);
    await fetch(await resendRequest(SETTINGS, "email.bounced", bounce(api, invoice.deliveries[0].id)));
    messages.length = 0;
    const forced = await api.ok("POST", `/invoices/${invoice.id}/send`, { channels: ["email"], force: true });
    await work(messages, { env, carriersOf: openLedger().carriers });
    const report = bounce(api, forced.deliveries[0].id, { bounce: undefined });
    await fetch(await resendRequest(SETTINGS, "email.delivered", report));
    await api.ok("POST", `/invoices/${invoice.id}/send`, { channels: ["email"] });
    expect((await rowsOf(api.id)).address_problems).toEqual([]);
  });

  it("by Cloudflare's queue finds the delivery by the provider's id, or waits for it", async ({ expect }) => {
    const { api, invoice, env } = await sent(["email"]);
    const [{ id }] = invoice.deliveries;
    const event = (messageId: string) => ({
      type: "cf.email.sending.message.delivered",
      source: { type: "email.sending" },
      payload: { messageId, recipient: "ada@example.com", to: "ada@example.com" },
      metadata: { accountId: "a", eventTimestamp: "2026-11-21T10:00:00Z" },
    });
    const batch = createMessageBatch<unknown>("fastfaktura-mail-events", [
      { id: "0", timestamp: new Date(), attempts: 1, body: event(`provider-${id}`) },
      { id: "1", timestamp: new Date(), attempts: 1, body: event("nobody's") },
      { id: "2", timestamp: new Date(), attempts: 1, body: { anything: true } },
    ]);
    await worker.queue(batch, env);
    expect(await deliveriesOf(api, invoice.id)).toMatchObject([{ status: "delivered" }]);
  });

  it("without the right signature is refused, and changes nothing", async ({ expect }) => {
    const { api, invoice, fetch } = await sent(["email"]);
    const report = bounce(api, invoice.deliveries[0].id);
    const other = { ...SETTINGS, RESEND_WEBHOOK_SECRET: `whsec_${btoa("another secret altogether")}` };
    const forged = await fetch(await resendRequest(other, "email.bounced", report));
    expect(forged.status).toBe(400);
    expect(await forged.json()).toMatchObject({ code: "bad_signature" });
    const unsigned = new Request(`${ORIGIN}/webhooks/sms?shard=0`, { method: "POST", body: "a=b" });
    expect((await fetch(unsigned)).status).toBe(400);
    expect(await deliveriesOf(api, invoice.id)).toMatchObject([{ status: "sent" }]);
  });

  it("that is signed and makes no sense is refused, and what is said at length is cut", async ({
    expect,
  }) => {
    const { api, invoice, fetch } = await sent(["email"]);
    const [{ id }] = invoice.deliveries;
    const answer = async (over: Record<string, unknown>, type = "email.bounced") => {
      const response = await fetch(await resendRequest(SETTINGS, type, bounce(api, id, over)));
      return [response.status, await response.text()];
    };
    expect(await answer({ email_id: 5 })).toEqual([422, expect.stringContaining("/data/email_id")]);
    expect(await answer({ email_id: undefined })).toEqual([422, expect.stringContaining("/data/email_id")]);
    expect(await answer({}, "")).toEqual([422, expect.stringContaining("/type")]);
    expect(await deliveriesOf(api, invoice.id)).toMatchObject([{ status: "sent" }]);

    const to = [`${"a".repeat(500_000)}@example.com`];
    for (const words of ["\ud800", "\u0000", "x".repeat(300_000)])
      expect((await answer({ to, bounce: { type: "Permanent", message: words } }))[0]).toBe(204);
    expect(await lastEvent(api, invoice.id)).toMatchObject({ data: { cc: `${"a".repeat(319)}…` } });
    expect((await rowsOf(api.id)).address_problems).toMatchObject([{ address: `${"a".repeat(319)}…` }]);
  });

  it("about a message that is not ours is taken and forgotten", async ({ expect }) => {
    const { fetch, api } = await live();
    const report = bounce(api, "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d");
    expect((await fetch(await resendRequest(SETTINGS, "email.bounced", report))).status).toBe(204);
    expect((await fetch(await resendRequest(SETTINGS, "contact.created", report))).status).toBe(204);
    const none = appWith({ RESEND_WEBHOOK_SECRET: "" });
    expect((await none(await resendRequest(SETTINGS, "email.bounced", report))).status).toBe(404);
  });
});

const problem = ({ status, body }: { status: number; body: { errors?: unknown } }) => [status, body.errors];

describe("a failed delivery", () => {
  it("is sent again as a new one, once", async ({ expect }) => {
    const { api, invoice, messages, env } = await sent(["email"], {
      fault: () => "permanent",
      over: { message: "Words." },
    });
    const [failed] = await deliveriesOf(api, invoice.id);
    messages.length = 0;
    const path = `/invoices/${invoice.id}/deliveries/${failed.id}/resend`;
    const again = await api.ok("POST", path, {});
    expect(again).toMatchObject({
      status: "queued",
      resend_of: failed.id,
      message: "Words.",
      reason: null,
    });
    expect((await api.call("POST", path, {})).status).toBe(409);
    const ledger = openLedger();
    await work(messages, { env, carriersOf: ledger.carriers });
    expect(ledger.mails).toHaveLength(1);
    const twice = await api.call("POST", `/invoices/${invoice.id}/deliveries/${again.id}/resend`, {});
    expect(twice.body).toMatchObject({
      code: "delivery_not_failed",
      detail: expect.stringContaining("sent"),
    });
    expect((await lastEvent(api, invoice.id))?.data).toMatchObject({ resend_of: failed.id });
  });

  it("of an invoice that is paid meanwhile goes as its receipt", async ({ expect }) => {
    const { api, invoice, messages, env } = await sent(["email"], { fault: () => "permanent" });
    const [failed] = await deliveriesOf(api, invoice.id);
    await api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 60_000, method: "transfer" });
    messages.length = 0;
    const again = await api.ok("POST", `/invoices/${invoice.id}/deliveries/${failed.id}/resend`, {});
    expect(again).toMatchObject({ kind: "receipt", resend_of: failed.id });
    const ledger = openLedger();
    await work(messages, { env, carriersOf: ledger.carriers });
    expect(ledger.mails.map(({ subject }) => subject)).toEqual([
      expect.stringContaining("Payment received for invoice"),
    ]);
  });

  it("to a dead address needs force", async ({ expect }) => {
    const { api, invoice } = await sent(["email"], { fault: () => "bad_address" });
    const [{ id }] = await deliveriesOf(api, invoice.id);
    const path = `/invoices/${invoice.id}/deliveries/${id}/resend`;
    expect((await api.call("POST", path, {})).body.errors).toMatchObject([
      { pointer: "/force", code: "address_bounced" },
    ]);
    await api.ok("POST", path, { force: true });
  });

  it("needs force for a marked copy, too, though its contact is gone", async ({ expect }) => {
    const { api, fetch, messages, env } = await live();
    const { client, draft } = await aDraft(api);
    const contact = (name: string) =>
      api.ok("POST", `/clients/${client.id}/contacts`, {
        last_name: name,
        email: `${name}@client.example`,
        gets_invoices: true,
      });
    await contact("grace");
    const copied = await contact("Books");
    const hidden = { subject: "Repeated", bcc: ["archive@atelier.example"] };
    const asked = { channels: ["email"], ...hidden };
    const { deliveries } = await api.ok("POST", `/invoices/${draft.id}/send`, asked);
    const [{ id }] = deliveries;
    await work(messages, { env, carriersOf: openLedger(() => "permanent").carriers });
    const report = bounce(api, id, { to: ["Books@client.example"] });
    await fetch(await resendRequest(SETTINGS, "email.bounced", report));
    const path = `/invoices/${draft.id}/deliveries/${id}/resend`;
    const marked = [
      { pointer: "/force", code: "address_bounced", detail: expect.stringContaining("books@client.example") },
    ];
    expect(problem(await api.call("POST", path, {}))).toMatchObject([422, marked]);
    await api.ok("DELETE", `/clients/${client.id}/contacts/${copied.id}`);
    expect(problem(await api.call("POST", path, {}))).toMatchObject([422, marked]);
    const again = await api.ok("POST", path, { force: true });
    const same = { recipient: "grace@client.example", cc: ["Books@client.example"], ...hidden };
    expect(again).toMatchObject(same);
  });

  it("is not sent to a marked address that is none of its client's", async ({ expect }) => {
    const { api, invoice } = await sent(["email"], {
      fault: () => "bad_address",
      over: { to: "boss@client.example" },
    });
    const [{ id }] = await deliveriesOf(api, invoice.id);
    const path = `/invoices/${invoice.id}/deliveries/${id}/resend`;
    expect(problem(await api.call("POST", path, {}))).toMatchObject([
      422,
      [{ pointer: "/force", detail: expect.stringContaining("boss@client.example") }],
    ]);
  });
});

describe("a send", () => {
  it("names every fault at once and does nothing", async ({ expect }) => {
    const { api } = await live();
    const client = await api.ok("POST", "/clients", { name: "No address" });
    const { draft } = await aDraft(api, { client_id: client.id });
    const refused = await api.call("POST", `/invoices/${draft.id}/send`, { channels: ["sms", "email"] });
    expect(refused.body.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])).toEqual([
      ["/channels/0", "client_without_phone"],
      ["/channels/1", "client_without_email"],
    ]);
    const options = {
      to: "a@b.example",
      cc: ["c@d.example"],
      bcc: ["e@f.example"],
      subject: "y",
      message: "x",
    };
    const link = await api.call("POST", `/invoices/${draft.id}/send`, { channels: ["link"], ...options });
    expect(link.body.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])).toEqual([
      ["/to", "needs_email"],
      ["/cc", "needs_email"],
      ["/bcc", "needs_email"],
      ["/subject", "needs_email"],
      ["/message", "needs_email"],
    ]);
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"], to: "given@client.example" });
  });

  it("says what this deployment has not set up", async ({ expect }) => {
    const { api } = await live({}, { MAIL_FROM: "", SMS_TOKEN: "" });
    const { draft } = await aDraft(api);
    const refused = await api.call("POST", `/invoices/${draft.id}/send`, { channels: ["email", "sms"] });
    expect(refused.body.errors).toMatchObject([
      { pointer: "/channels/0", code: "channel_not_set_up", detail: expect.stringContaining("MAIL_FROM") },
      { pointer: "/channels/1", code: "channel_not_set_up", detail: expect.stringContaining("SMS_TOKEN") },
    ]);
    expect((await api.ok("GET", `/invoices/${draft.id}`)).status).toBe("draft");
  });

  it("takes no line break into a header, and no unknown placeholder", async ({ expect }) => {
    const { api } = await live();
    const { draft } = await aDraft(api);
    const path = `/invoices/${draft.id}/send`;
    const mail = { channels: ["email"] };
    for (const [over, pointer] of [
      [{ to: "a@b.example\r\nBcc: x@y.example" }, "/to"],
      [{ cc: ["a@b.example, x@y.example"] }, "/cc/0"],
      [{ cc: ["a@b.example", "A@b.example"] }, "/cc"],
      [{ bcc: ["a@b.example", "A@b.example"] }, "/bcc"],
      [{ subject: "Hello\r\nBcc: x@y.example" }, "/subject"],
      [{ subject: "For {nobody}" }, "/subject"],
      [{ message: "Dear {nobody}" }, "/message"],
      [{ message: "x".repeat(1_000_000) }, "/message"],
    ] as const)
      expect((await api.call("POST", path, { ...mail, ...over })).body.errors).toMatchObject([{ pointer }]);
    const subject = await api.call("PUT", "/business", { invoice_subject: "Hello\r\nBcc: x@y.example" });
    expect(subject.body.errors).toMatchObject([{ pointer: "/invoice_subject", code: "invalid_text" }]);
    const words = await api.call("PUT", "/business", { reminder_message: "You owe {amout}" });
    expect(words.body.errors).toMatchObject([
      {
        pointer: "/reminder_message",
        code: "invalid_placeholder",
        detail: expect.stringContaining("{amount}"),
      },
    ]);
  });

  it("shows names with emoji and bidi controls safely", async ({ expect }) => {
    const { ledger } = await sent(["email", "sms"], {
      profile: { name: "Evil \u202Egnp.exe 🎉 <script>alert(1)</script>" },
    });
    const [mail] = ledger.mails;
    expect(mail?.subject).not.toMatch(/[\u202A-\u202E\u2066-\u2069\r\n]/);
    expect(mail?.html).not.toContain("<script");
    expect(mail?.html).toContain("🎉");
    expect(ledger.texts[0]?.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\r\n]/);
  });
});

describe("hostile text", () => {
  it("in every field is shown as text, on the page, in the mail and in the PDF", async ({ expect }) => {
    const script = "<script>alert(1)</script>";
    const place = await live({
      name: `Seller ${script}`,
      address: script,
      city: script,
      bank_name: script,
      invoice_subject: `Subject ${script}`,
      invoice_message: `Message ${script}`,
    });
    const { api, messages, fetch } = place;
    const client = await api.ok("POST", "/clients", {
      name: `Client ${script}`,
      email: "ada@example.com",
      address: script,
      city: script,
    });
    const { draft } = await aDraft(api, {
      client_id: client.id,
      notes: script,
      purchase_order: script,
      lines: [{ description: script, quantity: 1, unit_price_cents: 100, tax_rate: 20 }],
    });
    const invoice = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email", "link"] });
    const ledger = openLedger();
    await work(messages, { env: place.env, carriersOf: ledger.carriers });
    const page = await (await fetch(new Request(invoice.public_url))).text();
    for (const html of [page, ledger.mails[0]?.html ?? ""]) {
      expect(html).not.toContain("<script>alert");
      expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    }
    const pdf = new TextDecoder("latin1").decode(await api.ok("GET", `/invoices/${draft.id}/pdf`));
    expect(pdf).not.toMatch(/\/JavaScript|\/JS\b|\/OpenAction|<script/);
  });

  it("of a megabyte is refused by name", async ({ expect }) => {
    const { api } = await live();
    const { client } = await aDraft(api);
    const notes = "x".repeat(1_000_000);
    const refused = await api.call("POST", "/invoices", {
      client_id: client.id,
      currency: "EUR",
      lines: [{ description: "Work", quantity: 1, unit_price_cents: 100, tax_rate: 20 }],
      notes,
    });
    expect([refused.status, refused.body.errors]).toMatchObject([
      422,
      [{ pointer: "/notes", code: "too_big" }],
    ]);
  });

  it("as a channel is refused: unknown, none, the same twice", async ({ expect }) => {
    const { api } = await live();
    const { draft } = await aDraft(api);
    const send = (channels: unknown) => api.call("POST", `/invoices/${draft.id}/send`, { channels });
    for (const [channels, pointer] of [
      [["fax"], "/channels/0"],
      [[], "/channels"],
      [["link", "link"], "/channels"],
      ["email", "/channels"],
    ] as const)
      expect((await send(channels)).body.errors).toMatchObject([{ pointer }]);
    expect((await api.ok("GET", `/invoices/${draft.id}`)).status).toBe("draft");
  });
});

describe("the public link", () => {
  it("is replaced on demand: the old one dies", async ({ expect }) => {
    const { api, fetch } = await live();
    const { draft } = await aDraft(api);
    const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    const page = (url: string) => fetch(new Request(url));
    expect((await page(sent.public_url)).status).toBe(200);
    const rotated = await api.ok("POST", `/invoices/${draft.id}/public-link`);
    expect(rotated.public_url).not.toBe(sent.public_url);
    expect([(await page(sent.public_url)).status, (await page(rotated.public_url)).status]).toEqual([
      404, 200,
    ]);
    expect(await lastEvent(api, draft.id)).toMatchObject({ type: "link_rotated" });
    const stale = await api.call("POST", `/invoices/${draft.id}/public-link`, undefined, {
      "If-Match": '"1"',
    });
    expect(stale.status).toBe(412);
  });
});

describe("businesses beside each other", () => {
  it("have their turn however long another's backlog is", async ({ expect }) => {
    const [busy, quiet] = [await createBusiness(), await createBusiness()];
    const many = Array.from({ length: 400 }, (_, index) => `busy-${String(index).padStart(3, "0")}`);
    const insert = (business: string, ids: string[]) =>
      env.DB.prepare(
        "insert into outbox (business_id, id, kind, ref, due_at, created_at) select ?, value, 'delivery', 'gone', '2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z' from json_each(?)",
      )
        .bind(business, JSON.stringify(ids))
        .run();
    await insert(busy.id, many);
    await insert(quiet.id, ["quiet"]);
    const { queue, messages } = heldQueue();
    const bindings = { ...env, OUTBOX_QUEUE: queue };
    await sweepOutbox(bindings, new Date());
    const ours = (list: OutboxMessage[]) =>
      list.filter(({ business_id }) => [busy.id, quiet.id].includes(business_id));
    expect(ours(messages).filter(({ business_id }) => business_id === busy.id)).toHaveLength(50);
    expect(ours(messages).filter(({ business_id }) => business_id === quiet.id)).toHaveLength(1);
    // Each finished batch makes room for as many tasks of the same business, so the backlog drains without
    // the sweep.
    for (let turn = 0; messages.length > 0 && turn < 50; turn++)
      await work(ours(messages.splice(0)), { env: bindings });
    expect((await rowsOf(busy.id)).outbox).toEqual([]);
  });

  it("put no more into the queue at once than a lane takes", async ({ expect }) => {
    const { queue, messages } = heldQueue();
    let room = 3;
    const OUTBOX_LANE = { limit: async () => ({ success: room-- > 0 }) } as unknown as RateLimit;
    const tasks = Array.from({ length: 10 }, (_, index) => ({ id: String(index) }));
    const session = Session.ofBusiness(openDatabase(env, "0").db, "b", {
      now: "2026-11-20T10:00:00.000Z",
      actor: { kind: "system", job: "test" },
    });
    await publish({ env: { ...env, OUTBOX_QUEUE: queue, OUTBOX_LANE }, shard: "0", session }, tasks);
    expect(messages.map(({ id }) => id)).toEqual(["0", "1", "2"]);
  });
});

describe("the reminder schedule", () => {
  const cron = (bindings: Env) => worker.scheduled(createScheduledController(), bindings);
  const schedule = [
    { days: -3, channels: ["email"] },
    { days: 7, channels: ["email", "sms"] },
  ];

  /** An invoice of 1 November, due on the 20th, of a business with a reminder schedule. */
  async function withSchedule(profile = {}) {
    at("2026-11-01T10:00:00Z");
    const place = await live({ time_zone: "Europe/Paris", ...profile });
    await place.api.ok("PUT", "/business", { reminders: schedule });
    const { draft, client } = await aDraft(place.api, { due_date: "2026-11-20" });
    const invoice = await place.api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    place.messages.length = 0;
    const tick = async (instant: string) => {
      at(instant);
      await cron(place.env);
    };
    const reminders = async () =>
      (await deliveriesOf(place.api, draft.id)).filter(({ kind }: { kind: string }) => kind === "reminder");
    return { ...place, client, invoice, tick, reminders };
  }

  it("sends each step once, in the morning of the business's time zone", async ({ expect }) => {
    const { tick, reminders, api, invoice, messages, env } = await withSchedule();
    await tick("2026-11-16T12:00:00Z");
    await tick("2026-11-17T06:59:00Z");
    expect(await reminders()).toEqual([]);
    await tick("2026-11-17T07:00:00Z");
    await tick("2026-11-17T07:01:00Z");
    expect(await reminders()).toMatchObject([{ channel: "email", automatic: true, status: "queued" }]);
    const ledger = openLedger();
    await work(messages, { env, carriersOf: ledger.carriers });
    expect(ledger.mails[0]?.headers).toEqual({
      "List-Unsubscribe": expect.stringMatching(/^<https:\/\/invoices\.example\/i\/[^>]+\/reminders>$/),
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    for (const day of [18, 19, 20, 21, 26]) await tick(`2026-11-${day}T10:00:00Z`);
    expect(await reminders()).toHaveLength(1);
    for (const day of [27, 28, 29]) await tick(`2026-11-${day}T10:00:00Z`);
    expect(await reminders()).toHaveLength(3);
    expect((await eventsOf(api, invoice.id)).filter(({ type }) => type === "reminder_sent")).toMatchObject([
      { data: { automatic: true, channels: ["email"] } },
      { data: { automatic: true, channels: ["email", "sms"] } },
    ]);
  });

  it("is silent for what is paid, cancelled, a draft or stopped by the client", async ({ expect }) => {
    for (const change of [
      "status = 'paid', amount_paid_cents = total_cents",
      "status = 'cancelled'",
      "reminders_stopped_at = '2026-11-02T00:00:00.000Z'",
    ]) {
      const { tick, reminders, invoice } = await withSchedule();
      await env.DB.prepare(`update invoices set ${change} where id = ?`).bind(invoice.id).run();
      await tick("2026-11-17T10:00:00Z");
      expect(await reminders()).toEqual([]);
    }
    const { api, tick } = await withSchedule();
    const { draft } = await aDraft(api, { due_date: "2026-11-20" });
    await tick("2026-11-17T10:00:00Z");
    expect(await deliveriesOf(api, draft.id)).toEqual([]);
  });

  it("never reaches anybody at night, however late its turn comes", async ({ expect }) => {
    const { api, tick, messages, env, reminders } = await withSchedule();
    await tick("2026-11-17T19:59:00Z");
    const ledger = openLedger();
    at("2026-11-17T20:30:00Z");
    await work(messages, { env, carriersOf: ledger.carriers });
    expect([ledger.mails, await reminders()]).toMatchObject([[], [{ status: "queued" }]]);
    at("2026-11-18T07:01:00Z");
    const { queue, messages: swept } = heldQueue(api.id);
    await sweepOutbox({ ...env, OUTBOX_QUEUE: queue }, new Date());
    await work(swept, { env, carriersOf: ledger.carriers });
    expect(ledger.mails).toHaveLength(1);
  });

  it("does not go out when the invoice is paid while it waits", async ({ expect }) => {
    const { tick, messages, env, reminders, invoice } = await withSchedule();
    await tick("2026-11-17T10:00:00Z");
    await env.DB.prepare("update invoices set status = 'paid', amount_paid_cents = total_cents where id = ?")
      .bind(invoice.id)
      .run();
    const ledger = openLedger();
    await work(messages, { env, carriersOf: ledger.carriers });
    expect(ledger.calls.size).toBe(0);
    expect(await reminders()).toMatchObject([{ status: "failed", reason: expect.stringContaining("paid") }]);
  });

  it("is settled for the day by a reminder by hand, and goes on with the next step", async ({ expect }) => {
    const { api, tick, invoice, reminders } = await withSchedule();
    at("2026-11-17T06:30:00Z");
    await api.ok("POST", `/invoices/${invoice.id}/send`, { channels: ["link"], reminder: true });
    for (const time of ["17T07:30", "18T10:00", "19T10:00"]) await tick(`2026-11-${time}:00Z`);
    expect(await reminders()).toMatchObject([{ channel: "link", automatic: false }]);
    await tick("2026-11-27T10:00:00Z");
    const sent = (await reminders()) as { channel: string; automatic: boolean }[];
    expect(sent.map(({ channel, automatic }) => [channel, automatic]).sort()).toEqual([
      ["email", true],
      ["link", false],
      ["sms", true],
    ]);
  });

  it("does not go out after one by hand while it waits, nor once the client stops it", async ({ expect }) => {
    for (const [reason, meanwhile] of [
      [
        "by hand",
        (api: Api, id: string) =>
          api.ok("POST", `/invoices/${id}/send`, { channels: ["link"], reminder: true }),
      ],
      [
        "client stopped",
        (_: Api, id: string) =>
          env.DB.prepare("update invoices set reminders_stopped_at = ? where id = ?")
            .bind("2026-11-17T10:01:00.000Z", id)
            .run(),
      ],
    ] as const) {
      const { api, tick, messages, env: bindings, reminders, invoice } = await withSchedule();
      await tick("2026-11-17T10:00:00Z");
      at("2026-11-17T10:01:00Z");
      await meanwhile(api, invoice.id);
      const ledger = openLedger();
      await work(messages, { env: bindings, carriersOf: ledger.carriers });
      expect(ledger.mails).toEqual([]);
      const automatic = (await reminders()).filter((one: { automatic: boolean }) => one.automatic);
      expect(automatic).toMatchObject([{ status: "failed", reason: expect.stringContaining(reason) }]);
    }
  });

  it("is silent after a refund until somebody asks, and not after a reversal", async ({ expect }) => {
    const money = { amount_cents: 60_000, method: "transfer" };
    const automatic = async (place: Awaited<ReturnType<typeof withSchedule>>) =>
      (await place.reminders()).filter((one: { automatic: boolean }) => one.automatic).length;
    const refunded = async (way: "refund" | "reverse") => {
      const place = await withSchedule();
      const path = `/invoices/${place.invoice.id}`;
      const { id } = await place.api.ok("POST", `${path}/payments`, money);
      if (way === "refund")
        await place.api.ok("POST", `${path}/payments/${id}/refund`, { amount_cents: 100 });
      else await place.api.ok("DELETE", `${path}/payments/${id}`);
      expect(await place.api.ok("GET", path)).toMatchObject({ status: "sent" });
      await place.tick("2026-11-17T10:00:00Z");
      return { ...place, path };
    };
    expect(await automatic(await refunded("reverse"))).toBe(1);

    const asked = await refunded("refund");
    expect(await automatic(asked)).toBe(0);
    at("2026-11-25T10:00:00Z");
    await asked.api.ok("POST", `${asked.path}/send`, { channels: ["email"], reminder: true });
    await asked.tick("2026-11-27T10:00:00Z");
    expect(await automatic(asked)).toBe(2);

    const on = await refunded("refund");
    await on.api.ok("PUT", "/business", { reminders: [{ days: 7, channels: ["email"] }] });
    await on.tick("2026-11-27T10:00:00Z");
    expect(await automatic(on)).toBe(0);
    await on.api.ok("PUT", "/business", { reminders: [] });
    at("2026-11-27T10:01:00Z");
    await on.api.ok("PUT", "/business", { reminders: schedule });
    await on.tick("2026-11-27T10:02:00Z");
    expect(await automatic(on)).toBe(2);
  });

  it("that waits does not go out once money went back", async ({ expect }) => {
    const { api, tick, messages, env, reminders, invoice } = await withSchedule();
    const path = `/invoices/${invoice.id}`;
    const payment = await api.ok("POST", `${path}/payments`, { amount_cents: 100, method: "cash" });
    await tick("2026-11-17T10:00:00Z");
    at("2026-11-17T10:01:00Z");
    await api.ok("POST", `${path}/payments/${payment.id}/refund`, {});
    const ledger = openLedger();
    await work(messages, { env, carriersOf: ledger.carriers });
    expect(ledger.mails).toEqual([]);
    expect(await reminders()).toMatchObject([
      { status: "failed", reason: expect.stringContaining("money went back") },
    ]);
  });

  it("says on the timeline when a client cannot be reached", async ({ expect }) => {
    const { tick, api, client, invoice, reminders } = await withSchedule();
    await api.ok("PUT", `/clients/${client.id}`, { email: null });
    await tick("2026-11-17T10:00:00Z");
    expect(await reminders()).toEqual([]);
    expect(await lastEvent(api, invoice.id)).toMatchObject({
      type: "delivery_failed",
      data: { kind: "reminder", automatic: true, channels: ["email"] },
    });
  });

  it("is off by default, can be ended, and refuses nonsense", async ({ expect }) => {
    const { api, tick, reminders } = await withSchedule();
    expect((await createBusiness().then((other) => other.ok("GET", "/business"))).reminders).toEqual([]);
    for (const [reminders, pointer] of [
      [[{ days: 7, channels: [] }], "/reminders/0/channels"],
      [[{ days: 7, channels: ["link"] }], "/reminders/0/channels/0"],
      [[{ days: 7, channels: ["email", "email"] }], "/reminders/0/channels"],
      [[{ days: 7.5, channels: ["email"] }], "/reminders/0/days"],
      [[{ days: 999, channels: ["email"] }], "/reminders/0/days"],
      [[...schedule, ...schedule], "/reminders"],
    ] as const)
      expect((await api.call("PUT", "/business", { reminders })).body.errors).toMatchObject([{ pointer }]);
    await api.ok("PUT", "/business", { reminders: [] });
    await tick("2026-11-17T10:00:00Z");
    expect(await reminders()).toEqual([]);
  });

  it("sends one reminder when the days of two steps have come", async ({ expect }) => {
    const { api, tick, reminders } = await withSchedule();
    const steps = [-3, -2].map((days) => ({ days, channels: ["email"] }));
    await api.ok("PUT", "/business", { reminders: steps });
    await tick("2026-11-18T10:00:00Z");
    expect(await reminders()).toHaveLength(1);
    await tick("2026-11-19T10:00:00Z");
    expect(await reminders()).toHaveLength(1);
  });

  it("goes through many invoices over several ticks, each once", async ({ expect }) => {
    const { api, tick, invoice } = await withSchedule();
    await copyInvoice(invoice.id, 250);
    await tick("2026-11-17T10:00:00Z");
    await tick("2026-11-17T10:01:00Z");
    await tick("2026-11-17T10:02:00Z");
    const rows = (await rowsOf(api.id)).deliveries ?? [];
    const reminded = rows.filter(({ kind }) => kind === "reminder").map(({ invoice_id }) => invoice_id);
    expect(reminded).toHaveLength(251);
    expect(new Set(reminded).size).toBe(251);
  });
});

describe("the overdue event", () => {
  it("is written once, when the due day has passed in the business's time zone", async ({ expect }) => {
    at("2026-11-01T10:00:00Z");
    const { api, env } = await live({ time_zone: "Europe/Paris" });
    const { draft } = await aDraft(api, { due_date: "2026-11-20" });
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    const overdue = async () => (await eventsOf(api, draft.id)).filter(({ type }) => type === "overdue");
    at("2026-11-20T22:59:00Z");
    await worker.scheduled(createScheduledController(), env);
    expect([await overdue(), (await api.ok("GET", `/invoices/${draft.id}`)).status]).toEqual([[], "sent"]);
    at("2026-11-20T23:00:00Z");
    expect((await api.ok("GET", `/invoices/${draft.id}`)).status).toBe("overdue");
    for (let time = 0; time < 2; time++) await worker.scheduled(createScheduledController(), env);
    expect(await overdue()).toMatchObject([{ data: { due_date: "2026-11-20", amount_due_cents: 60000 } }]);
  });

  it("of a real debt does not wait behind any number of invoices over nothing", async ({ expect }) => {
    at("2026-11-01T10:00:00Z");
    const { api, env } = await live({ time_zone: "UTC" });
    const free = { due_date: "2026-11-10", lines: [{ ...aLine, unit_price_cents: 0 }] };
    const { draft: nothing } = await aDraft(api, free);
    await api.ok("POST", `/invoices/${nothing.id}/send`, { channels: ["link"] });
    await copyInvoice(nothing.id, 500);
    const { draft } = await aDraft(api, { due_date: "2026-11-20" });
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    at("2026-11-21T00:00:00Z");
    await worker.scheduled(createScheduledController(), env);
    expect(await lastEvent(api, draft.id)).toMatchObject({ type: "overdue" });
    expect(await lastEvent(api, nothing.id)).toMatchObject({ type: "delivered" });
  });

  it("of one business is held up by no other that fails", async ({ expect }) => {
    at("2026-11-01T10:00:00Z");
    const [failing, working] = [await live({ time_zone: "UTC" }), await live({ time_zone: "UTC" })];
    const ids: string[] = [];
    for (const [{ api }, due_date] of [
      [failing, "2026-11-10"],
      [working, "2026-11-11"],
    ] as const) {
      const { draft } = await aDraft(api, { due_date });
      await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
      ids.push(draft.id);
    }
    const DB = hookedDatabase(env.DB, {
      before(values) {
        if (values.includes(failing.api.id)) throw new Error("D1_ERROR: not now");
      },
    });
    at("2026-11-12T00:00:00Z");
    await worker.scheduled(createScheduledController(), { ...working.env, DB });
    expect(await lastEvent(working.api, ids[1] ?? "")).toMatchObject({ type: "overdue" });
    expect(await lastEvent(failing.api, ids[0] ?? "")).toMatchObject({ type: "delivered" });
    await worker.scheduled(createScheduledController(), working.env);
    expect(await lastEvent(failing.api, ids[0] ?? "")).toMatchObject({ type: "overdue" });
  });
});

describe("an invoice's own reminders", () => {
  const weekly = { frequency: "every_week", count: 2 };
  const ofBusiness = [{ days: -3, channels: ["email"] }];

  /** An invoice of 1 November, due on the 20th, with reminders of its own. */
  async function withOwn(own: object, profile = {}) {
    at("2026-11-01T10:00:00Z");
    const place = await live({ time_zone: "Europe/Paris" });
    await place.api.ok("PUT", "/business", profile);
    const { draft } = await aDraft(place.api, { due_date: "2026-11-20", reminders: own });
    await place.api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    place.messages.length = 0;
    /** The reminders after a look on each morning of November and December up to the day. */
    const until = async (day: string) => {
      for (let time = Date.parse("2026-11-14T08:00:00Z"); time <= Date.parse(day); time += 86_400_000) {
        at(new Date(time).toISOString());
        await worker.scheduled(createScheduledController(), place.env);
      }
      const { data } = await place.api.ok("GET", `/invoices/${draft.id}/deliveries?per_page=100`);
      return data
        .filter(({ kind }: { kind: string }) => kind === "reminder")
        .map(({ created_at }: { created_at: string }) => created_at.slice(0, 10))
        .sort();
    };
    const stored = async () => {
      const { invoices, businesses } = await rowsOf(place.api.id);
      return [invoices?.[0]?.next_reminder_on, businesses?.[0]?.reminders_due_at];
    };
    return { ...place, draft, until, stored };
  }

  it("go out each week behind its due day, though the business has none, and then nobody looks any more", async ({
    expect,
  }) => {
    const { until, stored } = await withOwn(weekly);
    expect(await stored()).toEqual(["2026-11-27", "2026-11-02T07:00:00.000Z"]);
    expect(await until("2026-11-26T23:00:00Z")).toEqual([]);
    expect(await until("2026-11-27T23:00:00Z")).toEqual(["2026-11-27"]);
    expect(await until("2026-12-20T23:00:00Z")).toEqual(["2026-11-27", "2026-12-04"]);
    expect(await stored()).toEqual([null, null]);
  });

  it("begin on the due day, in place of the business's, and end when it is paid", async ({ expect }) => {
    const place = await withOwn({ frequency: "on_due_date", count: 3 }, { reminders: ofBusiness });
    expect(await place.until("2026-11-20T23:00:00Z")).toEqual(["2026-11-20"]);
    const { total_cents } = place.draft;
    await place.api.ok("POST", `/invoices/${place.draft.id}/payments`, {
      amount_cents: total_cents,
      method: "cash",
    });
    expect(await place.until("2026-12-20T23:00:00Z")).toEqual(["2026-11-20"]);
    expect((await place.stored())[0]).toBeNull();
  });

  it("can be none, whatever the business's schedule", async ({ expect }) => {
    const { until } = await withOwn({ ...weekly, active: false }, { reminders: ofBusiness });
    expect(await until("2026-12-01T23:00:00Z")).toEqual([]);
  });

  it("go on when the business turns its own off", async ({ expect }) => {
    const { api, until } = await withOwn(weekly, { reminders: ofBusiness });
    await api.ok("PUT", "/business", { reminders: [] });
    expect(await until("2026-11-28T23:00:00Z")).toEqual(["2026-11-27"]);
  });

  it("reach their own recipients, without those whose address bounced, and the business in copy", async ({
    expect,
  }) => {
    const recipients = ["gone@client.example", "Accounts@client.example", "boss@client.example"];
    const { api, draft, until } = await withOwn({ ...weekly, in_copy: true, recipients });
    await env.DB.prepare(
      "insert into address_problems values (?, 'gone@client.example', 'bounced', null, '')",
    )
      .bind(api.id)
      .run();
    await until("2026-11-27T23:00:00Z");
    const { data } = await api.ok("GET", `/invoices/${draft.id}/deliveries`);
    expect(data.find(({ kind }: { kind: string }) => kind === "reminder")).toMatchObject({
      channel: "email",
      automatic: true,
      recipient: "Accounts@client.example",
      cc: ["boss@client.example"],
      bcc: ["bonjour@atelier.example"],
    });
  });

  it("are read as a whole, copied by a duplicate, taken back by null, and checked", async ({ expect }) => {
    const { api, draft } = await withOwn(weekly);
    const whole = { ...weekly, active: true, in_copy: false, recipients: [] };
    expect((await api.ok("GET", `/invoices/${draft.id}`)).reminders).toEqual(whole);
    const copy = await api.ok("POST", `/invoices/${draft.id}/duplicate`);
    expect(copy.reminders).toEqual(whole);
    const path = `/invoices/${copy.id}`;
    const many = Array.from({ length: 11 }, (_, index) => `a${index}@example.com`);
    for (const [wrong, pointer, code] of [
      [{ count: 11 }, "/reminders/count", "too_big"],
      [{ frequency: "daily" }, "/reminders/frequency", "invalid_value"],
      [{ recipients: many }, "/reminders/recipients", "too_big"],
      [{ recipients: ["a@b.example", "a@b.example"] }, "/reminders/recipients", "repeated"],
      [{ recipients: ["nobody"] }, "/reminders/recipients/0", "invalid_format"],
    ] as const) {
      const { body } = await api.call("PATCH", path, { reminders: { ...weekly, ...wrong } });
      expect(body.errors).toMatchObject([{ pointer, code }]);
    }
    expect((await api.ok("PATCH", path, { reminders: null })).reminders).toBeNull();
  });
});
