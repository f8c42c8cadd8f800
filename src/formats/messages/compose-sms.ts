import { type Formats, formatsFor } from "../../platform/i18n/locale-formats.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { WORDS } from "../words/catalogue.ts";
import { headerSafe, shortened } from "./clean-text.ts";
import { overdueDays } from "./details.ts";
import type { MessageFacts } from "./facts.ts";
import { situationOf } from "./situation.ts";
import { inGsmLetters, smsParts } from "./sms-length.ts";

type SmsFacts = Pick<
  MessageFacts,
  | "kind"
  | "locale"
  | "number"
  | "currency"
  | "total_cents"
  | "amount_due_cents"
  | "due_date"
  | "today"
  | "url"
  | "state"
> & { seller: Pick<MessageFacts["seller"], "name"> };

/** In UTF-16 units: long enough to recognize the sender. The link at the end is never cut. */
const MAX_NAME = 40;
/** The shortest length to which a name is cut, if the message then fits in one part. */
const MIN_NAME = 8;

/**
 * One line about the invoice or credit note, ending with its link. Our own words use only characters of GSM
 * 03.38. If the message then fits in one part, it does not say how an invoice was paid, or the seller's name is
 * shortened.
 */
export function composeSms(facts: SmsFacts): string {
  const inFull = composed(facts, true);
  return facts.kind !== "receipt" || smsParts(inFull).parts === 1 ? inFull : composed(facts, false);
}

function composed(facts: SmsFacts, tellsHow: boolean): string {
  const name = inGsmMarks(headerSafe(facts.seller.name));
  const withName = (max: number) => textFrom(shortened(name, max, "..."), facts, tellsHow);
  const text = withName(MAX_NAME);
  const { encoding, parts } = smsParts(text);
  if (parts === 1) return text;
  for (let max = Math.min(name.length, MAX_NAME) - 1; max >= MIN_NAME; max--) {
    const shorter = withName(max);
    const length = smsParts(shorter);
    // The encoding must stay the same: a name cut before its first letter outside GSM-7 would be cheaper, but
    // nobody would recognize it.
    if (length.parts === 1 && length.encoding === encoding) return shorter;
  }
  return text;
}

function textFrom(seller: string, facts: SmsFacts, tellsHow: boolean): string {
  const { locale, currency, due_date, url } = facts;
  const formats = formatsFor(locale);
  const words = WORDS[locale].messages;
  const line = words.sms[situationOf(facts)]({
    seller,
    number: headerSafe(facts.number),
    amount: money(facts.amount_due_cents, currency, formats),
    total: money(facts.total_cents, currency, formats),
    due: shortDay(due_date, locale),
    paid: inGsmLetters(inGsmMarks(paidText(facts, tellsHow))),
    days: inGsmLetters(inGsmMarks(overdueDays(facts, formats))),
  });
  return `${RIGHT_TO_LEFT.test(line) ? LEFT_TO_RIGHT_MARK : ""}${line} ${url}`;
}

const shortDay = (isoDay: string, locale: Locale): string => {
  const [year = "", month = "", day = ""] = isoDay.split("-");
  return isoDay === "" ? "" : WORDS[locale].messages.shortDay(year, month, day);
};

/** When it was paid and, of one payment, how: "22 Nov 2026 (card)". */
function paidText({ state, locale, today }: SmsFacts, tellsHow: boolean): string {
  const [payment, ...others] = state.received;
  const day = shortDay(state.settled_on ?? today, locale);
  const isOne = payment && others.length === 0 && payment.method !== "other";
  return tellsHow && isOne ? `${day} (${WORDS[locale].payment.method[payment.method]})` : day;
}

/** An amount whose sign does not more than halve the size of the parts, as those of ILS, INR and KRW would. */
function money(cents: number, currency: Currency, formats: Formats): string {
  const shown = inGsmMarks(formats.money(cents, currency));
  return smsParts(shown).encoding === "GSM-7" ? shown : inGsmMarks(formats.moneyByCode(cents, currency));
}

/**
 * A line takes its direction from its first letter, which belongs to the name. Without the mark, our words
 * after a right-to-left name would be read in the wrong order.
 */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT_MARK = "\u200e";

/**
 * Replaces typographic characters with similar ones of GSM-7. A single one outside it would more than halve
 * the number of characters in each part of the message.
 */
const inGsmMarks = (text: string): string =>
  text
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2014\u2212]/g, "-")
    .replaceAll("…", "...");
