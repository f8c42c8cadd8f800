/** The services of invoices that FastBill's clients call: what they make is read through v1. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, it, vi } from "vitest";
import { type Api, aLine, aProduct, createBusiness } from "../../support/business.ts";
import { type Fastbill, fastbillWith } from "../../support/fastbill.ts";
import { askForInvoices } from "../../support/fastbill-invoices.ts";
import { watchedDatabase } from "../../support/watched-database.ts";
import { appWith } from "../../support/worker.ts";

const TODAY = "2026-11-27";
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${TODAY}T09:30:00.000Z`) }));
afterEach(() => void vi.useRealTimers());

const WORK = { DESCRIPTION: "Work", UNIT_PRICE: "100.00", VAT_PERCENT: 20 };

interface Place {
  api: Api;
  fastbill: Fastbill;
}

/** A business with the customer 1, who has the contact 1, and the customer 2. */
async function place(profile = {}): Promise<Place> {
  const api = await createBusiness({ time_zone: "Europe/Paris", ...profile });
  const client = await api.ok("POST", "/clients", { name: "Ada", email: "ada@example.com" });
  await api.ok("POST", `/clients/${client.id}/contacts`, { last_name: "Grace" });
  await api.ok("POST", "/clients", { name: "Zoë" });
  return { api, fastbill: fastbillWith(api) };
}

/** The newest invoice as v1 tells it. */
async function newest(api: Api) {
  const [{ id }] = (await api.ok("GET", "/invoices")).data;
  return api.ok("GET", `/invoices/${id}`);
}

const create = ({ fastbill }: Place, data = {}) =>
  fastbill.ok("invoice.create", { DATA: { CUSTOMER_ID: 1, ITEMS: [WORK], ...data } });

/** An issued invoice: its number, and how it is asked for. */
async function issued(at: Place, data = {}) {
  const { INVOICE_ID } = await create(at, data);
  const { INVOICE_NUMBER } = await at.fastbill.ok("invoice.complete", { DATA: { INVOICE_ID } });
  return { number: INVOICE_NUMBER, DATA: { INVOICE_ID } };
}

describe("invoice.create", () => {
  it("makes the draft that v1 reads", async ({ expect }) => {
    const at = await place();
    const product = {
      number: "CONS-1",
      description: "Consulting",
      unit: "HUR",
      details: "On site",
      kind: "service",
    };
    await aProduct(at.api, { ...product, unit_price_cents: 9500, tax_rate: 20 });
    const answer = await create(at, {
      CONTACT_ID: "1",
      CURRENCY_CODE: "EUR",
      INVOICE_TITLE: "Website",
      INTROTEXT: "As agreed:",
      NOTE: "Thank you",
      INVOICE_DATE: TODAY,
      DUE_DATE: "2026-12-20",
      SERVICE_PERIOD_START: "2026-10-01",
      SERVICE_PERIOD_END: "2026-10-31",
      CASH_DISCOUNT_PERCENT: 2,
      CASH_DISCOUNT_DAYS: 10,
      IS_GROSS: 1,
      CUSTOMER_ACCOUNTING_NOTE: "KST 4",
      CONTRACT_REFERENCE: "V-1",
      CUSTOMER_ORDER_REFERENCE: "B-2",
      ORDER_REFERENCE: "A-3",
      ITEMS: {
        ITEM: [
          {
            ...WORK,
            DESCRIPTION: "Last",
            SORT_ORDER: 3,
            QUANTITY: "13.8333",
            UNIT_PRICE: 0.0125,
            UNIT: "Stück",
          },
          { ARTICLE_NUMBER: "CONS-1", SORT_ORDER: 1, QUANTITY: 2, UNIT_PRICE: "90,00" },
          { ...WORK, ARTICLE_NUMBER: "no such article", SORT_ORDER: 2 },
        ],
      },
    });
    expect(answer).toEqual({ STATUS: "success", INVOICE_ID: expect.any(Number) });
    expect(await newest(at.api)).toMatchObject({
      status: "draft",
      currency: "EUR",
      title: "Website",
      intro: "As agreed:",
      notes: "Thank you",
      issue_date: TODAY,
      due_date: "2026-12-20",
      supply_date: null,
      service_period: { from: "2026-10-01", to: "2026-10-31" },
      cash_discount: [{ percent: 2, days: 10 }],
      prices_include_tax: true,
      buyer_reference: "KST 4",
      contract_reference: "V-1",
      purchase_order: "B-2",
      project_reference: "A-3",
      contact_id: expect.any(String),
      lines: [
        {
          description: "Consulting",
          details: "On site",
          unit: "HUR",
          unit_price_cents: 9000,
          quantity: 2,
          kind: "service",
        },
        { description: "Work", reference: "no such article", unit: "C62", unit_price_cents: 10_000 },
        { description: "Last", quantity: 13.8333, unit: "H87", unit_name: "Stück", unit_price_cents: 1.25 },
      ],
      total_cents: 18_000 + 10_000 + 17,
    });
  });

  it("has the unit of an article in the article's own words", async ({ expect }) => {
    const at = await place();
    const article = {
      ARTICLE_NUMBER: "W-1",
      TITLE: "Wine",
      UNIT_PRICE: "9.50",
      VAT_PERCENT: 20,
      UNIT: "Flasche",
    };
    await at.fastbill.ok("article.create", { DATA: article });
    await create(at, { ITEMS: { ARTICLE_NUMBER: "W-1", QUANTITY: 6 } });
    expect((await newest(at.api)).lines).toMatchObject([
      { description: "Wine", quantity: 6, unit: "C62", unit_name: "Flasche", unit_price_cents: 950 },
    ]);
  });

  it("takes the currency of the business, and of its own small regime what has no tax", async ({
    expect,
  }) => {
    const at = await place({ vat_franchise: true, default_currency: "NOK" });
    await create(at, { ITEMS: { ...WORK, VAT_PERCENT: 0 } });
    expect(await newest(at.api)).toMatchObject({ currency: "NOK", lines: [{ tax_category: "E" }] });
  });

  it.for([
    "small_business_regulation",
    "b2b_eu_goods",
    "b2b_eu_services",
    "b2b_noneu_goods",
    "b2b_noneu_services",
  ])("has the VAT_CASE %s, and tells it again", async (VAT_CASE, { expect }) => {
    const at = await place();
    await create(at, { VAT_CASE, ITEMS: { ...WORK, VAT_PERCENT: 0 } });
    expect((await at.fastbill.ok("revenue.get", { LIMIT: 1 })).REVENUES).toMatchObject([{ VAT_CASE }]);
  });

  it("happens once for an Idempotency-Key", async ({ expect }) => {
    const at = await place();
    const parts = { DATA: { CUSTOMER_ID: 1, ITEMS: [WORK] } };
    const once = { "Idempotency-Key": "order-1" };
    const first = await at.fastbill.ok("invoice.create", parts, once);
    expect(await at.fastbill.ok("invoice.create", parts, once)).toEqual(first);
    expect((await at.api.ok("GET", "/invoices")).data).toHaveLength(1);
  });

  it("tells all that is wrong at once, and makes nothing", async ({ expect }) => {
    const at = await place();
    const errors = (DATA: object) => at.fastbill.errors("invoice.create", { DATA });
    expect(
      await errors({
        CUSTOMER_ID: "Ada",
        INVOICE_DATE: "2026-02-30",
        ITEMS: [{ ...WORK, UNIT_PRICE: "much" }, {}],
      }),
    ).toEqual([
      expect.stringMatching(/^missing \/ invalid field: CUSTOMER_ID \(must be a number/),
      expect.stringMatching(/^missing \/ invalid field: ITEMS\[1\]\.UNIT_PRICE \(must be a price/),
      expect.stringMatching(/^missing \/ invalid field: INVOICE_DATE \(must be a day/),
    ]);
    expect(await errors({})).toEqual([
      expect.stringMatching(/^missing \/ invalid field: CUSTOMER_ID \(required/),
      expect.stringMatching(/^missing \/ invalid field: ITEMS/),
    ]);
    expect(
      await errors({
        CUSTOMER_ID: 99,
        CONTACT_ID: 88,
        ITEMS: [WORK, { ARTICLE_NUMBER: "X-1", SORT_ORDER: 1 }],
      }),
    ).toEqual([
      expect.stringMatching(/CUSTOMER_ID \(.*99/),
      expect.stringMatching(/CONTACT_ID \(.*88/),
      expect.stringMatching(/ITEMS\[2\]\.ARTICLE_NUMBER \(.*X-1/),
    ]);
    expect(await errors({ CUSTOMER_ID: 2, CONTACT_ID: 1, ITEMS: [WORK] })).toEqual([
      expect.stringMatching(/CONTACT_ID \(the customer has no contact 1; contact\.get/),
    ]);
    expect(
      await errors({ CUSTOMER_ID: 1, CURRENCY_CODE: "JPY", ITEMS: [{ ...WORK, UNIT_PRICE: "9.5" }] }),
    ).toEqual([expect.stringMatching(/ITEMS\[1\]\.UNIT_PRICE \(JPY has no minor unit/)]);
    const huge = { ...WORK, QUANTITY: 1e9, UNIT_PRICE: "9999999999" };
    expect(await errors({ CUSTOMER_ID: 1, ITEMS: [huge] })).toEqual([expect.stringMatching(/ITEMS/)]);
    expect(await errors({ CUSTOMER_ID: 1, ITEMS: [{ ...WORK, UNIT_PRICE: -1 }] })).toEqual([
      expect.stringMatching(/ITEMS \(the total is below zero/),
    ]);
    const period = {
      SERVICE_PERIOD_START: "2026-10-31",
      SERVICE_PERIOD_END: "2026-10-01",
      DELIVERY_DATE: TODAY,
    };
    expect(await errors({ CUSTOMER_ID: 1, ITEMS: [WORK], ...period })).toEqual([
      expect.stringMatching(/: SERVICE_PERIOD_END \(.*cannot end before it begins/),
      expect.stringMatching(/: SERVICE_PERIOD_START \(.*not both/),
    ]);
    expect((await at.api.ok("GET", "/invoices")).data).toEqual([]);
  });
});

describe("invoice.update", () => {
  it("adds items or replaces them, and changes what else is sent", async ({ expect }) => {
    const at = await place();
    const { INVOICE_ID } = await create(at);
    const update = (data: object) => at.fastbill.ok("invoice.update", { DATA: { INVOICE_ID, ...data } });
    const lines = async () =>
      (await newest(at.api)).lines.map((line: { description: string }) => line.description);
    expect(await update({ ITEMS: { ...WORK, DESCRIPTION: "More" }, INVOICE_TITLE: "New" })).toEqual({
      STATUS: "success",
    });
    expect(await lines()).toEqual(["Work", "More"]);
    expect(await newest(at.api)).toMatchObject({ title: "New", currency: "EUR" });
    await update({ ITEMS: { INVOICE_ITEM_ID: INVOICE_ID * 10_000 + 2, SORT_ORDER: 1 } });
    await update({ ITEMS: { INVOICE_ITEM_ID: INVOICE_ID * 10_000 + 1, QUANTITY: 3 } });
    expect((await newest(at.api)).lines).toMatchObject([
      { description: "Work", quantity: 3 },
      { description: "More", quantity: 1 },
    ]);
    await update({ CONTACT_ID: 1, NOTE: "Soon gone", CONTRACT_REFERENCE: "V-1" });
    expect(await newest(at.api)).toMatchObject({ notes: "Soon gone", contact_id: expect.any(String) });
    await update({ CONTACT_ID: "0", NOTE: "", CONTRACT_REFERENCE: null });
    expect(await newest(at.api)).toMatchObject({ notes: null, contact_id: null, contract_reference: "V-1" });
    await update({ ITEMS: { ...WORK, DESCRIPTION: "Other" }, DELETE_EXISTING_ITEMS: 1, CUSTOMER_ID: 2 });
    expect(await lines()).toEqual(["Other"]);
    const { client_id, title } = await newest(at.api);
    expect([(await at.api.ok("GET", `/clients/${client_id}`)).name, title]).toEqual(["Zoë", "New"]);
  });

  it("changes nothing by an invoice that is sent back as it was read", async ({ expect }) => {
    const at = await place({ vat_franchise: false, country: "DE" });
    const [, ada] = (await at.api.ok("GET", "/clients")).data.map(({ id }: { id: string }) => id).reverse();
    const wine = { description: "Wine", details: "From Spain\n0.75 l", unit: "XBO", unit_name: "bottles" };
    const rich = {
      client_id: ada,
      currency: "EUR",
      title: "Order",
      intro: "As agreed:",
      notes: "Thank you",
      issue_date: TODAY,
      due_date: "2026-12-20",
      service_period: { from: "2026-10-01", to: "2026-10-31" },
      cash_discount: [
        { percent: 3, days: 7 },
        { percent: 2, days: 14 },
      ],
      discount: { percent: 10, reason: "Voucher" },
      charges: [{ amount_cents: 490, tax_rate: 19, reason: "Shipping" }],
      lines: [
        {
          ...wine,
          quantity: 1.5,
          unit_price_cents: 1250,
          tax_rate: 19,
          reference: "W-1",
          discount: { percent: 5 },
        },
        {
          description: "Abroad",
          quantity: 1,
          unit_price_cents: 999,
          tax_rate: 0,
          tax_category: "AE",
          kind: "service",
        },
        {
          description: "Free",
          quantity: 2,
          unit: "HUR",
          unit_price_cents: 100,
          tax_rate: 0,
          tax_category: "E",
        },
      ],
    };
    const plain = { client_id: ada, currency: "JPY", lines: [{ ...aLine, quantity: 1 }] };
    for (const body of [rich, plain, { ...plain, supply_date: TODAY, prices_include_tax: true }]) {
      const before = await at.api.ok("POST", "/invoices", body);
      const [entity] = (await at.fastbill.ok("invoice.get", { FILTER: { TYPE: "draft" }, LIMIT: 1 }))
        .INVOICES;
      await at.fastbill.ok("invoice.update", { DATA: entity });
      await at.fastbill.ok("invoice.update", { DATA: { ...entity, DELETE_EXISTING_ITEMS: "1" } });
      const after = await at.api.ok("GET", `/invoices/${before.id}`);
      expect(after).toMatchObject({ ...before, warnings: expect.anything() });
      await at.api.ok("DELETE", `/invoices/${before.id}`);
    }
  });

  it("of what is issued names invoice.cancel, and of nothing that it is not there", async ({ expect }) => {
    const at = await place();
    const { DATA } = await issued(at);
    expect(await at.fastbill.errors("invoice.update", { DATA: { ...DATA, NOTE: "x" } })).toEqual([
      expect.stringContaining("invoice.cancel"),
    ]);
    expect(await at.fastbill.errors("invoice.update", { DATA: { INVOICE_ID: 99, NOTE: "x" } })).toEqual([
      expect.stringMatching(/INVOICE_ID \(there is no invoice 99\)/),
    ]);
  });

  it("is repeated when the draft changes meanwhile, so that no item is lost", async ({ expect }) => {
    const at = await place();
    const { INVOICE_ID } = await create(at);
    const add = (n: number) =>
      at.fastbill.ok("invoice.update", {
        DATA: { INVOICE_ID, ITEMS: { ...WORK, DESCRIPTION: `Item ${n}` } },
      });
    await Promise.all([1, 2, 3].map(add));
    expect((await newest(at.api)).lines).toHaveLength(4);
  });
});

describe("invoice.delete and item.delete", () => {
  it("take a draft and its items away", async ({ expect }) => {
    const at = await place();
    const { INVOICE_ID } = await create(at, { ITEMS: [WORK, { ...WORK, DESCRIPTION: "More" }] });
    const item = (place: number) => ({ DATA: { INVOICE_ITEM_ID: INVOICE_ID * 10_000 + place } });
    await at.fastbill.ok("item.delete", item(1));
    expect((await newest(at.api)).lines).toMatchObject([{ description: "More" }]);
    expect(await at.fastbill.errors("item.delete", item(1))).toEqual([
      expect.stringMatching(/INVOICE_ITEM_ID \(must be an item of a draft/),
    ]);
    await at.fastbill.ok("item.delete", item(2));
    expect((await newest(at.api)).lines).toEqual([]);
    const { ERRORS: _, ...gone } = await at.fastbill.ok("invoice.delete", { DATA: { INVOICE_ID } });
    expect(gone).toEqual({ STATUS: "success" });
    expect(await at.fastbill.errors("invoice.delete", { DATA: { INVOICE_ID } })).toHaveLength(1);
    expect(await at.fastbill.errors("item.delete", item(2))).toEqual([
      expect.stringMatching(/INVOICE_ITEM_ID \(must be an item of a draft/),
    ]);
  });

  it("leave what is issued or recorded, and say what does it", async ({ expect }) => {
    const at = await place();
    const { DATA } = await issued(at);
    expect(await at.fastbill.errors("invoice.delete", { DATA })).toEqual([
      expect.stringContaining("invoice.cancel"),
    ]);
    const item = { INVOICE_ITEM_ID: DATA.INVOICE_ID * 10_000 + 1 };
    expect(await at.fastbill.errors("item.delete", { DATA: item })).toHaveLength(1);
    const [{ id: client_id }] = (await at.api.ok("GET", "/clients")).data;
    const record = { number: "OLD-1", issue_date: "2025-11-03", client_id, currency: "EUR", lines: [aLine] };
    await at.api.ok("POST", "/invoices/record", record);
    const errors = await at.fastbill.errors("invoice.delete", { DATA: { INVOICE_ID: DATA.INVOICE_ID + 1 } });
    expect(errors).toEqual([expect.stringContaining("revenue.delete")]);
  });
});

describe("invoice.complete", () => {
  it("numbers the draft with its date, once", async ({ expect }) => {
    const at = await place();
    const { INVOICE_ID } = await create(at, { INVOICE_DATE: "2026-11-20" });
    const DATA = { INVOICE_ID, TYPE: "draft", CUSTOMER_ID: "1", INVOICE_DATE: "2001-01-01" };
    const answer = await at.fastbill.ok("invoice.complete", { DATA });
    expect(answer).toEqual({ STATUS: "success", INVOICE_ID, INVOICE_NUMBER: "2026-00001" });
    expect(await at.fastbill.ok("invoice.complete", { DATA })).toEqual(answer);
    expect(await newest(at.api)).toMatchObject({
      number: "2026-00001",
      issue_date: "2026-11-20",
      status: "finalized",
    });
  });

  it("says all that stands in its way", async ({ expect }) => {
    const at = await place({ address: null, country: null });
    const early = await create(at, { INVOICE_DATE: "2026-11-28" });
    const errors = await at.fastbill.errors("invoice.complete", { DATA: early });
    expect(errors.length).toBeGreaterThan(1);
    expect(errors.join()).toMatch(/INVOICE_DATE \(the issue date 2026-11-28 lies after today/);
    const other = await place();
    await issued(other);
    const late = await create(other, { INVOICE_DATE: "2026-11-26" });
    expect(await other.fastbill.errors("invoice.complete", { DATA: late })).toEqual([
      expect.stringMatching(/INVOICE_DATE \(the issue date 2026-11-26 lies before 2026-11-27/),
    ]);
  });
});

describe("invoice.cancel", () => {
  it("credits an issued invoice and tells the credit note's number, as often as it is asked", async ({
    expect,
  }) => {
    const at = await place();
    const { DATA } = await issued(at);
    const answer = await at.fastbill.ok("invoice.cancel", { DATA });
    expect(answer).toEqual({ STATUS: "success", INVOICE_NUMBER: "CN-2026-00001" });
    expect(await at.fastbill.ok("invoice.cancel", { DATA })).toEqual(answer);
    expect(await newest(at.api)).toMatchObject({ status: "cancelled" });
    expect((await at.api.ok("GET", "/credit-notes")).data).toHaveLength(1);
    const once = { "Idempotency-Key": "cancel-1" };
    expect(await at.fastbill.ok("invoice.cancel", { DATA }, once)).toEqual(answer);
    expect(await at.fastbill.ok("invoice.cancel", { DATA }, once)).toEqual(answer);
  });

  it("refuses a draft and a paid one", async ({ expect }) => {
    const at = await place();
    expect(await at.fastbill.errors("invoice.cancel", { DATA: await create(at) })).toEqual([
      expect.stringContaining("invoice.delete"),
    ]);
    const { DATA } = await issued(at);
    await at.fastbill.ok("invoice.setpaid", { DATA });
    expect(await at.fastbill.errors("invoice.cancel", { DATA })).toHaveLength(1);
  });
});

describe("invoice.lock", () => {
  it("finds an issued invoice locked, and no draft", async ({ expect }) => {
    const at = await place();
    const { DATA } = await issued(at);
    expect(await at.fastbill.ok("invoice.lock", { DATA })).toEqual({ STATUS: "success" });
    expect(await at.fastbill.errors("invoice.lock", { DATA: await create(at) })).toEqual([
      expect.stringContaining("invoice.complete"),
    ]);
  });
});

describe("invoice.setpaid", () => {
  it("records what is due, on its day, once", async ({ expect }) => {
    const at = await place();
    const { number, DATA } = await issued(at);
    const { id } = await newest(at.api);
    await at.api.ok("POST", `/invoices/${id}/payments`, { amount_cents: 2000, method: "cash" });
    const paid = { ...DATA, PAID_DATE: "2026-11-25", PAYMENT_METHOD: "PayPal" };
    const answer = await at.fastbill.ok("invoice.setpaid", { DATA: paid });
    expect(answer).toEqual({ STATUS: "success", INVOICE_NUMBER: number });
    expect(await at.fastbill.ok("invoice.setpaid", { DATA: { ...DATA, PAID_DATE: TODAY } })).toEqual(answer);
    expect((await at.api.ok("GET", `/invoices/${id}/payments`)).data).toMatchObject([
      { amount_cents: 10_000, method: "other", reference: "PayPal", paid_at: "2026-11-25T07:00:00.000Z" },
      { amount_cents: 2000 },
    ]);
    expect(await newest(at.api)).toMatchObject({ status: "paid" });
  });

  it("knows today by the business's time zone", async ({ expect }) => {
    vi.setSystemTime(new Date("2026-11-26T23:30:00.000Z"));
    const at = await place();
    const { DATA } = await issued(at);
    await at.fastbill.ok("invoice.setpaid", { DATA: { ...DATA, PAID_DATE: TODAY } });
    expect(await newest(at.api)).toMatchObject({ status: "paid" });
  });

  it("refuses the future, drafts and cancelled invoices, and records nothing", async ({ expect }) => {
    const at = await place();
    const { DATA } = await issued(at);
    const errors = (data: object) => at.fastbill.errors("invoice.setpaid", { DATA: data });
    expect(await errors({ ...DATA, PAID_DATE: "2026-11-28" })).toEqual([
      expect.stringMatching(/PAID_DATE \(/),
    ]);
    expect(await errors({ ...DATA, PAID_DATE: "yesterday" })).toEqual([
      expect.stringMatching(/PAID_DATE \(must be a day/),
    ]);
    expect(await errors({ ...DATA, PAID_DATE: "1969-12-31" })).toEqual([expect.stringMatching(/PAID_DATE/)]);
    expect(await newest(at.api)).toMatchObject({ amount_paid_cents: 0 });
    expect(await errors(await create(at))).toEqual([expect.stringContaining("invoice.complete")]);
    await at.fastbill.ok("invoice.cancel", { DATA });
    expect(await errors(DATA)).toEqual([expect.stringContaining("cancelled")]);
  });
});

describe("invoice.sendbyemail", () => {
  it("sends an issued invoice in its own words", async ({ expect }) => {
    const at = await place();
    const { DATA } = await issued(at);
    const send = {
      ...DATA,
      RECIPIENT: {
        to: "boss@client.example; Second@client.example",
        CC: ["books@client.example"],
        bcc: "me@studio.example",
      },
      SUBJECT: "Your {invoice}",
      MESSAGE: "Hello,\n\nhere it is.",
      RECEIPT_CONFIRMATION: 1,
    };
    expect(await at.fastbill.ok("invoice.sendbyemail", { DATA: send })).toEqual({ STATUS: "success" });
    const { id, status } = await newest(at.api);
    expect(status).toBe("sent");
    expect((await at.api.ok("GET", `/invoices/${id}/deliveries`)).data).toMatchObject([
      {
        channel: "email",
        recipient: "boss@client.example",
        cc: ["Second@client.example", "books@client.example"],
        bcc: ["me@studio.example"],
        subject: "Your {{invoice}}",
        message: "Hello,\n\nhere it is.",
      },
    ]);
  });

  it("refuses an address that took no message, wherever it stands", async ({ expect }) => {
    const at = await place();
    const { DATA } = await issued(at);
    await env.DB.prepare("insert into address_problems values (?, ?, 'bounced', 'No such user', ?)")
      .bind(at.api.id, "gone@client.example", `${TODAY}T08:00:00.000Z`)
      .run();
    for (const name of ["TO", "CC", "BCC"]) {
      const RECIPIENT = { TO: "ada@example.com", [name]: "Gone@client.example" };
      const [error, ...others] = await at.fastbill.errors("invoice.sendbyemail", {
        DATA: { ...DATA, RECIPIENT },
      });
      expect(others).toEqual([]);
      expect(error).toMatch(/gone@client.example took no message on 2026-11-27 \(No such user\)/i);
      expect(error).toContain(`RECIPIENT.${name}`);
    }
  });

  it("refuses drafts and what is no address", async ({ expect }) => {
    const at = await place();
    const draft = await create(at);
    const errors = (data: object) =>
      at.fastbill.errors("invoice.sendbyemail", { DATA: { ...draft, ...data } });
    expect(await errors({ RECIPIENT: "ada@example.com" })).toEqual([
      expect.stringContaining("invoice.complete"),
    ]);
    expect(await errors({})).toEqual([expect.stringMatching(/^missing \/ invalid field: RECIPIENT/)]);
    expect(await errors({ RECIPIENT: { TO: "ada", CC: "x" }, SUBJECT: "a\r\nBcc: b" })).toEqual([
      expect.stringMatching(/RECIPIENT\.TO/),
      expect.stringMatching(/RECIPIENT\.CC/),
      expect.stringMatching(/SUBJECT/),
    ]);
  });
});

it("tells nothing of the invoices of others", async ({ expect }) => {
  const at = await place();
  const { DATA } = await issued(at);
  const other = await place();
  for (const service of ["complete", "cancel", "lock", "setpaid", "delete", "update"])
    expect(await other.fastbill.errors(`invoice.${service}`, { DATA })).toEqual([
      expect.stringMatching(/INVOICE_ID \(there is no invoice 1\)/),
    ]);
});

it("takes two trips to the database at most for each service", async ({ expect }) => {
  const database = watchedDatabase(env.DB);
  const { api } = await place();
  const trips = new Map<string, number>();
  let asked = "";
  const note = () => trips.set(asked, Math.max(trips.get(asked) ?? 0, database.takeTrips()));
  await askForInvoices(fastbillWith(api, appWith({ DB: database.binding })), (service) => {
    note();
    asked = service;
  });
  note();
  expect(Object.fromEntries([...trips].slice(1))).toEqual({
    "invoice.create": 2,
    "invoice.update": 2,
    "item.delete": 2,
    "invoice.complete": 1,
    "invoice.lock": 1,
    "invoice.sendbyemail": 2,
    "invoice.setpaid": 2,
    "invoice.cancel": 1,
    "invoice.delete": 2,
  });
});
