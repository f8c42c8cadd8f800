/** Visits of a real browser to public pages, and what is wrong with what it shows. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const SMALL = { width: 360, height: 780 };
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };
export const WIDE = { width: 1600, height: 1000 };

let visits = 0;

/** Pages are limited per address, so each visit has one of its own. */
const anotherAddress = (): string => {
  visits++;
  return `10.0.${Math.floor(visits / 256)}.${visits % 256}`;
};

/**
 * Opens a page and passes it to a test. Gives what the browser complained of: errors, and what the policy
 * refused.
 */
export async function visitWith(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<string[]> {
  const extraHTTPHeaders = { "X-Forwarded-For": anotherAddress() };
  const context = await browser.newContext({ ...options, extraHTTPHeaders });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
    const response = await page.goto(url);
    if (response?.status() === 429) throw new Error(`too many visits of ${url}`);
    await look(page);
  } finally {
    await context.close();
  }
  return complaints;
}

/** Presses a button or link that leads to another page, and waits for that page. */
export async function press(page: Page, button: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("load"), button.click()]);
}

/**
 * The faults that axe finds, each with its rule and places: by all its rules, or by those of some tags or names.
 * Only they come out of the browser, since the whole of axe's results takes longer to send than to find.
 */
export async function faultsOf(page: Page, runOnly?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  const options = { resultTypes: ["violations"], ...(runOnly && { runOnly }) };
  return page.evaluate<string[]>(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) =>
      id + ": " + nodes.map(({ html }) => html).join(" ")))`,
  );
}

/** What axe says of colours. All its other rules hold in light as in dark. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** A page as somebody sees it, with what axe finds then. */
export interface Look {
  name: string;
  viewport: { width: number; height: number };
  faults: string[];
}

/** Shows a page in each size, in light and in dark. */
export async function* looksOf(page: Page, viewports = [PHONE, DESKTOP]): AsyncGenerator<Look> {
  for (const viewport of viewports)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize(viewport);
      // A change of colours takes a moment, unless the reader wants no motion.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const faults = await faultsOf(page, colorScheme === "light" ? undefined : OF_COLOURS);
      yield { name: `${viewport.width}-${colorScheme}`, viewport, faults };
    }
}

/** Elements that reach beyond the window, or whose content is wider than they are. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate<
    string[]
  >(`[...document.body.querySelectorAll("*:not(.hidden, thead, thead *, caption, svg *)")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 ||
      (getComputedStyle(element).display !== "inline" && element.scrollWidth > element.clientWidth + 1))
    .map((element) => element.outerHTML.slice(0, 120))
    .concat(document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [])`);

/** Makes a tab note what moves on its pages without anybody having done something. For `shiftOf`. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(`self.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries())
        if (!hadRecentInput) shifts.push({ value, moved: sources.map(({ node }) => node?.outerHTML?.slice(0, 120)) });
    }).observe({ type: "layout-shift", buffered: true });`);
}

/** How far the page that was just opened moved, as the sum of its layout shifts, and what moved. */
export async function shiftOf(page: Page): Promise<{ sum: number; moved: string[] }> {
  await page.waitForLoadState("networkidle");
  const shifts = await page.evaluate<{ value: number; moved: string[] }[]>(
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(shifts))))",
  );
  return {
    sum: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ moved }) => moved),
  };
}

/** Controls that are smaller than a fingertip. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll("a, button, summary")]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility() && (width < 44 || height < 44);
    })
    .map((element) => element.outerHTML.slice(0, 120))`);

/** What one gets to by the keyboard, and does not look as if one were there. */
export async function withoutOutline(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate("document.activeElement.blur()");
  for (let steps = 0; steps < 200; steps++) {
    await page.keyboard.press("Tab");
    const [at, width] = await page.evaluate<[string, number]>(`(() => {
      const { activeElement: at } = document;
      const isOnPage = at !== document.body && at.localName !== "iframe";
      return isOnPage ? [at.outerHTML.slice(0, 120), parseFloat(getComputedStyle(at).outlineWidth)] : ["", 0];
    })()`);
    if (at === "") break;
    if (width < 2) found.push(at);
  }
  return found;
}

/** Days, amounts and documents' numbers that a line break tears: what looks like one and is not on one line. */
export const torn = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const pattern = /\\d{1,2}\\.?\\s(?:de\\s)?\\p{L}{3,}\\s(?:de\\s)?\\d{4}|\\d[\\d.,\\s]*[.,]\\d\\d(?:\\s(?:€|kr))?|(?:[A-Z]+-)?\\d{4}-\\d{5}/gu;
      for (const match of node.data.matchAll(pattern)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) found.push(match[0]);
      }
    }
    return found;
  })()`);

/** Fields of forms beside each other of which the labels or what is entered are not on one line. */
export const uneven = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll(".grid")].flatMap((grid) => {
    const fields = [...grid.children].filter((one) => one.matches(".field:not(.check)") && one.checkVisibility());
    const placeOf = (field) => ({
      top: field.getBoundingClientRect().top,
      label: field.querySelector("label").getBoundingClientRect().bottom,
      entry: field.querySelector("input, select, textarea").getBoundingClientRect().top,
    });
    return fields.slice(1).flatMap((field, index) => {
      const [one, other] = [placeOf(fields[index]), placeOf(field)];
      const isBeside = Math.abs(one.top - other.top) < 40;
      const isEven = Math.abs(one.label - other.label) < 1 && Math.abs(one.entry - other.entry) < 1;
      return isBeside && !isEven ? [fields[index].textContent.slice(0, 60) + " | " + field.textContent.slice(0, 60)] : [];
    });
  })`);

/** Labels whose baseline is not that of the value beside them. */
export const misaligned = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const baselineOf = (element) => {
      const probe = document.createElement("span");
      probe.style.display = "inline-block";
      element.prepend(probe);
      const { bottom } = probe.getBoundingClientRect();
      probe.remove();
      return bottom;
    };
    return [...document.querySelectorAll(".facts div, .totals div")]
      .filter((row) => {
        const [label, value] = row.children;
        const isBeside = label.getBoundingClientRect().bottom > value.getBoundingClientRect().top + 4;
        return isBeside && Math.abs(baselineOf(label) - baselineOf(value)) > 1;
      })
      .map((row) => row.textContent);
  })()`);
