/** A request as the methods of the resources describe it. */

/** What every method takes as its last argument. */
export interface RequestOptions {
  /** Ends the request and its retries; they then fail with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** In milliseconds, of each attempt, in place of the client's. */
  timeout?: number | undefined;
  /** How often to repeat a request that failed for a moment, in place of the client's. */
  maxRetries?: number | undefined;
  /** By it, whoever runs the API finds the request: 1–100 of `A–Z a–z 0–9 . _ -`. */
  requestId?: string | undefined;
}

/** Of requests that may be repeated with the same key. */
export interface PostOptions extends RequestOptions {
  /**
   * Makes the request one that happens once, however often it is made within 24 hours. Retries share a key of
   * their own; name one if you may repeat the request yourself, such as after a crash: the id of your order.
   */
  idempotencyKey?: string | undefined;
}

/** Of changes that may be meant for one version alone. */
export interface VersionOptions extends RequestOptions {
  /** The record's `version` that you read. If it has changed since, the request fails with `stale_version`. */
  version?: number | undefined;
}

export interface ActionOptions extends PostOptions, VersionOptions {}

export interface ApiRequest {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Behind the base URL. */
  path: string;
  query?: object | undefined;
  body?: object | undefined;
  options?: (ActionOptions & { file?: File | undefined }) | undefined;
  /** Whether the answer is a file. */
  isFile?: boolean;
}

/** A path with ids in it. Throws a TypeError for what is no id: it would make another path. */
export function path(parts: TemplateStringsArray, ...ids: string[]): string {
  return String.raw({ raw: parts }, ...ids.map(segment));
}

function segment(id: string): string {
  if (typeof id === "string" && /[^.]/.test(id)) return encodeURIComponent(id);
  throw new TypeError(`An id is expected, not ${JSON.stringify(id) ?? id}.`);
}

/** The path with its query. What is undefined or null is left out. */
export function withQuery({ path, query = {} }: ApiRequest): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search === "" ? path : `${path}?${search}`;
}

/** The body as `fetch` takes it, and its type, which of a form `fetch` writes itself. */
export function encoded({ body, options }: ApiRequest): {
  body?: string | FormData;
  type?: string;
} {
  if (body === undefined) return {};
  if (options?.file) return { body: form({ data: body, file: options.file }) };
  if (Object.values(body).some((value) => value instanceof Blob)) return { body: form(body) };
  return { body: JSON.stringify(body), type: "application/json" };
}

function form(fields: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (value instanceof Blob) form.append(name, value);
    else if (value !== undefined) form.append(name, JSON.stringify(value));
  return form;
}
