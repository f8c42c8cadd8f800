import { instant } from "../../platform/clock.ts";
import { DEFAULT_SHARD } from "../../platform/database/shards.ts";
import { runBatch } from "../../platform/database/statement.ts";
import type { UserRow } from "../../schema/rows.ts";
import { note } from "../audit/audit.ts";
import { insertBusiness } from "../business/business-statements.ts";
import { newBusiness } from "../business/new-business.ts";
import { aBusiness, tell } from "../events/event-statements.ts";
import { defaultCreditNotePattern } from "../numbering/number-pattern.ts";
import { noteEntry, openDirectory, type Place } from "./directory-statements.ts";
import { insertFirstMember, insertTwin } from "./member-statements.ts";
import { type Visit, workOf } from "./visit.ts";

/**
 * Makes a business with its sandbox, and the person its owner. The business speaks the person's language; the
 * sandbox is a fictional company. All of it happens or nothing.
 */
export async function foundBusiness(
  visit: Pick<Visit, "env" | "clock" | "ids" | "network">,
  { id: userId, email, name: person, locale }: Pick<UserRow, "id" | "email" | "name" | "locale">,
  name: string,
): Promise<Place> {
  const now = instant(visit.clock);
  const place = { business_id: visit.ids.uuid(), shard: DEFAULT_SHARD };
  const sandbox_id = visit.ids.uuid();
  const live = workOf(visit, userId, place);
  const twin = workOf(visit, userId, { ...place, business_id: sandbox_id });
  const own = { locale, credit_note_number_pattern: defaultCreditNotePattern(locale) };
  const business = { ...newBusiness({ id: place.business_id, name, sandbox: false, now }), ...own };
  await live.session.commit([
    insertBusiness(live.session, business),
    tell(live, aBusiness(business.id), "created"),
    note(live, { action: "created", thing_kind: "business", thing_id: business.id, after: { name } }),
    insertBusiness(twin.session, newBusiness({ id: sandbox_id, name, sandbox: true, now })),
    tell(twin, aBusiness(sandbox_id), "created"),
    note(twin, { action: "created", thing_kind: "business", thing_id: sandbox_id, after: { name } }),
    insertTwin(live.session, { sandbox_id, created_at: now }),
    insertFirstMember(live.session, {
      user_id: userId,
      role: "owner",
      email,
      name: person,
      created_at: now,
      removed_at: null,
    }),
  ]);
  await runBatch(openDirectory(visit.env), [noteEntry(userId, place, now)]);
  return place;
}
