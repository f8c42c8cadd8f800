/** The document as HTML: parties, dates, lines, taxes, totals, notes and legal mentions. */

import {
  columnLabels,
  documentAmounts,
  hasLineDiscounts,
  lineAmount,
  lineDiscount,
  pricesIncludeTax,
} from "../../formats/document/document-amounts.ts";
import type { InvoiceDocument } from "../../formats/document/document-model.ts";
import {
  addressLines,
  attentionLines,
  buyerNumbers,
  deliveryLines,
  documentFacts,
  labelsOf,
  ownTitle,
  sellerContact,
  sellerReach,
  showsTax,
} from "../../formats/document/document-texts.ts";
import { legalMentions } from "../../formats/document/legal-mentions.ts";
import { lineNotes, lineTax } from "../../formats/document/line-texts.ts";
import { sellerPerson } from "../../formats/document/seller-identity.ts";
import { quantityText } from "../../formats/document/units.ts";
import { WORDS } from "../../formats/words/catalogue.ts";
import { inPhoneGroups } from "../../platform/codes/phone-groups.ts";
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import { mailto, readableAddress } from "../../platform/text/email-address.ts";
import { plain } from "../../platform/text/without-bidi-controls.ts";
import type { DocumentLine } from "../../schema/document-shapes.ts";
import type { InvoiceView } from "./invoice-view.ts";
import { Paragraphs, Text, Unbroken } from "./user-text.tsx";

/** The table's ARIA roles. Browsers drop its semantics when a style sheet displays rows as something else. */
const ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  head: { role: "columnheader" },
  cell: { role: "cell" },
} as const;

export function DocumentCard({ view }: { view: InvoiceView }) {
  const { document, invoice } = view;
  const labels = WORDS[document.locale].document;
  // What the law wants of it stands on the document itself, which was issued elsewhere.
  const mentions = invoice.origin === "recorded" ? [] : legalMentions(document);
  return (
    <article class="card document" aria-label={WORDS[document.locale].page.lines}>
      <Parties view={view} />
      <Facts view={view} />
      <Intro document={document} />
      <Lines view={view} />
      <Totals view={view} />
      {document.corrects && document.content?.payment_note && (
        <section class="notes" aria-labelledby="payment">
          <h2 id="payment">{labels.payment}</h2>
          <Paragraphs>{document.content.payment_note}</Paragraphs>
        </section>
      )}
      {document.content?.footer && <Paragraphs>{document.content.footer}</Paragraphs>}
      {document.notes && (
        <section class="notes" aria-labelledby="notes">
          <h2 id="notes">{labelsOf(document).notes}</h2>
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
      {document.content?.terms && (
        <section class="terms" aria-labelledby="terms">
          <h2 id="terms">{WORDS[document.locale].content.terms}</h2>
          <Paragraphs>{document.content.terms}</Paragraphs>
        </section>
      )}
    </article>
  );
}

function Parties({ view: { document } }: { view: InvoiceView }) {
  const { seller, buyer, locale } = document;
  const labels = WORDS[locale].document;
  const person = sellerPerson(document);
  const contact = sellerContact(document);
  const delivery = deliveryLines(document);
  return (
    <div class="parties">
      <section class="party" aria-labelledby="buyer">
        <h2 id="buyer">{labelsOf(document).buyer}</h2>
        <p class="name">
          <Text>{buyer.name}</Text>
        </p>
        {[...attentionLines(document), ...addressLines(buyer, document), ...buyerNumbers(document)].map(
          (line) => (
            <Paragraphs>{line}</Paragraphs>
          ),
        )}
      </section>
      <section class="party" aria-labelledby="seller">
        <h2 id="seller">{labels.from}</h2>
        <p class="name">
          <Text>{seller.name}</Text>
        </p>
        {person && <Paragraphs>{person}</Paragraphs>}
        {addressLines(seller, document).map((line) => (
          <Paragraphs>{line}</Paragraphs>
        ))}
        <Reach {...sellerReach(document)} />
        {contact.name && <Paragraphs>{contact.name}</Paragraphs>}
        <Reach email={contact.email} phone={contact.phone} />
      </section>
      {delivery.length > 0 && (
        <section class="party" aria-labelledby="delivery">
          <h2 id="delivery">{WORDS[locale].content.deliveryAddress}</h2>
          {delivery.map((line) => (
            <Paragraphs>{line}</Paragraphs>
          ))}
        </section>
      )}
    </div>
  );
}

const Reach = ({ email, phone }: Record<"email" | "phone", string | null>) => (
  <>
    {email && (
      <p>
        <a href={mailto(email)}>{readableAddress(email)}</a>
      </p>
    )}
    {phone && (
      <p>
        <a href={`tel:${phone}`}>{inPhoneGroups(phone)}</a>
      </p>
    )}
  </>
);

/** Title and opening words. */
function Intro({ document }: { document: InvoiceDocument }) {
  const title = ownTitle(document);
  const { intro } = document.content ?? {};
  if (!title && !intro) return null;
  return (
    <section class="intro">
      {title && (
        <h2>
          <Text>{title}</Text>
        </h2>
      )}
      {intro && <Paragraphs>{intro}</Paragraphs>}
    </section>
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
  if (!pricesIncludeTax(document)) return <LineTable document={document} />;
  return (
    <div class="items">
      <p class="basis">{WORDS[document.locale].content.withTax.notice}</p>
      <LineTable document={document} />
    </div>
  );
}

function LineTable({ document }: { document: InvoiceDocument }) {
  const labels = WORDS[document.locale].document;
  const { unitPrice, lineTotal } = columnLabels(document);
  const columns = { hasTax: showsTax(document), hasDiscount: hasLineDiscounts(document) };
  return (
    <table class="lines" {...ROLES.table}>
      <caption>{WORDS[document.locale].page.lines}</caption>
      <thead {...ROLES.group}>
        <tr {...ROLES.row}>
          <th {...ROLES.head}>{labels.description}</th>
          <th {...ROLES.head}>{labels.quantity}</th>
          <th {...ROLES.head}>{unitPrice}</th>
          {columns.hasDiscount && <th {...ROLES.head}>{WORDS[document.locale].content.discount}</th>}
          {columns.hasTax && <th {...ROLES.head}>{labels.tax}</th>}
          <th {...ROLES.head}>{lineTotal}</th>
        </tr>
      </thead>
      <tbody {...ROLES.group}>
        {document.lines.map((line, index) => (
          <Line line={line} index={index} columns={columns} document={document} />
        ))}
      </tbody>
    </table>
  );
}

function Line({
  line,
  index,
  columns,
  document,
}: {
  line: DocumentLine;
  index: number;
  columns: { hasTax: boolean; hasDiscount: boolean };
  document: InvoiceDocument;
}) {
  const { locale, currency } = document;
  const formats = formatsFor(locale);
  const tax = lineTax(line, document);
  const [first = "", ...rest] = plain(line.description).trim().split("\n");
  const more = [...rest, ...lineNotes(line, document).map(plain)];
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
        {quantityText(line, locale, formats)}
      </td>
      <td {...ROLES.cell}>{formats.money(line.unit_price_cents, currency)}</td>
      {columns.hasDiscount && <DiscountCell line={line} index={index} document={document} />}
      {columns.hasTax && (
        <td class="rate" data-tax={tax.isRate ? WORDS[locale].document.tax : ""} {...ROLES.cell}>
          {tax.text}
        </td>
      )}
      <td class="net" {...ROLES.cell}>
        {formats.money(lineAmount(document, index), currency)}
      </td>
    </tr>
  );
}

/** Empty for a line without a discount. The style sheet of a phone says before it what it is. */
function DiscountCell({
  line,
  index,
  document,
}: {
  line: DocumentLine;
  index: number;
  document: InvoiceDocument;
}) {
  const { locale, currency } = document;
  const discount = lineDiscount(line, index, document);
  return (
    <td class="discount" data-discount={WORDS[locale].content.discount} {...ROLES.cell}>
      {discount?.percent && <span>{discount.percent} </span>}
      {discount && formatsFor(locale).money(discount.cents, currency)}
    </td>
  );
}

/** What leads to the total and, where something happened since, from there to what is due. */
function Totals({ view: { document } }: { view: InvoiceView }) {
  const formats = formatsFor(document.locale);
  return (
    <dl class="totals">
      {documentAmounts(document).map(({ label, cents, currency, kind }) => (
        <Amount name={label} amount={formats.money(cents, currency)} isStrong={kind === "total"} />
      ))}
    </dl>
  );
}

/** The end of a day, which stands on one line. */
const DAY = /\u00a0\d{4}\b/;

/** Its name may be a reason that somebody wrote: of a discount, a charge or an exemption. */
const Amount = ({ name, amount, isStrong = false }: { name: string; amount: string; isStrong?: boolean }) => (
  <div class={isStrong ? "strong" : DAY.test(name) ? "dated" : undefined}>
    <dt>
      <Unbroken>{name}</Unbroken>
    </dt>
    <dd>{amount}</dd>
  </div>
);
