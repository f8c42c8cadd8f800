/** The main job over HTTP, told in plain words: client, draft, sending by link, PDF, timeline. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { createAccount } from "./create-account.ts";
import { type Place, placeOf, placeOptions, readOptions, startWorker } from "./local.ts";

const USAGE = `Starts the Worker, does the main job over HTTP and keeps serving.

  npm run demo [-- --once --port 8787 --persist-to .data]

  --once   end after the job; the exit status says whether it worked`;

const PROFILE = {
  email: "bonjour@atelier-lumiere.example",
  address: "12 rue des Arts",
  postal_code: "75011",
  city: "Paris",
  country: "FR",
  locale: "fr",
  sole_trader: true,
  registration_number: "732 829 320",
  vat_number: "FR44732829320",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  bank_name: "Crédit Agricole",
  accent_color: "#0f766e",
};

const CLIENT = {
  name: "Nordlys AS",
  email: "regnskap@nordlys.example",
  address: "Storgata 1",
  postal_code: "0155",
  city: "Oslo",
  country: "NO",
  locale: "fr",
};

const INVOICE = {
  currency: "EUR",
  lines: [
    { description: "Consulting", quantity: 1, unit_price_cents: 50000, tax_rate: 20 },
    {
      description: "Photographs of the studio",
      quantity: 12.5,
      unit: "HUR",
      unit_price_cents: 8000,
      tax_rate: 10,
    },
  ],
};

const { values } = readOptions(USAGE, { ...placeOptions, once: { type: "boolean" } });
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const place = placeOf(values);
console.log("Starting the Worker locally (workerd, D1, R2, Queues, Durable Object) …");
const worker = await startWorker(place);
try {
  await doTheJob(worker.url, await demoKey(place));
} catch (error) {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : error}`);
  await worker.stop();
  process.exit(1);
}
if (values.once) {
  await worker.stop();
  process.exit(0);
}
console.log("\nStill serving; stop with Ctrl-C. The data stays for the next start.");
await worker.closed;

/** The key of the sandbox business of this place, made on the first start. */
async function demoKey(place: Place): Promise<string> {
  const file = join(place.persistTo, "demo-key");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const { api_key } = await createAccount({ name: "Atelier Lumière", sandbox: true }, place);
  writeFileSync(file, api_key, { mode: 0o600 });
  return api_key;
}

async function doTheJob(url: string, key: string): Promise<void> {
  const api = `${url}/api/v1`;
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const headers = { "X-Api-Key": key, ...(body ? { "Content-Type": "application/json" } : {}) };
    const response = await fetch(api + path, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return response;
  };
  const json = async (method: string, path: string, body?: unknown) =>
    (await (await call(method, path, body)).json()) as Record<string, unknown>;

  console.log("\n1. The business's profile, as it stands on its invoices");
  await json("PUT", "/business", PROFILE);
  console.log("   PUT /business → Atelier Lumière EI, 12 rue des Arts, Paris");

  console.log("2. A client");
  const client = await json("POST", "/clients", CLIENT);
  console.log(`   POST /clients → ${client.name} (${client.id})`);

  console.log("3. A draft invoice with two lines");
  const draft = await json("POST", "/invoices", { client_id: client.id, ...INVOICE });
  console.log(`   POST /invoices → ${draft.number}, ${draft.status}, total ${euros(draft.total_cents)}`);

  console.log("4. Sending it by email and link, which gives it its number and freezes it");
  const sent = await json("POST", `/invoices/${draft.id}/send`, { channels: ["email", "link"] });
  console.log(`   POST /invoices/{id}/send → ${sent.number}, ${sent.status}, due ${sent.due_date}`);

  console.log("5. Its PDF");
  const pdf = Buffer.from(await (await call("GET", `/invoices/${draft.id}/pdf`)).arrayBuffer());
  const file = `invoice-${sent.number}.pdf`;
  writeFileSync(file, pdf);
  console.log(`   GET /invoices/{id}/pdf → saved as ${file} (${Math.round(pdf.length / 1024)} kB)`);

  console.log("6. The client opens the page and pays with a test card");
  await visit(String(sent.public_url));
  await payWithTestCard(String(sent.public_url));
  const paid = await json("GET", `/invoices/${draft.id}`);
  console.log(`   ${sent.public_url} → ${paid.status}, ${euros(paid.amount_due_cents)} left to pay`);

  console.log("7. Its timeline");
  const { data } = (await json("GET", `/invoices/${draft.id}/events`)) as {
    data: { created_at: string; type: string }[];
  };
  for (const event of data) console.log(`   ${event.created_at}  ${event.type}`);

  const next = await json("POST", `/invoices/${draft.id}/duplicate`);
  const open = await json("POST", `/invoices/${next.id}/send`, { channels: ["link"] });
  console.log(`\nAPI key     ${key}`);
  console.log(`Click through the page of the next invoice, and pay it: ${open.public_url}`);
  if (process.stdout.isTTY && !values.once) showInBrowser(String(open.public_url));
  console.log(`Go on with  curl -s ${api}/invoices -H 'X-Api-Key: ${key}'`);
}

/** A person's view of a public page: with a browser's headers, or it would not count as one. (`fetch` adds its own.) */
async function visit(url: string): Promise<void> {
  const headers = {
    Accept: "text/html",
    "Accept-Language": "fr",
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36",
  };
  const status = await new Promise<number | undefined>((done, failed) => {
    get(url, { headers }, (page) => page.resume().on("end", () => done(page.statusCode))).on("error", failed);
  });
  if (status !== 200) throw new Error(`the public page answered ${status}`);
}

/** What the button of a sandbox's checkout page does. */
async function payWithTestCard(url: string): Promise<void> {
  const body = new URLSearchParams({ card: "success" });
  const answer = await fetch(`${url}/pay`, { method: "POST", body, redirect: "manual" });
  if (answer.status !== 303) throw new Error(`paying answered ${answer.status}: ${await answer.text()}`);
}

/** Opens the page in the browser of whoever sits before the terminal; without one, the printed address does. */
function showInBrowser(url: string): void {
  const [command, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[
    process.platform as string
  ] ?? ["xdg-open"];
  spawn(String(command), [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

function euros(cents: unknown): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)} EUR`;
}
