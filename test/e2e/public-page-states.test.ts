/**
 * Whatever became of a document, its page in a real browser: every state in four languages, light and dark, on
 * a phone and a desktop.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { startBuiltWorker } from "../../scripts/built-worker.ts";
import type { RunningWorker } from "../../scripts/local.ts";
import { query } from "../../scripts/query.ts";
import { formatsFor } from "../../src/platform/i18n/locale-formats.ts";
import { launchBrowser } from "../support/browser.ts";
import { freePort } from "../support/free-port.ts";
import { type PageBusiness, PROFILE, pageBusiness } from "../support/page-business.ts";
import {
  cutOff,
  faultsOf,
  looksOf,
  misaligned,
  PHONE,
  smallTargets,
  torn,
  visitWith,
} from "../support/page-visits.ts";
import { wordsOfPdf } from "../support/shown-words.ts";

const LONG_NAME =
  "Gesellschaft für angewandte Donaudampfschifffahrtskunde und internationale Zusammenarbeit mbH & Co. KG";
const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
/** A line of which six make an amount of 12 digits, tax included. */
const DEAR = { description: LONG_WORD, quantity: 1, unit_price_cents: 16_666_666_666, tax_rate: 20 };

const linesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    description: index % 2 === 0 ? `Direction artistique ${index + 1}\nAtelier de cadrage` : "Prises de vue",
    quantity: index % 2 === 0 ? 1 : 12.5,
    unit: index % 2 === 0 ? "C62" : "HUR",
    unit_price_cents: index % 2 === 0 ? 48_263 : 8000,
    tax_rate: index % 3 === 0 ? 20 : 10,
  }));

let worker: RunningWorker;
let browser: Browser;
const links: Record<string, string> = {};
let live: PageBusiness;
let issueLive: (content?: object) => Promise<{ id: string; number: string; public_url: string }>;

async function issuerOf(
  { call }: PageBusiness,
  { client = "Nordlys AS", lines = linesOf(3) as object[] } = {},
) {
  await call("PUT", "/business", PROFILE);
  const { id: client_id } = await call("POST", "/clients", { name: client, country: "NO", locale: "fr" });
  const draft = (content: object = {}) =>
    call("POST", "/invoices", { client_id, currency: "EUR", lines, ...content });
  const issue = async (content?: object) =>
    call("POST", `/invoices/${(await draft(content)).id}/send`, { channels: ["link"] });
  return { draft, issue };
}

beforeAll(async () => {
  const place = { port: await freePort(), persistTo: mkdtempSync(join(tmpdir(), "fastfaktura-")) };
  [worker, browser] = await Promise.all([startBuiltWorker(place), launchBrowser()]);
  live = await pageBusiness(place, worker.url, { name: "Atelier Lumière", sandbox: false });
  const { call } = live;
  const { draft, issue } = await issuerOf(live);
  issueLive = issue;
  for (const count of [1, 12, 60])
    links[`${count} lines`] = (await issue({ lines: linesOf(count), notes: "Merci !" })).public_url;
  const inState = async (name: string, change: (id: string) => Promise<unknown>) => {
    const { id, public_url } = await issue();
    await change(id);
    links[name] = public_url;
  };
  const pay = (id: string, amount_cents: number) =>
    call("POST", `/invoices/${id}/payments`, { amount_cents, method: "transfer" });
  await inState("partly paid", (id) => pay(id, 50_000));
  await inState("paid", async (id) => pay(id, (await call("GET", `/invoices/${id}`)).amount_due_cents));
  await inState("overdue", (id) =>
    query(place, `update invoices set overdue_at = '2026-01-01T00:00:00.000Z' where id = '${id}'`),
  );
  await inState("cancelled", (id) => call("POST", `/invoices/${id}/cancel`));
  await inState("credited in part", async (id) => {
    const note = await call("POST", "/credit-notes", {
      invoice_id: id,
      reason: "Journée annulée",
      lines: [{ line: 1 }],
    });
    links["a credit note"] = note.public_url;
  });
  links["not yet available"] = (await draft()).public_url;
  const sandbox = await pageBusiness(place, worker.url, { name: "Atelier Lumière", sandbox: true });
  links["of a sandbox"] = (await (await issuerOf(sandbox)).issue()).public_url;
  const long = await pageBusiness(place, worker.url, { name: LONG_NAME, sandbox: true });
  const lines = Array.from({ length: 6 }, () => DEAR);
  links.long = (await (await issuerOf(long, { client: LONG_NAME, lines })).issue()).public_url;
});

afterAll(async () => {
  await browser?.close();
  await worker?.stop();
});

/** All that is wrong with what a page shows, but for what axe finds. */
const flaws = async (page: Page) => ({
  cutOff: await cutOff(page),
  smallTargets: await smallTargets(page),
  torn: await torn(page),
  misaligned: await misaligned(page),
});
const NO_FLAWS = { cutOff: [], smallTargets: [], torn: [], misaligned: [] };

describe("the page of an invoice", () => {
  for (const name of [
    ...["1 lines", "12 lines", "60 lines", "partly paid", "paid", "overdue", "cancelled"],
    ...["credited in part", "a credit note", "of a sandbox", "not yet available"],
  ])
    it(`is right for everybody: ${name}`, async ({ expect }) => {
      for (const locale of ["fr", "nb", "de", "es"]) {
        const url = `${links[name]}?lang=${locale}`;
        const complaints = await visitWith(browser, url, { locale }, async (page) => {
          for await (const { name: look, faults } of looksOf(page))
            expect({ axe: faults, ...(await flaws(page)) }, `${locale}, ${look}`).toEqual({
              axe: [],
              ...NO_FLAWS,
            });
        });
        expect(complaints).toEqual([]);
      }
    });

  it("holds a long name, a long word and an amount of 12 digits, down to 320 pixels", async ({ expect }) => {
    for (const locale of ["fr", "de"] as const)
      for (const width of [320, 390, 1280])
        await visitWith(
          browser,
          `${links.long}?lang=${locale}`,
          { viewport: { width, height: 800 } },
          async (page) => {
            const { torn: tornThere, ...others } = await flaws(page);
            const { torn: _, ...none } = NO_FLAWS;
            expect(others, `${locale}, ${width} pixels`).toEqual(none);
            expect(await faultsOf(page), `${locale}, ${width} pixels`).toEqual([]);
            if (width > 320) expect(tornThere).toEqual([]);
            const amount = formatsFor(locale).money(119_999_999_995, "EUR");
            const height = await page.evaluate<number>(
              "(({ height }) => height)(document.querySelector('.amount').getBoundingClientRect())",
            );
            expect(await page.textContent(".amount")).toContain(amount);
            expect(height, "the amount stands on one line").toBeLessThan(60);
          },
        );
  });
});

describe("a customer with a phone", () => {
  it("copies what the bank asks for, pays in part and then the rest, and page and PDF say so", async ({
    expect,
  }) => {
    const { id, number, public_url } = await issueLive({ lines: linesOf(1) });
    const pay = (amount_cents: number) =>
      live.call("POST", `/invoices/${id}/payments`, { amount_cents, method: "transfer" });
    const permissions = ["clipboard-read", "clipboard-write"];
    const options = { viewport: PHONE, hasTouch: true, isMobile: true, permissions };
    const complaints = await visitWith(browser, `${public_url}?lang=fr`, options, async (page) => {
      const said = async () => (await page.locator("main").innerText()).replaceAll(/\s/g, " ");
      const pdf = async (name: string) => {
        const path = await page.getByRole("link", { name }).getAttribute("href");
        const bytes = new Uint8Array(await (await fetch(new URL(path ?? "", public_url))).arrayBuffer());
        return { bytes, words: wordsOfPdf(bytes) };
      };
      const COPY = "Télécharger le PDF";
      const original = await pdf(COPY);
      expect(original.words).toContain("Net à payer 579,16 €");
      await page.getByRole("button", { name: "Tout copier" }).tap();
      await page.getByRole("button", { name: "Copié" }).waitFor();
      const copied = await page.evaluate<string>("navigator.clipboard.readText()");
      for (const text of ["Atelier Lumière", PROFILE.iban, "579,16 EUR", number])
        expect(copied).toContain(text);

      await pay(10_000);
      await page.reload();
      expect(await said()).toMatch(/Payée en partie .*479,16 € sur 579,16 € .*Le reste est payé/);
      const partly = await pdf(COPY);
      expect(partly.words).toMatch(/Copie – situation au .*Reste à payer : 479,16 € sur 579,16 €/);
      expect(partly.words).toContain("FR76 3000 6000");

      await pay(47_916);
      await page.reload();
      expect(await said()).toMatch(/Payée le .* Merci !/);
      expect(await said()).not.toContain("FR76");
      const paid = await pdf(COPY);
      expect(paid.words).toMatch(/Copie – situation au .*Payée le /);
      expect(paid.words).not.toContain("FR76");

      // The bookkeeper's original says nothing of all that, and is the same to the byte.
      const kept = await pdf("Facture d’origine");
      expect(kept.words).not.toMatch(/Copie|Payée|Reste à payer/);
      expect(kept.bytes).toEqual(original.bytes);
    });
    expect(complaints).toEqual([]);
  });
});
