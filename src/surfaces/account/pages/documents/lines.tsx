/** The lines of a document and what leads from them to its total, in the reader's language. */
import type { DocumentOverview } from "../../../../capabilities/documents/document-overview.ts";
import { documentOf } from "../../../../capabilities/invoices/invoice-document.ts";
import { documentAmounts, lineAmount } from "../../../../formats/document/document-amounts.ts";
import type { InvoiceDocument } from "../../../../formats/document/document-model.ts";
import { documentFacts, labelsOf, ownTitle } from "../../../../formats/document/document-texts.ts";
import { quantityText } from "../../../../formats/document/units.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { plain } from "../../../../platform/text/without-bidi-controls.ts";
import { Card } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";

/** The document as its reader's language draws it. */
export function shownDocument({ document, corrected }: DocumentOverview, { locale }: Seat): InvoiceDocument {
  const { number = "", issue_date = null } = corrected ?? {};
  return documentOf(document, {
    parties: document.parties,
    corrects: issue_date === null ? null : { number, issue_date },
    locale,
  });
}

export const Lines = ({ seat, document }: { seat: Seat; document: InvoiceDocument }) => {
  const formats = formatsFor(seat.locale);
  const { currency } = document;
  return (
    <Card title={seat.words.invoice.lines}>
      {ownTitle(document) && (
        <p>
          <bdi>{ownTitle(document)}</bdi>
        </p>
      )}
      <ul class="lines">
        {document.lines.map((line, index) => {
          const [first = "", ...more] = plain(line.description).trim().split("\n");
          return (
            <li>
              <span class="what">
                <bdi>{first}</bdi>
                {more.length > 0 && <span class="dim said">{more.join("\n")}</span>}
                <span class="dim">
                  {quantityText(line, seat.locale, formats)} ×{" "}
                  {formats.money(line.unit_price_cents, currency)}
                </span>
              </span>
              <span class="amount">{formats.money(lineAmount(document, index), currency)}</span>
            </li>
          );
        })}
      </ul>
      <dl class="sums">
        {documentAmounts(document).map(({ label, cents, currency: own, kind }) => (
          <div class={`sum-${kind}`}>
            <dt>
              <bdi>{label}</bdi>
            </dt>
            <dd class="amount">{formats.money(cents, own)}</dd>
          </div>
        ))}
      </dl>
      {document.notes && (
        <div>
          <span class="dim">{labelsOf(document).notes}</span>
          <p class="said" dir="auto">
            {plain(document.notes)}
          </p>
        </div>
      )}
    </Card>
  );
};

/** Number, days and references, as the document says them. */
export const Facts = ({ document }: { document: InvoiceDocument }) => {
  const facts = documentFacts(document);
  if (facts.length === 0) return null;
  return (
    <Card>
      <dl class="facts">
        {facts.map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <bdi>{plain(value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
