/** The small numbers by which older systems name records: whoever makes a record, none is given twice. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { cancelInvoice } from "../../src/capabilities/credit-notes/cancel-invoice.ts";
import { getCreditNote } from "../../src/capabilities/credit-notes/get-credit-note.ts";
import { finalizeInvoice } from "../../src/capabilities/invoices/finalize-invoice.ts";
import { getInvoiceWithEvents } from "../../src/capabilities/invoices/get-invoice.ts";
import { numberedLines } from "../../src/capabilities/invoices/line-numbers.ts";
import type { LineInput } from "../../src/capabilities/invoices/price-document.ts";
import { updateDraft } from "../../src/capabilities/invoices/update-draft.ts";
import { recordPayment } from "../../src/capabilities/payments/record-payment.ts";
import { deleteInvoice } from "../../src/capabilities/recording/delete-invoice.ts";
import { sendCreditNote } from "../../src/capabilities/sending/send-credit-note.ts";
import { sendInvoice } from "../../src/capabilities/sending/send-invoice.ts";
import type { RecordKey } from "../../src/platform/record-key.ts";
import type { InvoiceRow } from "../../src/schema/rows.ts";
import { type Api, aLine, createBusiness } from "../support/business.ts";
import { contextOf } from "../support/verbs.ts";
import { watchedDatabase } from "../support/watched-database.ts";

const refsOf = async ({ id }: Pick<Api, "id">, table: string): Promise<number[]> => {
  const { results } = await env.DB.prepare(`select ref from ${table} where business_id = ? order by rowid`)
    .bind(id)
    .all<{ ref: number }>();
  return results.map(({ ref }) => ref);
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const draftFor = ({ id }: { id: string }) => ({ client_id: id, currency: "EUR", lines: [aLine] });

const record = (api: Api, client: { id: string }, number: string) =>
  api.ok("POST", "/invoices/record", {
    number,
    issue_date: "2025-11-03",
    client_id: client.id,
    currency: "EUR",
    tax_breakdown: [{ tax_rate: 20, taxable_cents: 100, tax_cents: 20 }],
  });

describe("a record's ref", () => {
  it("counts in its business and kind, whichever way the record comes", async ({ expect }) => {
    const [api, other] = [await createBusiness(), await createBusiness()];
    const contacts = [{ last_name: "Hopper" }, { last_name: "Lovelace" }];
    const client = await api.ok("POST", "/clients", { name: "Ada", contacts });
    await api.ok("POST", `/clients/${client.id}/contacts`, { last_name: "Noether" });
    await api.ok("POST", "/clients", { name: "Bob" });
    await api.ok("POST", "/products", { description: "Table", unit_price_cents: 100, tax_rate: 20 });
    const draft = await api.ok("POST", "/invoices", draftFor(client));
    await api.ok("POST", "/invoices", {
      ...draftFor(client),
      lines: [{ description: "Untaxed", quantity: 1, unit_price_cents: 100, tax_rate: 0 }],
    });
    await api.ok("POST", `/invoices/${draft.id}/duplicate`);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    await api.ok("POST", `/invoices/${draft.id}/cancel`, {});
    await record(api, client, "A-1");
    const refs = Object.fromEntries(
      await Promise.all(
        ["clients", "client_contacts", "products", "invoices"].map(async (table) => [
          table,
          await refsOf(api, table),
        ]),
      ),
    );
    expect(refs).toEqual({ clients: upTo(2), client_contacts: upTo(3), products: [1], invoices: upTo(5) });
    expect(await refsOf(other, "clients")).toEqual([]);
    await other.ok("POST", "/clients", { name: "Eve" });
    expect(await refsOf(other, "clients")).toEqual([1]);
  });

  it("is given once, to a hundred drafts at the same moment", async ({ expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    await Promise.all(upTo(100).map(() => api.ok("POST", "/invoices", draftFor(client))));
    expect((await refsOf(api, "invoices")).toSorted((a, b) => a - b)).toEqual(upTo(100));
  });

  it("is not given again when the newest record was deleted", async ({ expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    const path = `/clients/${client.id}/contacts`;
    const drafts = [];
    for (const _ of upTo(3)) drafts.push(await api.ok("POST", "/invoices", draftFor(client)));
    // The older one last: what is remembered is the highest.
    for (const { id } of [...drafts.slice(1)].toReversed()) await api.ok("DELETE", `/invoices/${id}`);
    const recorded = await record(api, client, "A-1");
    await api.ok("DELETE", `/invoices/${recorded.id}`);
    await api.ok("POST", "/invoices", draftFor(client));
    expect(await refsOf(api, "invoices")).toEqual([1, 5]);
    const contact = await api.ok("POST", path, { last_name: "Hopper" });
    await api.ok("DELETE", `${path}/${contact.id}`);
    await api.ok("POST", path, { last_name: "Lovelace" });
    expect(await refsOf(api, "client_contacts")).toEqual([2]);
  });
});

describe("a verb", () => {
  const expectedVersion = null;
  const send = { channels: ["link" as const] };

  it("takes a document by its ref, in as many trips as by its id", async ({ expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    // Another business has documents with the same refs.
    const stranger = await createBusiness();
    const theirs = await stranger.ok("POST", "/clients", { name: "Eve" });
    for (const _ of upTo(3)) await stranger.ok("POST", "/invoices", draftFor(theirs));
    const first = await api.ok("POST", "/invoices", draftFor(client));
    const second = await api.ok("POST", "/invoices", draftFor(client));
    const { binding, takeTrips } = watchedDatabase(env.DB);
    const trips: number[] = [];
    const call = async <T>(verb: (ctx: ReturnType<typeof contextOf>) => Promise<T>): Promise<T> => {
      takeTrips();
      const result = await verb(contextOf(api, { DB: binding }));
      trips.push(takeTrips());
      return result;
    };
    const updated = await call((ctx) =>
      updateDraft(ctx, { id: { ref: 1 }, expectedVersion, changes: { notes: "By ref" } }),
    );
    expect([updated.id, updated.notes]).toEqual([first.id, "By ref"]);
    const finalized = await call((ctx) => finalizeInvoice(ctx, { id: { ref: 1 }, expectedVersion }));
    expect([finalized.invoice.id, finalized.invoice.status]).toEqual([first.id, "finalized"]);
    const again = await call((ctx) => finalizeInvoice(ctx, { id: { ref: 1 }, expectedVersion }));
    expect(again.invoice.number).toBe(finalized.invoice.number);
    const sent = await call((ctx) => sendInvoice(ctx, { id: { ref: 1 }, expectedVersion, send }));
    expect([sent.invoice.id, sent.deliveries.length]).toEqual([first.id, 1]);
    const seen = await call((ctx) => getInvoiceWithEvents(ctx, { id: { ref: 1 }, withClient: true }));
    expect([seen.invoice.id, seen.invoice.ref, seen.client?.id]).toEqual([first.id, 1, client.id]);
    expect(seen.events.map(({ type }) => type)).toEqual([
      "created",
      "updated",
      "finalized",
      "sent",
      "delivered",
    ]);
    const payment = { amount_cents: 100, method: "cash" as const };
    const paid = await call((ctx) => recordPayment(ctx, { invoiceId: { ref: 1 }, expectedVersion, payment }));
    expect(paid.payment.invoice_id).toBe(first.id);
    const deleted = await call((ctx) => deleteInvoice(ctx, { id: { ref: 2 }, expectedVersion }));
    expect(deleted.id).toBe(second.id);
    expect(trips).toEqual([2, 1, 1, 2, 1, 2, 2]);
    const third = await api.ok("POST", "/invoices", draftFor(client));
    await api.ok("POST", `/invoices/${third.id}/finalize`);
    const cancelled = await call((ctx) => cancelInvoice(ctx, { id: { ref: 3 }, expectedVersion }));
    expect([cancelled.id, cancelled.status]).toEqual([third.id, "cancelled"]);
    const note = await call((ctx) => getCreditNote(ctx, { ref: 4 }));
    expect(note.corrects_id).toBe(third.id);
    const noteSent = await call((ctx) => sendCreditNote(ctx, { id: { ref: 4 }, expectedVersion, send }));
    expect(noteSent.invoice.id).toBe(note.id);
  });

  it("finds no document by the ref of another type or business, or by one that was never given", async ({
    expect,
  }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    const draft = await api.ok("POST", "/invoices", draftFor(client));
    const stranger = await createBusiness();
    const why = (asked: { id: string }, key: RecordKey) =>
      Promise.allSettled([
        getInvoiceWithEvents(contextOf(asked), { id: key, withClient: false }),
        getCreditNote(contextOf(asked), key),
        updateDraft(contextOf(asked), { id: key, expectedVersion, changes: { notes: "x" } }),
        deleteInvoice(contextOf(asked), { id: key, expectedVersion }),
        finalizeInvoice(contextOf(asked), { id: key, expectedVersion }),
        cancelInvoice(contextOf(asked), { id: key, expectedVersion }),
        sendInvoice(contextOf(asked), { id: key, expectedVersion, send }),
      ]).then((results) =>
        results.map((one) => (one.status === "rejected" ? [one.reason.code, one.reason.facts.id] : "done")),
      );
    for (const [asked, ref] of [
      [stranger, 1],
      [api, 2],
      [api, 0],
      [api, -1],
    ] as const)
      expect(new Set((await why(asked, { ref })).map(String))).toEqual(new Set([`not_found,${ref}`]));
    await expect(getCreditNote(contextOf(api), { ref: 1 })).rejects.toMatchObject({ code: "not_found" });
    expect((await api.ok("GET", `/invoices/${draft.id}`)).version).toBe(1);
  });
});

describe("the lines of a draft", () => {
  it("keep their numbers when others go or come, which v1 does not show", async ({ expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    const lines = ["One", "Two", "Three"].map((description) => ({ ...aLine, description }));
    const draft = await api.ok("POST", "/invoices", { ...draftFor(client), lines });
    const path = `/invoices/${draft.id}`;
    const storedOf = async (id: string) =>
      JSON.parse(
        (await env.DB.prepare(
          "select json_object('lines', json(lines), 'content', json(content)) as it from invoices where id = ?",
        )
          .bind(id)
          .first("it")) as string,
      );
    const numbersOf = async (id: string) =>
      (await storedOf(id)).lines.map(({ number }: { number?: number }) => number ?? null);
    const edit = async (change: (lines: readonly LineInput[]) => LineInput[]) => {
      const stored: InvoiceRow["lines"] = (await storedOf(draft.id)).lines;
      const kept = numberedLines(stored).map(({ net_cents: _, ...line }) => line);
      await updateDraft(contextOf(api), {
        id: draft.id,
        expectedVersion: null,
        changes: { lines: change(kept) },
      });
    };
    expect(await numbersOf(draft.id)).toEqual([null, null, null]);
    await edit((all) => all.toSpliced(1, 1));
    expect(await numbersOf(draft.id)).toEqual([null, 3]);
    const shown = await api.ok("GET", path);
    expect(shown.lines.map((line: { description: string }) => [line.description, "number" in line])).toEqual([
      ["One", false],
      ["Three", false],
    ]);
    // The same lines again are no change.
    const again = await api.ok("PATCH", path, { lines: shown.lines });
    expect(again.version).toBe(shown.version);
    await edit((all) => all.slice(0, 1));
    expect((await storedOf(draft.id)).content).toEqual({ last_line: 3 });
    await edit((all) => [...all, { ...aLine, description: "Four" }]);
    expect(await storedOf(draft.id)).toMatchObject({
      lines: [{ description: "One" }, { number: 4 }],
      content: null,
    });
    const { data } = await api.ok("GET", `${path}/events`);
    expect(data.at(-1).data).toEqual({ fields: ["lines"] });
    // Another document has them as its own first ones.
    const copy = await api.ok("POST", `${path}/duplicate`);
    expect(await numbersOf(copy.id)).toEqual([null, null]);
    await api.ok("POST", `${path}/finalize`);
    expect(await numbersOf(draft.id)).toEqual([null, 4]);
    const note = await api.ok("POST", "/credit-notes", { invoice_id: draft.id, lines: [{ line: 2 }] });
    expect(await storedOf(note.id)).toMatchObject({ lines: [{ description: "Four", line: 2 }] });
    expect(await numbersOf(note.id)).toEqual([null]);
  });
});
