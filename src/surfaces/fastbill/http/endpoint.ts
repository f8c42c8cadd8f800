/** One request of the endpoint: read, let a service answer it, and write the answer in the request's format. */
import { Buffer } from "node:buffer";
import type { Context as HonoContext } from "hono";
import type { App } from "../../../platform/http/context.ts";
import { boundaryOf } from "../../../platform/http/multipart.ts";
import { outcomeOf } from "../../../platform/http/outcome.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { readBytes } from "../../../platform/http/read-body.ts";
import type { ReceivedForm } from "../../../platform/http/receive-upload.ts";
import type { KeyAccess } from "../../../schema/vocabularies/api-keys.ts";
import { admitKey, type KeyHolder } from "../../api-access/admit-key.ts";
import type { Names } from "../../api-access/words/own-names.ts";
import { serviceOf } from "../services.ts";
import { textOf } from "./body-text.ts";
import { AMOUNTS, echoOf, envelope, type Format } from "./envelope.ts";
import { failureOf } from "./error-answers.ts";
import { USUAL_NAMES } from "./field-names.ts";
import { faultsOfFile, readForm } from "./read-form.ts";
import { formatOf, formatOfType, readRequest } from "./read-request.ts";
import type { Tree } from "./request-tree.ts";
import { sentKey } from "./sent-key.ts";

/** What is known of a request so far: enough to answer it in its own format, whatever happens. */
export class Exchange {
  readonly c: HonoContext<App>;
  format: Format;
  echo: Tree | null = null;
  names: Names = USUAL_NAMES;

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

/** A request as it came: `said` is what an Idempotency-Key knows it by. */
interface Received {
  request: Tree;
  said: string;
  form: ReceivedForm | null;
}

async function answerBody(exchange: Exchange): Promise<Response> {
  const { raw } = exchange.c.req;
  if (boundaryOf(raw.headers.get("Content-Type")) !== null) return answerForm(exchange);
  const type = exchange.c.req.header("Content-Type");
  const look = (first: Uint8Array) => {
    exchange.format = formatOf(first, type);
  };
  const body = Buffer.concat((await readBytes(raw, look)) ?? []);
  exchange.format = formatOf(body, type);
  const read = async () => {
    const said = textOf(body, type);
    const request = await readRequest(said, exchange.format);
    exchange.echo = echoOf(request);
    return { request, said, form: null };
  };
  const holder = await admit(exchange, "read").catch(async (refused: unknown) => {
    // Clients compare what they asked with what is echoed, and FastBill echoes it to strangers, too.
    if (body.length <= MOST_OF_STRANGERS) await read().catch(() => undefined);
    throw refused;
  });
  return answering(holder, async () => answerService(exchange, holder, await read()));
}

/** So much do we read for whoever has no key. */
const MOST_OF_STRANGERS = 16_384;

async function answerForm(exchange: Exchange): Promise<Response> {
  // What the request needs stands in the form; taking a file needs a key that may write.
  const holder = await admit(exchange, "write");
  return answering(holder, async () => {
    const { ctx } = await holder.open({ said: null, expectedVersion: null });
    const { request, form } = await readForm(ctx, exchange.c.req.raw, {
      format: (format) => {
        exchange.format = format;
      },
      request: (known) => {
        exchange.echo = echoOf(known);
      },
    });
    try {
      return await answerService(exchange, holder, { request, said: form.said, form });
    } catch (error) {
      form.discard();
      throw error;
    }
  });
}

const admit = async ({ c }: Exchange, access: KeyAccess): Promise<KeyHolder> =>
  admitKey(c, sentKey(c.req.raw.headers), { access });

async function answering(holder: KeyHolder, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    throw await holder.answerTo(error);
  }
}

async function answerService(
  exchange: Exchange,
  holder: KeyHolder,
  { request, said, form }: Received,
): Promise<Response> {
  const service = serviceOf(request.SERVICE);
  exchange.names = service.names;
  holder.needs(service.access);
  const checked = service.check(request, form ? faultsOfFile(form, service) : []);
  const { ctx, bookmark } = await holder.open({
    said: service.repeatable ? said : null,
    expectedVersion: null,
  });
  const file = (await form?.settle()) ?? null;
  const { outcome, clock, replayed } = await outcomeOf(ctx, () => checked.run(ctx, file));
  if (replayed) form?.discard();
  const response = await checked.present(
    outcome,
    { ...ctx, clock },
    { file, amount: AMOUNTS[exchange.format] },
  );
  const position = bookmark();
  return envelope(exchange, response, {
    headers: {
      ...(replayed && { "Idempotent-Replayed": "true" }),
      ...(position && { "X-D1-Bookmark": position }),
    },
  });
}
