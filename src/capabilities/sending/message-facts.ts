import { sellerIdentity, sellerName } from "../../formats/document/seller-identity.ts";
import type { MessageFacts, MessageTemplate } from "../../formats/messages/facts.ts";
import { dayIn } from "../../platform/days.ts";
import { publicOrigin } from "../../platform/origin.ts";
import { linkSigner, publicUrl } from "../../platform/public-link.ts";
import type { BusinessRow, DeliveryRow, DocumentRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { type DocumentHistory, documentState } from "../invoices/document-state.ts";
import { standingOffers } from "../invoices/invoice-document.ts";
import { amountDue } from "../invoices/lifecycle.ts";
import { paymentReferenceOf } from "../invoices/payment-reference.ts";

/** What a message says, of what document, and for whom. */
export interface MessageWork {
  delivery: Pick<DeliveryRow, "kind" | "message" | "subject" | "automatic" | "updated_at">;
  invoice: DocumentRow;
  business: BusinessRow;
  history: DocumentHistory;
}

/** What the facts of a message are given by those above. */
export interface MessageTools {
  env: Env;
  shard: string;
  /** Whether what is due of an invoice can be paid online now. */
  canPay: (env: Env, business: BusinessRow, invoice: DocumentRow) => boolean;
}

/** The content of a message: the invoice as it was frozen, and the business's own texts as they are now. */
export function messageFacts(
  { env, shard, canPay }: MessageTools,
  { delivery, invoice, business, history }: MessageWork,
  logo: MessageFacts["logo"],
): MessageFacts {
  if (!invoice.parties) throw new Error("a delivery of a document that is not issued");
  const { seller, buyer, locale } = invoice.parties;
  const origin = publicOrigin(env);
  // The day on which it was queued or released, not of this attempt: a provider drops a repetition only if
  // it is identical.
  const today = dayIn(business.time_zone, new Date(delivery.updated_at));
  const urlOf = (nonce: string) => publicUrl(nonce, { links: linkSigner(env), origin, shard });
  const url = urlOf(invoice.link_nonce);
  const { corrects } = history;
  return {
    kind: delivery.kind,
    locale,
    sandbox: invoice.sandbox,
    seller: { ...seller, name: sellerName(seller), identity: sellerIdentity({ seller, locale }) },
    logo,
    buyer,
    number: invoice.number,
    currency: invoice.currency,
    state: documentState(invoice, history, today),
    corrects: corrects && { ...corrects, url: corrects.link_nonce && urlOf(corrects.link_nonce) },
    reason: corrects && invoice.notes,
    // A receipt shows the total less the credit notes and the cash discount.
    total_cents: invoice.total_cents - (delivery.kind === "receipt" ? invoice.credited_cents : 0),
    amount_due_cents: amountDue(invoice),
    issue_date: invoice.issue_date ?? "",
    due_date: invoice.due_date ?? "",
    content: invoice.content,
    cash_discounts: standingOffers(invoice, today),
    payment_reference: paymentReferenceOf(invoice),
    today,
    url,
    canPay: canPay(env, business, invoice),
    message: delivery.message,
    template: templateOf(business, delivery, locale),
    stopUrl: delivery.automatic ? `${url}/reminders` : null,
  };
}

/** The business's own texts, with the subject of this delivery if it has one. */
function templateOf(
  business: BusinessRow,
  { kind, subject }: MessageWork["delivery"],
  locale: Locale,
): MessageTemplate {
  const own = ownTexts(business, kind, locale);
  return subject === null ? own : { ...own, subject };
}

/** Those of the language, if there are any, else those of all languages. A credit note has none. */
function ownTexts(business: BusinessRow, kind: DeliveryRow["kind"], locale: Locale): MessageTemplate {
  if (kind === "credit_note") return { subject: null, message: null };
  const own = business.details?.message_texts?.[kind]?.[locale];
  return own
    ? { subject: own.subject ?? null, message: own.message ?? null }
    : { subject: business[`${kind}_subject`], message: business[`${kind}_message`] };
}
