/**
 * Generated requests against the Worker as it is built: valid, nearly valid and hostile ones, made from the
 * OpenAPI document. None may be answered with a 5xx, or with anything that the document does not describe.
 * A failure prints the seed; repeat it with `FUZZ_SEED=… npx vitest run --project e2e fuzz`.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, it } from "vitest";
import { startBuiltWorker } from "../../scripts/built-worker.ts";
import { createAccount } from "../../scripts/create-account.ts";
import type { RunningWorker } from "../../scripts/local.ts";
import { type Conformance, conformanceOf } from "../support/conformance.ts";
import { freePort } from "../support/free-port.ts";
import { crowd, hostile, hostileKeys, hostileText } from "../support/hostile-values.ts";
import { exifSegment, png, pngChunk, pngHeader, realJpeg, segment } from "../support/images.ts";
import {
  type OpenApiDocument,
  type Route,
  readDocument,
  resolve,
  routesOf,
  type Schema,
} from "../support/openapi.ts";
import { faultsOfPage, type PageRequest, pageRequests, pressesOf } from "../support/page-requests.ts";

const RUNS = 500;
const LIVES = 50;
/** Few enough requests for each link to stay below its limit. */
const LINKS = 8;
const PAGE_RUNS = 60;
const LOGOS = 100;
const ABREAST = 8;
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

let worker: RunningWorker;
let api: string;
let key: string;
/** Of a business whose profile no generated request changes, so that its invoices can be issued. */
let keyOfLives: string;
let document: OpenApiDocument;
let faultsOf: Conformance;
/** Ids that exist, by the collection in which they are found, so that requests get past the look-up. */
let idsOf: Record<string, string[]>;
let ids: string[];

beforeAll(async () => {
  const place = { port: await freePort(), persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-fuzz-")) };
  key = (await createAccount({ name: "Fuzz", sandbox: true }, place)).api_key;
  keyOfLives = (await createAccount({ name: "Lives", sandbox: true }, place)).api_key;
  worker = await startBuiltWorker(place);
  api = `${worker.url}/api/v1`;
  document = readDocument(await (await fetch(`${api}/openapi.json`)).text());
  faultsOf = conformanceOf(document);
  idsOf = await seedRows();
  ids = Object.values(idsOf).flat();
});
afterAll(() => worker?.stop());

async function seedRows(): Promise<typeof idsOf> {
  const post = async (path: string, body: object): Promise<string> => {
    const headers = { "X-Api-Key": key, "Content-Type": "application/json" };
    const response = await fetch(api + path, { method: "POST", headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return ((await response.json()) as { id: string }).id;
  };
  const product = { description: "x", unit_price_cents: 100, tax_rate: 20 };
  const line = { ...product, quantity: 1 };
  const client = await post("/clients", REACHABLE);
  const drafts = await Promise.all(
    [1, 2, 3].map(() => post("/invoices", { client_id: client, currency: "EUR", lines: [line] })),
  );
  await post(`/invoices/${drafts[0]}/send`, { channels: ["link"] });
  const [sent] = drafts;
  const credit = { invoice_id: sent, lines: [{ line: 1, quantity: 0.5 }] };
  return {
    clients: [client],
    invoices: drafts,
    contacts: [await post(`/clients/${client}/contacts`, { last_name: "Accounts payable" })],
    products: [await post("/products", product)],
    "credit-notes": [await post("/credit-notes", credit)],
    payments: [await post(`/invoices/${sent}/payments`, { amount_cents: 10, method: "cash" })],
  };
}

interface Generated {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

const REACHABLE = { name: "Ada", email: "ada@example.com", phone: "+33612345678" };

/** Keys of a map that any map should take. */
const mapKeys = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty") },
);
const capitals = (id: string): string => id.toUpperCase();
const spelled = (some: string[]) => fc.constantFrom(...some, ...some.map(capitals));
const anyDay = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Values that a schema accepts, for the most part; `wild` is the share of hostile ones. */
function valuesOf(schema: Schema, wild: number): fc.Arbitrary<unknown> {
  const tame = tameValuesOf(resolve(document, schema), wild);
  return wild === 0
    ? tame
    : fc.oneof({ weight: Math.round(1 / wild), arbitrary: tame }, { weight: 1, arbitrary: hostile });
}

function tameValuesOf(schema: Schema, wild: number): fc.Arbitrary<unknown> {
  const types = [schema.type ?? "object"].flat();
  if (types.includes("null")) {
    const rest = { ...schema, type: types.filter((type) => type !== "null") };
    return fc.oneof(
      { weight: 3, arbitrary: tameValuesOf(rest, wild) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  }
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.format === "uuid") return fc.oneof(spelled(ids), fc.uuid());
  if (schema.format === "date") return fc.oneof(fc.constantFrom("1900-01-01", "2999-12-31"), anyDay);
  if (types[0] === "object") return objectOf(schema, wild);
  if (types[0] === "array")
    return fc.array(valuesOf(schema.items ?? {}, wild), {
      minLength: schema.minItems ?? 0,
      maxLength: Math.min(schema.maxItems ?? 4, 4),
    });
  if (types[0] === "integer")
    return fc.integer({
      min: Math.max(schema.minimum ?? 0, -(2 ** 31)),
      max: Math.min(schema.maximum ?? 1000, 2 ** 31 - 1),
    });
  if (types[0] === "number") return fc.integer({ min: 0, max: 1000 }).map((value) => value / 10);
  if (types[0] === "boolean") return fc.boolean();
  if (schema.pattern)
    return schema.example === undefined
      ? fc.stringMatching(new RegExp(schema.pattern))
      : fc.constant(schema.example);
  // What an example shows may follow a rule that no schema states, such as a check digit.
  return fc.oneof(
    { weight: schema.example === undefined ? 1 : 3, arbitrary: fc.constant(schema.example ?? "text") },
    fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 60, 60) }),
  );
}

/** Ids of what a field names, such as `client_id`. */
function namedIds(name: string, wild: number): fc.Arbitrary<string> | null {
  const known = idsOf[`${name.replace(/_id$/, "")}s`];
  return wild === 0 && name.endsWith("_id") && known ? spelled(known) : null;
}

/** A path with ids of the collections that it names. */
const pathOf = (path: string): fc.Arbitrary<string> => {
  const parts = path.split("/").map((part, index, all) => {
    const known = part.startsWith("{") ? (idsOf[all[index - 1] ?? ""] ?? ids) : [];
    return known.length > 0 ? spelled(known) : fc.constant(part);
  });
  return fc.tuple(...parts).map((chosen) => chosen.join("/"));
};

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  wild: number,
): fc.Arbitrary<unknown> {
  const known = fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [
        name,
        namedIds(name, wild) ?? valuesOf(schema, wild),
      ]),
    ),
    { requiredKeys: required },
  );
  const open =
    typeof additionalProperties === "object"
      ? fc.dictionary(mapKeys, valuesOf(additionalProperties, wild), { maxKeys: 3 })
      : fc.constant({});
  const stray =
    wild === 0
      ? fc.constant({})
      : fc.oneof(
          { weight: 9, arbitrary: fc.constant({}) },
          {
            weight: 1,
            arbitrary: fc.oneof(
              { weight: 9, arbitrary: fc.dictionary(hostileKeys, hostile, { maxKeys: 2 }) },
              { weight: 1, arbitrary: crowd },
            ),
          },
        );
  // Not by assignment, which would set a prototype where `__proto__` is to be sent.
  return fc
    .tuple(known, open, stray)
    .map((parts) => Object.fromEntries(parts.flatMap((part) => Object.entries(part as object))) as unknown);
}

/** The value of a header as a client can send it: Latin-1 without line breaks. */
const headerText = fc.oneof(
  fc.constantFrom(
    "",
    "*",
    '"1"',
    'W/"1"',
    '"1", "2"',
    "x".repeat(300),
    "application/json;q=0",
    "ffk_live_0_",
    "\u00ff",
  ),
  fc.string({ unit: "grapheme-ascii", maxLength: 60 }).map((text) => text.trim()),
);
const headers = fc.dictionary(
  fc.constantFrom(
    "If-Match",
    "If-None-Match",
    "Idempotency-Key",
    "X-Request-Id",
    "X-D1-Bookmark",
    "Accept",
    "Accept-Language",
    "Range",
    "X-HTTP-Method-Override",
  ),
  headerText,
  { maxKeys: 2 },
);
const rarely = <T>(common: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: common }, { weight: 1, arbitrary: rare });

const credentials = rarely<Record<string, string>>(
  fc.constant({}).map(() => ({ "X-Api-Key": key })),
  fc.constantFrom<Record<string, string>>(
    {},
    { "X-Api-Key": "ffk_live_0_x" },
    { "X-Api-Key": `ffk_live_0_${"x".repeat(43)}` },
    { Authorization: "Bearer" },
    { Authorization: "Basic \u00ff" },
    { "X-Api-Key": "a", Authorization: "Bearer b" },
  ),
);

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

function queryOf(route: Route, wild: number): fc.Arbitrary<string> {
  const parameters = (route.operation.parameters ?? []).filter((parameter) => parameter.in === "query");
  const known = parameters.map(({ name, schema }) =>
    valuesOf(schema, wild).map((value) => [name, textOf(value)] as const),
  );
  const stray = fc.tuple(fc.oneof(hostileText, hostileKeys), hostileText);
  const pair =
    known.length > 0
      ? rarely<readonly [string, string]>(fc.oneof(...known), wild === 0 ? fc.oneof(...known) : stray)
      : stray;
  const pairs =
    known.length > 0 || wild > 0 ? fc.array(pair, { maxLength: wild === 0 ? 1 : 4 }) : fc.constant([]);
  const text = pairs.map((list) =>
    list
      .map(([name, value]) => `${encodeURIComponent(fitting(name))}=${encodeURIComponent(fitting(value))}`)
      .join("&"),
  );
  return rarely(
    text,
    wild === 0
      ? text
      : fc.constantFrom(
          "page=1&".repeat(1000),
          `${"x".repeat(3000)}=1`,
          "%",
          "%zz=%ff",
          "&&&=",
          "page=1&page=1",
          "q[]=1",
          "a=%00",
          "?",
          "page=%31",
          "__proto__=1",
        ),
  );
}

/** So much of a text as an address has room for: a longer one never reaches the Worker. */
const fitting = (text: string): string => text.slice(0, 1000).toWellFormed();

const pathId = (wild: number) => {
  const real = spelled(ids);
  const odd = fc.oneof(
    fc.constantFrom(
      "%00",
      "%",
      "%2F",
      "%c0%af",
      "..",
      "%2e%2e",
      "a%20b",
      "0",
      "x".repeat(2000),
      "%F0%9F%A6%8A",
    ),
    fc.uuid(),
  );
  return wild === 0 ? real : rarely(real, odd);
};

function requestOf(route: Route, wild: number): fc.Arbitrary<Generated> {
  const body = route.body
    ? valuesOf(route.body, wild).map((value) => JSON.stringify(value) ?? "")
    : fc.constant(undefined);
  const broken = fc.constantFrom(
    "",
    "{",
    "[1,2",
    "\ufeff{}",
    '{"a":1}x',
    "NaN",
    `"${"x".repeat(1_048_576)}"`,
    "\u0000",
    "[".repeat(100_000),
    '{"name":"\\ud800"}',
  );
  const type = rarely(
    fc.constant("application/json"),
    fc.constantFrom(
      "",
      "text/plain",
      "application/json; charset=latin1",
      "multipart/form-data; boundary=x",
      "application/jsonx",
    ),
  );
  return fc
    .record({
      path: wild === 0 ? pathOf(route.path) : pathId(wild).map((id) => route.path.replaceAll(/\{\w+\}/g, id)),
      query: queryOf(route, wild),
      body:
        wild === 0
          ? body
          : rarely<string | undefined>(body, route.method === "GET" ? fc.constant(undefined) : broken),
      type: wild === 0 ? fc.constant("application/json") : type,
      headers: wild === 0 ? fc.constant<Record<string, string>>({}) : headers,
      credentials: wild === 0 ? fc.constant<Record<string, string>>({ "X-Api-Key": key }) : credentials,
    })
    .map((parts) => ({
      method: route.method,
      path: parts.path + (parts.query && `?${parts.query}`),
      headers: {
        ...parts.headers,
        ...parts.credentials,
        ...(parts.body !== undefined && { "Content-Type": parts.type }),
      },
      body: parts.body,
    }));
}

/** What a picture must not carry to the page. */
const SECRET = "48.8566 N, 2.3522 E";
interface GeneratedLogo {
  type: string;
  bytes: Buffer;
}

/** Logos that tell of more than a picture, cut, changed or sent as something else. */
const logos: fc.Arbitrary<GeneratedLogo> = fc
  .record({
    isPng: fc.boolean(),
    notes: fc.array(fc.nat(4), { maxLength: 3 }),
    isSwapped: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
    flip: fc.option(fc.tuple(fc.nat(400), fc.nat(255)), { freq: 3 }),
    cut: fc.option(fc.nat(400), { freq: 9 }),
  })
  .map(({ isPng, notes, isSwapped, flip, cut }) => {
    const bytes = Buffer.concat([isPng ? pngWith(notes) : jpegWith(notes), Buffer.from(SECRET)]);
    if (flip) bytes[flip[0] % bytes.length] = flip[1];
    return {
      type: isPng === isSwapped ? "image/jpeg" : "image/png",
      bytes: cut === null ? bytes : bytes.subarray(0, cut),
    };
  });

function pngWith(notes: readonly number[]): Buffer {
  const fields = { width: 2, height: 2, depth: 8, colorType: 2 };
  const chunks = ["tEXt", "eXIf", "prVt", "iCCP"].map((type) => pngChunk(type, Buffer.from(SECRET)));
  const extra = notes.flatMap((note) => chunks[note] ?? pngHeader({ ...fields, width: 1 }));
  return png({ ...fields, rows: [0, 1, 2, 3, 4, 5, 6, 2, 1, 1, 1, 1, 1, 1], extra });
}

function jpegWith(notes: readonly number[]): Buffer {
  const markers = [0xfe, 0xe0, 0xe2, 0xed];
  const told = notes.map((note) => {
    const marker = markers[note];
    return marker === undefined ? exifSegment(1, { text: SECRET }) : segment(marker, SECRET);
  });
  return Buffer.concat([realJpeg().subarray(0, 2), ...told, realJpeg().subarray(2)]);
}

const SIGNATURES: Readonly<Record<string, string>> = { "image/png": "\x89PNG", "image/jpeg": "\xff\xd8\xff" };

/** Uploads a logo. Gives its address if it is taken, and throws when it tells more than it should. */
async function upload({ type, bytes }: GeneratedLogo): Promise<string | null> {
  const answer = await ask({
    method: "PUT",
    path: "/business",
    headers: { "X-Api-Key": key, "Content-Type": "application/json" },
    body: JSON.stringify({ logo: `data:${type};base64,${bytes.toString("base64")}` }),
  });
  if (answer.faults.length > 0) throw new Error(answer.faults.join("; "));
  if (answer.status !== 200) return null;
  const { logo } = answer.body as unknown as { logo: string };
  const served = await fetch(logo);
  const image = Buffer.from(await served.arrayBuffer());
  if (served.status !== 200 || image.includes(SECRET)) throw new Error(`${logo}: ${served.status} ${image}`);
  if (!image.toString("latin1").startsWith(SIGNATURES[served.headers.get("Content-Type") ?? ""] ?? "-"))
    throw new Error(`${logo} is not what it says`);
  return logo;
}

/** Paths that are not in the document, with any method. */
const offTheMap: fc.Arbitrary<Generated> = fc.record({
  method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"),
  path: fc.oneof(
    fc.constantFrom(
      "/",
      "//",
      "/clients/",
      "/clients//",
      "/invoices/x/y/z",
      "/Clients",
      "/clients;a=b",
      "/..%2f..%2fi/x",
      "/business/x",
      "/api-keys/x/y",
      "/clients/%ff",
      "/openapi.json/x",
    ),
    fc
      .string({ unit: "grapheme-ascii", maxLength: 40 })
      .map((text) => `/${encodeURI(text.toWellFormed()).replaceAll("#", "%23").replaceAll("?", "%3f")}`),
  ),
  headers: fc.constant({}).map(() => ({ "X-Api-Key": key })),
  body: fc.constant(undefined),
});

/** The names that any operation knows: of its parameters, and of fields on the first level of its body. */
function knownNames(): { parameters: Set<string>; fields: Set<string> } {
  const routes = routesOf(document);
  return {
    parameters: new Set(
      routes.flatMap(({ operation }) => (operation.parameters ?? []).map(({ name }) => name)),
    ),
    fields: new Set(routes.flatMap(({ body }) => Object.keys(body?.properties ?? {}))),
  };
}

/** What a request named and a successful answer shows nothing of: it should have been refused, or kept. */
function vanished({ path, body }: Pick<Generated, "path" | "body">, answer: unknown): string[] {
  const { parameters, fields } = knownNames();
  const asked = [...new URL(api + path).searchParams.keys()].filter((name) => !parameters.has(name));
  const sent = fieldsOf(body);
  const given = Object.keys(sent).filter((name) => !fields.has(name));
  const { name, metadata } = answer as { name?: unknown; metadata?: object };
  const kept = new Set(Object.keys(metadata ?? {}));
  const lost = metadata ? Object.keys(sent.metadata ?? {}).filter((key) => !kept.has(key.trim())) : [];
  const isUnseen = typeof name === "string" && /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(name);
  return [
    ...asked.map((one) => `took the unknown parameter ${one}`),
    ...given.map((one) => `took the unknown field ${one}`),
    ...lost.map((key) => `lost the key ${key} of metadata`),
    ...(isUnseen ? ["took a name that nobody sees"] : []),
  ];
}

/** The fields of a body; none where it is not read, as an operation without a body reads none. */
function fieldsOf(body: string | undefined): { metadata?: object } {
  try {
    const sent: unknown = JSON.parse(body ?? "{}");
    return typeof sent === "object" && sent !== null ? sent : {};
  } catch {
    return {};
  }
}

/** A refusal that says more than helps, or more than a stranger may know. */
function outOfProportion(status: number, body: { errors?: unknown[] }, length: number): string[] {
  const listed = body.errors?.length ?? 0;
  return [
    ...(listed > 100 ? [`${listed} faults`] : []),
    ...(length > 100_000 ? [`a refusal of ${length} bytes`] : []),
    ...(status === 401 && listed > 0 ? ["faults for a stranger"] : []),
  ];
}

/** Sends a request and gives what is wrong with its answer. */
async function ask({
  method,
  path,
  headers,
  body,
}: Generated): Promise<{ status: number; body: { id: string }; faults: string[] }> {
  const response = await fetch(api + path, { method, headers, ...(body === undefined ? {} : { body }) });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = response.headers.get("Content-Type")?.includes("json") && bytes.length > 0;
  const answer = {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(bytes.toString()) : bytes,
  };
  // The URL as it was sent: `fetch` normalises `..` and the like before the Worker sees it.
  const { pathname } = new URL(api + path);
  const sent = { method, path: pathname.replace("/api/v1", "") || "/" };
  const faults = pathname.startsWith("/api/v1/") ? faultsOf(sent, answer) : [];
  if (response.status >= 500) faults.push(`${response.status} ${bytes.toString().slice(0, 300)}`);
  if (response.ok && pathname.startsWith("/api/v1/")) faults.push(...vanished({ path, body }, answer.body));
  if (response.status >= 400) faults.push(...outOfProportion(response.status, answer.body, bytes.length));
  return { status: response.status, body: answer.body, faults };
}

/** An invoice that was sent by link. */
async function sentLink(index: number): Promise<{ id: string; token: string }> {
  const post = async (path: string, body: object) => {
    const headers = { "X-Api-Key": key, "Content-Type": "application/json" };
    return (await ask({ method: "POST", path, headers, body: JSON.stringify(body) })).body;
  };
  const line = { description: `x${index}`, quantity: 1, unit_price_cents: 10_000, tax_rate: 20 };
  // A client of its own: the generated requests may have archived any other.
  const client = await post("/clients", { name: `Client ${index}` });
  const draft = await post("/invoices", { client_id: client.id, currency: "EUR", lines: [line] });
  const sent = await post(`/invoices/${draft.id}/send`, { channels: ["link"] });
  const { public_url } = sent as unknown as { public_url: string };
  return { id: draft.id, token: new URL(public_url).pathname.split("/").at(-1) ?? "" };
}

let addresses = 0;
const anyAddress = (): string => `2001:db8:${(++addresses).toString(16)}::1`;

/** Each request comes from an address of its own: the limit of an address is another test's. */
async function askPage(request: PageRequest): Promise<{ status: number; faults: string[] }> {
  const { method, path, headers, body } = request;
  const response = await fetch(worker.url + path, {
    method,
    headers: { "Accept-Language": "", "X-Forwarded-For": anyAddress(), ...headers },
    redirect: "manual",
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, faults: faultsOfPage(request, response, await response.text()) };
}

/** Checks generated requests, several at a time. Gives how often each status came. */
async function fuzz(requests: fc.Arbitrary<Generated>, numRuns: number): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  const property = fc.asyncProperty(
    fc.array(requests, { minLength: 1, maxLength: ABREAST }),
    async (batch) => {
      const answers = await Promise.all(batch.map(ask));
      for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
      const wrong = answers.flatMap(({ faults }, index) =>
        faults.length > 0 ? [{ faults, request: batch[index] }] : [],
      );
      if (wrong.length > 0) throw new Error(JSON.stringify(wrong, null, 1).slice(0, 4000));
    },
  );
  await fc.assert(property, {
    seed,
    numRuns: Math.ceil(numRuns / (ABREAST / 2)),
    interruptAfterTimeLimit: 20_000,
    endOnFailure: true,
  });
  return statuses;
}

/** Fields whose values depend on each other, or name what does not exist. */
const NOT_OF_LINES = {
  product_id: undefined,
  tax_category: undefined,
  discount: { percent: 12.5 },
  service_period: { from: "2026-11-01", to: "2026-11-30" },
};
const NOT_OF_CLIENTS = {
  external_id: null,
  number: null,
  bank: { iban: "DE89370400440532013000", bic: "COBADEFFXXX" },
  electronic_address: { scheme: "0088", id: "4000001000005" },
  gln: "4000001000005",
  contacts: [{ first_name: "Grace", email: "grace@example.com", default: true, gets_invoices: true }],
};
const NOT_OF_INVOICES = {
  external_id: null,
  metadata: {},
  issue_date: null,
  supply_date: null,
  service_period: null,
  contact_id: undefined,
  cash_discount: [{ percent: 2, days: 10 }],
  charges: [{ amount_cents: 490, tax_rate: 20, reason: "Shipping" }],
  discount: { percent: 10 },
  exchange_rate: null,
  tax_currency: null,
  vat_note: "export",
  payment_methods: ["transfer", "card"],
  bank_account: { kind: "iban", id: "DE89370400440532013000", bic: "COBADEFFXXX" },
  late_penalty_rate: "three_times_legal_rate",
  recovery_fee: "forty_euros",
  early_discount: "1 % within a week",
};

describe(`generated requests, seed ${seed}`, () => {
  const ofRoutes = (wild: number) => fc.oneof(...routesOf(document).map((route) => requestOf(route, wild)));

  it("that are valid are answered as documented, most with success", async ({ expect }) => {
    const statuses = await fuzz(ofRoutes(0), RUNS);
    // A share, since a busy machine asks less in its time.
    const answered = Object.values(statuses).reduce((sum, count) => sum + count, 0);
    expect(((statuses[200] ?? 0) + (statuses[201] ?? 0)) / answered).toBeGreaterThan(1 / 4);
  });

  it("take an invoice through its whole life, whatever it says", async ({ expect }) => {
    const bodyOf = (name: string) =>
      valuesOf({ $ref: `#/components/schemas/${name}` }, 0) as fc.Arbitrary<Record<string, unknown>>;
    // Rules that no schema states: a total is not below zero, a category fits its rate, a day does not
    // contradict another, an address is there to send to.
    const line = bodyOf("NewInvoiceLine").map((one) => ({
      ...one,
      ...NOT_OF_LINES,
      description: `x${one.description}`,
      unit_price_cents: Math.abs(Number(one.unit_price_cents ?? 0)),
      tax_rate: one.tax_rate ?? 20,
    }));
    const lives = fc.record({
      client: bodyOf("NewClient").map((client) => ({ ...client, ...REACHABLE, ...NOT_OF_CLIENTS })),
      invoice: fc
        .tuple(bodyOf("NewInvoice"), fc.array(line, { minLength: 1, maxLength: 20 }))
        .map(([invoice, lines]) => ({
          ...invoice,
          ...NOT_OF_INVOICES,
          lines,
          payment_terms: invoice.due_date ? { kind: "fixed" } : { kind: "end_of_month", days: 30 },
        })),
      send: fc.subarray(["email", "sms", "link"], { minLength: 1 }).map((channels) => ({ channels })),
    });
    let sent = 0;
    const property = fc.asyncProperty(lives, async ({ client, invoice, send }) => {
      const post = async (path: string, body?: object) => {
        const headers = { "X-Api-Key": keyOfLives, "Content-Type": "application/json" };
        const answer = await ask({ method: "POST", path, headers, body: body && JSON.stringify(body) });
        if (answer.faults.length > 0) throw new Error(`${path}: ${answer.faults.join("; ")}`);
        return answer;
      };
      const made = await post("/clients", client);
      const draft = await post("/invoices", { ...invoice, client_id: made.body.id });
      if (draft.status !== 201) return;
      const issued = await post(`/invoices/${draft.body.id}/send`, send);
      await post(`/invoices/${draft.body.id}/finalize`);
      await post(`/invoices/${draft.body.id}/duplicate`);
      if (issued.status === 200) sent += 1;
      for (const part of ["", "/pdf", "/pdf?locale=da", "/events"]) {
        const read = await ask({
          method: "GET",
          path: `/invoices/${draft.body.id}${part}`,
          headers: { "X-Api-Key": keyOfLives },
          body: undefined,
        });
        if (read.status !== 200 || read.faults.length > 0)
          throw new Error(`${part} ${read.status}: ${read.faults.join("; ")}`);
      }
    });
    await fc.assert(property, { seed, numRuns: LIVES, interruptAfterTimeLimit: 20_000, endOnFailure: true });
    expect(sent).toBeGreaterThan(LIVES / 4);
  });

  it("that are nearly valid are answered as documented", async ({ expect }) => {
    const statuses = await fuzz(ofRoutes(0.05), RUNS);
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["200", "401", "404", "422"]));
  });

  it("that are hostile are answered as documented", async ({ expect }) => {
    const statuses = await fuzz(ofRoutes(0.5), RUNS);
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["401", "404", "422"]));
  });

  it("find by an id in capitals what they find by it in small letters", async ({ expect }) => {
    const reads = routesOf(document).filter(({ method, path }) => method === "GET" && path.includes("{id}"));
    const found: string[] = [];
    for (const { path } of reads)
      for (const id of ids) {
        const answers = [id, capitals(id)].map((one) =>
          ask({
            method: "GET",
            path: path.replaceAll(/\{\w+\}/g, one),
            headers: { "X-Api-Key": key },
            body: undefined,
          }),
        );
        const [small, large] = await Promise.all(answers);
        expect([path, large?.status]).toEqual([path, small?.status]);
        if (small?.status === 200) found.push(path);
      }
    expect(new Set(found).size).toBeGreaterThan(reads.length / 2);
  });

  it("that lead nowhere are 404 or 405", async ({ expect }) => {
    const statuses = await fuzz(offTheMap, RUNS / 4);
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["404"]));
  });

  it("at a public link are answered by a page that says what to do", async ({ expect }) => {
    const links = await Promise.all(Array.from({ length: LINKS }, (_, index) => sentLink(index)));
    const statuses = new Set<number>();
    const presses = fc.record({
      request: pageRequests(links.map(({ token }) => token)),
      times: fc.integer({ min: 1, max: ABREAST / 2 }),
    });
    const property = fc.asyncProperty(fc.array(presses, { minLength: 1, maxLength: 4 }), async (batch) => {
      const requests = batch.flatMap(({ request, times }) => Array.from({ length: times }, () => request));
      const answers = await Promise.all(requests.map(askPage));
      for (const { status } of answers) statuses.add(status);
      const wrong = answers.flatMap(({ faults }, index) =>
        faults.length > 0
          ? [{ ...requests[index], body: String(requests[index]?.body).slice(0, 100), faults }]
          : [],
      );
      if (wrong.length > 0) throw new Error(JSON.stringify(wrong, null, 1).slice(0, 4000));
    });
    await fc.assert(property, {
      seed,
      numRuns: PAGE_RUNS,
      examples: [[links.flatMap(({ token }) => pressesOf(token).map((request) => ({ request, times: 4 })))]],
      interruptAfterTimeLimit: 20_000,
      endOnFailure: true,
    });
    expect([...statuses]).toEqual(expect.arrayContaining([200, 303, 400, 404, 405, 413]));
    for (const { id } of links) {
      const { status, body } = await ask({
        method: "GET",
        path: `/invoices/${id}/payments`,
        headers: { "X-Api-Key": key },
        body: undefined,
      });
      const payments = (body as unknown as { data: unknown[] }).data;
      expect([status, payments.length < 2]).toEqual([200, true]);
    }
  });

  it("carry logos of which only the picture is served, until the next", async ({ expect }) => {
    let last: string | null = null;
    let taken = 0;
    const property = fc.asyncProperty(logos, async (logo) => {
      const address = await upload(logo);
      if (address === null) return;
      taken += 1;
      if (last !== null && last !== address && (await fetch(last)).status !== 404)
        throw new Error(`${last} is still there`);
      last = address;
    });
    await fc.assert(property, { seed, numRuns: LOGOS, interruptAfterTimeLimit: 20_000, endOnFailure: true });
    expect(taken).toBeGreaterThan(LOGOS / 10);
  });

  it("for logos that are not there are 404", async () => {
    const part = fc.oneof(pathId(0.5), fc.constantFrom("a".repeat(64), "%00", "%zz", "x".repeat(3000)));
    const property = fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), async (parts) => {
      const address = new URL(`${worker.url}/logos/./${parts.join("/")}`);
      // `..` leads out of the folder, to the home page.
      fc.pre(address.pathname.startsWith("/logos/"));
      const { status } = await fetch(address);
      if (status !== 404) throw new Error(`${parts.join("/")}: ${status}`);
    });
    await fc.assert(property, { seed, numRuns: LOGOS, interruptAfterTimeLimit: 20_000, endOnFailure: true });
  });

  it("leave the Worker well", async ({ expect }) => {
    const response = await fetch(`${api}/business`, { headers: { "X-Api-Key": key } });
    expect(response.status).toBe(200);
  });
});
