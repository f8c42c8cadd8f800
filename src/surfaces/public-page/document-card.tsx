/** The document as HTML: parties, dates, lines, taxes, totals, notes and legal mentions. */

import {
  addressLines,
  buyerNumbers,
  documentFacts,
  labelsOf,
  showsTax,
  taxLabel,
} from "../../formats/document/document-texts.ts";
import { DOCUMENT_TRANSLATIONS } from "../../formats/document/document-translations.ts";
import { legalMentions } from "../../formats/document/legal-mentions.ts";
import { quantityText } from "../../formats/document/units.ts";
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import { mailto, readableAddress } from "../../platform/text/email-address.ts";
import { plain } from "../../platform/text/without-bidi-controls.ts";
import type { DocumentLine } from "../../schema/document-shapes.ts";
import type { InvoiceView } from "./invoice-view.ts";
import { PAGE_TRANSLATIONS } from "./translations/page-translations.ts";
import { Paragraphs, Text } from "./user-text.tsx";

/** The table's ARIA roles. Browsers drop its semantics when a style sheet displays rows as something else. */
const ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  head: { role: "columnheader" },
  cell: { role: "cell" },
} as const;

export function DocumentCard({ view }: { view: InvoiceView }) {
  const { document } = view;
  const labels = DOCUMENT_TRANSLATIONS[document.locale];
  const mentions = legalMentions(document);
  return (
    <article class="card document" aria-label={PAGE_TRANSLATIONS[document.locale].lines}>
      <Parties view={view} />
      <Facts view={view} />
      <Lines view={view} />
      <Totals view={view} />
      {document.notes && (
        <section class="notes" aria-labelledby="notes">
          <h2 id="notes">{labels.notes}</h2>
          <Paragraphs>{document.notes}</Paragraphs>
        </section>
      )}
      {mentions.length > 0 && (
        <div class="mentions">
          {mentions.map((mention) => (
            <p dir="auto">{plain(mention)}</p>
          ))}
        </div>
      )}
    </article>
  );
}

function Parties({ view: { document } }: { view: InvoiceView }) {
  const { seller, buyer, locale } = document;
  const labels = DOCUMENT_TRANSLATIONS[locale];
  return (
    <div class="parties">
      <section class="party" aria-labelledby="buyer">
        <h2 id="buyer">{labelsOf(document).buyer}</h2>
        <p class="name">
          <Text>{buyer.name}</Text>
        </p>
        {[...addressLines(buyer, document), ...buyerNumbers(document)].map((line) => (
          <Paragraphs>{line}</Paragraphs>
        ))}
      </section>
      <section class="party" aria-labelledby="seller">
        <h2 id="seller">{labels.from}</h2>
        <p class="name">
          <Text>{seller.name}</Text>
        </p>
        {addressLines(seller, document).map((line) => (
          <Paragraphs>{line}</Paragraphs>
        ))}
        {seller.email && (
          <p>
            <a href={mailto(seller.email)}>{readableAddress(seller.email)}</a>
          </p>
        )}
        {seller.phone && (
          <p>
            <a href={`tel:${seller.phone}`}>{seller.phone}</a>
          </p>
        )}
      </section>
    </div>
  );
}

function Facts({ view: { document } }: { view: InvoiceView }) {
  return (
    <dl class="facts">
      {documentFacts(document).map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <Text>{value}</Text>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A table. On a phone each row becomes a card, and the style sheet adds the text between its values. */
function Lines({ view: { document } }: { view: InvoiceView }) {
  const labels = DOCUMENT_TRANSLATIONS[document.locale];
  const hasTax = showsTax(document);
  return (
    <table class="lines" {...ROLES.table}>
      <caption>{PAGE_TRANSLATIONS[document.locale].lines}</caption>
      <thead {...ROLES.group}>
        <tr {...ROLES.row}>
          <th {...ROLES.head}>{labels.description}</th>
          <th {...ROLES.head}>{labels.quantity}</th>
          <th {...ROLES.head}>{labels.unitPrice}</th>
          {hasTax && <th {...ROLES.head}>{labels.tax}</th>}
          <th {...ROLES.head}>{hasTax ? labels.lineTotal : labels.plainTotal}</th>
        </tr>
      </thead>
      <tbody {...ROLES.group}>
        {document.lines.map((line) => (
          <Line line={line} hasTax={hasTax} view={{ document }} />
        ))}
      </tbody>
    </table>
  );
}

function Line({
  line,
  hasTax,
  view: { document },
}: {
  line: DocumentLine;
  hasTax: boolean;
  view: Pick<InvoiceView, "document">;
}) {
  const { locale, currency } = document;
  const formats = formatsFor(locale);
  const [first = "", ...more] = plain(line.description).trim().split("\n");
  return (
    <tr {...ROLES.row}>
      <td class="what" {...ROLES.cell}>
        <bdi>{first}</bdi>
        {more.length > 0 && (
          <span class="more" dir="auto">
            {more.join("\n")}
          </span>
        )}
      </td>
      <td class="quantity" {...ROLES.cell}>
        {quantityText(line.quantity, line.unit, locale, formats)}
      </td>
      <td {...ROLES.cell}>{formats.money(line.unit_price_cents, currency)}</td>
      {hasTax && (
        <td class="rate" data-tax={DOCUMENT_TRANSLATIONS[locale].tax} {...ROLES.cell}>
          {line.tax_category === "O" ? "–" : formats.percent(line.tax_rate)}
        </td>
      )}
      <td class="net" {...ROLES.cell}>
        {formats.money(line.net_cents, currency)}
      </td>
    </tr>
  );
}

function Totals({ view: { invoice, document, dueCents } }: { view: InvoiceView }) {
  const { locale, currency } = document;
  const labels = DOCUMENT_TRANSLATIONS[locale];
  const money = (cents: number) => formatsFor(locale).money(cents, currency);
  const hasTax = showsTax(document);
  const taxes = document.tax_breakdown.map((entry) => [taxLabel(entry, document), entry.tax_cents] as const);
  const rows = hasTax
    ? [
        [labels.subtotal, document.subtotal_cents] as const,
        ...taxes,
        ...(taxes.length > 1 ? [[labels.taxTotal, document.tax_cents] as const] : []),
      ]
    : [];
  const total = labelsOf(document);
  const { credited_cents: credited, amount_paid_cents: paid } = invoice;
  return (
    <dl class="totals">
      {rows.map(([name, cents]) => (
        <Amount name={name} amount={money(cents)} />
      ))}
      <Amount name={hasTax ? total.total : total.plainTotal} amount={money(document.total_cents)} isStrong />
      {credited > 0 && <Amount name={labels.creditNote.title} amount={money(-credited)} />}
      {paid > 0 && <Amount name={PAGE_TRANSLATIONS[locale].alreadyPaid} amount={money(-paid)} />}
      {credited + paid > 0 && <Amount name={labels.amountDue} amount={money(dueCents)} isStrong />}
    </dl>
  );
}

const Amount = ({ name, amount, isStrong = false }: { name: string; amount: string; isStrong?: boolean }) => (
  <div class={isStrong ? "strong" : undefined}>
    <dt>{name}</dt>
    <dd>{amount}</dd>
  </div>
);
