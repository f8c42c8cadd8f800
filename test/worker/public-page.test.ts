import { env, exports } from "cloudflare:workers";
import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { describe, it } from "vitest";
import type { DocumentContent } from "../../src/schema/document-shapes.ts";
import type { InvoiceRow } from "../../src/schema/rows.ts";
import { invoices } from "../../src/schema/tables.ts";
import { type Api, aDraft, aLine, apiWith, createBusiness } from "../support/business.ts";
import { hookedDatabase } from "../support/hooked-database.ts";
import { chunksOf, exifSegment, plainPng, pngChunk, pngUri, realJpeg, segment } from "../support/images.ts";
import { PERSON } from "../support/person.ts";
import { rowsOf } from "../support/rows.ts";
import { watchedDatabase } from "../support/watched-database.ts";
import { appWith, consume, heldQueue } from "../support/worker.ts";

const FRENCH_ACCOUNT = { country: "FR", iban: "FR7630006000011234567890189", bic: "AGRIFRPP" };
interface Asked {
  headers?: Record<string, string>;
  method?: string;
  bindings?: Partial<Env>;
  body?: string | Uint8Array<ArrayBuffer>;
}

/** Requests a page, and waits for the work that it leaves behind. */
async function open(url: string, { headers = {}, method = "GET", bindings = {}, body }: Asked = {}) {
  const request = new Request(url, { method, headers, ...(body === undefined ? {} : { body }) });
  const response = await appWith(bindings)(request);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, text: bytes.toString("utf8") };
}

/** An invoice that was sent by link, and then changed past the API by `row`. */
async function issued(
  api: Pick<Api, "ok">,
  { over = {}, row }: { over?: Record<string, unknown>; row?: Partial<InvoiceRow> } = {},
) {
  const { draft } = await aDraft(api, over);
  const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
  if (row) await drizzle(env.DB).update(invoices).set(row).where(eq(invoices.id, sent.id));
  return { id: sent.id as string, url: sent.public_url as string, number: sent.number as string };
}

/** The words of a page, without its markup. */
const messageFor = (html: string): string =>
  html
    .replace(/<(head|svg)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("the public page", () => {
  it("shows an issued invoice in the client's language, and its PDF", async ({ expect }) => {
    const api = await createBusiness({ locale: "nb", iban: "NO9386011117947" });
    const { url, number } = await issued(api);

    const page = await open(url);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="nb">');
    expect(page.text).toContain(`Faktura <bdi>${number}</bdi>`);
    expect(page.text).toContain("NO93 8601 1117 947");
    expect(messageFor(page.text)).toMatch(
      /Mottaker Test &amp; Co IBAN NO93 8601 1117 947 .*Kontonr\. 8601\.11\.17947/,
    );

    const pdf = await open(`${url}/pdf`);
    expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
    expect(pdf.text).toMatch(/^%PDF/);
  });

  it("asks first for the account that payers at home enter, unless they pay in euros", async ({ expect }) => {
    const api = await createBusiness({ locale: "nb", country: "NO", iban: "NO9386011117947" });
    const { url } = await issued(api, { over: { currency: "NOK" } });
    expect(messageFor((await open(url)).text)).toMatch(/Kontonr\. 8601\.11\.17947 IBAN NO93 8601 1117 947 /);
  });

  it("shows what a richer document says, and what is left to pay in time", async ({ expect }) => {
    const api = await createBusiness({ ...FRENCH_ACCOUNT, bank_name: "Crédit Agricole", locale: "de" });
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const content: DocumentContent = {
      title: "Relaunch des Shops",
      intro: "Vielen Dank für Ihren Auftrag.",
      footer: "Wir freuen uns auf die Fortsetzung.",
      service_period: { from: "2026-10-01", to: "2026-10-31" },
      delivery_address: {
        name: "Lager Süd",
        address: "Kaiweg 2",
        postal_code: "1020",
        city: "Wien",
        country: "AT",
      },
      buyer_reference: "Kst. 4711",
      payment_methods: ["transfer", "card"],
      payment_note: "Bitte nur die Rechnungsnummer angeben.",
      cash_discount: [
        { percent: 3, days: 7 },
        { percent: 2, days: 14 },
      ],
      terms: "Es gelten unsere AGB.",
      mediator: "Schlichtungsstelle, Kehl",
    };
    const { url } = await issued(api, {
      over: { lines: [{ ...aLine, quantity: 1, unit_price_cents: 10_000, tax_rate: 0 }] },
      row: { content, issue_date: day(-10), credited_cents: 1000, amount_paid_cents: 2000 },
    });

    const shown = messageFor((await open(url)).text);
    for (const text of [
      "Relaunch des Shops",
      "Vielen Dank für Ihren Auftrag.",
      "Wir freuen uns auf die Fortsetzung.",
      "Leistungszeitraum 1.–31. Oktober 2026",
      "Lieferadresse Lager Süd Kaiweg 2",
      "Ihre Referenz Kst. 4711",
      "Zahlbar per Überweisung, Karte",
      "Bitte nur die Rechnungsnummer angeben.",
      // 2 % of what the credit note leaves, of what is still due.
      "Skonto 2 % 68,20 € bei Zahlung bis",
      "(1,80 € Skonto)",
      "Allgemeine Geschäftsbedingungen Es gelten unsere AGB.",
      "Verbraucherschlichtung: Schlichtungsstelle, Kehl",
    ])
      expect(shown).toContain(text);
    expect(shown).not.toContain("Skonto 3 % 6");
  });

  it("tells a cash discount that was taken from a credit note", async ({ expect }) => {
    const api = await createBusiness({ ...FRENCH_ACCOUNT, locale: "de" });
    const taken = [{ tax_category: "S", tax_rate: 0, taxable_cents: 300, tax_cents: 0 } as const];
    const { url } = await issued(api, {
      over: { lines: [{ ...aLine, quantity: 1, unit_price_cents: 10_000, tax_rate: 0 }] },
      row: { credited_cents: 1300, cash_discount_taken: taken, amount_paid_cents: 8700, status: "paid" },
    });
    const shown = messageFor((await open(url)).text);
    expect(shown).toContain("Frühere Rechnungskorrekturen −10,00 €");
    expect(shown).toContain("Skonto −3,00 €");
  });

  it("offers to pay online only where the document does, and an account only for transfers", async ({
    expect,
  }) => {
    const api = await createBusiness({ ...FRENCH_ACCOUNT, locale: "en" });
    const { url } = await issued(api, {
      row: { content: { online_payment: false, payment_methods: ["cash", "cheque"] } },
    });
    const shown = messageFor((await open(url)).text);
    expect(shown).toContain("Pay by cash, cheque");
    for (const text of [" online ", "FR76", "banking app"]) expect(shown).not.toContain(text);
    const pressed = await open(`${url}/pay`, { method: "POST" });
    expect(pressed.status).toBe(303);
    expect(pressed.headers.get("Location")).not.toContain("/pay");

    const { url: other } = await issued(api);
    expect(messageFor((await open(other)).text)).toContain(" online ");
  });

  it("is the same for a document with no content as for one whose content is empty", async ({ expect }) => {
    const api = await createBusiness(FRENCH_ACCOUNT);
    const { id, url } = await issued(api);
    const before = (await open(url)).text;
    await drizzle(env.DB).update(invoices).set({ content: {} }).where(eq(invoices.id, id));
    expect((await open(url)).text).toBe(before);
  });

  it("shows everything that the document says", async ({ expect }) => {
    const api = await createBusiness({
      ...FRENCH_ACCOUNT,
      name: "Atelier Lumière",
      email: "bonjour@atelier.example",
      address: "12 rue des Arts",
      postal_code: "75011",
      city: "Paris",
      bank_name: "Crédit Agricole",
      registration_number: "732 829 320",
      locale: "fr",
      sole_trader: true,
    });
    const { url } = await issued(api, {
      over: {
        lines: [
          { ...aLine, quantity: 12.5, unit: "HUR", unit_price_cents: 8000 },
          {
            ...aLine,
            description: "Tirages\nPapier baryté",
            quantity: 6,
            unit_price_cents: 4250,
            tax_rate: 10,
          },
        ],
        supply_date: "2026-03-09",
        purchase_order: "BC-7",
        notes: "Merci !\nÀ bientôt.",
      },
    });
    const words = messageFor((await open(url)).text);
    for (const text of [
      ...[
        "Atelier Lumière",
        "12 rue des Arts",
        "75011 Paris",
        "bonjour@atelier.example",
        "SIREN 732 829 320",
      ],
      ...[
        "Ada",
        "9 mars 2026",
        "BC-7",
        "12,5 h",
        "80,00 €",
        "1 000,00 €",
        "Tirages",
        "Papier baryté",
        "20 %",
      ],
      ...[
        "Total HT",
        "1 255,00 €",
        "TVA 20 % sur 1 000,00",
        "TVA 10 % sur 255,00",
        "Total TTC",
        "1 480,50 €",
      ],
      ...[
        "FR76 3000 6000 0112 3456 7890 189",
        "AGRIFRPP",
        "Crédit Agricole",
        "Merci !",
        "Atelier Lumière EI",
      ],
      ...["À payer", "À régler au plus tard le", "Spécimen – facture de test, à ne pas payer"],
    ])
      expect(words.replace(/[\u202f\u00a0]/g, " ")).toContain(text);
  });

  it("can be read in another language, and says so to browsers", async ({ expect }) => {
    const { url } = await issued(await createBusiness({ locale: "fr" }));
    const { pathname } = new URL(url);
    const german = await open(`${url}?lang=de`);
    expect(german.text).toContain('<html lang="de">');
    expect(german.text).toContain("Rechnung");
    expect(german.text).toContain(`href="${pathname}/pdf?lang=de"`);
    for (const locale of ["fr", "en", "nb", "sv", "da", "de"])
      expect(german.text).toContain(
        `href="${pathname}?lang=${locale}" hreflang="${locale}" lang="${locale}"`,
      );
    expect(german.text.match(/aria-current="true"/g)).toHaveLength(1);
    for (const lang of ["xx", "", "de%00", "__proto__"])
      expect((await open(`${url}?lang=${lang}`)).text).toContain('<html lang="fr">');
    expect(german.headers.get("Set-Cookie")).toBeNull();
  });

  it("takes one round trip", async ({ expect }) => {
    const { url } = await issued(await createBusiness());
    const watched = watchedDatabase(env.DB);
    await open(url, { bindings: { DB: watched.binding } });
    expect(watched.takeTrips()).toBe(1);
  });

  it("does not send its PDF again to who holds it", async ({ expect }) => {
    const { url } = await issued(await createBusiness());
    const first = await open(`${url}/pdf`);
    const etag = first.headers.get("ETag") ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    const again = await open(`${url}/pdf`, { headers: { "If-None-Match": etag } });
    expect([again.status, again.text, again.headers.get("ETag")]).toEqual([304, "", etag]);
    // A 304 replaces the headers of what the browser holds.
    for (const name of ["Content-Security-Policy", "Cache-Control", "Referrer-Policy", "X-Robots-Tag"])
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    expect((await open(`${url}/pdf`, { headers: { "If-None-Match": '"other"' } })).text).toMatch(/^%PDF/);
  });

  it("is answered to HEAD without a body", async ({ expect }) => {
    const { url } = await issued(await createBusiness());
    const head = await open(url, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(head.text).toBe("");
    expect(head.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });
});

describe("the headers of a page", () => {
  it("keep it to itself, and let nothing run that is not ours", async ({ expect }) => {
    const { url } = await issued(await createBusiness(FRENCH_ACCOUNT));
    for (const path of ["", "/pdf", "/reminders", "/nothing", "x"]) {
      const { headers } = await open(url + path);
      expect(headers.get("Referrer-Policy")).toBe("no-referrer");
      expect(headers.get("X-Robots-Tag")).toBe("noindex, nofollow");
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("Cache-Control")).toBe("private, no-store");
      expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("Set-Cookie")).toBeNull();
      expect(headers.get("X-Request-Id")).toBeTruthy();
    }
    const { headers, text } = await open(url);
    const policy = headers.get("Content-Security-Policy");
    for (const directive of [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      "form-action 'self'",
    ])
      expect(policy).toContain(directive);
    expect(policy).not.toContain("unsafe");
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?! src="\/i\/assets\/)/);
  });

  it("let its style sheet and script be kept for ever, under the hash of what they hold", async ({
    expect,
  }) => {
    const api = await createBusiness({ ...FRENCH_ACCOUNT, accent_color: "#AA3355" });
    const { text } = await open((await issued(api)).url);
    const paths = [...text.matchAll(/(?:href|src)="(\/i\/assets\/[^"]+)"/g)].map(([, path]) => path);
    expect(paths).toHaveLength(3);
    for (const path of paths) {
      const asset = await open(`http://api.test${path}`);
      expect(asset.status).toBe(200);
      expect(asset.headers.get("Cache-Control")).toContain("immutable");
      const older = await open(`http://api.test${path?.replace(/[0-9a-f]{16}/, "0".repeat(16))}`);
      expect(older.text).toBe(asset.text);
      expect(older.headers.get("Cache-Control")).not.toContain("immutable");
    }
    expect(paths.join()).toContain("aa3355");
    for (const name of ["x.css", "page-red-0123456789abcdef.css", "copy.js", "..%2f", "%00"])
      expect((await open(`http://api.test/i/assets/${name}`)).status).toBe(404);
  });
});

describe("a link that shows no invoice", () => {
  it("says of a draft that it is not available yet", async ({ expect }) => {
    const { draft } = await aDraft(await createBusiness());
    const german = { headers: { "Accept-Language": "de-AT,de;q=0.9" } };
    const page = await open(draft.public_url, german);
    expect(page.status).toBe(200);
    expect(page.text).toContain("noch nicht verfügbar");
    expect(page.text).not.toContain("Ada");
    const pdf = await open(`${draft.public_url}/pdf`, german);
    expect(pdf.status).toBe(404);
    expect(pdf.text).toContain("noch nicht verfügbar");
    expect((await open(`${draft.public_url}/reminders`)).status).toBe(404);
  });

  it("is a friendly 404 in the browser's language for every other token", async ({ expect }) => {
    const { draft } = await aDraft(await createBusiness());
    const { public_url: url } = draft;
    const flipped = url.slice(0, -1) + (url.endsWith("A") ? "Q" : "A");
    for (const wrong of [
      flipped,
      `${url}x`,
      url.slice(0, -1),
      ...["%00", "0", "%F0%9F%8E%89", "a/b/c", "x".repeat(3000)].map((token) => `http://api.test/i/${token}`),
    ]) {
      const page = await open(wrong, { headers: { "Accept-Language": "da" } });
      expect(page.status).toBe(404);
      expect(page.text).toContain('<html lang="da">');
      expect(page.text).toContain("Siden findes ikke");
    }
  });

  it("has one spelling: none of the others that decode to the same bytes leads anywhere", async ({
    expect,
  }) => {
    const { draft } = await aDraft(await createBusiness());
    const { public_url: url } = draft;
    const last = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"];
    const bytesOf = (text: string) => Buffer.from(text.slice(-22), "base64url").toString("hex");
    const spellings = last
      .map((end) => url.slice(0, -1) + end)
      .filter((one) => bytesOf(one) === bytesOf(url));
    expect(spellings).toHaveLength(16);
    const opened = [];
    for (const one of spellings) if ((await open(one)).status === 200) opened.push(one);
    expect(opened).toEqual([url]);
  });

  it("leads nowhere once another has taken its place", async ({ expect }) => {
    const { url } = await issued(await createBusiness(), { row: { link_nonce: "another-nonce-16" } });
    for (const path of ["", "/pdf", "/reminders"]) expect((await open(url + path)).status).toBe(404);
  });

  it("shows nothing of a draft that was cancelled", async ({ expect }) => {
    const { draft } = await aDraft(await createBusiness());
    await drizzle(env.DB).update(invoices).set({ status: "cancelled" }).where(eq(invoices.id, draft.id));
    expect((await open(draft.public_url)).status).toBe(404);
  });

  it("refuses other methods with a page", async ({ expect }) => {
    const { url } = await issued(await createBusiness());
    for (const [path, allow] of [
      ["", "GET, HEAD"],
      ["/pdf", "GET, HEAD"],
      ["/reminders", "GET, HEAD, POST"],
    ]) {
      const page = await open(url + path, { method: "DELETE" });
      expect(page.status).toBe(405);
      expect(page.headers.get("Allow")).toBe(allow);
      expect(page.headers.get("Content-Type")).toContain("text/html");
    }
  });
});

describe("the state of an invoice on its page", () => {
  const wordsIn = async (row: Partial<InvoiceRow>) => {
    const api = await createBusiness({ ...FRENCH_ACCOUNT, time_zone: "Europe/Paris" });
    const { text } = await open((await issued(api, { row })).url);
    return { text, words: messageFor(text) };
  };

  it("to pay: amount, day, account and code", async ({ expect }) => {
    const { text, words } = await wordsIn({ due_date: "2099-05-02" });
    expect(words).toContain("Unpaid");
    expect(words).toContain("Due on 2 May 2099");
    expect(words).toContain("FR76 3000 6000 0112 3456 7890 189");
    expect(text).toMatch(/<svg class="qr" role="img" aria-label="QR code for a SEPA transfer/);
  });

  it("overdue", async ({ expect }) => {
    const { text, words } = await wordsIn({ overdue_at: "2026-01-01T00:00:00.000Z", due_date: "2099-05-02" });
    expect(words).toContain("Overdue");
    expect(words).toContain("Was due on 2 May 2099");
    expect(text).toContain("<svg");
  });

  it("paid: the day in the business's time zone, and nothing to pay any more", async ({ expect }) => {
    const { text, words } = await wordsIn({
      status: "paid",
      paid_at: "2026-11-25T23:30:00.000Z",
      amount_paid_cents: 60000,
    });
    expect(words).toContain("Paid on 26 November 2026. Thank you!");
    expect(words).toContain("Still to pay €0.00");
    expect(words).not.toContain("FR76");
    expect(text).not.toContain("<svg");
  });

  it("partly paid: what is still due of the total, and what was received when and how", async ({
    expect,
  }) => {
    const api = await createBusiness({ ...FRENCH_ACCOUNT, time_zone: "Europe/Paris", locale: "fr" });
    const { id, url } = await issued(api);
    const pay = (amount_cents: number, method: string, day: string) =>
      api.ok("POST", `/invoices/${id}/payments`, { amount_cents, method, paid_at: `${day}T10:00:00.000Z` });
    await pay(10_000, "transfer", "2026-01-02");
    await pay(1737, "card", "2026-01-05");
    const words = messageFor((await open(url)).text);
    for (const said of ["Payée en partie", "482,63 € sur 600,00 €", "Le reste est payé."])
      expect(words).toContain(said);
    expect(words).toContain(
      "Reçu le 2 janvier 2026 (virement) −100,00 € Reçu le 5 janvier 2026 (carte) −17,37 € Reste à payer 482,63 €",
    );
    const english = messageFor((await open(`${url}?lang=en`)).text);
    expect(english).toContain("€482.63 of €600.00");
    await drizzle(env.DB)
      .update(invoices)
      .set({ overdue_at: "2026-01-01T00:00:00.000Z" })
      .where(eq(invoices.id, id));
    expect(messageFor((await open(url)).text)).toMatch(
      /En retard.*482,63 € sur 600,00 €.*Le reste est payé\./,
    );
  });

  it("gives a copy with its state once something happened, and the original beside it", async ({
    expect,
  }) => {
    const api = await createBusiness({ ...FRENCH_ACCOUNT, locale: "en" });
    const { id, url } = await issued(api);
    const pdfsOf = async () =>
      [...(await open(url)).text.matchAll(/href="([^"]*\/pdf[^"]*)"/g)].map(([, at]) => at);
    const path = new URL(url).pathname;
    expect(await pdfsOf()).toEqual([`${path}/pdf?lang=en`]);
    await api.ok("POST", `/invoices/${id}/payments`, { amount_cents: 100, method: "cash" });
    expect(await pdfsOf()).toEqual([`${path}/pdf?lang=en&amp;copy=current`, `${path}/pdf?lang=en`]);
  });

  it("cancelled", async ({ expect }) => {
    const { text, words } = await wordsIn({ status: "cancelled" });
    expect(words).toContain("Cancelled");
    expect(words).toContain("There is nothing to pay.");
    expect(text).not.toContain("<svg");
  });

  it("nothing to pay", async ({ expect }) => {
    const api = await createBusiness(FRENCH_ACCOUNT);
    const { url } = await issued(api, { over: { lines: [{ ...aLine, unit_price_cents: 0 }] } });
    const words = messageFor((await open(url)).text);
    expect(words).toContain("Nothing to pay");
    expect(words).not.toContain("FR76");
  });

  it("has a code for euros only", async ({ expect }) => {
    const { url } = await issued(await createBusiness(FRENCH_ACCOUNT), { over: { currency: "SEK" } });
    const { text } = await open(url);
    expect(text).toContain("FR76 3000");
    expect(text).not.toContain("<svg");
  });

  it("is no sample outside a sandbox", async ({ expect }) => {
    const sandbox = await open((await issued(await createBusiness())).url);
    const live = await open((await issued(await createBusiness({ sandbox: false }))).url);
    expect(sandbox.text).toContain("Test invoice – do not pay");
    expect(live.text).not.toContain("Test invoice");
  });
});

describe("a credit note's page", () => {
  it("is titled as one, cites the invoice, and asks for nothing", async ({ expect }) => {
    const api = await createBusiness(FRENCH_ACCOUNT);
    const invoice = await issued(api);
    const note = await api.ok("POST", "/credit-notes", {
      invoice_id: invoice.id,
      lines: [{ line: 1, quantity: 0.5 }],
      reason: "Half came back",
    });
    for (const [lang, title] of [
      ["fr", "Avoir"],
      ["en", "Credit note"],
      ["nb", "Kreditnota"],
      ["sv", "Kreditfaktura"],
      ["da", "Kreditnota"],
      ["de", "Rechnungskorrektur"],
    ] as const) {
      const page = await open(`${note.public_url}?lang=${lang}`);
      const words = messageFor(page.text);
      expect(words).toContain(`${title} ${note.number}`);
      expect(words).toContain(invoice.number);
      expect(words).toContain("Half came back");
      expect(words).not.toMatch(/IBAN|Gutschrift\b/);
    }
    const original = messageFor((await open(`${invoice.url}?lang=en`)).text);
    expect(original).toContain("Credit note");
    expect(original).toContain("€300.00");
  });

  it("leads to its invoice, and the invoice's to it, in the language that is read", async ({ expect }) => {
    const api = await createBusiness();
    const invoice = await issued(api);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: invoice.id, reason: "Half came back" });
    const linked = async (url: string) =>
      [...(await open(`${url}?lang=de`)).text.matchAll(/<a href="([^"]*)">([^<]*)<bdi>([^<]*)</g)].map(
        ([, at, what, number]) => `${what?.trim()} ${number} ${at}`,
      );
    const path = (url: string) => `${new URL(url).pathname}?lang=de`;
    expect(await linked(note.public_url)).toContain(
      `Originalrechnung ${invoice.number} ${path(invoice.url)}`,
    );
    expect(await linked(invoice.url)).toContain(`Rechnungskorrektur ${note.number} ${path(note.public_url)}`);
  });

  it("leads to no invoice whose link was replaced since", async ({ expect }) => {
    const api = await createBusiness({ locale: "en" });
    const { id, number } = await issued(api);
    const credit = (quantity: number) =>
      api.ok("POST", "/credit-notes", { invoice_id: id, lines: [{ line: 1, quantity }] });
    const before = await credit(0.5);
    const { public_url } = await api.ok("POST", `/invoices/${id}/public-link`);
    const after = await credit(0.25);
    const path = new URL(public_url).pathname;
    const page = (await open(before.public_url)).text;
    expect([page.includes(number), page.includes(path)]).toEqual([true, false]);
    expect((await open(after.public_url)).text).toContain(path);
  });

  it("says that it is a test, not an invoice, and calls its reason one", async ({ expect }) => {
    const api = await createBusiness();
    const { id } = await issued(api);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: id, reason: "Half came back" });
    for (const [lang, test, reason] of [
      ["fr", "Spécimen – avoir de test, sans valeur", "Motif"],
      ["en", "Test credit note – of no value", "Reason"],
      ["nb", "Testkreditnota – uten verdi", "Årsak"],
      ["sv", "Testkreditfaktura – utan värde", "Orsak"],
      ["da", "Testkreditnota – uden værdi", "Årsag"],
      ["de", "Muster – Test-Rechnungskorrektur ohne Gültigkeit", "Grund"],
    ] as const) {
      const words = messageFor((await open(`${note.public_url}?lang=${lang}`)).text);
      expect(words).toContain(test);
      expect(words).toContain(`${reason} Half came back`);
    }
  });
});

describe("what people wrote", () => {
  it("is text, whatever it looks like", async ({ expect }) => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&amp;\u202e`;
    const api = await createBusiness({
      ...FRENCH_ACCOUNT,
      name: evil,
      email: "a'b@example.com",
      address: evil,
      postal_code: evil.slice(0, 20),
      city: evil,
      bank_name: evil,
      legal_form: evil,
      vat_number: evil.slice(0, 30),
      registration_number: evil.slice(0, 50),
      directors: [evil],
      late_penalty_rate: evil,
      early_discount: evil,
      accent_color: "#112233",
    });
    const client = await api.ok("POST", "/clients", {
      name: evil,
      address: evil,
      city: evil,
      vat_number: evil.slice(0, 30),
      registration_number: evil.slice(0, 50),
    });
    const { url } = await issued(api, {
      over: {
        client_id: client.id,
        lines: [
          {
            ...aLine,
            description: `${evil}\n${evil}`,
            tax_rate: 0,
            tax_category: "E",
            tax_exemption_reason: evil,
          },
        ],
        discount: { percent: 10, reason: evil },
        charges: [{ amount_cents: 490, tax_rate: 0, tax_category: "E", reason: evil }],
        notes: evil,
        purchase_order: evil.slice(0, 90),
      },
    });
    for (const path of ["", "/reminders"]) {
      const { text } = await open(url + path);
      expect(text).not.toMatch(/<script(?! src="\/i\/assets\/)|<img|<b>|\u202e/);
      expect(text).toContain("&lt;script&gt;");
    }
    const { text } = await open(url);
    expect(text.match(/<dt><bdi>[^<]*&lt;script&gt;/g)).toHaveLength(2);
  });

  it("keeps to itself the number that a credit note cites", async ({ expect }) => {
    const api = await createBusiness();
    const invoice = await issued(api, { row: { number: "א-1\u202e7" } });
    const note = await api.ok("POST", "/credit-notes", { invoice_id: invoice.id });
    const { text } = await open(`${note.public_url}?lang=en`);
    expect(text).toMatch(/<p class="when"><a [^<]*<bdi>א-17<\/bdi><\/a> dated\u00a0/);
    expect(text).not.toContain("\u202e");
  });

  it("of a thousand lines is shown whole", async ({ expect }) => {
    const lines = Array.from({ length: 1000 }, (_, index) => ({
      ...aLine,
      description: `Line ${index + 1}.`,
    }));
    const { url } = await issued(await createBusiness(), { over: { lines } });
    const { text } = await open(url);
    expect(text).toContain("Line 1.");
    expect(text).toContain("Line 1000.");
  });
});

describe("an opened invoice", () => {
  const eventsOf = async (api: Pick<Api, "ok">, id: string) =>
    (await api.ok("GET", `/invoices/${id}/events`)).data.filter(
      ({ type }: { type: string }) => type === "opened",
    );

  it("is one that a person looked at: noted once, with the language and nothing of the person", async ({
    expect,
  }) => {
    const api = await createBusiness({ locale: "fr" });
    const { id, url } = await issued(api);
    for (const path of ["?lang=sv", "", "/pdf"])
      await open(url + path, { headers: { ...PERSON, "CF-Connecting-IP": "203.0.113.9" } });
    const noted = await eventsOf(api, id);
    expect(noted).toHaveLength(1);
    expect(noted[0].data).toEqual({ via: "page", locale: "sv" });
    const invoice = await api.ok("GET", `/invoices/${id}`);
    expect(invoice.status).toBe("opened");
    expect(invoice.opened_at).toBe(noted[0].created_at);
  });

  it("can have been opened as a PDF", async ({ expect }) => {
    const api = await createBusiness({ locale: "fr" });
    const { id, url } = await issued(api);
    await open(`${url}/pdf`, { headers: PERSON });
    expect((await eventsOf(api, id)).map(({ data }: { data: unknown }) => data)).toEqual([
      { via: "pdf", locale: "fr" },
    ]);
  });

  it("is not one that a program fetched", async ({ expect }) => {
    const api = await createBusiness();
    const { id, url } = await issued(api);
    const requests: Asked[] = [
      { method: "HEAD" },
      { headers: { "User-Agent": "WhatsApp/2.24.20.89 A" } },
      { headers: { "User-Agent": "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)" } },
      { headers: { "Sec-Purpose": "prefetch" } },
      { headers: { "Sec-Fetch-Dest": "iframe" } },
      { headers: { "X-Api-Key": api.key } },
      { headers: { Authorization: `Bearer ${api.key}` } },
      { headers: { "Accept-Language": "" } },
    ];
    for (const { headers, ...asked } of requests)
      for (const path of ["", "/pdf"])
        expect((await open(url + path, { ...asked, headers: { ...PERSON, ...headers } })).status).toBe(200);
    const scanner = new Request(url, { headers: PERSON });
    await appWith({})(Object.defineProperty(scanner, "cf", { value: { asn: 8075 } }));
    await open(`${url}/reminders`, { headers: PERSON });
    expect(await eventsOf(api, id)).toEqual([]);
    expect((await api.ok("GET", `/invoices/${id}`)).status).toBe("sent");
  });

  it("is shown also when the view cannot be noted", async ({ expect }) => {
    const { url } = await issued(await createBusiness());
    let batches = 0;
    const DB = {
      withSession: (start?: string) => {
        const session = env.DB.withSession(start);
        return {
          prepare: (query: string) => session.prepare(query),
          batch: (statements: D1PreparedStatement[]) =>
            batches++ === 0 ? session.batch(statements) : Promise.reject(new Error("D1 is away")),
          getBookmark: () => null,
        };
      },
    } as unknown as D1Database;
    expect((await open(url, { headers: PERSON, bindings: { DB } })).status).toBe(200);
    expect(batches).toBe(2);
  });
});

describe("a page that fails", () => {
  const limiter = (refused: string, keys: string[] = []) => ({
    PUBLIC_RATE_LIMITER: {
      async limit({ key }: { key: string }) {
        keys.push(key);
        return { success: !key.startsWith(refused) };
      },
    } as RateLimit,
  });

  it("says that it was asked for too often, by an address or through a link", async ({ expect }) => {
    const { url } = await issued(await createBusiness());
    const headers = { "CF-Connecting-IP": "203.0.113.9", "Accept-Language": "sv" };
    for (const refused of ["address:", "link:"])
      for (const path of ["", "/pdf", "/reminders"]) {
        const page = await open(url + path, { headers, bindings: limiter(refused) });
        expect(page.status).toBe(429);
        expect(page.headers.get("Retry-After")).toBe("60");
        expect(page.text).toContain("Ett ögonblick");
      }
    const keys: string[] = [];
    await open(url, { headers, bindings: limiter("none", keys) });
    await open(`${url}x`, { headers, bindings: limiter("none", keys) });
    const nonce = new URL(url).pathname.slice(4, 28);
    expect(keys).toEqual(["address:203.0.113.9", `link:${nonce}`, "address:203.0.113.9"]);
  });

  const away = {
    withSession: () => ({
      prepare: env.DB.prepare.bind(env.DB),
      batch: () => Promise.reject(new Error("D1_ERROR: Network connection lost.")),
      getBookmark: () => null,
    }),
  } as unknown as D1Database;

  /** Somebody else changes the invoice between each reading and writing of it. */
  const contested = (id: string) =>
    hookedDatabase(env.DB, {
      async after() {
        await env.DB.prepare("update invoices set version = version + 1 where id = ?").bind(id).run();
      },
    });

  it("keeps the status of each problem, and says what to do in the reader's language", async ({ expect }) => {
    const { id, url } = await issued(await createBusiness());
    const card = "card=success";
    const cases: [string, number, string, Asked & { path?: string }][] = [
      ["en", 413, "Nothing was done", { path: "/pay", method: "POST", body: "x".repeat(1_200_000) }],
      ["fr", 400, "Rien n’a été fait", { path: "/pay", method: "POST", body: Uint8Array.of(0xff, 0xfe) }],
      [
        "nb",
        409,
        "Åpne den igjen",
        { path: "/pay", method: "POST", body: card, bindings: { DB: contested(id) } },
      ],
      [
        "sv",
        503,
        "Försök igen om en minut",
        { path: "/pay", method: "POST", body: card, bindings: { DB: away } },
      ],
      ["sv", 503, "Försök igen om en minut", { bindings: { DB: away } }],
      ["da", 503, "Prøv igen om et minut", { path: "/pdf", bindings: { DB: away } }],
      ["de", 503, "in einer Minute", { bindings: { SIGNING_SECRET: "" } }],
      ["de", 404, "Bitten Sie den Absender", { path: "/nothing" }],
      ["da", 405, "Åbn linket i din browser", { method: "DELETE" }],
    ];
    for (const [lang, status, advice, { path = "", ...asked }] of cases) {
      const page = await open(`${url}${path}`, { ...asked, headers: { "Accept-Language": lang } });
      expect([path, page.status]).toEqual([path, status]);
      expect(page.headers.get("Content-Type")).toBe("text/html; charset=UTF-8");
      expect(page.text).toContain(`<html lang="${lang}">`);
      expect(messageFor(page.text)).toContain(advice);
      expect(page.text).not.toContain("<code>");
      expect(page.text.includes(`href="${new URL(url).pathname}?lang=${lang}"`)).toBe(/pay|pdf/.test(path));
      expect(page.headers.get("Retry-After")).toBe(asked.bindings?.DB === away ? "1" : null);
      expect(page.headers.get("Referrer-Policy")).toBe("no-referrer");
      expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    }
  });

  it("of Stripe's return keeps its status, too", async ({ expect }) => {
    const url = "http://api.test/webhooks/stripe/return?code=x&state=y";
    const headers = { "Accept-Language": "fr" };
    for (const bindings of [{ PUBLIC_ORIGIN: "" }, { SIGNING_SECRET: "" }]) {
      const page = await open(url, { headers, bindings });
      expect(page.status).toBe(503);
      expect(messageFor(page.text)).toContain("Réessayez dans une minute");
      expect(page.headers.get("Referrer-Policy")).toBe("no-referrer");
    }
  });

  it("says so with the number under which it was logged", async ({ expect }) => {
    const { url } = await issued(await createBusiness());
    const DB = {
      withSession() {
        throw new Error("D1 is away");
      },
    } as unknown as D1Database;
    const page = await open(url, { headers: { "X-Request-Id": "incident-7" }, bindings: { DB } });
    expect(page.status).toBe(500);
    expect(page.text).toContain("Something went wrong on our side");
    expect(page.text).toContain("<code>incident-7</code>");
    expect(page.text).not.toContain("D1 is away");
    expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });
});

describe("the page that stops reminders", () => {
  it("asks first, and stops them when told, by a button or a mail program", async ({ expect }) => {
    const api = await createBusiness();
    const { id, url, number } = await issued(api);
    const stopped = async () =>
      (await api.ok("GET", `/invoices/${id}/events`)).data.filter(
        ({ type }: { type: string }) => type === "reminders_stopped",
      ).length;

    const asked = await open(`${url}/reminders?lang=de`);
    expect(asked.text).toContain(`<form method="post" action="${new URL(url).pathname}/reminders?lang=de">`);
    expect(asked.text).toContain("Erinnerungen beenden");
    expect(asked.text).toContain(number);
    expect(await stopped()).toBe(0);

    const oneClick = { body: "List-Unsubscribe=One-Click", method: "POST" };
    for (const post of [oneClick, { method: "POST" }]) {
      const done = await open(`${url}/reminders?lang=de`, {
        ...post,
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      });
      expect(done.status).toBe(200);
      expect(done.text).toContain("Die Erinnerungen sind beendet");
    }
    expect(await stopped()).toBe(1);
  });

  it("is not there for an unknown link", async ({ expect }) => {
    expect((await open("http://api.test/i/0/reminders", { method: "POST" })).status).toBe(404);
  });
});

describe("a logo", () => {
  it("is stored, served, drawn, kept when sent back, and removed", async ({ expect }) => {
    const api = await createBusiness();
    // Sizes around the steps in which the runtime grows its buffers.
    for (const [width, height] of [
      [1, 1],
      [600, 200],
      [1000, 1000],
    ] as const) {
      const { logo } = await api.ok("PUT", "/business", { logo: pngUri(plainPng(width, height)) });
      const served = await exports.default.fetch(new Request(logo));
      expect(served.headers.get("Content-Type")).toBe("image/png");
      const { types, image } = chunksOf(new Uint8Array(await served.arrayBuffer()));
      expect(types).toEqual(["IHDR", "IDAT", "IEND"]);
      const row = Buffer.concat([Buffer.alloc(1), Buffer.alloc(width * 3, Buffer.from([15, 118, 110]))]);
      expect(inflateSync(image).equals(Buffer.alloc(row.length * height, row))).toBe(true);
    }
    const business = await api.ok("GET", "/business");
    expect((await api.ok("PUT", "/business", business)).logo).toBe(business.logo);

    const { draft } = await aDraft(api);
    const pdf = await api.ok("GET", `/invoices/${draft.id}/pdf`);
    expect(Buffer.from(pdf).toString("latin1")).toContain("/Subtype/Image");
    expect((await api.ok("PUT", "/business", { logo: null })).logo).toBeNull();
  });

  it("that cannot be used is refused with the reason", async ({ expect }) => {
    const api = await createBusiness();
    const broken = plainPng(10, 10).subarray(0, 60).toString("base64");
    for (const logo of [
      "https://example.com/logo.png",
      `data:image/png;base64,${broken}`,
      "data:image/gif;base64,R0lGOD",
      `data:image/jpeg;base64,${plainPng(1, 1).toString("base64")}`,
      `data:image/png;base64,${realJpeg().toString("base64")}`,
    ]) {
      const { status, body } = await api.call("PUT", "/business", { logo });
      expect(status).toBe(422);
      expect(body.errors[0]).toMatchObject({ pointer: "/logo", code: "invalid_logo" });
    }
  });

  it("holds nothing of the upload but the picture, on the page and in the store", async ({ expect }) => {
    const secret = "48.8566 N, 2.3522 E";
    const told = [exifSegment(1, { text: secret }), segment(0xfe, secret)];
    const photo = Buffer.concat([
      realJpeg().subarray(0, 2),
      ...told,
      realJpeg().subarray(2),
      Buffer.from(secret),
    ]);
    const noted = plainPng(2, 2);
    const text = pngChunk("tEXt", Buffer.from(secret));
    const drawing = Buffer.concat([noted.subarray(0, 33), text, noted.subarray(33), Buffer.from(secret)]);
    const api = await createBusiness();
    for (const uri of [`data:image/jpeg;base64,${photo.toString("base64")}`, pngUri(drawing)]) {
      const { logo } = await api.ok("PUT", "/business", { logo: uri });
      const served = await (await exports.default.fetch(logo)).arrayBuffer();
      expect(Buffer.from(served).includes(secret)).toBe(false);
    }
    const { objects } = await env.FILES.list({ prefix: `logos/${api.id}/` });
    expect(objects.map(({ key }) => key.split("/").at(-1)).sort()).toEqual(["image", "pack", "pack"]);
    for (const { key } of objects)
      expect(Buffer.from((await (await env.FILES.get(key))?.arrayBuffer()) ?? []).includes(secret)).toBe(
        false,
      );
  });

  it("is gone when it was replaced or removed, and the documents issued with it keep it", async ({
    expect,
  }) => {
    const api = await createBusiness();
    const { logo: first } = await api.ok("PUT", "/business", { logo: pngUri(plainPng(3, 2)) });
    const { draft } = await aDraft(api);
    const { public_url } = await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const pageOf = async (url: string) => (await exports.default.fetch(url)).text();
    const pdfHas = async (locale: string) =>
      Buffer.from(await api.ok("GET", `/invoices/${draft.id}/pdf?locale=${locale}`)).includes(
        "/Subtype/Image",
      );
    expect(await pageOf(public_url)).toContain(`src="${new URL(first).pathname}"`);

    const { logo: second, version } = await api.ok("PUT", "/business", { logo: pngUri(plainPng(2, 3)) });
    expect((await exports.default.fetch(first)).status).toBe(404);
    expect((await exports.default.fetch(second)).status).toBe(200);
    expect(await pageOf(public_url)).not.toContain("/logos/");
    expect(await pdfHas("en")).toBe(true);
    expect((await api.ok("PUT", "/business", { logo: pngUri(plainPng(2, 3)) })).version).toBe(version);
    expect((await exports.default.fetch(second)).status).toBe(200);

    await api.ok("PUT", "/business", { logo: null });
    expect((await exports.default.fetch(second)).status).toBe(404);
    expect(await pdfHas("de")).toBe(true);
  });

  it("is deleted by the queue when the store was away", async ({ expect }) => {
    const away = new Proxy(env.FILES, {
      get: (files, name) =>
        name === "delete"
          ? () => Promise.reject(new Error("R2 is away"))
          : Reflect.get(files, name).bind(files),
    });
    const { messages, queue } = heldQueue();
    const { id, key } = await createBusiness();
    const api = { id, ...apiWith(key, appWith({ FILES: away, OUTBOX_QUEUE: queue })) };
    const { logo } = await api.ok("PUT", "/business", { logo: pngUri(plainPng(1, 2)) });
    expect((await api.ok("PUT", "/business", { logo: null })).logo).toBeNull();
    expect((await exports.default.fetch(logo)).status).toBe(200);
    await consume(messages);
    expect((await exports.default.fetch(logo)).status).toBe(404);
    expect((await rowsOf(id)).outbox).toEqual([]);
  });

  it.for([
    "/logos/x",
    `/logos/${"x".repeat(3000)}/${"a".repeat(64)}`,
    `/logos/%00/${"a".repeat(64)}`,
    `/logos/%ff%fe/${"a".repeat(64)}`,
    `/logos/..%2f..%2fdocuments/${"a".repeat(64)}`,
    `/logos/019a9f3e-7c1d-7000-8000-0123456789ab/${"a".repeat(64)}`,
    `/logos/019a9f3e-7c1d-7000-8000-0123456789ab/${"a".repeat(64)}/pack`,
    "/logos/%/%",
  ])("is not found at %s", async (path, { expect }) => {
    expect((await exports.default.fetch(`https://example.com${path}`)).status).toBe(404);
  });
});
