/** Steps of the business itself, of its programs, of other businesses, and of the background jobs. */
import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import worker from "../../../src/index.ts";
import { catchUpWithStripe, consumeSome } from "../background.ts";
import { ask, BADNESS, repeat } from "../caller.ts";
import { pathAfter, takePage } from "../changes.ts";
import { abort, evict } from "../faults.ts";
import { requireForeign } from "../foreign.ts";
import { deliverReport } from "../reports.ts";
import { businessOf, invoiceOf, nothing, type Plan, succeeded, tagOf } from "./place.ts";

/** The business changes its name, payment terms or reminders; issued documents keep the old ones. */
export const editBusiness: Plan = (place) => {
  const { world, random } = place;
  const business = businessOf(place);
  const tag = tagOf(place, "business");
  const body = random.pick<Record<string, unknown>>([
    { name: `Business ${world.step} ~b${business.index}~` },
    { payment_terms_days: random.between(0, 45) },
    {
      reminders: [
        { days: -3, channels: ["email"] },
        { days: random.between(1, 9), channels: ["email", "sms"] },
      ],
    },
    { reminders: [] },
  ]);
  return {
    what: `edit business b${business.index}`,
    businesses: [business],
    async run() {
      const intent = await ask(world, random, {
        kind: "edit business",
        business,
        method: "PUT",
        path: "/business",
        body,
        tag,
      });
      return () => world.log(`edit business b${business.index} ${intent.status}`);
    },
  };
};

/** The business's program reads what changed since it last did. */
export const follow: Plan = (place) => {
  const { world, random } = place;
  const business = businessOf(place);
  const { cursor } = business.copy;
  const path = pathAfter(cursor, random.between(1, 20));
  return {
    what: `follow b${business.index}`,
    businesses: [business],
    async run() {
      const wish = { kind: "follow", business, method: "GET", path, tag: "" };
      const { status, answer } = await ask(world, random, wish);
      return () => {
        if (status === 200) takePage(business, cursor, answer as unknown as Parameters<typeof takePage>[2]);
        world.log(`follow b${business.index} ${status}`);
      };
    },
  };
};

/** Repeats a successful request of the last 20 hours with its Idempotency-Key. */
export const repeatRequest: Plan = ({ world, random }) => {
  const recent = world.intents
    .slice(-400)
    .filter((intent) => intent.key && succeeded(intent) && Date.now() - intent.at < 20 * 3_600_000);
  const intent = random.pickNew(recent);
  if (!intent) return null;
  return {
    what: `repeat ${intent.kind}`,
    businesses: [intent.business],
    async run() {
      await repeat(world, random, intent);
      return () => world.log(`repeat ${intent.kind}`);
    },
  };
};

export const foreign: Plan = (place) => {
  const { world, random } = place;
  const invoice = invoiceOf(place);
  const stranger = random.pick(world.businesses.filter((business) => business !== invoice?.business));
  if (!invoice || !stranger) return null;
  return {
    what: `foreign b${stranger.index} b${invoice.business.index}`,
    businesses: [stranger, invoice.business],
    async run() {
      await requireForeign(world, random, stranger, invoice);
      return nothing;
    },
  };
};

export const consume: Plan = ({ world, random }) => ({
  what: "queue",
  businesses: [],
  async run() {
    const done = await consumeSome(world, random);
    return () => world.log(`queue ${done}`);
  },
});

export const cron: Plan = ({ world, random }) => ({
  what: "cron",
  businesses: [],
  async run() {
    const weather = world.weather(random, BADNESS);
    await worker
      .scheduled(createScheduledController(), { ...env, ...weather.bindings })
      .catch(() => world.note("cron: failed"));
    return () => world.log("cron");
  },
});

export const forward: Plan = ({ world, random }) => {
  const roll = random.fraction();
  const seconds =
    roll < 0.5
      ? random.between(60, 1800)
      : roll < 0.85
        ? random.between(1, 12) * 3600
        : random.between(1, roll < 0.97 ? 6 : 40) * 86_400;
  return {
    what: "forward",
    businesses: [],
    async run() {
      if (seconds > 6 * 3600) await catchUpWithStripe(world, random);
      world.forward(seconds * 1000);
      return () => world.log(`forward ${seconds} s`);
    },
  };
};

export const loseSequence: Plan = (place) => {
  const { random, world } = place;
  const business = businessOf(place);
  const how = random.chance(0.5) ? "evicted" : "aborted";
  return {
    what: `sequence ${how}`,
    businesses: [business],
    async run() {
      const stub = env.INVOICE_SEQUENCE.getByName(`0:${business.id}`);
      await (how === "evicted" ? evict(stub) : abort(stub));
      world.note(`sequence: ${how} at rest`);
      return () => world.log(`sequence b${business.index} ${how}`);
    },
  };
};

/** Reports of providers reach us; each is repeated until we answer it with 2xx. */
export const report: Plan = ({ world, random }) => ({
  what: "reports",
  businesses: [],
  async run() {
    const due = world.outside.due(random.between(1, 8), random);
    for (const [index, one] of due.entries()) await deliverReport(world, random.fork(index), one);
    return () => world.log(`reports ${due.length}`);
  },
});
