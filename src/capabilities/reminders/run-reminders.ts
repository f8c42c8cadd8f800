/**
 * The cron's reminders. Each business with a schedule is looked at once a day, in the morning of its own time zone, and
 * goes on minute by minute while more invoices wait. A step and its deliveries are one transaction.
 */

import { type Clock, instant } from "../../platform/clock.ts";
import { allShards, openDatabase, type Statement } from "../../platform/database/database.ts";
import { Session } from "../../platform/database/session.ts";
import { addDays, dayIn, endOfQuietHours, morningOf } from "../../platform/days.ts";
import type { Ids } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { publishTasks } from "../../platform/outbox/tasks.ts";
import type { AddressProblemRow, ClientRow, InvoiceRow } from "../../schema/rows.ts";
import type { ReminderStep } from "../../schema/vocabularies/deliveries.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { addressKey } from "../delivery/delivery-statements.ts";
import { addressFor, planSend, planStatements, type SendPlan } from "../delivery/send-plan.ts";
import {
  businessesDue,
  clientsOfReached,
  type DueBusiness,
  invoicesReached,
  moveNextLook,
  problemsOfReached,
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

type Tasks = readonly { id: string }[];

/** One look at a business. `publish` hears of the tasks of each transaction. */
interface Look {
  session: Session;
  shard: string;
  dueAt: string;
  publish: (tasks: Tasks) => Promise<void>;
}

/** Looks at one business when its test clock moves: a quarter of a year, and the ticks of long runs. */
const MOST_LOOKS = 150;
/** Businesses that one tick of the cron looks at. */
const BUSINESSES = 50;
/** A look that crashed is made again after this. */
const CLAIM_MS = 15 * 60_000;
/** Invoices of one D1 batch. */
const PAGE = 20;
/** Pages of one business per tick: the next tick goes on, so that nobody waits long for their own. */
const PAGES = 10;

/** Sends what the schedules ask for now. A business that fails is logged, tried again later, and holds up no other. */
export async function runReminders(tools: Tools): Promise<void> {
  for (const shard of allShards()) {
    const { db } = openDatabase(tools.env, shard);
    const due = await businessesDue(db, instant(tools.clock), BUSINESSES);
    for (const { id, reminders_due_at } of due) {
      const session = Session.ofBusiness(db, id, instant(tools.clock));
      const publish = (tasks: Tasks) => tellQueue(tools, { shard, business_id: id }, tasks);
      const look = { session, shard, dueAt: reminders_due_at ?? "", publish };
      await lookAt(tools, look).catch((error: unknown) =>
        log("error", "the reminders of a business failed and will be tried again", {
          business: id,
          ...errorFacts(error),
        }),
      );
    }
  }
}

/**
 * Sends what the schedule of one business asks for up to its own time, look by look, as the cron would have: after its
 * test clock moved, there may be many mornings to make up for. `before` does what else happens up to each of them, and
 * up to now in the end; what is not finished when it says so, or after the most looks, is left to the next run. Nothing
 * is delivered meanwhile, since a delivery is of now.
 */
export async function catchUpReminders(
  tools: Tools,
  { session, shard }: { session: Session; shard: string },
  before: (clock: Clock) => Promise<boolean>,
): Promise<void> {
  const ours = tools.clock.ours ?? tools.clock;
  const held: { id: string }[] = [];
  const publish = async (tasks: Tasks) => void held.push(...tasks);
  try {
    for (let look = 0; look < MOST_LOOKS; look++) {
      const dueAt = await nextLook(session, instant(tools.clock));
      const clock = dueAt ? { now: () => new Date(dueAt), ours } : tools.clock;
      if (!(await before(clock)) || !dueAt) return;
      await lookAt({ ...tools, clock }, { session, shard, dueAt, publish });
    }
  } finally {
    await tellQueue(tools, { shard, business_id: session.businessId }, held);
  }
}

/** When the schedule was to be looked at next, if that is not after `until`. */
async function nextLook(session: Session, until: string): Promise<string | null> {
  const [[business]] = await session.read([ownBusiness(session)]);
  const dueAt = business?.reminders_due_at ?? null;
  return dueAt !== null && dueAt <= until ? dueAt : null;
}

async function lookAt(tools: Tools, look: Look): Promise<void> {
  const { session, dueAt } = look;
  const now = tools.clock.now();
  const claim = new Date(now.getTime() + CLAIM_MS).toISOString();
  const { changed } = await session.change({ change: moveNextLook(session, dueAt, claim) });
  const [business] = changed as DueBusiness[];
  if (!business) return;
  const morning = endOfQuietHours(business.time_zone, now);
  const finished = morning ? true : await remindAll(tools, look, business);
  const tomorrow = morningOf(addDays(dayIn(business.time_zone, now), 1), business.time_zone);
  const next = finished ? (morning ?? tomorrow) : now;
  await session.change({ change: moveNextLook(session, claim, next.toISOString()) });
}

/** False when the pages of one tick were not enough. */
async function remindAll(tools: Tools, { session, publish }: Look, business: DueBusiness): Promise<boolean> {
  const today = dayIn(business.time_zone, tools.clock.now());
  const ranges = business.reminders.map((step) => ({ ...dueDatesOf(step, today), days: step.days }));
  let after = "";
  for (let page = 0; page < PAGES; page++) {
    const reach: Reach = { ranges, after, limit: PAGE };
    const [invoices, steps, clients, problems] = await session.read([
      invoicesReached(session, reach),
      stepsOfReached(session, reach),
      clientsOfReached(session, reach),
      problemsOfReached(session, reach),
    ]);
    const done = (id: string) => steps.filter((row) => row.invoice_id === id).map(({ days }) => days);
    const plans = invoices.flatMap((invoice) => {
      const client = clients.find(({ id }) => id === invoice.client_id);
      return client
        ? remindOf(tools, session, { business, invoice, client, problems, done: done(invoice.id), today })
        : [];
    });
    await commit(session, plans);
    await publish(plans.flatMap(({ plan }) => plan.outbox));
    const last = invoices.at(-1);
    if (!last || invoices.length < PAGE) return true;
    after = last.id;
  }
  return false;
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
    problems,
    done,
    today,
  }: {
    business: DueBusiness;
    invoice: InvoiceRow;
    client: ClientRow;
    problems: readonly AddressProblemRow[];
    done: readonly number[];
    today: string;
  },
): Reminder[] {
  const dates = { due_date: invoice.due_date ?? "", sent_at: invoice.sent_at ?? "" };
  const due = stepDue(business.reminders, dates, done, { today, timeZone: business.time_zone });
  if (!due) return [];
  const now = instant(tools.clock);
  const plan = planOf(tools, invoice, client, due.step, problems);
  return [
    {
      plan,
      statements: [
        takeStep(session, invoice.id, due.step.days, now),
        ...planStatements(session, invoice.id, plan),
        ...due.settles
          .filter((days) => days !== due.step.days)
          .map((days) => settleStep(session, invoice.id, days, now)),
      ],
    },
  ];
}

/** The reminder by the channels that reach the client; an event that says why, when none does. */
function planOf(
  tools: Tools,
  invoice: InvoiceRow,
  client: ClientRow,
  step: ReminderStep,
  problems: readonly AddressProblemRow[],
): SendPlan {
  const channels = step.channels.filter((channel) => {
    const address = addressFor(channel, { client });
    return address !== null && !problems.some((problem) => problem.address === addressKey(address));
  });
  const send = { invoiceId: invoice.id, sandbox: invoice.sandbox, kind: "reminder" as const, client };
  if (channels.length > 0) return planSend(tools, { ...send, channels, automatic: true });
  const event = {
    id: tools.ids.uuid(),
    type: "delivery_failed" as const,
    data: {
      kind: "reminder",
      automatic: true,
      channels: step.channels,
      reason: "The client has no working address for these channels.",
    },
    created_at: instant(tools.clock),
  };
  return { deliveries: [], events: [event], outbox: [] };
}

async function commit(session: Session, reminders: readonly Reminder[]): Promise<void> {
  if (reminders.length === 0) return;
  await session.commit(reminders.flatMap(({ statements }) => statements));
}

async function tellQueue(
  { env }: Tools,
  whose: { shard: string; business_id: string },
  tasks: Tasks,
): Promise<void> {
  if (tasks.length === 0) return;
  await publishTasks(env, whose, tasks).catch((error: unknown) =>
    log("warn", "the queue did not take reminders; the sweep will", errorFacts(error)),
  );
}
