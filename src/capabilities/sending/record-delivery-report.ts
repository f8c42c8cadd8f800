/** What a provider reports about a message that it took: the delivery's new state, its event, and the address's mark. */

import type { DeliveryRef, ProviderEvent } from "../../adapters/message-ports.ts";
import { type Clock, instant } from "../../platform/clock.ts";
import { allShards, isShard, openDatabase, type Statement } from "../../platform/database/database.ts";
import { Session } from "../../platform/database/session.ts";
import type { Ids } from "../../platform/ids.ts";
import type { DeliveryRow } from "../../schema/rows.ts";
import {
  addressKey,
  clearAddress,
  deliveriesById,
  deliveryOfProvider,
  markAddress,
  markAddressOnce,
  moveDelivery,
} from "../delivery/delivery-statements.ts";
import { insertEvent, type NewEvent } from "../events/event-statements.ts";

interface Tools {
  env: Env;
  clock: Clock;
  ids: Ids;
}

/**
 * Records a provider's report, once however often it comes. False when no delivery is known by it: it may have come
 * before our own record of the send, so the caller lets the provider try again.
 */
export async function recordProviderEvent(tools: Tools, event: ProviderEvent): Promise<boolean> {
  const ref = event.ref ?? (await refOf(tools.env, event.providerId));
  if (!ref || !isShard(ref.shard)) return false;
  const { db } = openDatabase(tools.env, ref.shard);
  const session = Session.ofBusiness(db, ref.business_id, instant(tools.clock));
  const [[delivery]] = await session.read([deliveriesById(session, [ref.id])]);
  if (!delivery) return false;
  const [change, ...follow] = statementsOf(tools, session, delivery, event);
  if (change) await session.change({ change, follow });
  return true;
}

async function refOf(env: Env, providerId: string): Promise<DeliveryRef | null> {
  for (const shard of allShards()) {
    const [found] = await deliveryOfProvider(openDatabase(env, shard).db, providerId);
    if (found) return { shard, ...found };
  }
  return null;
}

function statementsOf(
  { clock, ids }: Tools,
  session: Session,
  delivery: DeliveryRow,
  { type, permanent, reason, at, recipient }: ProviderEvent,
): Statement[] {
  const now = instant(clock);
  const { id, channel } = delivery;
  const address = delivery.recipient ?? "";
  const copy = recipient !== null && addressKey(recipient) !== addressKey(address) ? recipient : null;
  const tell = (eventType: NewEvent["type"]): Statement =>
    insertEvent(session, delivery.invoice_id, {
      id: ids.uuid(),
      type: eventType,
      data: { delivery_id: id, channel, ...(reason && { reason }), ...(copy && { cc: copy }), at },
      created_at: now,
    });
  const mark = { address: copy ?? address, reason, created_at: now };
  const dead = permanent ? [markAddress(session, { ...mark, problem: "bounced" })] : [];
  const move = (from: DeliveryRow["status"][], status: DeliveryRow["status"]) =>
    moveDelivery(session, id, from, { status, reason, updated_at: now });
  if (copy) {
    // The delivery itself stands: only this copy of it went wrong, and what went right is no news.
    if (type === "delivered" || (type !== "complained" && !permanent)) return [];
    const problem = type === "complained" ? "complained" : "bounced";
    return [markAddressOnce(session, { ...mark, problem }), tell(problem)];
  }
  switch (type) {
    // We give up on what we do not hear of; the provider may have taken it all the same, and then knows better.
    case "delivered":
      return [
        move(["queued", "sent", "failed"], "delivered"),
        tell("delivered"),
        clearAddress(session, address),
      ];
    case "bounced":
      return [move(["queued", "sent", "delivered", "failed"], "bounced"), tell("bounced"), ...dead];
    case "failed":
      return [move(["queued", "sent"], "failed"), tell("delivery_failed"), ...dead];
    case "complained":
      return [markAddressOnce(session, { ...mark, problem: "complained" }), tell("complained")];
  }
}
