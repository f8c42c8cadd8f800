/** Names and texts in scripts that Inter does not have: drawn, and read back as they were written. */
import { describe, expect, it } from "vitest";
import { type Api, aLine, createBusiness } from "../support/business.ts";
import { pageTexts } from "../unit/formats/read-pdf.ts";

/** A client's name and a description, by script. */
const SCRIPTS: Record<string, { country: string; name: string; description: string }> = {
  "simplified Chinese": {
    country: "CN",
    name: "深圳市腾讯计算机系统有限公司",
    description: "网站设计（第2期）",
  },
  "traditional Chinese": { country: "TW", name: "台灣積體電路製造股份有限公司", description: "網站設計服務" },
  Japanese: { country: "JP", name: "株式会社あおぞら電機", description: "サポート業務、11月分" },
  Korean: { country: "KR", name: "삼성전자 주식회사", description: "웹사이트 디자인" },
  Arabic: { country: "AE", name: "شركة النور للتجارة", description: "تصميم موقع (المرحلة 2)" },
  Persian: { country: "IR", name: "شرکت پژوهش‌های گرمی چاپ", description: "طراحی وب‌گاه" },
  Urdu: { country: "PK", name: "ٹیکنالوجی ڈیزائن", description: "خدمات کے لیے ادائیگی" },
  Hebrew: { country: "IL", name: "שלום GmbH 12", description: "עיצוב אתר עם Müller & Söhne" },
  Devanagari: { country: "IN", name: "श्री क्षितिज प्रौद्योगिकी", description: "हिन्दी में अनुवाद सेवाएँ" },
  Thai: { country: "TH", name: "บริษัท สยามพาณิชย์ จำกัด", description: "น้ำที่นี่" },
  emoji: { country: "DE", name: "Café 🎉", description: "For 👩🏽‍💻 and 👨‍👩‍👧‍👦 🎂" },
};

const ADDRESS = { address: "Hafenstraße 5", postal_code: "20457", city: "Hamburg" };

const business = () =>
  createBusiness({ name: "Test & Co", country: "DE", vat_number: "DE136695976", ...ADDRESS });

async function draftFor(api: Api, client: object, description: string) {
  const { id } = await api.ok("POST", "/clients", { name: "Ada", email: "ada@example.com", ...client });
  return api.ok("POST", "/invoices", { client_id: id, currency: "EUR", lines: [{ ...aLine, description }] });
}

describe("a document", () => {
  it.for(Object.entries(SCRIPTS))("with names in %s says them as they are written", async ([, texts]) => {
    const api = await business();
    const { country, name, description } = texts;
    const draft = await draftFor(api, { name, country }, description);
    expect(draft.warnings).toEqual([]);
    const [page = ""] = pageTexts(await api.ok("GET", `/invoices/${draft.id}/pdf`));
    const lines = page.split("\n");
    expect(lines).toContain(name);
    expect(lines).toContain(description);
    expect(page).not.toMatch(/[□�]/);
  });

  it("is drawn so once it is issued, and the same each time", async () => {
    const api = await business();
    const draft = await draftFor(api, { name: "株式会社あおぞら電機", country: "JP", ...ADDRESS }, "🎂");
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const pdf = await api.ok("GET", `/invoices/${draft.id}/pdf`);
    expect(pageTexts(pdf).join()).toContain("株式会社あおぞら電機");
    expect(await api.ok("GET", `/invoices/${draft.id}/pdf`)).toEqual(pdf);
  });
});

describe("what no typeface has", () => {
  const warned = (pointer: string, detail: RegExp) => ({
    code: "characters_not_drawn",
    pointer,
    detail: expect.stringMatching(detail),
  });

  it("is said where an invoice is created, changed, read, previewed and finalized", async () => {
    const api = await business();
    const client = { name: "Ada", country: "DE", ...ADDRESS };
    const draft = await draftFor(api, client, "Papyrus \u{13000}\u{13001} and \u{13000}");
    const first = warned("/lines/0/description", /“\u{13000}”, “\u{13001}”/u);
    expect(draft.warnings).toEqual([first]);
    const path = `/invoices/${draft.id}`;
    const changed = await api.ok("PATCH", path, { notes: "\u{13002}", intro: "株式会社" });
    const both = [first, warned("/notes", /“\u{13002}”/u)];
    expect(changed.warnings).toEqual(expect.arrayContaining(both));
    expect(changed.warnings).toHaveLength(2);
    const read = await api.ok("GET", path);
    expect(read.warnings).toEqual(changed.warnings);
    expect((await api.ok("PATCH", path, read)).version).toBe(read.version);
    expect((await api.ok("POST", `${path}/finalize`)).warnings).toEqual(changed.warnings);
    const asked = { client_id: draft.client_id, currency: "EUR", lines: [aLine], title: "\u{13003}" };
    expect((await api.ok("POST", "/invoices/preview", asked)).warnings).toEqual([
      warned("/title", /“\u{13003}”/u),
    ]);
    const [page = ""] = pageTexts(await api.ok("GET", `${path}/pdf`));
    expect(page).toContain("Papyrus □□ and □");
  });

  it("is said of the parties' names in a preview, where a draft is read, and once it is issued", async () => {
    const api = await createBusiness({ name: "Scribe \u{13000}" });
    const draft = await draftFor(api, { name: "Ra \u{131f3}" }, "Papyrus");
    const parties = [warned("/business/name", /“\u{13000}”/u), warned("/client/name", /“\u{131f3}”/u)];
    expect((await api.ok("GET", `/invoices/${draft.id}`)).warnings).toEqual(parties);
    const asked = { client_id: draft.client_id, currency: "EUR", lines: [aLine] };
    expect((await api.ok("POST", "/invoices/preview", asked)).warnings).toEqual(parties);
    const key = { "Idempotency-Key": "issue" };
    const issued = await api.ok("POST", `/invoices/${draft.id}/finalize`, undefined, key);
    expect(issued.warnings).toEqual(parties);
    // What is issued keeps its names, and a repetition its answer.
    await api.ok("PUT", `/clients/${draft.client_id}`, { name: "Ra" });
    expect(await api.ok("POST", `/invoices/${draft.id}/finalize`, undefined, key)).toEqual(issued);
  });

  it("is said of a credit note, its reason among it", async () => {
    const api = await business();
    const draft = await draftFor(api, { name: "Ada", country: "DE", ...ADDRESS }, "Papyrus \u{13000}");
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: draft.id, reason: "Torn \u{13001}" });
    const both = [warned("/lines/0/description", /“\u{13000}”/u), warned("/reason", /“\u{13001}”/u)];
    expect(note.warnings).toEqual(expect.arrayContaining(both));
    expect(note.warnings).toHaveLength(2);
    expect((await api.ok("GET", `/credit-notes/${note.id}`)).warnings).toEqual(note.warnings);
  });

  it("is said again by the answer to a repeated key", async () => {
    const api = await business();
    const { id } = await api.ok("POST", "/clients", { name: "Ada", email: "ada@example.com" });
    const body = { client_id: id, currency: "EUR", lines: [aLine], notes: "\u{13000}" };
    const key = { "Idempotency-Key": "papyrus" };
    const first = await api.ok("POST", "/invoices", body, key);
    expect(first.warnings).toHaveLength(1);
    expect(await api.ok("POST", "/invoices", body, key)).toEqual(first);
  });
});
