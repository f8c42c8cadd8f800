/**
 * The one address of the surface: MCP by Streamable HTTP without sessions. Each POST is a message, answered with JSON.
 * The package knows the protocol, its versions and their negotiation; who may ask, and how much, is decided here.
 */
import {
  createMcpHandler,
  isJsonContentType,
  isLegacyRequest,
  originValidationResponse,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import type { Context as HonoContext } from "hono";
import type { App } from "../../../platform/http/context.ts";
import { httpProblem, invalid } from "../../../platform/http/problem.ts";
import { readBody } from "../../../platform/http/read-body.ts";
import { jsonBody } from "../../../platform/http/validation.ts";
import { publicOrigin } from "../../../platform/origin.ts";
import { serverFor } from "../server.ts";
import { Caller } from "./caller.ts";
import { errorAnswer } from "./error-answers.ts";

/** The most messages of a batch, which only the oldest version of the protocol has (2025-03-26). */
const MOST_MESSAGES = 10;

/** Answers a request, with a JSON-RPC error if it is none that the surface takes. */
export async function answerRequest(c: HonoContext<App>): Promise<Response> {
  const response = await answer(c).catch((error: unknown) => errorAnswer(error, c.get("requestId")));
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

async function answer(c: HonoContext<App>): Promise<Response> {
  const { raw } = c.req;
  const foreign = originValidationResponse(raw, [new URL(publicOrigin(c.env)).hostname]);
  if (foreign) return foreign;
  if (raw.method !== "POST") throw notPost(raw.method);
  if (!isJsonContentType(raw.headers.get("Content-Type")))
    throw httpProblem("unsupported_media_type", "Send messages as `Content-Type: application/json`.");
  const caller = await Caller.admit(c);
  const body = await caller.orRefused(async () => messagesOf(await readBody(raw)));
  if (Array.isArray(body)) await caller.admitFurther(body.length - 1);
  const response = await dispatch(raw, body, caller);
  // A tool looks the key up along with what it does. What has looked nothing up is told to nobody without a good key.
  await caller.requireKnown();
  return caller.refused === null ? response : errorAnswer(caller.refused, c.get("requestId"));
}

async function dispatch(raw: Request, body: unknown, caller: Caller): Promise<Response> {
  const server = () => serverFor(caller);
  // Nothing here changes by itself, so that there is nothing to subscribe to.
  if (!(await isLegacyRequest(raw, body)))
    return createMcpHandler(server, { legacy: "reject", maxSubscriptions: 0 }).fetch(raw, {
      parsedBody: body,
    });
  // JSON in place of a stream: then the status is not sent before it is known whether the key is good.
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server().connect(transport);
  try {
    return await transport.handleRequest(raw, { parsedBody: body });
  } finally {
    await transport.close();
  }
}

const notPost = (method: string) =>
  httpProblem(
    "method_not_allowed",
    `${method} is not allowed here: there are no sessions. Send messages with POST.`,
    {
      headers: { Allow: "POST" },
    },
  );

/** One message, or a batch of them. Throws `malformed_json`, and `validation_failed` for what holds too much. */
function messagesOf(text: string | null): unknown {
  const body = jsonBody(text ?? "");
  if (!Array.isArray(body) || (body.length > 0 && body.length <= MOST_MESSAGES)) return body;
  throw invalid({ pointer: "", code: "too_big", detail: `A batch has 1 to ${MOST_MESSAGES} messages.` });
}
