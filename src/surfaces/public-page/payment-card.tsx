import { inGroupsOfFour } from "../../formats/document/document-texts.ts";
import { furtherAccounts, mainAccount, termFacts } from "../../formats/document/payment-texts.ts";
import { paymentCode } from "../../formats/qr-code/payment-code.ts";
import { WORDS } from "../../formats/words/catalogue.ts";
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import { plain } from "../../platform/text/without-bidi-controls.ts";
import type { InvoiceView } from "./invoice-view.ts";
import { QrCode } from "./qr-code.tsx";
import { Paragraphs, Text } from "./user-text.tsx";

/** How to pay the amount due. One tap selects IBAN, BIC or reference; a banking app reads the QR code. */
export function PaymentCard({ view }: { view: InvoiceView }) {
  const { invoice, document, dueCents } = view;
  const { locale } = document;
  const labels = WORDS[locale].document;
  const words = WORDS[locale].page;
  const { iban, bic, bank_name } = mainAccount(document);
  const code = paymentCode(document, dueCents);
  return (
    <section class="card pay" aria-labelledby="pay">
      <h2 id="pay">{iban ? words.bankTransfer : labels.payment}</h2>
      <dl>
        <div>
          <dt>{labels.amountDue}</dt>
          <dd>{formatsFor(locale).money(dueCents, invoice.currency)}</dd>
        </div>
        {termFacts(document, dueCents).map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {iban && <Value name={labels.iban} value={iban} shown={inGroupsOfFour(iban)} />}
        {bic && <Value name={labels.bic} value={bic} />}
        {bank_name && (
          <div>
            <dt>{labels.bank}</dt>
            <dd>
              <Text>{bank_name}</Text>
            </dd>
          </div>
        )}
        {furtherAccounts(document).map(({ label, value, about, copy }) => (
          <Value name={label} value={copy} shown={value} about={about} />
        ))}
        <Value name={labels.reference} value={invoice.number} />
      </dl>
      {document.content?.payment_note && <Paragraphs>{document.content.payment_note}</Paragraphs>}
      {code && (
        <div class="scan">
          <QrCode text={code} name={words.qrCode} />
          <p>{words.qrHint}</p>
        </div>
      )}
      <p class="hidden live" role="status" data-copy-label={words.copy} data-copied-label={words.copied} />
    </section>
  );
}

interface ValueProps {
  name: string;
  /** What is copied. */
  value: string;
  shown?: string;
  /** What is told of it, and not copied. */
  about?: string | null;
}

const Value = ({ name, value, shown = value, about = null }: ValueProps) => (
  <div class="copyable">
    <dt>{name}</dt>
    <dd>
      <bdi data-copy={plain(value)} data-name={name}>
        {plain(shown)}
      </bdi>
    </dd>
    {about && (
      <dd class="about">
        <Text>{about}</Text>
      </dd>
    )}
  </div>
);
