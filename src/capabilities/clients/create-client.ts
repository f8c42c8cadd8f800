import type { Context } from "../../platform/context.ts";
import type { ClientRow } from "../../schema/rows.ts";
import { ownLocale, ownNow } from "../business/business-statements.ts";
import { aClient, insertEvent } from "../events/event-statements.ts";
import { clientOutcome, insertClient, searchColumns } from "./client-statements.ts";

/** The fields of a client that a business sets itself. */
export type ClientFields = Omit<
  ClientRow,
  "business_id" | "id" | "archived_at" | "sort_name" | "search_text" | "version" | "created_at" | "updated_at"
>;

/** A client to create. An absent field is empty, or takes its default or the business's setting. */
export type NewClient = { name: string } & { [F in keyof ClientFields]?: ClientFields[F] | undefined };

/** Creates a client in one round trip. Throws `external_id_taken`. */
export async function createClient({ session, clock, ids }: Context, input: NewClient): Promise<ClientRow> {
  const id = ids.uuid();
  const now = ownNow(clock);
  const email = input.email ?? null;
  const phone = input.phone ?? null;
  const { changed } = await session.change({
    change: insertClient(session, {
      id,
      type: input.type ?? "business",
      name: input.name,
      email,
      phone,
      address: input.address ?? null,
      postal_code: input.postal_code ?? null,
      city: input.city ?? null,
      country: input.country ?? null,
      vat_number: input.vat_number ?? null,
      registration_number: input.registration_number ?? null,
      locale: input.locale ?? ownLocale(),
      tags: uniqueTags(input.tags ?? []),
      external_id: input.external_id ?? null,
      archived_at: null,
      public_sector: input.public_sector ?? false,
      number: input.number ?? null,
      details: input.details ?? null,
      ...searchColumns({ name: input.name, email, phone }),
      version: 1,
      created_at: now,
      updated_at: now,
    }),
    follow: [
      insertEvent(session, aClient(id), { id: ids.uuid(), type: "created", data: {}, created_at: now }),
    ],
    outcome: clientOutcome(id),
  });
  const [created] = changed;
  if (!created) throw new Error("a client was not inserted");
  return created;
}

export const uniqueTags = (tags: readonly string[]): string[] => [...new Set(tags)];
