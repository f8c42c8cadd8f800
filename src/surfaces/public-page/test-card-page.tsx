import { amountDue } from "../../capabilities/invoices/lifecycle.ts";
import { sellerName } from "../../formats/document/seller-identity.ts";
import { WORDS } from "../../formats/words/catalogue.ts";
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { MessagePage } from "./page.tsx";
import { Text } from "./user-text.tsx";

/** Replaces Stripe's page in sandboxes of a deployment without a test key: the card pays, or is declined. */
export const TestCardPage = ({
  invoice,
  parties,
  locale,
  path,
}: {
  invoice: InvoiceRow;
  parties: FrozenParties;
  locale: Locale;
  /** Path of the invoice's page. */
  path: string;
}) => {
  const { testCard, pay } = WORDS[locale].paying;
  const amount = formatsFor(locale).money(amountDue(invoice), invoice.currency);
  return (
    <MessagePage locale={locale} accent={parties.seller.accent_color} message={testCard}>
      <p>
        {WORDS[locale].document.invoice} <Text>{invoice.number}</Text>
        {" · "}
        <Text>{sellerName(parties.seller)}</Text>
      </p>
      <form class="actions" method="post" action={`${path}/pay?lang=${locale}`}>
        <button class="button first" type="submit" name="card" value="success">
          {pay(amount)}
        </button>
        <button class="button" type="submit" name="card" value="declined">
          {testCard.declined}
        </button>
      </form>
      <p>
        <a href={`${path}?lang=${locale}`}>{testCard.back}</a>
      </p>
    </MessagePage>
  );
};
