/** The settings of a business: what each page saves, what it tells, and who may. */
import { env } from "cloudflare:workers";
import { describe, it, vi } from "vitest";
import { listAudit } from "../../../src/capabilities/audit/audit.ts";
import { createApiKey } from "../../../src/capabilities/business/api-keys.ts";
import { sha256 } from "../../../src/platform/ids.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { hiddenFields, type PageAnswer, type Visitor, visitor } from "../../support/account-pages.ts";
import { aMember, aPerson, contextIn } from "../../support/accounts.ts";
import { type Api, apiWith } from "../../support/business.ts";
import { plainPng } from "../../support/images.ts";
import { createStripeServer } from "../../support/stripe/stripe-server.ts";
import { appWith } from "../../support/worker.ts";
import { pageTexts } from "../../unit/formats/read-pdf.ts";

const BASE = "/account/settings";
const app = appWith({});

interface Seated {
  token: string;
  business_id: string;
  browser: Visitor;
  /** The business as the API shows it. */
  business(): Promise<Record<string, unknown>>;
  api: Api;
  get(page?: string): Promise<PageAnswer>;
  /** Fills in the form of a page and sends it. */
  save(page: string, fields: Record<string, string>, form?: string): Promise<PageAnswer>;
}

async function seated(): Promise<Seated> {
  const { token, business_id } = await aPerson();
  const { key } = await createApiKey(contextIn(token, "createApiKey"), { name: "Test" });
  const api = { id: business_id, ...apiWith(key ?? "", app) };
  const browser = visitor({ session: token });
  const get = (page = "") => browser.get(BASE + page);
  return {
    token,
    business_id,
    browser,
    api,
    business: () => api.ok("GET", "/business"),
    get,
    save: async (page, fields, form = page) => browser.submit(await get(page), BASE + form, fields),
  };
}

/** What stands beside a field as its fault. */
const faultAt = ({ text }: PageAnswer, name: string): string =>
  new RegExp(`id="${name.replaceAll(".", "\\.")}-fault">([^<]*)<`).exec(text)?.[1] ?? "";

const enteredIn = ({ text }: PageAnswer, name: string): string | undefined =>
  new RegExp(`<input id="${name}"[^>]* value="([^"]*)"`).exec(text)?.[1];

describe("the profile", () => {
  it("is saved with numbers as people write them, and the log says how it was before", async ({ expect }) => {
    const at = await seated();
    const saved = await at.save("", {
      name: "Ada & Söhne GmbH",
      legal_form: "GmbH",
      address: "Lindenstr. 1\r\nHinterhaus",
      city: "Berlin",
      country: "DE",
      phone: "+49 (30) 123-4567",
      "contact.name": "Ada",
      "contact.email": "ada@example.com",
      vat_number: "DE 136 695 976",
      share_capital_cents: "25,000.00",
      directors: "Ada\n\n Grace ",
      own_color: "on",
      accent_color: "#aa3300",
      locale: "de",
      vat_franchise: "",
    });
    expect([saved.status, saved.location]).toEqual([303, `${BASE}?saved`]);
    expect((await at.browser.get(`${BASE}?saved`)).text).toContain("Saved.");
    expect(await at.business()).toMatchObject({
      name: "Ada & Söhne GmbH",
      address: "Lindenstr. 1\nHinterhaus",
      phone: "+49301234567",
      contact: { name: "Ada", email: "ada@example.com", phone: null },
      vat_number: "DE136695976",
      share_capital_cents: 2_500_000,
      directors: ["Ada", "Grace"],
      accent_color: "#aa3300",
      locale: "de",
    });
    const slice = { limit: 1, offset: 0, after: null };
    const { rows } = await listAudit(contextIn(at.token, "listAudit"), { kind: "business" }, slice);
    expect(rows).toMatchObject([{ before: { city: null }, after: { city: "Berlin", country: "DE" } }]);
    await at.save("", { own_color: "", "contact.name": "", "contact.email": "", "contact.phone": "" });
    expect(await at.business()).toMatchObject({ accent_color: null, contact: null, city: "Berlin" });
  });

  it("keeps what was entered beside what is wrong with it", async ({ expect }) => {
    const at = await seated();
    const page = await at.save("", {
      name: " ",
      email: "nobody",
      vat_number: "DE12",
      share_capital_cents: "viel",
      time_zone: "Mars/Olympus",
      city: '"><script>alert(1)</script>',
    });
    expect(page.status).toBe(422);
    expect(faultAt(page, "name")).toBe("Please fill this in.");
    expect(faultAt(page, "email")).toContain("ada@example.com");
    expect(faultAt(page, "vat_number")).toContain("looks like");
    expect(faultAt(page, "share_capital_cents")).toContain("Enter a number");
    expect(faultAt(page, "time_zone")).toContain("Europe/London");
    expect(enteredIn(page, "vat_number")).toBe("DE12");
    expect(page.text).toMatch(/<input id="name"[^>]*autofocus/);
    expect(page.text).not.toContain("<script>alert");
    expect((await at.business()).city).toBeNull();
  });

  it("does not overwrite what somebody else saved meanwhile, and loses nothing", async ({ expect }) => {
    const at = await seated();
    const open = await at.get();
    await at.api.ok("PUT", "/business", { city: "Lyon" });
    const late = await at.browser.submit(open, BASE, { city: "Nice" });
    expect([late.status, enteredIn(late, "city")]).toEqual([422, "Nice"]);
    expect(late.text).toContain("Somebody changed this");
    expect((await at.business()).city).toBe("Lyon");
    expect((await at.browser.submit(late, BASE, { city: "Nice" })).status).toBe(303);
    expect((await at.business()).city).toBe("Nice");
  });

  it("asks for what the country wants, and leaves alone what it does not ask for", async ({ expect }) => {
    const at = await seated();
    await at.api.ok("PUT", "/business", { country: "SE", f_tax_approved: true, legal_form: "AB" });
    const swedish = await at.get();
    expect(swedish.text).toContain('name="f_tax_approved"');
    expect(swedish.text).not.toContain('name="in_company_register"');
    expect(swedish.text).toMatch(/id="registered_office_city-hint">The law of your country wants this/);
    await at.api.ok("PUT", "/business", { f_tax_approved: false, country: "DE" });
    const german = await at.get();
    expect(german.text).not.toContain('name="f_tax_approved"');
    await at.api.ok("PUT", "/business", { f_tax_approved: true });
    const { form = "" } = hiddenFields(german.text, BASE);
    const version = String((await at.business()).version);
    await at.browser.send(BASE, { form, version, city: "Bonn" });
    expect(await at.business()).toMatchObject({ city: "Bonn", f_tax_approved: true });
  });

  it("is drawn as it is entered, and not saved by that", async ({ expect }) => {
    const at = await seated();
    const page = await at.get();
    const drawn = await at.browser.submit(page, BASE, {});
    expect(drawn.status).toBe(303);
    const hidden = hiddenFields(page.text, BASE);
    const pdf = await at.browser.send(`${BASE}/preview`, { ...hidden, name: "Never saved" });
    expect([pdf.headers.get("Content-Type"), pdf.text.slice(0, 5)]).toEqual(["application/pdf", "%PDF-"]);
    expect(pdf.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'self'");
    expect((await at.business()).name).not.toBe("Never saved");
    const framed = await app(
      new Request(`http://api.test${BASE}/preview?name=Never+saved`, {
        headers: { Cookie: `__Host-session=${at.token}` },
      }),
    );
    expect(framed.headers.get("Content-Type")).toBe("application/pdf");
    const sheets = pageTexts(new Uint8Array(await framed.arrayBuffer()));
    expect(sheets).toEqual([expect.stringContaining("Never saved")]);
    expect((await at.get("/preview?email=nobody")).status).toBe(204);
    const beside = /<aside class="preview".*?<\/aside>/s.exec(page.text)?.[0];
    expect(beside).toMatch(
      new RegExp(`<button[^>]* form="profile" formaction="${BASE}/preview" formtarget="_blank"`),
    );
    expect((await at.browser.send(`${BASE}/preview`, { ...hidden, email: "nobody" })).status).toBe(422);
  });

  it("is seen and not changed by those who may only read", async ({ expect }) => {
    const at = await seated();
    const viewer = await aMember(at.token, "viewer");
    const browser = visitor({ session: viewer.token });
    for (const page of ["", "/numbers", "/texts", "/reminders", "/payment", "/stripe", "/e-invoices"]) {
      const { status, text } = await browser.get(BASE + page);
      expect([page, status]).toEqual([page, 200]);
      expect(text).toContain("Les propriétaires et les administrateurs");
      expect(text).not.toMatch(/<main.*<button[^>]* type="submit">(?!Afficher)/s);
    }
    const hidden = hiddenFields((await browser.get(BASE)).text, BASE);
    const forced = await browser.send(BASE, { ...hidden, city: "Nice" });
    expect([forced.status, (await at.business()).city]).toEqual([403, null]);
  });
});

describe("the logo", () => {
  const upload = async (at: Seated, picture: Uint8Array, over: { form?: string; Origin?: string } = {}) => {
    const { form = "" } = hiddenFields((await at.get()).text, `${BASE}/logo`);
    const body = new FormData();
    body.append("form", over.form ?? form);
    body.append("logo", new Blob([picture.slice()]), "logo.png");
    return at.browser.upload(`${BASE}/logo`, body, over.Origin ? { Origin: over.Origin } : {});
  };

  it("is set by a picture and removed again", async ({ expect }) => {
    const at = await seated();
    expect((await upload(at, plainPng(40, 20))).status).toBe(303);
    const { logo } = await at.business();
    const [, path = ""] = /<img src="(\/logos\/[^"]+)"/.exec((await at.get()).text) ?? [];
    expect(logo).toMatch(new RegExp(`${path}$`));
    expect((await at.save("", {}, "/logo/remove")).status).toBe(303);
    expect((await at.business()).logo).toBeNull();
  });

  it("is taken of no forged form", async ({ expect }) => {
    const at = await seated();
    expect((await upload(at, plainPng(4, 4), { form: "x" })).status).toBe(403);
    expect((await upload(at, plainPng(4, 4), { Origin: "https://evil.example" })).status).toBe(403);
    expect((await at.business()).logo).toBeNull();
  });

  it.for([
    [new Uint8Array(), "Choose a picture first"],
    [new TextEncoder().encode("no picture"), "cannot be read as a PNG"],
    [new Uint8Array(400_000), "at most 300"],
    [new Uint8Array(1_200_000), "at most 300"],
  ] as const)("tells what is wrong with a file, beside its field: %#", async ([bytes, words], { expect }) => {
    const { status, text } = await upload(await seated(), bytes);
    expect([status, text]).toEqual([422, expect.stringContaining(words)]);
  });
});

describe("the numbers", () => {
  it("show what comes next, and take patterns that never meet", async ({ expect }) => {
    const at = await seated();
    const year = new Date().getUTCFullYear();
    const fields = {
      invoice_number_pattern: "R{YY}-{SEQ:3}",
      credit_note_number_pattern: "G{YY}-{SEQ:3}",
      next_invoice_number: "42",
    };
    expect((await at.save("/numbers", fields)).status).toBe(303);
    expect((await at.get("/numbers")).text).toContain(`Next: R${year % 100}-042`);
    expect((await at.get("/numbers")).text).toContain(`Next: G${year % 100}-001`);
    const same = await at.save("/numbers", { ...fields, credit_note_number_pattern: "R{YY}-{SEQ:3}" });
    expect(faultAt(same, "credit_note_number_pattern")).toContain("could both get");
    const wrong = await at.save("/numbers", { ...fields, invoice_number_pattern: "R{JJJJ}" });
    expect(faultAt(wrong, "invoice_number_pattern")).toContain("{SEQ} exactly once");
    const none = await at.save("/numbers", { ...fields, next_invoice_number: "1.5" });
    expect(faultAt(none, "next_invoice_number")).toBe("Enter a whole number.");
    expect(await at.business()).toMatchObject({
      next_invoice_number: 42,
      invoice_number_pattern: "R{YY}-{SEQ:3}",
    });
  });
});

describe("the texts", () => {
  it("of one language leave those of others, and are looked at before they are saved", async ({ expect }) => {
    const at = await seated();
    const texts = { invoice: { fr: { intro: "Merci" } } };
    await at.api.ok("PUT", "/business", {
      default_texts: texts,
      message_texts: { receipt: { fr: { subject: "Reçu" } } },
    });
    const german = "/texts?language=de";
    const fields = {
      "texts.invoice.intro": "Vielen Dank",
      "emails.invoice.subject": "Rechnung {number} von {business}",
    };
    const hidden = hiddenFields((await at.get(german)).text, `${BASE}/texts\\?language=de`);
    const look = await at.browser.send(`${BASE}/texts/look?language=de`, { ...hidden, ...fields });
    expect(look.text).toMatch(/<strong>Rechnung \S+-00001 von ada/);
    expect(look.text).toContain("Not saved yet");
    expect((await at.business()).default_texts).toEqual(texts);
    const saved = await at.browser.send(BASE + german, { ...hidden, ...fields });
    expect(saved.location).toBe(`${BASE}/texts?language=de&saved`);
    expect(await at.business()).toMatchObject({
      default_texts: { invoice: { fr: { intro: "Merci" }, de: { intro: "Vielen Dank" } } },
      message_texts: {
        receipt: { fr: { subject: "Reçu" } },
        invoice: { de: { subject: fields["emails.invoice.subject"] } },
      },
    });
    expect((await at.get(german)).text).toContain("Vielen Dank");
    const wrong = await at.save("/texts", { invoice_message: "Dear {cleint}" });
    expect(faultAt(wrong, "invoice_message")).toContain("no such placeholder");
  });
});

describe("the reminders", () => {
  it("are a schedule that words tell", async ({ expect }) => {
    const at = await seated();
    expect((await at.get("/reminders")).text).toContain("No reminders go out");
    await at.save("/reminders", {}, "/reminders/usual");
    expect((await at.get("/reminders")).text).toContain(
      "Clients are reminded 3 days before the due date, on the due date, 7 days after the due date, and 14 days",
    );
    const step = (index: number, days: string, when: string, channels = "email") => ({
      [`steps.${index}.days`]: days,
      [`steps.${index}.when`]: when,
      [`steps.${index}.channels`]: channels,
    });
    const twice = await at.save("/reminders", { ...step(0, "7", "after"), ...step(1, "7", "after") });
    expect(faultAt(twice, "steps.1.days")).toContain("already");
    const far = await at.save("/reminders", step(0, "61", "before"));
    expect(faultAt(far, "steps.0.days")).toBe("At most 60.");
    const right = { ...step(0, "", "after"), ...step(1, "2", "before", "both"), ...step(2, "0", "before") };
    expect((await at.save("/reminders", right)).status).toBe(303);
    expect((await at.business()).reminders).toEqual([
      { days: -2, channels: ["email", "sms"] },
      { days: 0, channels: ["email"] },
    ]);
    await at.save("/reminders", { send_receipts: "on" }, "/reminders/receipts");
    await at.save("/reminders", {}, "/reminders/off");
    expect(await at.business()).toMatchObject({ reminders: [], send_receipts: true });
    expect((await at.get("/reminders")).text).toMatch(/0 of \d+ messages/);
  });

  it.for(LOCALES)("are told in %s", async (locale, { expect }) => {
    const at = await seated();
    await at.save("/reminders", {}, "/reminders/usual");
    await env.DB.prepare(
      "update users set locale = ? where id in (select user_id from members where business_id = ?)",
    )
      .bind(locale, at.business_id)
      .run();
    await env.DB.prepare("update sessions set locale = ? where hash = ?")
      .bind(locale, sha256(at.token))
      .run();
    const { text } = await at.get("/reminders");
    expect(text).toContain(`<html lang="${locale}"`);
    expect(text).toMatch(/<p>[^<]*3 [^<]*7 [^<]*14 [^<]*\.<\/p>/);
  });
});

describe("the accounts", () => {
  const reference = { "payment_reference.scheme": "none" };

  it("are saved, and their faults told, each beside its field", async ({ expect }) => {
    const at = await seated();
    const account = (index: number, fields: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [`bank_accounts.${index}.${name}`, value]),
      );
    const fields = {
      iban: "FR76 3000 6000 0112 3456 7890 189",
      bic: "agrifrpp",
      ...account(0, { kind: "bankgiro", id: "50501055", owner: "Ada" }),
      ...account(1, { kind: "", id: "" }),
      "payment_reference.scheme": "kid",
      "payment_reference.algorithm": "mod11",
      "payment_reference.length": "15",
    };
    expect((await at.save("/payment", fields, "/payment/accounts")).status).toBe(303);
    expect(await at.business()).toMatchObject({
      iban: "FR7630006000011234567890189",
      bic: "AGRIFRPP",
      bank_accounts: [{ kind: "bankgiro", id: "5050-1055", owner: "Ada" }],
      payment_reference: { scheme: "kid", algorithm: "mod11", length: 15 },
    });
    const wrong = await at.save(
      "/payment",
      {
        ...fields,
        iban: "FR76 0000",
        ...account(0, { kind: "plusgiro", id: "1" }),
        ...account(1, { kind: "sort_code", id: "31926819", sort_code: "1" }),
        "payment_reference.length": "2",
      },
      "/payment/accounts",
    );
    expect(wrong.status).toBe(422);
    expect(faultAt(wrong, "iban")).not.toBe("");
    expect(faultAt(wrong, "bank_accounts.0.id")).toContain("no number of this kind");
    expect(faultAt(wrong, "bank_accounts.1.sort_code")).toContain("60-16-13");
    expect(faultAt(wrong, "payment_reference.length")).toBe("At least 4.");
    const short = await at.save(
      "/payment",
      { ...fields, "payment_reference.length": "5" },
      "/payment/accounts",
    );
    expect(faultAt(short, "payment_reference.length")).toContain("have 5 digits");
    const twice = await at.save(
      "/payment",
      { ...fields, ...account(1, { kind: "bankgiro", id: "5050-1055" }) },
      "/payment/accounts",
    );
    expect(faultAt(twice, "bank_accounts.1.id")).toContain("once");
  });

  it("are changed only by somebody who has just signed in, the FIK creditor among them", async ({
    expect,
  }) => {
    const at = await seated();
    const hidden = hiddenFields((await at.get("/payment")).text, `${BASE}/payment/accounts`);
    await env.DB.prepare("update sessions set verified_at = ? where hash = ?")
      .bind(new Date(Date.now() - 11 * 60_000).toISOString(), sha256(at.token))
      .run();
    for (const fields of [
      { ...reference, bank_name: "Mallory's" },
      { "payment_reference.scheme": "fik", "payment_reference.creditor_number": "12345678" },
    ]) {
      const late = await at.browser.send(`${BASE}/payment/accounts`, { ...hidden, ...fields });
      expect(late.location).toBe(`/account/sign-in?next=${BASE}`);
    }
    const page = await at.get("/payment");
    expect(page.text).toContain("Confirm that it is you");
    expect(page.text).not.toContain('name="iban"');
    expect(await at.business()).toMatchObject({ bank_name: null, payment_reference: null });
    expect((await at.save("/payment", { payment_terms_days: "14" })).status).toBe(303);
  });

  it("stand beside terms and exchange rates", async ({ expect }) => {
    const at = await seated();
    const far = await at.save("/payment", { payment_terms_days: "400" });
    expect(faultAt(far, "payment_terms_days")).toBe("At most 365.");
    const rate = (index: number, value: string) => ({
      [`rates.${index}.currency`]: "NOK",
      [`rates.${index}.rate`]: value,
      [`rates.${index}.date`]: "2026-11-01",
    });
    const twice = await at.save("/payment", { ...rate(0, "11.5"), ...rate(1, "11.6") }, "/payment/rates");
    expect(faultAt(twice, "rates.1.currency")).toContain("one rate a day");
    const none = await at.save("/payment", rate(0, "many"), "/payment/rates");
    expect(faultAt(none, "rates.0.rate")).toContain("Enter a number");
    await at.save("/payment", { ...rate(0, "11.4825"), ...rate(1, "") }, "/payment/rates");
    expect((await at.business()).exchange_rates).toEqual([
      { currency: "NOK", rate: "11.4825", date: "2026-11-01" },
    ]);
    await at.save("/e-invoices", {
      "electronic_address.scheme": "EM",
      "electronic_address.id": "ada@example.com",
    });
    expect((await at.business()).electronic_address).toEqual({ scheme: "EM", id: "ada@example.com" });
    const wrong = await at.save("/e-invoices", {
      "electronic_address.scheme": "0088",
      "electronic_address.id": "1",
    });
    expect(faultAt(wrong, "electronic_address.id")).not.toBe("");
  });
});

describe("Stripe", () => {
  it("is said not to be set up where it is not", async ({ expect }) => {
    const at = await seated();
    const page = await at.save("/stripe", {}, "/stripe/connect");
    expect([page.status, page.text]).toEqual([409, expect.stringContaining("not registered with Stripe")]);
  });

  it("is connected by a way that comes back to its page, and disconnected", async ({ expect }) => {
    const { token } = await aPerson();
    const stripe = createStripeServer();
    vi.stubGlobal("fetch", stripe.fetch);
    const settings: Partial<Env> = {
      STRIPE_LIVE_KEY: stripe.keys.live,
      STRIPE_LIVE_CLIENT_ID: stripe.clientIds.live,
    };
    const browser = visitor({ session: token }, settings);
    const away = await browser.submit(await browser.get(`${BASE}/stripe`), `${BASE}/stripe/connect`);
    const [, url = ""] = /^0; url=(.*)$/.exec(away.headers.get("Refresh") ?? "") ?? [];
    expect(away.text).toContain('href="https://connect.stripe.com/oauth/authorize?');
    const { id } = stripe.connect({}, { livemode: true });
    const code = stripe.authorize(id, { livemode: true });
    const state = new URL(url).searchParams.get("state") ?? "";
    const returned = await browser.get(`/webhooks/stripe/return?${new URLSearchParams({ code, state })}`);
    expect([returned.status, returned.location]).toEqual([
      303,
      expect.stringMatching(/^\/account\/settings\/stripe\?outcome=connected&business=/),
    ]);
    const page = await browser.get(returned.location ?? "");
    expect(page.text).toMatch(/notice done.*connected/s);
    expect(page.text).toContain(id);
    const strange = await browser.get(`${BASE}/stripe?outcome=failed&business=other`);
    expect(strange.text).not.toContain("notice failed");
    expect((await browser.submit(page, `${BASE}/stripe/disconnect`)).status).toBe(303);
    expect((await browser.get(`${BASE}/stripe`)).text).not.toContain(id);
    vi.unstubAllGlobals();
  });
});
