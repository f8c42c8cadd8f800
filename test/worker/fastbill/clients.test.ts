/**
 * What FastBill's own clients put on the wire, byte for byte where it was recorded: a test for each thing that a
 * compatible endpoint must do, named by the client that needs it.
 */
import { beforeAll, describe, it } from "vitest";
import { type Api, aDraft, aProduct, createBusiness } from "../../support/business.ts";
import { type Fastbill, fastbillWith } from "../../support/fastbill.ts";
import { appWith } from "../../support/worker.ts";

let api: Api;
let fastbill: Fastbill;
beforeAll(async () => {
  api = await createBusiness();
  fastbill = fastbillWith(api);
  const { draft } = await aDraft(api);
  await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
  await aProduct(api, { number: "A-1" });
});

const JSON_TYPE = { "Content-Type": "application/json" };
const XML_TYPE = { "Content-Type": "application/xml" };
const ITEM = { DESCRIPTION: "Programmierung", UNIT_PRICE: "50.00", VAT_PERCENT: 20, QUANTITY: 240 };

/** A draft by the endpoint itself; gives its number. */
async function aDraftInvoice(more: object = {}): Promise<number> {
  const DATA = { CUSTOMER_ID: 1, ITEMS: [ITEM], ...more };
  return (await fastbill.ok("invoice.create", { DATA })).INVOICE_ID;
}

const sendXml = (inside: string) =>
  fastbill.send(`<?xml version="1.0" encoding="utf-8"?>\n<FBAPI>${inside}</FBAPI>\n`, XML_TYPE);

describe("names in lower case", () => {
  it.for([
    '{"service":"revenue.get","limit":100,"offset":0,"filter":null,"data":null}',
    '{"service":"revenue.get","offset":0,"limit":100,"filter":{"TYPE":"outgoing"}}',
    '{"service":"revenue.get","offset":0,"limit":100,"filter":{"CUSTOMER_ID":["1","6"]}}',
  ])("are those of python-fastbill and fastbill-api: %s", async (body, { expect }) => {
    const { status, body: answer } = await fastbill.send(body, JSON_TYPE);
    expect([status, answer.RESPONSE.REVENUES.length]).toEqual([200, 1]);
  });

  it("may lie deeper, as node-fastbill names recipients", async ({ expect }) => {
    const id = await aDraftInvoice();
    await fastbill.ok("invoice.complete", { DATA: { INVOICE_ID: id } });
    const data = { INVOICE_ID: id, RECIPIENT: { to: "ada@example.com", cc: "", bcc: "" }, SUBJECT: "Hi" };
    const { body } = await fastbill.send(JSON.stringify({ service: "invoice.sendbyemail", data }), JSON_TYPE);
    expect(body.RESPONSE).toEqual({ STATUS: "success" });
  });
});

describe("null", () => {
  it("stands for what python-fastbill and webforge leave out", async ({ expect }) => {
    const unset = ["CUSTOMER_ID", "CUSTOMER_NUMBER", "DAYS_FOR_PAYMENT", "SALUTATION", "ADDRESS", "VAT_ID"];
    const data = Object.fromEntries(unset.map((name) => [name, null]));
    const { text, body } = await fastbill.send(
      JSON.stringify({
        SERVICE: "customer.create",
        DATA: { ...data, CUSTOMER_TYPE: "business", ORGANIZATION: "Lightspeed Logistik OHG", EMAIL: null },
      }),
    );
    expect(body.RESPONSE.STATUS).toBe("success");
    expect(text).toContain('"DATA":{"CUSTOMER_ID":[],"CUSTOMER_NUMBER":[],');
  });
});

describe("the format", () => {
  it("is seen in the body, since fastbill-api sends no Content-Type", async ({ expect }) => {
    const json = await fastbill.send('{"service":"revenue.get","offset":0,"limit":100,"filter":{}}');
    expect(json.body.REQUEST.FILTER).toEqual([]);
    const xml = await fastbill.send("<FBAPI><SERVICE>revenue.get</SERVICE></FBAPI>");
    expect(xml.text).toContain("<REVENUES><REVENUE><INVOICE_ID>");
  });

  it("may be a form with `httpbody` alone, as stromhalm always sends", async ({ expect }) => {
    const form = new FormData();
    form.append("httpbody", '{"SERVICE":"customer.get","FILTER":{"CUSTOMER_ID":"1"},"LIMIT":10}');
    const response = new Response(form);
    const headers = { "Content-Type": response.headers.get("Content-Type") ?? "", "Accept-Encoding": "gzip" };
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { body } = await fastbill.send(bytes, { ...headers, "Content-Length": String(bytes.length) });
    expect(body.RESPONSE.CUSTOMERS.length).toBe(1);
  });
});

describe("a body", () => {
  it("may come in chunks, as node-fastbill sends it", async ({ expect }) => {
    const chunks = ['{"service":"customer.get",', '"filter":{"TERM":"Ada"},"limit":2}'];
    const stream = new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    });
    expect((await fastbill.send(stream, JSON_TYPE)).body.RESPONSE.CUSTOMERS.length).toBe(1);
  });

  it("may name what nobody knows, as Airbyte does", async ({ expect }) => {
    const body = '{"LIMIT":100,"SERVICE":"revenue.get","Content-Type":"application/json","OFFSET":100}';
    expect((await fastbill.send(body)).body).toEqual({
      REQUEST: { LIMIT: 100, SERVICE: "revenue.get", OFFSET: 100 },
      RESPONSE: { REVENUES: [] },
    });
  });
});

describe("the answer", () => {
  it("echoes the service by which python-fastbill knows it, and keeps RESPONSE an object", async ({
    expect,
  }) => {
    for (const service of ["revenue.get", "customer.create", "getnewargs", ""]) {
      const { body } = await fastbill.send(
        JSON.stringify({ service, limit: null, offset: null, filter: null, data: null }),
        JSON_TYPE,
      );
      expect(body.REQUEST.SERVICE).toBe(service);
      expect(Array.isArray(body.RESPONSE)).toBe(false);
    }
  });

  it("has ERRORS where something is wrong, and no such name where nothing is, as fastbillr wants it", async ({
    expect,
  }) => {
    expect("ERRORS" in (await fastbill.ok("revenue.get"))).toBe(false);
    const errors = await fastbill.errors("customer.create", { DATA: { ORGANIZATION: "x" } });
    expect(errors).toEqual([expect.stringMatching(/^missing \/ invalid field: CUSTOMER_TYPE \(/)]);
  });

  it("holds ids as texts in lists and as numbers of what was made, as go v1 decodes them", async ({
    expect,
  }) => {
    const id = await aDraftInvoice();
    expect(id).toBeTypeOf("number");
    for (const INVOICE_ID of [id, String(id), [id], [String(id)]]) {
      const { INVOICES } = await fastbill.ok("invoice.get", { FILTER: { INVOICE_ID } });
      expect([INVOICES[0].INVOICE_ID, INVOICES[0].CUSTOMER_ID]).toEqual([String(id), "1"]);
    }
  });

  it("lists revenues under their own name, which python-fastbill's callers read", async ({ expect }) => {
    expect(Object.keys(await fastbill.ok("revenue.get"))).toEqual(["REVENUES"]);
  });
});

describe("ITEMS", () => {
  it.for<[string, object]>([
    ["a list", [ITEM]],
    ["a list in an object, of fastbillr", { ITEM: [ITEM] }],
    ["an item in an object", { ITEM }],
    ["an item by itself, of webforge", ITEM],
  ])("may be %s", async ([_, ITEMS], { expect }) => {
    const id = await aDraftInvoice({ ITEMS });
    const { ITEMS: items } = await fastbill.ok("item.get", { FILTER: { INVOICE_ID: id } });
    expect(items.map((item: { DESCRIPTION: string }) => item.DESCRIPTION)).toEqual(["Programmierung"]);
  });

  it("are elements of ITEM in XML", async ({ expect }) => {
    const item =
      "<ITEM><DESCRIPTION>A</DESCRIPTION><UNIT_PRICE>1</UNIT_PRICE><VAT_PERCENT>20</VAT_PERCENT></ITEM>";
    const { text } = await sendXml(
      `<SERVICE>invoice.create</SERVICE><DATA><CUSTOMER_ID>1</CUSTOMER_ID><ITEMS>${item}${item}</ITEMS></DATA>`,
    );
    const [, id = ""] = /<STATUS>success<\/STATUS><INVOICE_ID>(\d+)<\/INVOICE_ID>/.exec(text) ?? [];
    expect((await fastbill.ok("item.get", { FILTER: { INVOICE_ID: id } })).ITEMS.length).toBe(2);
  });
});

/** An invoice as `invoice.get` shows it, in the form in which the PHP SDK sends it back: all that is not empty. */
async function wholeEntity(id: number): Promise<string> {
  const { text } = await sendXml(
    `<SERVICE>invoice.get</SERVICE><FILTER><INVOICE_ID>${id}</INVOICE_ID></FILTER><LIMIT>10</LIMIT><OFFSET/>`,
  );
  const [, invoice = ""] = /<INVOICE>(.*)<\/INVOICE>/s.exec(text) ?? [];
  return invoice.replace(/<(?:VAT_ITEMS|PAYMENTS|COMMENTS)>.*?<\/(?:VAT_ITEMS|PAYMENTS|COMMENTS)>/gs, "");
}

describe("the PHP SDK", () => {
  it("sends filters and data of an earlier call along, which say nothing", async ({ expect }) => {
    const id = await aDraftInvoice();
    const { text } = await sendXml(
      `<SERVICE>invoice.delete</SERVICE><FILTER><INVOICE_ID>1</INVOICE_ID></FILTER><DATA><INVOICE_ID>${id}</INVOICE_ID></DATA><LIMIT>abc</LIMIT><OFFSET>-1</OFFSET>`,
    );
    expect(text).toContain("<RESPONSE><STATUS>success</STATUS></RESPONSE>");
    const read = await sendXml(
      "<SERVICE>invoice.get</SERVICE><FILTER/><DATA><INVOICE_ID>x</INVOICE_ID></DATA><LIMIT>10</LIMIT><OFFSET>0</OFFSET>",
    );
    expect(read.text).toContain("<INVOICES><INVOICE>");
  });

  it("sends a whole invoice to complete, pay or cancel it", async ({ expect }) => {
    const [paid, cancelled] = [await aDraftInvoice(), await aDraftInvoice()];
    for (const [service, id] of [
      ["invoice.complete", paid],
      ["invoice.setpaid", paid],
      ["invoice.complete", cancelled],
      ["invoice.cancel", cancelled],
    ] as const) {
      const { text } = await sendXml(`<SERVICE>${service}</SERVICE><DATA>${await wholeEntity(id)}</DATA>`);
      expect([service, text]).toEqual([service, expect.stringContaining("<STATUS>success</STATUS>")]);
    }
  });

  it("sends a whole invoice to delete it", async ({ expect }) => {
    const id = await aDraftInvoice();
    const { text } = await sendXml(`<SERVICE>invoice.delete</SERVICE><DATA>${await wholeEntity(id)}</DATA>`);
    expect(text).toContain("<STATUS>success</STATUS>");
  });

  it("replaces items with DELETE_EXISTING_ITEMS, and the whole invoice around them", async ({ expect }) => {
    const id = await aDraftInvoice();
    const { text } = await sendXml(
      `<SERVICE>invoice.update</SERVICE><DATA><DELETE_EXISTING_ITEMS>1</DELETE_EXISTING_ITEMS>${await wholeEntity(id)}</DATA>`,
    );
    expect(text).toContain("<STATUS>success</STATUS>");
    expect((await fastbill.ok("item.get", { FILTER: { INVOICE_ID: id } })).ITEMS.length).toBe(1);
  });

  it("knows every field that we send", async ({ expect }) => {
    const shown = async (service: string, list: string) => {
      const response = await fastbill.ok(service);
      return (response[list] as object[]).flatMap((one) => Object.keys(one));
    };
    const strange = (names: string[], known: string) =>
      [...new Set(names)].filter((name) => !known.split(/\s+/).includes(name));
    expect(strange(await shown("invoice.get", "INVOICES"), INVOICE_FIELDS)).toEqual([]);
    expect(strange(await shown("customer.get", "CUSTOMERS"), CUSTOMER_FIELDS)).toEqual([]);
    const { INVOICES } = await fastbill.ok("invoice.get", { LIMIT: 100 });
    const items = INVOICES.flatMap(({ ITEMS }: { ITEMS: object[] }) => ITEMS.flatMap(Object.keys));
    expect(strange(items, ITEM_FIELDS)).toEqual([]);
    const rates = INVOICES.flatMap(({ VAT_ITEMS }: { VAT_ITEMS: object[] }) =>
      VAT_ITEMS.flatMap(Object.keys),
    );
    expect(strange(rates, "VAT_PERCENT COMPLETE_NET VAT_VALUE")).toEqual([]);
  });
});

/** The names that its entities map; it complains aloud of any other. */
const INVOICE_FIELDS = `INVOICE_ID TYPE CUSTOMER_ID CUSTOMER_NUMBER CUSTOMER_COSTCENTER_ID PROJECT_ID ORGANIZATION
  SALUTATION FIRST_NAME LAST_NAME ADDRESS ADDRESS_2 ZIPCODE CITY COMMENT_ COMMENTS PAYMENT_TYPE DAYS_FOR_PAYMENT
  BANK_NAME BANK_ACCOUNT_NUMBER BANK_CODE BANK_ACCOUNT_OWNER BANK_IBAN BANK_BIC AFFILIATE COUNTRY_CODE VAT_ID VAT_CASE
  CURRENCY_CODE TEMPLATE_ID CONTACT_ID SUBSCRIPTION_ID INVOICE_NUMBER INVOICE_TITLE INTROTEXT NOTE PAID_DATE IS_CANCELED
  INVOICE_DATE DUE_DATE SERVICE_PERIOD_START SERVICE_PERIOD_END DELIVERY_DATE LASTUPDATE CASH_DISCOUNT_PERCENT
  CASH_DISCOUNT_DAYS SUB_TOTAL VAT_TOTAL VAT_ITEMS ITEMS TOTAL PAYMENTS PAYMENT_INFO DOCUMENT_URL
  REFERENCED_INVOICE_ID START_DATE END_DATE DETAILS_URL STATE EXCHANGE_RATE`;
const ITEM_FIELDS = `INVOICE_ITEM_ID INVOICE_ID CUSTOMER_ID CATEGORY CATEGORY_ID ARTICLE_NUMBER DESCRIPTION QUANTITY
  UNIT UNIT_PRICE VAT_PERCENT VAT_VALUE COMPLETE_NET COMPLETE_GROSS CURRENCY_CODE SORT_ORDER`;
const CUSTOMER_FIELDS = `CUSTOMER_ID CUSTOMER_NUMBER DAYS_FOR_PAYMENT CREATED PAYMENT_TYPE BANK_NAME BANK_ACCOUNT_NUMBER
  BANK_CODE BANK_ACCOUNT_OWNER BANK_IBAN BANK_BIC BANK_ACCOUNT_MANDATE_REFERENCE SHOW_PAYMENT_NOTICE ACCOUNT_RECEIVABLE
  CUSTOMER_ACCOUNT CUSTOMER_TYPE TOP NEWSLETTER_OPTIN ORGANIZATION POSITION ACADEMIC_DEGREE SALUTATION FIRST_NAME
  LAST_NAME ADDRESS ADDRESS_2 ZIPCODE CITY COUNTRY_CODE SECONDARY_ADDRESS PHONE PHONE_2 FAX MOBILE EMAIL WEBSITE VAT_ID
  CURRENCY_CODE LASTUPDATE TAGS DOCUMENT_HISTORY_URL DELETED_DATE`;

describe("go v1", () => {
  it("names revenues by REVENUE_ID, and days by instants", async ({ expect }) => {
    const DATA = {
      INVOICE_DATE: "2026-01-01T00:00:00Z",
      CUSTOMER_ID: 1,
      SUB_TOTAL: "100.00",
      INVOICE_NUMBER: "GO-1",
    };
    const { INVOICE_ID } = await fastbill.ok("revenue.create", { DATA });
    const found = async (FILTER: object) =>
      (await fastbill.ok("revenue.get", { FILTER })).REVENUES.map(
        ({ INVOICE_NUMBER }: { INVOICE_NUMBER: string }) => INVOICE_NUMBER,
      );
    expect(await found({ REVENUE_ID: INVOICE_ID })).toEqual(["GO-1"]);
    expect(await found({ REVENUE_NUMBER: "GO-1", START_DUE_DATE: "2000-01-01T00:00:00+02:00" })).toEqual([
      "GO-1",
    ]);
    const paid = { INVOICE_ID, PAID_DATE: "2026-01-02T15:04:05Z" };
    expect((await fastbill.ok("revenue.setpaid", { DATA: paid })).INVOICE_NUMBER).toBe("GO-1");
    const other = await fastbill.ok("revenue.create", { DATA: { ...DATA, INVOICE_NUMBER: "GO-2" } });
    expect(await fastbill.ok("revenue.delete", { DATA: { REVENUE_ID: String(other.INVOICE_ID) } })).toEqual({
      STATUS: "success",
    });
    expect(await found({ REVENUE_NUMBER: "GO-2" })).toEqual([]);
  });
});

describe("go v2", () => {
  it("fetches DOCUMENT_URL over https alone, and without credentials", async ({ expect }) => {
    const fetch = appWith({ PUBLIC_ORIGIN: "https://api.test" });
    const { REVENUES } = await fastbillWith(api, fetch).ok("revenue.get", { FILTER: { TYPE: "outgoing" } });
    const url: string = REVENUES.find(
      ({ DOCUMENT_URL }: { DOCUMENT_URL: string }) => DOCUMENT_URL,
    ).DOCUMENT_URL;
    expect(url).toMatch(/^https:\/\/api\.test\/.*[\w-]{20,}/);
    const response = await fetch(new Request(url));
    expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "application/pdf"]);
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1", 0, 5)).toBe("%PDF-");
  });
});
