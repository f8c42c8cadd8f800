/**
 * Invariant 4: every delivery arrives or visibly fails, with one event of it. A provider accepts it at most
 * once. Each counts in the quota of a day.
 */
import type { Books, DeliveryRow, EventRow } from "./invariants.ts";

const ENDS: Record<string, string> = {
  delivered: "delivered",
  failed: "delivery_failed",
  bounced: "bounced",
};

export function checkSends(books: Books): void {
  const { deliveries, events, violate } = books;
  const ends = new Map<string, EventRow[]>();
  const announced = new Map<string, number>();
  for (const list of events.values())
    for (const event of list) {
      const { delivery_id, delivery_ids, cc } = event.data;
      if (typeof delivery_id === "string" && Object.values(ENDS).includes(event.type) && cc === undefined)
        ends.set(delivery_id, [...(ends.get(delivery_id) ?? []), event]);
      if (Array.isArray(delivery_ids))
        for (const id of delivery_ids) announced.set(id, (announced.get(id) ?? 0) + 1);
    }
  for (const id of [...ends.keys(), ...announced.keys()])
    if (!deliveries.has(id)) violate(`timeline: an event tells of delivery ${id}, which is not there`);
  const messages = [...deliveries.values()].filter(({ channel, held }) => channel !== "link" && !held);
  const taken = messages.reduce(
    (sum, { cc, bcc }) => sum + 1 + [...JSON.parse(cc), ...JSON.parse(bcc ?? "[]")].length,
    0,
  );
  if (taken !== books.counted) violate(`sends: ${books.counted} messages were counted of ${taken}`);
  for (const delivery of deliveries.values()) {
    if (announced.get(delivery.id) !== 1)
      violate(`timeline: delivery ${delivery.id} was announced ${announced.get(delivery.id) ?? 0} times`);
    checkEnd(books, delivery, ends.get(delivery.id) ?? []);
  }
}

function checkEnd({ world, settled, violate }: Books, delivery: DeliveryRow, ends: EventRow[]): void {
  const { id, status, channel, simulated } = delivery;
  const name = `${channel} delivery ${id} (${status})`;
  const count = (type: string) => ends.filter((event) => event.type === type).length;
  for (const type of Object.values(ENDS))
    if (count(type) > 1) violate(`timeline: ${name} has ${count(type)} events ${type}`);
  const end = ENDS[status];
  if (end && count(end) !== 1) violate(`timeline: ${name} has ${count(end)} events ${end}`);
  if (!end && ends.length > 0) violate(`timeline: ${name} has an event ${ends[0]?.type}`);
  if (status === "failed" && !delivery.reason) violate(`sends: ${name} does not say why`);
  if (settled && !end) violate(`sends: ${name} neither arrived nor failed`);
  const accepted = world.outside.accepted.get(id) ?? 0;
  const isOutside = !simulated && channel !== "link";
  if (accepted > 1) violate(`sends: the provider took ${name} ${accepted} times`);
  if (!isOutside && accepted > 0) violate(`sends: ${name} left the system`);
  if (isOutside && ["sent", "delivered", "bounced"].includes(status) && accepted !== 1)
    violate(`sends: ${name} never reached the provider`);
  if (settled && status === "failed" && world.outside.arrived.has(id))
    violate(`sends: ${name} is called failed (${delivery.reason}), and it arrived`);
}
