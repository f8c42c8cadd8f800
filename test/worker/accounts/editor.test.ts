/** The editor of invoices, as it works without a script: every button keeps what was typed. */
import { beforeAll, describe, it } from "vitest";
import { updateBusiness } from "../../../src/capabilities/business/update-business.ts";
import { createClient } from "../../../src/capabilities/clients/create-client.ts";
import { archiveClient } from "../../../src/capabilities/clients/update-client.ts";
import { createProduct } from "../../../src/capabilities/products/create-product.ts";
import { type PageAnswer, type Visitor, visitor } from "../../support/account-pages.ts";
import { aMember, aPerson, contextIn } from "../../support/accounts.ts";
import { formFields } from "../../support/form-fields.ts";
import { rowsOf } from "../../support/rows.ts";

const NEW = "/account/invoices/new";

interface Seated {
  browser: Visitor;
  token: string;
  business_id: string;
  client: string;
}

let person: Seated;

async function seated(): Promise<Seated> {
  const { token, business_id } = await aPerson();
  const { id } = await createClient(contextIn(token, "createClient"), {
    name: "Blanche & Fils",
    email: "blanche@example.com",
    address: "2 rue B",
    city: "Lyon",
    country: "FR",
  });
  return { browser: visitor({ session: token }), token, business_id, client: id };
}

beforeAll(async () => {
  person = await seated();
});

/** Presses a button of the editor, after some fields were typed in. */
async function press(
  browser: Visitor,
  page: PageAnswer,
  button: string,
  typed: Record<string, string> = {},
): Promise<PageAnswer> {
  const fields = await formFields(page.text, "editor");
  for (const [name, value] of Object.entries(typed)) fields.set(name, value);
  fields.set("do", button);
  const [, path = ""] = /<form[^>]* action="([^"]*)"[^>]* id="editor"/.exec(page.text) ?? [];
  return browser.sendAll(path, fields);
}

const LINE = { "lines.0.description": "Consulting", "lines.0.quantity": "2.5", "lines.0.price": "1,200.50" };

const invoicesOf = async ({ business_id }: Pick<Seated, "business_id">) =>
  (await rowsOf(business_id)).invoices ?? [];

/** What stands on a page, without its tags. */
const wordsOf = ({ text }: PageAnswer): string => text.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

/** The values of a field of all lines, in their order. */
async function column(page: PageAnswer, field: string): Promise<string[]> {
  const fields = await formFields(page.text, "editor");
  return [...fields].flatMap(([name, value]) =>
    new RegExp(`^lines\\.\\d+\\.${field}$`).test(name) ? [value] : [],
  );
}

/** A draft of a new person, with the page on which it is edited. */
async function aDraft(
  over: Record<string, string> = {},
): Promise<Seated & { page: PageAnswer; path: string }> {
  const own = await seated();
  const typed = { client_id: own.client, ...LINE, ...over };
  const saved = await press(own.browser, await own.browser.get(`${NEW}?client=${own.client}`), "save", typed);
  const path = saved.location ?? "";
  return { ...own, path, page: await own.browser.get(path) };
}

describe("the editor without a script", () => {
  it("makes a draft of what was typed, with its totals on the page before", async ({ expect }) => {
    const { browser, client } = person;
    const blank = await browser.get(NEW);
    expect([blank.status, wordsOf(blank)]).toEqual([200, expect.stringContaining("Blanche &amp; Fils")]);
    const chosen = await press(browser, blank, `client.${client}`, LINE);
    expect(wordsOf(chosen)).toMatch(/2 rue B, Lyon, France.*€3,001\.25/);
    const typed = { "lines.0.discount": "10 %", discount: "100", notes: "Thank you" };
    const more = await press(browser, chosen, "add", typed);
    const table = "Article\tQté\tPrix unitaire\tTVA\nStylo\t3\t2,50\t20 %\nTotal\t\t7,50\t\n";
    const pasted = await press(browser, more, "table", { table });
    expect(wordsOf(pasted)).toContain("Lines inserted: 1");
    expect(await column(pasted, "description")).toEqual(["Consulting", "Stylo"]);
    const saved = await press(browser, pasted, "save");
    expect(saved.status).toBe(303);
    const [invoice] = await invoicesOf(person);
    expect(invoice).toMatchObject({
      client_id: client,
      notes: "Thank you",
      // (3001.25 - 300.13) + 7.50 - 100, and 20 % on the share of the pens.
      subtotal_cents: 260862,
    });
    expect(saved.location).toBe(`/account/invoices/${invoice?.id}/edit`);
    const page = await browser.get(saved.location ?? "");
    expect(await column(page, "price")).toEqual(["1200.50", "2.50"]);
    expect(await column(page, "discount")).toEqual(["10 %", ""]);
    // Each step from the lines to the total, as the document has them.
    expect(wordsOf(page)).toMatch(
      /Sum of lines excl\. VAT €2,708\.62 Discount \S+100\.00 Subtotal excl\. VAT €2,608\.62/,
    );
  });

  it("moves and removes lines, and adds products of the catalogue", async ({ expect }) => {
    const { browser, token, client } = person;
    const product = await createProduct(contextIn(token, "createProduct"), {
      description: "Day of training",
      unit: "DAY",
      unit_price_cents: 80_000,
      tax_rate: 20,
      number: "T-1",
    });
    const page = await press(browser, await browser.get(`${NEW}?client=${client}`), "add", LINE);
    const second = { "lines.1.description": "Travel", "lines.1.price": "50" };
    const found = await press(browser, page, "find", { ...second, product_q: "training" });
    expect(wordsOf(found)).toContain("Day of training T-1 · 800.00 EUR");
    const added = await press(browser, found, `product.${product.id}`);
    expect(await column(added, "description")).toEqual(["Consulting", "Travel", "Day of training"]);
    expect(await column(added, "unit")).toEqual(["C62", "C62", "DAY"]);
    const moved = await press(browser, await press(browser, added, "up.2"), "down.0");
    expect(await column(moved, "description")).toEqual(["Day of training", "Consulting", "Travel"]);
    const removed = await press(browser, moved, "remove.1");
    expect(await column(removed, "description")).toEqual(["Day of training", "Consulting"]);
    expect(wordsOf(removed)).toContain("€3,801.25");
  });

  it("makes a client in place, once, and tells what is wrong with one", async ({ expect }) => {
    const { browser, business_id } = await seated();
    const blank = await browser.get(NEW);
    const typed = { ...LINE, new_name: "Ada & Co", new_email: "ada", new_country: "DE" };
    const refused = await press(browser, blank, "make_client", typed);
    expect([refused.status, wordsOf(refused)]).toEqual([
      422,
      expect.stringContaining("such as ada@example.com"),
    ]);
    const made = await press(browser, refused, "make_client", { new_email: "ada@example.com" });
    const twice = await press(browser, refused, "make_client", { new_email: "ada@example.com" });
    expect([made.status, wordsOf(made)]).toEqual([200, expect.stringContaining("Ada &amp; Co Germany")]);
    expect(await column(twice, "description")).toEqual(["Consulting"]);
    const { clients } = await rowsOf(business_id);
    expect(clients?.filter(({ name }) => name === "Ada & Co")).toHaveLength(1);
    const saved = await press(browser, made, "save");
    expect(saved.status).toBe(303);
  });

  it("makes one draft of a form that is sent twice", async ({ expect }) => {
    const own = await seated();
    const page = await own.browser.get(`${NEW}?client=${own.client}`);
    const first = await press(own.browser, page, "send", LINE);
    const again = await press(own.browser, page, "save", LINE);
    const [invoice, ...others] = await invoicesOf(own);
    expect(others).toEqual([]);
    expect(first.location).toBe(`/account/invoices/${invoice?.id}/send`);
    expect(again.location).toBe(`/account/invoices/${invoice?.id}/edit`);
  });

  it("keeps what was typed where it cannot be read, and says so beside the field", async ({ expect }) => {
    const { browser, client } = person;
    const wrong = { ...LINE, "lines.0.price": "a lot", due: "days", due_days: "soon", exchange_rate: "-1" };
    const page = await press(browser, await browser.get(`${NEW}?client=${client}`), "save", wrong);
    expect(page.status).toBe(422);
    expect(await column(page, "price")).toEqual(["a lot"]);
    expect(page.text).toMatch(
      /id="lines.0-told"><ul><li[^>]*><a href="#lines\.0\.price">Unit price: [^<]*number/,
    );
    expect(page.text).toMatch(/id="due_days-fault">[^<]+</);
    expect(page.text).toMatch(/id="exchange_rate-fault">[^<]+</);
    const nobody = await press(browser, await browser.get(NEW), "save", LINE);
    expect([nobody.status, nobody.text]).toEqual([422, expect.stringMatching(/id="client_id-fault">[^<]+</)]);
  });

  it("still takes a draft to a client that was archived meanwhile, though no contact of another", async ({
    expect,
  }) => {
    const { browser, token, client, page, path } = await aDraft();
    await archiveClient(contextIn(token, "archiveClient"), { id: client, expectedVersion: null });
    const refused = await press(browser, page, "save", { contact_id: crypto.randomUUID() });
    expect(wordsOf(refused)).toContain("This client has no such contact.");
    expect((await press(browser, page, "save", { title: "Order" })).location).toBe(path);
  });

  it("says beside its field what the law asks, and counts what is open", async ({ expect }) => {
    const { browser, client } = person;
    const typed = { ...LINE, "lines.0.vat": "AE:0" };
    const page = await press(browser, await browser.get(`${NEW}?client=${client}`), "calculate", typed);
    expect(page.text).toMatch(/<span class="fault need" id="client_id-fault">[^<]*VAT number/);
    expect(wordsOf(page)).toMatch(/\d points are open before it can be issued/);
    expect(wordsOf(page)).toContain("Reverse charge, net amount 3,001.25 €0.00");
  });

  it("opens what is folded away where the law asks for it", async ({ expect }) => {
    const own = await seated();
    const french = { expectedVersion: null, changes: () => ({ country: "FR" as const }) };
    await updateBusiness(contextIn(own.token, "updateBusiness"), french);
    const page = await press(
      own.browser,
      await own.browser.get(`${NEW}?client=${own.client}`),
      "calculate",
      LINE,
    );
    expect(page.text).toMatch(/<a href="#lines\.0\.kind">[^<]*goods or services/);
    expect(page.text).toMatch(/<details class="further" open="">(?:(?!<\/details>).)*id="lines\.0\.kind"/);
  });
});

describe("two tabs", () => {
  it("do not overwrite each other, unless that is what somebody wants", async ({ expect }) => {
    const { browser, page, path, ...own } = await aDraft();
    expect((await press(browser, page, "save", { notes: "From the first" })).location).toBe(path);
    const stale = await press(browser, page, "save", { notes: "From the second" });
    expect([stale.status, wordsOf(stale)]).toEqual([
      409,
      expect.stringContaining("This draft was changed elsewhere"),
    ]);
    expect(stale.text).toContain("From the second</textarea>");
    expect(await invoicesOf(own)).toMatchObject([{ notes: "From the first", version: 2 }]);
    // The form stays stale, whatever is pressed, until it is told to overwrite that very state.
    expect((await press(browser, await press(browser, stale, "add"), "save", { notes: "x" })).status).toBe(
      409,
    );
    const [, overwrite = ""] = /value="(overwrite\.\d+)"/.exec(stale.text) ?? [];
    expect((await press(browser, stale, overwrite)).location).toBe(path);
    expect(await invoicesOf(own)).toMatchObject([{ notes: "From the second", version: 3 }]);
    expect((await press(browser, stale, overwrite, { notes: "Late" })).status).toBe(409);
    // What is stored already is no change.
    expect((await press(browser, page, "save", { notes: "From the second" })).location).toBe(path);
  });
});

describe("what a script asks for", () => {
  const HTMX = { "HX-Request": "true" };

  it("saves by itself as soon as there is a client and a whole line, and says why not before", async ({
    expect,
  }) => {
    const own = await seated();
    const page = await own.browser.get(NEW);
    const fields = await formFields(page.text, "editor");
    fields.set("do", "autosave");
    const ask = () => own.browser.sendAll(NEW, fields, HTMX);
    fields.set("lines.0.description", "Consulting");
    expect(wordsOf(await ask())).toContain("Not saved yet: choose a client");
    fields.set("client_id", own.client);
    expect(wordsOf(await ask())).toContain("Not saved yet: line 1 is not complete");
    fields.set("lines.0.price", "100");
    const saved = await ask();
    expect(saved.text).toMatch(/id="stored"><input[^>]*name="draft"/);
    expect(wordsOf(saved)).toMatch(/Saved at \d\d:\d\d/);
    expect(saved.text).toMatch(/id="lines.0-amount">€100.00</);
    // An answer that got lost: the same form once more, with more in it.
    fields.set("lines.0.price", "200");
    expect(wordsOf(await ask())).toMatch(/Saved at/);
    expect(await invoicesOf(own)).toMatchObject([{ subtotal_cents: 20_000, version: 2 }]);
  });

  it("suggests clients and products, makes lines of a table, and draws the PDF", async ({ expect }) => {
    const { browser, page, token } = await aDraft();
    await createProduct(contextIn(token, "createProduct"), {
      description: "Pen <b>",
      unit_price_cents: 250,
      tax_rate: 20,
    });
    expect(wordsOf(await browser.get(`${NEW}/clients?client_q=blan`, HTMX))).toContain("Blanche &amp; Fils");
    const products = await browser.get(`${NEW}/products?product_q=pen`, HTMX);
    expect(products.text).toContain("Pen &lt;b&gt;");
    const fields = await formFields(page.text, "editor");
    fields.set("table", "Pen\t3\t2.50\nPaper\t1\t4");
    fields.set("next", "7");
    const lines = await browser.sendAll(`${NEW}/table`, fields, HTMX);
    expect(lines.text).toMatch(/data-line="7".*>Pen<.*data-line="8".*>Paper</s);
    const pdf = await browser.sendAll(`${NEW}/pdf`, fields);
    expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
    expect(pdf.headers.get("Content-Security-Policy")).toBe("frame-ancestors 'self'");
    fields.set("lines.0.price", "nothing");
    expect((await browser.sendAll(`${NEW}/pdf`, fields)).status).toBe(204);
  });

  it("tells a script that nobody is signed in, so that the page keeps what was typed", async ({ expect }) => {
    const { status, location } = await visitor({ session: `${person.token.slice(0, -4)}AAAA` }).get(
      `${NEW}/clients`,
      HTMX,
    );
    expect([status, location]).toEqual([401, null]);
  });
});

describe("hostile forms", () => {
  it("have at most 1,000 lines, and no name of theirs is more than a name", async ({ expect }) => {
    const { browser, client } = person;
    const page = await browser.get(`${NEW}?client=${client}`);
    const fields = await formFields(page.text, "editor");
    for (let key = 0; key < 9_000; key++) fields.set(`lines.${key}.description`, "x");
    fields.set("lines.__proto__.price", "1");
    fields.set("__proto__", "1");
    fields.set("lines.1.constructor", "1");
    fields.set("do", "calculate");
    const many = await browser.sendAll(NEW, fields);
    expect(wordsOf(many)).toContain("An invoice has at most 1000 lines");
    expect(await column(many, "description")).toHaveLength(1000);
    for (let key = 9_000; key < 25_000; key++) fields.append(`lines.${key}.price`, "1");
    expect((await browser.sendAll(NEW, fields)).status).toBe(413);
  });

  it("reach no client, product or draft of another business", async ({ expect }) => {
    const other = await aDraft();
    const { browser, client } = person;
    const blank = await browser.get(NEW);
    const theirs = await press(browser, blank, "save", { client_id: other.client, ...LINE });
    expect([theirs.status, theirs.text]).toEqual([422, expect.stringMatching(/id="client_id-fault">[^<]+</)]);
    expect(await column(theirs, "description")).toEqual(["Consulting"]);
    const draft = /invoices\/([^/]+)\/edit/.exec(other.path)?.[1] ?? "";
    expect((await press(browser, blank, "save", { client_id: client, draft, ...LINE })).status).toBe(404);
    expect((await browser.get(other.path)).status).toBe(404);
    expect((await press(browser, blank, `product.${other.client}`)).status).toBe(404);
    const [before] = await invoicesOf(other);
    expect(before).toMatchObject({ version: 1 });
  });

  it("show markup as text", async ({ expect }) => {
    const { browser, client } = person;
    const markup = '"><script>alert(1)</script>';
    const typed = { "lines.0.description": markup, "lines.0.price": markup, notes: markup, due: markup };
    const page = await press(browser, await browser.get(`${NEW}?client=${client}`), "calculate", typed);
    expect(page.text).not.toContain("<script>alert");
    expect(await column(page, "description")).toEqual([markup]);
  });

  it("are nothing for who may only look", async ({ expect }) => {
    const { token } = await aMember(person.token, "bookkeeper");
    const { status, text } = await visitor({ session: token }).get(NEW);
    expect([status, text.includes("<form method")]).toEqual([403, false]);
  });
});
