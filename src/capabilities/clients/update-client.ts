import { changedMeanwhile } from "../../platform/attempts.ts";
import { changedFields } from "../../platform/changed-fields.ts";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import type { ClientRow } from "../../schema/rows.ts";
import { clientOutcome, searchColumns, updateClient as updateRow } from "./client-statements.ts";
import { type ClientFields, uniqueTags } from "./create-client.ts";
import { getClient } from "./get-client.ts";

/** What is to change of a client: absent fields stay as they are. */
export type ClientChanges = { [F in keyof ClientFields]?: ClientFields[F] | undefined };

interface Which {
  id: string;
  expectedVersion: ExpectedVersion;
}

/**
 * Changes fields of a client; what stands already is no change. `changes` is asked once the client is read, so that a
 * surface can hold what it was sent against what stands. Throws `not_found`, `external_id_taken`, `stale_version`.
 */
export async function updateClient(
  ctx: Context,
  { id, expectedVersion, changes }: Which & { changes: (current: ClientRow) => ClientChanges },
): Promise<ClientRow> {
  const client = await getClient(ctx, id);
  requireVersion(expectedVersion, client.version);
  const { tags, ...others } = changes(client);
  const changed = changedFields<ClientRow>(client, { ...others, tags: tags && uniqueTags(tags) });
  if (Object.keys(changed).length === 0) return client;
  return save(ctx, client, { ...changed, ...searchColumns({ ...client, ...changed }) });
}

/** Hides the client from lists and new invoices; nothing is deleted. Archiving twice changes nothing. Throws `not_found`, `stale_version`. */
export async function archiveClient(ctx: Context, { id, expectedVersion }: Which): Promise<ClientRow> {
  const client = await getClient(ctx, id);
  requireVersion(expectedVersion, client.version);
  return client.archived_at ? client : save(ctx, client, { archived_at: instant(ctx.clock) });
}

/** Undoes archiving. Restoring twice changes nothing. Throws `not_found`, `stale_version`. */
export async function restoreClient(ctx: Context, { id, expectedVersion }: Which): Promise<ClientRow> {
  const client = await getClient(ctx, id);
  requireVersion(expectedVersion, client.version);
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
  const [row] = changed;
  if (!row) throw changedMeanwhile();
  return row;
}
