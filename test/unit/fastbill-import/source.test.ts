/** What the import understands of a source, which a server stands in for that answers as FastBill was recorded. */
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import {
  contactFields,
  contactName,
  customerFields,
  withoutRefused,
} from "../../../scripts/fastbill-import/copied-fields.ts";
import { fetchDocument } from "../../../scripts/fastbill-import/document.ts";
import { fastbillAccount, ServiceErrors } from "../../../scripts/fastbill-import/fastbill-account.ts";
import { type Patience, patientFetch, Stopped } from "../../../scripts/fastbill-import/patient-fetch.ts";
import { progressOn } from "../../../scripts/fastbill-import/progress.ts";
import { Report } from "../../../scripts/fastbill-import/report.ts";

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}
interface Asked {
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A source that gives the answers one after the other, and goes on with the last. */
async function sourceWith(answers: readonly Answer[], perHour?: number) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const sent = await text(request);
    asked.push({ headers: request.headers, body: sent ? JSON.parse(sent) : {} });
    const { status = 200, headers = {}, body } = answers[asked.length - 1] ?? answers.at(-1) ?? {};
    response.writeHead(status, { "Content-Type": "text/plain; charset=UTF-8", ...headers });
    response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/1.0/api.php`;
  const controller = new AbortController();
  const pauses: number[] = [];
  const said: string[] = [];
  const patience: Patience = {
    stop: controller.signal,
    say: (line) => void said.push(line),
    pause: async (ms) => void pauses.push(ms),
  };
  const limits = perHour === undefined ? {} : { perHour, now: () => 1_800_000_000_000 };
  const fetch = patientFetch(patience, limits);
  const account = fastbillAccount({ url, user: "ada@example.com", key: "secret" }, fetch);
  return { account, url, fetch, asked, pauses, said, controller };
}

const customers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ CUSTOMER_ID: String(from + index + 1) }));
const answer = (response: unknown): Answer => ({
  body: { REQUEST: { SERVICE: "customer.get", FILTER: [] }, RESPONSE: response },
});

describe("a list", () => {
  it("is read by pages of 100, until one is short", async () => {
    const { account, asked } = await sourceWith([
      answer({ CUSTOMERS: customers(100) }),
      answer({ CUSTOMERS: customers(3, 100) }),
    ]);
    const counts: number[] = [];
    const rows = await account.all("customer.get", {}, (count) => counts.push(count));
    expect([rows.length, rows.at(-1), counts]).toEqual([103, { CUSTOMER_ID: "103" }, [100, 103]]);
    expect(asked.map(({ body }) => body)).toEqual([
      { SERVICE: "customer.get", FILTER: {}, LIMIT: 100, OFFSET: 0 },
      { SERVICE: "customer.get", FILTER: {}, LIMIT: 100, OFFSET: 100 },
    ]);
    const credentials = Buffer.from("ada@example.com:secret").toString("base64");
    expect(asked[0]?.headers.authorization).toBe(`Basic ${credentials}`);
  });

  it.for<[string, unknown, number]>([
    ["an empty list", { CUSTOMERS: [] }, 0],
    ["null", { CUSTOMERS: null }, 0],
    ["an empty RESPONSE, as PHP writes it", [], 0],
    [
      "an object of indexes, as PHP writes a list",
      { CUSTOMERS: { 0: customers(1)[0], 2: customers(1)[0] } },
      2,
    ],
  ])("may be %s", async ([_, response, count]) => {
    const { account } = await sourceWith([answer(response)]);
    expect((await account.all("customer.get")).length).toBe(count);
  });
});

describe("an error", () => {
  it.for<[string, Answer, string]>([
    ["a list", answer({ ERRORS: ["unknown SERVICE: x", "and y"] }), "unknown SERVICE: x and y"],
    ["an object", answer({ ERRORS: { 0: "unknown SERVICE: x" } }), "unknown SERVICE: x"],
    ["a text", { body: { ERRORS: "unknown SERVICE: x" } }, "unknown SERVICE: x"],
    [
      "that of a login",
      { status: 401, ...answer({ ERRORS: ["LoginError: Wrong API KEY or user credentials."] }) },
      "LoginError: Wrong API KEY or user credentials.",
    ],
  ])("is read from %s", async ([_, sent, sentence]) => {
    const { account } = await sourceWith([sent]);
    const error = await account.ask("x").catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ServiceErrors);
    expect(String(error)).toContain(sentence);
  });

  it("that is none of FastBill's shows what answered", async () => {
    const { account } = await sourceWith([{ status: 404, body: Buffer.from("<h1>Not here</h1>") }]);
    await expect(account.ask("customer.get")).rejects.toThrow(/HTTP 404, .*<h1>Not here/);
  });
});

describe("patience", () => {
  it("waits as long as a 429 says, or else longer each time, and tells", async () => {
    const { account, pauses, said } = await sourceWith([
      { status: 429, headers: { "Retry-After": "7" } },
      { status: 429 },
      { status: 429 },
      answer({ CUSTOMERS: [] }),
    ]);
    await account.all("customer.get");
    expect(pauses).toEqual([7000, 120_000, 240_000]);
    expect(said[0]).toMatch(
      /^127\.0\.0\.1:\d+ takes no more requests for now; going on at \d\d:\d\d\. Ctrl-C/,
    );
  });

  it("asks again where the source fails, and gives up at last", async () => {
    const passing = await sourceWith([{ status: 503 }, { status: 502 }, answer({ CUSTOMERS: customers(1) })]);
    expect((await passing.account.all("customer.get")).length).toBe(1);
    expect(passing.pauses).toEqual([1000, 2000]);
    const cut = { headers: { "Content-Length": "1000", Connection: "close" }, body: Buffer.from("{") };
    const halfway = await sourceWith([cut, answer({ CUSTOMERS: customers(1) })]);
    expect((await halfway.account.all("customer.get")).length).toBe(1);
    const broken = await sourceWith([{ status: 503 }]);
    await expect(broken.account.ask("customer.get")).rejects.toThrow("does not answer (HTTP 503)");
    expect(broken.asked.length).toBe(6);
  });

  it("sends no more in an hour than the plan allows", async () => {
    const { account, pauses, said } = await sourceWith([answer({ CUSTOMERS: [] })], 2);
    for (let call = 0; call < 3; call++) await account.ask("customer.get");
    expect(pauses).toEqual([3_600_000]);
    expect(said[0]).toContain("2 requests were sent in an hour");
  });

  it("ends when it is told to stop", async () => {
    const { account, controller, asked } = await sourceWith([answer({})]);
    controller.abort();
    await expect(account.ask("customer.get")).rejects.toThrow(Stopped);
    expect(asked).toEqual([]);
  });
});

describe("a document", () => {
  const PDF = Buffer.from("%PDF-1.7\n");
  it("is fetched without credentials, and known by its bytes", async () => {
    const { url, fetch, asked } = await sourceWith([{ headers: { "Content-Type": "image/png" }, body: PDF }]);
    expect(await fetchDocument(url, fetch)).toMatchObject({ type: "application/pdf", extension: "pdf" });
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it("that is gone or no document is told", async () => {
    const gone = await sourceWith([{ status: 404 }]);
    await expect(fetchDocument(gone.url, gone.fetch)).rejects.toThrow("not there any more (HTTP 404)");
    const page = await sourceWith([{ body: Buffer.from("<html>") }]);
    await expect(fetchDocument(page.url, page.fetch)).rejects.toThrow("no PDF, PNG or JPEG");
    await expect(fetchDocument("file:///etc/passwd", page.fetch)).rejects.toThrow("its address is");
  });
});

describe("the fields of a record", () => {
  it("are those that say something, but for what is given anew", () => {
    const row = {
      ...{ CUSTOMER_ID: "9", CUSTOMER_NUMBER: "80", CUSTOMER_TYPE: "business", ORGANIZATION: "Nordlys" },
      ...{ CREATED: "2013-10-18 12:34:08", BANK_NAME: "", TAGS: [], PAYMENT_TYPE: 1, X: "0000-00-00" },
    };
    expect(customerFields(row)).toEqual({
      CUSTOMER_NUMBER: "80",
      CUSTOMER_TYPE: "business",
      ORGANIZATION: "Nordlys",
      PAYMENT_TYPE: "1",
    });
  });

  it("have a name and a number in any case", () => {
    expect(customerFields({ CUSTOMER_ID: 9, FIRST_NAME: "Ada" })).toEqual({
      ...{ CUSTOMER_NUMBER: "FB-9", CUSTOMER_TYPE: "consumer", FIRST_NAME: "Ada", LAST_NAME: "Ada" },
    });
    expect(
      customerFields({ CUSTOMER_NUMBER: "1", CUSTOMER_TYPE: "business", LAST_NAME: "King" }),
    ).toMatchObject({
      ORGANIZATION: "King",
    });
    expect(contactFields({ CONTACT_ID: "1", EMAIL: "a@example.com" }, "7")).toEqual({
      ...{ CUSTOMER_ID: "7", EMAIL: "a@example.com", LAST_NAME: "a@example.com" },
    });
    expect(contactName({ FIRST_NAME: "Ada", LAST_NAME: "KING" })).toBe("ada\nking");
  });

  it("go without those that are refused, unless they are needed", () => {
    const refused = "missing / invalid field: VAT_ID (must be one)";
    expect(withoutRefused({ VAT_ID: "x", CITY: "Kiel" }, [refused], ["LAST_NAME"])).toEqual({
      ...{ fields: { CITY: "Kiel" }, left: [refused] },
    });
    expect(withoutRefused({ VAT_ID: "x" }, [refused], ["VAT_ID"])).toBeNull();
    expect(withoutRefused({ CITY: "Kiel" }, ["A key that may only read."], [])).toBeNull();
    const debit = { PAYMENT_TYPE: "2", BANK_IBAN: "DE0", CITY: "Kiel" };
    const iban = "missing / invalid field: BANK_IBAN (is none)";
    expect(withoutRefused(debit, [iban], [])?.fields).toEqual({ CITY: "Kiel" });
  });
});

describe("what is shown", () => {
  it("is a bar on a terminal, which other lines do not tear", () => {
    const written: string[] = [];
    const progress = progressOn({ isTTY: true, write: (part) => written.push(part) });
    progress.show("Copying revenues", 5, 10);
    progress.say("Waiting");
    progress.show("Copying revenues", 10, 10);
    expect(written).toEqual([
      `Copying revenues      [${"█".repeat(15)}${"░".repeat(15)}] 5/10`,
      `\r\x1b[KWaiting\nCopying revenues      [${"█".repeat(15)}${"░".repeat(15)}] 5/10`,
      `\r\x1b[KCopying revenues      [${"█".repeat(30)}] 10/10\n`,
    ]);
  });

  it("counts at the end, and lists what is not there by reason", () => {
    const report = new Report();
    report.count("revenues", "copied");
    report.leaveOut("revenues", "G-1", "credit notes");
    report.leaveOut("revenues", "G-2", "credit notes");
    expect(report.isIncomplete).toBe(false);
    report.fail("customers", "80", "customers that were refused: x");
    expect(report.isIncomplete).toBe(true);
    expect(report.text({ dryRun: false })).toBe(
      `                   copied  there already     not copied
customers               0              0              1
contacts                0              0              0
articles                0              0              0
revenues                1              0              2
payments                0              0              0

credit notes (2):
  G-1, G-2
customers that were refused: x (1):
  80`,
    );
  });
});
