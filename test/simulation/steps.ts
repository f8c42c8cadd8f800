/** What can happen, as a table: a new kind of step is a line of `STEPS`. */

import type { Random } from "./random.ts";
import * as documents from "./steps/documents.ts";
import * as money from "./steps/money.ts";
import * as people from "./steps/people.ts";
import { type Action, invoiceOf, type Plan, type Step } from "./steps/place.ts";
import * as stripe from "./steps/stripe.ts";
import * as system from "./steps/system.ts";
import type { World } from "./world.ts";

/** Several at the same moment, mostly about the same invoice. */
const burst: Plan = (place) => {
  const { world, random } = place;
  const focus = random.chance(0.8)
    ? invoiceOf(place, (one) => !["cancelled"].includes(one.seen.status))
    : null;
  const steps = STEPS.filter(({ abreast }) => abreast);
  const same = random.chance(0.35) ? random.pick(steps) : undefined;
  const actions = Array.from({ length: random.between(2, 7) }, (_, index) => {
    const own = { ...place, random: random.fork(index), focus: focus ?? undefined };
    const action = (same ?? random.pick(steps))?.plan(own) ?? null;
    return action && { ...action, path: own.random.path };
  }).filter((action) => action !== null);
  if (actions.length < 2) return null;
  return {
    what: `burst of ${actions.map(({ what }) => what).join(", ")}`,
    businesses: actions.flatMap(({ businesses }) => businesses),
    async run() {
      const settle = await allAtOnce(world, actions, random);
      return () => {
        for (const one of settle) one();
      };
    },
  };
};

/** Starts all; one of them may dawdle until the others are done. */
async function allAtOnce(
  world: World,
  actions: readonly (Action & { path: string })[],
  random: Random,
): Promise<(() => void)[]> {
  const slow = random.chance(0.6) ? random.pick(actions) : undefined;
  const others = Promise.withResolvers<void>();
  world.lag = slow ? { path: `${slow.path}/`, until: others.promise } : null;
  if (slow) world.note("burst: one dawdles");
  const running = actions.map((action) => action.run());
  const rest = running.filter((_, index) => actions[index] !== slow);
  await Promise.allSettled(rest);
  others.resolve();
  world.lag = null;
  return Promise.all(running);
}

export const STEPS: readonly Step[] = [
  { name: "create a client", weight: 4, plan: documents.createClient },
  { name: "create a draft", weight: 12, abreast: true, plan: documents.createDraft },
  { name: "edit a draft", weight: 5, abreast: true, plan: documents.editDraft },
  { name: "delete a draft", weight: 1, abreast: true, plan: documents.deleteDraft },
  { name: "duplicate", weight: 1, plan: documents.duplicate },
  { name: "finalize", weight: 7, abreast: true, plan: documents.finalize },
  { name: "send", weight: 13, abreast: true, plan: documents.send },
  { name: "open", weight: 9, abreast: true, plan: people.open },
  { name: "pay", weight: 13, abreast: true, plan: money.pay },
  { name: "refund", weight: 4, abreast: true, plan: money.takeBack("refund") },
  { name: "reverse", weight: 2, abreast: true, plan: money.takeBack("reverse") },
  { name: "credit", weight: 6, abreast: true, plan: money.credit },
  { name: "cancel", weight: 3, abreast: true, plan: documents.cancel },
  { name: "send a credit note", weight: 3, abreast: true, plan: documents.sendCreditNote },
  { name: "rotate the link", weight: 2, abreast: true, plan: documents.rotate },
  { name: "resend", weight: 2, plan: documents.resend },
  { name: "read a PDF", weight: 3, plan: people.readPdf },
  { name: "change the business", weight: 2, abreast: true, plan: system.editBusiness },
  { name: "repeat a request", weight: 6, plan: system.repeatRequest },
  { name: "reach for another business's", weight: 4, plan: system.foreign },
  { name: "run the queue", weight: 20, abreast: true, plan: system.consume },
  { name: "run the cron", weight: 7, abreast: true, plan: system.cron },
  { name: "let time pass", weight: 7, plan: system.forward },
  { name: "lose a sequence", weight: 3, plan: system.loseSequence },
  { name: "hear from providers", weight: 9, abreast: true, plan: system.report },
  { name: "press Pay", weight: 8, abreast: true, plan: stripe.press },
  { name: "a customer acts at Stripe", weight: 9, abreast: true, plan: stripe.customer },
  { name: "hear from Stripe", weight: 9, abreast: true, plan: stripe.hear },
  { name: "refund what came online", weight: 3, abreast: true, plan: stripe.refundOnline },
  { name: "move a test clock", weight: 2, plan: stripe.moveTestClock },
  { name: "burst", weight: 12, plan: burst },
];
