/** Steps of people who look at the public page or at a PDF. */
import { sha256 } from "../../../src/platform/ids.ts";
import { BADNESS, through, unanswered } from "../caller.ts";
import { SETTINGS } from "../faults.ts";
import type { Random } from "../random.ts";
import type { Business, CreditNote, Invoice, World } from "../world.ts";
import { businessOf, invoiceOf, isIssued, isOpen, nothing, type Plan } from "./place.ts";

const BROWSER = {
  "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  Accept: "text/html,application/xhtml+xml",
  "Accept-Language": "fr-FR,fr;q=0.8",
};

/** A person opens a public link. A link that was replaced must answer 404. */
export const open: Plan = (place) => {
  const { world, random } = place;
  const about: Invoice | CreditNote | null | undefined = random.chance(0.15)
    ? random.pickNew(businessOf(place).creditNotes)
    : invoiceOf(place, isOpen);
  if (!about) return null;
  const { business, seen } = about;
  const url = seen.public_url;
  const stale = random.chance(0.3) ? random.pick(about.deadUrls) : undefined;
  const page = random.pick(["", "", "/pdf", "/reminders"]) ?? "";
  const method = page === "/reminders" && random.chance(0.3) ? "POST" : "GET";
  return {
    what: `open b${business.index}`,
    businesses: [business],
    async run() {
      const weather = world.weather(random, BADNESS);
      const request = new Request(`${stale ?? url}${page}`, { method, headers: BROWSER });
      const response = await through(weather)(request).catch(unanswered);
      const text = response && page === "" ? await response.text() : "";
      if (page !== "") await response?.arrayBuffer().catch(nothing);
      const { status = 0 } = response ?? {};
      return () => {
        world.note(`open${page}: ${status}`);
        world.log(`open${page} b${business.index} ${status}`);
        world.requireOwn(business, text, "a page");
        if (stale && status !== 404 && status < 500 && status !== 0)
          world.violate(`answers: a replaced link was answered ${status}`);
        if (status >= 500 && !weather.isBad())
          world.violate(`answers: a page was answered ${status} although nothing failed`);
      };
    },
  };
};

/** Reads the PDF of an issued document, which must never change. */
export const readPdf: Plan = (place) => {
  const { world, random } = place;
  const invoice = invoiceOf(place, isIssued);
  if (!invoice) return null;
  const { business } = invoice;
  const locale = random.pick(["en", "fr", "de"]) ?? "en";
  return {
    what: `pdf b${business.index}`,
    businesses: [business],
    async run() {
      const wish = {
        kind: "pdf",
        business,
        method: "GET",
        path: `/invoices/${invoice.id}/pdf?locale=${locale}`,
        tag: "",
      };
      const answer = await pdfOf(world, random, wish);
      return () => {
        if (!answer || !isIssued(invoice)) return;
        const name = `${invoice.id} ${locale}`;
        const known = world.pdfs.get(name);
        if (known !== undefined && known !== answer) world.violate(`frozen: the PDF of ${name} changed`);
        world.pdfs.set(name, answer);
      };
    },
  };
};

async function pdfOf(
  world: World,
  random: Random,
  { business, path }: { business: Business; path: string },
): Promise<string | null> {
  const request = new Request(`${SETTINGS.PUBLIC_ORIGIN}/api/v1${path}`, {
    headers: { "X-Api-Key": business.key },
  });
  const weather = world.weather(random, BADNESS);
  const response = await through(weather)(request).catch(unanswered);
  if (!response) return null;
  const bytes = await response.arrayBuffer().catch(() => null);
  world.note(`pdf: ${response.status}`);
  if (response.status >= 500 && !weather.isBad())
    world.violate(`answers: a PDF was answered ${response.status} although nothing failed`);
  if (!bytes || response.status !== 200) return null;
  return sha256(new Uint8Array(bytes));
}
