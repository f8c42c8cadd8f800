/** Contacts: consumers, and the people of organizations, by one kind of id. */
import { z } from "@hono/zod-openapi";
import { changeContact, deleteReadContact } from "../../../capabilities/clients/contacts.ts";
import { createClient } from "../../../capabilities/clients/create-client.ts";
import { type Customer, findPerson } from "../../../capabilities/clients/customers.ts";
import { pageOfContacts } from "../../../capabilities/clients/list-customers.ts";
import { archiveReadClient, changeClient } from "../../../capabilities/clients/update-client.ts";
import type { Context } from "../../../platform/context.ts";
import { booleanParameter, uuid } from "../../../platform/http/field-types.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { clientChanges, newClient } from "../customers/client-input.ts";
import { contactBody } from "../customers/customer-fields.ts";
import { listParameters, pageAskedOf, queryOf } from "../customers/list-query.ts";
import { type AbbyRouter, defineContract } from "../http/contract.ts";
import { presentPage } from "../http/paging.ts";
import { personFields } from "./person-input.ts";
import { presentConsumer, presentContact, presentListed } from "./present-contact.ts";

const params = z.object({ id: uuid() });
const json = { status: 200, json: true } as const;

const list = defineContract({
  method: "get",
  path: "/contacts",
  operationId: "ContactsController-retrieveContacts",
  query: z.object({ ...listParameters, forCertificate: booleanParameter().optional() }),
  success: json,
});

const create = defineContract({
  method: "post",
  path: "/contact",
  operationId: "ContactController-createContact",
  body: contactBody,
  success: { status: 201, json: true },
});

const get = defineContract({
  method: "get",
  path: "/contact/{id}",
  operationId: "ContactController-getContact",
  params,
  success: json,
});

const byLegacy = defineContract({
  method: "get",
  path: "/contact/by-legacy/{legacyId}",
  operationId: "ContactController-getContactByLegacyId",
  params: z.object({ legacyId: z.string() }),
  success: json,
});

const update = defineContract({
  method: "put",
  path: "/contact/{id}",
  operationId: "ContactController-updateContact",
  params,
  body: contactBody,
  success: json,
});

const remove = defineContract({
  method: "delete",
  path: "/contact/{id}",
  operationId: "ContactController-deleteContact",
  params,
  success: { status: 200, empty: true },
});

export function contactRoutes(router: AbbyRouter): void {
  router.endpoint(list, {
    async run(ctx, { query }) {
      const asked = pageAskedOf(query);
      // Certificates are for the taxes of private persons.
      const people = { ...queryOf(query), consumers: query.forCertificate };
      return { found: await pageOfContacts(ctx, people, asked.slice), asked };
    },
    present: ({ found: { rows, total, total_unfiltered }, asked }, ctx) => ({
      body: presentPage(
        rows.map((person) => presentListed(person, ctx)),
        { total: total.count, all: total_unfiltered.count, isExact: total.is_exact },
        asked,
      ),
    }),
  });
  router.endpoint(create, {
    run: (ctx, { body }) => createClient(ctx, newClient("consumer", body)),
    present: (client, ctx) => ({ body: presentConsumer(client, ctx) }),
  });
  router.endpoint(byLegacy, {
    run(ctx, { params: { legacyId } }) {
      if (!/^\d{1,15}$/.test(legacyId))
        throw httpProblem("not_found", "Legacy ids are numbers, such as 4711.");
      return findPerson(ctx, { ref: Number(legacyId) });
    },
    present: (customer, ctx) => ({ body: presentContact(customer, ctx) }),
  });
  router.endpoint(get, {
    run: (ctx, { params: { id } }) => findPerson(ctx, id),
    present: (customer, ctx) => ({ body: presentContact(customer, ctx) }),
  });
  router.endpoint(update, {
    run: async (ctx, { params: { id }, body }) => changed(ctx, await findPerson(ctx, id), body),
    present: (customer, ctx) => ({ body: presentContact(customer, ctx) }),
  });
  router.endpoint(remove, {
    run: async (ctx, { params: { id } }) => removed(ctx, await findPerson(ctx, id)),
    present: () => ({ body: null }),
  });
}

async function changed(
  ctx: Context,
  customer: Customer,
  body: z.output<typeof contactBody>,
): Promise<Customer> {
  if (customer.kind === "client")
    return {
      kind: "client",
      client: await changeClient(ctx, customer.client, clientChanges(customer.client, body)),
    };
  const { person } = customer;
  return { kind: "person", person: await changeContact(ctx, person, personFields(person.kept, body)) };
}

/** A consumer is archived, because documents name it or will be looked up by it; a person of an organization goes. */
const removed = (ctx: Context, customer: Customer): Promise<unknown> =>
  customer.kind === "client"
    ? archiveReadClient(ctx, customer.client)
    : deleteReadContact(ctx, customer.person);
