/**
 * Writes `overdue` events. The `overdue` status needs no job, since it follows from the time of reading. The
 * event is written once the due day has passed in the business's time zone. It bears that instant, however
 * late it is written.
 */
import { type Clock, instant } from "../../platform/clock.ts";
import { Session } from "../../platform/database/session.ts";
import { inEachShard } from "../../platform/database/shards.ts";
import type { Statement } from "../../platform/database/statement.ts";
import type { Ids } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { anInvoice, insertEvent } from "../events/event-statements.ts";
import {
  becomingOverdue,
  becomingOverdueOf,
  markOverdueNoted,
  overdueFacts,
  overdueSince,
} from "./overdue-statements.ts";

interface Tools {
  env: Env;
  clock: Clock;
  ids: Ids;
}

/** Invoices of one shard per tick of the cron, and of one business per page. */
const LIMIT = 500;
/** Pages of one business per run, when its test clock moves. */
const PAGES = 4;
/** Invoices in one D1 batch, two statements each. */
const ABREAST = 25;

/** Writes one `overdue` event for each invoice that became overdue. A business that fails stops no other. */
export async function noteOverdue(tools: Tools): Promise<void> {
  const now = instant(tools.clock);
  await inEachShard(tools.env, async (_, db) => {
    const found = await becomingOverdue(db, now, LIMIT);
    for (const [businessId, invoiceIds] of byBusiness(found)) {
      const session = Session.ofBusiness(db, businessId, { now, actor: { kind: "system", job: "overdue" } });
      await noteEach(tools, session, invoiceIds).catch((error: unknown) =>
        log("error", "the overdue invoices of a business were not noted and will be tried again", {
          business: businessId,
          ...errorFacts(error),
        }),
      );
    }
  });
}

/**
 * The same for one business by its own clock, which may have leapt. Returns whether more is left than one run
 * takes.
 */
export async function noteOverdueOf(
  session: Session,
  tools: Pick<Tools, "clock" | "ids">,
): Promise<"all noted" | "more to note"> {
  for (let page = 0; page < PAGES; page++) {
    const [found] = await session.read([becomingOverdueOf(session, instant(tools.clock), LIMIT)]);
    const invoiceIds = found.map(({ id }) => id);
    await noteEach(tools, session, invoiceIds);
    if (found.length < LIMIT) return "all noted";
  }
  return "more to note";
}

async function noteEach(
  { clock, ids }: Pick<Tools, "clock" | "ids">,
  session: Session,
  invoiceIds: readonly string[],
): Promise<void> {
  const now = instant(clock);
  const noteOne = (id: string): Statement[] => [
    markOverdueNoted(session, id, now),
    insertEvent(session, anInvoice(id), {
      id: ids.uuid(),
      type: "overdue",
      data: overdueFacts(id),
      created_at: overdueSince(id),
    }),
  ];
  for (let at = 0; at < invoiceIds.length; at += ABREAST)
    await session.commit(invoiceIds.slice(at, at + ABREAST).flatMap(noteOne));
}

function byBusiness(rows: readonly { business_id: string; id: string }[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { business_id, id } of rows) groups.set(business_id, [...(groups.get(business_id) ?? []), id]);
  return groups;
}
