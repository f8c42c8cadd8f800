/**
 * The cron's part in "overdue". Readers need none: the status follows from the time of reading. Only its event has to
 * be written when the due day has passed in the business's time zone.
 */
import { insertEvent } from "../events/store.ts";
import { type Clock, instant } from "../platform/clock.ts";
import { allShards, openDatabase, type Statement } from "../platform/db/database.ts";
import { Session } from "../platform/db/session.ts";
import type { Ids } from "../platform/ids.ts";
import { becomingOverdue, markOverdueNoted, overdueFacts } from "./store.ts";

const LIMIT = 500;
/** Invoices in one D1 batch, two statements each. */
const ABREAST = 25;

/** Writes the `overdue` event of every invoice that has become so, once each. Gives how many were looked at. */
export async function noteOverdue({
  env,
  clock,
  ids,
}: {
  env: Env;
  clock: Clock;
  ids: Ids;
}): Promise<number> {
  const now = instant(clock);
  let noted = 0;
  for (const shard of allShards()) {
    const { db } = openDatabase(env, shard);
    const found = await becomingOverdue(db, now, LIMIT);
    for (const [businessId, invoiceIds] of byBusiness(found)) {
      const session = Session.ofBusiness(db, businessId, now);
      for (let at = 0; at < invoiceIds.length; at += ABREAST)
        await session.commit(
          invoiceIds.slice(at, at + ABREAST).flatMap((id) => noteOne(session, id, now, ids)),
        );
    }
    noted += found.length;
  }
  return noted;
}

const noteOne = (session: Session, id: string, now: string, ids: Ids): Statement[] => [
  markOverdueNoted(session, id, now),
  insertEvent(session, id, {
    id: ids.uuid(),
    type: "overdue",
    data: overdueFacts(session, id),
    created_at: now,
  }),
];

function byBusiness(rows: readonly { business_id: string; id: string }[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { business_id, id } of rows) groups.set(business_id, [...(groups.get(business_id) ?? []), id]);
  return groups;
}
