/** Stripe's events when something is wrong: keys, modes, accounts, events that are lost, late or of something else. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import type { BusinessRow } from "../../src/business/store.ts";
import { rowsOf } from "../support/rows.ts";
import {
  checkout,
  eventsOf,
  forged,
  hear,
  invoiceOf,
  logged,
  type Place,
  paidInvoice,
  place,
  SECRETS,
  tell,
  work,
} from "../support/stripe/place.ts";
import { watchedDatabase } from "../support/watched-database.ts";
import { appWith } from "../support/worker.ts";

/** Business and deployment: with the deployment's own account, and with a connected one. */
const OWN: [Partial<BusinessRow>, Partial<Env>] = [
  { stripe_account_id: null },
  { STRIPE_OWN_ACCOUNT: "true" },
];
const CONNECTED: typeof OWN = [{}, {}];

const keptOf = async ({ api }: Place) => (await rowsOf(api.id)).stripe_events ?? [];

describe("an event that does not say whose it is", () => {
  it("is kept within one round trip and without asking Stripe", async ({ expect }) => {
    const at = await place(...OWN);
    const invoice = await paidInvoice(at);
    const { binding, takeTrips } = watchedDatabase(env.DB);
    const watched = { ...at, fetch: appWith({ ...at.env, DB: binding }) };
    const asked = at.stripe.requests.length;
    expect(await hear(watched, at.stripe.dispute(invoice.charge))).toBe(200);
    expect([takeTrips(), at.stripe.requests.length]).toEqual([1, asked]);
    expect(await work(at)).toEqual([]);
    expect(await eventsOf(at, invoice)).toContain("disputed");
  });

  it("waits for its payment, while that may still come", async ({ expect }) => {
    for (const settings of [OWN, CONNECTED]) {
      const at = await place(...settings);
      const invoice = await checkout(at);
      const paid = at.stripe.pay(invoice.session);
      const disputed = at.stripe.dispute(at.stripe.chargeOf(invoice.session).id);
      const stranger = forged(disputed, (event) => {
        event.data.object.payment_intent = "pi_of_another_shop";
      });
      expect([await hear(at, disputed), await hear(at, stranger)]).toEqual([200, 200]);
      expect(await work(at)).toEqual([expect.stringMatching(/has not come yet/)]);
      expect(await eventsOf(at, invoice)).not.toContain("disputed");
      await tell(at, paid);
      expect(await work(at)).toEqual([]);
      expect(await eventsOf(at, invoice)).toContain("disputed");
    }
  });

  it("concerns nobody when nothing was made here and nothing is on its way", async ({ expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    const kept = await keptOf(at);
    const stranger = forged(at.stripe.dispute(invoice.charge), (event) => {
      event.data.object.payment_intent = "pi_of_another_shop";
    });
    expect(await hear(at, stranger)).toBe(200);
    expect(await keptOf(at)).toEqual(kept);
    expect(logged.join("\n")).toMatch(/no business here is concerned/);
  });

  it("as a refund whose metadata the account's owner removed, still takes the money back", async ({
    expect,
  }) => {
    for (const settings of [OWN, CONNECTED]) {
      const at = await place(...settings);
      const invoice = await paidInvoice(at);
      const refunded = at.stripe.refundInDashboard(invoice.charge, 15_000);
      const unmarked = forged(refunded, (event) => {
        event.data.object.metadata = {};
      });
      for (const event of [unmarked, refunded]) {
        await tell(at, event);
        expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 45_000 });
      }
    }
  });
});

describe("the secrets of the webhook", () => {
  it("may be the same in both modes", async ({ expect }) => {
    for (const sandbox of [true, false]) {
      const at = await place({ sandbox }, { STRIPE_TEST_WEBHOOK_SECRET: SECRETS.live });
      const invoice = await checkout(at);
      expect(await hear(at, at.stripe.pay(invoice.session), { secret: SECRETS.live })).toBe(200);
      await work(at);
      expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
    }
  });

  it("may be several in live mode too, while one replaces another", async ({ expect }) => {
    const at = await place({ sandbox: false }, { STRIPE_LIVE_WEBHOOK_SECRET: `whsec_old ${SECRETS.live}` });
    for (const secret of ["whsec_old", SECRETS.live]) {
      const invoice = await checkout(at);
      expect(await hear(at, at.stripe.pay(invoice.session), { secret })).toBe(200);
      await work(at);
      expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
    }
    const test = forged(at.stripe.pay((await checkout(at)).session), (event) => {
      event.livemode = false;
    });
    expect(await hear(at, test, { secret: SECRETS.live })).toBe(200);
    expect(logged.join("\n")).toMatch(/of the other mode than its secret/);
  });
});
