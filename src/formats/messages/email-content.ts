/** The content of an email, which is laid out as text and as HTML, so that both say the same. */

import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { ownTitle } from "../document/document-texts.ts";
import {
  furtherAccounts,
  inOrderOfUse,
  payeeOf,
  termFacts,
  transferReference,
} from "../document/payment-texts.ts";
import {
  citation,
  hasChanged,
  settlementRows,
  specimenWords,
  standingText,
} from "../document/state-texts.ts";
import { WORDS } from "../words/catalogue.ts";
import type { Details, MessageWords } from "../words/subjects/messages.ts";
import { headerSafe, multiline, shortened } from "./clean-text.ts";
import { detailsOf, placeholderValues } from "./details.ts";
import type { MailLogo, MessageFacts } from "./facts.ts";
import { daysSinceDue, type Situation, situationOf } from "./situation.ts";
import { fillTemplate } from "./template.ts";

/** A value with its name, on a line of its own. */
export interface Row {
  name: string;
  value: string;
  /** Whether it is figures, which break between groups alone. */
  isFigure?: true;
  /** Where the value leads. */
  url?: string | undefined;
}

export interface Link {
  text: string;
  url: string;
}

export interface EmailContent {
  locale: Locale;
  accentColor: string | null;
  subject: string;
  /** The preview that mail programs show after the subject. */
  preheader: string;
  sandbox: string | null;
  /** Says that it is a test. */
  test: string | null;
  /** Greeting, message and closing; a paragraph may have several lines. */
  paragraphs: string[];
  number: string;
  amount: Row;
  /** The state of the invoice, under the amount. */
  standing: { text: string; tone: "open" | "late" | "paid" };
  /** The button, which leads to the public page. */
  action: Link;
  rows: Row[];
  /** Terms and offers; empty when nothing is due. */
  terms: Row[];
  /** Whom to pay to, and what to say in a transfer; empty when nothing is due. */
  accounts: Row[];
  /** The seller's own words on how to pay, or how a credit note is paid out; null when nothing is due. */
  paymentNote: string | null;
  seller: { name: string; email: string | null };
  logo: MailLogo | null;
  /** The words before the seller's name. */
  sentBy: string;
  /** What the law wants of a business letter (§ 35a GmbHG, C. com. art. R123-237): facts of the seller. */
  identity: string[];
  /** Invites a reply; null when the seller has no email address. */
  question: string | null;
  stop: Link | null;
}

const MAX_SUBJECT = 255;
/** Placeholders may make 5,000 characters much longer, and mail programs cut at about 100 kB of HTML. */
const MAX_MESSAGE = 10_000;
const MAX_REASON = 300;

export function emailContent(facts: MessageFacts): EmailContent {
  const { locale, seller, url, stopUrl } = facts;
  const { contact } = facts.buyer;
  const words = WORDS[locale].messages;
  const situation = situationOf(facts);
  const details = detailsOf(facts);
  const { view } = situation === "creditNote" ? words.creditNote : words;
  const amount = amountOf(facts, situation, details);
  const standing = standingOf(facts, situation, details);
  return {
    locale,
    accentColor: seller.accent_color,
    subject: subjectOf(facts, words.subject[situation](details)),
    preheader: `${amount.value} – ${standing.text}`,
    sandbox: facts.sandbox ? specimenWords(facts).sentence : null,
    test: facts.test ? words.test.sentence : null,
    paragraphs: ownParagraphs(facts) ?? [
      words.greeting(contact ? headerSafe(contact.name) : null),
      ...words.body[situation](details),
      `${words.closing}\n${details.seller}`,
    ],
    number: details.number,
    amount,
    standing,
    action: { text: owes(situation) && facts.canPay ? words.pay(details.amount) : view, url },
    rows: summaryRows(facts, situation, details),
    terms: owes(situation) ? termRows(facts) : [],
    accounts: owes(situation) ? accountRows(facts) : [],
    paymentNote: owes(situation) || situation === "creditNote" ? paymentNote(facts) : null,
    seller: { name: details.seller, email: seller.email },
    logo: facts.logo,
    sentBy: words.sentBy,
    identity: (seller.identity ?? []).map(headerSafe),
    question: seller.email ? words.question : null,
    stop: stopUrl ? { text: words.stopReminders, url: stopUrl } : null,
  };
}

/** The business's own subject, or ours if it has none or the result is empty. That of a test says so. */
function subjectOf(facts: MessageFacts, ours: string): string {
  const { subject } = facts.template;
  const filled = subject === null ? "" : headerSafe(fillTemplate(subject, placeholderValues(facts)));
  const mark = facts.test ? `[${WORDS[facts.locale].messages.test.mark}] ` : "";
  return shortened(mark + (filled || headerSafe(ours)), MAX_SUBJECT);
}

/** The message of this sending, or else of the business; null for our words, also when it is empty. */
function ownParagraphs(facts: MessageFacts): string[] | null {
  const template = facts.message ?? facts.template.message;
  if (template === null) return null;
  const message = multiline(fillTemplate(template, placeholderValues(facts))).trim();
  return headerSafe(message) === "" ? null : shortened(message, MAX_MESSAGE).split(/\n\s*\n/);
}

/** The amount due; the total when nothing is due; the amount credited by a credit note. */
function amountOf({ locale, state }: MessageFacts, situation: Situation, { amount, total }: Details): Row {
  const labels = WORDS[locale].document;
  if (situation === "creditNote") return { name: labels.creditNote.plainTotal, value: total };
  if (!owes(situation)) return { name: labels.plainTotal, value: total };
  return { name: hasChanged(state) ? WORDS[locale].state.stillDue : labels.amountDue, value: amount };
}

function standingOf(
  facts: MessageFacts,
  situation: Situation,
  { due, days }: Details,
): EmailContent["standing"] {
  const { locale, state, corrects } = facts;
  const words: MessageWords = WORDS[locale].messages;
  if (situation === "receipt") {
    const text = state.settled_on === null ? words.paid : standingText(facts);
    return { text, tone: "paid" };
  }
  if (corrects) return { text: headerSafe(standingText(facts)), tone: "open" };
  if (situation === "nothingDue") return { text: words.nothingDue, tone: "open" };
  if (daysSinceDue(facts) > 0) return { text: words.overdue(due, days), tone: "late" };
  return { text: words.dueBy(due), tone: "open" };
}

function summaryRows(
  facts: MessageFacts,
  situation: Situation,
  { number, due, amount, total }: Details,
): Row[] {
  const labels = WORDS[facts.locale].document;
  const isOwed = owes(situation);
  const issueDate = formatsFor(facts.locale).day(facts.issue_date);
  if (situation === "creditNote")
    return [
      figure(labels.creditNote.title, number),
      figure(labels.creditNote.issueDate, issueDate),
      ...correctedRows(facts),
      ...ownRows(facts),
    ];
  return [
    figure(labels.invoice, number),
    { name: labels.billedTo, value: headerSafe(facts.buyer.name) },
    figure(labels.issueDate, issueDate),
    ...ownRows(facts),
    ...(isOwed ? [figure(labels.dueDate, due)] : []),
    ...(isOwed && amount !== total ? [figure(labels.plainTotal, total)] : []),
    ...settlementFigures(facts),
  ];
}

/** The invoice that a credit note corrects, and why. */
function correctedRows({ corrects, reason, locale }: MessageFacts): Row[] {
  const { original, notes } = WORDS[locale].document.creditNote;
  const said = headerSafe(reason ?? "");
  return [
    ...(corrects
      ? [{ ...figure(original, headerSafe(citation(corrects, locale))), url: corrects.url ?? undefined }]
      : []),
    ...(said === "" ? [] : [{ name: notes, value: shortened(said, MAX_REASON) }]),
  ];
}

/** What was credited and received, when and how, and what is left: each under its name, so without a sign. */
const settlementFigures = (facts: MessageFacts): Row[] =>
  settlementRows(facts).map(({ label, cents, currency }) =>
    figure(headerSafe(label), formatsFor(facts.locale).money(Math.abs(cents), currency)),
  );

const figure = (name: string, value: string): Row => ({ name, value, isFigure: true });

const paymentNote = ({ content }: MessageFacts): string | null =>
  multiline(content?.payment_note ?? "").trim() || null;

/** By what the client knows the document: its title and the client's references. */
function ownRows({ content, locale }: MessageFacts): Row[] {
  if (!content) return [];
  const words = WORDS[locale].content;
  const rows = [
    { name: words.subject, value: ownTitle({ content }) ?? "" },
    { name: words.buyerReference, value: content.buyer_reference },
    { name: words.contractReference, value: content.contract_reference },
    { name: words.projectReference, value: content.project_reference },
  ];
  return rows.flatMap(({ name, value = "" }) => (value === "" ? [] : [{ name, value: headerSafe(value) }]));
}

const termRows = (facts: MessageFacts): Row[] =>
  termFacts(facts, facts.amount_due_cents).map(({ label, value }) => ({ name: label, value }));

function accountRows(facts: MessageFacts): Row[] {
  const { name, iban, bic } = payeeOf(facts);
  const { document: labels, payment } = WORDS[facts.locale];
  const further = furtherAccounts(facts).map(({ label, value, about }) =>
    figure(label, headerSafe(about === null ? value : `${value} · ${about}`)),
  );
  if (!iban && further.length === 0) return [];
  const international = [
    ...(iban ? [figure(labels.iban, headerSafe(iban).replaceAll(/(.{4})(?=.)/g, "$1 "))] : []),
    ...(iban && bic ? [figure(labels.bic, headerSafe(bic))] : []),
  ];
  const reference = transferReference(facts);
  return [
    { name: payment.payee, value: headerSafe(name) },
    ...inOrderOfUse(facts, { iban: international, further }),
    figure(reference.label, headerSafe(reference.value)),
  ];
}

const SETTLED: readonly Situation[] = ["receipt", "nothingDue", "creditNote"];
const owes = (situation: Situation): boolean => !SETTLED.includes(situation);
