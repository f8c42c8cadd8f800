/**
 * Records a provider's report about a message: the delivery's new status, its event, and the address mark.
 */
import type { DeliveryRef, DeliveryReport } from "../../adapters/message-ports.ts";
import { type Clock, instant } from "../../platform/clock.ts";
import { Session } from "../../platform/database/session.ts";
import { inEachShard, isShard, openDatabase } from "../../platform/database/shards.ts";
import type { Statement } from "../../platform/database/statement.ts";
import type { Ids } from "../../platform/ids.ts";
import type { DeliveryRow } from "../../schema/rows.ts";
import type { EventType } from "../../schema/vocabularies/event-types.ts";
import {
  addressKey,
  clearAddress,
  markAddress,
  markAddressOnce,
} from "../delivery/address-mark-statements.ts";
import { deliveriesById, deliveryOfProvider, moveDelivery } from "../delivery/delivery-statements.ts";
import { anInvoice, tell } from "../events/event-statements.ts";

interface Tools {
  env: Env;
  clock: Clock;
  ids: Ids;
}

/**
 * Records a provider's report; a repeated report writes no second event. `unknown delivery` means that no
 * delivery matches, perhaps only because its sending is not recorded yet: the caller may try again later.
 */
export async function recordDeliveryReport(
  { env, clock, ids }: Tools,
  report: DeliveryReport,
): Promise<"recorded" | "unknown delivery"> {
  const ref = report.ref ?? (await refOf(env, report.providerId));
  if (!ref || !isShard(ref.shard)) return "unknown delivery";
  const session = Session.ofBusiness(openDatabase(env, ref.shard).db, ref.business_id, {
    now: instant(clock),
    actor: { kind: "provider" },
  });
  const [[delivery]] = await session.read([deliveriesById(session, [ref.id])]);
  if (!delivery) return "unknown delivery";
  const [change, ...follow] = statementsOf({ session, clock, ids }, delivery, report);
  if (change) await session.change({ change, follow });
  return "recorded";
}

async function refOf(env: Env, providerId: string): Promise<DeliveryRef | null> {
  const found = await inEachShard(env, async (shard, db) => {
    const [delivery] = await deliveryOfProvider(db, providerId);
    return delivery ? { shard, ...delivery } : null;
  });
  return found.find((ref) => ref !== null) ?? null;
}

function statementsOf(
  at: { session: Session; clock: Clock; ids: Ids },
  delivery: DeliveryRow,
  { type, permanent, reason, at: reportedAt, recipient }: DeliveryReport,
): Statement[] {
  const { session, clock } = at;
  const now = instant(clock);
  const { id, channel } = delivery;
  const address = delivery.recipient ?? "";
  const copy = recipient !== null && addressKey(recipient) !== addressKey(address) ? recipient : null;
  const told = (eventType: EventType): Statement =>
    tell(at, anInvoice(delivery.invoice_id), eventType, {
      delivery_id: id,
      channel,
      ...(reason && { reason }),
      ...(copy && { cc: copy }),
      at: reportedAt,
    });
  const mark = { address: copy ?? address, reason, created_at: now };
  const dead = permanent ? [markAddress(session, { ...mark, problem: "bounced" })] : [];
  const move = (from: DeliveryRow["status"][], status: DeliveryRow["status"]) =>
    moveDelivery(session, id, from, { status, reason, updated_at: now });
  if (copy) {
    // A report about a copy leaves the delivery alone. Only complaints and permanent failures are recorded.
    if (type === "delivered" || (type !== "complained" && !permanent)) return [];
    const problem = type === "complained" ? "complained" : "bounced";
    return [markAddressOnce(session, { ...mark, problem }), told(problem)];
  }
  switch (type) {
    // A delivery that we gave up on may have been accepted all the same: then the provider's report wins.
    case "delivered":
      return [
        move(["queued", "sent", "failed"], "delivered"),
        told("delivered"),
        clearAddress(session, address),
      ];
    case "bounced":
      return [move(["queued", "sent", "delivered", "failed"], "bounced"), told("bounced"), ...dead];
    case "failed":
      return [move(["queued", "sent"], "failed"), told("delivery_failed"), ...dead];
    case "complained":
      return [markAddressOnce(session, { ...mark, problem: "complained" }), told("complained")];
  }
}
