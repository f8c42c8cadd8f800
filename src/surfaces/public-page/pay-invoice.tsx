/** `/i/{token}/pay`: leads from the invoice's page to Stripe, or to the simulated test card of a sandbox. */
import type { Context as HonoContext } from "hono";
import { stripeFault } from "../../adapters/stripe/stripe-faults.ts";
import { simulatePayment } from "../../capabilities/sandbox/simulate-payment.ts";
import { canPayOnline, startCheckout } from "../../capabilities/stripe/start-checkout.ts";
import { faultFacts, StripeAway } from "../../capabilities/stripe/stripe-account.ts";
import { type Clock, systemClock } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import type { App } from "../../platform/http/context.ts";
import { readBody } from "../../platform/http/read-body.ts";
import { createIds } from "../../platform/ids.ts";
import { log } from "../../platform/log.ts";
import { publicOrigin } from "../../platform/origin.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { BusinessRow, InvoiceRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { Notice } from "./pay-button.tsx";
import { TestCardPage } from "./test-card-page.tsx";

/** An issued invoice, opened by a valid link. */
interface Opened {
  session: Session;
  shard: string;
  invoice: InvoiceRow;
  business: BusinessRow;
  clock: Clock;
  parties: FrozenParties;
  /** Path of the invoice's page. */
  path: string;
  locale: Locale;
}

const ids = createIds(systemClock);
const CHECKOUT_ORIGIN = "https://checkout.stripe.com";

/** Further targets of the page's form, for `form-action`: its POST comes here and is redirected to Stripe. */
export function payTargets({ STRIPE_URL = "" }: Env): string {
  const { origin } = URL.parse(STRIPE_URL) ?? {};
  return origin ? `${CHECKOUT_ORIGIN} ${origin}` : CHECKOUT_ORIGIN;
}

/**
 * GET: the simulated test card of a sandbox. Opening it pays nothing. Redirects to the invoice's page if the
 * card does not apply.
 */
export function showPayPage(c: HonoContext<App>, opened: Opened): Response | Promise<Response> {
  const { env } = c;
  if (canPayOnline(env, opened.business, opened.invoice) !== "simulated") return back(c, opened);
  return c.html(<TestCardPage {...opened} />);
}

/** POST: redirects to Stripe or to the simulated test card, or carries out a button of the test card. */
export async function pay(c: HonoContext<App>, opened: Opened): Promise<Response> {
  const { session, shard, invoice, business, clock, path, locale } = opened;
  const { env } = c;
  const tools = { session, env, shard, clock, ids };
  const card = await cardIn(c);
  const way = canPayOnline(env, business, invoice);
  // At the second press of a button, the invoice is paid already.
  if (way === null) return back(c, opened, card === "success" ? "done" : undefined);
  if (way === "stripe") return toStripe(c, opened, tools);
  if (!card) return c.redirect(`${path}/pay?lang=${locale}`, 303);
  return back(c, opened, await simulatePayment(tools, invoice.id, card));
}

async function toStripe(
  c: HonoContext<App>,
  opened: Opened,
  tools: Parameters<typeof startCheckout>[0],
): Promise<Response> {
  const { invoice, path, locale } = opened;
  const origin = publicOrigin(c.env);
  try {
    const returnUrl = `${origin}${path}?lang=${locale}`;
    const { url } = await startCheckout(tools, invoice.id, { locale, returnUrl });
    return c.redirect(url, 303);
  } catch (error) {
    const facts = refusalFacts(error);
    if (!facts) throw error;
    log("warn", "a checkout could not be started", { request_id: c.get("requestId"), ...facts });
    return back(c, opened, "unavailable");
  }
}

/** Why nobody can pay at Stripe now, for the log; null if the fault is ours. */
function refusalFacts(error: unknown): Record<string, unknown> | null {
  if (error instanceof StripeAway) return { reason: error.message };
  if (error instanceof Refusal && error.code !== "unavailable") return { reason: error.code };
  const fault = stripeFault(error);
  return fault && faultFacts(fault);
}

/** Redirects to the invoice's page, with a notice on how the payment went. */
const back = (c: HonoContext<App>, { path, locale }: Opened, notice?: Notice): Response =>
  c.redirect(`${path}?lang=${locale}${notice ? `&payment=${notice}` : ""}`, 303);

async function cardIn(c: HonoContext<App>): Promise<"success" | "declined" | null> {
  const card = new URLSearchParams((await readBody(c.req.raw)) ?? "").get("card");
  return card === "success" || card === "declined" ? card : null;
}
