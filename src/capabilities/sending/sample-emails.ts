/** The emails of a fictional invoice, so that people see what their texts make of them. Nothing is sent. */
import { composeEmail } from "../../formats/messages/compose-email.tsx";
import type { Context } from "../../platform/context.ts";
import { addDays, dayIn } from "../../platform/days.ts";
import { publicOrigin } from "../../platform/origin.ts";
import type { BusinessRow, DocumentRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { BusinessWithSeries } from "../business/get-business.ts";
import { type SampleWords, sampleOf } from "../issued-files/sample-invoice.ts";
import { messageFacts } from "./message-facts.ts";

/** The emails for which a business may have words of its own. */
export const OWN_EMAILS = ["invoice", "reminder", "receipt"] as const;
export type OwnEmail = (typeof OWN_EMAILS)[number];

/** How late the invoice of the reminder is. */
const DAYS_LATE = 7;

/** Each email in a language, by the texts of the business as it is given. Pure but for the time and ids. */
export function sampleEmails(
  ctx: Pick<Context, "clock" | "ids" | "env" | "shard">,
  { business, series }: BusinessWithSeries,
  { words, locale }: { words: SampleWords; locale: Locale },
): Record<OwnEmail, { subject: string; text: string }> {
  const { invoice, parties } = sampleOf(ctx, { business, series }, words);
  const issued: DocumentRow = { ...invoice, sandbox: false, parties: { ...parties, locale } };
  const late = addDays(dayIn(business.time_zone, ctx.clock.now()), -DAYS_LATE);
  const documents: Record<OwnEmail, DocumentRow> = {
    invoice: issued,
    reminder: { ...issued, due_date: late, issue_date: addDays(late, -business.payment_terms_days) },
    receipt: {
      ...issued,
      status: "paid",
      amount_paid_cents: issued.total_cents,
      paid_at: issued.created_at,
    },
  };
  const email = (kind: OwnEmail) => emailOf(ctx, business, { kind, invoice: documents[kind] });
  return { invoice: email("invoice"), reminder: email("reminder"), receipt: email("receipt") };
}

function emailOf(
  { clock, env, shard }: Pick<Context, "clock" | "env" | "shard">,
  business: BusinessRow,
  { kind, invoice }: { kind: OwnEmail; invoice: DocumentRow },
): { subject: string; text: string } {
  const history = { payments: [], credit_notes: [], corrects: null, time_zone: business.time_zone };
  const delivery = {
    kind,
    message: null,
    subject: null,
    automatic: false,
    updated_at: clock.now().toISOString(),
  };
  const facts = messageFacts(
    { env, shard, canPay: () => false },
    { delivery, invoice, business, history },
    null,
  );
  const { subject, text } = composeEmail({ ...facts, url: `${publicOrigin(env)}/i/…` });
  return { subject, text };
}
