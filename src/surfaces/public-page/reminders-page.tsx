import { sellerName } from "../../formats/document/seller-identity.ts";
import { WORDS } from "../../formats/words/catalogue.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { MessagePage } from "./page.tsx";
import { Text } from "./user-text.tsx";

interface RemindersProps {
  invoice: InvoiceRow;
  parties: FrozenParties;
  locale: Locale;
  /** Path of the invoice's page. */
  path: string;
}

/** Asks before reminders stop: mail filters open every link, but press no button. */
export const AskReminders = ({ invoice, parties, locale, path }: RemindersProps) => (
  <MessagePage locale={locale} accent={parties.seller.accent_color} message={WORDS[locale].page.reminders}>
    <Subject invoice={invoice} parties={parties} locale={locale} path={path} />
    <form method="post" action={`${path}/reminders?lang=${locale}`}>
      <button class="button first" type="submit">
        {WORDS[locale].page.reminders.stop}
      </button>
    </form>
  </MessagePage>
);

export const RemindersStopped = ({ invoice, parties, locale, path }: RemindersProps) => (
  <MessagePage
    locale={locale}
    accent={parties.seller.accent_color}
    message={WORDS[locale].page.remindersStopped}
  >
    <Subject invoice={invoice} parties={parties} locale={locale} path={path} />
  </MessagePage>
);

const Subject = ({ invoice, parties, locale, path }: RemindersProps) => (
  <p>
    <a href={`${path}?lang=${locale}`}>
      {WORDS[locale].document.invoice} <Text>{invoice.number}</Text>
    </a>
    {" · "}
    <Text>{sellerName(parties.seller)}</Text>
  </p>
);
