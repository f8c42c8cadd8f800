/** An invoice or a credit note as Abby's clients read it: `ReadInvoiceDto` and `ReadAssetDto`. */
import { isError } from "../../../capabilities/invoices/finalize-requirements.ts";
import { abilitiesOf } from "../../../capabilities/invoices/invoice-abilities.ts";
import { lineAmounts } from "../../../capabilities/invoices/totals.ts";
import type { OwnReminders } from "../../../schema/document-shapes.ts";
import { presentCustomer } from "../customers/present-customer.ts";
import { secondsOf, secondsOfDay } from "../http/times.ts";
import { keptSwitches, switchesOf } from "../vocabularies/display-settings.ts";
import { shownLocale } from "../vocabularies/locales.ts";
import { shownTerms } from "../vocabularies/terms.ts";
import { shownRate } from "./conversion.ts";
import { sparesDisbursements } from "./disbursements.ts";
import { shownDiscount } from "./discounts.ts";
import { shownPaymentRequest } from "./payment-requests.ts";
import { presentLines, presentTotal } from "./present-amounts.ts";
import { presentFile } from "./present-file.ts";
import { presentLegals } from "./present-legals.ts";
import { presentBankInformation, presentEmitter } from "./present-parties.ts";
import { wordedRequirements } from "./requirements.ts";
import { type FoundDocument, type Presenting, type ShownDocument, shownOf } from "./shown-document.ts";

/** A document of either kind. */
export const presentBilling = (found: FoundDocument, ctx: Presenting) =>
  found.document.type === "invoice" ? presentInvoice(found, ctx) : presentAsset(found, ctx);

/** `ReadInvoiceDto`. */
export function presentInvoice(found: FoundDocument, ctx: Presenting) {
  const shown = shownOf(found, ctx.clock);
  const { content, document } = shown;
  const { reminders, kept } = content ?? {};
  const paymentRequest = shownPaymentRequest(kept?.paymentRequest);
  return {
    ...presentShown(found, shown, ctx),
    ...(document.status === "paid" && optionalTime("paidAt", document.paid_at)),
    ...optionalTime("lastReminderSentAt", document.last_reminded_at),
    isReminderActivated: reminders ? reminders.active : found.business.reminders.length > 0,
    isOnlinePaymentActivated: content?.online_payment ?? true,
    isFinalInvoice: false,
    ...(reminders && { reminder: shownReminders(reminders) }),
    ...(paymentRequest && { paymentRequest }),
    hasAssociatedTransaction: document.payments.some(({ source }) => source === "stripe"),
    ...optionalTime("canceledAt", document.cancelled_at),
  };
}

/** `ReadAssetDto`. */
export const presentAsset = (found: FoundDocument, ctx: Presenting) => ({
  ...presentShown(found, shownOf(found, ctx.clock), ctx),
  ...(found.corrected && {
    parent: presentInvoice({ document: found.corrected, business: found.business }, ctx),
  }),
});

function presentShown({ business }: FoundDocument, shown: ShownDocument, ctx: Presenting) {
  const { document, content, isDraft } = shown;
  const { parties, requirements } = document;
  const { time_zone } = business;
  const dayTime = (day: string) => secondsOfDay(day, time_zone);
  const bankInformation = presentBankInformation(document);
  const discount = shownDiscount(content?.discount);
  const amounts = { document, parts: lineAmounts(document), conversion: shown.conversion };
  const can = abilitiesOf(document, requirements);
  return {
    id: document.id,
    ...(document.finalized_at !== null && { number: document.number }),
    ...(content?.title && { title: content.title }),
    type: document.type === "invoice" ? "invoice" : "asset",
    state: stateOf(shown),
    customer: presentCustomer(
      {
        client: document.client,
        buyer: document.buyer,
        contact: document.contact,
        delivery_address: content?.delivery_address,
        sandbox: document.sandbox,
      },
      ctx,
    ),
    locale: shownLocale(parties.locale),
    emittedAt: dayTime(shown.issueDay),
    ...optionalTime("archivedAt", document.archived_at),
    locked: document.finalized_at !== null,
    finalizable: isDraft && !requirements.some(isError),
    test: document.sandbox,
    isEditable: can.edit,
    currencyCode: document.currency,
    currency: presentCurrency(shown, dayTime),
    ...optionalTime("lastDownloadAt", document.downloaded_at),
    attachments: document.attachments.map((file) => presentFile(file, document, ctx)),
    finalizeRequirements: wordedRequirements(requirements),
    emitter: presentEmitter(parties.seller, content?.display),
    ...(bankInformation && { bankInformation }),
    billingLegals: presentLegals(shown, parties.seller),
    createdAt: secondsOf(document.created_at),
    updatedAt: secondsOf(document.updated_at),
    ...(document.supply_date !== null && { deliveryDate: dayTime(document.supply_date) }),
    compatibilityVersion: "V2",
    isDeletable: can.delete,
    displayDeliveryAddress:
      content?.delivery_address !== undefined && content.display?.delivery_address !== false,
    ...optionalTime("finalizedAt", document.finalized_at),
    ...optionalTime("lastSendByEmailAt", document.last_emailed_at),
    paymentDelay: shown.paymentDelay,
    dueAt: dayTime(shown.dueDay),
    lines: presentLines(amounts),
    total: presentTotal(amounts),
    ...(discount && { discount }),
    ...shownTerms(content, parties.seller),
    displaySettings: { ...switchesOf(content?.display), ...keptSwitches(content?.kept) },
    includeDiscountDisbursement: !sparesDisbursements(content),
  };
}

/** Nothing for a time that is not there. */
const optionalTime = <N extends string>(name: N, instant: string | null): { [M in N]?: number } =>
  instant === null ? {} : ({ [name]: secondsOf(instant) } as { [M in N]?: number });

const stateOf = ({ document: { finalized_at, status } }: ShownDocument) => {
  if (finalized_at === null) return "draft";
  return status === "paid" ? "paid" : "finalized";
};

/** Of another currency than the seller's: what one unit of the seller's is worth in it. */
function presentCurrency({ document, content, issueDay }: ShownDocument, dayTime: (day: string) => number) {
  const rate = content?.tax_currency && content.exchange_rate;
  return {
    currencyCode: document.currency,
    currencyDate: dayTime(issueDay),
    currencyRate: shownRate(rate || undefined, content?.kept?.currencyRate),
    // A rate comes from whoever sends it, or from the seller's own table. One for one needs nobody.
    origin: rate ? "USER" : "ECB",
  };
}

const shownReminders = ({ in_copy, frequency, count, active, recipients }: OwnReminders) => ({
  inCopy: in_copy,
  frequency,
  numberOfRemindersToSend: count,
  active,
  recipients,
});
