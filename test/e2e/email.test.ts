/** Every email in a real browser: axe finds no fault, nothing is cut off, nothing is fetched. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { composeEmail } from "../../src/formats/messages/compose-email.tsx";
import { LOCALES } from "../../src/schema/vocabularies/locales.ts";
import { launchBrowser } from "../support/browser.ts";
import { faultsOf } from "../support/page-visits.ts";
import { factsOfKind, HARD, OCCASIONS, sampleFacts } from "../unit/messages/sample-facts.ts";

/**
 * All of WCAG. axe's rules on landmarks and a first heading are for pages; a mail program shows a message in
 * its own.
 */
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The figures that take more than one line. */
const BROKEN = `[...document.querySelectorAll("[style*=nowrap]")]
  .filter((one) => new Set([...one.getClientRects()].map(({ top }) => top)).size > 1)
  .map((one) => one.textContent)`;
/** Marks what Outlook's dark mode recolours. It knows no media query for it. */
const OUTLOOK = `document.querySelectorAll("[style]").forEach((one) => {
  if (/background/.test(one.style.cssText)) one.setAttribute("data-ogsb", "");
  if (one.style.color !== "") one.setAttribute("data-ogsc", "");
})`;
const LOOKS = (["light", "dark"] as const).flatMap((colorScheme) =>
  [390, 800].map((width) => ({ colorScheme, viewport: { width, height: 900 } })),
);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.for(LOCALES)("emails in %s", (locale) => {
  it.for(LOOKS)("read well in $colorScheme at $viewport.width px", async (look, { expect }) => {
    const context = await browser.newContext(look);
    const fetched: string[] = [];
    const page = await context.newPage();
    page.on("request", (request) => void fetched.push(request.url()));
    for (const { kind, today, stage } of OCCASIONS) {
      const hard = stage === "invoice" || stage === "1 day late" ? HARD : {};
      const facts = sampleFacts({ locale, today, canPay: true, ...hard, ...factsOfKind(kind) });
      await page.setContent(composeEmail(facts).html);
      expect([stage, await faultsOf(page, WCAG)]).toEqual([stage, []]);
      const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
      expect([stage, overflow]).toEqual([stage, 0]);
      expect([stage, await page.evaluate<string[]>(BROKEN)]).toEqual([stage, []]);
    }
    expect(fetched).toEqual([]);
    await context.close();
  });
});

it.for(LOCALES)("fits the narrowest phone, in %s", async (locale, { expect }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
  const page = await context.newPage();
  for (const { kind, today, stage } of OCCASIONS)
    for (const currency of ["EUR", "NOK"] as const) {
      const facts = sampleFacts({ locale, today, canPay: true, ...HARD, currency, kind });
      await page.setContent(composeEmail(facts).html);
      const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
      expect([stage, overflow]).toEqual([stage, 0]);
    }
  await context.close();
});

it("reads well in the dark mode of Outlook, whatever the seller's colour", async ({ expect }) => {
  const context = await browser.newContext({ colorScheme: "light", viewport: { width: 390, height: 900 } });
  const page = await context.newPage();
  for (const { kind, today, stage } of OCCASIONS)
    for (const accent_color of ["#fde047", "#1d4ed8"]) {
      const seller = { ...sampleFacts().seller, accent_color };
      const facts = sampleFacts({ today, canPay: true, sandbox: true, seller, ...factsOfKind(kind) });
      await page.setContent(composeEmail(facts).html);
      await page.evaluate(OUTLOOK);
      const paper = 'getComputedStyle(document.querySelector(".paper")).backgroundColor';
      expect([stage, await page.evaluate(paper)]).toEqual([stage, "rgb(26, 30, 37)"]);
      expect([stage, await faultsOf(page, ["color-contrast"])]).toEqual([stage, []]);
    }
  await context.close();
});
