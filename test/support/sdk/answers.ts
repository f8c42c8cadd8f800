/** A `fetch` for the SDK that answers as told, and tells what it was asked. */
import { FastFaktura } from "../../../sdk/src/index.ts";
import type { ClientOptions } from "../../../sdk/src/transport.ts";

export interface Asked {
  url: URL;
  method: string;
  headers: Headers;
  body: unknown;
}

type Given = Response | Error | ((init: RequestInit) => Promise<Response>);

export const ORIGIN = "https://invoices.example.com";

export const json = (body: unknown, headers: Record<string, string> = {}): Response =>
  Response.json(body, { headers });

/** An error as the API writes it. */
export const problem = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  new Response(
    JSON.stringify({ status, code, title: code, detail: `What ${code} means.`, request_id: "req-1" }),
    { status, headers: { "Content-Type": "application/problem+json", "X-Request-Id": "req-1", ...headers } },
  );

/** A client that gets these answers one after the other, and what it asked. */
export function clientGetting(answers: Given[], options: Partial<ClientOptions> = {}) {
  const asked: Asked[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { method = "GET", body } = init;
    asked.push({ url: new URL(url), method, headers: new Headers(init.headers), body });
    const answer = answers[asked.length - 1];
    if (answer === undefined) throw new Error(`nobody expected request ${asked.length}`);
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer : answer(init);
  };
  return { ff: new FastFaktura({ apiKey: "ffk_test_0_abc", baseUrl: ORIGIN, fetch, ...options }), asked };
}
