/** Agents: the official client, connected to the Worker in this process. */
import { exports } from "cloudflare:workers";
import {
  Client,
  StreamableHTTPClientTransport,
  type Tool,
  type VersionNegotiationMode,
} from "@modelcontextprotocol/client";
import type { Fetch } from "./business.ts";

const theWorker: Fetch = (request) => exports.default.fetch(request);

/** The latest protocol with an `initialize`, which most clients speak, and the one that has none. */
export const ERAS: readonly VersionNegotiationMode[] = ["legacy", { pin: "2026-07-28" }];

export interface ToolError {
  code: string;
  detail: string;
  errors: { pointer: string; code: string; detail: string }[];
}

export interface Agent {
  client: Client;
  tools(): Promise<Tool[]>;
  /** What a tool gives that must succeed, or it throws. Its text says the same. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what the wire holds
  call(name: string, args?: Record<string, unknown>): Promise<any>;
  /** The error of a call that must fail. */
  refused(name: string, args?: Record<string, unknown>): Promise<ToolError>;
}

/** Connects an agent. The client holds each result against the schema that the tool is listed with. */
export async function agentOf(
  { key }: { key: string },
  {
    fetch = theWorker,
    era = "legacy",
    url = "http://api.test/mcp",
  }: { fetch?: Fetch; era?: VersionNegotiationMode; url?: string } = {},
): Promise<Agent> {
  const client = new Client(
    { name: "test", version: "1.0.0" },
    { versionNegotiation: { mode: era }, capabilities: {} },
  );
  const transport = new StreamableHTTPClientTransport(new URL(url), {
    fetch: (input, init) => fetch(new Request(input, init as RequestInit)),
    requestInit: { headers: key ? { Authorization: `Bearer ${key}` } : {} },
  });
  await client.connect(transport);
  const answer = async (name: string, args: Record<string, unknown>) => {
    const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: args });
    const [first] = content;
    if (content.length !== 1 || first?.type !== "text") throw new Error(`${name}: no text`);
    return { text: first.text, said: JSON.parse(first.text), structuredContent, isError };
  };
  return {
    client,
    tools: async () => (await client.listTools()).tools,
    async call(name, args = {}) {
      const { text, said, structuredContent, isError } = await answer(name, args);
      if (isError) throw new Error(`${name}: ${text}`);
      if (JSON.stringify(said) !== JSON.stringify(structuredContent))
        throw new Error(`${name} says ${text} and ${JSON.stringify(structuredContent)}`);
      return structuredContent;
    },
    async refused(name, args = {}) {
      const { text, said, isError } = await answer(name, args);
      if (!isError) throw new Error(`${name} succeeded: ${text}`);
      return said;
    },
  };
}

/** Posts a body to the surface as it is. */
export async function postMcp(
  body: unknown,
  headers: Record<string, string> = {},
  { method = "POST", fetch = theWorker }: { method?: string; fetch?: Fetch } = {},
): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await fetch(
    new Request("http://api.test/mcp", {
      method,
      headers: {
        Accept: "application/json, text/event-stream",
        ...(method === "POST" && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(method === "POST" && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    }),
  );
  return { status: response.status, headers: response.headers, text: await response.text() };
}
