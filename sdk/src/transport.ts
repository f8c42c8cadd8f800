import { type Answer, Call } from "./call.ts";
import { type Failure, FastFakturaError, failureOf, unexpected } from "./errors.ts";
import { List, type PageOf } from "./list.ts";
import { type ApiRequest, encoded, withQuery } from "./request.ts";

const TIMEOUT_MS = 60_000;
const MAX_RETRIES = 2;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8000;
/** A wait of seconds that the API asks for. Whoever is asked to wait longer is told so at once. */
const LONGEST_PATIENCE_S = 60;

/** How a client reaches the API. */
export interface ClientOptions {
  /** An API key, `ffk_…`. */
  apiKey: string | undefined;
  /** The deployment's address: `https://invoices.example.com`. */
  baseUrl: string | undefined;
  /** Milliseconds that an attempt may take; a minute when absent. */
  timeout?: number | undefined;
  /** How often a request that failed for a moment is repeated; twice when absent. */
  maxRetries?: number | undefined;
  /**
   * `primary` (the default): every read sees every write, whoever wrote it. `nearby`: a replica near you may
   * answer, which knows at least what this client has read and written.
   */
  reads?: "primary" | "nearby" | undefined;
  /** In place of the global `fetch`: for a proxy, for logs, for tests. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
}

/** Makes requests, with the key and the settings of a client. */
export class Transport {
  readonly #options: ClientOptions;
  readonly #base: string;
  /** The state of the data that the newest answer knew. Bookmarks sort by their age. */
  #bookmark = "";

  /** Throws a TypeError without a key or an address. */
  constructor(options: ClientOptions) {
    if (!options.apiKey) throw new TypeError("FastFaktura needs an apiKey, such as ffk_test_…");
    if (!options.baseUrl)
      throw new TypeError(
        "FastFaktura needs the baseUrl of a deployment, such as https://invoices.example.com",
      );
    this.#options = options;
    this.#base = `${new URL(options.baseUrl).href.replace(/\/+(api\/v1\/*)?$/, "")}/api/v1`;
  }

  /** Begins a request. */
  call<T>(request: ApiRequest): Call<T> {
    return new Call(this.#send<T>(request));
  }

  /** A list whose next page is asked for by a parameter, `cursor` if it has no name of its own. */
  list<Item, Page extends PageOf<Item>>(
    request: Omit<ApiRequest, "method">,
    parameter = "cursor",
  ): List<Item, Page> {
    return new List((cursor) => {
      // A cursor says where to go on, so the number of the first page holds no longer.
      const next = cursor === undefined ? {} : { page: undefined, [parameter]: cursor };
      return this.call<Page>({ ...request, method: "GET", query: { ...request.query, ...next } });
    });
  }

  /** The answer to a request, after as many repetitions as may help. Throws a `FastFakturaError`. */
  async #send<T>(request: ApiRequest): Promise<Answer<T>> {
    const { signal, maxRetries = this.#options.maxRetries ?? MAX_RETRIES } = request.options ?? {};
    const init = this.#initOf(request);
    for (let retry = 0; ; retry++) {
      const outcome = await this.#attempt<T>(request, init);
      if ("data" in outcome) return outcome;
      if (retry >= maxRetries || !isPassing(outcome)) throw new FastFakturaError(outcome);
      await pause(waitBefore(retry, outcome), signal);
    }
  }

  /** What all attempts have in common: an Idempotency-Key above all, so that two of them are done once. */
  #initOf(request: ApiRequest): RequestInit & { headers: Record<string, string> } {
    const { method, options = {} } = request;
    const { body, type } = encoded(request);
    const headers: Record<string, string> = { Authorization: `Bearer ${this.#options.apiKey}` };
    if (type) headers["Content-Type"] = type;
    if (method === "POST") headers["Idempotency-Key"] = options.idempotencyKey ?? newKey();
    if (options.version !== undefined) headers["If-Match"] = `"${options.version}"`;
    if (options.requestId) headers["X-Request-Id"] = options.requestId;
    if (method === "GET" && this.#bookmark) headers["X-D1-Bookmark"] = this.#bookmark;
    // A redirected POST would become a GET.
    return { method, headers, redirect: "manual", ...(body !== undefined && { body }) };
  }

  /** The answer, or why there is none. Throws only the reason of the caller's own signal. */
  async #attempt<T>(
    request: ApiRequest,
    init: RequestInit & { headers: Record<string, string> },
  ): Promise<Answer<T> | Failure> {
    const { signal, timeout = this.#options.timeout ?? TIMEOUT_MS } = request.options ?? {};
    signal?.throwIfAborted();
    const deadline = AbortSignal.timeout(timeout);
    const idempotencyKey = init.headers["Idempotency-Key"];
    try {
      const both = signal ? AbortSignal.any([signal, deadline]) : deadline;
      const send = this.#options.fetch ?? fetch;
      const response = await send(this.#base + withQuery(request), { ...init, signal: both });
      if (!response.ok) return { ...(await failureOf(response)), idempotencyKey };
      const isJson = response.headers.get("Content-Type")?.startsWith("application/json") ?? false;
      if (isJson === (request.isFile ?? false)) return { ...unexpected(response), idempotencyKey };
      this.#remember(response.headers.get("X-D1-Bookmark"));
      const data = isJson ? await response.json() : new Uint8Array(await response.arrayBuffer());
      return { data: data as T, response };
    } catch (cause) {
      signal?.throwIfAborted();
      if (deadline.aborted)
        return { code: "timed_out", detail: `No answer in ${timeout} ms.`, idempotencyKey, cause };
      return { code: "connection_failed", detail: `No answer: ${reasonOf(cause)}.`, idempotencyKey, cause };
    }
  }

  #remember(bookmark: string | null): void {
    if (this.#options.reads === "nearby" && bookmark && bookmark > this.#bookmark) this.#bookmark = bookmark;
  }
}

/** What `fetch` failed with. Node tells the reason in the cause alone. */
function reasonOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined };
  return [message.replace(/[.?!]$/, ""), ...(cause ? [reasonOf(cause)] : [])].join(": ");
}

/** Works in pages without TLS, too, where `crypto.randomUUID` is missing. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

/** True if the same request may succeed in a moment. What is refused has left nothing done. */
const isPassing = ({ status, code, retryAfter }: Failure): boolean =>
  (status === undefined || status === 429 || status >= 500 || code === "concurrent_change") &&
  (retryAfter ?? 0) <= LONGEST_PATIENCE_S;

/** In milliseconds: what the API asks for, or twice as long each time, by chance somewhat less. */
const waitBefore = (retry: number, { retryAfter }: Failure): number =>
  typeof retryAfter === "number"
    ? retryAfter * 1000
    : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** retry) * (1 - Math.random() / 2);

const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((done, failed) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      failed(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      done();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
