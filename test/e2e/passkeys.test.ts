/** Passkeys in a real browser, with an authenticator that its protocol makes (WebAuthn level 3, §11). */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { startWorker } from "../../scripts/dev-worker.ts";
import type { Place } from "../../scripts/local.ts";
import { query } from "../../scripts/query.ts";
import { signUp, withAuthenticator } from "../support/account-browser.ts";
import { launchBrowser } from "../support/browser.ts";
import { freePort } from "../support/free-port.ts";
import { cutOff, DESKTOP, looksOf, PHONE, press, smallTargets } from "../support/page-visits.ts";

const PICTURES = process.env.ACCOUNT_PICTURES;
/** Bytes that a first visit may take over the wire. */
const MOST_OF_A_VISIT = 60_000;
const EMAIL = "kari@nordlys.example";

let place: Place;
let worker: Awaited<ReturnType<typeof startWorker>>;
let browser: Browser;
/** Browsers have passkeys for names, and for no address such as 127.0.0.1. */
let origin: string;

beforeAll(async () => {
  place = { port: await freePort(), persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-")) };
  origin = `http://localhost:${place.port}`;
  [worker, browser] = await Promise.all([startWorker(place), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await worker?.stop();
});

/** What is wrong with a page, in light and dark, on phones and desktops. */
async function wrongWith(page: Page, name: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { name: look, viewport, faults } of looksOf(page)) {
    const at = `${name}-${look}`;
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `${at}.png`), fullPage: true });
    const fits = viewport === PHONE ? [...(await cutOff(page)), ...(await smallTargets(page))] : [];
    if (faults.length + fits.length > 0) found.push([at, faults, fits]);
  }
  return found;
}

describe("a passkey in a browser", () => {
  it("is added, signs in, and proves again who somebody is", async ({ expect }) => {
    const context = await browser.newContext({ viewport: DESKTOP, locale: "en-GB" });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await signUp(page, origin, worker.mail, EMAIL);
    await withAuthenticator(page);
    const looks: unknown[] = [];

    await press(page, page.getByRole("link", { name: "You", exact: true }));
    await press(page, page.getByRole("link", { name: "Manage passkeys" }));
    await page.getByLabel("Name").fill("Laptop");
    await press(page, page.getByRole("button", { name: "Add the passkey" }));
    const row = page.getByRole("listitem").filter({ hasText: "Laptop" });
    expect(await row.innerText()).toContain("never used");
    looks.push(...(await wrongWith(page, "passkeys")));
    await page.getByLabel("Name").fill("Again");
    await page.getByRole("button", { name: "Add the passkey" }).click();
    await page.getByText("This device has a passkey for you already.").waitFor();

    await press(page, page.getByRole("button", { name: "Sign out" }));
    // The browser offers the passkey in the field for the address, and the device takes every offer by itself.
    await page.getByRole("link", { name: "Sign in" }).click();
    await page.waitForURL(`${origin}/account`);
    await page.goto(`${origin}/account/you/passkeys`);
    expect(await row.innerText()).toContain("last used");

    await query(place, "update sessions set verified_at = '2026-01-01T00:00:00.000Z'");
    await page.goto(`${origin}/account/keys`);
    looks.push(...(await wrongWith(page, "confirm")));
    await press(page, page.getByRole("button", { name: "Confirm with a passkey" }));
    expect(new URL(page.url()).pathname).toBe("/account/keys");
    await page.getByLabel("Name").fill("My shop");
    await press(page, page.getByRole("button", { name: "Make the key" }));
    expect(await page.locator("#key").innerText()).toMatch(/^ffk_live_0_/);

    await page.goto(`${origin}/account/businesses/leave`);
    looks.push(...(await wrongWith(page, "leave")));
    expect(looks).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("is said to be missing where the browser gives none, and where no script runs", async ({ expect }) => {
    const context = await browser.newContext({ viewport: PHONE, locale: "de-DE", javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/account/sign-in?next=/account/keys`);
    await press(page, page.getByRole("button", { name: "Mit Passkey anmelden" }));
    expect(await page.locator("main").innerText()).toContain("brauchen JavaScript");
    expect(await page.getByRole("link", { name: "Anmelden" }).getAttribute("href")).toBe(
      "/account/sign-in?next=/account/keys",
    );
    await context.close();
  });
});

describe("a first visit", () => {
  it("takes no more than 60 kB over the wire", async ({ expect }) => {
    const page = await browser.newPage();
    const protocol = await page.context().newCDPSession(page);
    await protocol.send("Network.enable");
    const sizes: number[] = [];
    protocol.on("Network.loadingFinished", ({ encodedDataLength }) => sizes.push(encodedDataLength));
    await page.goto(`${origin}/account`, { waitUntil: "networkidle" });
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_OF_A_VISIT);
    await page.close();
  });
});
