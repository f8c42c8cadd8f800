/** Contacts, organizations and the customer portal, and how v1 sees what was written here. */
import { env } from "cloudflare:workers";
import { beforeAll, describe, it } from "vitest";
import { customerToken, linkSigner } from "../../../src/platform/public-link.ts";
import { type Abby, abby } from "../../support/abby/client.ts";
import { type Api, aDraft, aLine, createBusiness } from "../../support/business.ts";
import { appWith } from "../../support/worker.ts";

const NOBODY = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";

let business: Api;
let own: Abby;
beforeAll(async () => {
  business = await createBusiness();
  own = abby(business);
});

const BILLING = {
  address: "10 rue Lecourbe",
  complement: "Bâtiment B",
  city: "Paris",
  zipCode: "75015",
  state: "Île-de-France",
  country: "FR",
};
const DELIVERY = {
  address: "5 quai Nord",
  complement: "Hangar 3",
  city: "Brest",
  zipCode: "29200",
  country: "FR",
};
const ACCOUNT = { iban: "FR7630006000011234567890189", bic: "AGRIFRPP", holder: "Ada Lovelace" };
const PREFERENCES = { language: "de", currency: "CHF", paymentMethods: ["stripe", "paypal"] };

const CONTACT = {
  firstname: "Ada",
  lastname: "Lovelace",
  phone: "+33 6 12 34 56 78",
  jobTitle: "Countess",
  emails: ["ada@example.com", "lovelace@example.org"],
  notes: "Prefers email.",
  billingAddress: BILLING,
  deliveryAddress: DELIVERY,
  bankInformations: ACCOUNT,
  preferences: PREFERENCES,
};

const FIRM = {
  name: "Acme SAS",
  commercialName: "Acme",
  emails: ["compta@acme.example", "direction@acme.example"],
  siret: "73282932000074",
  vatNumber: "FR44732829320",
  billingAddress: BILLING,
  deliveryAddress: DELIVERY,
  notes: "Pays late.",
  bankInformations: ACCOUNT,
  preferences: PREFERENCES,
};

describe("a contact", () => {
  it("has all that was written of it, and is a consumer of v1", async ({ expect }) => {
    const { preferences, ...told } = CONTACT;
    const contact = await own.post("/contact", CONTACT);
    const shown = { ...told, language: "de", currency: "CHF", paymentMethods: "stripe" };
    expect(contact).toEqual({
      ...shown,
      id: contact.id,
      createdAt: expect.closeTo(Date.now() / 1000, -2),
      hasBillings: false,
      hasTiersPrestation: false,
      test: true,
    });
    expect(await own.get(`/contact/${contact.id}`)).toEqual(contact);
    const client = await business.ok("GET", `/clients/${contact.id}`);
    expect(client).toMatchObject({
      type: "consumer",
      name: "Ada Lovelace",
      first_name: "Ada",
      email: "ada@example.com",
      phone: "+33612345678",
      address: "10 rue Lecourbe",
      address_extra: "Bâtiment B",
      postal_code: "75015",
      delivery_address: { address: "5 quai Nord\nHangar 3", city: "Brest" },
      bank: { iban: ACCOUNT.iban, bic: "AGRIFRPP", owner: "Ada Lovelace" },
      locale: "de",
      currency: "CHF",
      payment_method: "card",
      note: "Prefers email.",
    });
  });

  it("needs no more than its names, and keeps what a change does not name", async ({ expect }) => {
    const { id } = await own.post("/contact", {
      firstname: "",
      lastname: "Cher",
      emails: [""],
      phone: "",
      tag: 1,
    });
    const contact = await own.get(`/contact/${id}`);
    expect(contact).toMatchObject({ firstname: "", lastname: "Cher", emails: [], language: "en" });
    expect(contact).not.toHaveProperty("billingAddress");
    await own.put(`/contact/${id}`, { ...CONTACT, firstname: "C.", lastname: "Cher" });
    const names = { firstname: "C.", lastname: "Cher" };
    const changed = await own.put(`/contact/${id}`, {
      ...names,
      phone: "",
      emails: [],
      billingAddress: null,
    });
    expect(changed).toMatchObject({ ...names, notes: "Prefers email.", jobTitle: "Countess", emails: [] });
    for (const cleared of ["phone", "billingAddress"]) expect(changed).not.toHaveProperty(cleared);
    expect(changed.deliveryAddress).toEqual(DELIVERY);
  });

  it("sent back as it was read is not changed", async ({ expect }) => {
    const name = "Grace Hopper";
    const { id, version } = await business.ok("POST", "/clients", {
      type: "consumer",
      name,
      address: "1 a street\nsecond floor",
      delivery_address: { name: "Depot", address: "x\ny\nz", city: "Brest" },
      bank: { iban: ACCOUNT.iban, name: "A bank" },
    });
    const read = await own.get(`/contact/${id}`);
    expect(read).toMatchObject({ firstname: "", lastname: name });
    expect(await own.put(`/contact/${id}`, read)).toEqual(read);
    expect((await business.ok("GET", `/clients/${id}`)).version).toBe(version);
  });

  it("keeps further addresses while v1 changes the first", async ({ expect }) => {
    const { id } = await own.post("/contact", CONTACT);
    const emailsOf = async () => (await own.get(`/contact/${id}`)).emails;
    await business.ok("PUT", `/clients/${id}`, { email: "new@example.com" });
    expect(await emailsOf()).toEqual(["new@example.com", "lovelace@example.org"]);
    await business.ok("PUT", `/clients/${id}`, { email: "lovelace@example.org" });
    expect(await emailsOf()).toEqual(["lovelace@example.org"]);
  });

  it("and an organization are made from the examples of the vendor's document", async ({ expect }) => {
    const contact = {
      firstname: "John",
      lastname: "Doe",
      phone: "+1234567890",
      jobTitle: "Software Engineer",
      emails: ["john.doe@example.com", "johnd@work.com"],
      billingAddress: {
        address: "123 Main Street",
        complement: "Apt 4B",
        city: "New York",
        zipCode: "10001",
        state: "NY",
        country: "FR",
      },
      bankInformations: { iban: "DE89370400440532013000", bic: "DEUTDEFF", holder: "John Doe" },
      preferences: { language: "en", currency: "USD", paymentMethods: ["cheque", "stripe"] },
    };
    expect(await own.post("/contact", contact)).toMatchObject({
      emails: contact.emails,
      phone: contact.phone,
    });
    const firm = {
      name: "Acme Corporation",
      commercialName: "Acme Corp",
      siret: "12345678901234",
      vatNumber: "FR12345678901",
    };
    expect(await own.post("/organization", firm)).toMatchObject(firm);
  });

  it("is found by the number by which older systems know it", async ({ expect }) => {
    const { id } = await own.post("/contact", { firstname: "Old", lastname: "Hand" });
    const { ref } = (await env.DB.prepare("select ref from clients where id = ?").bind(id).first()) ?? {};
    expect(await own.get(`/contact/by-legacy/${ref}`)).toMatchObject({ id, lastname: "Hand" });
    for (const none of ["999999", "abc", "99999999999999999999"])
      expect((await own.refused("GET", `/contact/by-legacy/${none}`)).status).toBe(404);
  });

  it("that is deleted is archived, whether it has documents or not", async ({ expect }) => {
    const { client } = await aDraft(business);
    await business.ok("PUT", `/clients/${client.id}`, { type: "consumer" });
    expect(await own.get(`/contact/${client.id}`)).toMatchObject({ hasBillings: true });
    await own.delete(`/contact/${client.id}`);
    await own.delete(`/contact/${client.id}`);
    expect(await own.get(`/contact/${client.id}`)).toMatchObject({
      archivedAt: expect.closeTo(Date.now() / 1000, -2),
    });
  });

  it.for<[string, object, string]>([
    ["no names", {}, "firstname: Required: a string."],
    ["empty names", { firstname: "", lastname: " " }, "lastname: A contact has a first or a last name."],
    [
      "a name that is a number",
      { firstname: 1, lastname: "x" },
      "firstname: Must be a string, not a number.",
    ],
    ["an email that is none", { ...CONTACT, emails: ["ada"] }, "emails.0: Must be an email address"],
    ["emails as a text", { ...CONTACT, emails: "ada@example.com" }, "emails: Must be a list, not a string."],
    ["an unknown language", { ...CONTACT, preferences: { language: "xx" } }, "There is no `xx` here."],
    [
      "an unknown method",
      { ...CONTACT, preferences: { paymentMethods: ["shells"] } },
      "There is no `shells` here.",
    ],
    ["a currency of nowhere", { ...CONTACT, preferences: { currency: "ZZZ" } }, "There is no `ZZZ` here."],
    ["an IBAN that is wrong", { ...CONTACT, bankInformations: { ...ACCOUNT, iban: "FR76" } }, "check digits"],
    ["no such country", { ...CONTACT, billingAddress: { country: "XX" } }, "no such country"],
    [
      "an address that is a text",
      { ...CONTACT, billingAddress: "Paris" },
      "billingAddress: Must be an object, not a string.",
    ],
  ])("with %s is refused", async ([_, body, words], { expect }) => {
    const { status, errors } = await own.refused("POST", "/contact", body);
    expect([status, errors.join("\n")]).toEqual([400, expect.stringContaining(words)]);
  });

  it("is not found by an id that is none, nobody's, or an organization's", async ({ expect }) => {
    const firm = await own.post("/organization", { name: "Firm" });
    for (const id of ["abc", NOBODY, firm.id]) {
      expect((await own.refused("GET", `/contact/${id}`)).status).toBe(404);
      expect((await own.refused("PUT", `/contact/${id}`, CONTACT)).status).toBe(404);
      expect((await own.refused("DELETE", `/contact/${id}`)).status).toBe(404);
    }
  });
});

describe("an organization", () => {
  it("has all that was written of it, and is a business of v1", async ({ expect }) => {
    const { preferences, ...told } = FIRM;
    const firm = await own.post("/organization", FIRM);
    expect(firm).toEqual({
      ...told,
      language: "de",
      currency: "CHF",
      paymentMethods: ["stripe", "paypal"],
      id: firm.id,
      countContacts: 0,
      createdAt: expect.closeTo(Date.now() / 1000, -2),
      archivedAt: 0,
      hasBillings: false,
      test: true,
    });
    expect(await own.get(`/organization/${firm.id}`)).toEqual(firm);
    expect(await business.ok("GET", `/clients/${firm.id}`)).toMatchObject({
      type: "business",
      registration_number: "73282932000074",
      vat_number: "FR44732829320",
      email: "compta@acme.example",
    });
  });

  it("needs no more than its name, and keeps what a change does not name", async ({ expect }) => {
    const bare = await own.post("/organization", { name: "Bare" });
    const NONE = { address: null, complement: null, city: null, zipCode: null, country: "FR" };
    expect(bare).toMatchObject({
      siret: "",
      notes: "",
      emails: [],
      paymentMethods: [],
      billingAddress: NONE,
      deliveryAddress: NONE,
      bankInformations: { iban: "", bic: "", holder: "" },
    });
    expect(await own.put(`/organization/${bare.id}`, bare)).toEqual(bare);
    expect(await business.ok("GET", `/clients/${bare.id}`)).toMatchObject({ version: 1, country: null });
    const changed = await own.put(`/organization/${bare.id}`, {
      name: "Barer",
      preferences: { currency: "USD" },
    });
    expect(changed).toEqual({ ...bare, name: "Barer", currency: "USD" });
  });

  it("that is deleted is archived", async ({ expect }) => {
    const { id } = await own.post("/organization", { name: "Gone" });
    await own.delete(`/organization/${id}`);
    expect((await own.get(`/organization/${id}`)).archivedAt).toBeGreaterThan(0);
  });

  it("is refused without a name, and with a VAT number that is none", async ({ expect }) => {
    const { status, errors } = await own.refused("POST", "/organization", { vatNumber: "FR1", siret: 7 });
    expect([status, ...errors]).toEqual([
      400,
      "name: Required: a string.",
      expect.stringContaining("siret: "),
      expect.stringContaining("vatNumber: Must be a VAT number"),
    ]);
    const contact = await own.post("/contact", CONTACT);
    for (const id of ["abc", NOBODY, contact.id])
      for (const [method, path] of [
        ["GET", `/organization/${id}`],
        ["GET", `/organization/${id}/contacts`],
        ["DELETE", `/organization/${id}`],
      ] as const)
        expect([path, (await own.refused(method, path)).status]).toEqual([path, 404]);
  });
});

describe("the people of an organization", () => {
  const GRACE = {
    firstname: "Grace",
    lastname: "Hopper",
    phone: "01 23 45",
    jobTitle: "Admiral",
    notes: "Cobol",
  };
  const emails = ["grace@acme.example", "g@acme.example"];

  it("are contacts with an organization, of which one is the default", async ({ expect }) => {
    const { id } = await own.post("/organization", FIRM);
    const grace = await own.post(`/organization/${id}/contact`, { ...GRACE, emails });
    expect(grace).toMatchObject({
      ...GRACE,
      emails,
      organization: { id, name: "Acme SAS" },
      defaultContact: false,
    });
    expect(await own.get(`/contact/${grace.id}`)).toEqual(grace);
    const ada = await own.post(`/organization/${id}/contact`, { firstname: "Ada", lastname: "" });
    await own.patch(`/organization/${id}/default-contact`, { defaultContactId: ada.id });
    await own.patch(`/organization/${id}/default-contact`, { defaultContactId: grace.id });
    const people = await own.get(`/organization/${id}/contacts`);
    expect(people.map((person: Record<string, unknown>) => [person.fullname, person.defaultContact])).toEqual(
      [
        ["Grace Hopper", true],
        ["Ada", false],
      ],
    );
    const { data } = await business.ok("GET", "/clients?q=grace%20hopper");
    expect(data.map((client: { id: string }) => client.id)).toContain(id);
    expect(people[0]).toMatchObject({ id: grace.id, emails, organization: { id, name: "Acme SAS" } });
    expect(await own.get(`/organization/${id}`)).toMatchObject({ countContacts: 2 });
    expect((await business.ok("GET", `/clients/${id}`)).contacts[0]).toMatchObject({
      first_name: "Grace",
      job_title: "Admiral",
      email: "grace@acme.example",
      phone: null,
      default: true,
    });
  });

  it("are changed by either path, and keep for themselves what organizations have", async ({ expect }) => {
    const { id } = await own.post("/organization", { name: "Acme" });
    const grace = await own.post(`/organization/${id}/contact`, { ...GRACE, emails });
    const names = { firstname: "G.", lastname: "Hopper" };
    const changed = await own.put(`/organization/contact/${grace.id}`, { ...names, defaultContact: true });
    expect(changed).toEqual({ ...grace, ...names, defaultContact: true });
    const placed = { billingAddress: BILLING, bankInformations: ACCOUNT, preferences: PREFERENCES };
    const { notes, phone, ...rest } = await own.put(`/contact/${grace.id}`, {
      ...names,
      ...placed,
      notes: "",
      phone: null,
    });
    expect([notes, phone]).toEqual([undefined, undefined]);
    expect(rest).toMatchObject({
      billingAddress: BILLING,
      bankInformations: ACCOUNT,
      paymentMethods: "stripe",
    });
    expect(await business.ok("GET", `/clients/${id}`)).toMatchObject({ address: null, bank: null });
  });

  it("go when they are deleted, while their organization stays", async ({ expect }) => {
    const { id } = await own.post("/organization", { name: "Acme" });
    const grace = await own.post(`/organization/${id}/contact`, GRACE);
    await own.delete(`/contact/${grace.id}`);
    expect((await own.refused("GET", `/contact/${grace.id}`)).status).toBe(404);
    expect(await own.get(`/organization/${id}/contacts`)).toEqual([]);
  });

  it("must be people of that organization, which must be there", async ({ expect }) => {
    const { id } = await own.post("/organization", { name: "Acme" });
    const other = await own.post("/organization", { name: "Other" });
    const stranger = await own.post(`/organization/${other.id}/contact`, GRACE);
    const path = `/organization/${id}/default-contact`;
    expect((await own.refused("PATCH", path, { defaultContactId: stranger.id })).status).toBe(404);
    expect((await own.refused("PATCH", path, {})).errors).toEqual(["defaultContactId: Required: a string."]);
    expect((await own.refused("POST", `/organization/${NOBODY}/contact`, GRACE)).status).toBe(404);
    expect((await own.refused("PUT", `/organization/contact/${id}`, GRACE)).status).toBe(404);
  });

  it("are answered alike when a request is repeated", async ({ expect }) => {
    const { id } = await own.post("/organization", { name: "Acme" });
    const send = () => own.ok("POST", `/organization/${id}/contact`, GRACE, { "Idempotency-Key": "grace" });
    expect(await send()).toEqual(await send());
    expect(await own.get(`/organization/${id}/contacts`)).toHaveLength(1);
  });
});

describe("the lists", () => {
  let lists: Abby;
  let v1: Api;
  beforeAll(async () => {
    v1 = await createBusiness();
    lists = abby(v1);
    for (const [firstname, lastname] of [
      ["Élodie", "Zola"],
      ["Ada", "Byron"],
      ["Bob", "Moe"],
    ])
      await lists.post("/contact", { firstname, lastname });
    for (const [name, ...people] of [["Acme", "Ada Kay", "Bob Kay"], ["Zeta"], ["Old", "Ada Old"]]) {
      const { id } = await lists.post("/organization", { name });
      for (const person of people) {
        const [firstname, lastname] = person.split(" ");
        await lists.post(`/organization/${id}/contact`, {
          firstname,
          lastname,
          emails: [`${lastname}@x.example`],
        });
      }
      if (name === "Old") await lists.delete(`/organization/${id}`);
    }
    const { docs } = await lists.get("/contacts?search=moe");
    await lists.delete(`/contact/${docs[0].id}`);
  });
  const names = async (path: string) =>
    (await lists.get(path)).docs.map((one: { fullname?: string; name?: string }) => one.fullname ?? one.name);

  it("hold consumers and people of organizations by name, in pages that are counted", async ({ expect }) => {
    expect(await names("/contacts")).toEqual(["Ada Byron", "Ada Kay", "Bob Kay", "Élodie Zola"]);
    const { docs, ...page } = await lists.get("/contacts?page=2&limit=3");
    expect(page).toEqual({
      countWithoutFilters: 6,
      totalDocs: 4,
      limit: 3,
      totalPages: 2,
      hasNextPage: false,
      hasPrevPage: true,
      nextPage: 0,
      page: 2,
      prevPage: 1,
    });
    expect(docs).toHaveLength(1);
    const { docs: firms, ...of } = await lists.get("/organizations?page=1&limit=1");
    expect([
      firms[0].name,
      firms[0].countContacts,
      of.totalDocs,
      of.countWithoutFilters,
      of.nextPage,
    ]).toEqual(["Acme", 2, 2, 3, 2]);
  });

  it.for<[string, string[]]>([
    ["/contacts?orderDirection=DESC", ["Élodie Zola", "Bob Kay", "Ada Kay", "Ada Byron"]],
    ["/contacts?orderBy=createdAt", ["Élodie Zola", "Ada Byron", "Ada Kay", "Bob Kay"]],
    ["/contacts?orderBy=createdAt&orderDirection=DESC&limit=2", ["Bob Kay", "Ada Kay"]],
    ["/contacts?search=ÉLOD", ["Élodie Zola"]],
    ["/contacts?search=ada k", ["Ada Kay"]],
    ["/contacts?search=kay@x&orderBy=createdAt", ["Ada Kay", "Bob Kay"]],
    ["/contacts?archived=true", ["Ada Old", "Bob Moe"]],
    ["/contacts?archived=true&search=moe", ["Bob Moe"]],
    ["/contacts?archived=true&orderBy=createdAt", ["Bob Moe", "Ada Old"]],
    ["/contacts?forCertificate=true", ["Ada Byron", "Élodie Zola"]],
    ["/organizations?page=1&limit=10&orderDirection=DESC", ["Zeta", "Acme"]],
    ["/organizations?orderBy=createdAt&orderDirection=DESC&search=kay", ["Acme"]],
    ["/organizations?archived=true", ["Old"]],
  ])("%s", async ([path, expected], { expect }) => {
    expect(await names(path)).toEqual(expected);
  });

  it("refuse what is no page, no order, or too deep", async ({ expect }) => {
    const refused = async (query: string) => (await lists.refused("GET", `/contacts?${query}`)).errors.join();
    expect(await refused("page=0&limit=101&orderBy=age&archived=yes")).toMatch(
      /page.*limit.*orderBy.*age.*archived/,
    );
    expect(await refused("page=102&limit=100")).toContain(
      "page: The first 10000 of a list can be paged through",
    );
    expect(await names("/contacts?page=101&limit=100")).toEqual([]);
  });
});

describe("the customer portal", () => {
  const tokenOf = (id: string, of = business.id) =>
    customerToken({ business_id: of, id }, { links: linkSigner(env), shard: "0" });
  const path = (id: string, token: string) => `/v2/customer-portal/payments?id=${id}&token=${token}`;
  const visitor = abby({ key: "" });

  it("shows the issued documents of a client to whoever has its token, newest first", async ({ expect }) => {
    const contact = await own.post("/contact", CONTACT);
    const person = (await business.ok("POST", `/clients/${contact.id}/contacts`, { last_name: "Heir" })).id;
    const draft = (lines = [aLine]) =>
      business.ok("POST", "/invoices", { client_id: contact.id, currency: "EUR", lines });
    const first = await draft();
    await draft();
    const second = await draft();
    const issued = await business.ok("POST", `/invoices/${first.id}/finalize`);
    await business.ok("POST", `/invoices/${second.id}/finalize`);
    await business.ok("POST", `/invoices/${first.id}/payments`, {
      amount_cents: first.total_cents,
      method: "cash",
    });
    const shown = await visitor.get(path(contact.id, tokenOf(contact.id)));
    expect(shown).toMatchObject({
      customer: { name: "Ada Lovelace", firstname: "Ada", lastname: "Lovelace" },
      company: { commercialName: "Test & Co" },
    });
    expect(shown.billings.map(({ billingState }: { billingState: string }) => billingState)).toEqual([
      "finalized",
      "paid",
    ]);
    expect(shown.billings[1]).toMatchObject({
      id: first.id,
      number: issued.number,
      billingType: "invoice",
      amount: first.total_cents,
    });
    expect(await visitor.get(path(person, tokenOf(contact.id)))).toEqual(shown);
  });

  it("opens with the token of any document, also of one for a person of an organization", async ({
    expect,
  }) => {
    const firm = await own.post("/organization", FIRM);
    const grace = await own.post(`/organization/${firm.id}/contact`, {
      firstname: "Grace",
      lastname: "Hopper",
    });
    for (const { id } of [firm, grace]) {
      const { customer } = await own.post(`/v2/billing/invoice/${id}`);
      expect(customer).toMatchObject({ id, organizationId: firm.id });
      expect(await visitor.get(path(customer.id, customer.token))).toMatchObject({
        customer: { name: "Acme SAS" },
        billings: [],
      });
    }
  });

  it("is closed for a while to who asks too often", async ({ expect }) => {
    const { id } = await own.post("/contact", CONTACT);
    const limiter = { limit: async () => ({ success: false }) };
    const busy = abby({ key: "" }, appWith({ PUBLIC_RATE_LIMITER: limiter }));
    const { status, headers } = await busy.call("GET", path(id, tokenOf(id)));
    expect([status, headers.get("Retry-After")]).toEqual([429, "60"]);
  });

  it("is closed to a wrong token or id, and to those of another business", async ({ expect }) => {
    const { id } = await own.post("/contact", CONTACT);
    const token = tokenOf(id);
    const other = await createBusiness();
    const wrong = [
      path(NOBODY, token),
      path("x", token),
      path(id, `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`),
      path(id, "x"),
      path(id, tokenOf(NOBODY)),
      path(id, tokenOf(id, other.id)),
      path(id, linkSigner(env).token("0", "abcdefghijklmnopqrstuvwx")),
    ];
    for (const one of wrong) expect([one, (await visitor.refused("GET", one)).status]).toEqual([one, 404]);
    const { status, errors } = await visitor.refused("GET", "/v2/customer-portal/payments");
    expect([status, ...errors]).toEqual([400, "id: Required: a string.", "token: Required: a string."]);
    expect((await visitor.refused("POST", path(id, token))).status).toBe(405);
  });
});
