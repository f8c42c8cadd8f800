/** All SQL of the daily quotas: what was sent by day, and to whom. No statement reads more than its send has. */
import { desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { type Fragment, fragment, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { among, whenChanged } from "../../platform/database/query.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { deliveries, messageCounts, recipients } from "../../schema/deliveries.ts";
import { dayOfUse, type QuotaUse } from "./message-quota.ts";

/**
 * The guard of the change that a send is, so that of two sends at the same moment only one gets the last of
 * the quota. Undefined for a send that takes nothing of it, and for one that can wait.
 */
export const roomFor = ({
  quota,
  canWait,
}: {
  quota: QuotaUse | null;
  canWait: boolean;
}): Fragment | undefined => (quota && !canWait ? hasRoom(quota) : undefined);

/** Condition: the quota of its day has room for a send. */
export const hasRoom = fragment(
  (use: QuotaUse) => ({
    day: dayOfUse(use),
    messages: use.messages,
    addresses: use.addresses,
    mostMessages: use.most.messages,
    mostNew: use.most.new_recipients,
  }),
  (owned, at) => {
    const messages = counted(owned, at.day, "messages");
    const fresh = counted(owned, at.day, "new_recipients");
    // A send without new recipients has room, even if a lowered quota is exceeded.
    return sql`(${messages} + ${at.messages} <= ${at.mostMessages} and ${fresh} + ${newAmong(owned, at.addresses)} <= max(${at.mostNew}, ${fresh}))`;
  },
);

/**
 * Counts a send if the statement before it in the batch changed something, and goes on with the chain. If the
 * delivery `unlessHeld` is held, it counts nothing: the message waits, and is counted when it goes.
 */
export const countUse = (session: Session, use: QuotaUse, unlessHeld: string | null = null): Statement[] => [
  countMessages(session, use, unlessHeld),
  ...use.addresses.map((address) => noteRecipient(session, address, use, unlessHeld)),
];

/**
 * Counts a message that is written nowhere else, if the quota has room for it: `change` gives the day's count, and
 * `follow` notes its recipients.
 */
export const countAlone = (session: Session, use: QuotaUse) => ({
  change: countWithRoom(session, use),
  follow: use.addresses.map((address) => noteRecipient(session, address, use, null)),
});

/** The stored answer of such a message, which has nothing to tell. */
export const messageOutcome = fragment(
  () => ({}),
  () => sql`'{}'`,
);

const countWithRoom = statement(
  (use: QuotaUse) => ({
    day: dayOfUse(use),
    messages: use.messages,
    addresses: use.addresses,
    hasRoom: hasRoom(use),
  }),
  (owned, at) =>
    owned.insertReturning(
      messageCounts,
      { day: at.day, messages: at.messages, new_recipients: newAmong(owned, at.addresses) },
      sql`${owned.allowed} and ${at.hasRoom}`,
      ADDED,
    ),
);

/** Adds to what the day has used. */
const ADDED = sql`on conflict (business_id, day) do update set messages = messages + excluded.messages, new_recipients = new_recipients + excluded.new_recipients`;

const countMessages = statement(
  (use: QuotaUse, unlessHeld: string | null) => ({
    day: dayOfUse(use),
    messages: use.messages,
    addresses: use.addresses,
    unlessHeld,
  }),
  (owned, at) =>
    owned.insertWhen(
      messageCounts,
      {
        day: at.day,
        messages: sql`iif(${isHeld(owned, at.unlessHeld)}, 0, ${at.messages})`,
        new_recipients: sql`iif(${isHeld(owned, at.unlessHeld)}, 0, ${newAmong(owned, at.addresses)})`,
      },
      whenChanged,
      ADDED,
    ),
);

const noteRecipient = statement(
  (address: string, use: QuotaUse, unlessHeld: string | null) => ({ address, now: use.at, unlessHeld }),
  (owned, at) =>
    owned.insertWhen(
      recipients,
      { address: at.address, sent_at: sql`iif(${isHeld(owned, at.unlessHeld)}, null, ${at.now})` },
      whenChanged,
      sql`on conflict (business_id, address) do update set sent_at = coalesce(excluded.sent_at, sent_at)`,
    ),
);

/** Condition: there is such a delivery (the id may be null), and it is held. */
const isHeld = (owned: OwnedStatements, id: SQL): SQL =>
  sql`exists (select 1 from ${deliveries} where ${owned.owns(deliveries, eq(deliveries.id, id), eq(deliveries.held, true))})`;

/** What the day of a send has used already, and those of its recipients to whom was sent before. */
export const usageOf = (session: Session, use: QuotaUse) =>
  [countOfDay(session, dayOfUse(use)), knownAmong(session, use.addresses)] as const;

const countOfDay = statement(
  (day: string) => ({ day }),
  (owned, at) => owned.select(messageCounts, eq(messageCounts.day, at.day)),
);

/** The count of the latest day on which something was sent. */
export const latestCount = statement(
  () => ({}),
  (owned) => owned.select(messageCounts).orderBy(desc(messageCounts.day)).limit(1),
);

const knownAmong = statement(
  (addresses: readonly string[]) => ({ addresses }),
  (owned, at) =>
    owned.selectColumns(
      { address: recipients.address },
      recipients,
      sql`${recipients.address} in ${among(at.addresses)}`,
      isNotNull(recipients.sent_at),
    ),
);

const counted = (owned: OwnedStatements, day: SQL, what: "messages" | "new_recipients"): SQL =>
  sql`coalesce((select ${messageCounts[what]} from ${messageCounts} where ${owned.owns(messageCounts, eq(messageCounts.day, day))}), 0)`;

/** The number of recipients of a send to whom the business has never sent. */
const newAmong = (owned: OwnedStatements, addresses: SQL): SQL =>
  sql`(select count(*) from json_each(${addresses}) as asked where not exists (select 1 from ${recipients} where ${owned.owns(recipients, sql`${recipients.address} = asked.value`, isNotNull(recipients.sent_at))}))`;
