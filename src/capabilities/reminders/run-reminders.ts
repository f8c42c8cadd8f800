/** Automatic reminders. The cron looks at each business once a day, and every minute while more are due. */
import { type Clock, instant } from "../../platform/clock.ts";
import { Session } from "../../platform/database/session.ts";
import { inEachShard } from "../../platform/database/shards.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { addDays, dayIn, endOfQuietHours, morningOf } from "../../platform/days.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { NewTask } from "../../platform/outbox/tasks.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import {
  businessesWithRemindersDue,
  endLook,
  moveNextReminders,
  ownBusiness,
} from "../business/business-statements.ts";
import { moveOwnReminder } from "../invoices/invoice-change-statements.ts";
import { nextOwnReminder } from "../invoices/own-reminders.ts";
import { type Reminder, remindOf, type Tools } from "./plan-reminder.ts";
import {
  clientsOfOwnReached,
  clientsOfReached,
  invoicesReached,
  marksOfOwnReached,
  marksOfReached,
  type OwnReach,
  ownInvoicesReached,
  type Reach,
  someOwnWait,
  stepsOfOwnReached,
  stepsOfReached,
} from "./reminder-statements.ts";
import { dueDatesOf } from "./schedule.ts";

/** One look at a business. `written` is called with the outbox tasks of each transaction. */
interface Look {
  session: Session;
  dueAt: string;
  written: (tasks: readonly NewTask[]) => Promise<void>;
}

/** The most looks at a business whose test clock moves: one per day of a quarter, and more for long runs. */
const MOST_LOOKS = 150;
/** Businesses of one shard per tick of the cron. */
const BUSINESSES = 50;
/** How long a look claims its business: after that, a look that crashed is made again. */
const CLAIM_MS = 15 * 60_000;
/** Invoices in one D1 batch. */
const PAGE = 20;
/** Pages of one business per tick. The next tick goes on, so that no business waits long for its turn. */
const PAGES = 10;

/**
 * Sends the reminders that are due now. A business that fails is logged, retried later, and stops no other.
 */
export async function runReminders(tools: Tools): Promise<void> {
  const { env, clock } = tools;
  const now = instant(clock);
  await inEachShard(env, async (shard, db) => {
    for (const { id, reminders_due_at } of await businessesWithRemindersDue(db, now, BUSINESSES)) {
      const session = Session.ofBusiness(db, id, { now, actor: { kind: "system", job: "reminders" } });
      const written = (tasks: readonly NewTask[]) => publish({ env, shard, session }, tasks);
      await lookAt(tools, { session, dueAt: reminders_due_at ?? "", written }).catch((error: unknown) =>
        log("error", "the reminders of a business failed and will be tried again", {
          business: id,
          ...errorFacts(error),
        }),
      );
    }
  });
}

/**
 * Sends the reminders of one business up to its own time, look by look, as the cron would have done: a test
 * clock that moved may leave many mornings to catch up on. `before` does the other work that is due up to
 * each look, and in the end up to now. When it returns `stop`, or after `MOST_LOOKS`, `some` is left, with
 * which the next run goes on. The tasks go to the queue at the end, since deliveries take place at the present
 * time.
 */
export async function catchUpReminders(
  tools: Tools,
  { session, shard }: { session: Session; shard: string },
  before: (clock: Clock) => Promise<"go on" | "stop">,
): Promise<"none" | "some"> {
  const ours = tools.clock.ours ?? tools.clock;
  const held: NewTask[] = [];
  const written = async (tasks: readonly NewTask[]) => void held.push(...tasks);
  try {
    for (let look = 0; look < MOST_LOOKS; look++) {
      const dueAt = await nextLook(session, instant(tools.clock));
      const clock = dueAt ? { now: () => new Date(dueAt), ours } : tools.clock;
      if ((await before(clock)) === "stop") return "some";
      if (!dueAt) return "none";
      await lookAt({ ...tools, clock }, { session, dueAt, written });
    }
    return "some";
  } finally {
    await publish({ env: tools.env, shard, session }, held);
  }
}

/** When the next look is due, if that is not after `until`; else null. */
async function nextLook(session: Session, until: string): Promise<string | null> {
  const [[business]] = await session.read([ownBusiness(session)]);
  const dueAt = business?.reminders_due_at ?? null;
  return dueAt !== null && dueAt <= until ? dueAt : null;
}

async function lookAt(tools: Tools, look: Look): Promise<void> {
  const { session, dueAt } = look;
  const now = tools.clock.now();
  const claim = new Date(now.getTime() + CLAIM_MS).toISOString();
  const { changed } = await session.change({ change: moveNextReminders(session, dueAt, claim) });
  const [business] = changed;
  if (!business) return;
  const morning = endOfQuietHours(business.time_zone, now);
  const left = morning ? "none" : await remindAll(tools, look, business);
  const tomorrow = morningOf(addDays(dayIn(business.time_zone, now), 1), business.time_zone);
  const next = left === "none" ? (morning ?? tomorrow) : now;
  await session.change({ change: endLook(session, claim, next.toISOString(), someOwnWait()) });
}

/** Sends reminders, step by step. Returns `some` when more may be left after the pages of one tick. */
async function remindAll(tools: Tools, look: Look, business: BusinessRow): Promise<"none" | "some"> {
  const today = dayIn(business.time_zone, tools.clock.now());
  const pages = { left: PAGES };
  for (const step of business.reminders) {
    const range = { ...dueDatesOf(step, today), days: step.days };
    if ((await remindOfStep(tools, look, { business, today, range, pages })) === "some") return "some";
  }
  return remindOfOwn(tools, look, { business, today, pages });
}

/** Sends the reminders of the invoices that have schedules of their own. Each goes on to the day of its next step. */
async function remindOfOwn(
  tools: Tools,
  { session, written }: Look,
  { business, today, pages }: { business: BusinessRow; today: string; pages: { left: number } },
): Promise<"none" | "some"> {
  const { reminders_on_since: onSince, email: copyTo } = business;
  const reach: OwnReach = { onSince, until: today, copyTo, limit: PAGE };
  while (pages.left > 0) {
    pages.left -= 1;
    const [invoices, steps, clients, marks] = await session.read([
      ownInvoicesReached(session, reach),
      stepsOfOwnReached(session, reach),
      clientsOfOwnReached(session, reach),
      marksOfOwnReached(session, reach),
    ]);
    const plans = invoices.flatMap((invoice): Reminder[] => {
      const done = steps.filter((row) => row.invoice_id === invoice.id).map(({ days }) => days);
      const client = clients.find(({ id }) => id === invoice.client_id);
      return client && invoice.may_be_reminded
        ? remindOf(tools, session, { business, invoice, client, marks, done, today })
        : [];
    });
    const moves = invoices.map((invoice) =>
      moveOwnReminder(session, invoice, nextOwnReminder(invoice.content?.reminders, invoice.due_date, today)),
    );
    await commit(session, plans, moves);
    await written(plans.flatMap(({ plan }) => plan.outbox));
    if (invoices.length < PAGE) return "none";
  }
  return "some";
}

/** Sends the reminders of the invoices that a step has reached. Takes their pages from `pages`. */
async function remindOfStep(
  tools: Tools,
  { session, written }: Look,
  {
    business,
    today,
    range,
    pages,
  }: { business: BusinessRow; today: string; range: Reach["range"]; pages: { left: number } },
): Promise<"none" | "some"> {
  let after: Reach["after"] = null;
  while (pages.left > 0) {
    pages.left -= 1;
    const reach: Reach = { onSince: business.reminders_on_since, range, after, limit: PAGE };
    const [invoices, steps, clients, marks] = await session.read([
      invoicesReached(session, reach),
      stepsOfReached(session, reach),
      clientsOfReached(session, reach),
      marksOfReached(session, reach),
    ]);
    const done = (id: string) => steps.filter((row) => row.invoice_id === id).map(({ days }) => days);
    const plans = invoices.flatMap((invoice) => {
      const client = clients.find(({ id }) => id === invoice.client_id);
      return client
        ? remindOf(tools, session, { business, invoice, client, marks, done: done(invoice.id), today })
        : [];
    });
    await commit(session, plans);
    await written(plans.flatMap(({ plan }) => plan.outbox));
    const last = invoices.at(-1);
    if (!last || invoices.length < PAGE) return "none";
    after = last;
  }
  return "some";
}

async function commit(
  session: Session,
  reminders: readonly Reminder[],
  moves: readonly Statement[] = [],
): Promise<void> {
  const statements = [...reminders.flatMap((reminder) => reminder.statements), ...moves];
  if (statements.length > 0) await session.commit(statements);
}
