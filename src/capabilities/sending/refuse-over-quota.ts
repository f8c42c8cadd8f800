import type { Context } from "../../platform/context.ts";
import { type QuotaUse, requireRoom } from "../delivery/message-quota.ts";
import { usageOf } from "../delivery/quota-statements.ts";

/**
 * Finds out whether a send did not happen because the quota had no room for it, and then throws
 * `quota_used_up`. Only a send that failed asks, so that no other pays for it.
 */
export async function refuseOverQuota(
  { session, clock }: Pick<Context, "session" | "clock">,
  use: QuotaUse | null,
): Promise<void> {
  if (!use) return;
  const [[count], known] = await session.read(usageOf(session, use));
  requireRoom(
    use,
    count,
    known.map(({ address }) => address),
    clock,
  );
}
