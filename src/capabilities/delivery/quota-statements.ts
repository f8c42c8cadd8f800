/** All SQL of the daily quotas: what was sent by day, and to whom. No statement reads more than its send has. */
import { eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import { among, type Statement, whenChanged } from "../../platform/database/statement.ts";
import { deliveries, messageCounts, recipients } from "../../schema/deliveries.ts";
import { dayOfUse, type QuotaUse } from "./message-quota.ts";

/**
 * The guard of the change that a send is, so that of two sends at the same moment only one gets the last of
 * the quota. Undefined for a send that takes nothing of it, and for one that can wait.
 */
export const roomFor = (
  session: Session,
  { quota, canWait }: { quota: QuotaUse | null; canWait: boolean },
): SQL | undefined => (quota && !canWait ? hasRoom(session, quota) : undefined);

/** Condition: the quota of its day has room for a send. */
export function hasRoom(session: Session, use: QuotaUse): SQL {
  const messages = counted(session, use, "messages");
  const fresh = counted(session, use, "new_recipients");
  const { most } = use;
  // A send without new recipients has room, even if a lowered quota is exceeded.
  return sql`(${messages} + ${use.messages} <= ${most.messages} and ${fresh} + ${newAmong(session, use)} <= max(${most.new_recipients}, ${fresh}))`;
}

/**
 * Counts a send if the statement before it in the batch changed something, and goes on with the chain. If the
 * delivery `unlessHeld` is held, it counts nothing: the message waits, and is counted when it goes.
 */
export function countUse(session: Session, use: QuotaUse, unlessHeld: string | null = null): Statement[] {
  const isHeld = unlessHeld === null ? sql`false` : deliveryIsHeld(session, unlessHeld);
  return [
    session.insertWhen(
      messageCounts,
      {
        day: dayOfUse(use),
        messages: sql`iif(${isHeld}, 0, ${use.messages})`,
        new_recipients: sql`iif(${isHeld}, 0, ${newAmong(session, use)})`,
      },
      whenChanged,
      sql`on conflict (business_id, day) do update set messages = messages + excluded.messages, new_recipients = new_recipients + excluded.new_recipients`,
    ),
    ...use.addresses.map((address) =>
      session.insertWhen(
        recipients,
        { address, sent_at: sql`iif(${isHeld}, null, ${use.at})` },
        whenChanged,
        sql`on conflict (business_id, address) do update set sent_at = coalesce(excluded.sent_at, sent_at)`,
      ),
    ),
  ];
}

const deliveryIsHeld = (session: Session, id: string): SQL =>
  sql`exists (select 1 from ${deliveries} where ${session.owns(deliveries, eq(deliveries.id, id), eq(deliveries.held, true))})`;

/** What the day of a send has used already, and those of its recipients to whom was sent before. */
export const usageOf = (session: Session, use: QuotaUse) =>
  [
    session.select(messageCounts, eq(messageCounts.day, dayOfUse(use))),
    session.selectColumns(
      { address: recipients.address },
      recipients,
      sql`${recipients.address} in ${among(use.addresses)}`,
      isNotNull(recipients.sent_at),
    ),
  ] as const;

const counted = (session: Session, use: QuotaUse, what: "messages" | "new_recipients"): SQL =>
  sql`coalesce((select ${messageCounts[what]} from ${messageCounts} where ${session.owns(messageCounts, eq(messageCounts.day, dayOfUse(use)))}), 0)`;

/** The number of recipients of a send to whom the business has never sent. */
const newAmong = (session: Session, { addresses }: QuotaUse): SQL =>
  sql`(select count(*) from json_each(${JSON.stringify(addresses)}) as asked where not exists (select 1 from ${recipients} where ${session.owns(recipients, sql`${recipients.address} = asked.value`, isNotNull(recipients.sent_at))}))`;
