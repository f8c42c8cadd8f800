/** A small client for Abby's surface of the Worker in this process. It checks every answer. */
import { exports } from "cloudflare:workers";
import { type Answer, type Fetch, isRaw, read } from "../business.ts";
import { faultsOfAnswer } from "./conformance.ts";

const theWorker: Fetch = (request) => exports.default.fetch(request);

type Headers = Record<string, string>;

export interface Abby {
  key: string;
  /**
   * Sends a request. A body that is text, bytes or a stream is sent as it is, others as JSON. Throws when the answer
   * does not fit the vendor's document, or an error has not Abby's shape.
   */
  call(method: string, path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  /** The body of a request that must succeed, or it throws. A PDF's are its bytes. */
  ok(method: string, path: string, body?: unknown, headers?: Headers): Promise<Answer["body"]>;
  /** `ok`, by its method. */
  get(path: string): ReturnType<Abby["ok"]>;
  post(path: string, body?: unknown): ReturnType<Abby["ok"]>;
  put(path: string, body?: unknown): ReturnType<Abby["ok"]>;
  patch(path: string, body?: unknown): ReturnType<Abby["ok"]>;
  delete(path: string): ReturnType<Abby["ok"]>;
  /** The error of a request that must fail: its `status`, `message`, and `errors` as `property: words`. */
  refused(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; message: string; errors: string[] }>;
}

/** The surface with a key. An empty key is not sent. */
export function abby({ key }: { key: string }, fetch: Fetch = theWorker): Abby {
  const call: Abby["call"] = async (method, path, body, headers = {}) => {
    const response = await fetch(
      new Request(`http://api.test${path}`, {
        method,
        headers: {
          ...(key && { Authorization: `Bearer ${key}` }),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
      }),
    );
    const answer = { status: response.status, headers: response.headers, body: await read(response) };
    const faults = faultsOfAnswer(method, path, answer);
    if (faults.length === 0) return answer;
    const shown = JSON.stringify(answer.body).slice(0, 3000);
    throw new Error(`${method} ${path} ${answer.status}: ${faults.join("; ")} in ${shown}`);
  };
  const ok: Abby["ok"] = async (method, path, body, headers) => {
    const answer = await call(method, path, body, headers);
    if (answer.status < 300) return answer.body;
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  return {
    key,
    call,
    ok,
    get: (path) => ok("GET", path),
    post: (path, body) => ok("POST", path, body),
    put: (path, body) => ok("PUT", path, body),
    patch: (path, body) => ok("PATCH", path, body),
    delete: (path) => ok("DELETE", path),
    async refused(method, path, body) {
      const { status, body: answer } = await call(method, path, body);
      if (status < 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
      return { status, message: answer.message, errors: (answer.errors ?? []).flatMap(linesOf) };
    },
  };
}

const linesOf = ({ property, constraints }: { property: string; constraints: Record<string, string> }) =>
  Object.values(constraints).map((words) => `${property}: ${words}`);
