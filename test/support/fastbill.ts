/** A small client for the FastBill endpoint of the Worker in this process. */
import { exports } from "cloudflare:workers";
import type { Fetch } from "./business.ts";

const theWorker: Fetch = (request) => exports.default.fetch(request);

export interface FastbillAnswer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what the wire holds
  body: any;
}

type Parts = Readonly<Record<string, unknown>>;
type Sent = string | Uint8Array<ArrayBuffer> | ReadableStream;

export interface Fastbill {
  /** Sends a body as it is. `body` of the answer is parsed if it is JSON. */
  send(body: Sent | undefined, headers?: Record<string, string>): Promise<FastbillAnswer>;
  /** Asks a service in JSON, with `FILTER`, `LIMIT`, `OFFSET` or `DATA`. */
  ask(service: string, parts?: Parts, headers?: Record<string, string>): Promise<FastbillAnswer>;
  /** The `RESPONSE` of a request that must succeed, or it throws. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what the wire holds
  ok(service: string, parts?: Parts, headers?: Record<string, string>): Promise<any>;
  /** The `ERRORS` of a request that must fail with HTTP 200. */
  errors(service: string, parts?: Parts): Promise<string[]>;
}

/** Basic, as FastBill's clients send it. */
export const basic = (key: string, user = "ada@example.com"): string =>
  `Basic ${Buffer.from(`${user}:${key}`).toString("base64")}`;

export function fastbillWith({ key }: { key: string }, fetch: Fetch = theWorker): Fastbill {
  const send: Fastbill["send"] = async (body, headers = {}) => {
    const response = await fetch(
      new Request("http://api.test/api/1.0/api.php", {
        method: "POST",
        headers: { Authorization: basic(key), ...headers },
        ...(body === undefined ? {} : { body }),
      }),
    );
    const text = await response.text();
    const isJson = response.headers.get("Content-Type")?.includes("json");
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : text,
    };
  };
  const ask: Fastbill["ask"] = (service, parts = {}, headers = {}) =>
    send(JSON.stringify({ SERVICE: service, ...parts }), { "Content-Type": "application/json", ...headers });
  return {
    send,
    ask,
    async ok(service, parts, headers) {
      const { status, body, text } = await ask(service, parts, headers);
      if (status !== 200 || body.RESPONSE.ERRORS) throw new Error(`${service}: ${status} ${text}`);
      return body.RESPONSE;
    },
    async errors(service, parts) {
      const { status, body, text } = await ask(service, parts);
      if (status !== 200 || !body.RESPONSE.ERRORS) throw new Error(`${service}: ${status} ${text}`);
      return body.RESPONSE.ERRORS;
    },
  };
}
