/** The official client in Node against the Worker as it is built, as docs/mcp.md connects one. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, it } from "vitest";
import { startBuiltWorker } from "../../scripts/built-worker.ts";
import { createAccount } from "../../scripts/create-account.ts";
import type { RunningWorker } from "../../scripts/local.ts";
import { freePort } from "../support/free-port.ts";

const run = promisify(execFile);

let worker: RunningWorker;
let key: string;
beforeAll(async () => {
  const place = { port: await freePort(), persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-mcp-")) };
  key = (await createAccount({ name: "Agents", sandbox: true }, place)).api_key;
  worker = await startBuiltWorker(place);
});
afterAll(() => worker?.stop());

async function connected(bearer: string): Promise<Client> {
  const client = new Client({ name: "my-agent", version: "1.0.0" });
  const requestInit = { headers: { Authorization: `Bearer ${bearer}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${worker.url}/mcp`), { requestInit }));
  return client;
}

/** What is read here of the results of tools. */
interface Result {
  client: { id: string };
  invoice: { id: string; pdf_url: string };
}

it("invoices from a client to a PDF", async ({ expect }) => {
  const agent = await connected(key);
  expect((await agent.listTools()).tools.length).toBe(10);
  const call = async (name: string, args: Record<string, unknown>) =>
    (await agent.callTool({ name, arguments: args })).structuredContent as unknown as Result;
  const { client } = await call("create_client", { name: "Ada Lovelace", email: "ada@example.com" });
  const lines = [{ description: "Consulting", quantity: 1, unit_price_cents: 50_000, tax_rate: 20 }];
  const { invoice: draft } = await call("create_draft", { client_id: client.id, currency: "EUR", lines });
  const send = { invoice_id: draft.id, channels: ["email"], idempotency_key: "first" };
  const { invoice } = await call("finalize_and_send", send);
  expect(invoice).toMatchObject({ status: "sent", total: { text: "EUR 600.00" } });
  const pdf = await fetch(invoice.pdf_url);
  expect((await pdf.text()).slice(0, 5)).toBe("%PDF-");
  await agent.close();
  await expect(connected(`${key.slice(0, -2)}xx`)).rejects.toThrow();
});

it("answers the call of the guide that is made by hand", async ({ expect }) => {
  const [, command = ""] =
    /```sh\n(curl -s http:\/\/127\.0\.0\.1:8787\/mcp[^`]+)```/.exec(readFileSync("docs/mcp.md", "utf8")) ??
    [];
  const { stdout } = await run("sh", ["-c", command.replace("http://127.0.0.1:8787", worker.url)], {
    env: { ...process.env, KEY: key },
  });
  expect(JSON.parse(stdout).result.structuredContent).toEqual({ invoices: [], next_page: null });
});
