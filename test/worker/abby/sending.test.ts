/** Emails of documents as Abby's clients send them, and the tests that go to the business itself. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { textOfHtml } from "../../../src/surfaces/abby/sending/text-of-html.ts";
import { abby } from "../../support/abby/client.ts";
import { type Api, aDraft, apiWith, createBusiness } from "../../support/business.ts";
import { openLedger } from "../../support/ledger.ts";
import { rowsOf } from "../../support/rows.ts";
import { appWith, heldQueue, work } from "../../support/worker.ts";

describe("the text of HTML", () => {
  it.for<[string, string, string]>([
    [
      "paragraphs",
      "<p>Bonjour,</p>\n  <p>voici&nbsp;la facture.<br>Merci&#33;</p>",
      "Bonjour,\n\nvoici\u00a0la facture.\nMerci!",
    ],
    ["divisions", "<div>Bonjour,</div><div><br></div><div>merci</div>", "Bonjour,\n\nmerci"],
    [
      "links",
      '<p><a href="https://a.example/x?a=1&amp;b=2">Voir</a> ou <a href="https://a.example/">a.example</a></p>',
      "Voir (https://a.example/x?a=1&b=2) ou a.example",
    ],
    [
      "links that do harm",
      '<p><a href="javascript:alert(1)">Voir</a> <a href="mailto:a@b.example">écrire</a></p>',
      "Voir écrire (a@b.example)",
    ],
    [
      "lists",
      "<p>Deux :</p><ul><li><p>Un</p></li><li>Deux<ol><li>a</li><li>b</li></ol></li></ul><p>Fin</p>",
      "Deux :\n\n• Un\n• Deux\n  1. a\n  2. b\n\nFin",
    ],
    [
      "tables",
      "<table><tr><td>Total</td><td>12,00 €</td></tr><tr><td>Échéance</td><td>lundi</td></tr></table>",
      "Total 12,00 €\nÉchéance lundi",
    ],
    [
      "what is not read",
      "<style>p{color:red}</style><script>alert('x')</script><!-- x --><svg><text>y</text></svg><p>a<b>b</b> <i>c</i></p><title>t",
      "ab c",
    ],
    [
      "pictures",
      '<p><img src="https://t.example/p.gif" alt="Atelier &amp; Co"> <img src="x"></p>',
      "Atelier & Co",
    ],
    ["entities", "&eacute;&euro;&rsquo;&#x1F600;&unknown;&amp;lt;", "é€’😀&unknown;&lt;"],
    ["text without elements", "Bonjour,\r\n\r\nvoici <b>tout</b>\n  Ada", "Bonjour,\n\nvoici tout\nAda"],
    ["elements that do not end", "<p>un<p>deux<ul><li>trois<li>quatre", "un\n\ndeux\n\n• trois\n• quatre"],
    ["nothing", "<p> <br>&nbsp;</p>", ""],
  ])("reads %s", async ([_, html, text], { expect }) => {
    expect(await textOfHtml(html)).toBe(text);
  });

  it("takes whatever comes, in bounded time", async ({ expect }) => {
    const link = "<a href='https://x.example'>";
    for (const html of [
      "<svg/><p>x</p>",
      link.repeat(1000),
      "&".repeat(100_000),
      `<p title="${"x".repeat(190_000)}">x`,
    ])
      expect(typeof (await textOfHtml(html))).toBe("string");
    for (const html of ["<div>".repeat(5001), "<".repeat(100_000)]) expect(await textOfHtml(html)).toBeNull();
  });
});

const SETTINGS = { PUBLIC_ORIGIN: "https://invoices.example", MAIL_FROM: "invoices@mail.example" };

/** A live business whose queued mail goes to a ledger, and what it has sent to itself, to `tests`. */
async function aMailer(profile: Parameters<typeof createBusiness>[0] = {}, bindings: Partial<Env> = {}) {
  const { id, key } = await createBusiness({
    sandbox: false,
    locale: "fr",
    email: "bonjour@lune.example",
    ...profile,
  });
  const { queue, messages } = heldQueue(id);
  const tests: EmailMessageBuilder[] = [];
  const EMAIL = {
    async send(message: EmailMessageBuilder) {
      tests.push(message);
      return { messageId: "<1@mail.example>" };
    },
  };
  const place = { ...env, ...SETTINGS, EMAIL, OUTBOX_QUEUE: queue, ...bindings } as Env;
  const fetch = appWith(place);
  const ledger = openLedger();
  const deliver = async () => {
    await work(messages.splice(0), { env: place, carriersOf: ledger.carriers });
    return ledger.mails.at(-1);
  };
  const api: Api = { id, ...apiWith(key, fetch) };
  return { api, own: abby({ key }, fetch), tests, deliver };
}

/** An invoice that is issued. */
async function anIssued({ api }: { api: Api }) {
  const { draft } = await aDraft(api);
  await api.ok("POST", `/invoices/${draft.id}/finalize`);
  return { id: draft.id as string, at: `/v2/billing/${draft.id}`, path: `/invoices/${draft.id}` };
}

const LETTER = {
  emails: ["ada@example.com", "compta@example.com"],
  subject: "Votre facture {number}",
  content: "<p>Bonjour {client},</p><p>voici <a href='https://a.example'>tout</a>.</p>",
};

describe("an email of a document", () => {
  it("goes to all recipients with its own words, and to the business in copy", async ({ expect }) => {
    const mailer = await aMailer();
    const { at, path } = await anIssued(mailer);
    await mailer.own.post(`${at}/send-by-email`, { ...LETTER, inCopy: true });
    const mail = await mailer.deliver();
    expect(mail).toMatchObject({
      to: "ada@example.com",
      cc: ["compta@example.com"],
      bcc: ["bonjour@lune.example"],
      subject: "Votre facture {number}",
    });
    expect(mail?.text).toContain("Bonjour {client},\n\nvoici tout (https://a.example).\n\n");
    expect(mail?.attachments).toHaveLength(1);
    const { data } = await mailer.api.ok("GET", `${path}/deliveries`);
    expect(data).toMatchObject([{ kind: "invoice", recipient: "ada@example.com", status: "sent" }]);
  });

  it("of an asset goes the same way", async ({ expect }) => {
    const mailer = await aMailer();
    const { id } = await anIssued(mailer);
    const note = await mailer.api.ok("POST", "/credit-notes", { invoice_id: id });
    await mailer.own.post(`/v2/billing/${note.id}/send-by-email`, { ...LETTER, content: " " });
    const mail = await mailer.deliver();
    expect(mail?.text).toContain("avoir");
    expect(await mailer.own.get(`/v2/billing/${note.id}/email/invoice_simple/render`)).toMatchObject({
      subject: expect.stringContaining("Avoir"),
    });
    const refused = await mailer.own.refused("GET", `/v2/billing/${note.id}/email/invoice_reminder/render`);
    expect(refused).toMatchObject({ status: 409, message: "Nothing is due on this invoice." });
  });

  it("is what was rendered before", async ({ expect }) => {
    const mailer = await aMailer();
    const { at, path } = await anIssued(mailer);
    const rendered = await mailer.own.get(`${at}/email/invoice_simple/render`);
    expect(rendered.content).toMatch(/^<p>Bonjour,<\/p><p>.*<\/p>$/);
    await mailer.own.post(`${at}/send-by-email`, { emails: ["ada@example.com"], ...rendered });
    const theirs = await mailer.deliver();
    await mailer.api.ok("POST", `${path}/send`, { channels: ["email"] });
    const ours = await mailer.deliver();
    expect([theirs?.subject, theirs?.text, theirs?.html]).toEqual([ours?.subject, ours?.text, ours?.html]);
    const reminder = await mailer.own.get(`${at}/email/invoice_reminder/render`);
    expect(reminder.subject).toMatch(/^Rappel/);
  });

  it("is refused for each fault by its name, and nothing goes", async ({ expect }) => {
    const mailer = await aMailer({ email: null });
    const { at } = await anIssued(mailer);
    const refusedOf = (over: object, path = `${at}/send-by-email`) =>
      mailer.own.refused("POST", path, { ...LETTER, ...over });
    const faults = await refusedOf({ emails: ["ada"], subject: "x".repeat(256), content: 7, inCopy: "yes" });
    expect(faults).toMatchObject({ status: 400 });
    expect(faults.errors).toEqual([
      "emails.0: Must be an email address, such as ada@example.com.",
      expect.stringMatching(/^subject: .*255/),
      expect.stringMatching(/^content: /),
      expect.stringMatching(/^inCopy: /),
    ]);
    const eleven = Array.from({ length: 11 }, (_, index) => `ada${index}@example.com`);
    expect((await refusedOf({ emails: eleven })).errors).toEqual([expect.stringMatching(/^emails: .*10/)]);
    expect((await refusedOf({ emails: [] })).errors).toEqual([expect.stringMatching(/^emails: /)]);
    expect((await refusedOf({ content: "x".repeat(5001) })).errors).toEqual([
      "content: Must come to at most 5000 characters of text; it comes to 5001.",
    ]);
    expect((await refusedOf({ content: "<b>".repeat(20_000) })).errors).toEqual([
      "content: Must have at most 5000 tags.",
    ]);
    expect((await refusedOf({ inCopy: true })).errors).toEqual([
      "inCopy: The business has no email address to which it could go; set one by the API v1 (PUT /api/v1/business).",
    ]);
    const { draft } = await aDraft(mailer.api);
    expect(await refusedOf({}, `/v2/billing/${draft.id}/send-by-email`)).toMatchObject({
      status: 409,
      message: "This is a draft; finalize it first: PATCH /v2/billing/{billingId}/finalize.",
    });
    const strange = "/v2/billing/019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d/send-by-email";
    expect(await refusedOf({}, strange)).toMatchObject({ status: 404 });
    expect(await mailer.deliver()).toBeUndefined();
  });

  it("is one too many where the day's quota is used up", async ({ expect }) => {
    const MESSAGE_QUOTAS = [{ from_day: 0, messages: 2, new_recipients: 9 }];
    const mailer = await aMailer({}, { MESSAGE_QUOTAS } as Partial<Env>);
    const { at } = await anIssued(mailer);
    await mailer.own.post(`${at}/send-by-email`, LETTER);
    for (const [path, body] of [
      [`${at}/send-by-email`, LETTER],
      [`${at}/email/invoice_simple/test`, undefined],
      ["/v2/billing/send-test-signature", {}],
    ] as const) {
      const { status, body: refused, headers } = await mailer.own.call("POST", path, body);
      expect([status, refused.message]).toEqual([
        400,
        expect.stringMatching(/^Too many emails sent for this billing\. The day's quota of messages is 2 /),
      ]);
      expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
    }
    expect(mailer.tests).toEqual([]);
  });
});

describe("a test", () => {
  it("of an email goes to the business alone, says so, and changes nothing", async ({ expect }) => {
    const mailer = await aMailer();
    const { at, path } = await anIssued(mailer);
    const before = await mailer.api.ok("GET", path);
    await mailer.own.post(`${at}/email/invoice_simple/test`);
    const [test] = mailer.tests;
    expect(test).toMatchObject({ to: "bonjour@lune.example", from: { email: "invoices@mail.example" } });
    expect(test).not.toHaveProperty("cc");
    expect(test?.subject).toMatch(/^\[Test\] Facture /);
    expect(test?.text).toMatch(/^Ceci est un test que vous êtes seul à recevoir\.\n/);
    expect(test?.attachments).toHaveLength(1);
    expect(await mailer.api.ok("GET", path)).toEqual(before);
    expect((await mailer.api.ok("GET", `${path}/deliveries`)).data).toEqual([]);
    expect((await rowsOf(mailer.api.id)).message_counts).toMatchObject([{ messages: 1, new_recipients: 1 }]);
  });

  it("of a signature shows it", async ({ expect }) => {
    const mailer = await aMailer({ name: "Atelier Lune" });
    await mailer.own.post("/v2/billing/send-test-signature", {
      content: "<p><b>Ada</b><br>Atelier Lune</p>",
    });
    await mailer.own.post("/v2/billing/send-test-signature");
    expect(mailer.tests.map(({ to, subject, text }) => [to, subject, text])).toEqual([
      [
        "bonjour@lune.example",
        "Test de votre signature",
        expect.stringMatching(/\s:\n\nAda\nAtelier Lune\n$/),
      ],
      ["bonjour@lune.example", "Test de votre signature", expect.stringMatching(/,\nAtelier Lune\n$/)],
    ]);
  });

  it("is repeated by nobody who names it by a key", async ({ expect }) => {
    const mailer = await aMailer();
    const { at } = await anIssued(mailer);
    const named = { "Idempotency-Key": "once" };
    for (const _ of [1, 2]) await mailer.own.ok("POST", `${at}/email/invoice_simple/test`, undefined, named);
    expect(mailer.tests).toHaveLength(1);
  });

  it("says why it did not go", async ({ expect }) => {
    const failing = {
      send: () => Promise.reject(Object.assign(new Error("no such domain"), { code: "E_SENDER" })),
    };
    const mailer = await aMailer({}, { EMAIL: failing } as unknown as Partial<Env>);
    const { at } = await anIssued(mailer);
    const test = `${at}/email/invoice_simple/test`;
    expect(await mailer.own.refused("POST", test)).toMatchObject({
      status: 502,
      message: "The mail was not taken: Email was refused: no such domain",
    });
    const mute = await aMailer({}, { MAIL_FROM: "" });
    const other = await anIssued(mute);
    expect(await mute.own.refused("POST", `${other.at}/email/invoice_simple/test`)).toMatchObject({
      status: 400,
    });
    const nameless = await aMailer({ email: null });
    expect(await nameless.own.refused("POST", "/v2/billing/send-test-signature")).toMatchObject({
      status: 400,
      message: expect.stringContaining("The business has no email"),
    });
  });

  it("is not of a document that there is not", async ({ expect }) => {
    const mailer = await aMailer();
    const { at } = await anIssued(mailer);
    const statusOf = async (type: string) =>
      (await mailer.own.refused("GET", `${at}/email/${type}/render`)).status;
    expect(await Promise.all(["invoice_recurring", "estimate_simple", "xx"].map(statusOf))).toEqual([
      501, 501, 400,
    ]);
    const { draft } = await aDraft(mailer.api);
    for (const method of ["render", "test"])
      expect(
        await mailer.own.refused(
          method === "test" ? "POST" : "GET",
          `/v2/billing/${draft.id}/email/invoice_simple/${method}`,
        ),
      ).toMatchObject({ status: 409, message: expect.stringContaining("This is a draft") });
  });
});
