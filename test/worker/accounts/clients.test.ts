/** The pages of clients and of the catalogue: found, made, edited and archived, by those who may. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { formatsFor } from "../../../src/platform/i18n/locale-formats.ts";
import type { Role } from "../../../src/schema/vocabularies/members.ts";
import { formToken } from "../../../src/surfaces/account/http/forms.ts";
import type { PageAnswer } from "../../support/account-pages.ts";
import { visitor } from "../../support/account-pages.ts";
import { aMemberOf } from "../../support/account-walk.ts";
import { type Api, aDraft, createBusiness } from "../../support/business.ts";
import { planOf } from "../../support/query-plan.ts";
import { watchedDatabase } from "../../support/watched-database.ts";

const CLIENTS = "/account/clients";
const PRODUCTS = "/account/products";

/** A sandbox business by itself, with somebody signed in. */
async function aDesk(role: Role = "owner", api?: Api, bindings: Partial<Env> = {}) {
  const business = api ?? (await createBusiness());
  const { token } = await aMemberOf(business.id, { role });
  const browser = visitor({ session: token }, bindings);
  const send = (path: string, fields: Record<string, string>) =>
    browser.send(path, { form: formToken(token), ...fields });
  return { api: business, get: browser.get, send };
}

/** The names that a list shows, in its order. */
const namesIn = ({ text }: PageAnswer): string[] =>
  [...text.matchAll(/<span class="main"><bdi>([^<]*)</g)].map(([, name = ""]) => name);

/** The fields of a page's form as a browser would send them. */
function fieldsIn({ text }: PageAnswer): Record<string, string> {
  const [, form = ""] = /<form[^>]*class="form"[^>]*>(.*?)<\/form>/s.exec(text) ?? [];
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const inputs = [...form.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
    const isBox = /type="(?:radio|checkbox)"/.test(tag);
    return isBox && !tag.includes(" checked") ? [] : [[attribute(tag, "name"), attribute(tag, "value")]];
  });
  const areas = [...form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g)].map(([, n, v]) => [n, v]);
  const selects = [...form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name, options = ""]) => [
      name,
      attribute(/<option[^>]* selected[^>]*>/.exec(options)?.[0] ?? "", "value"),
    ],
  );
  return Object.fromEntries([...inputs, ...areas, ...selects]);
}

/** Text with spaces that may break. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** What is said beside a field. */
const faultAt = ({ text }: PageAnswer, name: string): string | undefined =>
  new RegExp(`id="${name.replaceAll(".", "\\.")}-fault">([^<]*)<`).exec(text)?.[1];

const idOf = ({ location }: PageAnswer): string => location?.split("/").at(-1) ?? "";

const reads = (statement: string): boolean => /^\s*(?:select|with)\b/i.test(statement);

describe("the list of clients", () => {
  it("says what to do first, finds by name and contact, and keeps the archived ones apart", async ({
    expect,
  }) => {
    const { api, get } = await aDesk();
    expect((await get(CLIENTS)).text).toContain("No clients yet");
    const viewer = await aDesk("viewer", api);
    const theirs = await viewer.get(CLIENTS);
    expect(theirs.text).toContain("Nobody has added a client yet");
    expect(theirs.text).not.toContain(`${CLIENTS}/new`);
    const contacts = [{ last_name: "Hopper", email: "grace@navy.example" }];
    const zoe = await api.ok("POST", "/clients", { name: "Zoë Ltd", number: "C-7", contacts });
    await api.ok("POST", "/clients", { name: "ada" });
    await api.ok("POST", "/clients", { name: "Bea", city: "Oslo" });
    expect(namesIn(await get(CLIENTS))).toEqual(["ada", "Bea", "Zoë Ltd"]);
    expect(namesIn(await get(`${CLIENTS}?q=zoe`))).toEqual(["Zoë Ltd"]);
    expect(namesIn(await get(`${CLIENTS}?q=hopper`))).toEqual(["Zoë Ltd"]);
    expect((await get(`${CLIENTS}?q=nobody-like-it`)).text).toContain("Nothing matches");
    await api.ok("DELETE", `/clients/${zoe.id}`);
    expect(namesIn(await get(CLIENTS))).toEqual(["ada", "Bea"]);
    expect(namesIn(await get(`${CLIENTS}?archived=true`))).toEqual(["Zoë Ltd"]);
  });

  it("leads on by a cursor", async ({ expect }) => {
    const { api, get } = await aDesk();
    const name = (at: number) => `Client ${String(at).padStart(2, "0")}`;
    for (let at = 0; at < 51; at++) await api.ok("POST", "/clients", { name: name(at) });
    const first = await get(`${CLIENTS}?q=client`);
    const [, next = ""] = /href="([^"]*)" rel="next"/.exec(first.text) ?? [];
    expect(next).toContain("q=client");
    expect(namesIn(await get(next.replaceAll("&amp;", "&")))).toEqual([name(50)]);
  });
});

describe("a client's form", () => {
  it("makes a client with every field, once, and shows the same again", async ({ expect }) => {
    const { api, get, send } = await aDesk();
    await api.ok("PUT", "/business", { country: "SE" });
    const form = await get(`${CLIENTS}/new`);
    expect(fieldsIn(form)).toMatchObject({ type: "business", country: "SE", locale: "" });
    const entered = {
      ...fieldsIn(form),
      type: "public",
      name: "Kommunen",
      email: "faktura@kommun.example",
      phone: "0046 8-123 456",
      address: "Storgatan 1\r\n3 tr",
      postal_code: "111 22",
      city: "Stockholm",
      country: "SE",
      vat_number: "SE 556012345601",
      registration_number: "556012-3456",
      salutation: "Ms",
      first_name: "Ada",
      last_name: "Lovelace",
      address_extra: "Floor 3",
      locale: "sv",
      currency: "SEK",
      "payment_terms.kind": "end_of_month",
      "payment_terms.days": "30",
      payment_method: "transfer",
      buyer_reference: "ABC123",
      cost_center: "K1",
      "electronic_address.scheme": "0088",
      "electronic_address.id": "7300010000001",
      gln: "7300010000001",
      "delivery_address.name": "Lagret",
      "delivery_address.city": "Solna",
      "delivery_address.country": "SE",
      "bank.iban": "se45 5000 0000 0583 9825 7466",
      "bank.owner": "Kommunen",
      number: "C-1",
      external_id: "ext-1",
      tags: "public, Stockholm,, public",
      note: "Calls on Fridays.",
    };
    const made = await send(`${CLIENTS}/new`, entered);
    expect([made.status, made.location]).toEqual([
      303,
      expect.stringMatching(/\/account\/clients\/[\w-]{36}$/),
    ]);
    expect((await send(`${CLIENTS}/new`, entered)).location).toBe(made.location);
    const client = await api.ok("GET", `/clients/${idOf(made)}`);
    expect(client).toMatchObject({
      type: "public",
      phone: "+468123456",
      address: "Storgatan 1\n3 tr",
      vat_number: "SE556012345601",
      payment_terms: { kind: "end_of_month", days: 30 },
      electronic_address: { scheme: "0088", id: "7300010000001" },
      delivery_address: { name: "Lagret", address: null, postal_code: null, city: "Solna", country: "SE" },
      bank: { iban: "SE4550000000058398257466", bic: null, owner: "Kommunen", name: null },
      tags: ["public", "Stockholm"],
      locale: "sv",
    });
    const page = plain((await get(made.location ?? "")).text);
    for (const text of ["Kommunen", "Calls on Fridays.", "Sweden", "30 days, end of month", "C-1"])
      expect(page).toContain(text);
    const again = await get(`${made.location}/edit`);
    const saved = await send(`${made.location}/edit`, fieldsIn(again));
    expect([saved.status, saved.location]).toEqual([303, made.location]);
    expect(await api.ok("GET", `/clients/${client.id}`)).toEqual(client);
  });

  it("says beside each field what is wrong, and loses nothing that was entered", async ({ expect }) => {
    const { api, get, send } = await aDesk();
    await api.ok("POST", "/clients", { name: "Other", number: "C-1", external_id: "x-1" });
    const entered = {
      ...fieldsIn(await get(`${CLIENTS}/new`)),
      name: " ",
      email: "ada@",
      phone: "12",
      vat_number: "DE12",
      "bank.iban": "DE00",
      "bank.bic": "X",
      "payment_terms.kind": "days",
      "payment_terms.days": "",
      "electronic_address.id": "4711",
      tags: "x".repeat(60),
      note: "<b>kept</b>",
    };
    const refused = await send(`${CLIENTS}/new`, entered);
    expect(refused.status).toBe(422);
    expect(faultAt(refused, "name")).toBe("Please fill this in.");
    expect(faultAt(refused, "email")).toContain("ada@example.com");
    expect(faultAt(refused, "phone")).toContain("country code");
    expect(faultAt(refused, "vat_number")).toBe("A VAT number of that country looks like DE123456796.");
    expect(faultAt(refused, "bank.iban")).toContain("no valid IBAN");
    expect(faultAt(refused, "bank.bic")).toContain("8 or 11 characters");
    expect(faultAt(refused, "payment_terms.days")).toBe("Please fill this in.");
    expect(faultAt(refused, "electronic_address.scheme")).toContain("no such kind");
    expect(faultAt(refused, "tags")).toBe("At most 50 characters.");
    expect(refused.text).toContain("Nothing is saved yet.");
    expect(refused.text).toMatch(/id="name"[^>]*autofocus/);
    const { once: _, form: __, ...kept } = entered as Record<string, string>;
    expect(fieldsIn(refused)).toMatchObject({ ...kept, note: "&lt;b&gt;kept&lt;/b&gt;" });
    const taken = await send(`${CLIENTS}/new`, {
      ...fieldsIn(await get(`${CLIENTS}/new`)),
      name: "A",
      number: "C-1",
    });
    expect([taken.status, faultAt(taken, "number")]).toEqual([
      422,
      "Another client, perhaps an archived one, has this number already.",
    ]);
    const repeated = { ...fieldsIn(taken), number: "C-2", external_id: "x-1" };
    expect(faultAt(await send(`${CLIENTS}/new`, repeated), "external_id")).toContain("has this ID already");
  });

  it("puts what somebody else saved meanwhile beside what was entered, and saves the second time", async ({
    expect,
  }) => {
    const { api, get, send } = await aDesk();
    const { id } = await api.ok("POST", "/clients", { name: "Ada", city: "Paris" });
    const seen = fieldsIn(await get(`${CLIENTS}/${id}/edit`));
    await api.ok("PUT", `/clients/${id}`, { city: "Lyon" });
    const entered = { ...seen, name: "Ada L.", city: "Nice" };
    const stale = await send(`${CLIENTS}/${id}/edit`, entered);
    expect(stale.status).toBe(422);
    expect(stale.text).toContain("Somebody changed this while you had it open");
    expect(stale.text).toContain("Now stored: Lyon");
    expect(fieldsIn(stale)).toMatchObject({ name: "Ada L.", city: "Nice" });
    expect((await api.ok("GET", `/clients/${id}`)).city).toBe("Lyon");
    expect((await send(`${CLIENTS}/${id}/edit`, fieldsIn(stale))).status).toBe(303);
    expect(await api.ok("GET", `/clients/${id}`)).toMatchObject({ name: "Ada L.", city: "Nice" });
  });
});

describe("a form that another page led to", () => {
  it("leads back to it, with the client that was made, and nowhere else", async ({ expect }) => {
    const { api, get, send } = await aDesk();
    const next = new URLSearchParams({ next: "/account/invoices/new?copy=1" });
    const form = await get(`${CLIENTS}/new?${next}`);
    expect(form.text).toContain(`action="${CLIENTS}/new?${next}"`);
    const made = await send(`${CLIENTS}/new?${next}`, { ...fieldsIn(form), name: "Ada" });
    const [, id = ""] = /^\/account\/invoices\/new\?copy=1&client=(.{36})$/.exec(made.location ?? "") ?? [];
    const edit = `${CLIENTS}/${id}/edit`;
    expect((await send(`${edit}?${next}`, { type: "business", name: "Bea" })).location).toBe(
      "/account/invoices/new?copy=1",
    );
    expect((await api.ok("GET", `/clients/${id}`)).name).toBe("Bea");
    for (const away of ["https://evil.example", "//evil.example", "/account\\evil", "/api/v1"]) {
      const saved = await send(`${edit}?${new URLSearchParams({ next: away })}`, {
        type: "business",
        name: "C",
      });
      expect(saved.location).toBe(`${CLIENTS}/${id}`);
    }
  });
});

describe("a client's page", () => {
  it("shows what is open, what is late and what was overpaid, in one trip that reads no table whole", async ({
    expect,
  }) => {
    const watched = watchedDatabase(env.DB);
    const { api, get } = await aDesk("viewer", undefined, { DB: watched.binding });
    const { draft, client } = await aDraft(api);
    const issue = async (id: string) => api.ok("POST", `/invoices/${id}/finalize`);
    const first = await issue(draft.id);
    const second = await issue((await api.ok("POST", `/invoices/${draft.id}/duplicate`)).id);
    const third = await issue((await api.ok("POST", `/invoices/${draft.id}/duplicate`)).id);
    await env.DB.prepare("update invoices set overdue_at = '2026-01-02T00:00:00.000Z' where id = ?")
      .bind(second.id)
      .run();
    const money = { amount_cents: third.total_cents + 100, method: "cash", allow_overpayment: true };
    await api.ok("POST", `/invoices/${third.id}/payments`, money);
    watched.takeTrips();
    const page = await get(`${CLIENTS}/${client.id}`);
    expect(watched.takeTrips()).toBe(1);
    const amount = (cents: number) => formatsFor("en").money(cents, "EUR");
    expect(page.text).toContain(`<dt>Open</dt><dd>${amount(2 * first.total_cents)}`);
    expect(page.text).toContain(`${amount(second.total_cents)} overdue`);
    expect(page.text).toContain("<dt>Credit</dt><dd>€1.00");
    expect(page.text).toContain(first.number);
    expect(page.text).not.toContain(`${CLIENTS}/${client.id}/edit`);
    const plans = await Promise.all([...watched.statements].filter(reads).map(planOf));
    expect(plans.flat().filter((step) => /^SCAN (?:invoices|clients|client_contacts)\b/.test(step))).toEqual(
      [],
    );
    // The sums of a client read that client's invoices, not all that are open.
    expect(plans.flat().filter((step) => step.includes("invoices_by_status"))).toEqual([]);
  });

  it("archives and restores, and leads to an invoice", async ({ expect }) => {
    const { api, get, send } = await aDesk();
    const { id } = await api.ok("POST", "/clients", { name: "Ada" });
    expect((await get(`${CLIENTS}/${id}`)).text).toContain(`/account/invoices/new?client=${id}`);
    expect((await send(`${CLIENTS}/${id}/archive`, {})).status).toBe(303);
    const archived = await get(`${CLIENTS}/${id}`);
    expect(archived.text).toContain("Archived on");
    expect(archived.text).not.toContain("invoices/new?client");
    await send(`${CLIENTS}/${id}/restore`, {});
    expect((await api.ok("GET", `/clients/${id}`)).archived_at).toBeNull();
  });

  it("has contacts that are added, edited and deleted, with what is wrong beside the field", async ({
    expect,
  }) => {
    const { api, get, send } = await aDesk();
    const { id } = await api.ok("POST", "/clients", { name: "Ada" });
    const path = `${CLIENTS}/${id}/contacts`;
    const form = fieldsIn(await get(`${path}/new`));
    expect(form).toMatchObject({ default: "on" });
    const nobody = await send(`${path}/new`, { ...form, gets_invoices: "on" });
    expect(faultAt(nobody, "last_name")).toContain("first or last name");
    expect(faultAt(nobody, "gets_invoices")).toContain("with an email address");
    const grace = { ...fieldsIn(nobody), first_name: "Grace", email: "grace@example.com" };
    expect((await send(`${path}/new`, grace)).location).toBe(`${CLIENTS}/${id}`);
    const { contacts } = await api.ok("GET", `/clients/${id}`);
    expect(contacts).toEqual([
      expect.objectContaining({ first_name: "Grace", default: true, gets_invoices: true }),
    ]);
    const one = `/account/contacts/${contacts[0].id}`;
    const { gets_invoices: _, ...edited } = fieldsIn(await get(one));
    await send(one, { ...edited, job_title: "Admiral" });
    const page = await get(`${CLIENTS}/${id}`);
    expect(page.text).toContain("Admiral · grace@example.com");
    expect(page.text).not.toContain("Gets invoices");
    const stale = await send(one, { ...edited, job_title: "Captain" });
    expect(stale.text).toContain("Now stored: Admiral");
    expect((await send(`${one}/delete`, {})).location).toBe(`${CLIENTS}/${id}`);
    expect((await get(`${CLIENTS}/${id}`)).text).toContain("No contact yet");
  });
});

describe("the catalogue", () => {
  it("is filled, found, priced in the business's currency, and archived", async ({ expect }) => {
    const { api, get, send } = await aDesk();
    await api.ok("PUT", "/business", { country: "DE", default_currency: "EUR" });
    expect((await get(PRODUCTS)).text).toContain("Nothing in the catalogue yet");
    const form = fieldsIn(await get(`${PRODUCTS}/new`));
    expect(form).toMatchObject({ tax_rate: "19", unit: "C62", tax_category: "", lang: "en" });
    const entered = {
      ...form,
      description: "Power",
      unit_price_cents: "€0.1234",
      unit: "KWH",
      kind: "goods",
    };
    const made = await send(`${PRODUCTS}/new`, { ...entered, number: "P-1" });
    expect(made.status).toBe(303);
    expect((await send(`${PRODUCTS}/new`, { ...entered, number: "P-1" })).location).toBe(made.location);
    const product = await api.ok("GET", `/products/${idOf(made)}`);
    expect(product).toMatchObject({
      unit_price_cents: 12.34,
      tax_rate: 19,
      tax_category: "S",
      kind: "goods",
    });
    const list = await get(`${PRODUCTS}?q=p-1`);
    expect(list.text).toContain("€0.1234 / kWh");
    const taken = await send(`${PRODUCTS}/new`, {
      ...fieldsIn(await get(`${PRODUCTS}/new`)),
      ...entered,
      once: "",
      number: "P-1",
    });
    expect(faultAt(taken, "number")).toContain("has this number already");
    await send(`${made.location}/archive`, {});
    expect(namesIn(await get(PRODUCTS))).toEqual([]);
    expect(namesIn(await get(`${PRODUCTS}?archived=true`))).toEqual(["Power"]);
    await send(`${made.location}/restore`, {});
    const viewer = await aDesk("viewer", api);
    const theirs = await viewer.get(made.location ?? "");
    expect(theirs.text).toContain("€0.1234 / kWh");
    expect(theirs.text).not.toContain("<form class");
  });

  it("is edited with its version, its prices read as its language writes them", async ({ expect }) => {
    const { api, get, send } = await aDesk();
    const { id } = await api.ok("POST", "/products", {
      description: "Consulting",
      unit_price_cents: 123_450,
      tax_rate: 20,
    });
    const path = `${PRODUCTS}/${id}`;
    const seen = fieldsIn(await get(path));
    expect(seen.unit_price_cents).toBe("1234.50");
    const wrong = await send(path, { ...seen, unit_price_cents: "12x", tax_rate: "120", tax_category: "E" });
    expect(faultAt(wrong, "unit_price_cents")).toBe("Enter a number, such as 12.5.");
    expect(faultAt(wrong, "tax_rate")).toBe("At most 100.");
    const odd = await send(path, { ...seen, tax_category: "E" });
    expect(faultAt(odd, "tax_category")).toContain("only the standard kind");
    await send(path, { ...seen, lang: "de", unit_price_cents: "1.234,567" });
    expect((await api.ok("GET", `/products/${id}`)).unit_price_cents).toBe(123_456.7);
    const stale = await send(path, { ...seen, description: "Advice", lang: "en" });
    expect(stale.text).toContain("Now stored: Consulting");
    expect((await send(path, fieldsIn(stale))).status).toBe(303);
    expect((await api.ok("GET", `/products/${id}`)).description).toBe("Advice");
  });
});
