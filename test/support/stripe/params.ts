/**
 * What the endpoints accept. The compiler checks every list against the SDK's own `…Params`: a parameter that
 * Stripe adds, renames or drops makes this file fail to compile when the SDK is updated.
 */
import type Stripe from "stripe";
import type { Form, FormValue } from "./form.ts";
import { refusals } from "./refusals.ts";

/** `unmodelled`: Stripe has the parameter; this server does not model it, and refuses it with a 501. */
type Leaf = "string" | "integer" | "boolean" | "metadata" | "unmodelled";

/** The type of a parameter's value, without the values that unset it. */
type Given<T> = Exclude<T, null | undefined | "">;

type Known<T> = [T] extends [boolean]
  ? "boolean"
  : [T] extends [number]
    ? "integer"
    : [T] extends [string]
      ? "string" | { oneOf: readonly T[] }
      : [T] extends [readonly (infer E)[]]
        ? { list: SpecOf<E> }
        : string extends keyof T
          ? "metadata"
          : { fields: FieldsOf<T> };

type SpecOf<T> = "unmodelled" | Known<Given<T>>;

/** All names of T and no others; what T requires must be required. */
export type FieldsOf<T> = {
  readonly [K in keyof T]-?: { required: SpecOf<T[K]> } | (object extends Pick<T, K> ? SpecOf<T[K]> : never);
};

type Spec = Leaf | { oneOf: readonly string[] } | { list: Spec } | { fields: Fields };
type Fields = { readonly [name: string]: Spec | { required: Spec } };

const EXPAND = { list: "string" } as const;

export const RETRIEVE = { expand: EXPAND } as const satisfies FieldsOf<Stripe.RefundRetrieveParams> &
  FieldsOf<Stripe.ChargeRetrieveParams> &
  FieldsOf<Stripe.Checkout.SessionRetrieveParams> &
  FieldsOf<Stripe.Checkout.SessionExpireParams> &
  FieldsOf<Stripe.AccountRetrieveParams>;

export const RETRIEVE_PAYMENT_INTENT = {
  expand: EXPAND,
  client_secret: "string",
} as const satisfies FieldsOf<Stripe.PaymentIntentRetrieveParams>;

const PRICE_DATA: FieldsOf<Stripe.Checkout.SessionCreateParams.LineItem.PriceData> = {
  currency: { required: "string" },
  product: "unmodelled",
  product_data: {
    required: {
      fields: {
        name: { required: "string" },
        description: "string",
        images: { list: "string" },
        metadata: "metadata",
        tax_code: "string",
        tax_details: "unmodelled",
        unit_label: "string",
      },
    },
  },
  recurring: "unmodelled",
  tax_behavior: { oneOf: ["exclusive", "inclusive", "unspecified"] },
  unit_amount: { required: "integer" },
  unit_amount_decimal: "unmodelled",
};

const LINE_ITEM: FieldsOf<Stripe.Checkout.SessionCreateParams.LineItem> = {
  adjustable_quantity: "unmodelled",
  metadata: "metadata",
  price: "unmodelled",
  price_data: { required: { fields: PRICE_DATA } },
  quantity: { required: "integer" },
  tax_rates: "unmodelled",
};

const PAYMENT_INTENT_DATA: FieldsOf<Stripe.Checkout.SessionCreateParams.PaymentIntentData> = {
  application_fee_amount: "integer",
  capture_method: "unmodelled",
  description: "string",
  metadata: "metadata",
  on_behalf_of: "unmodelled",
  receipt_email: "string",
  setup_future_usage: "unmodelled",
  shipping: "unmodelled",
  statement_descriptor: "string",
  statement_descriptor_suffix: "string",
  transfer_data: "unmodelled",
  transfer_group: "string",
};

export const CREATE_SESSION: FieldsOf<Stripe.Checkout.SessionCreateParams> = {
  adaptive_pricing: { fields: { enabled: "boolean" } },
  after_expiration: "unmodelled",
  allow_promotion_codes: "boolean",
  allowed_payment_method_types: { list: "string" },
  automatic_tax: "unmodelled",
  billing_address_collection: { oneOf: ["auto", "required"] },
  branding_settings: "unmodelled",
  cancel_url: "string",
  client_reference_id: "string",
  consent_collection: "unmodelled",
  currency: "string",
  custom_fields: "unmodelled",
  custom_text: "unmodelled",
  customer: "unmodelled",
  customer_account: "unmodelled",
  customer_creation: { oneOf: ["always", "if_required"] },
  customer_email: "string",
  customer_update: "unmodelled",
  discounts: "unmodelled",
  excluded_payment_method_types: { list: "string" },
  expand: EXPAND,
  expires_at: "integer",
  integration_identifier: "string",
  invoice_creation: { fields: { enabled: { required: "boolean" }, invoice_data: "unmodelled" } },
  line_items: { required: { list: { fields: LINE_ITEM } } },
  locale: "string",
  managed_payments: "unmodelled",
  metadata: "metadata",
  mode: { required: { oneOf: ["payment", "setup", "subscription"] } },
  name_collection: "unmodelled",
  optional_items: "unmodelled",
  origin_context: { oneOf: ["mobile_app", "web"] },
  payment_intent_data: { fields: PAYMENT_INTENT_DATA },
  payment_method_collection: "unmodelled",
  payment_method_configuration: "string",
  payment_method_data: "unmodelled",
  payment_method_options: "unmodelled",
  permissions: "unmodelled",
  phone_number_collection: { fields: { enabled: { required: "boolean" } } },
  redirect_on_completion: "unmodelled",
  return_url: "unmodelled",
  saved_payment_method_options: "unmodelled",
  setup_intent_data: "unmodelled",
  shipping_address_collection: "unmodelled",
  shipping_options: "unmodelled",
  submit_type: { oneOf: ["auto", "book", "donate", "pay", "subscribe"] },
  subscription_data: "unmodelled",
  success_url: { required: "string" },
  tax_id_collection: "unmodelled",
  ui_mode: { oneOf: ["elements", "embedded_page", "form", "hosted_page"] },
  wallet_options: "unmodelled",
};

export const CREATE_REFUND: FieldsOf<Stripe.RefundCreateParams> = {
  amount: "integer",
  charge: "string",
  currency: "unmodelled",
  customer: "unmodelled",
  expand: EXPAND,
  instructions_email: "string",
  metadata: "metadata",
  origin: "unmodelled",
  payment_intent: "string",
  reason: { oneOf: ["duplicate", "fraudulent", "requested_by_customer"] },
  refund_application_fee: "boolean",
  reverse_transfer: "unmodelled",
};

export const LIST_REFUNDS: FieldsOf<Stripe.RefundListParams> = {
  charge: "string",
  created: "unmodelled",
  ending_before: "unmodelled",
  expand: EXPAND,
  limit: "integer",
  payment_intent: "string",
  starting_after: "unmodelled",
};

export const OAUTH_TOKEN: FieldsOf<Stripe.OAuthTokenParams> = {
  grant_type: { required: "string" },
  code: "string",
  refresh_token: "string",
  scope: "string",
  assert_capabilities: "unmodelled",
};

export const OAUTH_DEAUTHORIZE: FieldsOf<Stripe.OAuthDeauthorizeParams> = {
  client_id: { required: "string" },
  stripe_user_id: { required: "string" },
};

/**
 * Checks a form against a list and gives its parameters, or throws Stripe's refusal. The type of the list
 * guarantees T.
 */
export function checkParams<T>(fields: FieldsOf<T>, form: Form): T {
  const unknown = unknownNames(fields as Fields, form, "");
  if (unknown.length > 0) throw refusals.unknownParams(unknown);
  return checkFields(fields as Fields, form, "") as T;
}

/** Every unknown name, at any depth. Stripe reports all of them, before any other fault. */
function unknownNames(fields: Fields, form: Form, path: string): string[] {
  return Object.entries(form).flatMap(([name, value]) => {
    const at = under(path, name);
    const spec = fields[name];
    return spec === undefined ? [at] : unknownWithin(specOf(spec), value, at);
  });
}

function unknownWithin(spec: Spec, value: FormValue, at: string): string[] {
  if (typeof spec === "string" || typeof value === "string") return [];
  if ("list" in spec && Array.isArray(value))
    return value.flatMap((item, index) => unknownWithin(spec.list, item, `${at}[${index}]`));
  return "fields" in spec && !Array.isArray(value) ? unknownNames(spec.fields, value, at) : [];
}

function checkFields(fields: Fields, form: Form, path: string): Record<string, unknown> {
  const checked: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const at = under(path, name);
    const value = form[name];
    if (value !== undefined) checked[name] = checkValue(specOf(field), value, at);
    else if (typeof field === "object" && "required" in field) throw refusals.missing(at);
  }
  return checked;
}

function checkValue(spec: Spec, value: FormValue, at: string): unknown {
  if (spec === "unmodelled") throw refusals.notModelled(`the parameter ${at}`);
  if (spec === "metadata") return checkMetadata(value, at);
  if (typeof spec === "object" && "list" in spec) {
    if (!Array.isArray(value)) throw refusals.notA("array", at);
    return value.map((item, index) => checkValue(spec.list, item, `${at}[${index}]`));
  }
  if (typeof spec === "object" && "fields" in spec) {
    if (typeof value === "string" || Array.isArray(value)) throw refusals.notA("object", at);
    return checkFields(spec.fields, value, at);
  }
  if (typeof value !== "string") throw refusals.notA("string", at);
  if (value === "") throw refusals.empty(at);
  return checkLeaf(spec, value, at);
}

function checkLeaf(
  spec: "string" | "integer" | "boolean" | { oneOf: readonly string[] },
  value: string,
  at: string,
): unknown {
  if (spec === "string") return value;
  if (spec === "integer") {
    if (!/^-?\d+$/.test(value)) throw refusals.notInteger(at, value);
    return Number(value);
  }
  if (spec === "boolean") {
    if (value !== "true" && value !== "false") throw refusals.notA(`boolean: ${value}`, at);
    return value === "true";
  }
  if (!spec.oneOf.includes(value)) throw refusals.notOneOf(at, spec.oneOf);
  return value;
}

const MAX_METADATA = { keys: 50, key: 40, value: 500 };

/** Checks metadata against its limits. An empty value unsets its key. */
function checkMetadata(value: FormValue, at: string): Record<string, string> {
  if (value === "") return {};
  if (typeof value === "string") throw refusals.notA("object", at);
  const entries = Object.entries(value);
  if (entries.length > MAX_METADATA.keys)
    throw refusals.metadata(`Metadata can have up to ${MAX_METADATA.keys} keys.`, at);
  return Object.fromEntries(
    entries.flatMap(([key, held]) => {
      const where = under(at, key);
      if (typeof held !== "string") throw refusals.notA("string", where);
      if (key.length > MAX_METADATA.key)
        throw refusals.metadata(`Metadata keys can have up to ${MAX_METADATA.key} characters.`, where);
      if (held.length > MAX_METADATA.value)
        throw refusals.metadata(
          `Metadata values can have up to ${MAX_METADATA.value} characters, but you passed in a value that is ${held.length} characters.`,
          where,
        );
      return held === "" ? [] : [[key, held]];
    }),
  );
}

const specOf = (field: Fields[string]): Spec =>
  typeof field === "object" && "required" in field ? field.required : field;

const under = (path: string, name: string): string => (path ? `${path}[${name}]` : name);

/** The paths that a request wants expanded. */
export function expandPaths(form: Form): string[] {
  const { expand } = form;
  return Array.isArray(expand) ? expand.filter((path) => typeof path === "string") : [];
}
