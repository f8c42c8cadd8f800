/** Online payment: how an invoice can be paid, and the Checkout page at Stripe for the amount due. */

import type Stripe from "stripe";
import { isChargeable } from "../../adapters/stripe/charge-limits.ts";
import { askInTurn, isBroken, isReplayed } from "../../adapters/stripe/idempotency-keys.ts";
import { sellerName } from "../../formats/document/seller-identity.ts";
import { WORDS } from "../../formats/words/catalogue.ts";
import { after, type Clock } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import { sha256 } from "../../platform/ids.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import type { BusinessRow, CheckoutRow, DocumentRow, InvoiceRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { documentById } from "../invoices/document-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { amountDue, nothingDue, OPEN_STATUSES } from "../invoices/lifecycle.ts";
import { checkoutsOfInvoice, insertCheckout, openCheckouts } from "../payments/checkout-statements.ts";
import { hasRoomForLateMoney } from "../payments/overpayment.ts";
import { endCheckout } from "./end-checkout.ts";
import {
  actingOn,
  type Connection,
  canCharge,
  hasKey,
  requireAccount,
  type StripeAccount,
} from "./stripe-account.ts";

export interface CheckoutTools {
  session: Session;
  env: Env;
  clock: Clock;
  shard: string;
}

/** The customer: the language, and the absolute URL of the page that Stripe returns to. */
export interface Payer {
  locale: Locale;
  returnUrl: string;
}

const WAITING = "person";
/** A page that expires within this time is no longer offered. */
const MARGIN_MS = 10 * 60_000;
const HOUR_MS = 60 * 60_000;

/**
 * How an invoice can be paid online now: at Stripe, on a simulated page (in sandboxes of a deployment without
 * a test key), or not at all. The simulated page takes the same amounts as Stripe.
 */
export function canPayOnline(
  env: Env,
  business: Connection,
  invoice: InvoiceRow,
): "stripe" | "simulated" | null {
  const isOpen = (OPEN_STATUSES as readonly string[]).includes(invoice.status);
  if (invoice.type !== "invoice" || !isOpen || invoice.content?.online_payment === false) return null;
  if (!isChargeable(amountDue(invoice), invoice.currency) || !hasRoomForLateMoney(invoice)) return null;
  if (canCharge(env, business)) return "stripe";
  return business.sandbox && !hasKey(env, true) ? "simulated" : null;
}

/** The return URL with the outcome of the payment. */
function noticeUrl(returnUrl: string, notice: "done" | "cancelled"): string {
  const url = new URL(returnUrl);
  url.searchParams.set("payment", notice);
  return url.href;
}

/**
 * Returns the URL of the page on which the amount due is paid. At most one page of an invoice is open: it is
 * reused while the amount and the account stay the same, else ended and replaced. A customer who has just
 * paid gets the return URL. Throws `stripe_not_set_up`, `nothing_due`, `concurrent_change`, `StripeAway` and
 * Stripe's own errors.
 */
export async function startCheckout(
  tools: CheckoutTools,
  invoiceId: string,
  payer: Payer,
): Promise<{ url: string }> {
  return untilDone(async () => {
    const chargeable = await readChargeable(tools.session, invoiceId);
    const at = requireAccount(tools.env, chargeable.business, WAITING);
    const url =
      (await openPage(tools, chargeable, at, payer)) ?? (await newPage(tools, chargeable, at, payer));
    return url ? { url } : "not_as_read";
  });
}

/** What a page at Stripe depends on. */
interface Chargeable {
  invoice: DocumentRow;
  business: BusinessRow;
  /** Those that are open, or whose payment is under way. */
  checkouts: readonly CheckoutRow[];
}

async function readChargeable(session: Session, invoiceId: string): Promise<Chargeable> {
  const [[invoice], [business], checkouts] = await session.read([
    documentById(session, invoiceId, "invoice"),
    ownBusiness(session),
    openCheckouts(session, invoiceId),
  ]);
  if (!business) throw new Error("an invoice without its business");
  return { invoice: known(invoice, invoiceId), business, checkouts };
}

/**
 * The URL of an open page that still fits; ends those that do not. The return URL while a payment is under
 * way. Null when no page fits. Throws `nothing_due`.
 */
async function openPage(
  tools: CheckoutTools,
  { invoice, business, checkouts }: Chargeable,
  { account }: StripeAccount,
  { returnUrl }: Payer,
): Promise<string | null> {
  const due = amountDue(invoice);
  if (due === 0) throw nothingDue(invoice, "checkout");
  const fits = (row: CheckoutRow) =>
    row.amount_cents === due &&
    row.account_id === account &&
    row.livemode !== business.sandbox &&
    row.expires_at > after(oursNow(tools), MARGIN_MS);
  for (const checkout of checkouts) {
    if (checkout.status === "open" && fits(checkout)) return checkout.url;
    const isPaying =
      checkout.status === "processing" || (await endCheckout(tools, checkout, WAITING)) === "processing";
    if (isPaying) return noticeUrl(returnUrl, "done");
  }
  return null;
}

/** The URL of a new page. Null when the invoice or its checkouts changed meanwhile. */
async function newPage(
  tools: CheckoutTools,
  chargeable: Chargeable,
  at: StripeAccount,
  payer: Payer,
): Promise<string | null> {
  const { session, env } = tools;
  const { invoice } = chargeable;
  const [earlier] = await session.read([checkoutsOfInvoice(session, invoice.id)]);
  const made = await createSession(tools, chargeable, at, payer, earlier.length);
  if (!made.url) throw new Error("a checkout session without an address");
  const row: Omit<CheckoutRow, "business_id"> = {
    id: made.id,
    invoice_id: invoice.id,
    amount_cents: amountDue(invoice),
    currency: invoice.currency,
    account_id: at.account,
    livemode: made.livemode,
    url: made.url,
    status: "open",
    expires_at: new Date(made.expires_at * 1000).toISOString(),
    created_at: oursNow(tools).toISOString(),
  };
  const { changed } = await session.change({ change: insertCheckout(session, row, invoice) });
  if (changed.length > 0) return made.url;
  // Nobody has the URL yet, unless a concurrent request got the same session and stored it first.
  const [rows] = await session.read([checkoutsOfInvoice(session, invoice.id)]);
  const isKept = rows.some(({ id }) => id === made.id);
  if (!isKept) await endCheckout({ session, env }, { ...row, business_id: invoice.business_id }, WAITING);
  return null;
}

/**
 * Creates a Checkout Session. A repeated attempt gets the same session, even if the first answer was lost,
 * but never a session that was ended because the invoice changed meanwhile.
 */
async function createSession(
  { clock, shard }: CheckoutTools,
  chargeable: Chargeable,
  { stripe, account }: StripeAccount,
  payer: Payer,
  earlier: number,
): Promise<Stripe.Checkout.Session> {
  const params = sessionParams(chargeable, shard, payer);
  // Stripe replays a key's answer for a day, by when that session has expired. So each hour has its own key.
  const attempt = `${earlier}.${Math.floor(oursNow({ clock }).getTime() / HOUR_MS)}`;
  const shape = sha256(JSON.stringify(params)).slice(0, 16);
  const { invoice } = chargeable;
  const key = `checkout-${invoice.id}.${invoice.version}-${amountDue(invoice)}-${attempt}-${shape}`;
  // Stripe replays even its own failures. A further key spares the customer an hour's wait.
  return askInTurn(
    key,
    (idempotencyKey) => stripe.checkout.sessions.create(params, { ...actingOn(account), idempotencyKey }),
    (error, turn) => isReplayed(error) || (turn === 0 && isBroken(error)),
  );
}

/** Stripe goes by our time, not by a sandbox's test clock. */
const oursNow = ({ clock }: Pick<CheckoutTools, "clock">): Date => (clock.ours ?? clock).now();

/**
 * The amount due as one line item. `expires_at` is left to Stripe (24 hours), so that a repeated request has
 * the same parameters.
 */
function sessionParams(
  { invoice, business }: Chargeable,
  shard: string,
  { locale, returnUrl }: Payer,
): Stripe.Checkout.SessionCreateParams {
  const name = `${WORDS[locale].document.invoice} ${invoice.number}`;
  const metadata = { shard, business: business.id, invoice: invoice.id };
  return {
    mode: "payment",
    locale,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: invoice.currency.toLowerCase(),
          unit_amount: amountDue(invoice),
          product_data: { name },
        },
      },
    ],
    client_reference_id: invoice.id,
    metadata,
    payment_intent_data: {
      description: `${name} · ${sellerName(invoice.parties?.seller ?? business)}`,
      metadata,
    },
    // An invoice is paid in its own currency.
    adaptive_pricing: { enabled: false },
    success_url: noticeUrl(returnUrl, "done"),
    cancel_url: noticeUrl(returnUrl, "cancelled"),
  };
}
