/**
 * The public page in a real browser: every language, light and dark, phone and desktop, keyboard, zoom and
 * paper.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { startBuiltWorker } from "../../scripts/built-worker.ts";
import type { Place, RunningWorker } from "../../scripts/local.ts";
import { query } from "../../scripts/query.ts";
import type { InvoiceDocument } from "../../src/formats/document/document-model.ts";
import { LOCALES } from "../../src/schema/vocabularies/locales.ts";
import { launchBrowser } from "../support/browser.ts";
import { freePort } from "../support/free-port.ts";
import { type PageBusiness, PROFILE, pageBusiness } from "../support/page-business.ts";
import {
  cutOff,
  DESKTOP,
  faultsOf,
  looksOf,
  PHONE,
  press,
  smallTargets,
  visitWith,
} from "../support/page-visits.ts";
import { everything, shopOrder, unbroken } from "../unit/formats/rich-documents.ts";

/** A user agent that does not reveal a headless browser. */
const PERSON =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";
const LOGO =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const LINES = [
  {
    description: "Direction artistique\nAtelier de cadrage et deux allers-retours",
    quantity: 1,
    unit_price_cents: 185000,
    tax_rate: 20,
  },
  {
    description: "Prises de vue en studio",
    quantity: 12.5,
    unit: "HUR",
    unit_price_cents: 8000,
    tax_rate: 20,
  },
  {
    description: "Tirages d’exposition 40 × 60 cm",
    quantity: 6,
    unit_price_cents: 4250,
    tax_rate: 10,
  },
];

const LONG_WORD = "W".repeat(300);
/**
 * Content that breaks layouts: endless words, every script, characters that reverse text, the largest
 * figures.
 */
const HOSTILE = {
  lines: [
    {
      description: `Very${LONG_WORD}long ${"漢字".repeat(60)}\nمرحبا بالعالم هذا نص طويل`,
      quantity: 999999.123456,
      unit: "E48",
      unit_price_cents: 833_333,
      tax_rate: 20,
    },
    {
      description: `\u202eevil\u2066 👩‍👩‍👧‍👦 ${"🎈emoji".repeat(80)}`,
      quantity: 1,
      unit_price_cents: 1,
      tax_rate: 0,
      tax_category: "E",
      tax_exemption_reason: LONG_WORD,
    },
  ],
  notes: `${LONG_WORD}\n`.repeat(20).slice(0, 4990),
  purchase_order: "P".repeat(100),
};

interface Sent {
  id: string;
  number: string;
  public_url: string;
}

let worker: RunningWorker;
let browser: Browser;
let place: Place;
let key: string;
let call: PageBusiness["call"];
const sent: Record<string, Sent> = {};

beforeAll(async () => {
  place = { port: await freePort(), persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-")) };
  [worker, browser] = await Promise.all([startBuiltWorker(place), launchBrowser()]);
  ({ key, call } = await pageBusiness(place, worker.url, { name: "Atelier Lumière", sandbox: true }));
  await call("PUT", "/business", { ...PROFILE, logo: LOGO });
  const client = await call("POST", "/clients", { name: "Nordlys AS", country: "NO", locale: "fr" });
  for (const name of ["open", "overdue", "paid", "cancelled", "viewed"])
    sent[name] = await issue(client.id, {
      lines: LINES,
      notes: "Merci !\nÀ bientôt.",
      purchase_order: "BC-7",
    });
  const stranger = await call("POST", "/clients", { name: `\u202e${"x".repeat(150)} שלום`, locale: "en" });
  sent.hostile = await issue(stranger.id, HOSTILE);
  sent.long = await issue(client.id, {
    lines: Array.from({ length: 1000 }, (_, index) => ({ ...LINES[1], description: `Ligne ${index + 1}.` })),
  });
  for (const [name, document] of [
    ["rich", everything({ locale: "fr" })],
    ["shop", shopOrder({ locale: "fr" })],
    ["unbroken", unbroken({ locale: "fr" })],
  ] as const) {
    sent[name] = await issue(client.id, { lines: LINES });
    await say(name, document);
  }
  for (const name of ["part", "credited"]) sent[name] = await issue(client.id, { lines: LINES });
  for (const [amount_cents, method] of [
    [50_000, "transfer"],
    [12_345, "card"],
  ] as const)
    await call("POST", `/invoices/${sent.part?.id}/payments`, { amount_cents, method });
  sent.note = await call("POST", "/credit-notes", {
    invoice_id: sent.credited?.id,
    lines: [{ line: 3, quantity: 2 }],
    reason: "Deux tirages rendus",
  });
  sent.beside = await issue(client.id, { lines: LINES });
  await putBeside(sent.beside.id);
  await change("overdue", "overdue_at = '2026-01-01T00:00:00.000Z'");
  await change("paid", "status = 'paid', paid_at = created_at, amount_paid_cents = total_cents");
  await change("cancelled", "status = 'cancelled', cancelled_at = created_at");
});

afterAll(async () => {
  await browser?.close();
  await worker?.stop();
});

/** Puts files, one with an endless name, and a comment beside an invoice. */
async function putBeside(id: string): Promise<void> {
  for (const name of ["Relevé des heures.pdf", `${"W".repeat(150)}.pdf`]) {
    const form = new FormData();
    form.append("file", new File(["%PDF-1.7"], name));
    form.append("public", "true");
    const path = `${worker.url}/api/v1/invoices/${id}/attachments`;
    const { status } = await fetch(path, { method: "POST", headers: { "X-Api-Key": key }, body: form });
    if (status !== 201) throw new Error(`a file was answered with ${status}`);
  }
  await call("POST", `/invoices/${id}/comments`, { text: `Merci !\n${LONG_WORD}`, public: true });
}

async function issue(clientId: string, content: object): Promise<Sent> {
  const draft = await call("POST", "/invoices", { client_id: clientId, currency: "EUR", ...content });
  return call("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
}

/** Brings an invoice into a state directly in the database, past the API. */
async function change(name: string, assignments: string): Promise<void> {
  await query(place, `update invoices set ${assignments} where id = '${sent[name]?.id}'`);
}

/** Has an issued invoice say what the document does. */
async function say(name: string, document: InvoiceDocument): Promise<void> {
  const { content, lines, tax_breakdown, seller, buyer, locale } = document;
  const text = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;
  await change(
    name,
    `content = ${text(content)}, lines = ${text(lines)}, tax_breakdown = ${text(tax_breakdown)},
     parties = ${text({ seller, buyer, locale, logo: null })}, subtotal_cents = ${document.subtotal_cents},
     tax_cents = ${document.tax_cents}, total_cents = ${document.total_cents}`,
  );
}

const visit = (url: string, options: BrowserContextOptions, look?: (page: Page) => Promise<void>) =>
  visitWith(browser, url, options, look);

const urlOf = (name: string, query = ""): string => `${sent[name]?.public_url}${query}`;

describe("the public page", () => {
  for (const locale of LOCALES)
    for (const name of ["open", "rich", "shop"])
      it(`is accessible in ${locale}, light and dark, on a phone and a desktop: ${name}`, async ({
        expect,
      }) => {
        const complaints = await visit(urlOf(name, `?lang=${locale}`), {}, async (page) => {
          expect(await page.getAttribute("html", "lang")).toBe(locale);
          for await (const { name: look, faults } of looksOf(page)) {
            expect(faults, look).toEqual([]);
            expect(await cutOff(page), look).toEqual([]);
          }
        });
        expect(complaints).toEqual([]);
      });

  for (const [name, path] of [
    ["overdue", ""],
    ["part", ""],
    ["credited", ""],
    ["note", ""],
    ["unbroken", ""],
    ["beside", ""],
    ["paid", ""],
    ["cancelled", ""],
    ["hostile", ""],
    ["open", "/reminders"],
  ] as const)
    it(`is accessible when ${name}${path}`, async ({ expect }) => {
      const complaints = await visit(urlOf(name) + path, {}, async (page) => {
        for await (const { name: look, faults } of looksOf(page)) expect(faults, look).toEqual([]);
      });
      expect(complaints).toEqual([]);
    });

  it("is a page also when there is none", async ({ expect }) => {
    await visit(`${worker.url}/i/unknown`, { viewport: PHONE, locale: "sv-SE" }, async (page) => {
      expect(await page.textContent("h1")).toBe("Sidan finns inte");
      expect(await faultsOf(page)).toEqual([]);
    });
  });

  it("never scrolls sideways, whatever people wrote, down to 320 pixels", async ({ expect }) => {
    for (const name of ["open", "part", "credited", "note", "hostile", "rich", "shop", "unbroken", "beside"])
      await visit(urlOf(name), {}, async (page) => {
        for (const width of [320, 390, 640, 704, 800, 960, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const scrolls = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
          expect(scrolls, `${name} at ${width}`).toBe(false);
        }
      });
  });

  it("can be zoomed to 200 % and 400 % with nothing cut off", async ({ expect }) => {
    for (const [zoom, scheme] of [
      [2, "light"],
      [4, "dark"],
    ] as const) {
      const viewport = { width: DESKTOP.width / zoom, height: DESKTOP.height / zoom };
      await visit(urlOf("open"), { viewport, deviceScaleFactor: zoom, colorScheme: scheme }, async (page) => {
        expect(await cutOff(page)).toEqual([]);
      });
    }
  });

  it("can be used with the keyboard alone, and shows where one is", async ({ expect }) => {
    const options = { viewport: DESKTOP, permissions: ["clipboard-read", "clipboard-write"] };
    const complaints = await visit(urlOf("open", "?lang=en"), options, async (page) => {
      const stops: string[] = [];
      for (let stop = 0; stop < 10; stop++) {
        await page.keyboard.press("Tab");
        stops.push(await page.evaluate<string>("document.activeElement.textContent.trim()"));
        const outline = await page.evaluate<{ style: string; width: number }>(
          "(({ outlineStyle, outlineWidth }) => ({ style: outlineStyle, width: parseFloat(outlineWidth) }))(getComputedStyle(document.activeElement))",
        );
        expect(outline.style).toBe("solid");
        expect(outline.width).toBeGreaterThanOrEqual(2);
      }
      expect(stops).toEqual([
        "EN",
        expect.stringMatching(/^Pay .* online$/),
        "Download PDF",
        ...["Copy Payee", "Copy IBAN", "Copy BIC", "Copy Amount due", "Copy Reference"],
        ...["bonjour@atelier-lumiere.example", "+33\u00a01\u00a042\u00a068\u00a012\u00a034"],
      ]);
      await page.focus("summary");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Français");
      await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
      expect(await page.getAttribute("html", "lang")).toBe("fr");
    });
    expect(complaints).toEqual([]);
  });

  it("leads from an invoice to its credit note and back, and to a copy that tells both", async ({
    expect,
  }) => {
    const complaints = await visit(urlOf("credited", "?lang=en"), { viewport: PHONE }, async (page) => {
      const follow = (name: string) => press(page, page.getByRole("link", { name }));
      await follow(`Credit note ${sent.note?.number}`);
      expect(await page.textContent("h1")).toBe(`Credit note ${sent.note?.number}`);
      await follow(`Original invoice ${sent.credited?.number}`);
      expect(await page.textContent("h1")).toBe(`Invoice ${sent.credited?.number}`);
      const copy = page.getByRole("link", { name: "Download PDF" });
      expect(await copy.getAttribute("href")).toContain("copy=current");
    });
    expect(complaints).toEqual([]);
  });

  it("copies what a bank asks for, says so, and soon offers it again", async ({ expect }) => {
    const options = { viewport: DESKTOP, permissions: ["clipboard-read", "clipboard-write"] };
    const complaints = await visit(urlOf("open", "?lang=en"), options, async (page) => {
      // Its time stands still, so that what a button says stays as long as the test needs to read it.
      await page.clock.install();
      await page.reload();
      const copied: unknown[] = [];
      for (const name of ["Payee", "IBAN", "BIC", "Amount due", "Reference"]) {
        await page.getByRole("button", { name: `Copy ${name}` }).press("Enter");
        await page.getByRole("button", { name: `Copied ${name}` }).waitFor();
        expect(await page.textContent("[role=status]")).toBe("Copied");
        expect(await page.locator("text=/^Copied$/ >> visible=true").count()).toBe(2);
        copied.push(await page.evaluate("navigator.clipboard.readText()"));
      }
      expect(copied).toEqual(["Atelier Lumière", PROFILE.iban, PROFILE.bic, "3700.50", sent.open?.number]);
      await page.clock.runFor(2500);
      expect(await page.textContent("[role=status]")).toBe("");
      expect(await page.getByRole("button", { name: "Copy Reference" }).count()).toBe(1);
    });
    expect(complaints).toEqual([]);
  });

  it("hides on a phone, not on paper, the code that a phone cannot scan, and copies all at once there", async ({
    expect,
  }) => {
    const permissions = ["clipboard-read", "clipboard-write"];
    for (const [options, isPhone] of [
      [{ viewport: PHONE }, true],
      [{ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true }, true],
      [{ viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true }, false],
      [{ viewport: DESKTOP }, false],
    ] as const)
      await visit(urlOf("open", "?lang=fr"), { ...options, permissions }, async (page) => {
        const all = page.getByRole("button", { name: "Tout copier" });
        expect(await page.locator(".qr").isVisible()).toBe(!isPhone);
        expect(await all.isVisible()).toBe(isPhone);
        await page.emulateMedia({ media: "print" });
        expect(await page.locator(".qr").isVisible()).toBe(true);
        expect(await all.isVisible()).toBe(false);
        await page.emulateMedia({ media: "screen" });
        if (!isPhone) return;
        await all.click();
        await page.getByRole("button", { name: "Copié" }).waitFor();
        expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
          [
            "Bénéficiaire\u00a0: Atelier Lumière",
            `IBAN\u00a0: ${PROFILE.iban}`,
            `BIC\u00a0: ${PROFILE.bic}`,
            "Net à payer\u00a0: 3700,50 EUR",
            `Référence\u00a0: ${sent.open?.number}`,
          ].join("\n"),
        );
      });
  });

  it("selects a value that the browser does not let it copy, and claims nothing else", async ({ expect }) => {
    const complaints = await visit(urlOf("open", "?lang=en"), { viewport: PHONE }, async (page) => {
      await page.addInitScript(
        "Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
      );
      await page.reload();
      await page.evaluate(
        "window.heard = []; new MutationObserver(() => heard.push(document.querySelector('[role=status]').textContent)).observe(document.querySelector('[role=status]'), { childList: true })",
      );
      const selected = () => page.evaluate<string>("getSelection().toString()");
      await page.getByRole("button", { name: "Copy IBAN" }).click();
      await expect.poll(selected).toBe("FR76 3000 6000 0112 3456 7890 189");
      await page.getByRole("button", { name: "Copy all" }).click();
      await expect.poll(selected).toContain(sent.open?.number);
      for (const text of ["Payee", "Atelier Lumière", "FR76 3000 6000 0112 3456 7890 189", "€3,700.50"])
        expect(await selected()).toContain(text);
      expect(await selected()).not.toContain("Copy");
      const heard = await page.evaluate<string[]>("heard");
      expect(new Set(heard.filter(Boolean))).toEqual(new Set(["Selected"]));
    });
    expect(complaints).toEqual([]);
  });

  it("has no target below 44 pixels", async ({ expect }) => {
    for (const [name, path] of [
      ["open", ""],
      ["beside", ""],
      ["rich", ""],
      ["open", "/reminders"],
      ["open", "/pay"],
    ] as const)
      await visit(urlOf(name) + path, { viewport: PHONE }, async (page) => {
        for (const summary of await page.locator("summary").all()) await summary.click();
        expect(await page.locator("details:not([open])").count()).toBe(0);
        for (const viewport of [{ width: 320, height: 640 }, PHONE, DESKTOP]) {
          await page.setViewportSize(viewport);
          expect(await smallTargets(page), `${name}${path} at ${viewport.width}`).toEqual([]);
          expect(await cutOff(page)).toEqual([]);
        }
      });
  });

  it("needs no script: one tap selects the IBAN, and a button stops the reminders", async ({ expect }) => {
    const options = { viewport: PHONE, javaScriptEnabled: false };
    await visit(urlOf("open", "?lang=en"), options, async (page) => {
      expect(await page.textContent(".pay")).toContain("FR76 3000 6000 0112 3456 7890 189");
      expect(await page.locator("button.copy").count()).toBe(0);
      await page.click("summary");
      await Promise.all([page.waitForEvent("load"), page.click("text=Deutsch")]);
      expect(await page.textContent("h1")).toContain("Rechnung");
    });
    await visit(urlOf("open"), { viewport: PHONE }, async (page) => {
      await page.click("[data-name=IBAN]");
      const selected = await page.evaluate<string>("getSelection().toString()");
      expect(selected.replaceAll(/\s/g, "")).toBe(PROFILE.iban);
    });
    await visit(urlOf("open", "/reminders?lang=en"), options, async (page) => {
      await press(page, page.getByRole("button"));
      expect(await page.textContent("h1")).toBe("The reminders are stopped");
      expect(await page.locator("main a").innerText()).toBe(`Invoice ${sent.open?.number}`);
    });
  });

  it("is paid without a script: a declined card, another one, and the receipt's page", async ({ expect }) => {
    const { draft } = await (async () => {
      const client = await call("POST", "/clients", { name: "Payer" });
      const lines = [{ description: "Work", quantity: 1, unit_price_cents: 12_300, tax_rate: 0 }];
      return { draft: await call("POST", "/invoices", { client_id: client.id, currency: "EUR", lines }) };
    })();
    const { public_url } = await call("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    await visit(`${public_url}?lang=en`, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      const pressNamed = (name: RegExp) => press(page, page.getByRole("button", { name }));
      await pressNamed(/^Pay .* online$/);
      await pressNamed(/declined/i);
      expect((await call("GET", `/invoices/${draft.id}`)).status).toMatch(/sent|opened/);
      await pressNamed(/^Pay .* online$/);
      await pressNamed(/^Pay /);
      expect(await page.textContent("main")).toContain("Paid");
      expect(await page.getByRole("button").count()).toBe(0);
    });
    expect(await call("GET", `/invoices/${draft.id}`)).toMatchObject({ status: "paid", amount_due_cents: 0 });
  });

  it("notes that a person opened it, and no headless browser", async ({ expect }) => {
    const opened = async () =>
      (await call("GET", `/invoices/${sent.viewed?.id}/events`)).data.filter(
        ({ type }: { type: string }) => type === "opened",
      );
    await visit(urlOf("viewed"), { userAgent: PERSON.replace("Chrome", "HeadlessChrome") });
    expect(await opened()).toEqual([]);
    await visit(urlOf("viewed"), { userAgent: PERSON, locale: "da-DK" });
    await visit(urlOf("viewed"), { userAgent: PERSON, locale: "da-DK" });
    await expect.poll(opened).toHaveLength(1);
  });

  it("prints on paper: what is due, the account, every line once, and no controls", async ({ expect }) => {
    const paper = async (name: string): Promise<{ pages: number; text: string }> => {
      let pdf = Buffer.of();
      await visit(urlOf(name, "?lang=en"), { colorScheme: "dark" }, async (page) => {
        await page.waitForSelector(".document");
        pdf = await page.pdf({ format: "A4", preferCSSPageSize: false });
      });
      return readPrint(pdf);
    };
    const short = await paper("open");
    expect(short.pages).toBe(1);
    for (const text of ["€3,700.50", "FR76 3000 6000 0112", sent.open?.number ?? "", "Merci !", "BC-7"])
      expect(short.text).toContain(text);
    for (const text of ["Download PDF", "Copy"]) expect(short.text).not.toContain(text);

    const rich = await paper("rich");
    expect(rich.pages).toBeLessThanOrEqual(4);
    for (const text of ["5050-1055", "60-16-13", "Identité visuelle", "24. Les présentes conditions"])
      expect(rich.text).toContain(text);

    const long = await paper("long");
    expect(long.pages).toBeGreaterThan(10);
    const numbers = [...long.text.matchAll(/Ligne (\d+)\./g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
  });
});

/**
 * The pages and the text of a PDF that Chromium printed, read through the fonts' own maps; its font /F8 is
 * object 8.
 */
function readPrint(pdf: Buffer): { pages: number; text: string } {
  const source = pdf.toString("latin1");
  const objectOf = (number: string) =>
    source.slice(source.indexOf(`\n${number} 0 obj`)).split("endobj")[0] ?? "";
  const streamOf = (number: string) => {
    const [head = "", body = ""] = objectOf(number).split(/stream\r?\n/, 2);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const start = source.indexOf(body, source.indexOf(`\n${number} 0 obj`));
    return inflateSync(pdf.subarray(start, start + length)).toString("latin1");
  };
  const maps = new Map<string, Map<number, string>>();
  const mapOf = (font: string) => {
    const map = maps.get(font) ?? new Map<number, string>();
    if (maps.has(font)) return map;
    maps.set(font, map);
    const [, number = ""] = /\/ToUnicode (\d+) 0 R/.exec(objectOf(font)) ?? [];
    const cmap = number ? streamOf(number) : "";
    for (const [, first = "", second = "", third] of cmap.matchAll(/<(\w+)> <(\w+)>(?: <(\w+)>)?$/gm)) {
      const start = Number.parseInt(first, 16);
      const end = third ? Number.parseInt(second, 16) : start;
      for (let glyph = start; glyph <= end; glyph++)
        map.set(glyph, String.fromCodePoint(Number.parseInt(third ?? second, 16) + glyph - start));
    }
    return map;
  };
  const pages = [...source.matchAll(/\/Type \/Page\b[^s][\s\S]*?\/Contents (\d+) 0 R/g)];
  const text = pages.map(([, contents = ""]) => {
    let map = new Map<number, string>();
    let read = "";
    for (const [, font, hex] of streamOf(contents).matchAll(/\/F(\d+) [\d.]+ Tf|<(\w+)> Tj/g)) {
      if (font) map = mapOf(font);
      for (const glyph of hex?.match(/.{4}/g) ?? []) read += map.get(Number.parseInt(glyph, 16)) ?? "";
    }
    return read;
  });
  return { pages: pages.length, text: text.join("\n") };
}
