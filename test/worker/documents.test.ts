/** What a document says besides quantities and prices: set, read, changed, frozen, copied, found. */
import { env, exports } from "cloudflare:workers";
import { describe, it } from "vitest";
import { USUAL_DISPLAY } from "../../src/schema/vocabularies/display.ts";
import { type Answer, type Api, aDraft, aLine, createBusiness } from "../support/business.ts";

const faultsOf = ({ status, body }: Answer): unknown[] => [
  status,
  ...(body.errors ?? []).map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
];

const today = () => new Date().toISOString().slice(0, 10);
const daysFrom = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Every field of a document's content. */
const EVERYTHING = {
  title: "Website relaunch",
  intro: "Dear Ada,\nas agreed:",
  footer: "Thank you.",
  payment_terms: { kind: "end_of_month", days: 30 },
  service_period: { from: "2026-10-01", to: "2026-10-31" },
  delivery_address: {
    name: "Lager Nord",
    address: "Hafenstraße 5",
    postal_code: "20457",
    city: "Hamburg",
    country: "DE",
  },
  buyer_reference: "04011000-1234512345-06",
  purchase_order: "PO-7",
  contract_reference: "C-2026-1",
  project_reference: "P-ÆØ",
  payment_methods: ["transfer", "other"],
  other_payment_method: "PayPal",
  bank_account: {
    kind: "sort_code",
    id: "31926819",
    sort_code: "601613",
    bic: "NWBKGB2L",
    bank_name: "NatWest",
    owner: "Ada Ltd",
  },
  late_penalty_rate: "three_times_legal_rate",
  recovery_fee: "75 €",
  early_discount: "3 % within a week",
  payment_note: "Please quote the number.",
  online_payment: false,
  cash_discount: [
    { percent: 3, days: 7 },
    { percent: 2, days: 14 },
  ],
  prices_include_tax: true,
  discount: { percent: 10, reason: "Voucher" },
  charges: [{ amount_cents: 490, tax_rate: 20, tax_category: "S", reason: "Shipping" }],
  exchange_rate: "1.0821",
  tax_currency: "USD",
  terms: "General terms.",
  mediator: "CM2C, Paris",
  vat_note: "exempt_education",
  locale: "de",
  display: { ...USUAL_DISPLAY, phone: false, legal_form: false, imprint: true },
};

const EMPTY = {
  title: null,
  intro: null,
  footer: null,
  payment_terms: null,
  service_period: null,
  delivery_address: null,
  buyer_reference: null,
  purchase_order: null,
  contract_reference: null,
  project_reference: null,
  payment_methods: [],
  other_payment_method: null,
  bank_account: null,
  late_penalty_rate: null,
  recovery_fee: null,
  early_discount: null,
  payment_note: null,
  online_payment: true,
  cash_discount: [],
  prices_include_tax: false,
  discount: null,
  charges: [],
  exchange_rate: null,
  tax_currency: null,
  terms: null,
  mediator: null,
  vat_note: null,
  contact_id: null,
  locale: null,
  display: USUAL_DISPLAY,
};

const A_RICH_LINE = {
  ...aLine,
  details: "Two days on site",
  reference: "ART-1",
  kind: "service",
  unit: "DAY",
  discount: { percent: 50 },
  service_period: { from: "2026-10-01", to: "2026-10-02" },
  tax_category: "S",
  tax_exemption_reason: null,
  vatex_code: null,
};

const contentOf = async (id: string) => {
  const row = await env.DB.prepare("select content from invoices where id = ?").bind(id).first();
  return row?.content ?? null;
};

describe("what a document says", () => {
  it("is read as it was sent, sent back without a change, and frozen", async ({ expect }) => {
    const api = await createBusiness({ time_zone: "UTC" });
    const { draft, client } = await aDraft(api, { ...EVERYTHING, lines: [A_RICH_LINE, aLine] });
    expect(draft).toMatchObject(EVERYTHING);
    expect(draft.lines[0]).toMatchObject(A_RICH_LINE);
    // 250.00 + 500.00 with tax, less 10 %, and 4.90 of shipping.
    expect(draft).toMatchObject({ subtotal_cents: 56_658, tax_cents: 11_332, total_cents: 67_990 });
    expect(draft.tax_breakdown).toEqual([
      {
        tax_category: "S",
        tax_rate: 20,
        taxable_cents: 56_658,
        tax_cents: 11_332,
        discount_cents: 7500,
        charge_cents: 490,
      },
    ]);
    expect(draft.lines[0]).toMatchObject({
      gross_cents: 50_000,
      discount_cents: 25_000,
      total_cents: 25_000,
    });
    const read = await api.ok("GET", `/invoices/${draft.id}`);
    expect(read).toMatchObject(draft);
    expect((await api.ok("PATCH", `/invoices/${draft.id}`, read)).version).toBe(1);

    const issued = await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const dated = { issue_date: today(), status: "finalized" };
    expect(issued).toMatchObject({ ...EVERYTHING, ...dated, lines: draft.lines });
    await api.ok("PUT", `/clients/${client.id}`, { locale: "sv", name: "Grace" });
    expect(await api.ok("GET", `/invoices/${draft.id}`)).toMatchObject({ ...EVERYTHING, ...dated });
    const edited = await api.call("PATCH", `/invoices/${draft.id}`, { title: "Other" });
    expect([edited.status, edited.body.code]).toEqual([409, "invoice_not_draft"]);
  });

  it("is nothing by default, and then stored as nothing", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    expect(draft).toMatchObject(EMPTY);
    expect(draft.lines[0]).toMatchObject({
      details: null,
      reference: null,
      kind: null,
      discount: null,
      service_period: null,
      vatex_code: null,
      gross_cents: 50_000,
      discount_cents: 0,
      net_cents: 50_000,
      tax_cents: 10_000,
      total_cents: 60_000,
    });
    expect(await contentOf(draft.id)).toBeNull();
    const { data } = await api.ok("GET", "/invoices");
    for (const name of Object.keys(EMPTY).filter((name) => name !== "purchase_order"))
      expect(data[0]).not.toHaveProperty(name);
  });

  it.for(Object.entries(EVERYTHING).filter(([name]) => name !== "exchange_rate"))(
    "takes %s by itself, and loses it again",
    async ([name, value], { expect }) => {
      const api = await createBusiness();
      const { draft } = await aDraft(api);
      const path = `/invoices/${draft.id}`;
      const set = await api.ok("PATCH", path, { [name]: value });
      expect(set).toMatchObject({ ...EMPTY, [name]: value, version: 2 });
      const { events } = await api.ok("GET", path);
      expect(events.at(-1)).toMatchObject({ type: "updated", data: { fields: [name] } });
      expect(await api.ok("PATCH", path, { [name]: null })).toMatchObject({ ...EMPTY, version: 3 });
      expect(await contentOf(draft.id)).toBeNull();
    },
  );

  it("is stored as nothing when it is empty", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, {
      ...EMPTY,
      title: " ",
      intro: "",
      payment_methods: null,
      charges: null,
      online_payment: null,
      prices_include_tax: null,
      lines: [{ ...aLine, details: "", reference: null, discount: null }],
    });
    expect(draft).toMatchObject(EMPTY);
    expect(await contentOf(draft.id)).toBeNull();
  });

  it("prices the lines anew when what they are priced by changes", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    const path = `/invoices/${draft.id}`;
    const change = (fields: unknown) => api.ok("PATCH", path, fields);
    expect(await change({ prices_include_tax: true })).toMatchObject({
      subtotal_cents: 41_667,
      tax_cents: 8333,
      total_cents: 50_000,
    });
    expect(await change({ discount: { amount_cents: 5000 } })).toMatchObject({ total_cents: 45_000 });
    const charges = [{ amount_cents: 490, tax_rate: 5.5, reason: "Shipping" }];
    const charged = await change({ charges });
    expect(charged).toMatchObject({
      total_cents: 45_490,
      charges: [{ ...charges[0], tax_category: "S" }],
      discount: { amount_cents: 5000 },
    });
    expect(charged.tax_breakdown.map(({ tax_rate }: { tax_rate: number }) => tax_rate)).toEqual([20, 5.5]);
    expect(await change({ lines: [{ ...aLine, quantity: 2 }] })).toMatchObject({ total_cents: 95_490 });
    const bare = await change({ prices_include_tax: null, discount: null, charges: [] });
    expect(bare).toMatchObject({ ...EMPTY, subtotal_cents: 100_000, total_cents: 120_000 });
  });

  it("makes a shop's order what its customer paid", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, {
      title: "Order 1007",
      prices_include_tax: true,
      lines: [
        { description: "Coffee, 1 kg", reference: "C-1", quantity: 2, unit_price_cents: 1990, tax_rate: 5.5 },
        { description: "Mug", quantity: 1, unit_price_cents: 1200, tax_rate: 20, discount: { percent: 50 } },
      ],
      discount: { percent: 10, reason: "Voucher WELCOME" },
      charges: [{ amount_cents: 490, tax_rate: 20, reason: "Shipping" }],
    });
    const read = await api.ok("GET", `/invoices/${draft.id}`);
    expect((await api.ok("PATCH", `/invoices/${draft.id}`, read)).version).toBe(1);
    const issued = await api.ok("POST", `/invoices/${draft.id}/finalize`);
    // (2 × 19.90 + 6.00) less 10 %, and 4.90.
    expect(issued).toMatchObject({ total_cents: 4612, subtotal_cents: 4253, tax_cents: 359 });
    expect(issued.tax_breakdown).toMatchObject([
      { tax_rate: 20, taxable_cents: 858, tax_cents: 172, discount_cents: 60, charge_cents: 490 },
      { tax_rate: 5.5, taxable_cents: 3395, tax_cents: 187, discount_cents: 398, charge_cents: 0 },
    ]);
  });

  it("takes a discount off all but disbursements if it says so, and no longer if not", async ({ expect }) => {
    const api = await createBusiness();
    const discount = { percent: 10, reason: "Loyalty", spares_disbursements: true };
    const stamps = { ...aLine, description: "Stamp duty", kind: "disbursement", tax_rate: 0 };
    const { draft } = await aDraft(api, { lines: [aLine, stamps], discount });
    const shares = ({ tax_breakdown }: typeof draft) =>
      tax_breakdown.map((entry: Record<string, unknown>) => [entry.discount_cents, entry.taxable_cents]);
    expect(draft.discount).toEqual(discount);
    expect(shares(draft)).toEqual([
      [5000, 45_000],
      [0, 50_000],
    ]);
    const path = `/invoices/${draft.id}`;
    expect((await api.ok("PATCH", path, await api.ok("GET", path))).version).toBe(1);
    const whole = await api.ok("PATCH", path, { discount: { ...discount, spares_disbursements: false } });
    expect(whole.discount).toEqual({ percent: 10, reason: "Loyalty" });
    expect(shares(whole)).toEqual([
      [5000, 45_000],
      [5000, 45_000],
    ]);
    await api.ok("PATCH", path, { discount });
    await api.ok("POST", `${path}/finalize`);
    const credit = (number: number) =>
      api.ok("POST", "/credit-notes", { invoice_id: draft.id, lines: [{ line: number }] });
    expect(await credit(2)).toMatchObject({ discount: null, total_cents: 50_000 });
    expect(await credit(1)).toMatchObject({
      discount: { amount_cents: 5000, reason: "Loyalty", spares_disbursements: true },
      total_cents: 54_000,
    });
  });

  it("may be without lines in a draft, which then has no number", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, { title: "To come" });
    const path = `/invoices/${draft.id}`;
    const emptied = await api.ok("PATCH", path, { lines: [] });
    expect(emptied).toMatchObject({ lines: [], tax_breakdown: [], total_cents: 0, title: "To come" });
    expect(await api.ok("GET", path)).toMatchObject({ lines: [] });
    expect((await api.ok("GET", "/invoices")).data[0]).toMatchObject({ id: draft.id, total_cents: 0 });
    expect((await api.call("GET", `${path}/pdf`)).status).toBe(200);
    expect((await exports.default.fetch(new Request(emptied.public_url))).status).toBe(200);
    expect(await api.ok("POST", `${path}/duplicate`)).toMatchObject({ lines: [], title: "To come" });
    const key = { "Idempotency-Key": crypto.randomUUID() };
    const copy = await api.ok("POST", `${path}/duplicate`, undefined, key);
    expect(await api.ok("POST", `${path}/duplicate`, undefined, key)).toEqual(copy);
    expect(faultsOf(await api.call("POST", `${path}/finalize`))).toEqual([422, "/lines no_lines"]);
    await api.ok("PATCH", path, { lines: [aLine] });
    expect(await api.ok("POST", `${path}/finalize`)).toMatchObject({ status: "finalized" });
    const { client_id } = draft;
    const created = await api.call("POST", "/invoices", { client_id, currency: "EUR", lines: [] });
    expect(faultsOf(created)).toEqual([422, "/lines too_small"]);
  });

  it("is copied, except for what belongs to the one document", async ({ expect }) => {
    const api = await createBusiness();
    const terms = { kind: "fixed" };
    const own = { issue_date: today(), due_date: today(), payment_terms: terms, external_id: "X" };
    const { draft } = await aDraft(api, { ...EVERYTHING, ...own, lines: [A_RICH_LINE] });
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const copy = await api.ok("POST", `/invoices/${draft.id}/duplicate`);
    expect(copy).toMatchObject({
      ...EVERYTHING,
      issue_date: null,
      due_date: null,
      payment_terms: null,
      service_period: null,
      exchange_rate: null,
      external_id: null,
      status: "draft",
      total_cents: draft.total_cents,
      lines: [{ ...A_RICH_LINE, service_period: null }],
    });
  });

  it("is found by what a person would search for", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, EVERYTHING);
    await aDraft(api);
    const found = async (text: string) =>
      (await api.ok("GET", `/invoices?q=${encodeURIComponent(text)}`)).data.map(
        ({ id }: { id: string }) => id,
      );
    for (const text of ["relaunch", "04011000-12", "po-7", "c-2026", "p-æø", "p-aeo"])
      expect([text, await found(text)]).toEqual([text, [draft.id]]);
    await api.ok("PATCH", `/invoices/${draft.id}`, { title: "Brand book" });
    expect(await found("relaunch")).toEqual([]);
    expect(await found("brand b")).toEqual([draft.id]);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    expect(await found("brand b")).toEqual([draft.id]);
  });
});

describe("default texts", () => {
  const default_texts = {
    invoice: {
      en: { title: "Invoice for you", footer: "Thanks", terms: "T" },
      de: { title: "Ihre Rechnung", payment_note: "Bitte überweisen" },
    },
  };

  it("fill what a new document does not say, in its language", async ({ expect }) => {
    const api = await createBusiness({ default_texts });
    const { draft } = await aDraft(api);
    expect(draft).toMatchObject({ ...EMPTY, title: "Invoice for you", footer: "Thanks", terms: "T" });
    const german = await aDraft(api, { locale: "de" });
    expect(german.draft).toMatchObject({
      ...EMPTY,
      locale: "de",
      title: "Ihre Rechnung",
      payment_note: "Bitte überweisen",
    });
    const client = await api.ok("POST", "/clients", { name: "Erika", locale: "de" });
    const hers = await aDraft(api, { client_id: client.id, title: null, intro: "Hallo" });
    expect(hers.draft).toMatchObject({ title: null, intro: "Hallo", payment_note: "Bitte überweisen" });
    const swedish = await aDraft(api, { locale: "sv" });
    expect(swedish.draft).toMatchObject({ ...EMPTY, locale: "sv" });
  });

  it("are found by a search once the document is issued", async ({ expect }) => {
    const api = await createBusiness({ default_texts });
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const { data } = await api.ok("GET", "/invoices?q=invoice%20for%20you");
    expect(data.map(({ id }: { id: string }) => id)).toEqual([draft.id]);
  });

  it("are those of the moment, and no copy takes them anew", async ({ expect }) => {
    const api = await createBusiness({ default_texts });
    const { draft } = await aDraft(api, { title: "My own", footer: null });
    expect(draft).toMatchObject({ title: "My own", footer: null, terms: "T" });
    const copy = await api.ok("POST", `/invoices/${draft.id}/duplicate`);
    expect(copy).toMatchObject({ title: "My own", footer: null, terms: "T" });
  });
});

describe("the language of a document", () => {
  it("is its own if it has one, in the PDF and in the mail", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, { locale: "da" });
    const pdf = (path: string) => api.call("GET", path);
    const draftPdf = await pdf(`/invoices/${draft.id}/pdf`);
    expect(draftPdf.body).toEqual((await pdf(`/invoices/${draft.id}/pdf?locale=da`)).body);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const issued = await pdf(`/invoices/${draft.id}/pdf`);
    expect(issued.headers.get("ETag")).toBe(
      (await pdf(`/invoices/${draft.id}/pdf?locale=da`)).headers.get("ETag"),
    );
    expect(issued.headers.get("ETag")).not.toBe(
      (await pdf(`/invoices/${draft.id}/pdf?locale=en`)).headers.get("ETag"),
    );
  });
});

describe("the person to whom a document is addressed", () => {
  /** A client with two contacts, of whom the second is the default one. */
  const aClientWithPeople = async (api: Api) => {
    const client = await api.ok("POST", "/clients", {
      name: "Nordwind GmbH",
      contacts: [
        { first_name: "Ada", last_name: "Berg", email: "ada@example.com" },
        { first_name: "Max", last_name: "Mond", default: true },
      ],
    });
    const [ada, max] = client.contacts.map(({ id }: { id: string }) => id);
    return { client_id: client.id as string, ada: ada as string, max: max as string };
  };
  const addressee = async (id: string) => {
    const row = await env.DB.prepare(
      "select parties -> '$.buyer.contact.name' as name from invoices where id = ?",
    )
      .bind(id)
      .first();
    return row?.name && JSON.parse(String(row.name));
  };

  it("is the contact that it names, else the default one", async ({ expect }) => {
    const api = await createBusiness();
    const { client_id, ada } = await aClientWithPeople(api);
    const { draft } = await aDraft(api, { client_id, contact_id: ada });
    expect(draft.contact_id).toBe(ada);
    const other = await aDraft(api, { client_id });
    expect(other.draft.contact_id).toBeNull();
    for (const { id } of [draft, other.draft]) await api.ok("POST", `/invoices/${id}/finalize`);
    expect([await addressee(draft.id), await addressee(other.draft.id)]).toEqual(["Ada Berg", "Max Mond"]);
    const copy = await api.ok("POST", `/invoices/${draft.id}/duplicate`);
    expect(copy.contact_id).toBe(ada);
    const changed = await api.ok("PATCH", `/invoices/${copy.id}`, { contact_id: null });
    expect(changed.contact_id).toBeNull();
  });

  it("is no contact of another client", async ({ expect }) => {
    const api = await createBusiness();
    const one = await aClientWithPeople(api);
    const two = await aClientWithPeople(api);
    const nobody = crypto.randomUUID();
    const body = (client_id: string, contact_id: string) => ({
      client_id,
      contact_id,
      currency: "EUR",
      lines: [aLine],
    });
    const refused = [422, "/contact_id contact_of_another_client"];
    for (const path of ["/invoices", "/invoices/preview"])
      for (const id of [two.ada, nobody])
        expect(faultsOf(await api.call("POST", path, body(one.client_id, id)))).toEqual(refused);
    const { draft } = await aDraft(api, body(one.client_id, one.ada));
    const patch = (fields: object) => api.call("PATCH", `/invoices/${draft.id}`, fields);
    expect(faultsOf(await patch({ contact_id: two.max }))).toEqual(refused);
    expect(faultsOf(await patch({ client_id: two.client_id }))).toEqual(refused);
    const moved = await patch({ client_id: two.client_id, contact_id: two.max });
    expect([moved.status, moved.body.version, moved.body.contact_id]).toEqual([200, 2, two.max]);
    const unknown = await api.call("POST", "/invoices", body(crypto.randomUUID(), one.ada));
    expect(faultsOf(unknown)).toEqual([422, "/client_id unknown_client"]);
    expect((await api.ok("GET", "/invoices")).data).toHaveLength(1);
  });

  it("may leave, and the draft is then addressed as one that names nobody", async ({ expect }) => {
    const api = await createBusiness();
    const { client_id, ada } = await aClientWithPeople(api);
    const { draft } = await aDraft(api, { client_id, contact_id: ada });
    await api.ok("DELETE", `/clients/${client_id}/contacts/${ada}`);
    const read = await api.ok("GET", `/invoices/${draft.id}`);
    expect((await api.ok("PATCH", `/invoices/${draft.id}`, read)).version).toBe(1);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    expect(await addressee(draft.id)).toBe("Max Mond");
  });
});

describe("the dates of a document", () => {
  it("may be chosen within the order of its series", async ({ expect }) => {
    const api = await createBusiness({ time_zone: "UTC" });
    const issued = async (over: Record<string, unknown>) => {
      const { draft } = await aDraft(api, over);
      return api.call("POST", `/invoices/${draft.id}/finalize`);
    };
    const day = daysFrom(today(), -5);
    const { draft } = await aDraft(api, { issue_date: day });
    expect(draft.issue_date).toBe(day);
    expect((await api.ok("GET", "/invoices")).data[0].issue_date).toBe(day);
    const first = await api.ok("POST", `/invoices/${draft.id}/finalize`);
    expect(first).toMatchObject({ issue_date: day, due_date: daysFrom(day, 30) });
    expect(await contentOf(draft.id)).toBeNull();
    expect((await api.ok("GET", `/invoices?issued_from=${day}&issued_to=${day}`)).data).toHaveLength(1);

    const before = await issued({ issue_date: daysFrom(day, -1) });
    expect(faultsOf(before)).toEqual([422, "/issue_date issue_date_before_last"]);
    expect(before.body.errors[0].detail).toContain(day);
    expect(before.body.errors[0].detail).toContain(daysFrom(day, -1));
    const tomorrow = await issued({ issue_date: daysFrom(today(), 1) });
    expect(faultsOf(tomorrow)).toEqual([422, "/issue_date issue_date_in_future"]);
    expect(tomorrow.body.errors[0].detail).toContain(today());
    expect(tomorrow.body.errors[0].detail).toContain(daysFrom(today(), 1));

    const second = await issued({ issue_date: day });
    expect(second.body).toMatchObject({ issue_date: day, number: first.number.replace("1", "2") });
    const { body } = await issued({});
    expect(body).toMatchObject({ issue_date: today(), number: first.number.replace("1", "3") });
  });

  it("keep their order when several are issued at once", async ({ expect }) => {
    const api = await createBusiness({ time_zone: "UTC" });
    const drafts = await Promise.all(
      [-3, -1, -2, 0, -4].map((days) => aDraft(api, { issue_date: daysFrom(today(), days) })),
    );
    const answers = await Promise.all(
      drafts.map(({ draft }) => api.call("POST", `/invoices/${draft.id}/finalize`)),
    );
    const issued = answers.filter(({ status }) => status === 200).map(({ body }) => body);
    const byNumber = issued.toSorted((a, b) => (a.number < b.number ? -1 : 1));
    expect(byNumber.map(({ issue_date }) => issue_date)).toEqual(
      issued.map(({ issue_date }) => issue_date).toSorted(),
    );
    expect(byNumber.map(({ number }) => number.slice(-1))).toEqual(
      issued.map((_, index) => String(index + 1)),
    );
    for (const refused of answers.filter(({ status }) => status !== 200))
      expect(faultsOf(refused)).toEqual([422, "/issue_date issue_date_before_last"]);
  });

  it.for<[Record<string, unknown>, string]>([
    [{ payment_terms: { kind: "days", days: 14 } }, "2026-02-24"],
    [{ payment_terms: { kind: "end_of_month", days: 0 } }, "2026-02-28"],
    [{ payment_terms: { kind: "end_of_month", days: 30 } }, "2026-03-31"],
    [{ payment_terms: { kind: "fixed" }, due_date: "2026-05-01" }, "2026-05-01"],
    [{ payment_terms: { kind: "days", days: 14 }, due_date: "2026-02-24" }, "2026-02-24"],
  ])("follow from the terms: %j is due on %s", async ([over, due_date], { expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, { issue_date: "2026-02-10", ...over });
    expect(await api.ok("POST", `/invoices/${draft.id}/finalize`)).toMatchObject({ due_date });
  });

  it("contradict each other only once the issue date is known", async ({ expect }) => {
    const api = await createBusiness({ time_zone: "UTC" });
    const due_date = daysFrom(today(), 8);
    const { draft } = await aDraft(api, { payment_terms: { kind: "days", days: 7 }, due_date });
    const path = `/invoices/${draft.id}`;
    const refused = await api.call("POST", `${path}/finalize`);
    expect(faultsOf(refused)).toEqual([422, "/due_date due_date_contradicts_terms"]);
    const known = await api.call("PATCH", path, { issue_date: today() });
    expect(faultsOf(known)).toEqual([422, "/due_date due_date_contradicts_terms"]);
    await api.ok("PATCH", path, { due_date: null });
    expect(await api.ok("POST", `${path}/finalize`)).toMatchObject({ due_date: daysFrom(today(), 7) });
  });
});

describe("tax in the seller's currency", () => {
  const asked = { currency: "SEK", tax_currency: "EUR" };
  const finalize = (api: Api, id: string) => api.call("POST", `/invoices/${id}/finalize`);

  it("is frozen at the rate that the caller gives", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, { ...asked, exchange_rate: "0.0912" });
    const issued = await finalize(api, draft.id);
    expect(issued.body).toMatchObject({ ...asked, exchange_rate: "0.0912" });
  });

  it("or at the latest of the business's own table", async ({ expect }) => {
    const rate = (date: string, rate: string, currency = "SEK") => ({ currency, rate, date }) as const;
    const exchange_rates = [
      rate("2026-01-05", "0.0900"),
      rate("2026-03-05", "0.0901"),
      rate("2026-02-05", "0.0902"),
      rate("2026-04-05", "0.0903"),
      rate("2026-03-06", "7", "DKK"),
    ];
    const api = await createBusiness({ details: { exchange_rates } as never });
    const { draft } = await aDraft(api, { ...asked, issue_date: "2026-03-31" });
    expect(draft.exchange_rate).toBeNull();
    expect((await finalize(api, draft.id)).body).toMatchObject({ exchange_rate: "0.0901" });
    await env.DB.prepare("update businesses set details = null where id = ?").bind(api.id).run();
    expect(await api.ok("GET", `/invoices/${draft.id}`)).toMatchObject({ exchange_rate: "0.0901" });
  });

  it("is refused where no rate is known: none is guessed", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, asked);
    const refused = await finalize(api, draft.id);
    expect(faultsOf(refused)).toEqual([422, "/exchange_rate exchange_rate_missing"]);
    expect(refused.body.errors[0].detail).toContain("SEK to EUR");
    expect(await api.ok("GET", `/invoices/${draft.id}`)).toMatchObject({ status: "draft" });
  });
});

const period = (from: string, to: string) => ({ from, to });
const line = (over: object) => ({ lines: [{ ...aLine, ...over }] });

const REFUSED: [string, Record<string, unknown>, string][] = [
  ["a discount over 100 %", { discount: { percent: 100.5 } }, "/discount/percent discount_over_100"],
  ["a discount below 0 %", { discount: { percent: -1 } }, "/discount/percent discount_over_100"],
  [
    "a discount of a ten-thousandth too fine",
    { discount: { percent: 1.00001 } },
    "/discount/percent too_many_decimals",
  ],
  ["a discount that is both", { discount: { percent: 1, amount_cents: 1 } }, "/discount conflicting"],
  ["a discount that is neither", { discount: { reason: "x" } }, "/discount required"],
  [
    "a discount over the document",
    { discount: { amount_cents: 50_001 } },
    "/discount/amount_cents discount_exceeds_document",
  ],
  [
    "a discount over all but the disbursements that it spares",
    {
      discount: { amount_cents: 50_001, spares_disbursements: true },
      lines: [aLine, { ...aLine, kind: "disbursement" }],
    },
    "/discount/amount_cents discount_exceeds_document",
  ],
  [
    "a discount that spares them in words",
    { discount: { percent: 1, spares_disbursements: "yes" } },
    "/discount/spares_disbursements wrong_type",
  ],
  [
    "a line's discount over 100 %",
    line({ discount: { percent: 101 } }),
    "/lines/0/discount/percent discount_over_100",
  ],
  [
    "a line's discount over the line",
    line({ discount: { amount_cents: 50_001 } }),
    "/lines/0/discount/amount_cents discount_exceeds_line",
  ],
  [
    "a line's discount in the wrong sign",
    line({ discount: { amount_cents: -1 } }),
    "/lines/0/discount/amount_cents discount_wrong_sign",
  ],
  [
    "a discount that makes a rate negative",
    { discount: { amount_cents: 100 }, lines: [aLine, { ...aLine, tax_rate: 10, quantity: -0.5 }] },
    "/discount/amount_cents discount_on_negative_rate",
  ],
  [
    "a charge below 0",
    { charges: [{ amount_cents: -1, tax_rate: 20, reason: "x" }] },
    "/charges/0/amount_cents negative_charge",
  ],
  [
    "a charge without a reason",
    { charges: [{ amount_cents: 1, tax_rate: 20 }] },
    "/charges/0/reason required",
  ],
  [
    "a charge at odds with its category",
    { charges: [{ amount_cents: 1, tax_rate: 20, tax_category: "E", reason: "x" }] },
    "/charges/0/tax_category tax_category_mismatch",
  ],
  [
    "21 charges",
    { charges: Array(21).fill({ amount_cents: 1, tax_rate: 20, reason: "x" }) },
    "/charges too_big",
  ],
  [
    "a day and a period of supply",
    { supply_date: "2026-10-01", service_period: period("2026-10-01", "2026-10-31") },
    "/service_period supply_date_and_period",
  ],
  [
    "a period that ends before it begins",
    { service_period: period("2026-10-02", "2026-10-01") },
    "/service_period/to ends_before_it_begins",
  ],
  [
    "a line's period that ends before it begins",
    line({ service_period: period("2026-10-02", "2026-10-01") }),
    "/lines/0/service_period/to ends_before_it_begins",
  ],
  ["terms of days without days", { payment_terms: { kind: "days" } }, "/payment_terms/days required"],
  [
    "fixed terms with days",
    { payment_terms: { kind: "fixed", days: 3 }, due_date: "2027-01-01" },
    "/payment_terms/days conflicting",
  ],
  ["fixed terms without a day", { payment_terms: { kind: "fixed" } }, "/due_date due_date_missing"],
  [
    "terms of a kind that nobody knows",
    { payment_terms: { kind: "someday", days: 3 } },
    "/payment_terms/kind invalid_value",
  ],
  [
    "a due date at odds with the terms",
    { issue_date: "2026-11-01", due_date: "2026-11-09", payment_terms: { kind: "days", days: 7 } },
    "/due_date due_date_contradicts_terms",
  ],
  [
    "a due date before the issue date",
    { issue_date: "2026-11-02", due_date: "2026-11-01" },
    "/due_date due_before_issue",
  ],
  ["an issue date that is no day", { issue_date: "2026-02-30" }, "/issue_date invalid_date"],
  [
    "a price of JPY with cents",
    { currency: "JPY", ...line({ unit_price_cents: 10.5 }) },
    "/lines/0/unit_price_cents no_minor_unit",
  ],
  [
    "a charge of JPY with cents",
    { currency: "JPY", charges: [{ amount_cents: 1.5, tax_rate: 20, reason: "x" }] },
    "/charges/0/amount_cents wrong_type",
  ],
  [
    "a cash discount that grows with time",
    {
      cash_discount: [
        { percent: 2, days: 7 },
        { percent: 3, days: 14 },
      ],
    },
    "/cash_discount/1 cash_discount_order",
  ],
  [
    "four cash discounts",
    { cash_discount: [1, 2, 3, 4].map((days) => ({ percent: 5 - days, days })) },
    "/cash_discount too_big",
  ],
  [
    "a cash discount of nothing",
    { cash_discount: [{ percent: 0, days: 7 }] },
    "/cash_discount/0/percent too_small",
  ],
  ["a way to pay twice", { payment_methods: ["card", "card"] }, "/payment_methods repeated"],
  ["a way to pay that is none", { payment_methods: ["barter"] }, "/payment_methods/0 invalid_value"],
  ["an exchange rate into nothing", { exchange_rate: "1.1" }, "/tax_currency exchange_rate_without_currency"],
  [
    "an exchange rate of zero",
    { exchange_rate: "0.0", tax_currency: "USD" },
    "/exchange_rate invalid_format",
  ],
  [
    "an exchange rate that is a number",
    { exchange_rate: 1.1, tax_currency: "USD" },
    "/exchange_rate wrong_type",
  ],
  [
    "an exchange rate at which the tax is too large",
    {
      ...line({ unit_price_cents: 9_000_000_000_000 }),
      currency: "USD",
      exchange_rate: "999999999",
      tax_currency: "EUR",
    },
    "/exchange_rate own_tax_out_of_range",
  ],
  ["its own currency as tax currency", { tax_currency: "EUR" }, "/tax_currency tax_currency_not_foreign"],
  ["a misspelt note on VAT", { vat_note: "reverse_charg" }, "/vat_note unknown_vat_note"],
  [
    "a misspelt rate of late penalties",
    { late_penalty_rate: "three_times_rate" },
    "/late_penalty_rate unknown_term_code",
  ],
  ["a misspelt recovery fee", { recovery_fee: "fourty_euros" }, "/recovery_fee unknown_term_code"],
  ["a misspelt early discount", { early_discount: "no_discount" }, "/early_discount unknown_term_code"],
  [
    "no early discount, and a cash discount",
    { early_discount: "none", cash_discount: [{ percent: 2, days: 10 }] },
    "/early_discount early_discount_denied",
  ],
  ["a late penalty of two lines", { late_penalty_rate: "12 %\na year" }, "/late_penalty_rate invalid_text"],
  ["a recovery fee too long", { recovery_fee: "x".repeat(501) }, "/recovery_fee too_big"],
  [
    "another means of payment too long",
    { other_payment_method: "x".repeat(201) },
    "/other_payment_method too_big",
  ],
  [
    "an account with a wrong check digit",
    { bank_account: { kind: "iban", id: "DE89370400440532013001" } },
    "/bank_account/id invalid_iban",
  ],
  [
    "an account of a bank that cannot be",
    { bank_account: { kind: "iban", id: "DE89370400440532013000", bic: "COBAXXFF" } },
    "/bank_account/bic invalid_bic",
  ],
  [
    "a British account without its sort code",
    { bank_account: { kind: "sort_code", id: "31926819" } },
    "/bank_account/sort_code required",
  ],
  [
    "an account of a form that is none",
    { bank_account: { kind: "swift", id: "1" } },
    "/bank_account/kind invalid_value",
  ],
  ["a language that we do not speak", { locale: "xx" }, "/locale invalid_value"],
  [
    "a country that does not exist",
    { delivery_address: { country: "EL" } },
    "/delivery_address/country unknown_country",
  ],
  ["an address of nothing", { delivery_address: {} }, "/delivery_address empty"],
  ["a VATEX code of another form", line({ vatex_code: "AE" }), "/lines/0/vatex_code invalid_format"],
  ["a kind of line that is none", line({ kind: "gift" }), "/lines/0/kind invalid_value"],
  ["a part to show that there is not", { display: { logo: false } }, "/display/logo unknown_field"],
  ["a part to show in words", { display: { title: "no" } }, "/display/title wrong_type"],
  ["a title of two lines", { title: "a\nb" }, "/title invalid_text"],
  ["a title too long", { title: "x".repeat(201) }, "/title too_big"],
  ["an amount of a line that is ours", line({ total_cents: 1 }), "/lines/0/total_cents read_only"],
];

describe("a document is refused that has", () => {
  it.for(REFUSED)("%s", async ([_, over, fault], { expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    const body = { client_id: client.id, currency: "EUR", lines: [aLine], ...over };
    const refused = await api.call("POST", "/invoices", body);
    expect(faultsOf(refused)).toEqual([422, fault]);
    expect(refused.body.errors[0].detail.length).toBeGreaterThan(9);
    if (fault.endsWith("read_only")) return;
    const { draft } = await aDraft(api);
    expect(faultsOf(await api.call("PATCH", `/invoices/${draft.id}`, over))).toEqual([422, fault]);
    expect((await api.ok("GET", `/invoices/${draft.id}`)).version).toBe(1);
  });

  it("an amount of a line that is not what it comes to", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, line({ discount: { percent: 10 } }));
    for (const name of ["gross_cents", "discount_cents", "net_cents"]) {
      const lines = [{ ...draft.lines[0], [name]: 7 }];
      const refused = await api.call("PATCH", `/invoices/${draft.id}`, { lines });
      expect(faultsOf(refused)).toEqual([422, `/lines/0/${name} read_only`]);
    }
  });
});
