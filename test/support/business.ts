/**
 * A fresh business per test, and a small client for the API of the Worker in this process. Every answer is
 * checked against the OpenAPI document.
 */
import { env, exports } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import openapiText from "../../docs/openapi.json";
import { newKey } from "../../src/capabilities/business/api-key-format.ts";
import { newBusiness } from "../../src/capabilities/business/new-business.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { createIds } from "../../src/platform/ids.ts";
import type { BusinessRow } from "../../src/schema/rows.ts";
import { apiKeys, businesses } from "../../src/schema/tables.ts";
import type { KeyAccess } from "../../src/schema/vocabularies/api-keys.ts";
import { conformanceOf } from "./conformance.ts";
import { type OpenApiDocument, readDocument } from "./openapi.ts";

const ids = createIds(systemClock);

export const openapi: OpenApiDocument = readDocument(openapiText);
const faultsOf = conformanceOf(openapi);

/** Answers requests: the Worker of this process, unless a test passes a function of its own. */
export type Fetch = (request: Request) => Promise<Response>;
const theWorker: Fetch = (request) => exports.default.fetch(request);

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what the wire holds
  body: any;
}

export interface Api {
  id: string;
  key: string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A call that must succeed, or it throws; gives the body. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what the wire holds
  ok(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<any>;
}

/** Creates a business with an API key. `profile` overrides its defaults. */
export async function createBusiness(
  profile: Partial<BusinessRow> = {},
  access: KeyAccess = "write",
): Promise<Api> {
  const id = ids.uuid();
  const now = systemClock.now().toISOString();
  await drizzle(env.DB)
    .insert(businesses)
    .values({ ...newBusiness({ id, name: "Test & Co", sandbox: true, now }), ...profile });
  return { id, ...(await keyOf(id, access)) };
}

/** Creates another API key of a business. */
export async function keyOf(businessId: string, access: KeyAccess = "write"): Promise<Omit<Api, "id">> {
  const { key, hash, hint } = newKey(ids, { sandbox: true, shard: "0" });
  await drizzle(env.DB).insert(apiKeys).values({
    business_id: businessId,
    id: ids.uuid(),
    hash,
    hint,
    name: "Test",
    access,
    created_at: new Date().toISOString(),
    // Noted just now, so that the first request with it writes no more than the others.
    used_at: new Date().toISOString(),
  });
  return apiWith(key);
}

/**
 * The API with a key. An empty key is not sent. A body that is text, bytes or a stream is sent as it is, and a
 * form with its length.
 * Throws when an answer does not conform to the OpenAPI document.
 */
export function apiWith(key: string, fetch: Fetch = theWorker): Omit<Api, "id"> {
  const call: Api["call"] = async (method, path, given, headers = {}) => {
    const isForm = given instanceof FormData;
    const { body, ...formHeaders } = isForm ? await written(given) : { body: given };
    const response = await fetch(
      new Request(`http://api.test/api/v1${path}`, {
        method,
        headers: {
          ...(key && { "X-Api-Key": key }),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...formHeaders,
          ...headers,
        },
        ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
      }),
    );
    const answer = { status: response.status, headers: response.headers, body: await read(response) };
    const faults = path === "/openapi.json" ? [] : faultsOf({ method, path }, answer);
    if (faults.length === 0) return answer;
    throw new Error(
      `${method} ${path} ${answer.status}: ${faults.join("; ")} in ${JSON.stringify(answer.body)}`,
    );
  };
  return {
    key,
    call,
    async ok(method, path, body, headers) {
      const answer = await call(method, path, body, headers);
      if (answer.status >= 300)
        throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
  };
}

/** A form as bytes, with the headers that every program sends along with it. */
export async function written(form: FormData) {
  const response = new Response(form);
  const type = response.headers.get("Content-Type") ?? "";
  const body = new Uint8Array(await response.arrayBuffer());
  return { body, "Content-Type": type, "Content-Length": String(body.length) };
}

/** A form with a file, as `curl -F file=@name -F field=value` sends it. */
export function aForm(
  file: { name: string; bytes: string | Uint8Array<ArrayBuffer> },
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  form.append("file", new File([file.bytes], file.name));
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** The smallest file that counts as a PDF. */
export const aPdf = { name: "report.pdf", bytes: "%PDF-1.7\nA report" };

/** Whether a body is sent as it is. */
export const isRaw = (body: unknown): body is string | Uint8Array<ArrayBuffer> | ReadableStream =>
  typeof body === "string" || body instanceof Uint8Array || body instanceof ReadableStream;

/** The body of an answer: JSON, or bytes. */
export async function read(response: Response): Promise<unknown> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isJson = response.headers.get("Content-Type")?.includes("json") && bytes.length > 0;
  return isJson ? JSON.parse(new TextDecoder().decode(bytes)) : bytes;
}

export const aLine = { description: "Consulting", quantity: 1, unit_price_cents: 50000, tax_rate: 20 };

/** Creates a product. */
export const aProduct = (api: Pick<Api, "ok">, over: Record<string, unknown> = {}) =>
  api.ok("POST", "/products", { description: "Consulting", unit_price_cents: 9500, tax_rate: 20, ...over });

/** Creates a client and a draft for it. */
export async function aDraft(api: Pick<Api, "ok">, over: Record<string, unknown> = {}) {
  const client = await api.ok("POST", "/clients", {
    name: "Ada",
    email: "ada@example.com",
    phone: "+33612345678",
  });
  const draft = await api.ok("POST", "/invoices", {
    client_id: client.id,
    currency: "EUR",
    lines: [aLine],
    ...over,
  });
  return { client, draft };
}

/** Creates an invoice with a failed delivery, and gives the path of the delivery. */
export async function aFailedDelivery(api: Pick<Api, "ok">): Promise<string> {
  const { draft } = await aDraft(api);
  const { deliveries } = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["email"] });
  await env.DB.prepare("update deliveries set status = 'failed' where id = ?").bind(deliveries[0].id).run();
  return `/invoices/${draft.id}/deliveries/${deliveries[0].id}`;
}
