import { z } from "@hono/zod-openapi";
import {
  createContact,
  deleteContact,
  getContact,
  listContacts,
  updateContact,
} from "../../../capabilities/clients/contacts.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { Reply, Router } from "../../../platform/http/router.ts";
import type { ContactRow } from "../../../schema/rows.ts";
import { defineContract } from "../http/describe-contract.ts";
import { pageAsked, pageOf, presentPage } from "../http/paging.ts";
import { fieldsToChange } from "../http/read-only-fields.ts";
import {
  CONTACT_READ_ONLY,
  ContactChangesSchema,
  ContactFilterSchema,
  ContactSchema,
  NewContactSchema,
  presentContact,
} from "./contact-json.ts";

const tag = "Clients";
const ofClient = z.strictObject({ id: uuid() });
const oneContact = z.strictObject({ id: uuid(), contact_id: uuid() });
const success = { status: 200, description: "The contact.", schema: ContactSchema } as const;
const one = (contact: ContactRow): Reply => ({ body: presentContact(contact), etag: contact.version });
const which = ({ id, contact_id }: z.output<typeof oneContact>) => ({ clientId: id, id: contact_id });

const list = defineContract({
  method: "get",
  path: "/clients/{id}/contacts",
  operationId: "listContacts",
  summary: "The contacts of a client, oldest first",
  tag,
  params: ofClient,
  query: ContactFilterSchema,
  success: { status: 200, description: "A page of contacts.", schema: pageOf(ContactSchema) },
  problems: [],
});

const create = defineContract({
  method: "post",
  path: "/clients/{id}/contacts",
  operationId: "createContact",
  summary: "Add a contact to a client",
  description: "Up to 50. A change of a contact is a change of its client, whose `version` grows, too.",
  tag,
  params: ofClient,
  body: NewContactSchema,
  readOnly: CONTACT_READ_ONLY,
  versioned: true,
  location: "/clients/{id}/contacts/{contact_id}",
  success: { ...success, status: 201 },
  problems: ["too_many_contacts"],
});

const get = defineContract({
  method: "get",
  path: "/clients/{id}/contacts/{contact_id}",
  operationId: "getContact",
  summary: "Get a contact",
  tag,
  params: oneContact,
  versioned: true,
  success,
  problems: [],
});

const update = defineContract({
  method: "put",
  path: "/clients/{id}/contacts/{contact_id}",
  operationId: "updateContact",
  summary: "Edit a contact",
  description:
    "Changes the fields that are present; `null` clears one. Issued documents keep the contact as it was then.",
  tag,
  params: oneContact,
  body: ContactChangesSchema,
  versioned: true,
  success,
  problems: [],
});

const remove = defineContract({
  method: "delete",
  path: "/clients/{id}/contacts/{contact_id}",
  operationId: "deleteContact",
  summary: "Delete a contact",
  description:
    "Issued documents keep the contact as it was then. A draft that names it is addressed as one that names nobody.",
  tag,
  params: oneContact,
  versioned: true,
  success: { ...success, description: "The contact as it was." },
  problems: [],
});

export function contactRoutes(router: Router): void {
  router.endpoint(list, {
    async run(ctx, { params: { id }, query }) {
      const page = pageAsked(query, 1);
      return { found: await listContacts(ctx, id, page.slice), page };
    },
    present: ({ found, page }) => ({ body: presentPage(found, page, ({ id }) => [id], presentContact) }),
  });
  router.endpoint(create, {
    run: (ctx, { params: { id }, body }) => createContact(ctx, { clientId: id, contact: body }),
    present: one,
  });
  router.endpoint(get, { run: (ctx, { params }) => getContact(ctx, which(params)), present: one });
  router.endpoint(update, {
    run: (ctx, { params, body }) =>
      updateContact(ctx, {
        ...which(params),
        expectedVersion: ctx.expectedVersion,
        changes: (current) => fieldsToChange(body, presentContact(current), CONTACT_READ_ONLY),
      }),
    present: one,
  });
  router.endpoint(remove, {
    run: (ctx, { params }) => deleteContact(ctx, { ...which(params), expectedVersion: ctx.expectedVersion }),
    present: one,
  });
}
