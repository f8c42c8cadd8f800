/** The editor of invoices in a real browser: by keyboard, from the clipboard, in two tabs, and by eyes. */
import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { accountLink } from "../../scripts/account-link.ts";
import { createAccount } from "../../scripts/create-account.ts";
import { startWorker } from "../../scripts/dev-worker.ts";
import type { Place, RunningWorker } from "../../scripts/local.ts";
import { launchBrowser } from "../support/browser.ts";
import { freePort } from "../support/free-port.ts";
import { cutOff, DESKTOP, looksOf, PHONE, press, SMALL, smallTargets } from "../support/page-visits.ts";

const PICTURES = process.env.ACCOUNT_PICTURES;

let place: Place;
let worker: RunningWorker;
let browser: Browser;

beforeAll(async () => {
  place = { port: await freePort(), persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-")) };
  // `wrangler dev` compresses what it answers, as Cloudflare does. The weight of a page is measured here.
  [worker, browser] = await Promise.all([startWorker(place), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await worker?.stop();
});

interface Visit {
  context: BrowserContext;
  /** A tab that tells what the browser complained of. */
  tab(): Promise<{ page: Page; complaints: string[] }>;
  /** Asks the API, to see what was saved. */
  api(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
}

/** A French business with a client and a product, and a browser that is signed in. */
async function visit(): Promise<Visit> {
  const { api_key } = await createAccount({ name: "Atelier Lumière", sandbox: true }, place);
  const api: Visit["api"] = async (method, path, body) => {
    const answer = await fetch(`${worker.url}/api/v1${path}`, {
      method,
      headers: { "X-Api-Key": api_key, "Content-Type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer.json() as Promise<Record<string, unknown>>;
  };
  await api("PUT", "/business", {
    country: "FR",
    address: "1 rue A",
    postal_code: "75001",
    city: "Paris",
    registration_number: "732829320",
    vat_number: "FR44732829320",
    legal_form: "SARL",
    share_capital_cents: 1_000_00,
    register_number: "732 829 320 RCS Paris",
  });
  const at = { address: "2 rue B", postal_code: "69001", city: "Lyon", country: "FR" };
  await api("POST", "/clients", { name: "Blanche & Fils", email: "b@example.com", type: "consumer", ...at });
  await api("POST", "/products", {
    description: "Consulting day",
    unit: "DAY",
    unit_price_cents: 80_000,
    tax_rate: 20,
    kind: "service",
  });
  const link = await accountLink(createHash("sha256").update(api_key).digest("hex"), place);
  const context = await browser.newContext({ viewport: DESKTOP, locale: "en-GB" });
  const first = await context.newPage();
  await first.goto(worker.url + link);
  await first.close();
  const tab = async () => {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    return { page, complaints };
  };
  return { context, tab, api };
}

/** Waits until what was typed is saved. */
const saved = (page: Page) => page.locator('#kept[data-state="saved"]').waitFor({ timeout: 20_000 });

const total = async (page: Page): Promise<string> => page.locator("#totals .total dd").innerText();
const draftId = (page: Page): string => /invoices\/([^/]+)\/edit/.exec(page.url())?.[1] ?? "";

const descriptions = (page: Page): Promise<string[]> =>
  page
    .locator("#lines textarea[name$=description]")
    .evaluateAll((fields) => fields.map((field) => (field as unknown as { value: string }).value));

/** Pastes a text where the focus is. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate(
    `document.activeElement.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true,
      clipboardData: (() => { const data = new DataTransfer(); data.setData("text/plain", ${JSON.stringify(text)}); return data; })() }))`,
  );

describe("the editor", () => {
  it("takes three lines with a discount by keyboard alone, and saves by itself what it shows", async ({
    expect,
  }) => {
    const { context, tab, api } = await visit();
    const { page, complaints } = await tab();
    await page.goto(`${worker.url}/account/invoices/new`);
    await page.getByLabel("Find a client").focus();
    await page.keyboard.type("blan");
    // Enter may come before the suggestions do.
    await page.keyboard.press("Enter");
    await page.locator("#client .addressee").waitFor();
    await page.locator('textarea[name="lines.0.description"]:focus').waitFor();
    await page.keyboard.type("Consul");
    await page.locator("#product-found [role=option]").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    // The quantity has the focus, with its text selected.
    await page.keyboard.type("2.5");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Travel");
    for (let times = 0; times < 3; times++) await page.keyboard.press("Tab");
    await page.keyboard.type("140.20");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("10 %");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Material");
    for (let times = 0; times < 3; times++) await page.keyboard.press("Tab");
    await page.keyboard.type("99.90");
    await page.keyboard.press("Alt+ArrowUp");
    expect(await page.evaluate("document.activeElement.value")).toBe("99.90");
    await saved(page);
    expect(await descriptions(page)).toEqual(["Consulting day", "Material", "Travel"]);
    if (PICTURES) await page.screenshot({ path: join(PICTURES, "editor-typed.png"), fullPage: true });
    const draft = await api("GET", `/invoices/${draftId(page)}`);
    // 2000.00 + 99.90 + 126.18, and 20 % on it.
    expect(draft).toMatchObject({ status: "draft", subtotal_cents: 222_608, total_cents: 267_130 });
    expect(await total(page)).toBe("€2,671.30");
    expect(await page.locator("#totals .standing").innerText()).toContain("it can be issued");
    expect(complaints).toEqual([]);
    await page.reload();
    expect(await descriptions(page)).toEqual(["Consulting day", "Material", "Travel"]);
    await context.close();
  });

  it("makes lines of a table that is pasted, and a client in place, and tells what is missing until it is there", async ({
    expect,
  }) => {
    const { context, tab, api } = await visit();
    const { page, complaints } = await tab();
    await page.goto(`${worker.url}/account/invoices/new`);
    await page.locator("#lines textarea[name$=description]").first().focus();
    await paste(page, "Artikel\tMenge\tEinzelpreis\tMwSt.\nStift\t3\t2,50 €\t20 %\nPapier\t10\t0,08\t20 %");
    await page.locator("#lines > .line").nth(1).waitFor();
    expect(await descriptions(page)).toEqual(["Stift", "Papier"]);
    await page.locator("#totals .total").waitFor();
    expect(await total(page)).toBe("€9.96");
    await page.locator("#client summary").click();
    await page.getByLabel("Name", { exact: true }).first().fill("Nova GmbH");
    await page.getByLabel("Email").fill("nova");
    await page.getByRole("button", { name: "Create this client" }).click();
    await page.locator("#new_email-fault").waitFor();
    await page.getByLabel("Email").fill("nova@example.com");
    await page.locator("#client").getByLabel("Country").selectOption("DE");
    await page.getByRole("button", { name: "Create this client" }).click();
    await page.locator("#client .addressee").waitFor();
    // Reverse charge asks for the number of the client.
    const [vat] = await page.locator("#lines select[name$=vat]").all();
    await vat?.selectOption("AE:0");
    await page.locator("#client_id-fault.need").waitFor();
    expect(await page.locator("#client_id-fault").innerText()).toContain("number");
    expect(await page.locator("#totals .standing").innerText()).toMatch(/points? (?:is|are) open/);
    await vat?.selectOption("S:20");
    await page.locator("#client_id-fault:not(.need)").waitFor({ state: "attached" });
    await saved(page);
    const { total_cents } = await api("GET", `/invoices/${draftId(page)}`);
    expect(total_cents).toBe(996);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("keeps two tabs from overwriting each other, and asks before what is not saved is left", async ({
    expect,
  }) => {
    const { context, tab, api } = await visit();
    const [{ page: one }, { page: two }] = [await tab(), await tab()];
    const [client] = (await api("GET", "/clients")).data as { id: string }[];
    await one.goto(`${worker.url}/account/invoices/new?client=${client?.id}`);
    await one.locator("#lines textarea[name$=description]").fill("Consulting");
    await one.locator("#lines input[name$=price]").fill("100");
    await saved(one);
    await two.goto(one.url());
    await one.getByLabel("Notes").fill("From the first tab");
    await saved(one);
    await two.getByLabel("Notes").fill("From the second tab");
    await two.locator("#whole-told .stale").waitFor({ timeout: 20_000 });
    expect(await two.getByLabel("Notes").inputValue()).toBe("From the second tab");
    if (PICTURES) await two.screenshot({ path: join(PICTURES, "editor-stale.png") });
    const draft = () => api("GET", `/invoices/${draftId(one)}`);
    expect(await draft()).toMatchObject({ notes: "From the first tab" });
    const asked: string[] = [];
    two.on("dialog", async (dialog) => {
      asked.push(dialog.type());
      await dialog.dismiss();
    });
    await two.getByRole("link", { name: "Members" }).first().click();
    await two.waitForTimeout(300);
    expect(asked).toEqual(["beforeunload"]);
    await press(two, two.getByRole("button", { name: "Overwrite it with mine" }));
    expect(await draft()).toMatchObject({ notes: "From the second tab" });
    await context.close();
  });

  it("has no fault that axe finds, and fits, in light and dark, on phones and desktops", async ({
    expect,
  }) => {
    const { context, tab, api } = await visit();
    const { page } = await tab();
    const [client] = (await api("GET", "/clients")).data as { id: string }[];
    const line = { description: "Consulting", quantity: 3, unit_price_cents: 12_345, tax_rate: 20 };
    const { id } = await api("POST", "/invoices", {
      client_id: client?.id,
      currency: "EUR",
      lines: [line, { ...line, tax_rate: 0, tax_category: "K", discount: { percent: 12.5 } }],
    });
    const found: unknown[] = [];
    for (const locale of ["en", "de", "fr"]) {
      await page.goto(`${worker.url}/account/you`);
      await page.locator("select[name=locale]").selectOption(locale);
      await press(page, page.locator("main form button").first());
      for (const path of ["new", `${id}/edit`]) {
        await page.goto(`${worker.url}/account/invoices/${path}`);
        if (path !== "new") await page.locator("#totals .need").waitFor();
        for await (const { name, viewport, faults } of looksOf(page, [SMALL, PHONE, DESKTOP])) {
          const at = `editor-${locale}-${path === "new" ? "new" : "draft"}-${name}`;
          if (PICTURES) await page.screenshot({ path: join(PICTURES, `${at}.png`), fullPage: true });
          const fits = viewport === DESKTOP ? [] : [...(await cutOff(page)), ...(await smallTargets(page))];
          if (faults.length + fits.length > 0) found.push([at, faults, fits]);
        }
      }
    }
    expect(found).toEqual([]);
    await context.close();
  });

  it("weighs at most 60 kB at the first visit, and asks nobody else", async ({ expect }) => {
    const { context } = await visit();
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send("Network.enable");
    await client.send("Network.clearBrowserCache");
    let bytes = 0;
    const hosts = new Set<string>();
    client.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${worker.url}/account/invoices/new`);
    await page.waitForLoadState("networkidle");
    expect([...hosts]).toEqual([new URL(worker.url).host]);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(60_000);
    await context.close();
  });
});
