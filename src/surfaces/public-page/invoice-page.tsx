/** The page of an issued invoice or credit note: amount and due date, then how to pay, then its content. */

import { documentTitle, labelsOf } from "../../formats/document/document-texts.ts";
import { sellerIdentity } from "../../formats/document/seller-identity.ts";
import { WORDS } from "../../formats/words/catalogue.ts";
import { dayIn } from "../../platform/days.ts";
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import { plain } from "../../platform/text/without-bidi-controls.ts";
import { type Beside, BesideCard } from "./beside-card.tsx";
import { DocumentCard } from "./document-card.tsx";
import type { InvoiceView } from "./invoice-view.ts";
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
        {invoice.sandbox && <p class="sample wide">{WORDS[locale].page.sandbox}</p>}
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
      </footer>
    </Page>
  );
}

/** An amount of more characters is written smaller, for it to stay on one line of a phone. */
const LONG_AMOUNT = 12;

/** Amount, status and date, then the actions, with payment first. */
function Summary({ view, isPayable }: { view: InvoiceView; isPayable: boolean }) {
  const { invoice, document, status, dueCents, path, hasPdf } = view;
  const { locale } = document;
  const labels = WORDS[locale].document;
  const words = WORDS[locale].page;
  const { title, plainTotal } = labelsOf(document);
  const isNothingDue = isOverNothing(view) && status !== "cancelled";
  const amount = dueCents > 0 ? dueCents : invoice.total_cents;
  const shown = formatsFor(locale).money(amount, invoice.currency);
  return (
    <section class={`card summary ${status}`} aria-labelledby="title">
      <div class="head">
        <h1 id="title">
          {title} <Text>{invoice.number}</Text>
        </h1>
        {!document.corrects && (
          <p class={`status ${status}`}>{isNothingDue ? words.nothingDue : words.status[status]}</p>
        )}
      </div>
      <div>
        <p class={shown.length > LONG_AMOUNT ? "amount long" : "amount"}>
          <span class="hidden">{dueCents > 0 ? labels.amountDue : plainTotal} </span>
          {shown}
        </p>
        <p class="when">
          <Moment view={view} />
        </p>
      </div>
      <div class="actions">
        {isPayable && <PayButton locale={locale} path={path} amount={shown} />}
        {hasPdf && (
          <a class={isPayable ? "button" : "button first"} href={`${path}/pdf?lang=${locale}`}>
            {words.downloadPdf}
          </a>
        )}
      </div>
    </section>
  );
}

/** Nobody paid an invoice over 0, so it is not called paid. */
const isOverNothing = ({ invoice }: InvoiceView): boolean => invoice.total_cents === 0;

/** The line under the amount: day of payment, due date, cancellation or corrected invoice. */
function Moment({ view }: { view: InvoiceView }) {
  const { invoice, document, status, timeZone } = view;
  const words = WORDS[document.locale].page;
  const formats = formatsFor(document.locale);
  const { corrects } = document;
  const { original, dated } = WORDS[document.locale].document.creditNote;
  if (corrects)
    return (
      <>
        {original} <Text>{corrects.number}</Text> {dated(formats.day(corrects.issue_date))}
      </>
    );
  if (status === "cancelled") return words.cancelledDetail;
  if (isOverNothing(view)) return null;
  if (status === "paid")
    return invoice.paid_at && words.paidOn(formats.day(dayIn(timeZone, new Date(invoice.paid_at))));
  if (!invoice.due_date) return null;
  const day = formats.day(invoice.due_date);
  return status === "overdue" ? words.wasDueOn(day) : words.dueOn(day);
}
