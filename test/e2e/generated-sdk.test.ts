/** A client that a generator makes of the OpenAPI document: it compiles under the strictest rules, and works. */
import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { generate } from "orval";
import { afterAll, beforeAll, it } from "vitest";
import { startBuiltWorker } from "../../scripts/built-worker.ts";
import { createAccount } from "../../scripts/create-account.ts";
import type { RunningWorker } from "../../scripts/local.ts";
import { freePort } from "../support/free-port.ts";

const run = promisify(execFile);

/** What somebody writes against the client: a mistake in a name or a type does not compile. */
const PROGRAM = `
import {
  createClient,
  createInvoice,
  getInvoice,
  getInvoicePdf,
  sendInvoice,
  type Event,
  type NewInvoice,
} from "./api.ts";

declare const process: { argv: string[] };
const options = { headers: { "X-Api-Key": process.argv[2] ?? "" } };

const client = await createClient({ name: "Ada Lovelace", email: "ada@example.com" }, options);
if (client.status !== 201) throw new Error(client.data.detail);

const order: NewInvoice = {
  client_id: client.data.id,
  currency: "EUR",
  lines: [{ description: "Consulting", quantity: 1, unit_price_cents: 50000, tax_rate: 20 }],
};
const draft = await createInvoice(order, options);
if (draft.status !== 201) throw new Error(draft.data.code);

const sent = await sendInvoice(draft.data.id, { channels: ["email", "link"] }, options);
if (sent.status !== 200) throw new Error(sent.data.title);

/** The type of an event tells what its data hold. */
const told = (event: Event): string => (event.type === "finalized" ? event.data.number : event.type);
const read = await getInvoice(sent.data.id, {}, options);
if (read.status !== 200) throw new Error(read.data.code);

const pdf = await getInvoicePdf(sent.data.id, {}, options);
if (pdf.status !== 200) throw new Error("no PDF");

console.log(
  JSON.stringify({
    location: draft.headers.get("Location"),
    id: draft.data.id,
    total: sent.data.total_cents,
    channels: sent.data.deliveries.map(({ channel }) => channel),
    timeline: read.data.events.map(told),
    pdf: await pdf.data.slice(0, 5).text(),
  }),
);
`;

const OPTIONS = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    erasableSyntaxOnly: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    target: "esnext",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["esnext", "dom", "dom.iterable"],
    types: [],
  },
  include: ["*.ts"],
};

let worker: RunningWorker;
let key: string;

beforeAll(async () => {
  const place = { port: await freePort(), persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-sdk-")) };
  key = (await createAccount({ name: "Ada's Studio", sandbox: true }, place)).api_key;
  worker = await startBuiltWorker(place);
});
afterAll(() => worker?.stop());

it("takes a client and an invoice to its PDF", async ({ expect }) => {
  const folder = mkdtempSync(join(tmpdir(), "fastfaktura-generated-"));
  await generate({
    input: { target: join(process.cwd(), "docs/openapi.json") },
    output: { target: join(folder, "api.ts"), client: "fetch", baseUrl: `${worker.url}/api/v1` },
  });
  writeFileSync(join(folder, "program.ts"), PROGRAM);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(OPTIONS));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const { stdout: faults } = await run("node_modules/.bin/tsc", ["-p", folder]).catch((error) => error);
  expect(faults).toBe("");
  const { stdout } = await run(process.execPath, [join(folder, "program.ts"), key]);
  const said = JSON.parse(stdout);
  expect(said).toMatchObject({
    location: `/api/v1/invoices/${said.id}`,
    total: 60000,
    channels: ["email", "link"],
    pdf: "%PDF-",
  });
  expect(said.timeline.slice(0, 3)).toEqual(["created", expect.stringMatching(/^\d{4}-00001$/), "sent"]);
});
