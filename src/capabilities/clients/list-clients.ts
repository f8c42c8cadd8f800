import type { Context } from "../../platform/context.ts";
import { sliceOfNamed } from "../../platform/database/named-rows.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ClientRow } from "../../schema/rows.ts";
import { ownTimeZone, zoneIn } from "../business/business-statements.ts";
import { type ClientFilter, clientSlice, clientsByRefs } from "./client-statements.ts";

/** A slice of the clients, ordered by name; one round trip. */
export async function listClients(
  { session }: Context,
  filter: ClientFilter,
  slice: Slice,
): Promise<Sliced<ClientRow>> {
  const [rows] = await session.read([clientSlice(session, filter, slice)]);
  return sliceOf(rows, slice);
}

/** Which clients: with `refs`, only those of them, and archived ones among them. */
export interface ClientQuery extends Pick<ClientFilter, "number" | "country" | "city" | "term"> {
  refs?: readonly number[] | undefined;
}

/**
 * A slice, by offset, of the clients that are asked for, ordered by name, and the business's time zone; one round
 * trip. All clients of `refs` are read, so the caller bounds how many there are.
 */
export async function findClients(
  { session }: Context,
  { refs, ...filter }: ClientQuery,
  slice: Slice,
): Promise<Sliced<ClientRow> & { time_zone: string }> {
  const [zones, rows] = await session.read([
    ownTimeZone(session),
    refs ? clientsByRefs(session, refs, filter) : clientSlice(session, filter, slice),
  ]);
  return { ...(refs ? sliceOfNamed(rows, slice) : sliceOf(rows, slice)), time_zone: zoneIn(zones) };
}
