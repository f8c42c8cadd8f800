/** All kinds of steps, as a table: a new kind is a line of `STEPS`. */
import * as catalogue from "./steps/catalogue.ts";
import * as documents from "./steps/documents.ts";
import * as money from "./steps/money.ts";
import * as people from "./steps/people.ts";
import { type Action, invoiceOf, isDraft, isIssued, type Plan, type Step } from "./steps/place.ts";
import * as stripe from "./steps/stripe.ts";
import * as system from "./steps/system.ts";
import type { World } from "./world.ts";

/** An action with the path of its random stream. */
type Started = Action & { path: string };

/** Several actions at the same moment, mostly about the same invoice. */
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
      const settle = await allAtOnce(world, actions, random.chance(0.6) ? random.pick(actions) : undefined);
      return () => {
        for (const one of settle) one();
      };
    },
  };
};

/**
 * Two actions on one invoice: one reads, the other runs to its end, and then the first writes by what it
 * read.
 */
const race: Plan = (place) => {
  const { world, random } = place;
  const state = random.chance(0.4) ? "draft" : "issued";
  const focus = invoiceOf(place, state === "draft" ? isDraft : isIssued);
  const steps = STEPS.filter(({ rivals }) => rivals === state || rivals === "any");
  if (!focus || focus.deleted) return null;
  const [slow, quick] = [0, 1].map((index) => {
    const own = { ...place, random: random.fork(index), focus };
    const action = random.pick(steps)?.plan(own);
    return action && { ...action, path: own.random.path };
  });
  if (!slow || !quick) return null;
  return {
    what: `race of ${slow.what} and ${quick.what}`,
    businesses: [...slow.businesses, ...quick.businesses],
    async run() {
      const settle = await allAtOnce(world, [slow, quick], slow);
      return () => {
        for (const one of settle) one();
      };
    },
  };
};

/** Starts all actions. The slow one waits between its read and its write until the others are done. */
async function allAtOnce(
  world: World,
  actions: readonly Started[],
  slow: Started | undefined,
): Promise<(() => void)[]> {
  const others = Promise.withResolvers<void>();
  world.lag = slow ? { path: `${slow.path}/`, until: others.promise } : null;
  if (slow) world.note("dawdled");
  const running = actions.map((action) => action.run());
  const rest = running.filter((_, index) => actions[index] !== slow);
  await Promise.allSettled(rest);
  others.resolve();
  world.lag = null;
  return Promise.all(running);
}

export const STEPS: readonly Step[] = [
  { name: "create a client", weight: 4, plan: documents.createClient },
  { name: "create a product", weight: 2, abreast: true, plan: catalogue.createProduct },
  { name: "change a product", weight: 3, abreast: true, plan: catalogue.changeProduct },
  { name: "create a draft", weight: 12, abreast: true, plan: documents.createDraft },
  { name: "edit a draft", weight: 5, abreast: true, rivals: "draft", plan: documents.editDraft },
  { name: "delete a draft", weight: 1, abreast: true, rivals: "draft", plan: documents.deleteDraft },
  { name: "duplicate", weight: 1, plan: documents.duplicate },
  { name: "finalize", weight: 7, abreast: true, rivals: "draft", plan: documents.finalize },
  { name: "send", weight: 13, abreast: true, rivals: "any", plan: documents.send },
  { name: "open", weight: 9, abreast: true, rivals: "issued", plan: people.open },
  { name: "pay", weight: 13, abreast: true, rivals: "issued", plan: money.pay },
  { name: "refund", weight: 4, abreast: true, rivals: "issued", plan: money.takeBack("refund") },
  { name: "reverse", weight: 2, abreast: true, rivals: "issued", plan: money.takeBack("reverse") },
  { name: "credit", weight: 9, abreast: true, rivals: "issued", plan: money.credit },
  { name: "cancel", weight: 3, abreast: true, rivals: "any", plan: documents.cancel },
  { name: "send a credit note", weight: 3, abreast: true, plan: documents.sendCreditNote },
  { name: "rotate the link", weight: 2, abreast: true, rivals: "any", plan: documents.rotate },
  { name: "resend", weight: 2, plan: documents.resend },
  { name: "read a PDF", weight: 3, plan: people.readPdf },
  { name: "change the business", weight: 2, abreast: true, rivals: "draft", plan: system.editBusiness },
  { name: "follow the changes", weight: 5, abreast: true, plan: system.follow },
  { name: "repeat a request", weight: 6, plan: system.repeatRequest },
  { name: "reach for another business's", weight: 4, plan: system.foreign },
  { name: "run the queue", weight: 20, abreast: true, plan: system.consume },
  { name: "run the cron", weight: 7, abreast: true, rivals: "issued", plan: system.cron },
  { name: "let time pass", weight: 7, plan: system.forward },
  { name: "lose a sequence", weight: 3, plan: system.loseSequence },
  { name: "hear from providers", weight: 9, abreast: true, plan: system.report },
  { name: "press Pay", weight: 8, abreast: true, rivals: "issued", plan: stripe.press },
  { name: "a customer acts at Stripe", weight: 9, abreast: true, plan: stripe.customer },
  { name: "hear from Stripe", weight: 9, abreast: true, rivals: "issued", plan: stripe.hear },
  { name: "refund what came online", weight: 3, abreast: true, plan: stripe.refundOnline },
  { name: "move a test clock", weight: 2, plan: stripe.moveTestClock },
  { name: "burst", weight: 12, plan: burst },
  { name: "race", weight: 12, plan: race },
];
