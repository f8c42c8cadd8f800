/** The router factory: takes HTTP requests to verbs and back. A surface makes its own router with it. */
import { OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import type { Clock } from "../clock.ts";
import { Replay } from "../database/replay.ts";
import { requireAcceptable } from "./accept-header.ts";
import type { App, HttpContext } from "./context.ts";
import type { Contract, Input } from "./contract.ts";
import { isHeld } from "./if-none-match.ts";
import { readBody } from "./read-body.ts";
import { validate } from "./validation.ts";

/** What each surface supplies. */
interface SurfaceOptions {
  /** Reads the request's credential, without a round trip. Throws when there is none. */
  admit(c: HonoContext<App>, contract: Contract): Promise<Caller>;
  /** Converts the contract for the OpenAPI registry. */
  describe(contract: Contract): RouteConfig;
}

/** Who sent a request: the holder of a credential that the first batch will check. */
export interface Caller {
  /** Makes the context for verbs, without a round trip. `bookmark` is called after the verb has run. */
  open(bodyText: string | null): Promise<{ ctx: HttpContext; bookmark: () => string | null }>;
  /**
   * The error to answer in place of `error`. Who fails before the first batch is looked up now, because a
   * caller whose credential is not good learns only that.
   */
  answerTo(error: unknown): Promise<unknown>;
}

/** A handler's response. `etag` is the record's version. With `accepted`, the status is 202. */
export interface Reply {
  /** A value to send as JSON. For a PDF a function that reads it, since the caller may hold it already. */
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
  run(ctx: HttpContext, input: Input<C>): Promise<O>;
  present(outcome: O, ctx: HttpContext, input: Input<C>): Reply | Promise<Reply>;
}

export type Router = ReturnType<typeof createRouter>;

export function createRouter(surface: SurfaceOptions) {
  const app = new OpenAPIHono<App>();
  const paths: { pattern: RegExp; methods: Set<string> }[] = [];
  return {
    app,
    /** Registers an endpoint: its contract in the OpenAPI document, its handler in the routes. */
    endpoint<const C extends Contract, O>(contract: C, handler: Handler<C, O>): void {
      app.openAPIRegistry.registerPath(surface.describe(contract));
      app.on(contract.method.toUpperCase(), contract.path.replaceAll(/\{(\w+)\}/g, ":$1"), (c) =>
        answer(c, surface, contract, handler),
      );
      remember(contract);
    },
    /** The methods of a path, or null when there is no such path. */
    methodsOf(path: string): string[] | null {
      const known = paths.find(({ pattern }) => pattern.test(path));
      return known ? [...known.methods] : null;
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

async function answer<C extends Contract, O>(
  c: HonoContext<App>,
  surface: SurfaceOptions,
  contract: C,
  handler: Handler<C, O>,
): Promise<Response> {
  const caller = await surface.admit(c, contract);
  try {
    return await answerCaller(c, caller, contract, handler);
  } catch (error) {
    throw await caller.answerTo(error);
  }
}

async function answerCaller<C extends Contract, O>(
  c: HonoContext<App>,
  caller: Caller,
  contract: C,
  handler: Handler<C, O>,
): Promise<Response> {
  requireAcceptable(
    c.req.header("Accept"),
    "pdf" in contract.success ? "application/pdf" : "application/json",
  );
  const bodyText = await readBody(c.req.raw);
  const { ctx, bookmark } = await caller.open(bodyText);
  const input = await validate(contract, {
    params: c.req.param() as Record<string, string>,
    url: new URL(c.req.url),
    raw: c.req.raw,
    bodyText,
  });
  const { outcome, clock, replayed } = await outcomeOf(handler, ctx, input);
  const reply = await handler.present(outcome, { ...ctx, clock }, input);
  const position = bookmark();
  const headers: Record<string, string> = {
    ...reply.headers,
    ...(reply.etag !== undefined && { ETag: `"${reply.etag}"` }),
    ...(replayed && { "Idempotent-Replayed": "true" }),
    ...(position && { "X-D1-Bookmark": position }),
    "Cache-Control": "private, no-store",
  };
  if ("pdf" in contract.success) {
    if (isHeld(c.req.header("If-None-Match"), headers.ETag ?? null))
      return new Response(null, { status: 304, headers });
    const bytes = await (reply.body as () => Promise<BodyInit>)();
    headers["Content-Type"] = "application/pdf";
    return new Response(bytes, { status: contract.success.status, headers });
  }
  headers["Content-Type"] = "application/json; charset=utf-8";
  const status = reply.accepted ? 202 : contract.success.status;
  return new Response(JSON.stringify(reply.body), { status, headers });
}

async function outcomeOf<C extends Contract, O>(
  handler: Handler<C, O>,
  ctx: HttpContext,
  input: Input<C>,
): Promise<{ outcome: O; clock: Clock; replayed: boolean }> {
  try {
    const outcome = await handler.run(ctx, input);
    ctx.session.requireAnswerKept();
    return { outcome, clock: ctx.clock, replayed: false };
  } catch (error) {
    if (!(error instanceof Replay)) throw error;
    return { outcome: error.outcome as O, clock: error.clock, replayed: true };
  }
}
