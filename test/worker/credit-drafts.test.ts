/** Credit notes that are written as drafts, and numbered later. */
import { env, exports } from "cloudflare:workers";
import { afterEach, describe, it, vi } from "vitest";
import { creditDraftRequirements } from "../../src/capabilities/credit-notes/credit-draft.ts";
import { deleteCreditDraft, draftCreditNote } from "../../src/capabilities/credit-notes/draft-credit-note.ts";
import { finalizeCreditDraft } from "../../src/capabilities/credit-notes/finalize-credit-draft.ts";
import {
  type CreditDraftChanges,
  updateCreditDraft,
} from "../../src/capabilities/credit-notes/update-credit-draft.ts";
import { documentAfter, documentWithSurroundings } from "../../src/capabilities/invoices/whole-document.ts";
import { invoicePdf } from "../../src/capabilities/issued-files/invoice-pdf.ts";
import { sendDocument } from "../../src/capabilities/sending/send-document.ts";
import { InvalidInput, Refusal } from "../../src/platform/refusal.ts";
import { faultOf } from "../../src/surfaces/v1/http/problem-response.ts";
import { type Api, aDraft, createBusiness } from "../support/business.ts";
import { fastbillWith } from "../support/fastbill.ts";
import { losingAnswers } from "../support/lost-answers.ts";
import { contextOf } from "../support/verbs.ts";
import { pageTexts } from "../unit/formats/read-pdf.ts";

const at = (instant: string | number) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
afterEach(() => void vi.useRealTimers());

const TWO_RATES = [
  { description: "Work", quantity: 2, unit_price_cents: 10_000, tax_rate: 20 },
  { description: "Books", quantity: 3, unit_price_cents: 500, tax_rate: 5.5 },
];
const SHIPPING = { amount_cents: 490, tax_rate: 20, reason: "Shipping" };
const YEAR = new Date().getUTCFullYear();

/** An invoice of two rates, 255.83 EUR, sent by link. */
async function sent(over = {}) {
  const api = await createBusiness();
  return { api, ...(await anotherOf(api, over)) };
}

async function anotherOf(api: Api, over = {}) {
  const { draft, client } = await aDraft(api, { lines: TWO_RATES, ...over });
  const invoice = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
  return { client, invoice, id: invoice.id as string };
}

const draftOf = (api: Api, invoice_id: string) => draftCreditNote(contextOf(api), { invoice_id });
const change = (api: Api, id: string, changes: CreditDraftChanges) =>
  updateCreditDraft(contextOf(api), { id, expectedVersion: null, changes });
const finalize = (api: Api, id: string) => finalizeCreditDraft(contextOf(api), { id });

/** The codes of what a verb throws, with the fields of the faults. */
async function whyNot(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof InvalidInput)
      return error.faults.map(({ field, code }) => `/${field.join("/")} ${code}`).join();
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const typesOf = async (api: Api, id: string): Promise<string[]> => {
  const { results } = await env.DB.prepare(
    "select type from events where business_id = ? and subject_id = ? order by position",
  )
    .bind(api.id, id)
    .all<{ type: string }>();
  return results.map(({ type }) => type);
};

describe("a draft of a credit note", () => {
  it("credits all that is left, and nothing before it is finalized", async ({ expect }) => {
    const { api, id, invoice } = await sent({
      title: "Spring",
      charges: [SHIPPING],
      discount: { percent: 10 },
    });
    const draft = await draftOf(api, id);
    expect(draft).toMatchObject({
      type: "credit_note",
      status: "draft",
      corrects_id: id,
      number: expect.stringMatching(/^DRAFT-/),
      series: null,
      issue_date: null,
      total_cents: invoice.total_cents,
      tax_breakdown: invoice.tax_breakdown,
      content: { charges: [{ reason: "Shipping", charge: 1 }], discount: { amount_cents: 2150 } },
    });
    expect(draft.ref).toBeGreaterThan(0);
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({ status: "sent", credited_cents: 0 });
    const issued = await finalize(api, draft.id);
    expect(issued).toMatchObject({
      id: draft.id,
      ref: draft.ref,
      status: "finalized",
      number: `CN-${YEAR}-00001`,
      version: draft.version + 1,
      total_cents: invoice.total_cents,
    });
    expect(await api.ok("GET", `/credit-notes/${draft.id}`)).toMatchObject({
      number: issued.number,
      issue_date: issued.issue_date,
      lines: [{ line: 1 }, { line: 2 }],
      charges: [{ charge: 1, reason: "Shipping" }],
    });
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({
      status: "cancelled",
      credited_cents: invoice.total_cents,
      amount_due_cents: 0,
    });
    expect(await typesOf(api, draft.id)).toEqual(["created", "finalized"]);
    expect((await typesOf(api, id)).slice(-2)).toEqual(["credit_note_issued", "cancelled"]);
    expect((await finalize(api, draft.id)).number).toBe(issued.number);
    expect(await whyNot(change(api, draft.id, { title: "x" }))).toBe("invoice_not_draft");
    expect(await whyNot(deleteCreditDraft(contextOf(api), { id: draft.id }))).toBe("invoice_not_draft");
  });

  it("is made of an issued invoice of which something is left, and of no other", async ({ expect }) => {
    const { api, id } = await sent();
    const { draft: unissued } = await aDraft(api);
    expect(await whyNot(draftOf(api, unissued.id))).toBe("invoice_not_issued");
    expect(await whyNot(draftOf(api, id.replace(/.$/, "0")))).toBe("not_found");
    await api.ok("POST", `/invoices/${id}/payments`, { amount_cents: 100, method: "cash" });
    await api.ok("POST", "/credit-notes", { invoice_id: id });
    expect(await whyNot(draftOf(api, id))).toBe("/ nothing_to_credit");
    const { id: other } = await anotherOf(api);
    await api.ok("POST", `/invoices/${other}/cancel`);
    expect(await whyNot(draftOf(api, other))).toBe("invoice_cancelled");
  });

  it("is seen by nobody but who writes it", async ({ expect }) => {
    const { api, id, client } = await sent();
    const draft = await draftOf(api, id);
    const path = `/credit-notes/${draft.id}`;
    for (const [method, at, body] of [
      ["GET", path, undefined],
      ["GET", `${path}/pdf`, undefined],
      ["POST", `${path}/send`, { channels: ["link"] }],
      ["POST", `${path}/archive`, undefined],
      ["GET", `${path}/comments`, undefined],
      ["POST", `${path}/comments`, { text: "x", public: true }],
      ["GET", `${path}/attachments`, undefined],
      ["GET", `/invoices/${draft.id}`, undefined],
    ] as const)
      expect([at, (await api.call(method, at, body)).status]).toEqual([at, 404]);
    for (const query of ["", `?invoice_id=${id}`, `?client_id=${client.id}`, `?number=${draft.number}`])
      expect((await api.ok("GET", `/credit-notes${query}`)).data).toEqual([]);
    const fastbill = fastbillWith(api);
    const filters = [{}, { INVOICE_ID: draft.ref }, { TYPE: "credit" }, { TYPE: "draft" }, { TERM: "draft" }];
    for (const FILTER of filters) {
      const { INVOICES } = await fastbill.ok("invoice.get", { FILTER });
      expect([FILTER, INVOICES.map(({ INVOICE_ID }: { INVOICE_ID: string }) => INVOICE_ID)]).not.toEqual([
        FILTER,
        expect.arrayContaining([String(draft.ref)]),
      ]);
    }
    const public_url = `${(await api.ok("GET", `/invoices/${id}`)).public_url}`;
    const page = await (await exports.default.fetch(new Request(public_url))).text();
    expect(page).not.toContain(draft.number);
    expect((await api.ok("GET", "/invoices")).data).toHaveLength(1);
  });

  it("is read whole by who writes it, and not sent before it is issued", async ({ expect }) => {
    const { api, id, invoice } = await sent();
    const draft = await draftOf(api, id);
    await api.ok("PUT", `/clients/${invoice.client_id}`, { name: "Ada the Second" });
    const read = await documentWithSurroundings(contextOf(api), draft.id, "credit_note");
    // It will be issued with the parties of its invoice, whatever became of them since.
    expect(read.document).toMatchObject({ number: draft.number, buyer: { name: "Ada" } });
    expect(read.corrected).toMatchObject({ id, number: invoice.number, credited_net_cents: 0 });
    const changed = await change(api, draft.id, { locale: "de" });
    const { parties } = documentAfter(contextOf(api), read, changed);
    expect(parties).toMatchObject({ locale: "de", buyer: { name: "Ada" } });
    const send = { channels: ["link" as const] };
    expect(await whyNot(sendDocument(contextOf(api), { id: draft.id, send }))).toBe("invoice_not_issued");
    await finalize(api, draft.id);
    expect((await sendDocument(contextOf(api), { id: draft.id, send })).invoice.status).toBe("sent");
  });

  it("stands in nobody's way: the invoice is paid, credited and cancelled as before", async ({ expect }) => {
    const { api, id, invoice } = await sent();
    const draft = await draftOf(api, id);
    await api.ok("POST", `/invoices/${id}/payments`, { amount_cents: 500, method: "cash" });
    const [payment] = (await api.ok("GET", `/invoices/${id}/payments`)).data;
    await api.ok("DELETE", `/invoices/${id}/payments/${payment.id}`);
    await api.ok("POST", "/credit-notes", { invoice_id: id, amounts: [{ tax_rate: 20, taxable_cents: 1 }] });
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({ credited_cents: 1 });
    expect(await api.ok("POST", `/invoices/${id}/cancel`)).toMatchObject({
      status: "cancelled",
      credited_cents: invoice.total_cents,
    });
    const [requirement] = await creditDraftRequirements(contextOf(api), { id: draft.id });
    expect(requirement).toMatchObject({ code: "nothing_to_credit", severity: "error" });
    expect(await whyNot(finalize(api, draft.id))).toBe("invoice_cancelled");
    expect((await change(api, draft.id, { title: "Still" })).content?.title).toBe("Still");
    await deleteCreditDraft(contextOf(api), { id: draft.id });
    expect(await typesOf(api, draft.id)).toEqual(["deleted"]);
    expect(await whyNot(finalize(api, draft.id))).toBe("not_found");
    expect((await draftOf(api, (await anotherOf(api)).id)).ref).toBeGreaterThan(draft.ref);
  });

  it("is told to followers when it is finalized, and not before", async ({ expect }) => {
    const { api, id } = await sent();
    const { next_cursor: since } = await api.ok("GET", "/changes?since=now");
    const draft = await draftOf(api, id);
    await change(api, draft.id, { title: "x" });
    const given_up = await draftOf(api, id);
    const before = await api.ok("GET", `/changes?since=${since}`);
    expect([before.data, before.next_cursor !== since]).toEqual([[], true]);
    await deleteCreditDraft(contextOf(api), { id: given_up.id });
    await finalize(api, draft.id);
    await api.ok("POST", `/credit-notes/${draft.id}/send`, { channels: ["link"] });
    for (const cursor of [since, before.next_cursor]) {
      const { data } = await api.ok("GET", `/changes?since=${cursor}`);
      const told = data.map((one: Record<string, string>) => `${one.kind} ${one.change}: ${one.type}`);
      expect(told).toEqual([
        "credit_note deleted: deleted",
        "credit_note created: finalized",
        "invoice updated: credit_note_issued",
        "invoice updated: cancelled",
        "credit_note updated: sent",
        "credit_note updated: delivered",
      ]);
      expect(data[1].record_id).toBe(draft.id);
    }
  });

  it("is told of from its number on, although all happens in one instant", async ({ expect }) => {
    at(Date.now());
    const { api, id } = await sent();
    const draft = await draftOf(api, id);
    await change(api, draft.id, { title: "x" });
    const { next_cursor: since } = await api.ok("GET", "/changes?since=now");
    await finalize(api, draft.id);
    await api.ok("POST", `/credit-notes/${draft.id}/archive`);
    const { data } = await api.ok("GET", `/changes?since=${since}`);
    const ofNote = data.filter((one: { record_id: string }) => one.record_id === draft.id);
    expect(ofNote.map(({ type }: { type: string }) => type)).toEqual(["finalized", "archived"]);
  });
});

describe("a draft of a credit note that is written", () => {
  it("says what its author wants, in lines of its own", async ({ expect }) => {
    const { api, id } = await sent();
    const { id: noteId, version } = await draftOf(api, id);
    const lines = [
      { description: "Goodwill", quantity: 1, unit_price_cents: 1000, tax_rate: 20 },
      { description: "Torn book", quantity: 1, unit_price_cents: 500, tax_rate: 5.5, details: "page 7" },
    ];
    const changed = await updateCreditDraft(contextOf(api), {
      id: noteId,
      expectedVersion: [version],
      changes: { title: "Sorry", intro: "Dear Ada", notes: "Torn", terms: "Ours", locale: "de", lines },
    });
    expect(changed).toMatchObject({
      version: 2,
      notes: "Torn",
      content: { title: "Sorry", intro: "Dear Ada", terms: "Ours", locale: "de" },
      lines: [
        { description: "Goodwill", net_cents: 1000, tax_category: "S", line: null },
        { details: "page 7", net_cents: 500 },
      ],
      subtotal_cents: 1500,
      tax_cents: 228,
      total_cents: 1728,
    });
    const again = await change(api, noteId, { title: "Sorry", lines });
    expect(again.version).toBe(2);
    const percent = await change(api, noteId, { discount: { percent: 10, reason: "Agreed" } });
    expect(percent).toMatchObject({ total_cents: 1555, content: { discount: { percent: 10 } } });
    const gross = await change(api, noteId, { discount: null, prices_include_tax: true });
    expect(gross).toMatchObject({ total_cents: 1500, content: { prices_include_tax: true } });
    const issued = await finalize(api, noteId);
    expect(issued).toMatchObject({ total_cents: 1500, number: `CN-${YEAR}-00001`, notes: "Torn" });
    expect(await api.ok("GET", `/credit-notes/${noteId}`)).toMatchObject({
      title: "Sorry",
      reason: "Torn",
      locale: "de",
      prices_include_tax: true,
    });
    expect(await api.ok("GET", `/invoices/${id}`)).toMatchObject({ status: "sent", credited_cents: 1500 });
    expect(await typesOf(api, noteId)).toEqual(["created", "updated", "updated", "updated", "finalized"]);
  });

  it("takes of the rates of its invoice, and no more than is left of them", async ({ expect }) => {
    const { api, id } = await sent();
    const { id: noteId } = await draftOf(api, id);
    const line = (unit_price_cents: number, tax_rate: number, over = {}) => [
      { description: "x", quantity: 1, unit_price_cents, tax_rate, ...over },
    ];
    for (const [changes, fault] of [
      [{ lines: line(20_001, 20) }, "/lines exceeds_rate"],
      [{ lines: line(1, 7) }, "/lines/0/tax_rate unknown_rate"],
      [{ lines: line(1, 0, { tax_category: "E" }) }, "/lines/0/tax_rate unknown_rate"],
      [{ lines: line(-1, 20) }, "/lines negative_total"],
      [{ lines: line(0, 20) }, "/lines credits_nothing"],
      [{ lines: line(1, 20, { tax_category: "E" }) }, "/lines/0/tax_category tax_category_mismatch"],
      [{ charges: [SHIPPING] }, "/lines exceeds_rate"],
      [{ charges: [{ ...SHIPPING, tax_rate: 7 }] }, "/charges/0/tax_rate unknown_rate"],
      [
        { lines: line(10, 20), discount: { amount_cents: 11 } },
        "/discount/amount_cents discount_exceeds_document",
      ],
      [{ currency: "USD" }, "/currency not_currency_of_invoice"],
      [{ vat_note: "no_such_note" }, "/vat_note unknown_vat_note"],
    ] as const)
      expect([fault, await whyNot(change(api, noteId, changes as CreditDraftChanges))]).toEqual([
        fault,
        fault,
      ]);
    expect((await change(api, noteId, { currency: "EUR", lines: line(20_000, 20) })).total_cents).toBe(
      24_000,
    );
  });

  it("repeats the category and the exemption of the invoice where it names none", async ({ expect }) => {
    const exempt = { description: "Lesson", quantity: 1, unit_price_cents: 5000, tax_rate: 0 };
    const reason = { tax_category: "E", tax_exemption_reason: "Art. 132(1)(j)" };
    const { api, id } = await sent({ lines: [{ ...exempt, ...reason }] });
    const { id: noteId } = await draftOf(api, id);
    const { lines } = await change(api, noteId, { lines: [{ ...exempt, unit_price_cents: 100 }] });
    expect(lines).toMatchObject([reason]);
  });

  it("takes the last of the tax with the last of a rate, as it is when it is finalized", async ({
    expect,
  }) => {
    const lines = [{ description: "x", quantity: 3, unit_price_cents: 333, tax_rate: 5.5 }];
    const { api, id, invoice } = await sent({ lines });
    const third = [{ ...lines[0], description: "x", quantity: 1, unit_price_cents: 333, tax_rate: 5.5 }];
    const notes = [await draftOf(api, id), await draftOf(api, id), await draftOf(api, id)];
    for (const { id: noteId } of notes) await change(api, noteId, { lines: third });
    const issued = [];
    for (const { id: noteId } of notes) issued.push(await finalize(api, noteId));
    expect(issued.reduce((sum, { total_cents }) => sum + total_cents, 0)).toBe(invoice.total_cents);
    expect(issued.map(({ tax_cents }) => tax_cents)).toEqual([18, 18, 19]);
    expect((await api.ok("GET", `/invoices/${id}`)).status).toBe("cancelled");
  });

  it("is no part of a line of the invoice, which can be credited by lines besides", async ({ expect }) => {
    const { api, id } = await sent({ lines: [TWO_RATES[0]], discount: { percent: 10 } });
    const { id: noteId } = await draftOf(api, id);
    const goodwill = { description: "Goodwill", quantity: 1, unit_price_cents: 1000, tax_rate: 20 };
    await change(api, noteId, { lines: [goodwill], discount: { percent: 50 } });
    await finalize(api, noteId);
    const half = await api.ok("POST", "/credit-notes", { invoice_id: id, lines: [{ line: 1, quantity: 1 }] });
    expect(half).toMatchObject({ subtotal_cents: 9000, discount: { amount_cents: 1000 } });
  });

  it("is dated as it asks, within its series and never before its invoice", async ({ expect }) => {
    at("2026-11-10T12:00:00Z");
    const { api, id } = await sent();
    at("2026-11-20T12:00:00Z");
    const { id: noteId } = await draftOf(api, id);
    const lines = [{ description: "x", quantity: 1, unit_price_cents: 100, tax_rate: 20 }];
    const why = async (issue_date: string) => {
      await change(api, noteId, { issue_date, lines });
      const [found] = await creditDraftRequirements(contextOf(api), { id: noteId });
      expect(await whyNot(finalize(api, noteId))).toBe(`/issue_date ${found?.code}`);
      return found && faultOf(found).detail;
    };
    expect(await why("2026-11-09")).toMatch(/2026-11-09 lies before 2026-11-10, that of invoice 2026-00001/);
    expect(await why("2026-11-21")).toMatch(/lies after today, 2026-11-20/);
    await change(api, noteId, { issue_date: "2026-11-15" });
    expect(await creditDraftRequirements(contextOf(api), { id: noteId })).toEqual([]);
    const issued = await finalize(api, noteId);
    expect(issued.issue_date).toBe("2026-11-15");
    expect(issued.content?.issue_date).toBeUndefined();
    const { id: second } = await draftOf(api, id);
    await change(api, second, { issue_date: "2026-11-14", lines });
    expect(await whyNot(finalize(api, second))).toBe("/issue_date issue_date_before_last");
    await change(api, second, { issue_date: null });
    expect((await finalize(api, second)).issue_date).toBe("2026-11-20");
  });

  it("is drawn as a draft of a credit note, in its own language", async ({ expect }) => {
    const { api, id, invoice } = await sent();
    const { id: noteId, number } = await draftOf(api, id);
    await change(api, noteId, { locale: "de", title: "Entschuldigung" });
    const pdf = await invoicePdf(contextOf(api), noteId);
    expect([pdf.sha256, pdf.fileName]).toEqual([null, `${number}.pdf`]);
    const bytes = await new Response(await pdf.read()).bytes();
    const words = pageTexts(bytes).join("\n");
    expect(words).toContain("Rechnungskorrektur");
    expect(words).toContain("Entwurf");
    expect(words).toContain(invoice.number);
    await finalize(api, noteId);
    const issued = await invoicePdf(contextOf(api), noteId);
    expect(issued.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("drafts of credit notes that are finalized at once", () => {
  it("never credit more than the invoice: what came later is told what is left", async ({ expect }) => {
    const { api, id, invoice } = await sent();
    const drafts = [await draftOf(api, id), await draftOf(api, id)];
    const found = await Promise.all(drafts.map(({ id }) => whyNot(finalize(api, id))));
    expect(found.sort()).toEqual(["done", "invoice_cancelled"]);
    expect((await api.ok("GET", `/invoices/${id}`)).credited_cents).toBe(invoice.total_cents);

    const { id: other } = await anotherOf(api);
    const partly = await Promise.all([draftOf(api, other), draftOf(api, other)]);
    const lines = [{ description: "x", quantity: 1, unit_price_cents: 15_000, tax_rate: 20 }];
    for (const { id } of partly) await change(api, id, { lines });
    const why = await Promise.all(partly.map(({ id }) => whyNot(finalize(api, id))));
    expect(why.toSorted()).toEqual(["/lines exceeds_rate", "done"]);
    const left = (
      await Promise.all(partly.map(({ id }) => creditDraftRequirements(contextOf(api), { id })))
    ).flat();
    expect(left.map((one) => faultOf(one).detail)).toEqual([
      "At 20 % (S) 5000 minor units without tax are left to credit; this asks for 15000.",
    ]);
  });

  it("get numbers without a gap, each document one", async ({ expect }) => {
    const api = await createBusiness();
    const invoices = [];
    for (let index = 0; index < 6; index++) invoices.push(await anotherOf(api));
    const lines = [{ description: "x", quantity: 1, unit_price_cents: 10, tax_rate: 20 }];
    const drafts = (
      await Promise.all(
        invoices.map(({ id }) => Promise.all(Array.from({ length: 5 }, () => draftOf(api, id)))),
      )
    ).flat();
    await Promise.all(drafts.map(({ id }) => change(api, id, { lines })));
    // Each asks again while others of its invoice come first.
    const numbered = async (noteId: string): Promise<string> => {
      const why = await whyNot(finalize(api, noteId));
      if (why === "concurrent_change") return numbered(noteId);
      expect(why).toBe("done");
      return (await finalize(api, noteId)).number;
    };
    const numbers = await Promise.all([...drafts, ...drafts].map(({ id }) => numbered(id)));
    expect([...new Set(numbers)].sort()).toEqual(
      Array.from({ length: 30 }, (_, index) => `CN-${YEAR}-${String(index + 1).padStart(5, "0")}`),
    );
    for (const { id } of invoices)
      expect((await api.ok("GET", `/invoices/${id}`)).credited_cents).toBe(5 * 12);
  });

  it("answer an idempotency key again with what was done for it", async ({ expect }) => {
    const { api, id } = await sent();
    const keyed = (key: string) => {
      const ctx = contextOf(api);
      return { ...ctx, session: ctx.session.answering({ key, fingerprint: key }) };
    };
    const draft = await draftCreditNote(keyed("draft"), { invoice_id: id });
    await expect(draftCreditNote(keyed("draft"), { invoice_id: id })).rejects.toMatchObject({
      outcome: { id: draft.id, status: "draft", lines: draft.lines },
    });
    const { number } = await finalizeCreditDraft(keyed("finalize"), { id: draft.id });
    await finalizeCreditDraft(keyed("again"), { id: draft.id });
    for (const key of ["finalize", "again"])
      await expect(finalizeCreditDraft(keyed(key), { id: draft.id })).rejects.toMatchObject({
        outcome: { id: draft.id, number },
      });
  });

  it("are numbered once, although the answer was lost", async ({ expect }) => {
    const { api, id } = await sent();
    const draft = await draftOf(api, id);
    await losingAnswers(api, 2);
    const issued = await finalize(api, draft.id);
    expect(issued).toMatchObject({ status: "finalized", number: `CN-${YEAR}-00001` });
    expect(await typesOf(api, draft.id)).toEqual(["created", "finalized"]);
    expect((await api.ok("GET", "/credit-notes")).data).toHaveLength(1);
  });
});
