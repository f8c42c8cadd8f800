/** Records a payment that came outside the payment page. */
import { z } from "@hono/zod-openapi";
import {
  type DocumentOverview,
  documentOverview,
} from "../../../../capabilities/documents/document-overview.ts";
import { standingOffers } from "../../../../capabilities/invoices/invoice-document.ts";
import { amountDue } from "../../../../capabilities/invoices/lifecycle.ts";
import { FIRST_PAID_DAY, recordPayment } from "../../../../capabilities/payments/record-payment.ts";
import { WORDS } from "../../../../formats/words/catalogue.ts";
import { Replay } from "../../../../platform/database/replay.ts";
import { dayIn, localInstant } from "../../../../platform/days.ts";
import { lineText } from "../../../../platform/http/field-types.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { PAYMENT_METHODS } from "../../../../schema/vocabularies/payments.ts";
import type { Desk } from "../../http/desk.tsx";
import { blank, checkEntry, dayEntry, faultsOfIssues, notationOf, readEntry } from "../../http/entry.ts";
import { type FormFaults, faultAt, faultsOf, NO_FAULTS } from "../../http/form-faults.ts";
import { fieldOf, onceOf } from "../../http/forms.ts";
import { goTo } from "../../http/headers.ts";
import { idIn } from "../../http/ids.ts";
import { amountEntry, amountValue } from "../../http/number-entry.ts";
import { requireRefusal } from "../../http/refused.ts";
import { AmountField, CheckField, SelectField, TextField } from "../../layout/fields.tsx";
import { Card, FaultNotice, Heading, HiddenFields } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { dayText } from "../../layout/times.ts";

/** What was entered, as it is shown again. */
interface Entered {
  amount: string;
  day: string;
  method: string;
  reference: string;
  discount: boolean;
}

interface Refused {
  entered: Entered;
  faults: (seat: Seat) => FormFaults;
}

/** The form, with what is open and today; one round trip. */
export async function showPay(desk: Desk, refused: Refused | null = null) {
  const ctx = desk.open("recordPayment");
  const { document, business } = await documentOverview(ctx, { id: idIn(desk), type: "invoice" });
  const seat = await desk.seat(ctx);
  const { payments, invoices, entry, invoice } = seat.words;
  const { currency, number } = document;
  const at = `${seat.base}/invoices/${document.id}`;
  const today = dayIn(business.time_zone, ctx.clock.now());
  const due = amountDue(document);
  const faults = refused?.faults(seat) ?? NO_FAULTS;
  const field = faultAt(faults);
  const entered = refused?.entered ?? {
    amount: amountValue(due, currency, seat.locale),
    day: today,
    method: "transfer",
    reference: "",
    discount: false,
  };
  const offer = offerText(document, today, seat);
  const said = { title: payments.record.title, detail: payments.record.detail(number) };
  return desk.page(
    { ctx, section: "invoices", title: said.title, status: refused ? 422 : 200 },
    <>
      <p>
        <a class="up" href={at}>
          {document.finalized_at === null ? invoice.draft : invoice.title(number)}
        </a>
      </p>
      <Heading said={said} />
      <FaultNotice faults={faults} notSaved={entry.notSaved} />
      <Card>
        <p class="dim">
          <bdi>{document.buyer.name}</bdi> · {invoices.states[document.status]}
        </p>
        <form method="post" action={`${at}/pay`} class="stack" novalidate>
          <HiddenFields token={seat.token} once={ctx.ids.uuid()} locale={seat.locale} />
          <AmountField
            {...field("amount")}
            label={payments.amount}
            hint={payments.amountHint(formatsFor(seat.locale).money(due, currency))}
            currency={currency}
            value={entered.amount}
            required
          />
          {offer && (
            <CheckField {...field("discount")} label={payments.discount(offer)} checked={entered.discount} />
          )}
          <TextField {...field("day")} type="date" label={payments.day} value={entered.day} required />
          <SelectField
            {...field("method")}
            label={payments.method}
            value={entered.method}
            options={PAYMENT_METHODS.map((value) => ({ value, label: methodName(value, seat) }))}
          />
          <TextField
            {...field("reference")}
            label={payments.reference}
            value={entered.reference}
            maxlength={200}
            autocomplete="off"
          />
          <div class="acts">
            <button class="button first" type="submit">
              {payments.record.title}
            </button>
            <a class="button quiet" href={at}>
              {entry.cancel}
            </a>
          </div>
        </form>
      </Card>
    </>,
  );
}

/** The name of a method where it stands alone. */
export function methodName(method: (typeof PAYMENT_METHODS)[number], { locale }: Seat): string {
  const name = WORDS[locale].payment.method[method];
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** What may be left unpaid today, as "€12.00, until 3 May 2026"; null if the invoice offers nothing. */
function offerText(document: DocumentOverview["document"], today: string, { locale }: Seat): string | null {
  if (document.status === "draft") return null;
  const [offer] = standingOffers(document, today);
  if (!offer) return null;
  return `${formatsFor(locale).money(offer.amount_cents, document.currency)}, ${dayText(offer.last_day, locale)}`;
}

/** Records it. The currency is that of the invoice, so it is read first. */
export async function pay(desk: Desk): Promise<Response> {
  const fields = await desk.form();
  const id = idIn(desk);
  const ctx = desk.open("recordPayment");
  const { document, business } = await documentOverview(ctx, { id, type: "invoice" });
  const entry = readEntry(
    z.object({
      amount: amountEntry(document.currency, notationOf(fields)).pipe(z.number().min(1)),
      day: dayEntry().refine((day) => day >= FIRST_PAID_DAY),
      method: z.enum(PAYMENT_METHODS),
      reference: blank(lineText(200, 1)),
      discount: checkEntry(),
    }),
    fields,
  );
  const entered = {
    amount: fieldOf(fields, "amount"),
    day: fieldOf(fields, "day"),
    method: fieldOf(fields, "method"),
    reference: fieldOf(fields, "reference"),
    discount: fieldOf(fields, "discount") !== "",
  };
  if (entry.issues) return showPay(desk, { entered, faults: (seat) => faultsOfIssues(entry.issues, seat) });
  const { amount, day, method, reference, discount } = entry.data;
  // Of today it is the moment, so that it does not lie ahead; of another day the middle.
  const isToday = day === dayIn(business.time_zone, ctx.clock.now());
  const payment = {
    amount_cents: amount,
    method,
    reference: reference ?? null,
    ...(!isToday && { paid_at: paidAt(day, business.time_zone) }),
    ...(discount && { settle_cash_discount: true }),
  };
  const asked = { invoiceId: id, expectedVersion: null, payment };
  try {
    await recordPayment(desk.open("recordPayment", onceOf(fields, `payment ${id}`)), asked);
  } catch (error) {
    if (!(error instanceof Replay)) {
      requireRefusal(error);
      const faults = (seat: Seat) => faultsOf(error, seat, fieldNamed, document.currency);
      return showPay(desk, { entered, faults });
    }
  }
  return goTo(desk.c, `${desk.base}/invoices/${id}`);
}

const paidAt = (day: string, zone: string): string => localInstant(`${day}T12:00:00`, zone).toISOString();

const NAMES: Readonly<Record<string, string>> = {
  amount_cents: "amount",
  paid_at: "day",
  method: "method",
  reference: "reference",
  settle_cash_discount: "discount",
};
const fieldNamed = ([first]: readonly (string | number)[]): string | null => NAMES[String(first)] ?? null;
