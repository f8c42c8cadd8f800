/** The page to which Stripe sends the owner of an account back. */

import type { Context as HonoContext } from "hono";
import { finishConnecting } from "../../capabilities/stripe/account-connection/finish.ts";
import { connectionPage } from "../../capabilities/stripe/account-connection/start.ts";
import { WORDS } from "../../formats/words/catalogue.ts";
import { systemClock } from "../../platform/clock.ts";
import type { App } from "../../platform/http/context.ts";
import { ids } from "../api-access/http-context.ts";
import { browserLocale } from "../for-people/preferred-locale.ts";
import { MessagePage } from "./page.tsx";
import { PAGE_HEADERS } from "./page-headers.ts";

const STATUSES = {
  connected: 200,
  denied: 200,
  failed: 502,
  lost: 502,
  other_account: 409,
  stale: 400,
  under_way: 202,
} as const;

// `no-referrer` matters here, too: the address contains an authorization code.
const HEADERS = {
  ...PAGE_HEADERS,
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/**
 * `GET /webhooks/stripe/return`: completes the connection, and shows the outcome on a page: on that of the account app
 * from which the owner set out, or on one of its own.
 */
export async function stripeReturnPage(c: HonoContext<App>): Promise<Response> {
  const { code, state } = c.req.query();
  const { outcome, business, from } = await finishConnecting(
    { env: c.env, clock: systemClock, ids },
    { code, state },
  );
  if (from && business) {
    const query = new URLSearchParams({ outcome, business: business.id });
    return new Response(null, {
      status: 303,
      headers: { ...HEADERS, Location: `${connectionPage(from)}?${query}` },
    });
  }
  const locale = business?.locale ?? browserLocale(c);
  const message = WORDS[locale].stripeReturn[outcome];
  return c.html(<MessagePage locale={locale} message={message} />, STATUSES[outcome], HEADERS);
}
