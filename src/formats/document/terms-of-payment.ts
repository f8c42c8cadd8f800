/**
 * The terms of payment that stand among the legal mentions: those of the document, else of the seller, else
 * the law's.
 */
import type { Locale } from "../../schema/vocabularies/locales.ts";
import {
  type CodedTerm,
  type LatePenaltyRate,
  TERM_CODES,
} from "../../schema/vocabularies/terms-of-payment.ts";
import { WORDS } from "../words/catalogue.ts";
import type { InvoiceDocument } from "./document-model.ts";
import { cashDiscountWithin } from "./payment-texts.ts";

/** The words of the rates that have a code. */
const RATES = { three_times_legal_rate: "tripleLegalRate", ecb_plus_10: "statutoryPenaltyRate" } as const;

/**
 * C. com. art. L441-9, L441-10 and D441-5 (France); Directive 2011/7/EU. Late payment penalties and the
 * recovery fee apply between businesses only, so that to a consumer neither the law's nor those of the whole business
 * are stated. A public body owes them in France by the Code de la commande publique (art. L2192-13, R2192-31,
 * D2192-35), at rates that are not the seller's to agree on. The document's own words were written for its buyer, and
 * are stated to any other. Each language has as many terms as the next, in the same order.
 */
export function termsOfPayment(document: InvoiceDocument, locale: Locale): string[] {
  const { latePenalty, recoveryFee } = WORDS[locale].legal;
  const discount = earlyDiscount(document, locale);
  const rate = latePenaltyRate(document, locale);
  const fee = recoveryFeeAmount(document, locale);
  return [
    ...(discount === null ? [] : [discount]),
    ...(rate === null ? [] : [`${latePenalty} ${rate}`]),
    ...(fee === null ? [] : [`${recoveryFee} ${fee}`]),
  ];
}

/** A French business says to others that there is no discount, if there is none. */
function earlyDiscount(document: InvoiceDocument, locale: Locale): string | null {
  const { content, seller } = document;
  const { earlyDiscount: label, noEarlyDiscount } = WORDS[locale].legal;
  const offers = (content?.cash_discount ?? []).map((offer) => cashDiscountWithin(offer, locale)).join(", ");
  const said = content?.early_discount;
  const offered = ownWords(document, "early_discount") ?? (offers || (said ? null : seller.early_discount));
  if (offered !== null) return `${label} ${offered}`;
  return (said || isFrench(document)) && isTrade(document) ? noEarlyDiscount : null;
}

function latePenaltyRate(document: InvoiceDocument, locale: Locale): string | null {
  const { content, seller } = document;
  const { legal } = WORDS[locale];
  if (isFrenchPublic(document)) return legal.publicPenaltyRate;
  const own = ownWords(document, "late_penalty_rate");
  if (own !== null || !isTrade(document)) return own;
  // What are no own words is a code.
  const said = content?.late_penalty_rate as LatePenaltyRate | undefined;
  if (said) return legal[RATES[said]];
  return seller.late_penalty_rate ?? (isFrench(document) ? legal.statutoryPenaltyRate : null);
}

function recoveryFeeAmount(document: InvoiceDocument, locale: Locale): string | null {
  const { fortyEuros } = WORDS[locale].legal;
  if (isFrenchPublic(document)) return fortyEuros;
  const own = ownWords(document, "recovery_fee");
  if (own !== null || !isTrade(document)) return own;
  return document.content?.recovery_fee || isFrench(document) ? fortyEuros : null;
}

/** What the document says of a term in place of a code. */
function ownWords({ content }: InvoiceDocument, term: CodedTerm): string | null {
  const said = content?.[term] ?? null;
  return said === null || (TERM_CODES[term] as readonly string[]).includes(said) ? null : said;
}

const isTrade = ({ buyer }: InvoiceDocument): boolean => buyer.type !== "consumer";
const isFrench = ({ seller }: InvoiceDocument): boolean => seller.country === "FR";
const isFrenchPublic = (document: InvoiceDocument): boolean =>
  isFrench(document) && document.buyer.type === "public";
