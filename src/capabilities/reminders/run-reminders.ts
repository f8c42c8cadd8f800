/** Automatic reminders. The cron looks at each business once a day, and every minute while more are due. */
import { type Clock, instant } from "../../platform/clock.ts";
import { Session } from "../../platform/database/session.ts";
import { inEachShard } from "../../platform/database/shards.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { addDays, dayIn, endOfQuietHours, morningOf } from "../../platform/days.ts";
import type { Ids } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { NewTask } from "../../platform/outbox/tasks.ts";
import type { AddressProblemRow, BusinessRow, ClientRecord, InvoiceRow } from "../../schema/rows.ts";
import type { ReminderStep } from "../../schema/vocabularies/deliveries.ts";
import {
  businessesWithRemindersDue,
  moveNextReminders,
  ownBusiness,
} from "../business/business-statements.ts";
import { addressesFor, EMPTY_PLAN, planSend, planStatements, type SendPlan } from "../delivery/send-plan.ts";
import { eventNow } from "../events/event-statements.ts";
import {
  clientsOfReached,
  invoicesReached,
  marksOfReached,
  type Reach,
  settleStep,
  stepsOfReached,
  takeStep,
} from "./reminder-statements.ts";
import { dueDatesOf, stepDue } from "./schedule.ts";

interface Tools {
  env: Env;
  clock: Clock;
  ids: Ids;
}

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
  await session.change({ change: moveNextReminders(session, claim, next.toISOString()) });
}

/** Sends reminders, step by step. Returns `some` when more may be left after the pages of one tick. */
async function remindAll(tools: Tools, look: Look, business: BusinessRow): Promise<"none" | "some"> {
  const today = dayIn(business.time_zone, tools.clock.now());
  const pages = { left: PAGES };
  for (const step of business.reminders) {
    const range = { ...dueDatesOf(step, today), days: step.days };
    if ((await remindOfStep(tools, look, { business, today, range, pages })) === "some") return "some";
  }
  return "none";
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

interface Reminder {
  statements: Statement[];
  plan: SendPlan;
}

function remindOf(
  tools: Tools,
  session: Session,
  {
    business,
    invoice,
    client,
    marks,
    done,
    today,
  }: {
    business: BusinessRow;
    invoice: InvoiceRow;
    client: ClientRecord;
    marks: readonly AddressProblemRow[];
    done: readonly number[];
    today: string;
  },
): Reminder[] {
  const dates = { ...invoice, due_date: invoice.due_date ?? "", sent_at: invoice.sent_at ?? "" };
  const due = stepDue(business.reminders, dates, done, { today, timeZone: business.time_zone });
  if (!due) return [];
  const now = instant(tools.clock);
  const settle = (steps: readonly number[]) =>
    steps.map((days) => settleStep(session, invoice.id, days, now));
  // Settled without a message, so that it is not reached again and again.
  if (!due.goesOut) return [{ plan: EMPTY_PLAN, statements: settle(due.settles) }];
  const plan = planOf(tools, { business, invoice, client, marks }, due.step);
  const { days } = due.step;
  const taken = { invoiceId: invoice.id, days, onSince: business.reminders_on_since, begin: due.begin };
  return [
    {
      plan,
      statements: [
        takeStep(session, taken, now),
        ...planStatements(session, invoice.id, plan),
        ...settle(due.settles.filter((other) => other !== days)),
      ],
    },
  ];
}

/** A reminder by the channels that reach the client or, when none does, an event that says so. */
function planOf(
  tools: Tools,
  {
    business,
    invoice,
    client,
    marks,
  }: {
    business: BusinessRow;
    invoice: InvoiceRow;
    client: ClientRecord;
    marks: readonly AddressProblemRow[];
  },
  step: ReminderStep,
): SendPlan {
  const send = { business, invoice, kind: "reminder", client, automatic: true, avoid: marks } as const;
  const channels = step.channels.filter((channel) => addressesFor(channel, send).length > 0);
  if (channels.length > 0) return planSend(tools, { ...send, channels });
  const event = eventNow(tools, "delivery_failed", {
    kind: "reminder",
    automatic: true,
    channels: step.channels,
    reason: "The client has no working address for these channels.",
  });
  return { ...EMPTY_PLAN, events: [event] };
}

async function commit(session: Session, reminders: readonly Reminder[]): Promise<void> {
  if (reminders.length === 0) return;
  await session.commit(reminders.flatMap(({ statements }) => statements));
}
