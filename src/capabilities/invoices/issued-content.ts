/** What a document's content becomes when it is issued: what it relies on is frozen with it. Pure. */
import { nationalCurrency } from "../../formats/document/national-currencies.ts";
import { dayIn } from "../../platform/days.ts";
import type { InputFault } from "../../platform/refusal.ts";
import type { DocumentContent } from "../../schema/document-shapes.ts";
import type { BusinessRow, ClientRow, InvoiceRow } from "../../schema/rows.ts";
import { fault } from "../refusals.ts";
import { contentWith } from "./document-content.ts";
import { foldedReferences } from "./invoice-filters.ts";
import { dueBy } from "./issue-dates.ts";
import { settingToKeep } from "./payment-reference.ts";
import { hasTaxInRange } from "./tax-in-currency.ts";

/** The columns that change with the content, and the setting of its payment reference; each only if it changes. */
export type IssuedContent = Partial<Pick<InvoiceRow, "content" | "folded_references" | "payment_reference">>;

type Draft = Pick<InvoiceRow, "content" | "currency" | "tax_cents" | "tax_breakdown">;

/**
 * The content of a draft with what its client says of every document, where the draft says nothing itself.
 * Until a draft is issued it follows its client, in this as in the client's address.
 */
export function contentOfDraft(
  { content }: Pick<InvoiceRow, "content">,
  { details }: Pick<ClientRow, "details">,
): DocumentContent | null {
  if (!details) return content;
  const { buyer_reference, delivery_address, payment_method } = details;
  const payment_methods = payment_method && [payment_method];
  return contentWith(
    contentWith(null, { buyer_reference, delivery_address, payment_methods }),
    content ?? {},
  );
}

/**
 * A draft as its PDF shows it: with what it takes from its client, its days as far as they are known, and the
 * exchange rate that it would have if it were issued on its day, or now.
 */
export function draftAsShown<D extends InvoiceRow>(
  draft: D,
  {
    client,
    business,
    now,
  }: {
    client: Pick<ClientRow, "details">;
    business: RateSettings & Pick<BusinessRow, "time_zone">;
    now: Date;
  },
): D {
  const asked = contentOfDraft(draft, client);
  const day = () => asked?.issue_date ?? dayIn(business.time_zone, now);
  const rated = asked?.tax_currency
    ? contentWith(asked, { exchange_rate: rateOf(draft, business, day()) })
    : asked;
  // At such a rate it cannot be issued.
  const content = hasTaxInRange({ ...draft, content: rated })
    ? rated
    : contentWith(rated, { exchange_rate: null });
  const { issue_date = null, payment_terms = null } = content ?? {};
  const by_terms = issue_date && payment_terms ? dueBy(issue_date, payment_terms) : null;
  return { ...draft, content, issue_date, due_date: draft.due_date ?? by_terms };
}

/** A draft of a credit note as its PDF shows it: with the day for which it asks. */
export const creditDraftAsShown = (draft: InvoiceRow): InvoiceRow => ({
  ...draft,
  issue_date: draft.content?.issue_date ?? null,
});

type DraftToIssue = Draft & Pick<InvoiceRow, "external_id" | "purchase_order" | "folded_references">;

interface Issuing {
  client: Pick<ClientRow, "details">;
  business: RateSettings & Pick<BusinessRow, "iban">;
  issue_date: string;
}

/**
 * The content to issue, and what the payment reference is made of. The issue date goes to its column, and the
 * exchange rate is that of the business's table if the draft names none.
 */
export function issuedContent(draft: DraftToIssue, issuing: Issuing): IssuedContent {
  const payment_reference = settingToKeep(draft, issuing.business);
  return { ...contentToIssue(draft, issuing), ...(payment_reference && { payment_reference }) };
}

function contentToIssue(draft: DraftToIssue, { client, business, issue_date }: Issuing): IssuedContent {
  const asked = contentOfDraft(draft, client);
  if (!asked) return {};
  const exchange_rate = rateOf(draft, business, issue_date);
  const content = contentWith(asked, { issue_date: null, exchange_rate });
  // A title that came from the business's default texts is not in what was folded when the draft was made.
  const folded_references = foldedReferences({ ...draft, content });
  const isSame = JSON.stringify(content) === JSON.stringify(draft.content);
  return isSame && folded_references === draft.folded_references ? {} : { content, folded_references };
}

/**
 * Why VAT cannot be stated in the draft's tax currency: no rate is ever guessed (`exchange_rate_missing`), and
 * a number must hold it (`own_tax_out_of_range`).
 */
export function rateFaults(draft: Draft, business: RateSettings, issue_date: string): InputFault[] {
  const { currency, content } = draft;
  const tax_currency = content?.tax_currency;
  if (!tax_currency) return [];
  const exchange_rate = rateOf(draft, business, issue_date);
  if (!exchange_rate)
    return [fault(["exchange_rate"], "exchange_rate_missing", { currency, tax_currency, issue_date })];
  const isInRange = hasTaxInRange({ ...draft, content: { tax_currency, exchange_rate } });
  return isInRange ? [] : [fault(["exchange_rate"], "own_tax_out_of_range", { tax_currency })];
}

/** What a business says of rates of exchange. */
type RateSettings = Pick<BusinessRow, "country" | "default_currency" | "details">;

/** The draft's own rate, else the latest of the business's table that is not after the issue date. */
function rateOf(
  { currency, content }: Draft,
  { country, default_currency, details }: RateSettings,
  issue_date: string,
): string | null {
  const { tax_currency, exchange_rate = null } = content ?? {};
  if (!tax_currency || exchange_rate) return exchange_rate;
  // The table is in the seller's own currency; it says nothing of any other.
  const own = nationalCurrency(country) ?? default_currency;
  const rates = tax_currency === own ? (details?.exchange_rates ?? []) : [];
  const [latest] = rates
    .filter((rate) => rate.currency === currency && rate.date <= issue_date)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  return latest?.rate ?? null;
}
