/** The router factory: takes HTTP requests to verbs and back. A surface makes its own router with it. */
import { Hono, type Context as HonoContext } from "hono";
import { requireAcceptable } from "./accept-header.ts";
import type { App, HttpContext } from "./context.ts";
import { type Contract, type DescribedContract, type Input, typesOf } from "./contract.ts";
import { isHeld } from "./if-none-match.ts";
import { boundaryOf } from "./multipart.ts";
import { outcomeOf } from "./outcome.ts";
import { readBody } from "./read-body.ts";
import { receiveForm } from "./receive-upload.ts";
import { paramsOf, type Received, validate, validateForm } from "./validation.ts";

/** What each surface supplies. */
interface SurfaceOptions<K extends Contract> {
  /** Reads the request's credential, without a round trip. Throws when there is none. */
  admit(c: HonoContext<App>, contract: K): Promise<Caller>;
  /** Takes note of each contract, for the surface's document. The Worker itself describes nothing. */
  describe?: ((contract: K) => void) | undefined;
  /**
   * Checks a request by its contract, in place of `validate`: for a surface whose callers expect other rules.
   * Whatever `Accept` says, such a surface answers with what it has.
   */
  read?<C extends K>(contract: C, received: Received): Input<C>;
}

/** Who sent a request: the holder of a credential that the first batch will check. */
export interface Caller {
  /**
   * Makes the context for verbs, without a round trip. `said` is what the request asks for in its body, by which
   * an Idempotency-Key knows it again. Null: it is not known yet, and the context takes no notice of the key.
   * `bookmark` is called after the verb has run.
   */
  open(said: string | null): Promise<{ ctx: HttpContext; bookmark: () => string | null }>;
  /**
   * The error to answer in place of `error`. Who fails before the first batch is looked up now, because a
   * caller whose credential is not good learns only that.
   */
  answerTo(error: unknown): Promise<unknown>;
}

/** A handler's response. `etag` is the record's version. With `accepted`, the status is 202. */
export interface Reply {
  /** A value to send as JSON. For a PDF or a file a function that reads it: the caller may hold it already. */
  body: unknown;
  accepted?: boolean;
  etag?: number;
  headers?: Record<string, string>;
}

/**
 * `run` calls a verb and returns its outcome; `present` turns the outcome into the response. They are
 * separate so that the stored outcome answers a repeated request with an Idempotency-Key.
 */
export interface Handler<C extends Contract, O> {
  /**
   * For an upload: throws, before the file is taken, what can be told without it. Not called for a request with
   * an Idempotency-Key: that may be a repetition, to be answered as before whatever has changed since. So `run`
   * must throw the same.
   */
  before?(ctx: HttpContext, params: Input<C>["params"]): Promise<unknown>;
  run(ctx: HttpContext, input: Input<C>): Promise<O>;
  present(outcome: O, ctx: HttpContext, input: Input<C>): Reply | Promise<Reply>;
}

export type Router<K extends Contract = DescribedContract> = ReturnType<typeof createRouter<K>>;

export function createRouter<K extends Contract>(surface: SurfaceOptions<K>) {
  const app = new Hono<App>();
  const paths: { pattern: RegExp; methods: Set<string> }[] = [];
  return {
    app,
    /** Adds an endpoint: its contract, and the handler that answers it. */
    endpoint<const C extends K, O>(contract: C, handler: Handler<C, O>): void {
      surface.describe?.(contract);
      app.on(contract.method.toUpperCase(), contract.path.replaceAll(/\{(\w+)\}/g, ":$1"), (c) =>
        answer(c, surface, contract, handler),
      );
      remember(contract);
    },
    /** The methods of a path, or null when there is no such path. */
    methodsOf(path: string): string[] | null {
      const known = paths.filter(({ pattern }) => pattern.test(path));
      return known.length > 0 ? [...new Set(known.flatMap(({ methods }) => [...methods]))] : null;
    },
  };

  function remember({ method, path }: Contract): void {
    const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
    const known = paths.find((entry) => entry.pattern.source === pattern.source);
    const methods = known?.methods ?? new Set<string>();
    if (!known) paths.push({ pattern, methods });
    methods.add(method.toUpperCase());
    if (method === "get") methods.add("HEAD");
  }
}

async function answer<K extends Contract, C extends K, O>(
  c: HonoContext<App>,
  surface: SurfaceOptions<K>,
  contract: C,
  handler: Handler<C, O>,
): Promise<Response> {
  const caller = await surface.admit(c, contract);
  try {
    return await answerCaller({ c, url: new URL(c.req.url), caller, contract, read: surface.read }, handler);
  } catch (error) {
    throw await caller.answerTo(error);
  }
}

async function answerCaller<C extends Contract, O>(
  asked: Asked<C>,
  handler: Handler<C, O>,
): Promise<Response> {
  const { c, url, contract, read } = asked;
  const types = typesOf(contract, url);
  if (!read) requireAcceptable(c.req.header("Accept"), types);
  const { ctx, bookmark, input, discard } = takesForm(contract, c.req.raw)
    ? await takeForm(asked, handler)
    : await takeBody(asked);
  const { outcome, clock, replayed } = await outcomeOf(ctx, () => handler.run(ctx, input)).catch(
    (error: unknown) => {
      discard?.();
      throw error;
    },
  );
  if (replayed) discard?.();
  const reply = await handler.present(outcome, { ...ctx, clock }, input);
  const position = bookmark();
  const isJson = types.includes("application/json");
  const headers: Record<string, string> = {
    // The handler of a file names the file's own type.
    "Content-Type": isJson ? "application/json; charset=utf-8" : "application/pdf",
    ...reply.headers,
    ...(reply.etag !== undefined && { ETag: `"${reply.etag}"` }),
    ...(replayed && { "Idempotent-Replayed": "true" }),
    ...(position && { "X-D1-Bookmark": position }),
    ...(contract.location && { Location: locationOf(contract.location, asked, reply.body) }),
    "Cache-Control": "private, no-store",
  };
  const { status } = contract.success;
  if ("empty" in contract.success) {
    const { "Content-Type": _, ...others } = headers;
    return new Response(null, { status, headers: others });
  }
  if (isJson)
    return new Response(JSON.stringify(reply.body), { status: reply.accepted ? 202 : status, headers });
  if (isHeld(c.req.header("If-None-Match"), headers.ETag ?? null)) {
    const { "Content-Type": _, ...held } = headers;
    return new Response(null, { status: 304, headers: held });
  }
  // What is drawn for each request need not be drawn for its headers.
  if (c.req.method === "HEAD" && headers.ETag === undefined) return new Response(null, { status, headers });
  return new Response(await (reply.body as () => Promise<BodyInit>)(), { status, headers });
}

/**
 * Where the record that was created is read: `template` with the variables of the request's own path, and the
 * record's id as the last one. An absolute path, so that it holds behind any host.
 */
function locationOf<C extends Contract>(
  template: string,
  { c, contract }: Asked<C>,
  record: unknown,
): string {
  const { id } = record as { id: string };
  const given = c.req.param() as Record<string, string>;
  const own = template.match(/\{\w+\}$/)?.[0];
  const path = template.replaceAll(/\{(\w+)\}/g, (name, key: string) =>
    name === own ? id : (given[key] ?? ""),
  );
  const above = c.req.path
    .replace(/\/+$/, "")
    .split("/")
    .slice(0, -(contract.path.split("/").length - 1));
  return `${above.join("/")}${path}`;
}

interface Asked<C extends Contract> {
  c: HonoContext<App>;
  url: URL;
  caller: Caller;
  contract: C;
  read: ((contract: C, received: Received) => Input<C>) | undefined;
}

interface Taken<C extends Contract> {
  ctx: HttpContext;
  bookmark: () => string | null;
  input: Input<C>;
  /** Gives up the file that came with the request. */
  discard?: () => void;
}

async function takeBody<C extends Contract>(asked: Asked<C>): Promise<Taken<C>> {
  const { c, url, caller, contract, read = validate } = asked;
  const bodyText = await readBody(c.req.raw);
  const opened = await caller.open(bodyText ?? "");
  const params = c.req.param() as Record<string, string>;
  return { ...opened, input: read(contract, { params, url, raw: c.req.raw, bodyText }) };
}

/** True if the request comes, or should come, as a form. */
const takesForm = ({ upload }: Contract, raw: Request): boolean =>
  upload !== undefined && !(upload.json && boundaryOf(raw.headers.get("Content-Type")) === null);

async function takeForm<C extends Contract, O>(
  { c, url, caller, contract }: Asked<C>,
  handler: Handler<C, O>,
): Promise<Taken<C>> {
  if (!contract.upload) throw new Error("a form for a contract without one");
  const params = paramsOf(contract, c.req.param() as Record<string, string>);
  const { ctx } = await caller.open(null);
  if (c.req.header("Idempotency-Key") === undefined) await handler.before?.(ctx, params);
  const form = await receiveForm(ctx, c.req.raw, contract.upload);
  try {
    const opened = await caller.open(form.said);
    const { query, body } = validateForm(contract, url, form);
    const file = await form.settle();
    return { ...opened, input: { params, query, body, file }, discard: form.discard };
  } catch (error) {
    form.discard();
    throw error;
  }
}
