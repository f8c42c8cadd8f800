import { inGroupsOfFour } from "../../formats/document/document-texts.ts";
import {
  furtherAccounts,
  inOrderOfUse,
  payeeOf,
  termFacts,
  transferReference,
} from "../../formats/document/payment-texts.ts";
import { mainAmount } from "../../formats/document/state-texts.ts";
import { paymentCode } from "../../formats/qr-code/payment-code.ts";
import { WORDS } from "../../formats/words/catalogue.ts";
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import { plain } from "../../platform/text/without-bidi-controls.ts";
import type { InvoiceView } from "./invoice-view.ts";
import { QrCode } from "./qr-code.tsx";
import { Paragraphs, Text } from "./user-text.tsx";

const DETAILS = "transfer";

/**
 * How to pay the amount due. One tap selects a value that a bank asks for. A banking app reads the QR code; a
 * phone cannot scan its own screen, and has a button that copies all instead.
 */
export function PaymentCard({ view }: { view: InvoiceView }) {
  const { document, dueCents } = view;
  const { document: labels, page: words } = WORDS[document.locale];
  const code = paymentCode(document, dueCents);
  return (
    <section class="card pay" aria-labelledby="pay">
      <h2 id="pay">{payeeOf(document).iban ? words.bankTransfer : labels.payment}</h2>
      <PaymentDetails view={view} />
      {document.content?.payment_note && <Paragraphs>{document.content.payment_note}</Paragraphs>}
      {code && (
        <div class="scan">
          <QrCode text={code} name={words.qrCode} />
          <p>{words.qrHint}</p>
        </div>
      )}
      <p
        class="hidden"
        role="status"
        data-copy-label={words.copy}
        data-copied-label={words.copied}
        data-selected-label={words.selected}
      />
    </section>
  );
}

/** A value that is copied into a bank's form. */
interface Detail {
  name: string;
  /** What is copied. */
  value: string;
  /** What is shown instead. */
  shown?: string;
  /** What is told of it, and not copied. */
  about?: string | null;
}

/**
 * The payee's name, as banks compare it with the account's, then the accounts; nothing if none is shown.
 */
function accountDetails({ document }: InvoiceView): Detail[] {
  const { document: labels, payment, messages } = WORDS[document.locale];
  const { name, iban, bic, bank_name } = payeeOf(document);
  const further = furtherAccounts(document).map(({ label, value, about, copy }) => ({
    name: label,
    value: copy,
    shown: value,
    about,
  }));
  if (!iban && further.length === 0) return [];
  const bank = bank_name && `${labels.bank}${messages.colon} ${bank_name}`;
  const international = [
    ...(iban
      ? [{ name: labels.iban, value: iban, shown: inGroupsOfFour(iban), about: bic ? null : bank }]
      : []),
    ...(bic ? [{ name: labels.bic, value: bic, about: bank }] : []),
  ];
  const payee = { name: payment.payee, value: name };
  return [payee, ...inOrderOfUse(document, { iban: international, further })];
}

function PaymentDetails({ view }: { view: InvoiceView }) {
  const { document, dueCents } = view;
  const { locale, currency } = document;
  const { messages, page } = WORDS[locale];
  const formats = formatsFor(locale);
  const toEnter = formats.amountToEnter(dueCents, currency);
  const accounts = accountDetails(view);
  const amount = {
    name: mainAmount(document).label,
    value: toEnter,
    shown: formats.money(dueCents, currency),
  };
  const { label, value, copy } = transferReference(document);
  const reference = { name: label, value: copy, shown: value };
  const all = [...accounts, { ...amount, value: `${toEnter} ${currency}` }, reference];
  return (
    <>
      <dl id={DETAILS}>
        {accounts.map((detail) => (
          <Value {...detail} />
        ))}
        <Value {...amount} />
        {termFacts(document, dueCents).map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <Value {...reference} />
      </dl>
      {accounts.length > 0 && (
        <div class="copy-all">
          <span
            data-copy={all.map(({ name, value }) => `${name}${messages.colon} ${plain(value)}`).join("\n")}
            data-says={page.copyAll}
            data-selects={DETAILS}
          />
        </div>
      )}
    </>
  );
}

const Value = ({ name, value, shown = value, about = null }: Detail) => (
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
