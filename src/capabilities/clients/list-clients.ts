import type { Context } from "../../platform/context.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ClientRow } from "../../schema/rows.ts";
import { type ClientFilter, clientSlice } from "./client-statements.ts";

/** A slice of the clients, ordered by name; one round trip. */
export async function listClients(
  { session }: Context,
  filter: ClientFilter,
  slice: Slice,
): Promise<Sliced<ClientRow>> {
  const [rows] = await session.read([clientSlice(session, filter, slice)]);
  return sliceOf(rows, slice);
}
