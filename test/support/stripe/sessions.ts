/** Checkout Sessions: what a business asks for, and the address of the page to pay at. */
import type Stripe from "stripe";
import { currencyOf, requireChargeable } from "./amounts.ts";
import { emit, type Sent } from "./events.ts";
import * as fixtures from "./fixtures.ts";
import { refusals } from "./refusals.ts";
import {
  type Caller,
  findFor,
  keep,
  modeOf,
  newId,
  type Owner,
  seconds,
  stored,
  type World,
} from "./world.ts";

type Session = Stripe.Checkout.Session;
type CreateParams = Stripe.Checkout.SessionCreateParams;

const MINUTES_30 = 30 * 60;
const HOURS_24 = 24 * 60 * 60;
const MAX_REFERENCE = 200;
const MAX_SUFFIX = 22;

/**
 * The host of the pages to pay at when this server is asked as api.stripe.com; otherwise they are its own.
 */
const CHECKOUT_HOST = "https://checkout.stripe.com";

export function createSession(
  world: World,
  caller: Caller,
  params: CreateParams,
  { origin }: { origin: string },
): Session {
  requireModelled(params);
  requireUrls(params);
  requireTexts(params);
  requireFee(world, caller, params);
  const items = (params.line_items ?? []).map(lineItem);
  const currency = oneCurrency(items);
  const total = items.reduce((sum, { amount_total }) => sum + amount_total, 0);
  requireChargeable(total, currency);
  const created = seconds(world);
  const id = newId(`cs_${modeOf(caller.livemode)}`, 58);
  world.lineItems.set(id, items);
  world.intentData.set(id, params.payment_intent_data ?? {});
  return keep(world, "checkout.session", caller, {
    ...fixtures.session,
    id,
    livemode: caller.livemode,
    created,
    expires_at: expiry(params.expires_at, created),
    amount_subtotal: total,
    amount_total: total,
    currency,
    metadata: params.metadata as Stripe.Metadata,
    client_reference_id: params.client_reference_id ?? null,
    customer_email: params.customer_email ?? null,
    customer_details: params.customer_email ? customerDetails(params.customer_email, null) : null,
    customer_creation: params.customer_creation ?? "if_required",
    adaptive_pricing: { enabled: params.adaptive_pricing?.enabled ?? true },
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    billing_address_collection: params.billing_address_collection ?? null,
    integration_identifier: params.integration_identifier ?? null,
    locale: params.locale ?? null,
    origin_context: params.origin_context ?? null,
    payment_method_types: params.allowed_payment_method_types ?? ["card", "link"],
    submit_type: params.submit_type ?? null,
    success_url: params.success_url ?? null,
    cancel_url: params.cancel_url ?? null,
    url: `${origin === "https://api.stripe.com" ? CHECKOUT_HOST : origin}/c/pay/${id}`,
  });
}

/** Ends an open session at the business's request. */
export function expireSession(world: World, caller: Caller, id: string): Session {
  const session = findFor(world, caller, "checkout.session", id, "session");
  if (session.status !== "open") throw refusals.notOpen(session.status);
  expire(world, caller, session, caller);
  return findFor(world, caller, "checkout.session", id, "session");
}

/** Expires the sessions whose time is over. */
export function expireDue(world: World): void {
  for (const { object, ...owner } of world.objects["checkout.session"].values())
    if (object.status === "open" && object.expires_at <= seconds(world)) expire(world, owner, object);
}

export function expire(
  world: World,
  owner: Owner,
  session: Session,
  cause?: Caller,
): Sent<"checkout.session.expired"> {
  const expired = keep(world, "checkout.session", owner, { ...session, status: "expired", url: null });
  return emit(world, owner, "checkout.session.expired", expired, { cause });
}

/** The session that a customer is about to pay. Throws unless it is open. */
export function openSession(world: World, id: string): Owner & { session: Session } {
  expireDue(world);
  const { object: session, account, livemode } = stored(world, "checkout.session", id);
  if (session.status !== "open") throw new Error(`the session is ${session.status}: nobody can pay it`);
  return { session, account, livemode };
}

export const customerDetails = (
  email: string | null,
  name: string | null,
): Stripe.Checkout.Session.CustomerDetails => ({
  address: null,
  business_name: null,
  email,
  individual_name: null,
  name,
  phone: null,
  tax_exempt: "none",
  tax_ids: null,
});

function lineItem(
  { price_data, quantity = 1 }: Stripe.Checkout.SessionCreateParams.LineItem,
  index: number,
): Stripe.LineItem {
  const at = `line_items[${index}]`;
  if (quantity < 1)
    throw refusals.wrong(
      "This value must be greater than or equal to 1.",
      `${at}[quantity]`,
      "parameter_invalid_integer",
    );
  const unit = price_data?.unit_amount ?? 0;
  if (unit < 0)
    throw refusals.wrong(
      "This value must be greater than or equal to 0.",
      `${at}[price_data][unit_amount]`,
      "parameter_invalid_integer",
    );
  const amount = unit * quantity;
  return {
    ...fixtures.lineItem,
    id: newId("li_1", 23),
    amount_subtotal: amount,
    amount_total: amount,
    currency: currencyOf(price_data?.currency ?? "", `${at}[price_data][currency]`),
    description: price_data?.product_data?.name ?? null,
    quantity,
  };
}

function oneCurrency(items: readonly Stripe.LineItem[]): string {
  const [currency, other] = new Set(items.map((item) => item.currency));
  if (currency === undefined) throw refusals.missing("line_items");
  if (other !== undefined)
    throw refusals.wrong(
      `You cannot combine currencies on a single Checkout Session: ${currency} and ${other}.`,
      "line_items",
    );
  return currency;
}

function requireModelled({ mode, ui_mode }: CreateParams): void {
  if (mode !== "payment") throw refusals.notModelled(`Checkout in mode ${mode}`);
  if (ui_mode !== undefined && ui_mode !== "hosted_page")
    throw refusals.notModelled(`the ui_mode ${ui_mode}`);
}

function requireUrls(params: CreateParams): void {
  for (const param of ["success_url", "cancel_url"] as const) {
    const url = params[param];
    if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
      throw refusals.wrong("Not a valid URL", param, "url_invalid");
  }
}

function requireTexts({ client_reference_id, customer_email, payment_intent_data }: CreateParams): void {
  if (
    client_reference_id &&
    (client_reference_id.length > MAX_REFERENCE || /[^\w-]/.test(client_reference_id))
  )
    throw refusals.wrong(
      `\`client_reference_id\` has up to ${MAX_REFERENCE} letters, digits, dashes and underscores.`,
      "client_reference_id",
    );
  if (customer_email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(customer_email))
    throw refusals.wrong(`Invalid email address: ${customer_email}`, "customer_email", "email_invalid");
  const suffix = payment_intent_data?.statement_descriptor_suffix;
  if (suffix && (suffix.length > MAX_SUFFIX || /[<>\\'"*]/.test(suffix)))
    throw refusals.wrong(
      `The statement descriptor suffix must be at most ${MAX_SUFFIX} characters, without < > \\ ' " *.`,
      "payment_intent_data[statement_descriptor_suffix]",
    );
}

/**
 * An application fee is the platform's share of a connected account's charge; only such a charge may have
 * one.
 */
function requireFee(world: World, { account }: Caller, { payment_intent_data }: CreateParams): void {
  if (payment_intent_data?.application_fee_amount === undefined || account !== world.platform) return;
  throw refusals.wrong(
    "Can only apply an application_fee_amount when the request is made on behalf of another account.",
    "payment_intent_data[application_fee_amount]",
  );
}

function expiry(asked: number | undefined, created: number): number {
  if (asked === undefined) return created + HOURS_24;
  if (asked < created + MINUTES_30)
    throw refusals.wrong(
      "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
      "expires_at",
    );
  if (asked > created + HOURS_24)
    throw refusals.wrong(
      "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
      "expires_at",
    );
  return asked;
}
