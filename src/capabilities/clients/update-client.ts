import { changedFields } from "../../platform/changed-fields.ts";
import { instant } from "../../platform/clock.ts";
import { changedMeanwhile, requireVersion } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import type { ClientRow } from "../../schema/rows.ts";
import { CLIENT_READ_ONLY, type ClientChanges } from "../../surfaces/v1/clients/client-json.ts";
import { presentClient } from "../../surfaces/v1/clients/present-client.ts";
import { requireUnchanged } from "../../surfaces/v1/http/read-only.ts";
import { clientOutcome, searchColumns, updateClient as updateRow } from "./client-statements.ts";
import { uniqueTags } from "./create-client.ts";
import { findClient } from "./get-client.ts";

/** Changes the fields that are present; what stands already is no change. Throws 404, 409 `external_id_taken`, 412, 422 `read_only`. */
export async function updateClient(ctx: Context, id: string, input: ClientChanges): Promise<ClientRow> {
  const client = await findClient(ctx.session, id);
  requireVersion(ctx, client.version);
  requireUnchanged(input, presentClient(client), CLIENT_READ_ONLY);
  const tags = input.tags && uniqueTags(input.tags);
  const changes = changedFields<ClientRow>(client, { ...input, tags }, CLIENT_READ_ONLY);
  if (Object.keys(changes).length === 0) return client;
  return save(ctx, client, { ...changes, ...searchColumns({ ...client, ...changes }) });
}

/** Hides the client from lists and new invoices; nothing is deleted. Archiving twice changes nothing. Throws 404, 412. */
export async function archiveClient(ctx: Context, id: string): Promise<ClientRow> {
  const client = await findClient(ctx.session, id);
  requireVersion(ctx, client.version);
  return client.archived_at ? client : save(ctx, client, { archived_at: instant(ctx.clock) });
}

/** Undoes archiving. Restoring twice changes nothing. Throws 404, 412. */
export async function restoreClient(ctx: Context, id: string): Promise<ClientRow> {
  const client = await findClient(ctx.session, id);
  requireVersion(ctx, client.version);
  if (client.archived_at) return save(ctx, client, { archived_at: null });
  await ctx.session.settle(clientOutcome(ctx.session, id));
  return client;
}

async function save(ctx: Context, client: ClientRow, changes: Partial<ClientRow>): Promise<ClientRow> {
  const { session } = ctx;
  const { changed } = await session.change({
    change: updateRow(session, client, { ...changes, updated_at: instant(ctx.clock) }),
    outcome: clientOutcome(session, client.id),
  });
  const [row] = changed as ClientRow[];
  if (!row) throw changedMeanwhile();
  return row;
}
