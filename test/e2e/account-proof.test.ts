/** A business's first day in the account, in a real browser: from signing up to a bookkeeper who looks on. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startWorker } from "../../scripts/dev-worker.ts";
import { type Place, ROOT } from "../../scripts/local.ts";
import { linkIn, signUp, withAuthenticator } from "../support/account-browser.ts";
import { launchBrowser } from "../support/browser.ts";
import { freePort } from "../support/free-port.ts";
import { DESKTOP, faultsOf, PHONE, press } from "../support/page-visits.ts";

const PICTURES = process.env.ACCOUNT_PICTURES;
const OWNER = "nora@atelier.example";
const BOOKKEEPER = "lise@compta.example";

let place: Place;
let worker: Awaited<ReturnType<typeof startWorker>>;
let browser: Browser;
let origin: string;
let pictures = 0;

beforeAll(async () => {
  place = { port: await freePort(), persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-")) };
  origin = `http://localhost:${place.port}`;
  [worker, browser] = await Promise.all([startWorker(place), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await worker?.stop();
});

const words = (page: Page) => page.locator("main").innerText();

/** What axe finds wrong with the pages that are seen on the way, dark ones too. */
const looks: unknown[] = [];

async function picture(page: Page, name: string): Promise<void> {
  // In a frame without an origin axe cannot look, and the browser complains of its trying.
  const isFramed = (await page.locator("iframe[sandbox]").count()) > 0;
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    // The public page has tests of its own.
    const isOurs = page.url().startsWith(`${origin}/account`) && !isFramed;
    const faults = isOurs ? await faultsOf(page) : [];
    if (faults.length > 0) looks.push([name, colorScheme, faults]);
  }
  pictures++;
  const number = String(pictures).padStart(2, "0");
  if (PICTURES)
    await page.screenshot({ path: join(PICTURES, `proof-${number}-${name}.png`), fullPage: true });
}

it("leads from signing up to a paid and half credited invoice, and lets a bookkeeper look", async () => {
  const context = await browser.newContext({ viewport: DESKTOP, locale: "en-GB" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const link = (name: string) => page.getByRole("link", { name, exact: true }).first();

  await signUp(page, origin, worker.mail, OWNER);
  await withAuthenticator(page);
  await page.goto(`${origin}/account/you/passkeys`);
  await page.getByLabel("Name").fill("Laptop");
  await press(page, button("Add the passkey"));
  await press(page, button("Sign out"));
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.waitForURL(`${origin}/account`);
  await picture(page, "start");

  await press(page, link("Open the sandbox"));
  await press(page, link("API keys"));
  await page.getByLabel("Name").fill("My shop");
  await press(page, button("Make the key"));
  const [, url = "", header = "", key = ""] =
    /^curl -s (\S+) -H '([^:]+): ([^']+)'$/.exec((await page.locator("#call").innerText()).trim()) ?? [];
  const call = () => fetch(url, { headers: { [header]: key } });
  expect((await call()).status).toBe(200);

  await press(page, link("Settings"));
  for (const [label, value] of [
    ["Name of the business", "Atelier Nora"],
    ["Street and number", "12 rue des Arts"],
    ["Postcode", "75011"],
    ["Town", "Paris"],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.locator("select[name=country]").selectOption("FR");
  await page.getByLabel("VAT number").fill("FR44732829320");
  await page.getByLabel("Company number").fill("732829320");
  await press(page, button("Save"));
  await page.locator("input[type=file]").setInputFiles(join(ROOT, "scripts", "demo-logo.png"));
  await press(page, button("Use as logo"));
  expect(await page.evaluate("document.querySelector('.logo img').naturalWidth")).toBeGreaterThan(0);
  await picture(page, "profile");

  await press(page, link("Invoices"));
  await press(page, page.getByRole("link", { name: "New invoice" }).first());
  await page.locator("#client summary").click();
  await page.getByLabel("Name", { exact: true }).first().fill("Maison Verte");
  await page.getByLabel("Email").fill("verte@example.com");
  await page.locator("#client").getByLabel("Street and number").fill("3 quai Nord");
  await page.locator("#client").getByLabel("Postal code").fill("69001");
  await page.locator("#client").getByLabel("City").fill("Lyon");
  await page.locator("#client").getByLabel("Country").selectOption("FR");
  await button("Create this client").click();
  await page.locator("#client .addressee").waitFor();
  const line = (field: string, number: number) =>
    page.locator("#lines > .line").nth(number).locator(`[name$=${field}]`);
  for (const [number, [description, price]] of [
    ["Photographs", "400"],
    ["Retouching", "80"],
    ["Travel", "20"],
  ].entries()) {
    if (number > 0) await button("Add a line").click();
    await line("description", number).fill(description ?? "");
    await line("price", number).fill(price ?? "");
  }
  await page.getByLabel("Discount on the whole").fill("10 %");
  await page.locator('#kept[data-state="saved"]').waitFor();
  // 500.00 less 10 %, and 20 % on it.
  await page.locator("#totals .total", { hasText: "€540.00" }).waitFor();
  await picture(page, "editor");

  await press(page, button(/^Send/));
  const email = page.frameLocator("iframe[name=email]");
  await email
    .getByRole("link", { name: /€540\.00/ })
    .first()
    .waitFor();
  await picture(page, "send");
  await press(page, button("Finalize and send"));
  expect(await words(page)).toContain("€540.00");
  expect(await page.locator(".badge").first().innerText()).toBe("Sent");
  const invoice = page.url();
  const [publicUrl = ""] = /http\S+\/i\/[\w-]+/.exec((await words(page)).replaceAll(/\s*\n\s*/g, "\n")) ?? [];

  const client = await (await browser.newContext({ viewport: PHONE, locale: "en-GB" })).newPage();
  await client.goto(`${publicUrl.replace(worker.url, origin)}?lang=en`);
  await picture(client, "client");
  await press(client, client.getByRole("button", { name: /^Pay/ }));
  await press(client, client.getByRole("button", { name: /^Pay/ }));
  await client.context().close();

  await page.goto(invoice);
  expect(await page.locator(".badge").first().innerText()).toBe("Paid");
  await picture(page, "paid");

  await press(page, link("Credit"));
  await page.getByLabel("Amounts, tax included").check();
  await page.locator("input[name^=amounts][name$=total]").first().fill("270");
  await page.getByLabel("Reason").fill("Half of it was not needed");
  await press(page, button("Issue the credit note"));
  expect(await words(page)).toContain("€270.00");
  await picture(page, "credited");
  await page.goto(invoice);
  // Half of what was paid is credited, so it is the client's.
  expect(await words(page)).toContain("€270.00 overpaid");
  const creditNotes = page.locator("section.card", { hasText: "Credit notes" });
  expect(await creditNotes.getByRole("listitem").innerText()).toMatch(/€270\.00$/);
  await picture(page, "half-credited");

  await press(page, link("Members"));
  await page.getByLabel("Email address").fill(BOOKKEEPER);
  await page.getByLabel("Role").first().selectOption("bookkeeper");
  const invited = worker.mail.next(BOOKKEEPER);
  await press(page, button("Invite"));
  const guest = await (await browser.newContext({ viewport: DESKTOP, locale: "en-GB" })).newPage();
  await guest.goto(origin + linkIn(await invited, "invitations"));
  await press(guest, guest.getByRole("button", { name: "Accept the invitation" }));
  await guest.goto(invoice);
  expect(await words(guest)).toContain("Maison Verte");
  expect(await guest.getByRole("link", { name: /Send/ }).count()).toBe(0);
  expect((await guest.goto(`${invoice}/send`))?.status()).toBe(403);
  await guest.context().close();

  await press(page, link("API keys"));
  const row = page.getByRole("listitem").filter({ hasText: "My shop" });
  await row.locator("summary").click();
  await press(page, row.getByRole("button", { name: "Revoke" }));
  expect((await call()).status).toBe(401);
  expect(looks).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);
