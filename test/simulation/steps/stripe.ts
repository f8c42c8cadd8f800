/** Steps of payers and of Stripe, refunds of online payments, and test clocks. */
import { ask, BADNESS, calmly, remember, through, unanswered } from "../caller.ts";
import type { Random } from "../random.ts";
import { deliverEvent, type Offer } from "../stripe.ts";
import type { Invoice, World } from "../world.ts";
import { businessOf, invoiceOf, isOpen, nothing, type Plan, succeeded, tagOf } from "./place.ts";

/**
 * Somebody presses "Pay" on the public page; in a sandbox without Stripe, on the page of the simulated test
 * card.
 */
export const press: Plan = (place) => {
  const { world, random } = place;
  const invoice = invoiceOf(place, isOpen);
  if (!invoice) return null;
  const { business } = invoice;
  const card = random.chance(0.85) ? "success" : "declined";
  return {
    what: `press b${business.index}`,
    businesses: [business],
    async run() {
      const settings = business.account ? {} : { STRIPE_TEST_KEY: "" };
      const weather = world.weather(random, BADNESS, settings);
      const form = { "Content-Type": "application/x-www-form-urlencoded" };
      const body = business.account ? "" : `card=${card}`;
      const url = `${invoice.seen.public_url}/pay?lang=en`;
      const request = new Request(url, { method: "POST", headers: form, body });
      const response = await through(weather)(request).catch(unanswered);
      await response?.body?.cancel().catch(nothing);
      const location = URL.parse(response?.headers.get("Location") ?? "", url);
      const session =
        location?.hostname === "checkout.stripe.com" ? location.pathname.split("/").at(-1) : null;
      const what = session ? "to Stripe" : (location?.searchParams.get("payment") ?? "nowhere");
      return () => {
        const { status = 0 } = response ?? {};
        if (session) offer(world, { session, business, invoice });
        world.note(`press: ${status} ${what}`);
        world.log(`press b${business.index} i${business.invoices.indexOf(invoice)} ${status} ${what}`);
        if (status >= 500 && !weather.isBad())
          world.violate(`answers: "Pay" was answered ${status} although nothing failed`);
      };
    },
  };
};

function offer({ stripe }: World, made: Offer): void {
  if (!stripe.offers.some(({ session }) => session === made.session)) stripe.offers.push(made);
}

/** What happens at Stripe: somebody pays or does not, or a bank or the business takes money back. */
export const customer: Plan = ({ world, random }) => {
  const at = random.pickNew(world.stripe.offers);
  if (!at) return null;
  return {
    what: "customer",
    businesses: [],
    async run() {
      const { lost } = world.stripe;
      const did = act(world, random, at);
      return () => {
        world.note(`customer: ${did}`);
        if (world.stripe.lost > lost) world.note("Stripe's event: lost");
        world.log(`customer b${at.business.index} ${did}`);
      };
    },
  };
};

function act({ stripe: { server } }: World, random: Random, { session: id }: Offer): string {
  const session = server.get("checkout.session", id);
  const roll = random.fraction();
  try {
    if (session.status === "open") {
      if (roll < 0.08) return told("expired", server.expire(id));
      if (roll < 0.16) return told("declined", server.decline(id));
      const method = roll < 0.4 ? "sepa_debit" : "card";
      return told(`paid by ${method}`, server.pay(id, { method }));
    }
    if (session.status !== "complete") return "nothing to do";
    if (session.payment_status === "unpaid")
      return roll < 0.8
        ? told("money came", server.succeedAsync(id))
        : told("money failed", server.failAsync(id));
    return takeBack(server, random, id);
  } catch (error) {
    return `refused: ${error instanceof Error ? error.message.replaceAll(/\b\w+_\w+/g, "id") : "?"}`;
  }
}

function takeBack(server: World["stripe"]["server"], random: Random, id: string): string {
  const charge = server.chargeOf(id);
  const dispute = server.events
    .map(({ event }) => event)
    .filter((event) => event.type === "charge.dispute.created")
    .find((event) => event.data.object.charge === charge.id);
  if (dispute) {
    const { id: disputeId } = dispute.data.object;
    const outcome = random.chance(0.5) ? "won" : "lost";
    return told(`dispute ${outcome}`, server.closeDispute(disputeId, outcome));
  }
  const refund = server.refundsOf(charge.id).find(({ status }) => status === "succeeded");
  if (refund && random.chance(0.25)) return told("refund failed", server.failRefund(refund.id));
  // Exchange rates change: a bank may dispute more than was paid.
  const disputed = random.chance(0.2) ? { amount: charge.amount + 7 } : {};
  if (random.chance(0.3)) return told("disputed", server.dispute(charge.id, disputed));
  const left = charge.amount - charge.amount_refunded;
  return told(
    "refunded in the Dashboard",
    server.refundInDashboard(charge.id, random.between(1, Math.max(1, left))),
  );
}

const told = (what: string, _: unknown): string => what;

/** Events of Stripe reach us; now and then also a forged one that does not fit what we made. */
export const hear: Plan = ({ world, random }) => ({
  what: "events of Stripe",
  businesses: [],
  async run() {
    const due = world.stripe.due(random.between(1, 6), random);
    for (const [index, event] of due.entries()) {
      if (random.chance(0.1))
        await deliverEvent(world, random.fork(`forged ${index}`), forged(world, random, event));
      await deliverEvent(world, random.fork(index), event);
    }
    return () => world.log(`events ${due.length}`);
  },
});

/** The same event with another account, amount or currency. It must change nothing. */
function forged(
  world: World,
  random: Random,
  { payload, livemode }: { payload: string; livemode: boolean },
): { payload: string; livemode: boolean } {
  const event = JSON.parse(payload) as {
    id: string;
    type: string;
    account?: string;
    data: { object: { amount_total?: number; currency?: string; amount_refunded?: number } };
  };
  event.id = `evt_forged_${world.step}_${random.between(0, 1e9)}`;
  world.note(`Stripe's event: forged ${event.type}`);
  const { object } = event.data;
  const strangers = world.businesses.flatMap(({ account }) =>
    account && account !== event.account ? [account] : [],
  );
  const what =
    event.type === "checkout.session.completed" ? random.pick(["amount", "currency", "account"]) : "account";
  if (what === "amount") object.amount_total = (object.amount_total ?? 0) + 1;
  else if (what === "currency") object.currency = "usd";
  else event.account = random.pick(strangers) ?? "acct_x";
  return { payload: JSON.stringify(event), livemode };
}

/** The business refunds what was paid through Stripe or with the test card. */
export const refundOnline: Plan = (place) => {
  const { world, random } = place;
  const business = businessOf(place);
  const invoice: Invoice | undefined =
    place.focus ?? random.pickNew(world.stripe.offers.filter((one) => one.business === business))?.invoice;
  if (!invoice) return null;
  const tag = tagOf(place, "refund");
  return {
    what: `refund online b${business.index}`,
    businesses: [business],
    async run() {
      const { body } = await calmly(world, business, "GET", `/invoices/${invoice.id}/payments`);
      const payments = (body.data ?? []) as { id: string; source: string; amount_cents: number }[];
      const payment = random.pick(payments.filter(({ source }) => source !== "manual"));
      if (!payment) return nothing;
      const path = `/invoices/${invoice.id}/payments/${payment.id}/refund`;
      const part = random.chance(0.6) ? { amount_cents: random.between(1, payment.amount_cents) } : {};
      const wish = { kind: "refund", business, method: "POST", path, body: part, tag };
      const intent = await ask(world, random, wish);
      return () => {
        remember(world, intent);
        world.note(`refund online: ${intent.status} ${intent.code}`);
        world.log(`refund online b${business.index} ${intent.status} ${intent.code}`);
      };
    },
  };
};

/** A developer moves the test clock of a sandbox forward. */
export const moveTestClock: Plan = (place) => {
  const { world, random } = place;
  const business = random.pick(world.businesses.filter(({ sandbox }) => sandbox));
  if (!business) return null;
  const tag = tagOf(place, "clock");
  const ahead = random.between(1, 72) * 3_600_000;
  return {
    what: `test clock b${business.index}`,
    businesses: [business],
    async run() {
      const now = new Date(Date.now() + business.aheadMs + ahead).toISOString();
      const wish = {
        kind: "test clock",
        business,
        method: "POST",
        path: "/business/test-clock",
        body: { now },
        tag,
      };
      const intent = await ask(world, random, wish);
      return () => {
        remember(world, intent);
        if (succeeded(intent)) business.aheadMs = Math.max(business.aheadMs, Date.parse(now) - Date.now());
        world.log(`test clock b${business.index} ${intent.status} ${intent.code}`);
      };
    },
  };
};
