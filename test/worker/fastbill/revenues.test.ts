/** The services of what was issued elsewhere: what they keep is read through v1. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, it, vi } from "vitest";
import { type Api, aProduct, createBusiness } from "../../support/business.ts";
import { basic, type Fastbill, fastbillWith } from "../../support/fastbill.ts";
import { rowsOf } from "../../support/rows.ts";
import { watchedDatabase } from "../../support/watched-database.ts";
import { appWith } from "../../support/worker.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-27T09:30:00.000Z") }));
afterEach(() => void vi.useRealTimers());

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const PDF = bytesOf("%PDF-1.7\nAn invoice of another system");
const SAID = { CUSTOMER_ID: 1, INVOICE_DATE: "2025-11-03", SUB_TOTAL: "100.00", VAT_TOTAL: "19.00" };

interface Place {
  api: Api;
  fastbill: Fastbill;
}

async function place(profile = {}): Promise<Place> {
  const api = await createBusiness({ time_zone: "Europe/Paris", ...profile });
  await api.ok("POST", "/clients", { name: "Ada", email: "ada@example.com" });
  return { api, fastbill: fastbillWith(api) };
}

const create = ({ fastbill }: Place, data = {}, headers = {}) =>
  fastbill.ok("revenue.create", { DATA: { ...SAID, ...data } }, headers);

const refused = ({ fastbill }: Place, data: object) =>
  fastbill.errors("revenue.create", { DATA: { ...SAID, ...data } });

/** A form as clients of FastBill send it. */
function form(data: object, bytes: Uint8Array<ArrayBuffer>, name: string): FormData {
  const parts = new FormData();
  parts.append("httpbody", JSON.stringify({ SERVICE: "revenue.create", DATA: { ...SAID, ...data } }));
  parts.append("document", new File([bytes], name));
  return parts;
}

async function upload({ api }: Place, parts: FormData, headers = {}) {
  const request = new Request("http://api.test/api/1.0/api.php", {
    method: "POST",
    headers: { Authorization: basic(api.key), ...headers },
    body: parts,
  });
  const body = await request.clone().arrayBuffer();
  const sized = new Headers(request.headers);
  sized.set("Content-Length", String(body.byteLength));
  const response = await appWith({})(new Request(request.url, { method: "POST", headers: sized, body }));
  return (await response.json()) as { RESPONSE: { INVOICE_ID?: number; ERRORS?: string[] } };
}

async function newest(api: Api) {
  const [{ id }] = (await api.ok("GET", "/invoices")).data;
  return api.ok("GET", `/invoices/${id}`);
}

describe("revenue.create", () => {
  it("records what v1 then shows as recorded", async ({ expect }) => {
    const at = await place();
    const answer = await create(at, {
      INVOICE_NUMBER: "A-2025/0117",
      DUE_DATE: "2025-12-03",
      COMMENT: "From the old shop",
    });
    expect(answer).toEqual({ STATUS: "success", INVOICE_ID: 1, INVOICE_NUMBER: "A-2025/0117" });
    const invoice = await newest(at.api);
    expect(invoice).toMatchObject({
      origin: "recorded",
      number: "A-2025/0117",
      issue_date: "2025-11-03",
      due_date: "2025-12-03",
      currency: "EUR",
      subtotal_cents: 10_000,
      tax_cents: 1900,
      total_cents: 11_900,
      status: "overdue",
    });
    const comments = (await at.api.ok("GET", `/invoices/${invoice.id}/comments`)).data;
    expect(comments).toMatchObject([{ text: "From the old shop", public: false }]);
    const events = (await at.api.ok("GET", `/invoices/${invoice.id}/events`)).data;
    expect(events.map(({ type }: { type: string }) => type)).toContain("commented");
  });

  it("numbers what has no number, past one that is taken, and each once however many come at once", async ({
    expect,
  }) => {
    const at = await place();
    await create(at, { INVOICE_NUMBER: "REC-2" });
    expect((await create(at)).INVOICE_NUMBER).toBe("REC-3");
    const made = await Promise.all(Array.from({ length: 12 }, () => create(at)));
    const numbers = made.map(({ INVOICE_NUMBER }) => INVOICE_NUMBER);
    expect(new Set(numbers).size).toBe(12);
    const { data } = await at.api.ok("GET", "/invoices?per_page=100");
    expect(data.map(({ number }: { number: string }) => number)).toEqual(expect.arrayContaining(numbers));
  });

  it("asks for a number where the business's own are like those", async ({ expect }) => {
    const at = await place({ invoice_number_pattern: "REC-{SEQ:1}" });
    expect(await refused(at, {})).toEqual([
      expect.stringMatching(
        /^missing \/ invalid field: INVOICE_NUMBER.*invoice's own number.*`REC-\{SEQ:1\}`/,
      ),
    ]);
  });

  it("follows from its items, and fits what is said within a cent per rate", async ({ expect }) => {
    const at = await place();
    await aProduct(at.api, {
      number: "CONS-1",
      description: "Consulting",
      unit_price_cents: 9500,
      tax_rate: 19,
    });
    const ITEMS = {
      ITEM: [
        { ARTICLE_NUMBER: "CONS-1", QUANTITY: 2 },
        { DESCRIPTION: "Screws", UNIT_PRICE: "0.0125", VAT_PERCENT: 7, QUANTITY: 1000 },
      ],
    };
    await create(at, { ITEMS, SUB_TOTAL: "202.50", VAT_TOTAL: "37.00" });
    const { subtotal_cents, tax_cents, lines } = await newest(at.api);
    expect([subtotal_cents, tax_cents]).toEqual([20_250, 3698]);
    expect(lines).toMatchObject([{ description: "Consulting" }, { unit_price_cents: 1.25 }]);
    expect(await refused(at, { ITEMS, SUB_TOTAL: "202.50", VAT_TOTAL: "37.01" })).toEqual([
      expect.stringMatching(
        /^missing \/ invalid field: VAT_TOTAL \(must be what ITEMS come to, 3698 in cents/,
      ),
    ]);
  });

  it("records once: by its key, and by its number", async ({ expect }) => {
    const at = await place();
    const key = { "Idempotency-Key": "import-17" };
    const [first, second] = [await create(at, {}, key), await create(at, {}, key)];
    expect(second).toEqual(first);
    await create(at, { INVOICE_NUMBER: "A-1" });
    expect(await refused(at, { INVOICE_NUMBER: "A-1" })).toEqual([
      expect.stringMatching(/^missing \/ invalid field: INVOICE_NUMBER \(.*A-1/),
    ]);
    expect((await at.api.ok("GET", "/invoices")).data).toHaveLength(2);
  });

  it.for<[string, object, string[]]>([
    [
      "nothing",
      { CUSTOMER_ID: null, INVOICE_DATE: "", SUB_TOTAL: [] },
      ["CUSTOMER_ID", "INVOICE_DATE", "SUB_TOTAL"],
    ],
    ["words for amounts", { SUB_TOTAL: "a hundred", VAT_TOTAL: "1.234,50" }, ["SUB_TOTAL", "VAT_TOTAL"]],
    ["a negative amount", { SUB_TOTAL: "-100.00", VAT_TOTAL: "0" }, ["SUB_TOTAL"]],
    ["more tax than amount", { VAT_TOTAL: "150" }, ["VAT_TOTAL"]],
    ["too large an amount", { SUB_TOTAL: "99999999999999" }, ["SUB_TOTAL"]],
    ["a day that does not exist", { INVOICE_DATE: "2025-02-30" }, ["INVOICE_DATE"]],
    ["a day in the future", { INVOICE_DATE: "2026-11-28" }, ["INVOICE_DATE"]],
    ["a due day before it", { DUE_DATE: "2025-11-02" }, ["DUE_DATE"]],
    ["no customer of ours", { CUSTOMER_ID: 99 }, ["CUSTOMER_ID"]],
    ["a number of our own series", { INVOICE_NUMBER: "2026-00001" }, ["INVOICE_NUMBER"]],
    ["an unknown article", { ITEMS: { ARTICLE_NUMBER: "X" } }, ["ITEMS[1].ARTICLE_NUMBER"]],
    ["a currency that is none", { CURRENCY_CODE: "XXX" }, ["CURRENCY_CODE"]],
    ["cents of yen", { CURRENCY_CODE: "JPY", SUB_TOTAL: "100.50", VAT_TOTAL: "0" }, ["SUB_TOTAL"]],
  ])("refuses %s, and says where", async ([_, data, fields], { expect }) => {
    const at = await place();
    const errors = await refused(at, data);
    expect(errors.map((error) => /^missing \/ invalid field: (\S+) \(.{10,}\)$/.exec(error)?.[1])).toEqual(
      fields,
    );
    expect((await rowsOf(at.api.id)).invoices).toEqual([]);
  });

  it("takes two round trips", async ({ expect }) => {
    const { api } = await place();
    const database = watchedDatabase(env.DB);
    const fastbill = fastbillWith(api, appWith({ DB: database.binding }));
    await create({ api, fastbill });
    expect(database.takeTrips()).toBe(2);
  });
});

describe("a document", () => {
  it.for<[string, string, Uint8Array<ArrayBuffer>, string]>([
    ["PDF", "Rechnung.pdf", PDF, "application/pdf"],
    ["picture", "beleg.png", PNG, "image/png"],
  ])(
    "is a %s that its DOCUMENT_URL gives without credentials",
    async ([_, name, bytes, type], { expect }) => {
      const at = await place();
      const { RESPONSE } = await upload(at, form({ INVOICE_NUMBER: "A-1" }, bytes, name));
      expect(RESPONSE).toMatchObject({ STATUS: "success", INVOICE_ID: 1 });
      const { REVENUES } = await at.fastbill.ok("revenue.get", { FILTER: { INVOICE_ID: 1 } });
      const url = new URL(REVENUES[0].DOCUMENT_URL);
      const file = await appWith({})(new Request(`http://api.test${url.pathname}`));
      expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
      expect(Object.fromEntries(file.headers)).toMatchObject({
        "content-type": type,
        "x-content-type-options": "nosniff",
        "content-disposition": expect.stringMatching(/^attachment/),
      });
      await at.fastbill.ok("revenue.delete", { DATA: { REVENUE_ID: 1 } });
      const { invoices, attachments, documents } = await rowsOf(at.api.id);
      expect([invoices, attachments, documents]).toEqual([[], [], []]);
      expect((await appWith({})(new Request(`http://api.test${url.pathname}`))).status).toBe(404);
    },
  );

  it("is kept once for a repeated request", async ({ expect }) => {
    const at = await place();
    const key = { "Idempotency-Key": "k" };
    const first = await upload(at, form({}, PNG, "beleg.png"), key);
    const second = await upload(at, form({}, PNG, "beleg.png"), key);
    expect(second.RESPONSE).toEqual(first.RESPONSE);
    expect((await rowsOf(at.api.id)).attachments).toHaveLength(1);
  });

  it("is none if it is a program, whatever its name says", async ({ expect }) => {
    const at = await place();
    const program = bytesOf("MZ\x90\x00 this program cannot be run");
    const { RESPONSE } = await upload(at, form({}, program, "rechnung.pdf"));
    expect(RESPONSE.ERRORS).toEqual([expect.stringMatching(/document/)]);
    expect((await rowsOf(at.api.id)).invoices).toEqual([]);
  });
});

describe("revenue.setpaid", () => {
  it("pays what is due on its day, and a paid one stays as it is", async ({ expect }) => {
    const at = await place();
    await create(at, { INVOICE_NUMBER: "A-1" });
    const DATA = { INVOICE_ID: "1", PAID_DATE: "2025-11-20", PAYMENT_METHOD: "Überweisung" };
    expect(await at.fastbill.ok("revenue.setpaid", { DATA })).toEqual({
      STATUS: "success",
      INVOICE_NUMBER: "A-1",
    });
    await at.fastbill.ok("revenue.setpaid", { DATA });
    const { status, amount_paid_cents, paid_at } = await newest(at.api);
    expect([status, amount_paid_cents]).toEqual(["paid", 11_900]);
    expect(paid_at).toMatch(/^2025-11-20/);
  });
});

describe("revenue.delete", () => {
  it("deletes a draft, and names `invoice.cancel` for what was issued here", async ({ expect }) => {
    const at = await place();
    const ITEMS = { DESCRIPTION: "Work", UNIT_PRICE: "100", VAT_PERCENT: 20 };
    for (const _ of [1, 2]) await at.fastbill.ok("invoice.create", { DATA: { CUSTOMER_ID: 1, ITEMS } });
    await at.fastbill.ok("revenue.delete", { DATA: { INVOICE_ID: 1 } });
    await at.fastbill.ok("invoice.complete", { DATA: { INVOICE_ID: 2 } });
    expect(await at.fastbill.errors("revenue.delete", { DATA: { INVOICE_ID: 2 } })).toEqual([
      expect.stringContaining("invoice.cancel"),
    ]);
    expect(await at.fastbill.errors("revenue.delete")).toEqual([expect.stringMatching(/INVOICE_ID/)]);
  });
});
