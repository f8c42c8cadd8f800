import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { type DailyQuota, quotaOf } from "../delivery/message-quota.ts";
import { latestCount } from "../delivery/quota-statements.ts";

/** A business with its schedule of reminders, and what of the day's messages is used. */
export interface ReminderSettings {
  business: BusinessRow;
  used: DailyQuota;
  most: DailyQuota;
}

/** What a business has set of its messages, and how many it may send today; one round trip. */
export async function readReminderSettings(ctx: Context): Promise<ReminderSettings> {
  const { session, env, clock } = ctx;
  const [[business], [latest]] = await session.read([ownBusiness(session), latestCount(session)]);
  if (!business) throw new Error("a session without its business");
  const isOfToday = latest?.day === instant(clock).slice(0, 10);
  const { messages = 0, new_recipients = 0 } = (isOfToday && latest) || {};
  return { business, used: { messages, new_recipients }, most: quotaOf(env, business, clock.now()) };
}
