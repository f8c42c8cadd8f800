/** Sends requests to a Worker, a limited number at a time over kept connections, and times them. */
import { createHash } from "node:crypto";
import http from "node:http";

/** Connections to a Worker, and so the number of requests in flight. */
export const CONNECTIONS = 8;

const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** A request; `path` is below `/api/v1`. */
export interface Call {
  method: string;
  path: string;
  key: string;
  body?: unknown;
}

export interface Answer {
  status: number;
  body: Buffer;
}

/** The timing of a series of requests: requests per second, and the milliseconds of each. */
export interface Timing {
  rate: number;
  latencies: number[];
}

/**
 * Sends one request. Throws unless it is answered with 2xx. The hash of the key goes along, since the bare
 * Worker hashes none.
 */
export async function send(origin: URL, { method, path, key, body }: Call): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    "X-Api-Key": key,
    "X-Key-Hash": hashOf(key),
    ...(text !== undefined && {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(text),
    }),
  };
  const answer = await new Promise<Answer>((resolve, reject) => {
    const request = http.request(`${origin.origin}/api/v1${path}`, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(text);
  });
  if (answer.status < 200 || answer.status > 299)
    throw new Error(
      `${method} ${path} was answered with ${answer.status}: ${answer.body.toString().slice(0, 500)}`,
    );
  return answer;
}

/** Sends all calls, `CONNECTIONS` at a time, and times each. */
export async function timeCalls(origin: URL, calls: readonly Call[]): Promise<Timing> {
  const start = performance.now();
  const latencies = await abreast(CONNECTIONS, calls, async (call) => {
    const sent = performance.now();
    await send(origin, call);
    return performance.now() - sent;
  });
  return { rate: (calls.length * 1000) / (performance.now() - start), latencies };
}

/** The API with one key. */
export interface Api {
  send(method: string, path: string, body?: unknown): Promise<Answer>;
  json<T>(method: string, path: string, body?: unknown): Promise<T>;
}

export function apiOf(origin: URL, key: string): Api {
  const sendOwn: Api["send"] = (method, path, body) => send(origin, { method, path, key, body });
  return {
    send: sendOwn,
    json: async <T>(...call: Parameters<Api["send"]>) =>
      JSON.parse((await sendOwn(...call)).body.toString()) as T,
  };
}

/** Runs `work` for each item, at most `limit` at a time. Gives the results in the order of the items. */
export async function abreast<T, R>(
  limit: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
}

const hashes = new Map<string, string>();

function hashOf(key: string): string {
  const hash = hashes.get(key) ?? createHash("sha256").update(key).digest("hex");
  hashes.set(key, hash);
  return hash;
}
