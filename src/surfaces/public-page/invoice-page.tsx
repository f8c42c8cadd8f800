/** The page of an issued invoice or credit note: amount and due date, then how to pay, then its content. */

import { shows } from "../../formats/document/display.ts";
import { documentTitle, labelsOf } from "../../formats/document/document-texts.ts";
import { sellerIdentity } from "../../formats/document/seller-identity.ts";
import { hasChanged, mainAmount, specimenWords } from "../../formats/document/state-texts.ts";
import { WORDS } from "../../formats/words/catalogue.ts";
import { dayIn } from "../../platform/days.ts";
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import { plain } from "../../platform/text/without-bidi-controls.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { type Beside, BesideCard } from "./beside-card.tsx";
import { DocumentCard } from "./document-card.tsx";
import type { InvoiceView, Related } from "./invoice-view.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Page } from "./page.tsx";
import { PayButton, type Paying, PaymentNotice } from "./pay-button.tsx";
import { PaymentCard } from "./payment-card.tsx";
import { Text } from "./user-text.tsx";

export function InvoicePage({ view, paying, beside }: { view: InvoiceView; paying: Paying; beside: Beside }) {
  const { invoice, document, path, dueCents, logo } = view;
  const { seller, locale } = document;
  const title = plain(`${documentTitle(document)} · ${seller.name}`);
  const frame = dueCents > 0 ? "frame" : "frame narrow";
  return (
    <Page locale={locale} title={title} accent={seller.accent_color} icon={logo} copies={dueCents > 0}>
      <header class={`top ${frame}`}>
        <p class="seller">
          {logo ? <img class="logo" src={logo} alt={plain(seller.name)} /> : <Text>{seller.name}</Text>}
        </p>
        <LanguageSwitch locale={locale} path={path} />
      </header>
      <main
        class={`${frame} ${dueCents > 0 ? "invoice" : ""} ${invoice.sandbox ? "sandbox" : ""} ${paying.notice ? "noticed" : ""}`}
      >
        {invoice.sandbox && <p class="sample wide">{specimenWords(document).sentence}</p>}
        {paying.notice && <PaymentNotice locale={locale} notice={paying.notice} />}
        <Summary view={view} isPayable={paying.isOffered} />
        {dueCents > 0 && <PaymentCard view={view} />}
        <DocumentCard view={view} />
        <BesideCard view={view} beside={beside} />
      </main>
      <footer class={`foot ${frame}`}>
        <ul>
          {[seller.name, ...sellerIdentity(document)].map((fact) => (
            <li>
              <Text>{fact}</Text>
            </li>
          ))}
        </ul>
        {shows(document, "imprint") && <p>{WORDS[locale].content.imprint}</p>}
      </footer>
    </Page>
  );
}

/** An amount of more characters is written smaller, for it to stay on one line of a phone. */
const LONG_AMOUNT = 12;

/** Amount, status and date, then the actions, with payment first. */
function Summary({ view, isPayable }: { view: InvoiceView; isPayable: boolean }) {
  const { invoice, document, status, dueCents, path } = view;
  const { locale, currency } = document;
  const { title, plainTotal } = labelsOf(document);
  const { total_cents } = invoice;
  const money = (cents: number) => formatsFor(locale).money(cents, currency);
  const shown = money(dueCents > 0 ? dueCents : total_cents);
  const isPart = dueCents > 0 && dueCents < total_cents;
  return (
    <section class={`card summary ${status}`} aria-labelledby="title">
      <div class="head">
        <h1 id="title">
          {title} <Text>{invoice.number}</Text>
        </h1>
        {!document.corrects && <p class={`status ${status}`}>{statusWords(view)}</p>}
      </div>
      <div>
        <p class={shown.length > LONG_AMOUNT ? "amount long" : "amount"}>
          <span class="hidden">{dueCents > 0 ? mainAmount(document).label : plainTotal} </span>
          {shown}
          {isPart && <span class="of"> {WORDS[locale].state.ofTotal(money(total_cents))}</span>}
        </p>
        <p class="when">
          <Moment view={view} />
        </p>
        {isPart && <p class="related">{restText(view)}</p>}
        <CreditNotes view={view} />
      </div>
      <div class="actions">
        {isPayable && <PayButton locale={locale} path={path} amount={shown} />}
        <Pdf view={view} isFirst={!isPayable} />
      </div>
    </section>
  );
}

/** The status, or that it is paid in part while it is not overdue. */
function statusWords(view: InvoiceView): string {
  const { status, state, document } = view;
  const words = WORDS[document.locale];
  if (isOverNothing(view) && status !== "cancelled") return words.page.nothingDue;
  const isPartlyPaid = state.standing === "due" && view.invoice.amount_paid_cents > 0;
  return isPartlyPaid && status !== "overdue" ? words.state.partlyPaid : words.page.status[status];
}

/** What became of the part that is not due any more. */
function restText({ invoice, document }: InvoiceView): string {
  const { rest } = WORDS[document.locale].state;
  if (invoice.credited_cents === 0) return rest.paid;
  return invoice.amount_paid_cents === 0 ? rest.credited : rest.both;
}

/** Leads to the credit notes of the invoice. */
function CreditNotes({ view: { creditNotes, document } }: { view: InvoiceView }) {
  const { locale } = document;
  return creditNotes.map((note) => (
    <p class="related">
      <RelatedLink to={note} locale={locale}>
        {WORDS[locale].document.creditNote.title}
      </RelatedLink>
    </p>
  ));
}

/** A link to the page of another document: what it is, its number, and its day. */
function RelatedLink({ to, locale, children }: { to: Related; locale: Locale; children: string }) {
  const name = (
    <>
      {children} <Text>{to.number}</Text>
    </>
  );
  const day = WORDS[locale].document.creditNote.dated(formatsFor(locale).day(to.issue_date));
  return (
    <>
      {to.path === null ? name : <a href={`${to.path}?lang=${locale}`}>{name}</a>} {day}
    </>
  );
}

/** A copy that tells what happened and, beside it, the original; the original alone while nothing happened. */
function Pdf({ view, isFirst }: { view: InvoiceView; isFirst: boolean }) {
  const { path, document, state, invoice, hasPdf } = view;
  if (!hasPdf) return null;
  const { locale } = document;
  const original = `${path}/pdf?lang=${locale}`;
  const hasCopy = hasChanged(state) && invoice.origin === "own";
  return (
    <>
      <a class={isFirst ? "button first" : "button"} href={hasCopy ? `${original}&copy=current` : original}>
        {WORDS[locale].page.downloadPdf}
      </a>
      {hasCopy && (
        <a class="button" href={original}>
          {WORDS[locale].state.original}
        </a>
      )}
    </>
  );
}

/** Nobody paid an invoice over 0, so it is not called paid. */
const isOverNothing = ({ invoice }: InvoiceView): boolean => invoice.total_cents === 0;

/** The line under the amount: day of payment, due date, cancellation or corrected invoice. */
function Moment({ view }: { view: InvoiceView }) {
  const { invoice, document, status, timeZone } = view;
  const words = WORDS[document.locale].page;
  const formats = formatsFor(document.locale);
  if (view.corrects)
    return (
      <RelatedLink to={view.corrects} locale={document.locale}>
        {WORDS[document.locale].document.creditNote.original}
      </RelatedLink>
    );
  if (status === "cancelled") return words.cancelledDetail;
  if (isOverNothing(view)) return null;
  if (status === "paid")
    return invoice.paid_at && words.paidOn(formats.day(dayIn(timeZone, new Date(invoice.paid_at))));
  if (!invoice.due_date) return null;
  const day = formats.day(invoice.due_date);
  return status === "overdue" ? words.wasDueOn(day) : words.dueOn(day);
}
