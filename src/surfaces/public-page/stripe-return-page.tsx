/** The page to which Stripe sends the owner of an account back. */
import type { Context as HonoContext } from "hono";
import { finishConnecting, type Returned } from "../../capabilities/stripe/account-connection/finish.ts";
import { systemClock } from "../../platform/clock.ts";
import type { App } from "../../platform/http/context.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { failurePage } from "./failure-page.tsx";
import { MessagePage } from "./page.tsx";
import { preferredLocale } from "./preferred-locale.ts";
import { STRIPE_RETURN_TRANSLATIONS } from "./translations/stripe-return-translations.ts";

const STATUSES = {
  connected: 200,
  denied: 200,
  failed: 502,
  lost: 502,
  other_account: 409,
  stale: 400,
  under_way: 202,
} as const;

const HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  // The address contains an authorization code.
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, no-store",
};

/** `GET /webhooks/stripe/return`: completes the connection, and shows the outcome on a page. */
export async function stripeReturnPage(c: HonoContext<App>): Promise<Response> {
  const response = await answer(c);
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  return response;
}

async function answer(c: HonoContext<App>): Promise<Response> {
  const browser = preferredLocale(c.req.header("Accept-Language"));
  try {
    const { code, state } = c.req.query();
    const { outcome, business } = await finishConnecting({ env: c.env, clock: systemClock }, { code, state });
    return c.html(page(outcome, business?.locale ?? browser), STATUSES[outcome]);
  } catch (error) {
    return failurePage(error, c, browser);
  }
}

const page = (outcome: Returned["outcome"], locale: Locale) => (
  <MessagePage locale={locale} message={STRIPE_RETURN_TRANSLATIONS[locale][outcome]} />
);
