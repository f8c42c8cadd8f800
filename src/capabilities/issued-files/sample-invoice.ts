/**
 * A fictional invoice of a business, so that people see what their profile makes of one. It is drawn as a specimen,
 * and nothing of it is stored.
 */
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { BusinessRow, ClientRecord, InvoiceRow } from "../../schema/rows.ts";
import { type BusinessWithSeries, getBusiness } from "../business/get-business.ts";
import { changedColumns, type ProfileChanges } from "../business/profile-changes.ts";
import { finalizeRequirements } from "../invoices/finalize-requirements.ts";
import { UNISSUED } from "../invoices/invoice-statements.ts";
import { isIssuance, issuanceAt } from "../invoices/issue-dates.ts";
import { partiesOf } from "../invoices/parties.ts";
import { settingToKeep } from "../invoices/payment-reference.ts";
import { priceDocument } from "../invoices/price-document.ts";
import type { Requirement } from "../invoices/requirements/requirement.ts";
import { ratesOf } from "../invoices/requirements/vat-rates.ts";
import { nextNumber } from "../numbering/next-numbers.ts";
import { renderOnce } from "./invoice-pdf.ts";

/** The words of the fictional parts, in the language of the business. */
export interface SampleWords {
  client: string;
  street: string;
  city: string;
  /** What is sold: the first for 8 hours of 90.00, the second once for 250.00. */
  lines: readonly [string, string];
}

export interface Sample {
  invoice: InvoiceRow;
  parties: FrozenParties;
  /** What the law would ask of the business's profile. Fields are those of the business. */
  requirements: Requirement[];
}

const NO_DATES = { issue_date: null, due_date: null, payment_terms: null, client_terms: null };

/** The sample with some changes of the profile, which are not made; one round trip. */
export async function previewProfile(
  ctx: Context,
  { changes, wordsOf }: { changes: ProfileChanges; wordsOf: (business: BusinessRow) => Promise<SampleWords> },
): Promise<Sample> {
  const { business, series } = await getBusiness(ctx);
  const changed = { ...business, ...changedColumns(business, changes) };
  return sampleOf(ctx, { business: changed, series }, await wordsOf(changed));
}

/** The sample of a business as it is read. Pure but for the time and an id. */
export function sampleOf(
  { clock, ids }: Pick<Context, "clock" | "ids">,
  found: BusinessWithSeries,
  words: SampleWords,
): Sample {
  const { business } = found;
  const now = clock.now();
  const at = instant(clock);
  const client = fictionalClient(business, words, at);
  const { series, sequence, number } = nextNumber("invoice", found, now);
  const issuance = issuanceAt(now, business, NO_DATES, {});
  if (!isIssuance(issuance)) throw new Error("an invoice of today that cannot be issued");
  const { issue_date, due_date, overdue_at } = issuance;
  const texts = business.default_texts?.invoice?.[client.locale];
  const draft = {
    ...UNISSUED,
    ...priceDocument({ lines: linesOf(business, words) }).columns,
    currency: business.default_currency,
    content: texts ?? null,
    supply_date: issue_date,
    notes: business.default_notes,
  };
  const invoice: InvoiceRow = {
    ...draft,
    business_id: business.id,
    id: ids.uuid(),
    ref: 0,
    client_id: client.id,
    status: "finalized",
    finalized_at: at,
    ...{ series, sequence, number, issue_date, due_date, overdue_at },
    payment_reference: settingToKeep(draft, business),
    amount_paid_cents: 0,
    external_id: null,
    purchase_order: null,
    folded_references: null,
    metadata: {},
    link_nonce: "",
    // Nobody takes it for an invoice to pay.
    sandbox: true,
    version: 1,
    created_at: at,
    updated_at: at,
  };
  const requirements = finalizeRequirements({ invoice, business, client, now, lastDates: {} })
    .filter(({ field }) => field[0] === "business")
    .map((requirement) => ({ ...requirement, field: requirement.field.slice(1) }));
  return { invoice, parties: partiesOf(business, client, null), requirements };
}

/** Draws it as it would be issued. */
export const drawSample = (env: Env, { invoice, parties }: Sample): Promise<Uint8Array> =>
  renderOnce({ env }, invoice, { parties, corrects: null, locale: parties.locale });

/** Two lines at the usual rate of the seller's country, or exempt. */
function linesOf({ vat_franchise, country }: BusinessRow, { lines: [first, second] }: SampleWords) {
  const tax_rate = vat_franchise ? 0 : (ratesOf(country ?? "")?.[0] ?? 0);
  const taxed = { tax_rate, ...(vat_franchise && { tax_category: "E" as const }), kind: "service" as const };
  return [
    { description: first, quantity: 8, unit: "HUR", unit_price_cents: 9000, ...taxed },
    { description: second, quantity: 1, unit_price_cents: 25_000, ...taxed },
  ];
}

function fictionalClient(
  { id: business_id, country, locale }: BusinessRow,
  { client, street, city }: SampleWords,
  at: string,
): ClientRecord {
  return {
    business_id,
    id: business_id,
    ref: 0,
    type: "business",
    public_sector: false,
    name: client,
    email: null,
    phone: null,
    address: street,
    postal_code: null,
    city,
    country,
    vat_number: null,
    registration_number: null,
    number: null,
    locale,
    tags: [],
    external_id: null,
    archived_at: null,
    sort_name: "",
    search_text: "",
    place_text: "",
    details: null,
    contacts: [],
    version: 1,
    created_at: at,
    updated_at: at,
  };
}
