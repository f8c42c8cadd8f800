/** Organizations, which are businesses and public bodies, and their people. */
import { z } from "@hono/zod-openapi";
import { changeContact, createContact, updateContact } from "../../../capabilities/clients/contacts.ts";
import { createClient } from "../../../capabilities/clients/create-client.ts";
import { findOrganization, findPersonOfClient } from "../../../capabilities/clients/customers.ts";
import { pageOfOrganizations } from "../../../capabilities/clients/list-customers.ts";
import { archiveReadClient, changeClient } from "../../../capabilities/clients/update-client.ts";
import { lineText, uuid } from "../../../platform/http/field-types.ts";
import { personFields } from "../contacts/person-input.ts";
import { presentPeople, presentPerson } from "../contacts/present-contact.ts";
import { clientChanges, newClient } from "../customers/client-input.ts";
import { organizationBody, personBody } from "../customers/customer-fields.ts";
import { listParameters, pageAskedOf, queryOf } from "../customers/list-query.ts";
import { type AbbyRouter, defineContract } from "../http/contract.ts";
import { presentPage } from "../http/paging.ts";
import { presentOrganization } from "./present-organization.ts";

const params = z.object({ id: uuid() });
const ofOrganization = z.object({ organizationId: uuid() });
const json = { status: 200, json: true } as const;
const created = { status: 201, json: true } as const;
const nothing = { status: 200, empty: true } as const;

const list = defineContract({
  method: "get",
  path: "/organizations",
  operationId: "OrganizationsController-retrieveOrganizations",
  query: z.object(listParameters),
  success: json,
});

const create = defineContract({
  method: "post",
  path: "/organization",
  operationId: "OrganizationController-createOrganization",
  body: organizationBody,
  success: created,
});

const get = defineContract({
  method: "get",
  path: "/organization/{id}",
  operationId: "OrganizationController-retrieveOrganization",
  params,
  success: json,
});

const update = defineContract({
  method: "put",
  path: "/organization/{id}",
  operationId: "OrganizationController-updateOrganization",
  params,
  body: organizationBody,
  success: json,
});

const remove = defineContract({
  method: "delete",
  path: "/organization/{organizationId}",
  operationId: "OrganizationController-deleteOrganization",
  params: ofOrganization,
  success: nothing,
});

const people = defineContract({
  method: "get",
  path: "/organization/{id}/contacts",
  operationId: "OrganizationController-retrieveOrganizationContacts",
  params,
  success: json,
});

const createPerson = defineContract({
  method: "post",
  path: "/organization/{id}/contact",
  operationId: "OrganizationController-createOrganizationContact",
  params,
  body: personBody,
  success: created,
});

const updatePerson = defineContract({
  method: "put",
  path: "/organization/contact/{id}",
  operationId: "OrganizationController-updateOrganizationContact",
  params,
  body: personBody,
  success: json,
});

const setDefault = defineContract({
  method: "patch",
  path: "/organization/{organizationId}/default-contact",
  operationId: "OrganizationController-setDefaultContact",
  params: ofOrganization,
  body: z.object({ defaultContactId: lineText(100, 1) }),
  success: nothing,
});

export function organizationRoutes(router: AbbyRouter): void {
  router.endpoint(list, {
    async run(ctx, { query }) {
      const asked = pageAskedOf(query);
      return { found: await pageOfOrganizations(ctx, queryOf(query), asked.slice), asked };
    },
    present: ({ found: { rows, total, total_unfiltered }, asked }, ctx) => ({
      body: presentPage(
        rows.map((organization) => presentOrganization(organization, ctx)),
        { total: total.count, all: total_unfiltered.count, isExact: total.is_exact },
        asked,
      ),
    }),
  });
  router.endpoint(create, {
    run: (ctx, { body }) => createClient(ctx, newClient("business", body)),
    present: (client, ctx) => ({ body: presentOrganization(client, ctx) }),
  });
  router.endpoint(get, {
    run: (ctx, { params: { id } }) => findOrganization(ctx, id),
    present: (client, ctx) => ({ body: presentOrganization(client, ctx) }),
  });
  router.endpoint(update, {
    async run(ctx, { params: { id }, body }) {
      const client = await findOrganization(ctx, id);
      return changeClient(ctx, client, clientChanges(client, body));
    },
    present: (client, ctx) => ({ body: presentOrganization(client, ctx) }),
  });
  router.endpoint(remove, {
    run: async (ctx, { params: { organizationId } }) =>
      archiveReadClient(ctx, await findOrganization(ctx, organizationId)),
    present: () => ({ body: null }),
  });
  peopleRoutes(router);
}

function peopleRoutes(router: AbbyRouter): void {
  router.endpoint(people, {
    run: (ctx, { params: { id } }) => findOrganization(ctx, id),
    present: (client, ctx) => ({ body: presentPeople(client, ctx) }),
  });
  router.endpoint(createPerson, {
    run: (ctx, { params: { id }, body }) =>
      createContact(ctx, { clientId: id, contact: personFields(null, body) }),
    present: (person, ctx) => ({ body: presentPerson(person, ctx) }),
  });
  router.endpoint(updatePerson, {
    async run(ctx, { params: { id }, body }) {
      const person = await findPersonOfClient(ctx, id);
      return changeContact(ctx, person, personFields(person.kept, body));
    },
    present: (person, ctx) => ({ body: presentPerson(person, ctx) }),
  });
  router.endpoint(setDefault, {
    run: (ctx, { params: { organizationId }, body: { defaultContactId } }) =>
      updateContact(ctx, {
        clientId: organizationId,
        id: defaultContactId,
        expectedVersion: null,
        changes: () => ({ default: true }),
      }),
    present: () => ({ body: null }),
  });
}
