/** What a customer may know of its documents, for whoever has its token. It takes no key. */
import { z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import {
  type CustomerDocument,
  type CustomerDocuments,
  documentsOfCustomer,
} from "../../../capabilities/invoices/documents-of-customer.ts";
import { instant, systemClock } from "../../../platform/clock.ts";
import { Session } from "../../../platform/database/session.ts";
import { openDatabase } from "../../../platform/database/shards.ts";
import type { App } from "../../../platform/http/context.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { linkSigner, openCustomerToken } from "../../../platform/public-link.ts";
import { limitAddress, limitLink } from "../../api-access/visitor-limits.ts";
import { shownClient } from "../customers/shown-client.ts";
import { type AbbyRouter, defineContract } from "../http/contract.ts";
import { readInput } from "../http/read-input.ts";
import { secondsOfDay } from "../http/times.ts";

const payments = defineContract({
  method: "get",
  path: "/v2/customer-portal/payments",
  operationId: "CustomerPortalController-getPayments",
  query: z.object({ id: z.string(), token: z.string() }),
  success: { status: 200, json: true },
});

export function portalRoutes(app: AbbyRouter["app"]): void {
  app.get(payments.path, async (c) => {
    const found = await documentsFor(c);
    return c.json(presentPortal(found), 200, { "Cache-Control": "private, no-store" });
  });
  app.all(payments.path, (c) => {
    throw httpProblem("method_not_allowed", `${c.req.method} is not allowed here; GET, HEAD are.`, {
      headers: { Allow: "GET, HEAD" },
    });
  });
}

/** In one round trip. Throws 400 without an id and a token, 404 for those that do not fit, and 429. */
async function documentsFor(c: HonoContext<App>): Promise<CustomerDocuments> {
  await limitAddress(c.env, c.req.raw.headers);
  const url = new URL(c.req.url);
  const { query } = readInput(payments, { params: {}, url, raw: c.req.raw, bodyText: null });
  const customer = openCustomerToken(query.token, linkSigner(c.env));
  if (!customer) throw httpProblem("not_found", "There is no customer with this id and token.");
  const { shard, businessId, clientId } = customer;
  await limitLink(c.env, clientId);
  const session = Session.ofBusiness(openDatabase(c.env, shard).db, businessId, {
    now: instant(systemClock),
    actor: { kind: "client" },
  });
  return documentsOfCustomer({ session }, { clientId, id: query.id.toLowerCase() });
}

const presentPortal = ({ client, business, documents }: CustomerDocuments) => {
  const { firstname, lastname } = shownClient(client);
  return {
    customer: { name: client.name, ...(client.type === "consumer" && { firstname, lastname }) },
    billings: documents.map((document) => presentBilling(document, business.time_zone)),
    company: { commercialName: business.name, name: business.details?.full_name ?? business.name },
    email: business.email ?? "",
    ...(business.phone && { phone: business.phone }),
  };
};

function presentBilling(
  { id, type, number, status, total_cents, issue_date, due_date }: CustomerDocument,
  timeZone: string,
) {
  if (issue_date === null) throw new Error("an issued document without its day");
  return {
    id,
    number,
    date: secondsOfDay(issue_date, timeZone),
    billingState: status === "paid" ? "paid" : "finalized",
    billingType: type === "credit_note" ? "asset" : "invoice",
    amount: total_cents,
    ...(due_date && { dueDate: secondsOfDay(due_date, timeZone) }),
  };
}
