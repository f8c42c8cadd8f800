/** One request of the endpoint: read, let a service answer it, and write the answer in the request's format. */
import type { Context as HonoContext } from "hono";
import type { App } from "../../../platform/http/context.ts";
import { outcomeOf } from "../../../platform/http/outcome.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { readBytes } from "../../../platform/http/read-body.ts";
import { admitKey, type KeyHolder } from "../../api-access/admit-key.ts";
import { serviceOf } from "../services.ts";
import { type Answer, echoOf, envelope, type Format } from "./envelope.ts";
import { failureOf } from "./error-answers.ts";
import { namesWith } from "./field-names.ts";
import { formatOf, formatOfType, readTree, textOfBody } from "./read-request.ts";
import type { Tree } from "./request-tree.ts";
import { sentKey } from "./sent-key.ts";

type Names = Readonly<Record<string, string>>;

/** What is known of a request so far: enough to answer it in its own format, whatever happens. */
export class Exchange {
  readonly c: HonoContext<App>;
  format: Format;
  echo: Tree | null = null;
  names: Names = namesWith();

  constructor(c: HonoContext<App>) {
    this.c = c;
    this.format = formatOfType(c.req.header("Content-Type"));
  }

  /** The answer to an error. */
  failed(error: unknown): Response {
    const {
      status,
      sentences,
      headers = {},
    } = failureOf(error, {
      names: this.names,
      requestId: this.c.get("requestId"),
    });
    return envelope(this, { ERRORS: sentences }, { status, headers });
  }
}

/** Answers a request to the endpoint, in the envelope whatever happens. */
export async function answerRequest(c: HonoContext<App>): Promise<Response> {
  const exchange = new Exchange(c);
  try {
    if (c.req.method !== "POST") throw notPost(c.req.method);
    return await answerBody(exchange);
  } catch (error) {
    return exchange.failed(error);
  }
}

const notPost = (method: string) =>
  httpProblem("method_not_allowed", `${method} is not allowed here; send every request with POST.`, {
    headers: { Allow: "POST" },
  });

async function answerBody(exchange: Exchange): Promise<Response> {
  const { c } = exchange;
  const bytes = await readBytes(c.req.raw);
  exchange.format = formatOf(bytes, c.req.header("Content-Type"));
  const holder = await admitKey(c, sentKey(c.req.raw.headers), { access: "read" });
  try {
    const text = textOfBody(bytes, c.req.header("Content-Type"));
    return await answerText(exchange, holder, text);
  } catch (error) {
    throw await holder.answerTo(error);
  }
}

async function answerText(exchange: Exchange, holder: KeyHolder, text: string): Promise<Response> {
  const request = await readTree(text, exchange.format);
  exchange.echo = echoOf(request);
  const service = serviceOf(request.SERVICE);
  exchange.names = namesWith(service.names);
  holder.needs(service.access);
  const asked = service.check(request);
  const { ctx, bookmark } = await holder.open({
    said: service.repeatable ? text : null,
    expectedVersion: null,
  });
  const { outcome, clock, replayed } = await outcomeOf(ctx, () => asked.run(ctx, null));
  const response: Answer = await asked.present(outcome, { ...ctx, clock }, null);
  const position = bookmark();
  return envelope(exchange, response, {
    headers: {
      ...(replayed && { "Idempotent-Replayed": "true" }),
      ...(position && { "X-D1-Bookmark": position }),
    },
  });
}
