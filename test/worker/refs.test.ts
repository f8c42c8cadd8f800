/** The small numbers by which older systems name records: whoever makes a record, none is given twice. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { type Api, aLine, createBusiness } from "../support/business.ts";

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
