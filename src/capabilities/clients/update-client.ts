import { changedFields } from "../../platform/changed-fields.ts";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import type { ClientRow } from "../../schema/rows.ts";
import type { EventType } from "../../schema/vocabularies/event-types.ts";
import { aClient, tell } from "../events/event-statements.ts";
import {
  clientById,
  clientOutcome,
  isActiveClient,
  searchColumns,
  updateClient as updateRow,
} from "./client-statements.ts";
import { type ClientFields, uniqueTags } from "./create-client.ts";
import { getClient, knownClient } from "./get-client.ts";

/** Changes to a client. Absent fields stay as they are. */
export type ClientChanges = { [F in keyof ClientFields]?: ClientFields[F] | undefined };

interface Which {
  id: string;
  expectedVersion: ExpectedVersion;
}

/**
 * Changes fields of a client. A value equal to the stored one is no change. `changes` is called with the
 * client as read, so that a surface can check its input against it. Throws `not_found`, `external_id_taken`,
 * `stale_version`, `concurrent_change`.
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
  return save(ctx, client, "updated", { ...changed, ...searchColumns({ ...client, ...changed }) });
}

/**
 * Archives a client: it can get no new invoices, and lists leave it out unless asked for archived clients.
 * Archiving twice changes nothing. Throws `not_found`, `stale_version`, `concurrent_change`.
 */
export async function archiveClient(ctx: Context, { id, expectedVersion }: Which): Promise<ClientRow> {
  const client = await getClient(ctx, id);
  requireVersion(expectedVersion, client.version);
  if (client.archived_at) return client;
  return save(ctx, client, "archived", { archived_at: instant(ctx.clock) });
}

/** Undoes archiving. Restoring twice changes nothing. Throws as `archiveClient` does. */
export async function restoreClient(ctx: Context, { id, expectedVersion }: Which): Promise<ClientRow> {
  const { session } = ctx;
  const { found, isDone } = await session.readOrAnswer([clientById(session, id)], {
    done: isActiveClient(id, expectedVersion),
    outcome: clientOutcome(id),
  });
  const client = knownClient(found[0][0], id);
  requireVersion(expectedVersion, client.version);
  return isDone ? client : save(ctx, client, "restored", { archived_at: null });
}

/** Saves changes of the client as read, and tells of them. */
async function save(
  ctx: Context,
  client: ClientRow,
  type: EventType,
  changes: Partial<ClientRow>,
): Promise<ClientRow> {
  const { session } = ctx;
  const { changed } = await session.change({
    change: updateRow(session, client, { ...changes, updated_at: instant(ctx.clock) }),
    follow: [tell(ctx, aClient(client.id), type)],
    outcome: clientOutcome(client.id),
  });
  const [row] = changed;
  if (!row) throw changedMeanwhile();
  return row;
}
