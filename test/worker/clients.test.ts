/** What is known of clients, and of the people there. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { type Answer, type Api, aDraft, aLine, createBusiness } from "../support/business.ts";
import { rowsOf } from "../support/rows.ts";

/** The ISO day some days from now. */
const today = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const problem = ({ status, body }: Answer) => [
  status,
  body.code,
  ...(body.errors ?? []).map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`),
];

const DETAILS = {
  salutation: "Ms",
  first_name: "Ada",
  last_name: "Lovelace",
  address_extra: "3rd floor",
  bank: { iban: "FR7630006000011234567890189", bic: "AGRIFRPP", owner: "Ada Lovelace", name: "Banque" },
  payment_method: "direct_debit",
  payment_terms: { kind: "end_of_month", days: 30 },
  currency: "SEK",
  cost_center: "4711",
  delivery_address: {
    name: "Depot",
    address: "Rue du Port 1",
    postal_code: "13002",
    city: "Marseille",
    country: "FR",
  },
  buyer_reference: "04011000-12345-03",
  electronic_address: { scheme: "0225", id: "732829320" },
  gln: "4012345000009",
  note: "Pays late.\nCalls on Mondays.",
};
const NOTHING = Object.fromEntries(Object.keys(DETAILS).map((name) => [name, null]));

describe("a client", () => {
  it("has nothing but a name at first, and takes every detail", async ({ expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    expect(client).toMatchObject({ ...NOTHING, type: "business", number: null, contacts: [] });
    const path = `/clients/${client.id}`;
    const full = await api.ok("PUT", path, { ...DETAILS, number: "C-1", type: "public" });
    expect(full).toEqual({
      ...client,
      ...DETAILS,
      number: "C-1",
      type: "public",
      version: 2,
      updated_at: full.updated_at,
    });
    expect(await api.ok("GET", path)).toEqual(full);
    const [listed] = (await api.ok("GET", "/clients")).data;
    expect({ ...listed, contacts: [] }).toEqual(full);
    // What was read may be sent back, and changes nothing.
    expect(await api.ok("PUT", path, full)).toEqual(full);
    const cleared = await api.ok("PUT", path, { ...NOTHING, number: null, type: "consumer" });
    expect(cleared).toMatchObject({ ...NOTHING, number: null, type: "consumer", version: 3 });
  });

  it("is created with all of it in one request", async ({ expect }) => {
    const api = await createBusiness();
    const sent = { name: "Ada SARL", number: "C-2", type: "public", ...DETAILS };
    const client = await api.ok("POST", "/clients", sent);
    expect(client).toMatchObject(sent);
    expect(await api.ok("GET", `/clients/${client.id}`)).toEqual(client);
  });

  it("keeps the details that a change does not name", async ({ expect }) => {
    const api = await createBusiness();
    const { id } = await api.ok("POST", "/clients", { name: "Ada", cost_center: "1", note: "x" });
    const changed = await api.ok("PUT", `/clients/${id}`, { cost_center: "2", salutation: "" });
    expect(changed).toMatchObject({ cost_center: "2", note: "x", salutation: null });
  });

  it("has a number of its own in the business", async ({ expect }) => {
    const [api, other] = [await createBusiness(), await createBusiness()];
    const first = await api.ok("POST", "/clients", { name: "Ada", number: "C-1" });
    const taken = await api.call("POST", "/clients", { name: "Bob", number: "C-1" });
    expect(problem(taken)).toEqual([409, "client_number_taken", "/number client_number_taken"]);
    const second = await api.ok("POST", "/clients", { name: "Bob", number: "c-1" });
    await other.ok("POST", "/clients", { name: "Ada", number: "C-1" });
    const change = await api.call("PUT", `/clients/${second.id}`, { number: "C-1" });
    expect(problem(change)).toEqual([409, "client_number_taken", "/number client_number_taken"]);
    const found = await api.ok("GET", "/clients?number=C-1");
    expect(found.data.map(({ id }: { id: string }) => id)).toEqual([first.id]);
  });

  it("is found by its number and by a person's name", async ({ expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", {
      name: "Analytical SARL",
      number: "K-77",
      last_name: "Byrønne",
    });
    for (const q of ["k-77", "byronne"])
      expect((await api.ok("GET", `/clients?q=${q}`)).data).toMatchObject([{ id: client.id }]);
    await api.ok("PUT", `/clients/${client.id}`, { last_name: "King" });
    expect((await api.ok("GET", "/clients?q=byronne")).data).toEqual([]);
    expect((await api.ok("GET", "/clients?q=king")).data).toMatchObject([{ id: client.id }]);
  });

  it.for([
    [{ bank: {} }, "/bank empty"],
    [{ bank: { iban: "FR76" } }, "/bank/iban invalid_iban"],
    [{ bank: { bic: "AGRIXXPP" } }, "/bank/bic invalid_bic"],
    [{ payment_terms: { kind: "fixed", days: 1 } }, "/payment_terms/kind invalid_value"],
    [{ payment_terms: { kind: "days" } }, "/payment_terms/days required"],
    [{ payment_terms: { kind: "days", days: 366 } }, "/payment_terms/days too_big"],
    [{ payment_method: "barter" }, "/payment_method invalid_value"],
    [{ currency: "XXX" }, "/currency invalid_value"],
    [{ delivery_address: {} }, "/delivery_address empty"],
    [{ delivery_address: { country: "EL" } }, "/delivery_address/country unknown_country"],
    [{ electronic_address: { scheme: "1234", id: "1" } }, "/electronic_address/scheme unknown_scheme"],
    [{ electronic_address: { scheme: "EM", id: "ada" } }, "/electronic_address/id invalid_format"],
    [{ gln: "4012345000008" }, "/gln invalid_gln"],
    [{ type: "state" }, "/type invalid_value"],
    [{ number: " " }, "/number too_small"],
    [{ contacts: [{}] }, "/contacts/0/last_name required"],
    [
      { contacts: [{ last_name: "A", gets_invoices: true }] },
      "/contacts/0/gets_invoices contact_without_email",
    ],
    [
      {
        contacts: [
          { last_name: "A", default: true },
          { last_name: "B", default: true },
        ],
      },
      "/contacts/1/default several_defaults",
    ],
    [{ contacts: Array(51).fill({ last_name: "A" }) }, "/contacts too_big"],
    [
      { contacts: Array(11).fill({ last_name: "A", email: "a@b.example", gets_invoices: true }) },
      "/contacts/10/gets_invoices too_many_mailed",
    ],
  ] as const)("is refused: $1", async ([fields, fault], { expect }) => {
    const api = await createBusiness();
    const answer = await api.call("POST", "/clients", { name: "Ada", ...fields });
    expect(problem(answer)).toEqual([422, "validation_failed", fault]);
  });
});

async function withClient(): Promise<{ api: Api; id: string; path: string }> {
  const api = await createBusiness();
  const { id } = await api.ok("POST", "/clients", { name: "Analytical SARL" });
  return { api, id, path: `/clients/${id}/contacts` };
}

const GRACE = { first_name: "Grace", last_name: "Hopper", email: "grace@example.com" };

describe("a contact", () => {
  it("writes events of its own and of its client with each change", async ({ expect }) => {
    const { api, id, path } = await withClient();
    const contact = await api.ok("POST", path, { ...GRACE, default: true });
    await api.ok("PUT", `${path}/${contact.id}`, { job_title: "CTO" });
    const told = async () =>
      ((await rowsOf(api.id)).events ?? [])
        .sort((a, b) => Number(a.position) - Number(b.position))
        .map(({ subject_kind, subject_id, type, data }) => [subject_kind, subject_id, type, data]);
    const own = JSON.stringify({ client_id: id });
    expect(await told()).toEqual([
      ["client", id, "created", "{}"],
      ["client", id, "updated", "{}"],
      ["contact", contact.id, "created", own],
      ["client", id, "updated", "{}"],
      ["contact", contact.id, "updated", own],
    ]);
    await api.ok("DELETE", `${path}/${contact.id}`);
    expect((await told()).slice(3)).toEqual([
      ["client", id, "updated", "{}"],
      ["contact", contact.id, "deleted", own],
    ]);
  });

  it("is created, read, changed and deleted, and shown with its client", async ({ expect }) => {
    const { api, id, path } = await withClient();
    const contact = await api.ok("POST", path, { ...GRACE, phone: "+33612345678", job_title: "CTO" });
    expect(contact).toEqual({
      ...GRACE,
      id: contact.id,
      phone: "+33612345678",
      job_title: "CTO",
      default: false,
      gets_invoices: false,
      version: 1,
      created_at: contact.created_at,
      updated_at: contact.created_at,
    });
    expect(await api.ok("GET", `${path}/${contact.id}`)).toEqual(contact);
    expect(await api.ok("GET", `/clients/${id}`)).toMatchObject({ contacts: [contact], version: 2 });
    const changed = await api.ok("PUT", `${path}/${contact.id}`, { job_title: null, gets_invoices: true });
    expect(changed).toMatchObject({ ...GRACE, job_title: null, gets_invoices: true, version: 2 });
    // What was read may be sent back, and changes nothing.
    expect(await api.ok("PUT", `${path}/${contact.id}`, changed)).toEqual(changed);
    const client = await api.ok("GET", `/clients/${id}`);
    expect(client).toMatchObject({ contacts: [changed], version: 3 });
    expect((await api.ok("GET", path)).data).toEqual([changed]);
    expect((await api.ok("GET", "/clients")).data[0].contacts).toBeUndefined();
    // The client may be sent back with its contacts, but does not change them.
    expect(await api.ok("PUT", `/clients/${id}`, client)).toEqual(client);
    const wrong = await api.call("PUT", `/clients/${id}`, { contacts: [] });
    expect(problem(wrong)).toEqual([422, "validation_failed", "/contacts read_only"]);
    expect(await api.ok("DELETE", `${path}/${contact.id}`)).toEqual(changed);
    expect((await api.call("GET", `${path}/${contact.id}`)).status).toBe(404);
    expect(await api.ok("GET", `/clients/${id}`)).toMatchObject({ contacts: [], version: 4 });
  });

  it("comes along with a new client, whose repeated request has the same answer", async ({ expect }) => {
    const api = await createBusiness();
    const sent = {
      name: "Analytical SARL",
      contacts: [{ ...GRACE, default: true }, { last_name: "Buying" }],
    };
    const client = await api.ok("POST", "/clients", sent, { "Idempotency-Key": "k" });
    expect(client.contacts).toMatchObject([
      { ...GRACE, default: true },
      { first_name: null, last_name: "Buying", default: false },
    ]);
    expect(await api.ok("GET", `/clients/${client.id}`)).toEqual(client);
    expect(await api.ok("POST", "/clients", sent, { "Idempotency-Key": "k" })).toEqual(client);
    expect((await api.ok("GET", "/clients")).data.length).toBe(1);
  });

  it("is the only default one: setting one unsets the other", async ({ expect }) => {
    const { api, path } = await withClient();
    const first = await api.ok("POST", path, { last_name: "One", default: true });
    const second = await api.ok("POST", path, { last_name: "Two", default: true });
    expect(first.default && second.default).toBe(true);
    const flags = async () =>
      (await api.ok("GET", path)).data.map((contact: { default: boolean; version: number }) => [
        contact.default,
        contact.version,
      ]);
    expect(await flags()).toEqual([
      [false, 2],
      [true, 1],
    ]);
    const back = await api.ok("PUT", `${path}/${first.id}`, { default: true, last_name: "Uno" });
    expect(back).toMatchObject({ default: true, last_name: "Uno", version: 3 });
    expect(await flags()).toEqual([
      [true, 3],
      [false, 2],
    ]);
    expect(await api.ok("PUT", `${path}/${first.id}`, { default: false })).toMatchObject({ default: false });
    expect((await flags()).map(([isDefault]: [boolean]) => isDefault)).toEqual([false, false]);
    // One that stays the default is not unset by other changes.
    await api.ok("PUT", `${path}/${second.id}`, { default: true });
    await api.ok("PUT", `${path}/${second.id}`, { last_name: "Dos" });
    expect((await api.ok("GET", `${path}/${second.id}`)).default).toBe(true);
  });

  it("that two requests make the default at the same moment is one of them", async ({ expect }) => {
    const { api, path } = await withClient();
    const names = ["A", "B", "C", "D", "E"];
    await Promise.all(names.map((last_name) => api.ok("POST", path, { last_name, default: true })));
    const { data } = await api.ok("GET", path);
    expect(data.filter((contact: { default: boolean }) => contact.default).length).toBe(1);
    expect(data.length).toBe(5);
  });

  it("makes its client searchable by name and email, until it goes", async ({ expect }) => {
    const { api, id, path } = await withClient();
    const found = async (q: string) => (await api.ok("GET", `/clients?q=${q}`)).data.length;
    const contact = await api.ok("POST", path, { first_name: "Zoë", email: "zoe@müller.example" });
    await api.ok("POST", path, { last_name: "Quux" });
    expect([await found("zoe"), await found("müller"), await found("quux")]).toEqual([1, 1, 1]);
    await api.ok("PUT", `/clients/${id}`, { name: "Renamed SARL" });
    expect([await found("quux"), await found("renamed"), await found("analytical")]).toEqual([1, 1, 0]);
    await api.ok("PUT", `${path}/${contact.id}`, { first_name: "Ines" });
    expect([await found("ines"), await found("zoë"), await found("quux")]).toEqual([1, 1, 1]);
    await api.ok("DELETE", `${path}/${contact.id}`);
    expect([await found("ines"), await found("quux"), await found("renamed")]).toEqual([0, 1, 1]);
    // Nobody is found by the end of one text and the beginning of the next.
    expect(await found("sarlquux")).toBe(0);
  });

  it("is found beside texts of nothing but accents", async ({ expect }) => {
    const api = await createBusiness();
    const { id } = await api.ok("POST", "/clients", {
      name: "Ada",
      number: "\u0301",
      last_name: "Byrne",
      contacts: [
        { last_name: "Quux" },
        { last_name: "\u0301" },
        { first_name: "\u0301", last_name: "Corge" },
      ],
    });
    const found = async () => {
      const lists = await Promise.all(
        ["ada", "byrne", "quux", "corge"].map((q) => api.ok("GET", `/clients?q=${q}`)),
      );
      return lists.map(({ data }) => data.length);
    };
    expect(await found()).toEqual([1, 1, 1, 1]);
    await api.ok("PUT", `/clients/${id}`, { note: "x", first_name: "Grace" });
    expect(await found()).toEqual([1, 1, 1, 1]);
    await api.ok("POST", `/clients/${id}/contacts`, { last_name: "Grault" });
    expect(await found()).toEqual([1, 1, 1, 1]);
  });

  it("has its answer kept under an idempotency key", async ({ expect }) => {
    const { api, path } = await withClient();
    const contact = await api.ok("POST", path, { ...GRACE, default: true }, { "Idempotency-Key": "k" });
    await api.ok("PUT", `${path}/${contact.id}`, { last_name: "Murray" });
    expect(await api.ok("POST", path, { ...GRACE, default: true }, { "Idempotency-Key": "k" })).toEqual(
      contact,
    );
    expect((await api.ok("GET", path)).data.length).toBe(1);
  });

  it("changes only as the version that was read", async ({ expect }) => {
    const { api, path } = await withClient();
    const contact = await api.ok("POST", path, GRACE);
    const at = `${path}/${contact.id}`;
    const { headers } = await api.call("GET", at);
    expect(headers.get("ETag")).toBe('"1"');
    await api.ok("PUT", at, { job_title: "CTO" }, { "If-Match": '"1"' });
    for (const [method, body] of [["PUT", { job_title: "CEO" }], ["DELETE"]] as const)
      expect((await api.call(method, at, body, { "If-Match": '"1"' })).body.code).toBe("stale_version");
    await api.ok("DELETE", at, undefined, { "If-Match": '"2"' });
  });

  it.for([
    [{}, "/last_name required"],
    [{ first_name: " ", last_name: "" }, "/last_name required"],
    [{ last_name: "A", gets_invoices: true }, "/gets_invoices contact_without_email"],
    [{ last_name: "A", email: "a" }, "/email invalid_format"],
    [{ last_name: "A", phone: "06 1" }, "/phone invalid_format"],
    [{ last_name: "A", id: "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d" }, "/id read_only"],
    [{ last_name: "A", client_id: "x" }, "/client_id unknown_field"],
  ] as const)("cannot be %j", async ([sent, fault], { expect }) => {
    const { api, path } = await withClient();
    expect(problem(await api.call("POST", path, sent))).toEqual([422, "validation_failed", fault]);
  });

  it("keeps a name, and an email while it is mailed", async ({ expect }) => {
    const { api, path } = await withClient();
    const { id } = await api.ok("POST", path, { ...GRACE, gets_invoices: true });
    const change = async (body: object) => problem(await api.call("PUT", `${path}/${id}`, body));
    expect(await change({ first_name: null, last_name: null })).toContain("/last_name required");
    expect(await change({ email: null })).toContain("/gets_invoices contact_without_email");
    await api.ok("PUT", `${path}/${id}`, { email: null, gets_invoices: false, first_name: null });
  });

  it("is one of 50 at most, of whom 10 are mailed", async ({ expect }) => {
    const api = await createBusiness();
    const mailed = { last_name: "M", email: "m@example.com", gets_invoices: true };
    const contacts = [
      ...Array(10).fill(mailed),
      ...Array(39).fill({ last_name: "N", email: "n@example.com" }),
    ];
    const client = await api.ok("POST", "/clients", { name: "Crowd", contacts });
    const path = `/clients/${client.id}/contacts`;
    const more = await api.call("POST", path, mailed);
    expect(problem(more)).toEqual([422, "validation_failed", "/gets_invoices too_many_mailed"]);
    const last = await api.ok("POST", path, { last_name: "Last", email: "l@example.com" });
    expect((await api.call("POST", path, { last_name: "Beyond" })).body.code).toBe("too_many_contacts");
    const raised = await api.call("PUT", `${path}/${last.id}`, { gets_invoices: true });
    expect(problem(raised)).toEqual([422, "validation_failed", "/gets_invoices too_many_mailed"]);
    await api.ok("PUT", `${path}/${last.id}`, { job_title: "still changes" });
    const { data, next_cursor } = await api.ok("GET", `${path}?per_page=30`);
    const rest = await api.ok("GET", `${path}?per_page=30&cursor=${next_cursor}`);
    expect([data.length, rest.data.length, rest.has_more]).toEqual([30, 20, false]);
  });

  it("belongs to its client", async ({ expect }) => {
    const { api, path } = await withClient();
    const contact = await api.ok("POST", path, GRACE);
    const other = await api.ok("POST", "/clients", { name: "Other" });
    expect((await api.call("GET", `/clients/${other.id}/contacts/${contact.id}`)).status).toBe(404);
    expect((await api.call("DELETE", `/clients/${other.id}/contacts/${contact.id}`)).status).toBe(404);
    const absent = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";
    expect((await api.call("POST", `/clients/${absent}/contacts`, GRACE)).body.detail).toBe(
      `There is no client ${absent}.`,
    );
    expect((await api.call("GET", `/clients/${absent}/contacts`)).status).toBe(404);
  });
});

describe("who is mailed", () => {
  const ADA = { last_name: "Ada", email: "ada@books.example", gets_invoices: true };
  const BOB = { last_name: "Bob", email: "bob@books.example", gets_invoices: true };
  const EVE = { last_name: "Eve", email: "eve@buying.example" };

  /** A business with a client of some contacts, and what its emails were addressed to. */
  async function mailing(contacts: readonly object[], profile = {}) {
    const api = await createBusiness(profile);
    const client = await api.ok("POST", "/clients", { name: "SARL", email: "office@sarl.example", contacts });
    const draft = await aDraftOf(api, client.id);
    const path = `/invoices/${draft.id}`;
    const send = (options = {}) => api.call("POST", `${path}/send`, { channels: ["email"], ...options });
    const addressed = async () =>
      (await api.ok("GET", `${path}/deliveries`)).data.map(
        ({ kind, recipient, cc }: { kind: string; recipient: string; cc: string[] }) =>
          `${kind} ${[recipient, ...cc].join(" ")}`,
      );
    return { api, client, draft, path, send, addressed };
  }

  const aDraftOf = (api: Api, client_id: string, over = {}) =>
    api.ok("POST", "/invoices", { client_id, currency: "EUR", lines: [aLine], ...over });

  it("is the client, as long as no contact gets invoices", async ({ expect }) => {
    const { send, addressed } = await mailing([{ ...EVE, default: true }]);
    expect((await send()).status).toBe(200);
    expect(await addressed()).toEqual(["invoice office@sarl.example"]);
  });

  it("are the contacts that get invoices, the default one first, each address once", async ({ expect }) => {
    const again = { ...BOB, last_name: "Bob again", email: "BOB@books.example" };
    const { send, addressed } = await mailing([ADA, EVE, { ...BOB, default: true }, again]);
    const cc = ["ada@books.example", "copy@example.com"];
    expect((await send({ cc })).status).toBe(200);
    expect(await addressed()).toEqual(["invoice bob@books.example ada@books.example copy@example.com"]);
    expect((await send({ to: "other@example.com" })).status).toBe(200);
    expect((await addressed()).join("; ")).toContain("invoice other@example.com");
  });

  it("needs no address of the client itself, and follows the contacts as they are", async ({ expect }) => {
    const { api, client, send, addressed } = await mailing([ADA]);
    await api.ok("PUT", `/clients/${client.id}`, { email: null });
    expect((await send()).status).toBe(200);
    const at = `/clients/${client.id}/contacts/${client.contacts[0].id}`;
    await api.ok("PUT", at, { gets_invoices: false });
    expect(problem(await send())).toEqual([422, "validation_failed", "/channels/0 client_without_email"]);
    expect(await addressed()).toEqual(["invoice ada@books.example"]);
  });

  it("are the same people for a receipt, a credit note and a reminder by hand", async ({ expect }) => {
    const { api, draft, path, send, addressed } = await mailing([ADA, BOB], { send_receipts: true });
    await send();
    expect((await send({ reminder: true })).status).toBe(200);
    const note = await api.ok("POST", "/credit-notes", {
      invoice_id: draft.id,
      lines: [{ line: 1, quantity: 0.5 }],
    });
    const sent = await api.ok("POST", `/credit-notes/${note.id}/send`, { channels: ["email"] });
    expect(sent.deliveries).toMatchObject([{ recipient: ADA.email, cc: [BOB.email] }]);
    const { amount_due_cents } = await api.ok("GET", path);
    await api.ok("POST", `${path}/payments`, { amount_cents: amount_due_cents, method: "cash" });
    const both = `${ADA.email} ${BOB.email}`;
    expect((await addressed()).sort()).toEqual([`invoice ${both}`, `receipt ${both}`, `reminder ${both}`]);
  });

  const bounced = (api: Api, address: string) =>
    env.DB.prepare("insert into address_problems values (?, ?, 'bounced', null, '2026-01-01T00:00:00.000Z')")
      .bind(api.id, address)
      .run();

  it("hears of a contact whose address bounced, unless forced", async ({ expect }) => {
    const { api, send, addressed } = await mailing([ADA, BOB]);
    await bounced(api, BOB.email);
    const refused = await send();
    expect(problem(refused)).toEqual([422, "validation_failed", "/channels/0 address_bounced"]);
    expect(refused.body.errors[0].detail).toContain(BOB.email);
    expect((await send({ force: true })).status).toBe(200);
    expect(await addressed()).toEqual([`invoice ${ADA.email} ${BOB.email}`]);
  });

  it("is reminded by itself at the addresses that work", async ({ expect }) => {
    const { api, path, send, addressed } = await mailing([ADA, BOB], { time_zone: "UTC" });
    await api.ok("PUT", "/business", { reminders: [{ days: 1, channels: ["email"] }] });
    await api.ok("PATCH", path, { due_date: today(5) });
    await send({ channels: ["link"] });
    await bounced(api, ADA.email);
    await api.ok("POST", "/business/test-clock", { now: `${today(6)}T20:00:00Z` });
    expect((await addressed()).filter((line: string) => line.startsWith("reminder"))).toEqual([
      `reminder ${BOB.email}`,
    ]);
  });
});

describe("the person to whom a document is addressed", () => {
  it("is frozen with it, and the client's default one if it names nobody", async ({ expect }) => {
    const api = await createBusiness();
    const contacts = [{ ...GRACE, default: true, phone: "+33612345678" }];
    const client = await api.ok("POST", "/clients", {
      name: "SARL",
      type: "public",
      number: "C-9",
      contacts,
    });
    const details = { address_extra: "2nd floor", electronic_address: { scheme: "EM", id: "a@b.example" } };
    await api.ok("PUT", `/clients/${client.id}`, details);
    const draft = await api.ok("POST", "/invoices", {
      client_id: client.id,
      currency: "EUR",
      lines: [aLine],
    });
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    await api.ok("DELETE", `/clients/${client.id}/contacts/${client.contacts[0].id}`);
    const { invoices } = await rowsOf(api.id);
    expect(JSON.parse(String(invoices?.[0]?.parties)).buyer).toMatchObject({
      type: "public",
      number: "C-9",
      ...details,
      contact: { name: "Grace Hopper", email: GRACE.email, phone: "+33612345678" },
    });
  });

  it("is nobody where there is none: what is frozen has no further fields", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const { invoices } = await rowsOf(api.id);
    expect(Object.keys(JSON.parse(String(invoices?.[0]?.parties)).buyer)).toEqual([
      "type",
      "name",
      "email",
      "phone",
      "address",
      "postal_code",
      "city",
      "country",
      "vat_number",
      "registration_number",
    ]);
  });
});
