/** The daily quotas of messages: what a business may send in a day, and what a send takes of it. Pure. */
import { type Clock, instant } from "../../platform/clock.ts";
import type { BusinessRow, DeliveryRow, MessageCountRow } from "../../schema/rows.ts";
import { refusal } from "../refusals.ts";
import { addressKey } from "./address-mark-statements.ts";

const DAY_MS = 86_400_000;

/** The most messages of a day, and the most recipients among theirs to whom the business had never sent. */
export interface DailyQuota {
  messages: number;
  new_recipients: number;
}

/** What the quota of a business depends on. */
export type Sender = Pick<
  BusinessRow,
  "created_at" | "stripe_charges_enabled" | "daily_messages" | "daily_new_recipients"
>;

/** What a send takes of the quota of its day. Plain data, because it travels to the Durable Object. */
export interface QuotaUse {
  /** RFC 3339 instant of the send, by the business's own clock. Its day (UTC) is the day that counts. */
  at: string;
  /** Emails, with one more for each copy, and SMS. A link reaches nobody by itself and is not counted. */
  messages: number;
  /** The recipients, each once, in the form in which they are stored. */
  addresses: readonly string[];
  most: DailyQuota;
}

/** The quota of businesses from a day of their age on. */
interface Tier extends DailyQuota {
  from_day: number;
}

const TIER_FIELDS = ["from_day", "messages", "new_recipients"] as const;

/** The deployment's setting. Throws when it is none: without it, nobody's quota is known. */
function tiersOf({ MESSAGE_QUOTAS }: Env): readonly Tier[] {
  const tiers = (Array.isArray(MESSAGE_QUOTAS) ? MESSAGE_QUOTAS : []) as readonly Partial<Tier>[];
  const isRight = tiers.every((tier) => TIER_FIELDS.every((field) => Number(tier[field]) >= 0));
  if (isRight && tiers.some(({ from_day }) => from_day === 0)) return tiers as readonly Tier[];
  throw new Error(
    `MESSAGE_QUOTAS of wrangler.toml must be a list of { ${TIER_FIELDS.join(", ")} }, one with from_day = 0.`,
  );
}

/**
 * The quota of a business at `now`, by its own clock: what its operator set, else what the deployment gives
 * businesses of its age. One that Stripe lets take payments is identified, and counts as old.
 */
export function quotaOf(env: Env, business: Sender, now: Date): DailyQuota {
  const age = (now.getTime() - Date.parse(business.created_at)) / DAY_MS;
  const reached = tiersOf(env).filter(
    ({ from_day }) => business.stripe_charges_enabled || from_day <= Math.max(0, age),
  );
  const usual = reached.reduce((one, other) => (other.from_day > one.from_day ? other : one));
  return {
    messages: business.daily_messages ?? usual.messages,
    new_recipients: business.daily_new_recipients ?? usual.new_recipients,
  };
}

/** What deliveries of one business take of its quota; null when they are links only. */
export function quotaUse(
  { env, clock }: { env: Env; clock: Clock },
  business: Sender,
  deliveries: readonly Pick<DeliveryRow, "recipient" | "cc" | "bcc">[],
): QuotaUse | null {
  const addresses = deliveries.flatMap(({ recipient, cc, bcc }) =>
    recipient ? [recipient, ...cc, ...(bcc ?? [])] : [],
  );
  if (addresses.length === 0) return null;
  return {
    at: instant(clock),
    messages: addresses.length,
    addresses: [...new Set(addresses.map(addressKey))],
    most: quotaOf(env, business, clock.now()),
  };
}

/** The ISO day on which a send counts. */
export const dayOfUse = ({ at }: QuotaUse): string => at.slice(0, 10);

/** The instant, by the business's own clock, at which the quota of a send's day is over. */
export const resetOf = (use: QuotaUse): Date => new Date(Date.parse(dayOfUse(use)) + DAY_MS);

/**
 * Throws `quota_used_up` if the quota has no room for a send. `count` is what the day has used already, and
 * `known` are those of the recipients to whom the business has sent before.
 */
export function requireRoom(
  use: QuotaUse,
  count: MessageCountRow | undefined,
  known: readonly string[],
  clock: Clock,
): void {
  const asked = {
    messages: use.messages,
    new_recipients: use.addresses.filter((address) => !known.includes(address)).length,
  };
  for (const what of ["messages", "new_recipients"] as const) {
    const used = count?.[what] ?? 0;
    if (asked[what] === 0 || used + asked[what] <= use.most[what]) continue;
    const resets = resetOf(use);
    throw refusal("quota_used_up", {
      what,
      most: use.most[what],
      used,
      asked: asked[what],
      resets_at: resets.toISOString(),
      retry_after_s: Math.max(1, Math.ceil((resets.getTime() - clock.now().getTime()) / 1000)),
    });
  }
}
