/** The start page, the log, exports, and what only a sandbox has: as people see them. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { periodsAt } from "../../../src/surfaces/account/pages/exports.tsx";
import { type Visitor, visitor } from "../../support/account-pages.ts";
import { aMember, aPerson } from "../../support/accounts.ts";
import { type Api, aDraft, aLine, apiWith } from "../../support/business.ts";

/** A person in a browser, with a key of the sandbox. */
async function atWork() {
  const { token } = await aPerson();
  const browser = visitor({ session: token });
  const page = await browser.get("/account/sandbox/keys");
  const made = await browser.submit(page, "/account/sandbox/keys", { name: "Shop", access: "write" });
  const [key = ""] = /ffk_test_0_[\w-]{43}/.exec(made.text) ?? [];
  return { token, browser, api: apiWith(key) };
}

/** Sends an invoice; its id. */
async function sent(api: Pick<Api, "ok">, over: Record<string, unknown> = {}): Promise<string> {
  const { draft } = await aDraft(api, over);
  await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
  return draft.id;
}

/** What a page says, without its markup. */
const wordsOf = (text: string): string =>
  text
    .replace(/<(?:title|head|style)>.*?<\/(?:title|head|style)>/gs, " ")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replace(/[\s\u00a0]+/g, " ");

/** Presses the button of a form that this page of the test puts there itself. */
async function press(browser: Visitor, action: string): Promise<string | null> {
  const page = await browser.get("/account/sandbox/clock");
  const [, token = ""] = /name="form" value="([^"]+)"/.exec(page.text) ?? [];
  const { status, location } = await browser.send(action, { form: token });
  return status === 303 ? location : String(status);
}

describe("the start page", () => {
  it("says what to do first, the key at the top, until it is done", async ({ expect }) => {
    const { token } = await aPerson();
    const browser = visitor({ session: token });
    const { text } = await browser.get("/account");
    expect(wordsOf(text)).toMatch(/First steps 0 of 5 done .*API key.*Fill in your profile.*first invoice/);
    const [main = ""] = /<main.*<\/main>/s.exec(text) ?? [];
    const buttons = [...main.matchAll(/class="button ?([\w ]*)"[^>]* href="([^"]+)"/g)];
    expect(buttons.filter(([, look]) => look !== "quiet").map(([, ...seen]) => seen)).toEqual([
      ["first", "/account/keys"],
    ]);
    for (const page of ["settings", "invoices/new", "sandbox", "members"])
      expect(main).toContain(`href="/account/${page}"`);
    const { browser: other, api } = await atWork();
    expect(wordsOf((await other.get("/account/sandbox")).text)).toContain("1 of 2 done");
    await sent(api);
    expect(wordsOf((await other.get("/account/sandbox")).text)).not.toContain("First steps");
    expect(wordsOf((await other.get("/account")).text)).toContain("1 of 5 done");
  });

  it("shows the currency of the business large and the others apart, each with its own months", async ({
    expect,
  }) => {
    const { browser, api } = await atWork();
    const id = await sent(api);
    await api.ok("POST", `/invoices/${id}/payments`, { amount_cents: 10_000, method: "cash" });
    await sent(api, { currency: "NOK", lines: [{ ...aLine, unit_price_cents: 700_000, tax_rate: 0 }] });
    await aDraft(api);
    const { text } = await browser.get("/account/sandbox");
    const words = wordsOf(text);
    expect(words).toMatch(
      /Open €500\.00 1 invoice Overdue €0\.00 0 invoices Paid this month €100\.00 Drafts 1 /,
    );
    expect(words).toMatch(
      /Other currencies .* NOK NOK 7,000\.00 Overdue NOK 0\.00 · Paid this month NOK 0\.00 Open /,
    );
    expect(text).toMatch(
      /<svg[^>]* role="img" aria-label="Invoiced and paid by month: Invoiced €600\.00, Paid €100\.00"/,
    );
    const krone = wordsOf((await browser.get("/account/sandbox?currency=NOK")).text);
    expect(krone).toMatch(/Open NOK 7,000\.00 1 invoice/);
    expect(krone).toMatch(/Not due yet NOK 7,000\.00 1 invoice /);
  });
});

describe("the log", () => {
  it("says what was changed from what, by whom and from where, and is for those who may", async ({
    expect,
  }) => {
    const { token, browser, api } = await atWork();
    await api.ok("PUT", "/business", {
      city: "Lyon",
      share_capital_cents: 1_234_500,
      invoice_number_pattern: "R{YYYY}-{SEQ:4}",
    });
    const words = wordsOf((await browser.get("/account/sandbox/audit")).text);
    expect(words).toMatch(/Settings changed API key Shop · .* UTC/);
    expect(words).toMatch(/Town Before: \S+ → , After: Lyon/);
    expect(words).toMatch(/Share capital Before: 10000\.00 → , After: 12345\.00 /);
    expect(words).toContain("Numbers: Invoices");
    expect(words).toContain("R{YYYY}-{SEQ:4}");
    expect(words).toContain("API key made · Shop");
    expect(words).toMatch(/It may Read and change everything Key ffk_test_\S+ /);
    const keys = wordsOf((await browser.get("/account/sandbox/audit?kind=api_key")).text);
    expect(keys).toContain("API key made");
    expect(keys).not.toContain("Lyon");
    const today = new Date().toISOString().slice(0, 10);
    const days = await browser.get(`/account/sandbox/audit?from=${today}&to=${today}`);
    expect(days.text).toContain("API key made");
    expect((await browser.get("/account/sandbox/audit?to=2020-01-01")).text).not.toContain("API key made");
    // The last day that there is has no day after it.
    expect((await browser.get("/account/sandbox/audit?to=2999-12-31")).text).toContain("API key made");
    expect(wordsOf((await browser.get("/account/sandbox/audit?from=2990-01-01")).text)).toContain(
      "Nothing matches",
    );
    const csv = await browser.get("/account/sandbox/audit/export?kind=api_key");
    expect(csv.headers.get("Content-Disposition")).toMatch(/^attachment; filename="log-.*\.csv"/);
    expect(csv.text.trimEnd().split("\r\n")).toHaveLength(2);
    const bookkeeper = visitor({ session: (await aMember(token, "bookkeeper")).token });
    expect((await bookkeeper.get("/account/audit")).status).toBe(403);
    expect((await bookkeeper.get("/account")).text).not.toContain("/account/audit");
  });
});

describe("exports", () => {
  it("are files of a period, which a bookkeeper may take", async ({ expect }) => {
    const { token, api } = await atWork();
    await sent(api);
    const bookkeeper = visitor({ session: (await aMember(token, "bookkeeper")).token });
    const today = new Date().toISOString().slice(0, 10);
    const page = await bookkeeper.get(`/account/sandbox/exports?from=${today}&to=${today}`);
    const [, path = ""] = /href="([^"]*\/exports\/documents[^"]*)"/.exec(page.text) ?? [];
    const file = await bookkeeper.get(path.replaceAll("&amp;", "&"));
    expect(file.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("Content-Disposition")).toContain(`documents-${today}-${today}.csv`);
    expect(file.text).toMatch(
      /,EUR,500\.00,100\.00,600\.00,.*\/account\/sandbox\/invoices\/[\w-]{36}\/pdf\r\n$/,
    );
    const viewer = visitor({ session: (await aMember(token, "viewer")).token });
    expect((await viewer.get("/account/exports/clients")).status).toBe(403);
  });

  it("say beside the field what is wrong with a period", async ({ expect }) => {
    const { browser } = await atWork();
    const ask = async (query: string) => {
      const { status, text } = await browser.get(`/account/exports?${query}`);
      return [status, wordsOf(text).match(/Choose a day\.|The last day lies[^.]*|at most 366 days/)?.[0]];
    };
    expect(await ask("from=&to=2026-01-01")).toEqual([422, "Choose a day."]);
    expect(await ask("from=2026-01-02&to=2026-01-01")).toEqual([422, "The last day lies before the first"]);
    expect(await ask("from=2024-01-01&to=2026-01-01")).toEqual([422, "at most 366 days"]);
  });

  it("offer the usual periods", ({ expect }) => {
    expect(periodsAt("2026-01-31")).toEqual({
      thisMonth: { from: "2026-01-01", to: "2026-01-31" },
      lastMonth: { from: "2025-12-01", to: "2025-12-31" },
      thisQuarter: { from: "2026-01-01", to: "2026-03-31" },
      lastQuarter: { from: "2025-10-01", to: "2025-12-31" },
      thisYear: { from: "2026-01-01", to: "2026-12-31" },
      lastYear: { from: "2025-01-01", to: "2025-12-31" },
    });
  });
});

describe("a sandbox", () => {
  it("bears its own name on each of its pages, and the business its own", async ({ expect }) => {
    const { browser, api } = await atWork();
    await api.ok("PUT", "/business", { name: "Trial & Error" });
    const nameAt = async (path: string) =>
      /<span class="name">([^<]*)</.exec((await browser.get(path)).text)?.[1];
    for (const page of ["", "/settings", "/members", "/you", "/businesses"]) {
      expect(await nameAt(`/account/sandbox${page}`)).toBe("Trial &amp; Error");
      expect(await nameAt(`/account${page}`)).toMatch(/^ada/);
    }
  });

  it("has a clock that is moved by buttons, and only forward", async ({ expect }) => {
    const { browser, api } = await atWork();
    const before = Date.parse((await api.ok("GET", "/business/test-clock")).now);
    const page = await browser.get("/account/sandbox/clock");
    expect((await browser.submit(page, "/account/sandbox/clock", { days: "7" })).location).toBe(
      "/account/sandbox/clock",
    );
    const { now } = await api.ok("GET", "/business/test-clock");
    expect(Math.round((Date.parse(now) - before) / 86_400_000)).toBe(7);
    const past = await browser.submit(page, "/account/sandbox/clock", { day: "2020-01-01" });
    expect([past.status, wordsOf(past.text)]).toEqual([
      422,
      expect.stringContaining("Choose a day that is still to come"),
    ]);
    const far = await browser.submit(page, "/account/sandbox/clock", { day: "2989-01-01" });
    expect([far.status, wordsOf(far.text)]).toEqual([
      422,
      expect.stringMatching(/Choose a day until .* at the latest/),
    ]);
    expect((await browser.get("/account/clock")).text).toContain('href="/account/sandbox/clock"');
  });

  it("has buttons that open, pay and take back as a client and its bank do", async ({ expect }) => {
    const { browser, api } = await atWork();
    const id = await sent(api);
    const path = `/account/sandbox/invoices/${id}`;
    const state = async () => {
      const { status, amount_due_cents } = await api.ok("GET", `/invoices/${id}`);
      return [status, amount_due_cents];
    };
    const offered = async () =>
      [...(await browser.get(path)).text.matchAll(/\/simulate-(\w+)"/g)].map(([, act]) => act);
    expect(await offered()).toEqual(["opening", "payment"]);
    const page = await browser.get(path);
    expect((await browser.submit(page, `${path}/simulate-opening`)).location).toBe(path);
    expect(await state()).toEqual(["opened", 60_000]);
    expect(await press(browser, `${path}/simulate-payment`)).toBe(path);
    expect(await state()).toEqual(["paid", 0]);
    expect(await offered()).toEqual(["return"]);
    expect(await press(browser, `${path}/simulate-return`)).toBe(path);
    expect(await state()).toEqual(["opened", 60_000]);
    const { data } = await api.ok("GET", `/invoices/${id}/events`);
    const told = data.map(
      ({ type, actor }: { type: string; actor: { type: string } }) => `${type} ${actor.type}`,
    );
    expect(told.slice(-4)).toEqual([
      "opened client",
      "payment_received client",
      "paid client",
      "refunded provider",
    ]);
    expect(await press(browser, `${path}/simulate-return`)).toBe("409");
  });

  it("takes back the last payment, however many came before it", async ({ expect }) => {
    const { browser, api } = await atWork();
    const id = await sent(api);
    await env.DB.prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < 101)
       insert into payments (business_id, id, invoice_id, amount_cents, paid_at, method, source, created_at)
       select business_id, printf('01900000-0000-7000-8000-%012d', i), id, i, '2026-02-01T10:00:00.000Z', 'cash', 'manual', ''
       from n, invoices where id = ?`,
    )
      .bind(id)
      .run();
    await env.DB.prepare("update invoices set amount_paid_cents = 5151 where id = ?").bind(id).run();
    await press(browser, `/account/sandbox/invoices/${id}/simulate-return`);
    expect((await api.ok("GET", `/invoices/${id}`)).amount_paid_cents).toBe(5151 - 101);
  });

  it("has none of them for a live business", async ({ expect }) => {
    const { browser, api } = await atWork();
    const id = await sent(api);
    for (const act of ["opening", "payment", "return"])
      expect(await press(browser, `/account/invoices/${id}/simulate-${act}`)).toBe("404");
  });
});
