/** The account app in a real browser: from a printed link to a key that works, by eyes, keyboard and axe. */
import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { accountLink } from "../../scripts/account-link.ts";
import { startBuiltWorker } from "../../scripts/built-worker.ts";
import { createAccount } from "../../scripts/create-account.ts";
import type { Place, RunningWorker } from "../../scripts/local.ts";
import { launchBrowser } from "../support/browser.ts";
import { freePort } from "../support/free-port.ts";
import {
  cutOff,
  DESKTOP,
  faultsOf,
  looksOf,
  PHONE,
  press,
  SMALL,
  shiftOf,
  smallTargets,
  uneven,
  WIDE,
  watchShifts,
  withoutOutline,
} from "../support/page-visits.ts";

const PICTURES = process.env.ACCOUNT_PICTURES;
const SETTINGS = ["", "/numbers", "/texts", "/reminders", "/payment", "/stripe", "/e-invoices"].map(
  (page) => `/settings${page}`,
);
const PAGES = [
  "",
  "/keys",
  "/members",
  "/you",
  "/businesses",
  "/clients/new",
  "/products/new",
  "/audit",
  "/exports",
  "/clock",
];

let place: Place;
let worker: RunningWorker;
let browser: Browser;

beforeAll(async () => {
  place = { port: await freePort(), persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-")) };
  [worker, browser] = await Promise.all([startBuiltWorker(place), launchBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await worker?.stop();
});

/** A browser that opened the link of a new sandbox business. */
async function signedIn(before?: (key: string) => Promise<void>): Promise<BrowserContext> {
  const { api_key } = await createAccount({ name: "Atelier Lumière", sandbox: true }, place);
  const link = await accountLink(createHash("sha256").update(api_key).digest("hex"), place);
  await before?.(api_key);
  const context = await browser.newContext({ viewport: DESKTOP, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(worker.url + link);
  await page.close();
  return context;
}

/** Gives a business an invoice in each of two currencies, so that its start page has something to show. */
async function withFigures(key: string): Promise<void> {
  const post = async (path: string, body: object) => {
    const headers = { "X-Api-Key": key, "Content-Type": "application/json" };
    const answer = await fetch(`${worker.url}/api/v1${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { id: string };
  };
  const { id: client_id } = await post("/clients", { name: "Café des Arts" });
  const lines = [{ description: "Photos", quantity: 1, unit_price_cents: 1_234_500, tax_rate: 20 }];
  for (const currency of ["EUR", "NOK"]) {
    const { id } = await post("/invoices", { client_id, currency, lines });
    await post(`/invoices/${id}/finalize`, {});
  }
}

describe("the account", () => {
  it("leads from a printed link to a key whose first call works, and takes the key back", async ({
    expect,
  }) => {
    const context = await signedIn();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(`${worker.url}/account`);
    expect(await page.locator(".band").innerText()).toContain("Sandbox");
    await press(page, page.getByRole("link", { name: "API keys" }).first());
    await page.getByLabel("Name").fill("My shop");
    await press(page, page.getByRole("button", { name: "Make the key" }));
    if (PICTURES) await page.screenshot({ path: join(PICTURES, "made.png"), fullPage: true });
    expect(await page.getByRole("button", { name: /^Copy/ }).count()).toBe(2);
    const call = await page.locator("#call").innerText();
    const [, url = "", header = ""] = /^curl -s (\S+) -H '([^']+)'$/.exec(call.trim()) ?? [];
    const [name = "", value = ""] = header.split(": ");
    const answer = await fetch(url, { headers: { [name]: value } });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ name: "Atelier Lumière", sandbox: true }),
    ]);
    await press(page, page.getByRole("link", { name: "Go on" }));
    const row = page.getByRole("listitem").filter({ hasText: "My shop" });
    await row.locator("summary").click();
    await press(page, row.getByRole("button", { name: "Revoke" }));
    expect(await row.innerText()).toContain("revoked");
    expect((await fetch(url, { headers: { [name]: value } })).status).toBe(401);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("has no fault that axe finds, and fits, in light and dark, on phones and desktops", async ({
    expect,
  }) => {
    const context = await signedIn(withFigures);
    const page = await context.newPage();
    const found: unknown[] = [];
    for (const locale of ["en", "de", "fr"]) {
      await page.goto(`${worker.url}/account/you`);
      await page.locator("select[name=locale]").selectOption(locale);
      await press(page, page.locator("main form button").first());
      const settings = locale === "de" ? SETTINGS : SETTINGS.slice(0, 1);
      const paths = [...PAGES, ...settings].map((path) => `/account${path}`);
      for (const path of [...paths, `/?lang=${locale}`]) {
        await page.goto(`${worker.url}${path}`);
        expect(await page.locator("html").getAttribute("lang")).toBe(locale);
        for await (const { name, viewport, faults } of looksOf(page)) {
          const at = `${locale}${path.replaceAll(/[/?=]/g, "-")}-${name}`;
          if (PICTURES) await page.screenshot({ path: join(PICTURES, `${at}.png`), fullPage: true });
          const fits = viewport === PHONE ? [...(await cutOff(page)), ...(await smallTargets(page))] : [];
          if (faults.length + fits.length > 0) found.push([at, faults, fits]);
        }
      }
    }
    expect(found).toEqual([]);
    await context.close();
  });

  it("fits small phones and wide screens in a language of long words, its fields even, and shows where the focus is", async ({
    expect,
  }) => {
    const context = await signedIn(withFigures);
    const page = await context.newPage();
    await page.goto(`${worker.url}/account/you`);
    await page.locator("select[name=locale]").selectOption("de");
    await press(page, page.locator("main form button").first());
    const found: unknown[] = [];
    for (const path of [...PAGES, "/you/passkeys", "/businesses/leave", ...SETTINGS]) {
      await page.goto(`${worker.url}/account${path}`);
      for (const viewport of [SMALL, WIDE]) {
        await page.setViewportSize(viewport);
        if (PICTURES) {
          const name = `fits${path.replaceAll("/", "-")}-${viewport.width}.png`;
          await page.screenshot({ path: join(PICTURES, name), fullPage: true });
        }
        const faults = [...(await cutOff(page)), ...(await uneven(page))];
        if (faults.length > 0) found.push([path, viewport.width, faults]);
      }
      const hidden = await withoutOutline(page);
      if (hidden.length > 0) found.push([path, "no outline", hidden]);
    }
    expect(found).toEqual([]);
    await context.close();
  });

  it("does not move while it loads, on phones and desktops", async ({ expect }) => {
    const context = await signedIn(withFigures);
    const page = await context.newPage();
    await watchShifts(page);
    await page.goto(`${worker.url}/account/invoices`);
    const one = await page
      .locator('main a[href*="/invoices/"]:not([href$="new"])')
      .first()
      .getAttribute("href");
    await page.evaluate("document.querySelector('main').prepend(document.createElement('textarea'))");
    expect((await shiftOf(page)).sum).toBeGreaterThan(0.02);
    const found: unknown[] = [];
    for (const viewport of [PHONE, DESKTOP])
      for (const path of [
        "/account",
        "/account/invoices",
        one ?? "",
        "/account/invoices/new",
        "/account/clients",
        "/account/keys",
        "/account/audit",
        "/account/sign-in",
        ...SETTINGS.map((page) => `/account${page}`),
      ]) {
        await page.setViewportSize(viewport);
        await page.goto(worker.url + path);
        const { sum, moved } = await shiftOf(page);
        if (sum >= 0.02) found.push([path, viewport.width, sum, moved]);
      }
    expect(found).toEqual([]);
    await context.close();
  });

  it("signs in without a script, and shows its parts in development", async ({ expect }) => {
    const context = await browser.newContext({ viewport: PHONE, locale: "nb-NO", javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${worker.url}/account`);
    expect(await page.locator("h1").innerText()).toBe("Logg inn");
    await page.locator("input[name=email]").fill("ada@example.com");
    await press(page, page.getByRole("button").first());
    expect(await page.locator("h1").innerText()).toBe("Se i e-posten din");
    await context.close();
    const sheet = await browser.newPage({ viewport: PHONE, locale: "de-DE" });
    for (const path of ["/account/_styles", "/account/sign-in", "/account/none"]) {
      await sheet.goto(worker.url + path);
      for (const colorScheme of ["light", "dark"] as const) {
        await sheet.emulateMedia({ colorScheme });
        const name = `${path.split("/").at(-1)}-${colorScheme}.png`;
        if (PICTURES) await sheet.screenshot({ path: join(PICTURES, name), fullPage: true });
        expect([path, colorScheme, await faultsOf(sheet), await cutOff(sheet)]).toEqual([
          path,
          colorScheme,
          [],
          [],
        ]);
      }
    }
  });
});
