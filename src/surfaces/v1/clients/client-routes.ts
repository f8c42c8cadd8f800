import { z } from "@hono/zod-openapi";
import { type CreatedClient, createClient } from "../../../capabilities/clients/create-client.ts";
import { getClient } from "../../../capabilities/clients/get-client.ts";
import { listClients } from "../../../capabilities/clients/list-clients.ts";
import { archiveClient, restoreClient, updateClient } from "../../../capabilities/clients/update-client.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { Reply, Router } from "../../../platform/http/router.ts";
import { defineContract } from "../http/describe-contract.ts";
import { pageAsked, pageOf, presentPage } from "../http/paging.ts";
import { fieldsToChange } from "../http/read-only-fields.ts";
import {
  CLIENT_READ_ONLY,
  CLIENT_READ_ONLY_IN_PUT,
  ClientChangesSchema,
  ClientFilterSchema,
  ClientSchema,
  NewClientSchema,
} from "./client-json.ts";
import { presentClient, presentClientRecord } from "./present-client.ts";

const params = z.strictObject({ id: uuid() });
const tag = "Clients";
const success = { status: 200, description: "The client.", schema: ClientSchema } as const;
const one = (client: CreatedClient): Reply => ({ body: presentClientRecord(client), etag: client.version });

const list = defineContract({
  method: "get",
  path: "/clients",
  operationId: "listClients",
  summary: "List clients by name",
  tag,
  query: ClientFilterSchema,
  success: { status: 200, description: "A page of clients.", schema: pageOf(ClientSchema) },
  problems: [],
});

const create = defineContract({
  method: "post",
  path: "/clients",
  operationId: "createClient",
  summary: "Create a client",
  description: "With its first contacts, if you like.",
  tag,
  body: NewClientSchema,
  readOnly: CLIENT_READ_ONLY,
  versioned: true,
  location: "/clients/{id}",
  success: { ...success, status: 201 },
  problems: ["external_id_taken", "client_number_taken"],
});

const get = defineContract({
  method: "get",
  path: "/clients/{id}",
  operationId: "getClient",
  summary: "Get a client",
  tag,
  params,
  versioned: true,
  success,
  problems: [],
});

const update = defineContract({
  method: "put",
  path: "/clients/{id}",
  operationId: "updateClient",
  summary: "Edit a client",
  description:
    "Changes the fields that are present; `null` clears one. Issued invoices keep what they were issued with.",
  tag,
  params,
  body: ClientChangesSchema,
  versioned: true,
  success,
  problems: ["external_id_taken", "client_number_taken"],
});

const archive = defineContract({
  method: "delete",
  path: "/clients/{id}",
  operationId: "archiveClient",
  summary: "Archive a client",
  description:
    "Never deletes. An archived client is left out of lists and cannot be invoiced until it is restored: its drafts stay drafts.",
  tag,
  params,
  versioned: true,
  success,
  problems: [],
});

const restore = defineContract({
  method: "post",
  path: "/clients/{id}/restore",
  operationId: "restoreClient",
  summary: "Restore an archived client",
  tag,
  params,
  versioned: true,
  success,
  problems: [],
});

export function clientRoutes(router: Router): void {
  router.endpoint(list, {
    async run(ctx, { query }) {
      const page = pageAsked(query, 2);
      const { q: text, ...filter } = query;
      return { found: await listClients(ctx, { ...filter, text }, page.slice), page };
    },
    present: ({ found, page }) => ({
      body: presentPage(found, page, (client) => [client.sort_name, client.id], presentClient),
    }),
  });
  router.endpoint(create, { run: (ctx, { body }) => createClient(ctx, body), present: one });
  router.endpoint(get, { run: (ctx, { params: { id } }) => getClient(ctx, id), present: one });
  router.endpoint(update, {
    run: (ctx, { params: { id }, body }) =>
      updateClient(ctx, {
        id,
        expectedVersion: ctx.expectedVersion,
        changes: (current) => fieldsToChange(body, presentClientRecord(current), CLIENT_READ_ONLY_IN_PUT),
      }),
    present: one,
  });
  router.endpoint(archive, {
    run: (ctx, { params: { id } }) => archiveClient(ctx, { id, expectedVersion: ctx.expectedVersion }),
    present: one,
  });
  router.endpoint(restore, {
    run: (ctx, { params: { id } }) => restoreClient(ctx, { id, expectedVersion: ctx.expectedVersion }),
    present: one,
  });
}
