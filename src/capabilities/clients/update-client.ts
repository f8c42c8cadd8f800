import { changedFields } from "../../platform/changed-fields.ts";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { ClientRecord, ClientRow } from "../../schema/rows.ts";
import type { EventType } from "../../schema/vocabularies/event-types.ts";
import { aClient, tell } from "../events/event-statements.ts";
import { changedDetails, typeColumns } from "./client-details.ts";
import { searchColumns } from "./client-search.ts";
import {
  clientOutcome,
  clientRecord,
  isActiveClient,
  updateClient as updateRow,
} from "./client-statements.ts";
import { type ClientFields, uniqueTags } from "./create-client.ts";
import { getClient, knownClient } from "./get-client.ts";

/** Changes to a client. Absent fields stay as they are. Its contacts have verbs of their own. */
export type ClientChanges = { [F in keyof ClientFields]?: ClientFields[F] | undefined };

interface Which {
  id: RecordKey;
  expectedVersion: ExpectedVersion;
}

/**
 * Changes fields of a client. A value equal to the stored one is no change. `changes` is called with the
 * client as read, so that a surface can check its input against it. Throws `not_found`, `external_id_taken`,
 * `client_number_taken`, `stale_version`, `concurrent_change`.
 */
export async function updateClient(
  ctx: Context,
  { id, expectedVersion, changes }: Which & { changes: (current: ClientRecord) => ClientChanges },
): Promise<ClientRecord> {
  const read = await getClient(ctx, id);
  requireVersion(expectedVersion, read.version);
  return changeClient(ctx, read, changes(read));
}

/**
 * Changes fields of a client that was read, in one round trip, and returns it with what was read beside it. A value
 * equal to the stored one is no change. Throws `external_id_taken`, `client_number_taken`, `concurrent_change`.
 */
export async function changeClient<C extends ClientRecord>(
  ctx: Context,
  read: C,
  changes: ClientChanges,
): Promise<C> {
  const changed = changedFields<ClientRow>(read, columnsOf(read, changes));
  if (Object.keys(changed).length === 0) return read;
  return save(ctx, read, "updated", { ...changed, ...searchColumns({ ...read, ...changed }) });
}

/** The columns that changes set, as far as they are columns; the other fields are in `details`. */
function columnsOf(client: ClientRow, { type, tags, ...fields }: ClientChanges): Partial<ClientRow> {
  const details = changedDetails(client.details, fields);
  const columns = Object.entries(fields).filter(([name]) => name in client);
  return {
    ...Object.fromEntries(columns),
    ...(type && typeColumns(type)),
    ...(tags && { tags: uniqueTags(tags) }),
    details,
  };
}

/**
 * Archives a client: it can get no new invoices, and lists leave it out unless asked for archived clients.
 * Archiving twice changes nothing. Throws `not_found`, `stale_version`, `concurrent_change`.
 */
export async function archiveClient(ctx: Context, { id, expectedVersion }: Which): Promise<ClientRecord> {
  const read = await getClient(ctx, id);
  requireVersion(expectedVersion, read.version);
  return archiveReadClient(ctx, read);
}

/** The same of a client that was read, in one round trip. Throws `concurrent_change`. */
export const archiveReadClient = async <C extends ClientRecord>(ctx: Context, read: C): Promise<C> =>
  read.archived_at ? read : save(ctx, read, "archived", { archived_at: instant(ctx.clock) });

/** Undoes archiving. Restoring twice changes nothing. Throws as `archiveClient` does. */
export async function restoreClient(
  ctx: Context,
  { id, expectedVersion }: Which & { id: string },
): Promise<ClientRecord> {
  const { session } = ctx;
  const { found, isDone } = await session.readOrAnswer([clientRecord(session, id)], {
    done: isActiveClient(id, expectedVersion),
    outcome: clientOutcome(id),
  });
  const [[row]] = found;
  const client = knownClient(row, id);
  requireVersion(expectedVersion, client.version);
  return isDone ? client : save(ctx, client, "restored", { archived_at: null });
}

/** Saves changes of the client as read, and tells of them. */
async function save<C extends ClientRecord>(
  ctx: Context,
  client: C,
  type: EventType,
  changes: Partial<ClientRow>,
): Promise<C> {
  const { session } = ctx;
  const { changed } = await session.change({
    change: updateRow(session, client, { ...changes, updated_at: instant(ctx.clock) }),
    follow: [tell(ctx, aClient(client.id), type)],
    outcome: clientOutcome(client.id),
  });
  const [row] = changed;
  if (!row) throw changedMeanwhile();
  return { ...client, ...row };
}
