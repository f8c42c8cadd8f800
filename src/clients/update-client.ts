import { sql } from "drizzle-orm";
import { instant } from "../platform/clock.ts";
import { clients } from "../platform/db/schema.ts";
import { rowJson } from "../platform/db/sql.ts";
import type { Context } from "../platform/http/context.ts";
import { requireUnchanged } from "../platform/http/read-only.ts";
import { changedMeanwhile, requireVersion } from "../platform/http/versions.ts";
import { uniqueTags } from "./create-client.ts";
import { findClient } from "./find-client.ts";
import { presentClient } from "./present-client.ts";
import { CLIENT_READ_ONLY, type ClientChanges } from "./schemas.ts";
import { type ClientRow, searchColumns, updateClient as updateRow } from "./store.ts";

/** Changes the fields that are present. Throws 404, 409 `external_id_taken`, 412, 422 `read_only`. */
export async function updateClient(ctx: Context, id: string, input: ClientChanges): Promise<ClientRow> {
  const client = await findClient(ctx.session, id);
  requireVersion(ctx, client.version);
  requireUnchanged(input, presentClient(client), CLIENT_READ_ONLY);
  const fields = Object.entries(input).filter(
    ([name, value]) => value !== undefined && !CLIENT_READ_ONLY.includes(name),
  );
  const changed = { ...client, ...Object.fromEntries(fields) };
  return save(ctx, client, { ...changed, tags: uniqueTags(changed.tags), ...searchColumns(changed) });
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
  return client.archived_at ? save(ctx, client, { archived_at: null }) : client;
}

async function save(ctx: Context, client: ClientRow, changes: Partial<ClientRow>): Promise<ClientRow> {
  const { session } = ctx;
  const { changed } = await session.change({
    change: updateRow(session, client, { ...changes, updated_at: instant(ctx.clock) }),
    follow: () => [],
    outcome: sql`(select ${rowJson(clients)} from ${clients} where ${session.owns(clients)} and id = ${client.id})`,
  });
  const [row] = changed as ClientRow[];
  if (!row) throw changedMeanwhile();
  return row;
}
