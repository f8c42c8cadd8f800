/** What happened to a document, in its language: for PDF, public page and messages. */
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import { WORDS } from "../words/catalogue.ts";
import type { CorrectedInvoice, DocumentAmount, DocumentState, InvoiceDocument } from "./document-model.ts";
import { isPayable, labelsOf } from "./document-texts.ts";

type Stated = Pick<InvoiceDocument, "locale" | "currency"> & { state: DocumentState };

/** An invoice or credit note as another document cites it: "2026-00042 of 20 November 2026". */
export function citation(
  { number, issue_date }: CorrectedInvoice,
  locale: InvoiceDocument["locale"],
): string {
  const { dated } = WORDS[locale].document.creditNote;
  return `${number} ${dated(formatsFor(locale).day(issue_date))}`;
}

/** Whether the state is another than the one in which the document was issued. */
export const hasChanged = (state: DocumentState): boolean =>
  state.standing === "cancelled" || settlementCents(state).some((cents) => cents !== 0);

/**
 * What leads from the total to what is due: credit notes, cash discount and payments, each with its day, and what
 * went back. Empty while nothing happened.
 */
export function settlementRows({ state, locale, currency }: Stated): DocumentAmount[] {
  if (!hasChanged(state)) return [];
  const words = WORDS[locale].state;
  const { creditNote } = WORDS[locale].document;
  const row = (label: string, cents: number, kind: DocumentAmount["kind"] = "part"): DocumentAmount[] =>
    cents === 0 && kind === "part" ? [] : [{ label, cents, currency, kind }];
  return [
    ...row(words.creditedBefore, -state.credited_before_cents),
    ...state.credited_by.flatMap((note) =>
      row(`${creditNote.title} ${citation(note, locale)}`, -note.total_cents),
    ),
    ...row(WORDS[locale].payment.cashDiscountTaken, -state.cash_discount_cents),
    ...row(words.receivedBefore, -state.received_before_cents),
    ...state.received.flatMap((payment) => row(receivedText(payment, locale), -payment.amount_cents)),
    ...row(words.paidBack, state.paid_back_cents),
    ...row(words.stillDue, state.due_cents, "total"),
    ...row(words.inYourFavour, state.overpaid_cents),
  ];
}

const settlementCents = (state: DocumentState): number[] => [
  state.credited_before_cents,
  state.credited_by.length,
  state.cash_discount_cents,
  state.received_before_cents,
  state.received.length,
];

/** When and how money came: "Received on 20 November 2026 (bank transfer)". */
function receivedText(
  { day, method }: DocumentState["received"][number],
  locale: InvoiceDocument["locale"],
): string {
  const way = method === "other" ? null : WORDS[locale].payment.method[method].replaceAll(" ", "\u00a0");
  return WORDS[locale].state.received(formatsFor(locale).day(day), way);
}

/** The amount that stands out: what is to be paid, or the total of a document that asks for nothing. */
export function mainAmount(document: InvoiceDocument): { label: string; cents: number } {
  const { state, corrects, locale, total_cents } = document;
  if (state && !corrects && hasChanged(state))
    return { label: WORDS[locale].state.stillDue, cents: state.due_cents };
  const label = isPayable(document) ? WORDS[locale].document.amountDue : labelsOf(document).plainTotal;
  return { label, cents: total_cents };
}

/** The state in one sentence: that it is paid, cancelled, or how much is to be paid. */
export function standingText({
  state,
  corrects,
  locale,
  currency,
  total_cents,
}: Stated & Pick<InvoiceDocument, "corrects" | "total_cents">): string {
  const words = WORDS[locale].state;
  const formats = formatsFor(locale);
  const settledOn = state.settled_on === null ? null : formats.day(state.settled_on);
  if (corrects) return words.corrects(citation(corrects, locale));
  if (state.standing === "cancelled") {
    const [note, ...others] = state.credited_by;
    const isByOne = note && others.length === 0 && state.credited_before_cents === 0;
    if (isByOne) return words.cancelledBy(citation(note, locale));
    return settledOn === null ? words.nothingDue : words.cancelledOn(settledOn);
  }
  if (state.standing === "paid" && settledOn !== null) return words.paidOn(settledOn);
  if (state.standing !== "due") return words.nothingDue;
  const due = formats.money(state.due_cents, currency);
  if (state.due_cents === total_cents) return words.unpaid(due);
  return `${words.stillDue}${WORDS[locale].messages.colon} ${due} ${words.ofTotal(formats.money(total_cents, currency))}`;
}

/** That a copy is one, of which day; null for what was issued, and for a draft. */
export const copyText = ({ state, locale }: Pick<InvoiceDocument, "state" | "locale">): string | null =>
  state && WORDS[locale].state.copyAsOf(formatsFor(locale).day(state.day));

/** What tells a copy from the original, and from copies of other days, in the name of its file. */
export const copyInFileName = ({ day }: DocumentState, locale: InvoiceDocument["locale"]): string =>
  `${WORDS[locale].state.copyInFileName}-${day}`;

/** The word across the pages of a draft or of a sandbox's document; else null. */
export function watermarkOf(document: Pick<InvoiceDocument, "locale" | "corrects" | "draft" | "specimen">) {
  if (document.draft) return WORDS[document.locale].document.draft;
  return document.specimen ? specimenWords(document).mark : null;
}

/** What a sandbox's document is, as a mark across its pages and in a sentence. */
export const specimenWords = ({ locale, corrects }: Pick<InvoiceDocument, "locale" | "corrects">) =>
  WORDS[locale].state.specimen[corrects ? "creditNote" : "invoice"];
