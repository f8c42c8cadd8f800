/** How the FastBill endpoint lists documents: each field of each kind, each filter on both its sides, and pages. */
import { env } from "cloudflare:workers";
import { beforeAll, describe, it } from "vitest";
import { type Api, aForm, aPdf, createBusiness } from "../../support/business.ts";
import { type Fastbill, fastbillWith } from "../../support/fastbill.ts";

/** The order of FastBill's page on `revenue.get`, and behind it what newer clients read. */
const OF_REVENUE =
  "INVOICE_ID TYPE CUSTOMER_ID CUSTOMER_NUMBER CUSTOMER_COSTCENTER_ID PROJECT_ID CURRENCY_CODE DELIVERY_DATE INVOICE_TITLE CASH_DISCOUNT_PERCENT CASH_DISCOUNT_DAYS SUB_TOTAL VAT_TOTAL VAT_ITEMS ITEMS TOTAL ORGANIZATION SALUTATION FIRST_NAME LAST_NAME ADDRESS ADDRESS_2 ZIPCODE CITY PAYMENT_TYPE BANK_NAME BANK_ACCOUNT_NUMBER BANK_CODE BANK_ACCOUNT_OWNER BANK_IBAN BANK_BIC COMMENTS COUNTRY_CODE VAT_ID TEMPLATE_ID INVOICE_NUMBER INTROTEXT PAID_DATE IS_CANCELED INVOICE_DATE DUE_DATE PAYMENT_INFO LASTUPDATE DOCUMENT_URL CONTACT_ID BASE_CURRENCY_CODE EXCHANGE_RATE VAT_CASE NOTE SERVICE_PERIOD_START SERVICE_PERIOD_END PAYMENTS".split(
    " ",
  );
/** The same of `invoice.get`. */
const OF_INVOICE =
  "INVOICE_ID TYPE CUSTOMER_ID CUSTOMER_NUMBER CUSTOMER_COSTCENTER_ID ORGANIZATION SALUTATION FIRST_NAME LAST_NAME ADDRESS ADDRESS_2 ZIPCODE CITY COMMENT_ PAYMENT_TYPE DAYS_FOR_PAYMENT BANK_NAME BANK_ACCOUNT_NUMBER BANK_CODE BANK_ACCOUNT_OWNER BANK_IBAN BANK_BIC AFFILIATE COUNTRY_CODE VAT_ID CURRENCY_CODE TEMPLATE_ID CONTACT_ID SUBSCRIPTION_ID INVOICE_NUMBER INVOICE_TITLE INTROTEXT PAID_DATE IS_CANCELED INVOICE_DATE DUE_DATE DELIVERY_DATE SERVICE_PERIOD_START SERVICE_PERIOD_END PROJECT_ID COMMENTS VAT_CASE REFERENCED_INVOICE_ID NOTE LASTUPDATE CASH_DISCOUNT_PERCENT CASH_DISCOUNT_DAYS SUB_TOTAL VAT_TOTAL VAT_ITEMS ITEMS TOTAL PAYMENTS PAYMENT_INFO DOCUMENT_URL START_DATE END_DATE DETAILS_URL STATE".split(
    " ",
  );
const OF_ITEM =
  "INVOICE_ITEM_ID INVOICE_ID CUSTOMER_ID CATEGORY CATEGORY_ID ARTICLE_NUMBER DESCRIPTION QUANTITY UNIT UNIT_PRICE VAT_PERCENT VAT_VALUE COMPLETE_NET COMPLETE_GROSS CURRENCY_CODE SORT_ORDER".split(
    " ",
  );
const LISTS = ["VAT_ITEMS", "ITEMS", "COMMENTS", "PAYMENTS", "CATEGORY"];
const NUMBERS =
  "SUB_TOTAL VAT_TOTAL TOTAL QUANTITY UNIT_PRICE VAT_PERCENT VAT_VALUE COMPLETE_NET COMPLETE_GROSS SORT_ORDER AMOUNT".split(
    " ",
  );

const KINDS = [
  "draft",
  "paid",
  "note",
  "recorded",
  "settled",
  "cancelled",
  "gross",
  "discounted",
  "fine",
  "abroad",
];

const line = { description: "Beratung", quantity: 2, unit: "HUR", unit_price_cents: 9500, tax_rate: 20 };

// biome-ignore lint/suspicious/noExplicitAny: a test reads what the wire holds
type Wire = any;

let api: Api;
let fastbill: Fastbill;
/** The ids of v1 of one document of each kind. */
let made: Record<string, string>;
const list = async (service: string, parts: object = {}): Promise<Wire[]> =>
  Object.values(await fastbill.ok(service, { LIMIT: 100, ...parts }))[0] as Wire[];

async function invoiceOf(client_id: string, body: object): Promise<{ id: string; total_cents: number }> {
  const draft = await api.ok("POST", "/invoices", { client_id, currency: "EUR", lines: [line], ...body });
  await api.ok("POST", `/invoices/${draft.id}/finalize`);
  return draft;
}

beforeAll(async () => {
  api = await createBusiness({ time_zone: "Europe/Berlin" });
  fastbill = fastbillWith(api);
  const firm = await api.ok("POST", "/clients", {
    type: "business",
    name: "Müller & Söhne GmbH",
    // FastBill knows no such, and it must not be mistaken for a property of every object.
    salutation: "constructor",
    number: "K-7",
    address: "Hauptstraße 1",
    address_extra: "Hinterhaus",
    postal_code: "01069",
    city: "Dresden",
    country: "DE",
    vat_number: "DE136695976",
    cost_center: "4711",
    payment_terms: { kind: "days", days: 14 },
    payment_method: "direct_debit",
    bank: { iban: "DE89370400440532013000", bic: "COBADEFFXXX", owner: "Müller", name: "Commerzbank" },
    contacts: [{ first_name: "Erika", last_name: "Muster", email: "erika@example.com", default: true }],
  });
  const person = await api.ok("POST", "/clients", {
    type: "consumer",
    name: "Ada Lovelace",
    first_name: "Ada",
    last_name: "Lovelace",
    salutation: "Frau",
  });
  const rich = {
    title: "Projekt",
    intro: "Guten Tag",
    notes: "Danke",
    payment_note: "Bitte die Nummer angeben",
    service_period: { from: "2026-01-01", to: "2026-01-31" },
    cash_discount: [{ percent: 2.5, days: 10 }],
  };
  const draft = await api.ok("POST", "/invoices", {
    client_id: firm.id,
    currency: "EUR",
    lines: [line],
    issue_date: "2026-12-01",
    ...rich,
  });
  const paid = await invoiceOf(firm.id, rich);
  const half = {
    amount_cents: 5000,
    method: "transfer",
    reference: "SEPA 1",
    paid_at: "2026-02-01T22:59:59Z",
  };
  await api.ok("POST", `/invoices/${paid.id}/payments`, half);
  await api.ok("POST", `/invoices/${paid.id}/comments`, { text: "Angerufen", public: true });
  const note = await api.ok("POST", "/credit-notes", {
    invoice_id: paid.id,
    lines: [{ line: 1, quantity: 0.5 }],
  });
  const old = {
    client_id: person.id,
    currency: "EUR",
    issue_date: "2025-11-03",
    due_date: "2025-11-17",
    supply_date: "2025-11-01",
  };
  const elsewhere = { ...old, number: "ALT-17", lines: [line], payments: [] };
  const uploaded = aForm(aPdf, { data: JSON.stringify(elsewhere) });
  const recorded = await api.ok("POST", "/invoices/record", uploaded);
  const whole = { amount_cents: 22_800, method: "cash", paid_at: "2025-12-24T12:00:00Z" };
  const settled = await api.ok("POST", "/invoices/record", {
    ...elsewhere,
    number: "ALT-18",
    payments: [whole],
  });
  const cancelled = await invoiceOf(person.id, {});
  await api.ok("POST", `/invoices/${cancelled.id}/cancel`);
  const gross = await invoiceOf(person.id, {
    prices_include_tax: true,
    lines: [
      { ...line, quantity: 3, unit_price_cents: 333 },
      { ...line, quantity: 1, unit_price_cents: 1001, tax_rate: 10 },
    ],
  });
  const discounted = await invoiceOf(firm.id, {
    lines: [
      { ...line, discount: { percent: 10 }, reference: "ART-1", details: "vor Ort" },
      { ...line, quantity: 1, unit_price_cents: 999, tax_rate: 10 },
      { ...line, quantity: 1, unit_price_cents: 333, tax_rate: 0 },
    ],
    discount: { amount_cents: 1000, reason: "Treue" },
    charges: [{ amount_cents: 490, tax_rate: 20, reason: "Versand" }],
  });
  const fine = await invoiceOf(firm.id, { lines: [{ ...line, quantity: 1, unit_price_cents: 1250 }] });
  // v1 takes whole cents only.
  await env.DB.prepare(
    `update invoices set lines = replace(replace(lines, '"quantity":1,', '"quantity":1000,'), ':1250,"tax_rate', ':1.25,"tax_rate') where id = ?`,
  )
    .bind(fine.id)
    .run();
  const abroad = await api.ok("POST", "/invoices/record", {
    ...old,
    client_id: firm.id,
    number: "ALT-19",
    issue_date: "2025-10-01",
    due_date: "2999-12-31",
    lines: [{ ...line, tax_rate: 0, tax_category: "AE" }],
  });
  made = Object.fromEntries(
    Object.entries({ draft, paid, note, recorded, settled, cancelled, gross, discounted, fine, abroad }).map(
      ([kind, { id }]) => [kind, id],
    ),
  );
});

/** The document of a kind as v1 gives it. */
const documentOf = (kind: string, id = made[kind]): Promise<Wire> =>
  api.ok("GET", `/${kind === "note" ? "credit-notes" : "invoices"}/${id}`);

/** A kind of document as a service lists it, found by its number (a draft has none). */
async function listed(service: "revenue.get" | "invoice.get", kind: string): Promise<Wire> {
  const { number } = await documentOf(kind);
  const FILTER = kind === "draft" ? { TYPE: "draft" } : { INVOICE_NUMBER: number };
  const found = await list(service, { FILTER });
  if (found.length !== 1) throw new Error(`${found.length} documents of the kind ${kind}`);
  return found[0];
}

const cents = (amount: number): number => Math.round(amount * 100);
const sum = (rows: Wire[], name: string): number => rows.reduce((all, row) => all + cents(row[name]), 0);

/** What of a value is not of the type that was recorded. */
function wrongTypes(value: Wire): string[] {
  return Object.entries(value).flatMap(([name, one]) => {
    if (LISTS.includes(name)) return Array.isArray(one) ? one.flatMap(wrongTypes) : [name];
    return typeof one === (NUMBERS.includes(name) ? "number" : "string") ? [] : [name];
  });
}

describe("a document", () => {
  it.for(KINDS)(
    "has every field in its order and of its type, and items that add up to its totals: %s",
    async (kind, { expect }) => {
      const revenue = await listed("revenue.get", kind);
      const invoice = await listed("invoice.get", kind);
      expect(Object.keys(revenue)).toEqual(OF_REVENUE);
      expect(Object.keys(invoice)).toEqual(OF_INVOICE);
      expect([...wrongTypes(revenue), ...wrongTypes(invoice)]).toEqual([]);
      for (const name of OF_REVENUE.filter((one) => OF_INVOICE.includes(one)))
        expect([name, revenue[name]]).toEqual([name, invoice[name]]);
      for (const item of revenue.ITEMS) expect(Object.keys(item)).toEqual(OF_ITEM);
      const { ITEMS, VAT_ITEMS, SUB_TOTAL, VAT_TOTAL, TOTAL } = revenue;
      expect([
        sum(ITEMS, "COMPLETE_NET"),
        sum(ITEMS, "VAT_VALUE"),
        sum(ITEMS, "COMPLETE_GROSS"),
        sum(VAT_ITEMS, "COMPLETE_NET"),
        sum(VAT_ITEMS, "VAT_VALUE"),
      ]).toEqual([SUB_TOTAL, VAT_TOTAL, TOTAL, SUB_TOTAL, VAT_TOTAL].map(cents));
      const { total_cents, tax_cents } = await documentOf(kind);
      expect([cents(TOTAL), cents(VAT_TOTAL)]).toEqual([total_cents, tax_cents]);
      expect(await list("item.get", { FILTER: { INVOICE_ID: revenue.INVOICE_ID } })).toEqual(ITEMS);
    },
  );

  it.for(KINDS)("says what v1 says of it: %s", async (kind, { expect }) => {
    const own = await documentOf(kind);
    const shown = await listed("invoice.get", kind);
    const euros = (minor: number) => minor / 100;
    expect(shown).toMatchObject({
      CURRENCY_CODE: own.currency,
      INVOICE_TITLE: own.title ?? "",
      INTROTEXT: own.intro ?? "",
      NOTE: own.notes ?? own.reason ?? "",
      PAYMENT_INFO: own.payment_note ?? "",
      INVOICE_DATE: own.issue_date,
      DUE_DATE: own.due_date ? `${own.due_date} 00:00:00` : "0000-00-00 00:00:00",
      DELIVERY_DATE: own.supply_date ?? "",
      SERVICE_PERIOD_START: own.service_period?.from ?? "",
      SERVICE_PERIOD_END: own.service_period?.to ?? "",
      CASH_DISCOUNT_DAYS: String(own.cash_discount?.[0]?.days ?? 0),
      IS_CANCELED: own.status === "cancelled" ? "1" : "0",
      SUB_TOTAL: euros(own.subtotal_cents),
      VAT_TOTAL: euros(own.tax_cents),
      TOTAL: euros(own.total_cents),
    });
    expect(shown.ITEMS.slice(0, own.lines.length)).toEqual(
      own.lines.map((one: Wire, index: number) =>
        expect.objectContaining({
          DESCRIPTION: one.details ? `${one.description}\n${one.details}` : one.description,
          ARTICLE_NUMBER: one.reference ?? "",
          QUANTITY: one.quantity,
          UNIT: one.unit === "C62" ? "" : one.unit,
          UNIT_PRICE: euros(one.unit_price_cents),
          VAT_PERCENT: one.tax_rate,
          VAT_VALUE: euros(one.tax_cents),
          COMPLETE_NET: euros(one.net_cents),
          COMPLETE_GROSS: euros(one.total_cents),
          SORT_ORDER: index + 1,
        }),
      ),
    );
    expect(sum(shown.PAYMENTS, "AMOUNT")).toBe(own.amount_paid_cents ?? 0);
    expect(sum(shown.VAT_ITEMS, "VAT_VALUE")).toBe(sum(own.tax_breakdown, "tax_cents") / 100);
  });

  it("says what a draft is meant to be, for its client as it is now", async ({ expect }) => {
    expect(await listed("invoice.get", "draft")).toMatchObject({
      TYPE: "draft",
      INVOICE_NUMBER: "",
      INVOICE_DATE: "2026-12-01",
      DOCUMENT_URL: "",
      STATE: "draft",
      ORGANIZATION: "Müller & Söhne GmbH",
      SALUTATION: "",
      FIRST_NAME: "Erika",
      LAST_NAME: "Muster",
      CUSTOMER_NUMBER: "K-7",
      CUSTOMER_COSTCENTER_ID: "4711",
      ADDRESS: "Hauptstraße 1",
      ADDRESS_2: "Hinterhaus",
      ZIPCODE: "01069",
      CITY: "Dresden",
      COUNTRY_CODE: "DE",
      VAT_ID: "DE136695976",
      PAYMENT_TYPE: "2",
      DAYS_FOR_PAYMENT: "14",
      BANK_NAME: "Commerzbank",
      BANK_ACCOUNT_OWNER: "Müller",
      BANK_IBAN: "DE89370400440532013000",
      BANK_BIC: "COBADEFFXXX",
      INVOICE_TITLE: "Projekt",
      INTROTEXT: "Guten Tag",
      NOTE: "Danke",
      PAYMENT_INFO: "Bitte die Nummer angeben",
      DELIVERY_DATE: "",
      SERVICE_PERIOD_START: "2026-01-01",
      SERVICE_PERIOD_END: "2026-01-31",
      CASH_DISCOUNT_PERCENT: "2.50",
      CASH_DISCOUNT_DAYS: "10",
      PAID_DATE: "0000-00-00 00:00:00",
      VAT_CASE: "standard",
    });
  });

  it("tells what was paid in part, credited and said, by the days of the business", async ({ expect }) => {
    const paid = await listed("invoice.get", "paid");
    const note = await listed("invoice.get", "note");
    expect(paid).toMatchObject({
      TYPE: "outgoing",
      IS_CANCELED: "0",
      STATE: "unpaid",
      REFERENCED_INVOICE_ID: "0",
    });
    expect(paid.PAYMENTS).toEqual([
      {
        PAYMENT_ID: expect.stringMatching(/^\d+$/),
        DATE: "2026-02-01 23:59:59",
        AMOUNT: 50,
        CURRENCY: "EUR",
        CURRENCY_CODE: "EUR",
        NOTE: "SEPA 1",
        TYPE: "1",
      },
    ]);
    expect(paid.COMMENTS).toEqual([
      {
        DATE: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
        COMMENT: "Angerufen",
        COMMENT_PUBLIC: "1",
      },
    ]);
    expect(note).toMatchObject({ TYPE: "credit", TEMPLATE_ID: "2", REFERENCED_INVOICE_ID: paid.INVOICE_ID });
    expect(note.DOCUMENT_URL).toMatch(/^http.*\/d\/[\w-]+\/.+\.pdf$/);
  });

  it("tells what was issued elsewhere, and what is cancelled", async ({ expect }) => {
    expect(await listed("revenue.get", "settled")).toMatchObject({
      TYPE: "outgoing",
      INVOICE_NUMBER: "ALT-18",
      INVOICE_DATE: "2025-11-03",
      DELIVERY_DATE: "2025-11-01",
      DUE_DATE: "2025-11-17 00:00:00",
      PAID_DATE: "2025-12-24 13:00:00",
      DOCUMENT_URL: "",
      ORGANIZATION: "",
      SALUTATION: "mrs",
      FIRST_NAME: "Ada",
      LAST_NAME: "Lovelace",
    });
    expect(await listed("invoice.get", "cancelled")).toMatchObject({ IS_CANCELED: "1", STATE: "canceled" });
  });

  it("has items for discounts and charges, prices as they were entered, and fine ones exactly", async ({
    expect,
  }) => {
    const items = async (kind: string) =>
      (await listed("revenue.get", kind)).ITEMS.map((item: Wire) => [
        item.DESCRIPTION,
        item.QUANTITY,
        item.UNIT_PRICE,
        item.COMPLETE_NET,
        item.SORT_ORDER,
      ]);
    expect(await items("gross")).toEqual([
      ["Beratung", 3, 3.33, 8.32, 1],
      ["Beratung", 1, 10.01, 9.1, 2],
    ]);
    expect(await items("fine")).toEqual([["Beratung", 1000, 0.0125, 12.5, 1]]);
    const discounted = await items("discounted");
    expect(discounted.slice(0, 2)).toEqual([
      ["Beratung\nvor Ort", 2, 95, 171, 1],
      ["Beratung", 1, 9.99, 9.99, 2],
    ]);
    expect(discounted.slice(3).map(([text]: Wire[]) => text)).toEqual(["Treue", "Treue", "Treue", "Versand"]);
    const { ITEMS } = await listed("revenue.get", "discounted");
    expect(ITEMS.map((item: Wire) => Number(item.INVOICE_ITEM_ID) % 10_000)).toEqual([
      1, 2, 3, 9801, 9802, 9803, 9804,
    ]);
    expect((await listed("revenue.get", "abroad")).VAT_CASE).toBe("b2b_eu_services");
  });

  it("of another business is not there", async ({ expect }) => {
    const { INVOICE_ID } = await listed("revenue.get", "paid");
    const other = fastbillWith(await createBusiness());
    expect(await other.ok("revenue.get", { FILTER: { INVOICE_ID } })).toEqual({ REVENUES: [] });
    expect(await other.ok("item.get", { FILTER: { INVOICE_ID } })).toEqual({ ITEMS: [] });
  });
});

describe("a filter", () => {
  /** The kinds that a filter finds, newest first. */
  async function found(FILTER: object): Promise<string[]> {
    const rows = await list("revenue.get", { FILTER });
    return rows
      .map(({ TYPE, INVOICE_NUMBER }) =>
        TYPE === "draft" ? "draft" : (kinds.get(INVOICE_NUMBER) ?? "other"),
      )
      .reverse();
  }

  const kinds = new Map<string, string>();
  beforeAll(async () => {
    for (const [kind, id] of Object.entries(made)) kinds.set((await documentOf(kind, id)).number, kind);
  });

  /** With the credit note that cancelled one. */
  const ALL = KINDS.toSpliced(KINDS.indexOf("cancelled") + 1, 0, "other");
  const OWN = ["paid", "cancelled", "gross", "discounted", "fine"];

  it.for<[object, string[]]>([
    [{}, ALL],
    [{ TYPE: "draft" }, ["draft"]],
    [{ type: "CREDIT" }, ["note", "other"]],
    [{ TYPE: "outgoing", START_DATE: "2026-01-01" }, OWN],
    [{ TYPE: "outgoing", YEAR: 2025, MONTH: "11" }, ["recorded", "settled"]],
    [{ STATE: "paid" }, ["settled"]],
    [{ STATE: "overdue" }, ["recorded"]],
    [{ STATE: "unpaid" }, ["paid", "recorded", "gross", "discounted", "fine", "abroad"]],
    [{ STATE: "canceled" }, ["cancelled"]],
    [{ STATE: "draft" }, ["draft"]],
    [{ TYPE: "draft", STATE: "paid" }, []],
    [{ INVOICE_NUMBER: ["ALT-17", "ALT-18", "none"] }, ["recorded", "settled"]],
    [{ REVENUE_NUMBER: "ALT-17" }, ["recorded"]],
    [{ INVOICE_TITLE: "Projekt" }, ["draft", "paid"]],
    [{ INVOICE_TITLE: "Pro" }, []],
    [{ TERM: "proj" }, ["draft", "paid"]],
    [{ TERM: "lovelace" }, ["recorded", "settled", "cancelled", "other", "gross"]],
    [{ TERM: "lovelace", TYPE: "credit" }, ["other"]],
    [{ TERM: "lovelace", STATE: "overdue" }, ["recorded"]],
    [{ START_DATE: "2025-11-03", END_DATE: "2025-11-03" }, ["recorded", "settled"]],
    [{ START_DATE: "2025-11-04", END_DATE: "2025-12-31" }, []],
    [{ END_DATE: "2025-11-02" }, ["abroad"]],
    [{ START_DATE: "2026-01-01", TYPE: "credit" }, ["note", "other"]],
    [{ START_DUE_DATE: "2025-11-17", END_DUE_DATE: "2025-11-17T23:59:59Z" }, ["recorded", "settled"]],
    [{ END_DUE_DATE: "2025-11-16" }, []],
    [{ START_PAID_DATE: "2026-02-01", END_PAID_DATE: "2026-02-01" }, ["paid"]],
    [{ START_PAID_DATE: "2026-02-02" }, []],
    [{ START_PAID_DATE: "2025-01-01", END_PAID_DATE: "2025-12-24" }, ["settled"]],
    [{ END_PAID_DATE: "2025-12-23" }, []],
    [{ START_LASTUPDATE: "1899-01-01", END_LASTUPDATE: "3001-01-01" }, ALL],
    [{ END_LASTUPDATE: "2025-01-01" }, []],
    [{ SUBTYPE: "final_invoice" }, []],
    [{ SUBTYPE: "standard", STATE: "paid" }, ["settled"]],
  ])("%j finds %j", async ([filter, those], { expect }) => {
    expect(await found(filter)).toEqual(those);
  });

  it("of ids takes one, several, and those of customers", async ({ expect }) => {
    const [paid, note] = [await listed("revenue.get", "paid"), await listed("revenue.get", "note")];
    expect(await found({ INVOICE_ID: Number(paid.INVOICE_ID) })).toEqual(["paid"]);
    expect(await found({ REVENUE_ID: [paid.INVOICE_ID, note.INVOICE_ID, "999"] })).toEqual(["paid", "note"]);
    const { CUSTOMER_ID } = paid;
    const firms = ["draft", "paid", "note", "discounted", "fine", "abroad"];
    expect(await found({ CUSTOMER_ID })).toEqual(firms);
    expect(await found({ CUSTOMER_ID: [CUSTOMER_ID, 999] })).toEqual(firms);
    expect(await found({ CUSTOMER_ID, TYPE: "credit" })).toEqual(["note"]);
    expect(await found({ CUSTOMER_ID: 999 })).toEqual([]);
  });

  it("of the last update has seconds, by the clock of the business, and both ends", async ({ expect }) => {
    const { LASTUPDATE } = await listed("revenue.get", "fine");
    const around = await found({ START_LASTUPDATE: LASTUPDATE, END_LASTUPDATE: LASTUPDATE });
    expect(around).toContain("fine");
    const [day, time] = LASTUPDATE.split(" ");
    const before = new Date(Date.parse(`${day}T${time}Z`) - 1000)
      .toISOString()
      .slice(0, 19)
      .replace("T", " ");
    expect(await found({ END_LASTUPDATE: before })).not.toContain("fine");
  });

  it("that is wrong is named, with all others", async ({ expect }) => {
    const wrong = {
      INVOICE_ID: "x",
      START_DATE: "2026-02-30",
      END_LASTUPDATE: "yesterday",
      TYPE: "estimate",
      STATE: "lost",
      MONTH: 13,
      YEAR: "26",
    };
    expect(
      (await fastbill.errors("revenue.get", { FILTER: wrong })).map((one) => one.split(/\[| \(/)[0]),
    ).toEqual(
      Object.keys(wrong)
        .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
        .map((name) => `missing / invalid field: ${name}`),
    );
    expect(await fastbill.errors("item.get")).toEqual([
      expect.stringContaining("missing / invalid field: INVOICE_ID"),
    ]);
  });
  const ORDER = ["INVOICE_ID", "MONTH", "YEAR", "START_DATE", "END_LASTUPDATE", "TYPE", "STATE"];
});

describe("DOCUMENT_URL", () => {
  const fetched = async (url: string, headers: Record<string, string> = {}) =>
    (await import("cloudflare:workers")).exports.default.fetch(new Request(url, { headers }));
  const browser = {
    "User-Agent": "Mozilla/5.0 (X11) Firefox/140.0",
    Accept: "text/html",
    "Accept-Language": "en",
  };

  it("gives the PDF without credentials, by its name, and opens nothing else", async ({ expect }) => {
    const { DOCUMENT_URL: url, INVOICE_NUMBER } = await listed("revenue.get", "gross");
    const response = await fetched(url, browser);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("application/pdf");
    expect(response.headers.get("Content-Disposition")).toBe(`inline; filename="${INVOICE_NUMBER}.pdf"`);
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(response.headers.get("Cache-Control")).toBe("private, no-store");
    expect(new TextDecoder().decode(await response.arrayBuffer()).slice(0, 5)).toBe("%PDF-");
    const held = await fetched(url, { "If-None-Match": response.headers.get("ETag") ?? "" });
    expect([held.status, await held.text()]).toEqual([304, ""]);
    const [, token = ""] = /\/d\/([\w-]+)\//.exec(url) ?? [];
    expect((await fetched(`http://api.test/i/${token}`)).status).toBe(404);
    const { public_url } = await api.ok("GET", `/invoices/${made.gross}`);
    expect((await fetched(`${public_url.replace("/i/", "/d/")}/x.pdf`)).status).toBe(404);
  });

  it("is no view by the client, and ends with the link", async ({ expect }) => {
    const { DOCUMENT_URL: url } = await listed("revenue.get", "gross");
    await (await fetched(url, browser)).arrayBuffer();
    expect((await api.ok("GET", `/invoices/${made.gross}`)).opened_at).toBeNull();
    await api.ok("POST", `/invoices/${made.gross}/public-link`);
    expect((await fetched(url)).status).toBe(404);
    const { DOCUMENT_URL: next } = await listed("revenue.get", "gross");
    expect((await fetched(next)).status).toBe(200);
  });

  it("gives the file that was uploaded, to be saved", async ({ expect }) => {
    const { DOCUMENT_URL: url } = await listed("revenue.get", "recorded");
    const response = await fetched(url);
    expect(new TextDecoder().decode(await response.arrayBuffer())).toBe(aPdf.bytes);
    expect(response.headers.get("Content-Disposition")).toContain('attachment; filename="ALT-17.pdf"');
  });
});

describe("pages", () => {
  it("go through 250 revenues until a short one, each of them once", async ({ expect }) => {
    const business = await createBusiness();
    const client = await business.ok("POST", "/clients", { name: "Ada" });
    const { id } = await business.ok("POST", "/invoices", {
      client_id: client.id,
      currency: "EUR",
      lines: [line],
    });
    await copies(business.id, id, 249);
    const other = fastbillWith(business);
    const seen: string[] = [];
    for (let page = 0, size = 100; size === 100; page++) {
      const { REVENUES } = await other.ok("revenue.get", { LIMIT: 1_000_000_000, OFFSET: page * 100 });
      size = REVENUES.length;
      seen.push(...REVENUES.map((one: Wire) => one.INVOICE_ID));
    }
    expect(seen).toEqual(Array.from({ length: 250 }, (_, index) => String(250 - index)));
    expect((await other.ok("revenue.get")).REVENUES).toHaveLength(10);
  });
});

/** Copies a draft, each copy a little newer. */
async function copies(business: string, id: string, count: number): Promise<void> {
  const { results } = await env.DB.prepare("pragma table_info(invoices)").all<{ name: string }>();
  const changed: Record<string, string> = {
    id: "printf('ffffffff-0000-7000-8000-%012d', n)",
    number: "'DRAFT-' || n",
    link_nonce: "'nonce' || n",
    ref: "1 + n",
  };
  const names = results.map(({ name }) => name);
  await env.DB.prepare(
    `with recursive more(n) as (select 1 union all select n + 1 from more where n < ?)
     insert into invoices (${names.join(", ")}) select ${names.map((name) => changed[name] ?? name).join(", ")}
     from invoices, more where business_id = ? and id = ?`,
  )
    .bind(count, business, id)
    .run();
}
