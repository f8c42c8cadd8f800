/**
 * `npm run import:fastbill` from one business of a Worker into another: looked at without writing, killed in the
 * middle, run again and again.
 */
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBuiltWorker } from "../../scripts/built-worker.ts";
import { createAccount } from "../../scripts/create-account.ts";
import type { Place, RunningWorker } from "../../scripts/local.ts";
import { runScript, startScript } from "../support/command.ts";
import { freePort } from "../support/free-port.ts";
import { plainPng } from "../support/images.ts";

const REVENUES = 30;
const PNG = plainPng(8, 8);
/** What is copied: those, a scanned one, one of a former customer, and one that was issued at the source. */
const COPIED = REVENUES + 3;
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

let worker: RunningWorker;
let place: Place;
let source: Business;
let target: Business;

type Json = Record<string, unknown>;

/** A business, by both of its APIs. */
async function business(name: string) {
  const { api_key: key } = await createAccount({ name, sandbox: true }, place);
  const answered = async (path: string, init: RequestInit): Promise<Json> => {
    const response = await fetch(worker.url + path, init);
    const text = await response.text();
    if (!response.ok || text.includes('"ERRORS"')) throw new Error(`${path}: ${text}`);
    return JSON.parse(text) as Json;
  };
  const v1 = (method: string, path: string, body?: object) =>
    answered(`/api/v1${path}`, {
      method,
      headers: { "X-Api-Key": key, ...(body && { "Content-Type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  const all = async (path: string) => (await v1("GET", `${path}per_page=100`)).data as Json[];
  const record = (invoice: object, file?: Buffer<ArrayBuffer>) => {
    if (!file) return v1("POST", "/invoices/record", invoice);
    const form = new FormData();
    form.append("data", JSON.stringify(invoice));
    form.append("file", new Blob([file], { type: "application/pdf" }), "invoice.pdf");
    return answered("/api/v1/invoices/record", { method: "POST", headers: { "X-Api-Key": key }, body: form });
  };
  const ask = async (SERVICE: string, parts: object = {}, document?: Buffer) => {
    const json = JSON.stringify({ SERVICE, LIMIT: 100, ...parts });
    const form = new FormData();
    form.append("httpbody", json);
    if (document) form.append("document", new Blob([new Uint8Array(document)]), "beleg.png");
    const { RESPONSE } = await answered("/api/1.0/api.php", {
      method: "POST",
      headers: { Authorization: `Basic ${Buffer.from(`ada@example.com:${key}`).toString("base64")}` },
      body: document ? form : json,
    });
    return RESPONSE as Record<string, Json[]>;
  };
  return { key, v1, all, record, ask };
}
type Business = Awaited<ReturnType<typeof business>>;

beforeAll(async () => {
  place = { port: await freePort(), persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-import-")) };
  worker = await startBuiltWorker(place);
  [source, target] = [await business("Altes Konto"), await business("Neues Konto")];
  await fill(source);
});
afterAll(() => worker?.stop());

/** An account with some of everything, and with what is not copied. */
async function fill({ v1, all, record, ask }: Business): Promise<void> {
  const customers = [
    { CUSTOMER_TYPE: "business", ORGANIZATION: "Nordlys", CUSTOMER_NUMBER: "80", FAX: "+49 1", TAGS: "a,b" },
    { CUSTOMER_TYPE: "consumer", FIRST_NAME: "Ada", LAST_NAME: "King", PAYMENT_TYPE: 4 },
  ];
  for (const DATA of customers) await ask("customer.create", { DATA });
  for (const FIRST_NAME of ["Grace", "Grace", "Alan"])
    await ask("contact.create", { DATA: { CUSTOMER_ID: 1, FIRST_NAME, LAST_NAME: "Hopper" } });
  const article = { ARTICLE_NUMBER: "B-1", TITLE: "Beratung", UNIT: "Tag", VAT_PERCENT: 19 };
  await ask("article.create", { DATA: { ...article, UNIT_PRICE: "0.0125" } });
  const { id: former } = await v1("POST", "/clients", { name: "Former", number: "F-1" });
  const [nordlys] = await all("/clients?number=80&");
  const common = { client_id: nordlys?.id, currency: "EUR" };
  const lines = [{ description: "Beratung", quantity: 2, unit_price_cents: 5000, tax_rate: 19 }];
  for (let index = 0; index < REVENUES; index++) {
    const day = String((index % 28) + 1).padStart(2, "0");
    const payments = [{ amount_cents: 1900, paid_at: `2025-12-${day}T10:00:00Z`, method: "cash" }];
    const number = `ALT-${index}`;
    await record(
      { ...common, number, issue_date: `2025-11-${day}`, lines, ...(index % 3 === 0 && { payments }) },
      index % 5 === 0 ? PDF : undefined,
    );
  }
  const scanned = { CUSTOMER_ID: 1, INVOICE_NUMBER: "SCAN-1", INVOICE_DATE: "2025-10-01", SUB_TOTAL: "100" };
  await ask("revenue.create", { DATA: { ...scanned, VAT_TOTAL: "19" } }, PNG);
  await ask("revenue.setpaid", { DATA: { INVOICE_ID: REVENUES + 1, PAID_DATE: "2025-10-05" } });
  await record({ ...common, client_id: former, number: "F-1", issue_date: "2024-01-02", lines });
  await v1("DELETE", `/clients/${former}`);
  const draft = (more: object = {}) => v1("POST", "/invoices", { ...common, lines, ...more });
  await draft();
  const issued = await draft({ due_date: "2030-01-01" });
  await v1("POST", `/invoices/${issued.id}/send`, { channels: ["link"] });
  const canceled = await draft();
  await v1("POST", `/invoices/${canceled.id}/send`, { channels: ["link"] });
  await v1("POST", `/invoices/${canceled.id}/cancel`, {});
}

const args = (...more: string[]) => [
  ...["--from", worker.url, "--email", "ada@example.com", "--to", worker.url, ...more],
];
const keys = () => ({ FASTBILL_KEY: source.key, FASTFAKTURA_KEY: target.key });
const importing = (...more: string[]) => runScript("import-fastbill", args(...more), { env: keys() });

/** Counts of a row of the table: copied, there already, not copied. */
const counts = (output: string, kind: string): number[] =>
  (new RegExp(`^${kind} +(\\d+) +(\\d+) +(\\d+)$`, "m").exec(output) ?? []).slice(1).map(Number);

describe("npm run import:fastbill", () => {
  it("copies everything once, though it is looked at first, killed in the middle and run again", async () => {
    const look = await importing("--dry-run");
    expect(look.output).toContain(`Comparing ${worker.url}/api/1.0/api.php with "Neues Konto"`);
    expect(counts(look.output, "revenues")).toEqual([COPIED, 0, 3]);
    expect(await target.all("/clients?")).toEqual([]);

    const killed = startScript("import-fastbill", args(), { env: keys() });
    await killed.saying(/Copying revenues: 8 of/);
    killed.child.kill("SIGKILL");
    await killed.ended;
    const before = (await target.all("/invoices?")).length;
    expect([before > 0, before < REVENUES]).toEqual([true, true]);

    const again = await importing();
    expect(again.status).toBe(1);
    expect(again.output).toMatch(
      /^revenues that were refused: This is a number .* gives yet.* \(1\):\n {2}\S+$/m,
    );
    expect(again.output).toMatch(/^drafts, .* \(1\):/m);
    expect(again.output).toMatch(/^credit notes, .* \(1\):/m);
    expect(again.output).toMatch(/^canceled invoices, .* \(1\):/m);
    expect(counts(again.output, "revenues")).toEqual([COPIED - 1 - before, before, 4]);

    // Meanwhile one is paid at the source.
    const [open] = await source.all("/invoices?number=ALT-1&");
    await source.v1("POST", `/invoices/${open?.id}/payments`, { amount_cents: 11900, method: "transfer" });
    await target.v1("PUT", "/business", { invoice_number_pattern: "N-{YYYY}-{SEQ:5}" });
    const third = await importing();
    expect(counts(third.output, "revenues")).toEqual([1, COPIED - 1, 3]);
    expect(counts(third.output, "payments")).toEqual([1, REVENUES / 3 + 1, 0]);
    const last = await importing();
    expect(last.status).toBe(0);
    for (const [kind, there, not] of [
      ["customers", 3, 0],
      ["contacts", 3, 0],
      ["articles", 1, 0],
      ["revenues", COPIED, 3],
      ["payments", REVENUES / 3 + 2, 0],
    ] as const)
      expect([kind, ...counts(last.output, kind)]).toEqual([kind, 0, there, not]);
  });

  it("leaves nothing out of what it copies", async () => {
    const shown = async ({ ask }: Business) => {
      const without =
        (...names: string[]) =>
        (row: Json) =>
          Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
      const [customers, contacts, articles] = [
        await ask("customer.get"),
        await ask("contact.get"),
        await ask("article.get"),
      ];
      return {
        customers: customers.CUSTOMERS?.map(without("CUSTOMER_ID", "CREATED", "LASTUPDATE")),
        contacts: contacts.CONTACTS?.map(without("CONTACT_ID", "CUSTOMER_ID", "CREATED", "LASTUPDATE")),
        articles: articles.ARTICLES?.map(without("ARTICLE_ID")),
      };
    };
    const [old, copied] = [await shown(source), await shown(target)];
    const former = copied.customers?.find(({ CUSTOMER_NUMBER }) => CUSTOMER_NUMBER === "F-1");
    expect(former).toMatchObject({ ORGANIZATION: "Former" });
    expect({ ...copied, customers: copied.customers?.filter((one) => one !== former) }).toEqual(old);

    const invoices = async ({ all }: Business) =>
      (await all("/invoices?origin=recorded&")).map(({ number, issue_date, due_date, lines, ...row }) => ({
        ...{ number, issue_date, due_date, lines, status: row.status, total: row.total_cents },
        ...{ tax: row.tax_breakdown, due: row.amount_due_cents },
      }));
    const byNumber = (one: { number: unknown }, other: { number: unknown }) =>
      String(one.number) < String(other.number) ? -1 : 1;
    const [before, after] = [await invoices(source), await invoices(target)];
    const issued = after.find(({ number }) => !before.some((one) => one.number === number));
    expect(issued).toMatchObject({ due_date: "2030-01-01", total: 11900 });
    expect(after.filter((one) => one !== issued).sort(byNumber)).toEqual(before.sort(byNumber));

    const documents = (await target.ask("revenue.get")).REVENUES ?? [];
    const files = documents.filter(({ DOCUMENT_URL }) => DOCUMENT_URL !== "");
    expect(files.length).toBe(REVENUES / 5 + 2);
    for (const [number, type, bytes] of [
      ["ALT-0", "application/pdf", PDF],
      ["SCAN-1", "image/png", PNG],
    ] as const) {
      const found = files.find(({ INVOICE_NUMBER }) => INVOICE_NUMBER === number);
      const file = await fetch(String(found?.DOCUMENT_URL));
      expect([file.headers.get("Content-Type"), Buffer.from(await file.arrayBuffer())]).toEqual([
        type,
        bytes,
      ]);
    }
  });

  it("stops after the record at hand when it is told to, and says what would be right", async () => {
    const empty = await business("Drittes Konto");
    const told = startScript("import-fastbill", args(), { env: { ...keys(), FASTFAKTURA_KEY: empty.key } });
    await told.saying(/Copying revenues: 4 of/);
    expect(await told.stop()).toBe(130);
    expect(told.output()).toContain("Stopped. What was copied stays, and the same command goes on.");
    const [copied = 0] = counts(told.output(), "revenues");
    expect((await empty.all("/invoices?")).length).toBe(copied);

    const wrong = await importing("--key", "wrong");
    expect(wrong.status).toBe(1);
    expect(wrong.output).toMatch(/failed: LoginError: Wrong API KEY or user credentials\.\n$/);
    const clear = await importing("--from", "http://fastbill.example");
    expect(clear).toMatchObject({
      status: 2,
      output: expect.stringContaining("--from takes an address with https"),
    });
  });

  it("takes what FastBill holds and we refuse by the rest of it, and tells", async () => {
    const held = await fastbillItself();
    const taken = await business("Umzug");
    const run = await runScript("import-fastbill", [...args(), "--from", held.url, "--to-key", taken.key], {
      env: keys(),
    });
    held.close();
    expect(run.status).toBe(1);
    expect(run.output).toMatch(/takes no more requests for now; going on at \d\d:\d\d/);
    expect(run.output).toMatch(
      /^customers without a field: missing \/ invalid field: VAT_ID .* \(1\):\n {2}80$/m,
    );
    expect(run.output).toMatch(/^customers without a field: PAYMENT_TYPE 2 has no account \(1\):\n {2}80$/m);
    expect(run.output).toMatch(/^revenues without their document: .*HTTP 404.* \(1\):\n {2}25$/m);
    const [customer] = (await taken.ask("customer.get")).CUSTOMERS ?? [];
    expect(customer).toMatchObject({ ORGANIZATION: "Müller & Söhne", VAT_ID: "", CITY: "Kiel" });
    expect((await taken.ask("contact.get")).CONTACTS).toMatchObject([{ LAST_NAME: "Hopper" }]);
    const [invoice] = await taken.all("/invoices?");
    expect(invoice).toMatchObject({ number: "25", total_cents: 11900, amount_due_cents: 0, status: "paid" });
  });
});

/** FastBill as it was recorded: types, empty values, PHP's lists, a limit of requests. */
async function fastbillItself() {
  let calls = 0;
  const customer = {
    ...{
      CUSTOMER_ID: "460166",
      CUSTOMER_NUMBER: "80",
      CUSTOMER_TYPE: "business",
      CREATED: "2013-10-18 12:34:08",
    },
    ...{
      ORGANIZATION: "Müller & Söhne",
      CITY: "Kiel",
      VAT_ID: "DE1",
      PAYMENT_TYPE: "2",
      BANK_IBAN: "",
      TAGS: "",
    },
  };
  const revenue = {
    ...{ INVOICE_ID: "697138", TYPE: "outgoing", CUSTOMER_ID: "460166", INVOICE_NUMBER: "25" },
    ...{
      CURRENCY_CODE: "EUR",
      INVOICE_DATE: "2013-10-18",
      DUE_DATE: "2013-11-01 00:00:00",
      IS_CANCELED: "0",
    },
    ...{ PAID_DATE: "2013-10-30 00:00:00", SUB_TOTAL: 100, VAT_TOTAL: 19, TOTAL: 119, PAYMENTS: null },
    ...{ ITEMS: [{ DESCRIPTION: "Programmierung", QUANTITY: 2, UNIT_PRICE: 50, VAT_PERCENT: 19 }] },
  };
  const server = createServer(async (request, response) => {
    calls += 1;
    if (request.method !== "POST") return response.writeHead(404).end();
    if (calls === 2) return response.writeHead(429, { "Retry-After": "0" }).end();
    const { SERVICE, FILTER } = (await json(request)) as { SERVICE: string; FILTER: Json };
    const answers: Json = {
      "customer.get": { CUSTOMERS: [customer] },
      "contact.get": FILTER.CUSTOMER_ID
        ? { CONTACTS: { 0: { CONTACT_ID: "1", LAST_NAME: "Hopper" } } }
        : { ERRORS: ["missing / invalid field: CUSTOMER_ID"] },
      "article.get": [],
      "revenue.get": { REVENUES: [{ ...revenue, DOCUMENT_URL: `http://${request.headers.host}/gone.pdf` }] },
    };
    response.writeHead(200, { "Content-Type": "text/plain; charset=UTF-8" });
    response.end(JSON.stringify({ REQUEST: { SERVICE, FILTER: [] }, RESPONSE: answers[SERVICE] }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
