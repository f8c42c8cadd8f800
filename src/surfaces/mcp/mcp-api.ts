/** The surface for agents, which speak MCP (Model Context Protocol): where it is mounted. */
import type { Context as HonoContext } from "hono";
import type { App } from "../../platform/http/context.ts";

export const MCP_PATH = "/mcp";

/**
 * Answers a request. The code is run by the first one, because what schemas are made of takes time that every start
 * of the Worker would wait for.
 */
export async function mcpAnswer(c: HonoContext<App>): Promise<Response> {
  const { answerRequest } = await import("./http/endpoint.ts");
  return answerRequest(c);
}

/** The answer to an error that came before the surface. */
export async function mcpFailure(error: unknown, c: HonoContext<App>): Promise<Response> {
  const { errorAnswer } = await import("./http/error-answers.ts");
  return errorAnswer(error, c.get("requestId"));
}
