/** Plans the reminder of one invoice, if one is due. */
import { type Clock, instant } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import type { Ids } from "../../platform/ids.ts";
import type { OwnReminders } from "../../schema/document-shapes.ts";
import type { AddressProblemRow, BusinessRow, ClientRecord, InvoiceRow } from "../../schema/rows.ts";
import type { ReminderStep } from "../../schema/vocabularies/deliveries.ts";
import { addressKey } from "../delivery/address-mark-statements.ts";
import {
  addressesFor,
  EMPTY_PLAN,
  planSend,
  planStatements,
  type SendOptions,
  type SendPlan,
} from "../delivery/send-plan.ts";
import { eventNow } from "../events/event-statements.ts";
import { ownSteps } from "../invoices/own-reminders.ts";
import { settleStep, takeStep } from "./reminder-statements.ts";
import { stepDue } from "./schedule.ts";

export interface Tools {
  env: Env;
  clock: Clock;
  ids: Ids;
}

export interface Reminder {
  statements: Statement[];
  plan: SendPlan;
}

/** An invoice that a schedule has reached, its client, and the marked addresses. */
export interface Reminded {
  business: BusinessRow;
  invoice: InvoiceRow;
  client: ClientRecord;
  marks: readonly AddressProblemRow[];
  /** Its steps that were taken. */
  done: readonly number[];
  /** ISO day. */
  today: string;
}

/** By its own schedule if it has one, else by that of its business. */
export function remindOf(tools: Tools, session: Session, reminded: Reminded): Reminder[] {
  const { business, invoice, done, today } = reminded;
  const own = invoice.content?.reminders;
  const schedule = own ? ownSteps(own) : business.reminders;
  const dates = { ...invoice, due_date: invoice.due_date ?? "", sent_at: invoice.sent_at ?? "" };
  const due = stepDue(schedule, dates, done, { today, timeZone: business.time_zone });
  if (!due) return [];
  const now = instant(tools.clock);
  const settle = (steps: readonly number[]) =>
    steps.map((days) => settleStep(session, invoice.id, days, now));
  // Settled without a message, so that it is not reached again and again.
  if (!due.goesOut) return [{ plan: EMPTY_PLAN, statements: settle(due.settles) }];
  const plan = planOf(tools, reminded, due.step);
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
function planOf(tools: Tools, reminded: Reminded, step: ReminderStep): SendPlan {
  const { business, invoice, client, marks } = reminded;
  const own = invoice.content?.reminders;
  const send = {
    business,
    invoice,
    kind: "reminder",
    client,
    automatic: true,
    avoid: marks,
    ...(own && recipientsOf(own, reminded)),
  } as const;
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

/** To whom an invoice with recipients of its own is mailed, and the business's copy, but to no marked address. */
function recipientsOf(
  { recipients, in_copy }: OwnReminders,
  { business, marks }: Reminded,
): Pick<SendOptions, "to" | "cc" | "bcc"> {
  const works = (address: string): boolean => marks.every((mark) => mark.address !== addressKey(address));
  // Where none works, the first one tells that.
  const [to = recipients[0], ...cc] = recipients.filter(works);
  const copies = [business.email].filter((address) => address !== null).filter(works);
  return { to, cc, ...(in_copy && { bcc: copies }) };
}
