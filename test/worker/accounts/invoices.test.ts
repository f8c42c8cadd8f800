/** The pages of invoices: found, looked at, sent, paid, credited, by those who may. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { draftCreditNote } from "../../../src/capabilities/credit-notes/draft-credit-note.ts";
import { cursorText } from "../../../src/platform/cursor.ts";
import type { Role } from "../../../src/schema/vocabularies/members.ts";
import { formToken } from "../../../src/surfaces/account/http/forms.ts";
import { type PageAnswer, type Visitor, visitor } from "../../support/account-pages.ts";
import { aMemberOf } from "../../support/account-walk.ts";
import { type Api, aDraft, createBusiness } from "../../support/business.ts";
import { planOf } from "../../support/query-plan.ts";
import { contextOf } from "../../support/verbs.ts";
import { watchedDatabase } from "../../support/watched-database.ts";

const PATH = "/account/invoices";

interface Desk {
  api: Api;
  browser: Visitor;
  /** Sends a form that a page holds, or one as it might. */
  send(path: string, fields?: Record<string, string> | [string, string][]): Promise<PageAnswer>;
}

/** A sandbox business by itself, with somebody signed in. */
async function aDesk(role: Role = "owner", api?: Api): Promise<Desk> {
  const business = api ?? (await createBusiness());
  const { token } = await aMemberOf(business.id, { role });
  const browser = visitor({ session: token });
  const form = formToken(token);
  return {
    api: business,
    browser,
    send: (path, fields = []) => {
      const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
      const body = new URLSearchParams([["form", form], ...pairs]);
      return browser.send(path, body as unknown as Record<string, string>);
    },
  };
}

/** A draft, and the same finalized if asked for. */
async function anInvoice(api: Api, { finalize = true, ...over }: Record<string, unknown> = {}) {
  const { draft, client } = await aDraft(api, over);
  const invoice = finalize ? await api.ok("POST", `/invoices/${draft.id}/finalize`) : draft;
  return { invoice, client };
}

/** The numbers of a list, in its order. */
const numbersIn = ({ text }: PageAnswer): string[] =>
  [...text.matchAll(/<bdi>(\d{4}-\d{5}) · <\/bdi>/g)].map(([, number = ""]) => number);

const once = () => crypto.randomUUID();

describe("the list of invoices", () => {
  it("says what to do first, and to readers only that there is nothing", async ({ expect }) => {
    const { api, browser } = await aDesk();
    const empty = await browser.get(PATH);
    expect(empty.text).toContain("No invoices yet");
    expect(empty.text).toContain(`href="${PATH}/new"`);
    const viewer = await aDesk("viewer", api);
    const theirs = await viewer.browser.get(PATH);
    expect(theirs.text).toContain("Nobody has made an invoice yet");
    expect(theirs.text).not.toContain(`href="${PATH}/new"`);
  });

  it("shows each state by itself, what is open with what is overdue, and finds by client and number", async ({
    expect,
  }) => {
    const { api, browser } = await aDesk();
    await anInvoice(api, { finalize: false });
    const { invoice: open, client } = await anInvoice(api);
    const { invoice: late } = await anInvoice(api);
    const { invoice: paid } = await anInvoice(api);
    await env.DB.prepare("update invoices set overdue_at = '2026-01-02T00:00:00.000Z' where id = ?")
      .bind(late.id)
      .run();
    const money = { amount_cents: paid.total_cents, method: "cash" };
    await api.ok("POST", `/invoices/${paid.id}/payments`, money);
    const shown = async (query: string) => numbersIn(await browser.get(`${PATH}${query}`));
    expect(await shown("?status=open")).toEqual([late.number, open.number]);
    expect(await shown("?status=overdue")).toEqual([late.number]);
    expect(await shown("?status=paid")).toEqual([paid.number]);
    expect(await shown(`?q=${open.number}`)).toEqual([open.number]);
    expect(await shown(`?client=${client.id}`)).toEqual([open.number]);
    expect(await shown("?status=open&from=2999-01-01")).toEqual([]);
    expect((await browser.get(`${PATH}?status=overdue`)).text).toMatch(/\d+ days overdue/);
    expect((await browser.get(`${PATH}?q=nothing-like-it`)).text).toContain("Nothing matches");
    await api.ok("POST", `/invoices/${open.id}/archive`);
    expect(await shown("")).toEqual([paid.number, late.number]);
    expect(await shown("?status=archived")).toEqual([open.number]);
  });

  it("leads on by a cursor", async ({ expect }) => {
    const { api, browser } = await aDesk();
    const { draft, client } = await aDraft(api);
    for (let more = 0; more < 25; more++) await api.ok("POST", `/invoices/${draft.id}/duplicate`);
    const first = await browser.get(`${PATH}?client=${client.id}`);
    expect(first.text.match(/class="record"/g)).toHaveLength(25);
    const [, next = ""] = /href="([^"]*)" rel="next"/.exec(first.text) ?? [];
    expect(next).toContain(`client=${client.id}`);
    const second = await browser.get(next.replaceAll("&amp;", "&"));
    expect(second.text.match(/class="record"/g)).toHaveLength(1);
  });
});

describe("several invoices at once", () => {
  it("are asked about once, and each says what became of it; what fails is as it was", async ({ expect }) => {
    const { api, browser, send } = await aDesk();
    const good = (await anInvoice(api, { finalize: false })).invoice;
    const seen = (await anInvoice(api, { finalize: false })).invoice;
    await api.ok("PATCH", `/invoices/${seen.id}`, { notes: "changed meanwhile" });
    const list = await browser.get(PATH);
    expect(list.text).toContain(`value="${good.id}:1"`);
    const chosen: [string, string][] = [
      ["act", "finalize"],
      ["id", `${good.id}:1`],
      ["id", `${seen.id}:1`],
    ];
    const asked = await send(`${PATH}/chosen`, chosen);
    expect(asked.text).toContain("cannot be undone");
    expect((await api.ok("GET", `/invoices/${good.id}`)).status).toBe("draft");
    const told = await send(`${PATH}/chosen`, [...chosen, ["sure", "1"], ["once", once()]]);
    expect(told.status).toBe(409);
    expect(told.text).toContain("1 done, 1 not");
    expect(told.text).toContain("It was changed meanwhile");
    const { number, status } = await api.ok("GET", `/invoices/${good.id}`);
    expect([status, told.text]).toEqual(["finalized", expect.stringContaining(`Finalized as ${number}`)]);
    expect((await api.ok("GET", `/invoices/${seen.id}`)).status).toBe("draft");
  });

  it("are sent once, however often the form comes", async ({ expect }) => {
    const { api, send } = await aDesk();
    const { invoice } = await anInvoice(api);
    const form: [string, string][] = [
      ["act", "send"],
      ["id", invoice.id],
      ["sure", "1"],
      ["once", once()],
    ];
    for (const _ of [1, 2]) {
      const told = await send(`${PATH}/chosen`, form);
      expect([told.status, told.text]).toEqual([200, expect.stringContaining("Everything was done")]);
    }
    expect((await api.ok("GET", `/invoices/${invoice.id}/deliveries`)).data).toHaveLength(1);
  });

  it("are archived and taken back without a question", async ({ expect }) => {
    const { api, send } = await aDesk();
    const { invoice } = await anInvoice(api);
    await send(`${PATH}/chosen`, { act: "archive", id: invoice.id });
    expect((await api.ok("GET", `/invoices/${invoice.id}`)).archived_at).not.toBeNull();
    await send(`${PATH}/chosen`, { act: "restore", id: invoice.id });
    expect((await api.ok("GET", `/invoices/${invoice.id}`)).archived_at).toBeNull();
  });

  it("must be at least one and at most a page", async ({ expect }) => {
    const { send } = await aDesk();
    const none = await send(`${PATH}/chosen`, { act: "send" });
    expect([none.status, none.text]).toEqual([422, expect.stringContaining("at least one")]);
    const many = Array.from({ length: 26 }, (): [string, string] => ["id", once()]);
    const tooMany = await send(`${PATH}/chosen`, [["act", "send"], ...many]);
    expect([tooMany.status, tooMany.text]).toEqual([422, expect.stringContaining("At most 25")]);
  });
});

describe("the SQL of the pages", () => {
  it("reads lists and documents from indexes", async ({ expect }) => {
    const watched = watchedDatabase(env.DB);
    const { api } = await aDesk();
    const { invoice } = await anInvoice(api);
    const { token } = await aMemberOf(api.id, { role: "owner" });
    const browser = visitor({ session: token }, { DB: watched.binding });
    watched.statements.clear();
    for (const state of ["", "draft", "open", "overdue", "paid", "cancelled", "archived"])
      for (const more of ["", "&q=a", "&from=2026-01-01", `&client=${invoice.client_id}`])
        for (const after of ["", `&after=${cursorText([invoice.id])}`])
          expect((await browser.get(`${PATH}?status=${state}${more}${after}`)).status).toBe(200);
    const scans: string[] = [];
    for (const statement of watched.statements)
      for (const step of await planOf(statement))
        if (/^SCAN (?:invoices|clients|events|deliveries)\b/.test(step))
          scans.push(`${step} in ${statement}`);
    expect(scans).toEqual([]);
    const open = [...watched.statements].find((one) => one.includes('+"invoices"."status" in'));
    expect(open).toBeDefined();
    const plan = (await planOf(open ?? "")).join("\n");
    expect(plan).toContain("invoices_by_status");
  });
});

describe("the page of an invoice", () => {
  it("shows it as a whole, and in one place what happened to it, who did it and when", async ({ expect }) => {
    const { api, browser, send } = await aDesk();
    const { invoice } = await anInvoice(api, { notes: "x" });
    const at = `${PATH}/${invoice.id}`;
    await api.ok("POST", `/invoices/${invoice.id}/send`, { channels: ["email", "link"] });
    await api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 10_000, method: "cash" });
    await api.ok("POST", "/credit-notes", { invoice_id: invoice.id, lines: [{ line: 1, quantity: 0.5 }] });
    await send(`${at}/comments`, { text: "Pays on <Friday>", once: once() });
    const { text } = await browser.get(at);
    for (const shown of [
      `Invoice ${invoice.number}`,
      "Ada",
      "€200.00",
      "of €600.00",
      "Consulting",
      "€100.00",
      "Payment of €100.00",
      "Sent by email and link",
      "Pays on &lt;Friday&gt;",
      "Comment added",
      ">you<",
      "API key Test",
      `Finalized as ${invoice.number}`,
      invoice.public_url,
      "Whoever has it sees the document and can pay.",
    ])
      expect(text).toContain(shown);
    expect(text).toMatch(/Credited by [A-Z]+-\d{4}-\d{5}/);
  });

  it("tells when something happened by the clocks of the business", async ({ expect }) => {
    const { api, browser } = await aDesk();
    await api.ok("PUT", "/business", { time_zone: "Pacific/Auckland" });
    const { invoice } = await anInvoice(api);
    const clock = { dateStyle: "medium", timeStyle: "short", timeZone: "Pacific/Auckland" } as const;
    const time = new Intl.DateTimeFormat("en-GB", clock).format(new Date(invoice.finalized_at));
    expect((await browser.get(`${PATH}/${invoice.id}`)).text).toContain(time);
    await api.ok("POST", `/invoices/${invoice.id}/payments`, {
      amount_cents: invoice.total_cents,
      method: "cash",
    });
    await env.DB.prepare("update invoices set paid_at = '2026-02-03T20:30:00.000Z' where id = ?")
      .bind(invoice.id)
      .run();
    expect((await browser.get(`${PATH}/${invoice.id}`)).text).toContain("Paid on 4 Feb 2026");
  });

  it("tells of a draft what it lacks, with the way to where it is mended", async ({ expect }) => {
    const { api, browser } = await aDesk();
    const { client, invoice } = await anInvoice(api, { finalize: false });
    await api.ok("PUT", `/clients/${client.id}`, { type: "business", name: "Ada SARL", country: "FR" });
    await api.ok("PUT", "/business", { vat_number: null });
    const { text } = await browser.get(`${PATH}/${invoice.id}`);
    expect(text).toContain("Before it can be finalized");
    expect(text).toContain(`href="/account/settings#vat_number"`);
    expect(text).toContain(`href="${PATH}/${invoice.id}/edit"`);
    expect(text).not.toContain(`action="${PATH}/${invoice.id}/finalize"`);
  });

  it("finalizes the draft that was seen, and no other", async ({ expect }) => {
    const { api, browser } = await aDesk();
    const { invoice } = await anInvoice(api, { finalize: false });
    const at = `${PATH}/${invoice.id}`;
    const page = await browser.get(at);
    expect(page.text).toContain("It can never be changed again");
    await api.ok("PATCH", `/invoices/${invoice.id}`, { notes: "changed meanwhile" });
    const refused = await browser.submit(page, `${at}/finalize`);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('role="alert"');
    const done = await browser.submit(await browser.get(at), `${at}/finalize`);
    expect([done.status, done.location]).toEqual([303, at]);
    expect((await api.ok("GET", `/invoices/${invoice.id}`)).status).toBe("finalized");
  });

  it("ends no reminders of a credit note, which has none", async ({ expect }) => {
    const { api, send } = await aDesk();
    const { invoice } = await anInvoice(api);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: invoice.id });
    const before = await api.ok("GET", "/changes");
    expect((await send(`${PATH}/${note.id}/stop-reminders`)).status).toBe(404);
    expect(await api.ok("GET", "/changes")).toEqual(before);
  });

  it("cancels, duplicates, archives, deletes, replaces its link and ends reminders", async ({ expect }) => {
    const { api, browser, send } = await aDesk();
    await api.ok("PUT", "/business", { reminders: [{ days: 3, channels: ["email"] }] });
    const { invoice } = await anInvoice(api);
    const at = `${PATH}/${invoice.id}`;
    const page = await browser.get(at);
    await browser.submit(page, `${at}/stop-reminders`);
    expect((await browser.get(at)).text).not.toContain(`${at}/stop-reminders`);
    await browser.submit(page, `${at}/link`);
    expect((await api.ok("GET", `/invoices/${invoice.id}`)).public_url).not.toBe(invoice.public_url);
    await browser.submit(page, `${at}/archive`);
    const copy = await browser.submit(page, `${at}/duplicate`);
    expect(copy.location).toMatch(/^\/account\/invoices\/[\w-]+$/);
    const draft = await browser.get(copy.location ?? "");
    const gone = await browser.submit(draft, `${copy.location}/remove`);
    expect(gone.location).toBe(PATH);
    expect((await browser.get(copy.location ?? "")).status).toBe(404);
    await browser.submit(await browser.get(at), `${at}/cancel`);
    const after = await api.ok("GET", `/invoices/${invoice.id}`);
    expect([after.status, after.archived_at]).toEqual(["cancelled", expect.any(String)]);
    const twice = await send(`${at}/finalize`);
    expect([twice.status, twice.text]).toEqual([422, expect.stringContaining('role="alert"')]);
  });

  it("serves its PDF to be framed by pages of ours alone", async ({ expect }) => {
    const { api, browser } = await aDesk();
    const { invoice } = await anInvoice(api);
    const { headers, text } = await browser.get(`${PATH}/${invoice.id}/pdf`);
    expect(text.slice(0, 5)).toBe("%PDF-");
    expect(headers.get("Content-Type")).toBe("application/pdf");
    expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'self'");
    expect(headers.get("X-Frame-Options")).not.toBe("DENY");
    const saved = await browser.get(`${PATH}/${invoice.id}/pdf?save`);
    expect(saved.headers.get("Content-Disposition")).toBe(`attachment; filename="${invoice.number}.pdf"`);
  });

  it("sends a failed message again", async ({ expect }) => {
    const { api, browser } = await aDesk();
    const { invoice } = await anInvoice(api);
    const at = `${PATH}/${invoice.id}`;
    const { deliveries } = await api.ok("POST", `/invoices/${invoice.id}/send`, { channels: ["email"] });
    const [{ id }] = deliveries;
    await env.DB.prepare("update deliveries set status = 'failed', reason = 'no such box' where id = ?")
      .bind(id)
      .run();
    const page = await browser.get(at);
    expect(page.text).toContain("no such box");
    expect((await browser.submit(page, `${at}/deliveries/${id}/again`)).location).toBe(at);
    expect((await browser.get(at)).text).not.toContain(`${at}/deliveries/${id}/again`);
  });

  it("offers readers nothing that they may not, and bookkeepers payments alone", async ({ expect }) => {
    const { api } = await aDesk();
    const { invoice } = await anInvoice(api);
    const at = `${PATH}/${invoice.id}`;
    const forms = async (role: Role) => {
      const { browser } = await aDesk(role, api);
      const { text } = await browser.get(at);
      return [...text.matchAll(/(?:action|href)="\/account\/invoices\/[\w-]+\/([^"]+)"/g)]
        .map(([, to = ""]) => to)
        .filter((to) => !to.startsWith("pdf"));
    };
    expect(await forms("viewer")).toEqual([]);
    expect(await forms("bookkeeper")).toEqual(["pay"]);
    expect(await forms("admin")).toEqual(
      expect.arrayContaining(["send", "send?remind", "pay", "credit", "cancel", "duplicate", "archive"]),
    );
  });
});

describe("payments of an invoice", () => {
  it("are recorded with what is open filled in, once, and never beyond it", async ({ expect }) => {
    const { api, browser, send } = await aDesk("bookkeeper");
    const { invoice } = await anInvoice(api);
    const at = `${PATH}/${invoice.id}`;
    const form = await browser.get(`${at}/pay`);
    expect(form.text).toContain('value="600.00"');
    const fields = { amount: "€1.000,00", day: "2026-01-02", method: "cash", reference: "A <b>" };
    const over = await browser.submit(form, `${at}/pay`, { ...fields, lang: "de" });
    expect(over.status).toBe(422);
    expect(over.text).toMatch(/id="amount-fault"[^>]*>[^<]*€600\.00/);
    expect(over.text).toContain('value="€1.000,00"');
    expect(over.text).toContain('value="A &lt;b&gt;"');
    for (const [wrong, name] of [
      [{ amount: "x" }, "amount"],
      [{ amount: "0" }, "amount"],
      [{ day: "2999-01-01" }, "day"],
      [{ day: "1960-01-01" }, "day"],
    ] as const) {
      const refused = await browser.submit(form, `${at}/pay`, { ...fields, amount: "1", ...wrong });
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(`id="${name}-fault"`)]);
    }
    const paid = { ...fields, amount: "100", once: once() };
    for (const _ of [1, 2]) expect((await send(`${at}/pay`, paid)).location).toBe(at);
    const after = await api.ok("GET", `/invoices/${invoice.id}`);
    expect(after.amount_paid_cents).toBe(10_000);
    const page = await browser.get(at);
    expect(page.text).toContain("2 Jan 2026 · cash");
    const [payment] = (await api.ok("GET", `/invoices/${invoice.id}/payments`)).data;
    await browser.submit(page, `${at}/payments/${payment.id}/reverse`);
    expect((await browser.get(at)).text).toContain("taken back in full");
  });

  it("are given back in part, and not twice by one form", async ({ expect }) => {
    const { api, browser, send } = await aDesk();
    const { invoice } = await anInvoice(api);
    const money = { amount_cents: 60_000, method: "transfer" };
    const { id } = await api.ok("POST", `/invoices/${invoice.id}/payments`, money);
    const at = `${PATH}/${invoice.id}/payments/${id}/refund`;
    const form = await browser.get(at);
    expect(form.text).toContain("No money moves");
    const over = await browser.submit(form, at, { amount: "700" });
    expect([over.status, over.text]).toEqual([422, expect.stringContaining('id="amount-fault"')]);
    const part = { amount: "100", once: once() };
    for (const _ of [1, 2]) expect((await send(at, part)).status).toBe(303);
    expect((await api.ok("GET", `/invoices/${invoice.id}`)).amount_paid_cents).toBe(50_000);
  });
});

describe("sending an invoice", () => {
  it("shows the very email first, of a draft with the number that it will have, and sends it once", async ({
    expect,
  }) => {
    const { api, browser, send } = await aDesk();
    const { invoice } = await anInvoice(api, { finalize: false });
    const at = `${PATH}/${invoice.id}`;
    const page = await browser.get(`${at}/send`);
    expect(page.text).toContain("By email to ada@example.com");
    expect(page.text).toContain("That cannot be undone");
    expect(page.text).toMatch(new RegExp(`<iframe[^>]* src="${at}/email"[^>]* sandbox=""`));
    const usual = await browser.get(`${at}/email`);
    expect(usual.headers.get("Content-Security-Policy")).toMatch(/^sandbox; default-src 'none'; .*'self'$/);
    const own = { subject: "For {client} & {number}", message: "Dear {client},\n\n<b>thanks</b>" };
    const shown = await send(`${at}/email`, own);
    expect(shown.text).toContain("&lt;b&gt;thanks&lt;/b&gt;");
    const form = { email: "on", cc: "boss@example.com, tax@example.com", ...own, version: "1" };
    const once_ = once();
    for (const _ of [1, 2]) expect((await send(`${at}/send`, { ...form, once: once_ })).location).toBe(at);
    const sent = await api.ok("GET", `/invoices/${invoice.id}`);
    expect(usual.text).toContain(`Invoice ${sent.number} from`);
    expect(shown.text).toContain(`For Ada &amp; ${sent.number}</p>`);
    const { data } = await api.ok("GET", `/invoices/${invoice.id}/deliveries`);
    expect(data).toEqual([
      expect.objectContaining({ ...own, cc: ["boss@example.com", "tax@example.com"], channel: "email" }),
    ]);
  });

  it("says beside each field what is wrong, and keeps what was entered", async ({ expect }) => {
    const { api, send } = await aDesk();
    const { client, invoice } = await anInvoice(api);
    const at = `${PATH}/${invoice.id}/send`;
    for (const [wrong, name] of [
      [{ email: "on", to: "nobody" }, "to"],
      [{ email: "on", cc: "a@example.com, b" }, "cc"],
      [{ email: "on", subject: "{nonsense}" }, "subject"],
      [{ email: "on", message: "}" }, "message"],
      [{}, "email"],
    ] as const) {
      const refused = await send(at, { ...wrong, once: once() });
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(`id="${name}-fault"`)]);
      for (const typed of Object.values(wrong)) expect(refused.text).toContain(typed);
    }
    await api.ok("PUT", `/clients/${client.id}`, { email: null });
    const nowhere = await send(at, { email: "on", once: once() });
    expect([nowhere.status, nowhere.text]).toEqual([422, expect.stringContaining('id="email-fault"')]);
    expect((await api.ok("GET", `/invoices/${invoice.id}/deliveries`)).data).toEqual([]);
  });

  it("reminds by the same page, and says why it cannot", async ({ expect }) => {
    const { api, browser, send } = await aDesk();
    const { invoice } = await anInvoice(api);
    const at = `${PATH}/${invoice.id}`;
    const page = await browser.get(`${at}/send?remind`);
    expect(page.text).toContain(`Send a reminder of ${invoice.number}`);
    expect((await browser.get(`${at}/email?remind`)).text).toContain("Reminder: invoice");
    expect((await send(`${at}/send?remind`, { email: "on", once: once() })).location).toBe(at);
    const { data } = await api.ok("GET", `/invoices/${invoice.id}/deliveries`);
    expect(data[0].kind).toBe("reminder");
    const draft = (await anInvoice(api, { finalize: false })).invoice;
    const refused = await send(`${PATH}/${draft.id}/send?remind`, { email: "on", once: once() });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('role="alert"')]);
  });
});

describe("crediting an invoice", () => {
  const LINES = [
    { description: "Pictures", quantity: 3, unit: "HUR", unit_price_cents: 10_000, tax_rate: 20 },
    { description: "Books", quantity: 1, unit_price_cents: 5000, tax_rate: 5.5 },
  ];

  it("takes quantities of lines, says what is left, and issues once", async ({ expect }) => {
    const { api, browser, send } = await aDesk();
    const { invoice } = await anInvoice(api, { lines: LINES });
    const at = `${PATH}/${invoice.id}/credit`;
    expect((await browser.get(at)).text).toMatch(/3\sh left/);
    const fields = { way: "lines", "lines.0.line": "1", "lines.0.quantity": "4", "lines.1.line": "2" };
    const over = await send(at, { ...fields, once: once() });
    expect([over.status, over.text]).toEqual([422, expect.stringContaining('id="lines.0.quantity-fault"')]);
    const form = {
      ...fields,
      "lines.0.quantity": "1,5",
      "lines.1.quantity": "",
      lang: "de",
      reason: "Zu viel",
      once: once(),
    };
    const done = await send(at, form);
    expect(done.location).toMatch(/^\/account\/credit-notes\/[\w-]+$/);
    expect((await send(at, form)).status).toBe(303);
    const { data } = await api.ok("GET", `/credit-notes?invoice_id=${invoice.id}`);
    expect(data).toEqual([expect.objectContaining({ total_cents: 18_000, reason: "Zu viel" })]);
    expect((await browser.get(at)).text).toMatch(/1.5\sh left/);
  });

  it("takes amounts of rates, or all that is left, and nothing only if it says so", async ({ expect }) => {
    const { api, browser, send } = await aDesk();
    const { invoice } = await anInvoice(api, { lines: LINES });
    const at = `${PATH}/${invoice.id}/credit`;
    const none = await send(at, { way: "amounts", once: once() });
    expect([none.status, none.text]).toEqual([422, expect.stringContaining("Say what to credit")]);
    const amounts = { way: "amounts", "amounts.0.rate": "0", "amounts.1.rate": "1" };
    const over = await send(at, { ...amounts, "amounts.1.total": "9999", once: once() });
    expect([over.status, over.text]).toEqual([422, expect.stringContaining("9999")]);
    expect((await send(at, { ...amounts, "amounts.0.total": "12", once: once() })).status).toBe(303);
    expect((await send(at, { way: "all", once: once() })).status).toBe(303);
    expect((await api.ok("GET", `/invoices/${invoice.id}`)).status).toBe("cancelled");
    expect((await browser.get(at)).location).toBe(`${PATH}/${invoice.id}`);
  });
});

describe("credit notes", () => {
  const NOTES = "/account/credit-notes";

  it("are listed with their clients, shown with the invoice that they correct, and sent", async ({
    expect,
  }) => {
    const { api, browser, send } = await aDesk();
    expect((await browser.get(NOTES)).text).toContain("No credit notes here");
    const { invoice } = await anInvoice(api);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: invoice.id, reason: "Returned" });
    const at = `${NOTES}/${note.id}`;
    const list = await browser.get(`${NOTES}?number=${note.number}`);
    for (const shown of ["Ada", note.number, "€600.00", `href="${at}"`]) expect(list.text).toContain(shown);
    expect((await browser.get(`${NOTES}?number=none`)).text).not.toContain(note.number);
    const page = await browser.get(at);
    for (const shown of [`Credit note ${note.number}`, `Corrects ${invoice.number}`, "€600.00", "Returned"])
      expect(page.text).toContain(shown);
    expect((await browser.get(`${at}/email`)).text).toContain(`Credit note ${note.number} from`);
    expect((await send(`${at}/send`, { email: "on", once: once() })).location).toBe(at);
    expect((await browser.get(at)).text).toContain("Sent by email");
    // Nobody pays a credit note.
    expect(page.text).toContain("Whoever has it sees the document.<");
    expect((await browser.get(`${at}/pdf`)).text.slice(0, 5)).toBe("%PDF-");
    await browser.submit(page, `${at}/archive`);
    expect((await browser.get(NOTES)).text).not.toContain(note.number);
    expect((await browser.get(`${NOTES}?status=archived`)).text).toContain(note.number);
    await send(`${at}/comments`, { text: "Goods came back", once: once() });
    expect((await browser.get(at)).text).toContain("Goods came back");
  });

  it("that are drafts are found among them, finalized and deleted", async ({ expect }) => {
    const { api, browser } = await aDesk();
    const { invoice } = await anInvoice(api);
    const drafts = [1, 2].map(() => draftCreditNote(contextOf(api), { invoice_id: invoice.id }));
    const [good, gone] = await Promise.all(drafts);
    const list = await browser.get(`${NOTES}?status=draft`);
    expect(list.text.match(/class="record"/g)).toHaveLength(2);
    const at = `${NOTES}/${good?.id}`;
    const draft = await browser.get(at);
    expect(draft.text).toContain("Draft credit note");
    await browser.submit(await browser.get(`${NOTES}/${gone?.id}`), `${NOTES}/${gone?.id}/remove`);
    expect((await browser.submit(draft, `${at}/finalize`)).location).toBe(at);
    expect((await browser.get(`${NOTES}?status=draft`)).text).toContain("No credit notes here");
    expect((await api.ok("GET", `/credit-notes/${good?.id}`)).total_cents).toBe(60_000);
  });
});
