/**
 * Programs that were written for FastBill, against the Worker as it is built: an npm client, and one in the style
 * of FastBill's PHP SDK. They page through all revenues until a page is short.
 */
import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBuiltWorker } from "../../scripts/built-worker.ts";
import { createAccount } from "../../scripts/create-account.ts";
import type { RunningWorker } from "../../scripts/local.ts";
import { freePort } from "../support/free-port.ts";

const REVENUES = 250;
const PAGE = 100;

let worker: RunningWorker;
let key: string;
let endpoint: string;

beforeAll(async () => {
  const place = { port: await freePort(), persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-fastbill-")) };
  key = (await createAccount({ name: "FastBill", sandbox: true }, place)).api_key;
  worker = await startBuiltWorker(place);
  endpoint = `${worker.url}/api/1.0/api.php`;
  const post = async (path: string, body: object): Promise<{ id: string }> => {
    const headers = { "X-Api-Key": key, "Content-Type": "application/json" };
    const response = await fetch(`${worker.url}/api/v1${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as { id: string };
  };
  const { id } = await post("/clients", { name: "Nordlys" });
  const line = { description: "Beratung", quantity: 1, unit_price_cents: 10_000, tax_rate: 19 };
  const record = (index: number) =>
    post("/invoices/record", {
      number: `ALT-${index}`,
      issue_date: "2025-11-03",
      client_id: id,
      currency: "EUR",
      lines: [line],
    });
  for (let index = 0; index < REVENUES; index += 10)
    await Promise.all(Array.from({ length: 10 }, (_, step) => record(index + step)));
});
afterAll(() => worker?.stop());

/** All rows of a list, page after page, as clients read them, and how long each page was. */
async function allOf<T>(pageAt: (offset: number) => Promise<T[]>): Promise<{ rows: T[]; pages: number[] }> {
  const rows: T[] = [];
  const pages: number[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await pageAt(offset);
    rows.push(...page);
    pages.push(page.length);
    if (page.length < PAGE) return { rows, pages };
  }
}

const numbers = Array.from({ length: REVENUES }, (_, index) => `ALT-${index}`);

describe("fastbill-api of npm", () => {
  interface Entity {
    get(filter: object, offset?: number, limit?: number): Promise<Record<string, string>[]>;
    create(data: object): Promise<Record<string, unknown>>;
    getByCustomerId(ids: string | string[]): Promise<Record<string, string>[]>;
  }
  const require = createRequire(import.meta.url);
  const connect = (password: string): Record<"revenue" | "customer", Entity> => {
    require("fastbill-api/lib/fastbill-api-description.json").endpoint = endpoint;
    const client = require("fastbill-api");
    client.bootstrap("ada@example.com", password);
    return client.api;
  };

  it("pages through all revenues", async () => {
    const { revenue } = connect(key);
    const { rows, pages } = await allOf((offset) => revenue.get({}, offset, PAGE));
    expect(pages).toEqual([100, 100, 50]);
    expect(rows.map((row) => row.INVOICE_NUMBER).sort()).toEqual([...numbers].sort());
  });

  it("finds, creates, and learns what is wrong", async () => {
    const { revenue, customer } = connect(key);
    const made = await customer.create({
      CUSTOMER_TYPE: "business",
      ORGANIZATION: "Lightspeed Logistik OHG",
    });
    expect(made).toMatchObject({ STATUS: "success", CUSTOMER_ID: expect.any(Number) });
    expect(await revenue.getByCustomerId([String(made.CUSTOMER_ID), "4711"])).toEqual([]);
    await expect(customer.create({ ORGANIZATION: "x" })).rejects.toEqual([
      expect.stringMatching(/^missing \/ invalid field: CUSTOMER_TYPE /),
    ]);
    await expect(connect("wrong").revenue.get({})).rejects.toEqual([
      "LoginError: Wrong API KEY or user credentials.",
    ]);
  });
});

/** An element with what it holds, as PHP's SimpleXML gives it. */
interface Element {
  name: string;
  children: Element[];
  text: string;
}

function parseXml(text: string): Element {
  const root: Element = { name: "", children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentagstart", ({ name }) => {
    const element = { name, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  return root;
}

const at = (element: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (found, name) => found?.children.find((one) => one.name === name),
    element,
  );

/** As the SDK's XmlService: filters and data of an earlier call stay, and an OFFSET that nobody set is empty. */
class PhpClient {
  filters: Record<string, string> = {};
  data: Record<string, string | Record<string, string>[]> = {};

  async ask(service: string, { limit = 10, offset = "" as number | "" } = {}): Promise<Element | undefined> {
    const fields = (values: typeof this.data | typeof this.filters): string =>
      Object.entries(values)
        .map(([name, value]) =>
          Array.isArray(value)
            ? `<${name}>${value.map((item) => `<ITEM>${fields(item)}</ITEM>`).join("")}</${name}>`
            : `<${name}>${value}</${name}>`,
        )
        .join("");
    const part = (name: string, values: typeof this.data | typeof this.filters): string =>
      Object.keys(values).length > 0 ? `<${name}>${fields(values)}</${name}>` : "";
    const body = `<?xml version="1.0" encoding="utf-8"?>\n<FBAPI><SERVICE>${service}</SERVICE>${part("FILTER", this.filters)}${part("DATA", this.data)}<LIMIT>${limit}</LIMIT><OFFSET>${offset}</OFFSET></FBAPI>\n`;
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        Authorization: `Basic ${Buffer.from(`ada@example.com:${key}`).toString("base64")}`,
        "Content-Type": "application/xml",
        "User-Agent": "GuzzleHttp/7",
      },
      body,
    });
    return at(parseXml(await response.text()), "FBAPI", "RESPONSE");
  }
}

describe("a client like the PHP SDK", () => {
  it("pages through all revenues", async () => {
    const client = new PhpClient();
    const { rows, pages } = await allOf(async (offset) => {
      const response = await client.ask("revenue.get", { limit: PAGE, offset });
      return at(response, "REVENUES")?.children ?? [];
    });
    expect(pages).toEqual([100, 100, 50]);
    expect(rows.map((row) => at(row, "INVOICE_NUMBER")?.text).sort()).toEqual([...numbers].sort());
    expect([...new Set(rows.map((row) => `${row.name} ${at(row, "TOTAL")?.text}`))]).toEqual([
      "REVENUE 119.00",
    ]);
  });

  it("makes an invoice, completes it, pays it, and reads it", async () => {
    const client = new PhpClient();
    client.data = {
      CUSTOMER_ID: "1",
      INVOICE_TITLE: "Müller &amp; Söhne",
      ITEMS: [{ DESCRIPTION: "Programmierung", UNIT_PRICE: "50.00", VAT_PERCENT: "20", QUANTITY: "2" }],
    };
    const made = await client.ask("invoice.create");
    const id = at(made, "INVOICE_ID")?.text ?? "";
    client.data = { INVOICE_ID: id };
    const number = at(await client.ask("invoice.complete"), "INVOICE_NUMBER")?.text;
    expect(number).toMatch(/\d/);
    client.filters = { INVOICE_ID: id };
    expect(at(await client.ask("invoice.setpaid"), "STATUS")?.text).toBe("success");
    const [invoice] = at(await client.ask("invoice.get"), "INVOICES")?.children ?? [];
    const shown = ["INVOICE_NUMBER", "INVOICE_TITLE", "SUB_TOTAL", "VAT_TOTAL", "TOTAL"];
    expect(shown.map((name) => at(invoice, name)?.text)).toEqual([
      number,
      "Müller & Söhne",
      "100.00",
      "20.00",
      "120.00",
    ]);
    expect(at(invoice, "PAID_DATE")?.text).toMatch(/^\d{4}-\d\d-\d\d/);
  });
});
