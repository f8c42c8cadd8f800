/**
 * Does the main job over HTTP, step by step in plain words: client, draft, sending, PDF, payment, timeline. It is
 * written as a program of a user's would be, with the SDK.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { FastFaktura, type Invoice } from "../sdk/src/index.ts";
import { stripeKeyFor } from "../src/adapters/stripe/stripe-client.ts";
import { hashOfKey } from "../src/capabilities/business/api-key-format.ts";
import { accountLink } from "./account-link.ts";
import { startBuiltWorker } from "./built-worker.ts";
import { createTwins } from "./create-account.ts";
import { payWithTestCard, pressPay, showInBrowser, visit } from "./demo-client.ts";
import { FRENCH, IN_FRANCE, NORWEGIAN, PROFILE, TO_NORWAY } from "./demo-data.ts";
import { docsMeanwhile } from "./docs-assets.ts";
import {
  type Place,
  placeOf,
  placeOptions,
  type RunningWorker,
  readOptions,
  runCron,
  stopOnSignal,
} from "./local.ts";
import { secretsOf } from "./local-settings.ts";

const USAGE = `Starts the Worker, does the main job over HTTP and keeps serving.

  npm run demo [-- --once --port 8787 --persist-to .data]

  --once   end after the job; the exit status says whether it worked

With STRIPE_TEST_KEY in the environment, or in the file secrets.env of the data's folder, the client pays at Stripe.
With STRIPE_TEST_WEBHOOK_SECRET, too, the demo waits until Stripe reports the payment.`;

/** How many seconds the demo waits for a payment at Stripe. */
const PATIENCE_S = 600;
const MAIL_PATIENCE_MS = 20_000;

const { values } = readOptions(USAGE, { ...placeOptions, once: { type: "boolean" } });
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const place = placeOf(values);
// The demo's business has no Stripe account of its own, so it uses the account of the key.
const secrets = secretsOf(place, { STRIPE_OWN_ACCOUNT: "true" });
const isOnce = values.once === true;
type Started = Awaited<ReturnType<typeof startBuiltWorker>>;
let worker: RunningWorker | undefined;
try {
  stripeKeyFor(secrets, true);
  console.log("Starting the Worker locally (workerd, D1, R2, Queues, Durable Object) …");
  const key = await demoKey(place);
  const account = await accountLink(hashOfKey(key), place);
  const started = await startBuiltWorker(place, { secrets });
  worker = started;
  stopOnSignal(started, 130);
  await doTheJob(started, { key, account });
} catch (error) {
  await worker?.stop();
  throw error;
}
if (isOnce) {
  await worker.stop();
  process.exit(0);
}
runCron(worker);
console.log("\nStill serving; stop with Ctrl-C. The data stays for the next start.");
void docsMeanwhile(worker.url);
await worker.closed;

/** The API key of this place's sandbox, which is created with its live business on the first start. */
async function demoKey(place: Place): Promise<string> {
  const file = join(place.persistTo, "demo-key");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const { api_key } = await createTwins({ name: "Atelier Lumière" }, place);
  writeFileSync(file, api_key, { mode: 0o600 });
  return api_key;
}

async function doTheJob(
  { url, mail }: Started,
  { key, account }: { key: string; account: string },
): Promise<void> {
  const ff = new FastFaktura({ apiKey: key, baseUrl: url });

  console.log("\n1. The business's profile, as it stands on its invoices");
  await ff.business.update(PROFILE);
  console.log("   PUT /business → Atelier Lumière EI, 12 rue des Arts, Paris");

  console.log("2. A client in Norway");
  const client = await ff.clients.create(NORWEGIAN);
  console.log(`   POST /clients → ${client.name} (${client.id})`);

  console.log("3. A draft invoice with two lines, in Norwegian and without French VAT");
  const draft = await ff.invoices.create({ client_id: client.id, ...TO_NORWAY });
  console.log(`   POST /invoices → ${draft.number}, ${draft.status}, total ${euros(draft.total_cents)}`);
  const { finalize_requirements } = await ff.invoices.get(draft.id);
  const asked = finalize_requirements.map(({ detail }) => detail).join(" ");
  console.log(`   GET /invoices/{id} → the law asks for ${asked || "nothing more"}`);

  console.log("4. Sending it by email and link, which gives it its number and freezes it");
  const written = mail?.next(NORWEGIAN.email);
  const sent = await ff.invoices.send(draft.id, { channels: ["email", "link"] });
  console.log(`   POST /invoices/{id}/send → ${sent.number}, ${sent.status}, due ${sent.due_date}`);
  const letter = await soon(written);
  if (letter) console.log(`   its mail → ${pathToFileURL(letter)}`);

  console.log("5. Its PDF");
  const pdf = await ff.invoices.pdf(sent.id);
  const file = `invoice-${sent.number}.pdf`;
  writeFileSync(file, pdf);
  console.log(`   GET /invoices/{id}/pdf → saved as ${file} (${Math.round(pdf.length / 1024)} kB)`);

  console.log("6. The client opens the page and pays");
  await visit(sent.public_url);
  const stripePage = await payOnline(sent.public_url);
  if (stripePage) await tellOfStripe(url, stripePage, () => ff.invoices.get(sent.id));
  const paid = await ff.invoices.get(sent.id);
  console.log(`   ${sent.public_url} → ${paid.status}, ${euros(paid.amount_due_cents)} left to pay`);

  console.log("7. Its timeline");
  for await (const { created_at, type } of ff.invoices.events.list(sent.id))
    console.log(`   ${created_at}  ${type}`);

  console.log(`\nAPI key     ${key}`);
  if (isOnce) return;
  console.log(`Account     ${url}${account} (good once, for a day)`);
  const [other, coming] = [await ff.clients.create(FRENCH), mail?.next(FRENCH.email)];
  const next = await ff.invoices.create({ client_id: other.id, ...IN_FRANCE });
  const open = await ff.invoices.send(next.id, { channels: ["email", "link"] });
  const page = open.public_url;
  const offer = await soon(coming);
  console.log(
    `\nNow be the next client: read the mail, press its button, and pay ${euros(open.amount_due_cents)}.`,
  );
  if (offer) console.log(`Its mail    ${pathToFileURL(offer)}`);
  console.log(`Its page    ${page}`);
  if (mail) console.log(`All mails   ${mail.path} (.html for a browser, .eml for a mail program)`);
  if (process.stdout.isTTY) showInBrowser(offer ?? page);
  console.log(`Go on with  curl -s ${url}/api/v1/invoices -H 'X-Api-Key: ${key}'`);
}

/** A mail, which comes some moments after its send; null if none comes. */
function soon(file: Promise<string> | undefined): Promise<string | null> {
  return Promise.race([file ?? null, wait(MAIL_PATIENCE_MS, null, { ref: false })]);
}

/**
 * Presses the page's button. Gives the address at Stripe, or null after paying with the test card of a
 * sandbox.
 */
async function payOnline(page: string): Promise<string | null> {
  const next = await pressPay(page);
  if (next.searchParams.get("payment") === "unavailable")
    throw new Error("Stripe gave no page to pay on. Is STRIPE_TEST_KEY a key of yours that still holds?");
  if (next.origin !== new URL(page).origin) return next.href;
  await payWithTestCard(next.href);
  console.log("   without STRIPE_TEST_KEY: by a simulated test card");
  return null;
}

/** Asks the user to pay at Stripe, and waits until Stripe's event has made the invoice paid. */
async function tellOfStripe(url: string, page: string, read: () => Promise<Invoice>): Promise<void> {
  console.log(`   Pay it at Stripe, with the card 4242 4242 4242 4242: ${page}`);
  if (!secrets.STRIPE_TEST_WEBHOOK_SECRET) {
    console.log(`   To hear of the payment: stripe listen --forward-to ${url}/webhooks/stripe`);
    console.log("   and start again with the secret that it prints as STRIPE_TEST_WEBHOOK_SECRET.");
    return;
  }
  if (isOnce) return;
  console.log(`   Waiting until Stripe reports it, ${PATIENCE_S / 60} minutes at most …`);
  if (process.stdout.isTTY) showInBrowser(page);
  for (let second = 0; second < PATIENCE_S; second++) {
    if ((await read()).status === "paid") return;
    await wait(1000);
  }
}

function euros(cents: number): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)} EUR`;
}
