/** A business requests another business's objects: it is told that they do not exist, and nothing changes. */
import { ask } from "./caller.ts";
import type { Random } from "./random.ts";
import type { Business, Invoice, World } from "./world.ts";

interface Reach {
  method: string;
  path: string;
  body?: unknown;
  /** The expected status: 404, or 422 where the body names the object. */
  status: number;
}

function reachesFor({ id, business, payments }: Invoice): Reach[] {
  const [client] = business.clients;
  const note = business.creditNotes.at(-1);
  const payment = payments.at(-1);
  const line = { description: "Mine", quantity: 1, unit_price_cents: 100, tax_rate: 20 };
  const at = (method: string, path: string, body?: unknown): Reach => ({ method, path, body, status: 404 });
  return [
    at("GET", `/invoices/${id}`),
    at("GET", `/invoices/${id}/pdf`),
    at("GET", `/invoices/${id}/events`),
    at("GET", `/invoices/${id}/payments`),
    at("GET", `/invoices/${id}/deliveries`),
    at("PATCH", `/invoices/${id}`, { notes: "Mine" }),
    at("DELETE", `/invoices/${id}`),
    at("POST", `/invoices/${id}/finalize`),
    at("POST", `/invoices/${id}/send`, { channels: ["link"] }),
    at("POST", `/invoices/${id}/duplicate`),
    at("POST", `/invoices/${id}/cancel`),
    at("POST", `/invoices/${id}/public-link`),
    at("POST", `/invoices/${id}/payments`, { amount_cents: 1, method: "cash" }),
    { method: "POST", path: "/credit-notes", body: { invoice_id: id }, status: 422 },
    ...(payment
      ? [
          at("POST", `/invoices/${id}/payments/${payment.id}/refund`, {}),
          at("DELETE", `/invoices/${id}/payments/${payment.id}`),
        ]
      : []),
    ...(client
      ? [
          at("GET", `/clients/${client.id}`),
          at("PUT", `/clients/${client.id}`, { city: "Mine" }),
          at("DELETE", `/clients/${client.id}`),
          {
            method: "POST",
            path: "/invoices",
            body: { client_id: client.id, currency: "EUR", lines: [line] },
            status: 422,
          },
        ]
      : []),
    ...(note
      ? [
          at("GET", `/credit-notes/${note.id}`),
          at("GET", `/credit-notes/${note.id}/pdf`),
          at("POST", `/credit-notes/${note.id}/send`, { channels: ["link"] }),
        ]
      : []),
  ];
}

const REACHES = 4;

export async function requireForeign(
  world: World,
  random: Random,
  stranger: Business,
  invoice: Invoice,
): Promise<void> {
  const before = await stateOf(world, invoice);
  for (const [index, reach] of random.shuffled(reachesFor(invoice)).slice(0, REACHES).entries()) {
    const tag = `foreign-${world.step}-${index}`;
    const intent = await ask(world, random.fork(index), {
      ...reach,
      kind: "foreign",
      business: stranger,
      tag,
    });
    if (intent.status !== reach.status)
      world.violate(
        `isolation: ${reach.method} ${reach.path} of another business was answered ${intent.status}, not ${reach.status}`,
      );
  }
  const after = await stateOf(world, invoice);
  if (before !== after)
    world.violate(`isolation: another business changed invoice ${invoice.id}: ${before} became ${after}`);
  world.log(`foreign b${stranger.index} b${invoice.business.index}`);
}

/** An invoice with its credit notes, the number of its other rows, and the business's first client. */
async function stateOf(world: World, { id, business }: Invoice): Promise<string> {
  const all = await Promise.all([
    world.rows("select * from invoices where id = ?1 or corrects_id = ?1 order by id", id),
    world.rows("select * from clients where business_id = ? order by id limit 1", business.id),
    world.rows("select count(*) as n from events where subject_id = ?", id),
    ...["deliveries", "payments", "refunds"].map((table) =>
      world.rows(`select count(*) as n from ${table} where invoice_id = ?`, id),
    ),
  ]);
  return JSON.stringify(all);
}
