/** Pages of all documents, and one as a whole: what they hold, each filter on both its sides, and how they count. */
import { env } from "cloudflare:workers";
import { beforeAll, describe, it } from "vitest";
import { draftCreditNote } from "../../src/capabilities/credit-notes/draft-credit-note.ts";
import { setArchived } from "../../src/capabilities/documents/archive-document.ts";
import { changeDocument } from "../../src/capabilities/documents/change-document.ts";
import { finalizeDocument } from "../../src/capabilities/documents/finalize-document.ts";
import type { InvoiceFilter } from "../../src/capabilities/invoices/invoice-filters.ts";
import { listInvoices } from "../../src/capabilities/invoices/list-invoices.ts";
import {
  type DocumentPageQuery,
  pageOfDocuments,
} from "../../src/capabilities/invoices/page-of-documents.ts";
import {
  documentWithSurroundings,
  type SurroundedDocument,
} from "../../src/capabilities/invoices/whole-document.ts";
import { invoicePdf } from "../../src/capabilities/issued-files/invoice-pdf.ts";
import { type Api, aDraft, aForm, aLine, aPdf, apiWith, createBusiness } from "../support/business.ts";
import { copyInvoice } from "../support/copied-invoices.ts";
import { contextOf } from "../support/verbs.ts";
import { watchedDatabase } from "../support/watched-database.ts";
import { appWith, consume, heldQueue } from "../support/worker.ts";

let api: Api & { key: string };
/** The ids of the documents by what they are. */
let made: Record<string, string>;
let firm: { id: string };
let person: { id: string };

const namesOf = (ids: readonly string[]): string[] =>
  ids.map((id) => Object.keys(made).find((name) => made[name] === id) ?? id);

async function page(query: DocumentPageQuery, slice = { limit: 100, offset: 0 }) {
  const found = await pageOfDocuments(contextOf(api), query, slice);
  return { names: namesOf(found.documents.map(({ id }) => id)), ...found };
}

const EVERYTHING = ["note_draft", "note", "credited", "paid", "named", "archived", "asked", "draft"];

beforeAll(async () => {
  const { queue, messages } = heldQueue();
  const bindings = { OUTBOX_QUEUE: queue };
  const business = await createBusiness({ time_zone: "Pacific/Auckland" });
  api = { ...business, ...apiWith(business.key, appWith(bindings)) };
  firm = await api.ok("POST", "/clients", {
    type: "business",
    name: "Lovelace SARL",
    email: "a@example.com",
  });
  person = await api.ok("POST", `/clients/${firm.id}/contacts`, { last_name: "Babbage" });
  const other = await api.ok("POST", "/clients", { name: "Ada", email: "ada@example.com" });
  const draftOf = async (client: { id: string }, over: object = {}): Promise<string> => {
    const body = { client_id: client.id, currency: "EUR", lines: [aLine], ...over };
    return (await api.ok("POST", "/invoices", body)).id;
  };
  const issued = async (client: { id: string }, over: object = {}): Promise<string> => {
    const id = await draftOf(client, over);
    await api.ok("POST", `/invoices/${id}/finalize`);
    return id;
  };
  const draft = await draftOf(other);
  const asked = await draftOf(other, { issue_date: "2099-05-01" });
  const archived = await issued(other);
  const named = await issued(firm, { contact_id: person.id });
  const paid = await issued(firm);
  const { total_cents } = await api.ok("GET", `/invoices/${paid}`);
  await api.ok("POST", `/invoices/${paid}/payments`, { amount_cents: total_cents, method: "transfer" });
  const credited = await issued(firm);
  await api.ok("POST", `/invoices/${credited}/send`, { channels: ["email"] });
  await api.ok("POST", `/invoices/${credited}/send`, { channels: ["email"], reminder: true });
  await api.ok("POST", `/invoices/${credited}/attachments`, aForm(aPdf, { attach: "true" }));
  await consume(messages, { bindings });
  const half = { invoice_id: credited, lines: [{ line: 1, quantity: 0.5 }] };
  const note = (await api.ok("POST", "/credit-notes", half)).id;
  const note_draft = (await draftCreditNote(contextOf(api), { invoice_id: credited })).id;
  await api.ok("POST", `/invoices/${archived}/archive`);
  made = { draft, asked, archived, named, paid, credited, note, note_draft };
});

describe("a page of documents", () => {
  it.for<[DocumentPageQuery, string[]]>([
    [{}, EVERYTHING],
    [{ types: ["invoice", "credit_note"], stages: ["draft", "issued", "paid"] }, EVERYTHING],
    [{ types: ["credit_note"] }, ["note_draft", "note"]],
    [{ types: ["invoice"] }, ["credited", "paid", "named", "archived", "asked", "draft"]],
    [{ stages: ["draft"] }, ["note_draft", "asked", "draft"]],
    [{ stages: ["draft"], types: ["credit_note"] }, ["note_draft"]],
    [{ stages: ["draft"], types: ["invoice"] }, ["asked", "draft"]],
    [{ stages: ["issued"] }, ["note", "credited", "named", "archived"]],
    [{ stages: ["issued"], types: ["credit_note"] }, ["note"]],
    [{ stages: ["paid"] }, ["paid"]],
    [{ stages: ["paid", "draft"], archived: false }, ["note_draft", "paid", "asked", "draft"]],
    [{ archived: true }, ["archived"]],
    [{ archived: true, types: ["credit_note"] }, []],
    [{ archived: false }, EVERYTHING.filter((name) => name !== "archived")],
    [{ archived: false, stages: ["issued"], types: ["invoice"] }, ["credited", "named"]],
  ])("with %j holds its documents, newest first, and counts them", async ([query, names], { expect }) => {
    const found = await page(query);
    expect(found.names).toEqual(names);
    expect(found.total).toEqual({ count: names.length, is_exact: true });
    expect(found.total_unfiltered).toEqual({ count: 8, is_exact: true });
  });

  it("of a customer is that of a client, or what is addressed to one of its contacts by name", async ({
    expect,
  }) => {
    const all = ["note_draft", "note", "credited", "paid", "named"];
    expect((await page({ customer_id: firm.id })).names).toEqual(all);
    expect((await page({ customer_id: firm.id, stages: ["paid"], types: ["invoice"] })).names).toEqual([
      "paid",
    ]);
    expect((await page({ customer_id: person.id })).names).toEqual(["named"]);
    expect((await page({ customer_id: person.id, archived: true })).names).toEqual([]);
    expect(await page({ customer_id: "nobody" })).toMatchObject({ names: [], total: { count: 0 } });
  });

  it("of a range looks at the issue date and, of a draft, at that which it asks for or the day of creation", async ({
    expect,
  }) => {
    // 12:30 in Paris on the last day of June is the first of July in Auckland.
    await env.DB.prepare("update invoices set created_at = '2024-06-30T12:30:00.000Z' where id in (?, ?)")
      .bind(made.draft, made.note_draft)
      .run();
    const july = { from: "2024-07-01", to: "2024-07-01" };
    expect((await page(july)).names).toEqual(["note_draft", "draft"]);
    expect((await page({ ...july, types: ["credit_note"] })).names).toEqual(["note_draft"]);
    expect((await page({ ...july, stages: ["issued"] })).names).toEqual([]);
    expect((await page({ ...july, customer_id: firm.id })).names).toEqual(["note_draft"]);
    expect((await page({ to: "2024-06-30" })).names).toEqual([]);
    expect((await page({ from: "2099-05-01" })).names).toEqual(["asked"]);
    expect((await page({ from: "2099-05-02" })).names).toEqual([]);
    const issued = ["note", "credited", "paid", "named", "archived"];
    expect((await page({ from: "2025-01-01", to: "2099-04-30" })).names).toEqual(issued);
    const unpaid = { from: "2025-01-01", stages: ["issued"], archived: false } as const;
    expect((await page(unpaid)).names).toEqual(["note", "credited", "named"]);
  });

  it("has a draft of a credit note with the parties of its invoice", async ({ expect }) => {
    await api.ok("PUT", `/clients/${firm.id}`, { name: "Lovelace SAS" });
    const { documents } = await page({ customer_id: firm.id, types: ["credit_note"] });
    const { documents: drafts } = await page({ customer_id: firm.id, stages: ["draft"] });
    expect([documents, drafts].flat().map(({ buyer, client }) => [buyer.name, client.name])).toEqual(
      Array.from({ length: 3 }, () => ["Lovelace SARL", "Lovelace SAS"]),
    );
    await api.ok("PUT", `/clients/${firm.id}`, { name: "Lovelace SARL" });
  });

  it("goes on behind an offset", async ({ expect }) => {
    const { names, total } = await page({ archived: false }, { limit: 3, offset: 2 });
    expect(names).toEqual(["credited", "paid", "named"]);
    expect(total.count).toBe(7);
  });
});

describe("a document as a whole", () => {
  it("tells what stands beside it, and when it was last sent and reminded of", async ({ expect }) => {
    const { document, business } = await documentWithSurroundings(contextOf(api), made.credited ?? "");
    expect(document).toMatchObject({
      type: "invoice",
      client: { id: firm.id, name: "Lovelace SARL" },
      buyer: { name: "Lovelace SARL", type: "business" },
      parties: { seller: { name: business.name }, locale: "en" },
      corrects: null,
      payments: [],
      attachments: [{ media_type: "application/pdf", attach: true, public: false }],
      requirements: [],
      downloaded_at: null,
      archived_at: null,
    });
    const { data } = await api.ok("GET", `/invoices/${made.credited}/deliveries`);
    const at = (kind: string) => data.find((row: { kind: string }) => row.kind === kind).created_at;
    expect(document).toMatchObject({ last_emailed_at: at("invoice"), last_reminded_at: at("reminder") });
  });

  it("is a draft with the parties of today and what the law asks of it, or a credit note", async ({
    expect,
  }) => {
    const { document } = await documentWithSurroundings(contextOf(api), made.draft ?? "");
    expect(document).toMatchObject({ last_emailed_at: null, buyer: { name: "Ada" }, status: "draft" });
    const shown = await api.ok("GET", `/invoices/${made.draft}`);
    expect(document.requirements.map(({ code }) => code)).toEqual(
      shown.finalize_requirements.map(({ code }: { code: string }) => code),
    );
    const { document: note, corrected } = await documentWithSurroundings(contextOf(api), made.note ?? "");
    expect(note).toMatchObject({ type: "credit_note", corrects: { id: made.credited } });
    // The draft of another credit note counts for nothing yet.
    expect(corrected).toMatchObject({ id: made.credited, credited_net_cents: note.subtotal_cents });
    const { document: paid } = await documentWithSurroundings(contextOf(api), made.paid ?? "");
    expect(paid.payments).toMatchObject([{ source: "manual", method: "transfer" }]);
  });

  it("is not found under an id of another business", async ({ expect }) => {
    const stranger = await createBusiness();
    await expect(documentWithSurroundings(contextOf(stranger), made.draft ?? "")).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("a document is given by who changes it as it is read then", async ({ expect }) => {
  const business = await createBusiness();
  const { id: client_id } = await business.ok("POST", "/clients", {
    type: "business",
    name: "Lovelace SARL",
  });
  await business.ok("POST", `/clients/${client_id}/contacts`, { last_name: "Babbage", default: true });
  const { draft } = await aDraft(business, { client_id });
  const ctx = () => contextOf(business);
  const isAsRead = async (given: SurroundedDocument) => {
    const read = await documentWithSurroundings(ctx(), given.document.id);
    expect(given.document).toEqual(read.document);
    expect(given.corrected).toEqual(read.corrected);
  };
  const changeTitle = (id: string) => changeDocument(ctx(), { id, changes: () => ({ title: "Spring" }) });
  await isAsRead(await changeTitle(draft.id));
  await isAsRead(await setArchived(ctx(), draft.id, true));
  await isAsRead(await finalizeDocument(ctx(), draft.id));
  const { id } = await draftCreditNote(ctx(), { invoice_id: draft.id });
  await isAsRead(await changeTitle(id));
  await isAsRead(await setArchived(ctx(), id, true));
  await isAsRead(await finalizeDocument(ctx(), id));
});

it("a download is noted in its one trip, and is no change of the document", async ({ expect }) => {
  const { binding, takeTrips } = watchedDatabase(env.DB);
  const id = made.paid ?? "";
  const whole = async () => (await documentWithSurroundings(contextOf(api), id)).document;
  await api.call("GET", `/invoices/${id}/pdf`);
  const before = await whole();
  expect(before.downloaded_at).toBeNull();
  const { read } = await invoicePdf(contextOf(api, { DB: binding }), id, { isDownload: true });
  await new Response(await read()).arrayBuffer();
  expect(takeTrips()).toBe(1);
  const after = await whole();
  expect(after).toEqual({ ...before, downloaded_at: expect.stringMatching(/^20.*Z$/) });
  const missing = invoicePdf(contextOf(api), id, { isDownload: true, type: "credit_note" });
  await expect(missing).rejects.toMatchObject({ code: "not_found" });
  expect((await whole()).downloaded_at).toBe(after.downloaded_at);
});

describe("what is archived", () => {
  it.for([
    ["a draft", "invoices", async () => (await aDraft(api)).draft.id],
    ["a credit note", "credit-notes", async () => made.note ?? ""],
  ] as const)("is %s that stays as it is but for that, and can be brought back", async (each, { expect }) => {
    const [, kind, documentOf] = each;
    const path = `/${kind}/${await documentOf()}`;
    const before = await api.ok("GET", path);
    const archived = await api.ok("POST", `${path}/archive`);
    expect(archived.archived_at).toEqual(expect.any(String));
    const { archived_at, updated_at } = archived;
    const { events: _, can: __, finalize_requirements: ___, ...same } = before;
    expect(archived).toEqual({ ...same, archived_at, updated_at, version: before.version + 1 });
    expect(await api.ok("POST", `${path}/archive`)).toEqual(archived);
    const stale = await api.call("POST", `${path}/archive`, undefined, { "If-Match": `"${before.version}"` });
    expect([stale.status, stale.body.code]).toEqual([412, "stale_version"]);
    const restored = await api.ok("POST", `${path}/restore`);
    expect(restored).toMatchObject({ archived_at: null, version: before.version + 2 });
    expect(await api.ok("POST", `${path}/restore`)).toEqual(restored);
    const { data } = await api.ok("GET", "/changes?per_page=100");
    const told = data.filter(({ record_id }: { record_id: string }) => record_id === before.id);
    expect(told.slice(-2).map(({ change }: { change: string }) => change)).toEqual(["archived", "restored"]);
  });

  it("is in v1's lists unless they are asked for the others, and the others not in those of it", async ({
    expect,
  }) => {
    const names = async (query: string) =>
      namesOf((await api.ok("GET", query)).data.map(({ id }: { id: string }) => id)).filter(
        (name) => name in made,
      );
    const invoices = ["credited", "paid", "named", "archived", "asked", "draft"];
    expect(await names("/invoices")).toEqual(invoices);
    const others = invoices.filter((name) => name !== "archived");
    for (const filter of ["", "&q=a", "&issued_from=2020-01-01", "&per_page=3&page=1"])
      expect([filter, await names(`/invoices?archived=true${filter}`)]).toEqual([filter, ["archived"]]);
    expect(await names("/invoices?archived=false")).toEqual(others);
    expect(await names(`/invoices?archived=false&client_id=${firm.id}`)).toEqual([
      "credited",
      "paid",
      "named",
    ]);
    expect(await names("/credit-notes?archived=false")).toEqual(["note"]);
    expect(await names("/credit-notes?archived=true")).toEqual([]);
    expect(await names(`/credit-notes?archived=true&client_id=${firm.id}`)).toEqual([]);
  });

  it("is not read through by who pages through the others", async ({ expect }) => {
    const business = await createBusiness();
    const { draft } = await aDraft(business);
    await business.ok("POST", `/invoices/${draft.id}/finalize`);
    await copyInvoice(draft.id, 90);
    const database = watchedDatabase(env.DB);
    const pageOf = async (filter: InvoiceFilter = {}, offset = 0) => {
      database.takeRows();
      const ctx = contextOf(business, { DB: database.binding });
      const slice = { limit: 5, offset, after: null };
      const listed = { filter: { archived: false, ...filter }, slice, withClients: false };
      const { rows } = await listInvoices(ctx, listed);
      return { read: database.takeRows(), ids: rows.map(({ id }) => id.slice(0, 2)) };
    };
    const { ids } = await pageOf();
    // The newest ones, whose ids are the highest, stay.
    await env.DB.prepare("update invoices set archived_at = created_at where business_id = ? and id < '9'")
      .bind(business.id)
      .run();
    expect(ids).toEqual(["99", "98", "97", "96", "95"]);
    for (const filter of [{}, { status: "finalized" }] as const) {
      const found = await pageOf(filter);
      expect(found.ids).toEqual(ids);
      expect(found.read).toBeLessThan(30);
    }
    expect((await pageOf({}, 5)).ids).toEqual(["94", "93", "92", "91", "90"]);
  });

  it("is not found as a document of the other type", async ({ expect }) => {
    for (const path of [`/invoices/${made.note}`, `/credit-notes/${made.paid}`]) {
      const { status, body } = await api.call("POST", `${path}/archive`);
      expect([status, body.code]).toEqual([404, "not_found"]);
    }
  });
});
