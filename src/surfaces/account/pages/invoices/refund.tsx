/** Gives a payment back, in full or in part. */
import { z } from "@hono/zod-openapi";
import { documentOverview } from "../../../../capabilities/documents/document-overview.ts";
import { refundPayment } from "../../../../capabilities/stripe/refund-payment.ts";
import { Replay } from "../../../../platform/database/replay.ts";
import { httpProblem } from "../../../../platform/http/problem.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import type { Desk } from "../../http/desk.tsx";
import { faultsOfIssues, notationOf, readEntry } from "../../http/entry.ts";
import { type FormFaults, faultAt, faultsOf, NO_FAULTS } from "../../http/form-faults.ts";
import { fieldOf, onceOf } from "../../http/forms.ts";
import { goTo } from "../../http/headers.ts";
import { idIn } from "../../http/ids.ts";
import { amountEntry, amountValue } from "../../http/number-entry.ts";
import { requireRefusal } from "../../http/refused.ts";
import { AmountField } from "../../layout/fields.tsx";
import { Card, FaultNotice, HiddenFields } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { timeText } from "../../layout/times.ts";

interface Refused {
  amount: string;
  faults: (seat: Seat) => FormFaults;
}

/** Reads the invoice and the payment. Throws `not_found`. */
async function read(desk: Desk) {
  const ctx = desk.open("refundPayment");
  const { document } = await documentOverview(ctx, { id: idIn(desk), type: "invoice" });
  const payment = document.payments.find(({ id }) => id === idIn(desk, "payment"));
  if (!payment) throw httpProblem("not_found", "There is no such payment.");
  return { ctx, document, payment };
}

export async function showRefund(desk: Desk, refused: Refused | null = null) {
  const { ctx, document, payment } = await read(desk);
  const seat = await desk.seat(ctx);
  const { payments, entry, invoice } = seat.words;
  const { currency } = document;
  const at = `${seat.base}/invoices/${document.id}`;
  const left = payment.amount_cents - payment.refunded_cents;
  const faults = refused?.faults(seat) ?? NO_FAULTS;
  const money = (cents: number) => formatsFor(seat.locale).money(cents, currency);
  return desk.page(
    { ctx, section: "invoices", title: payments.refund.title, status: refused ? 422 : 200 },
    <>
      <p>
        <a class="up" href={at}>
          {invoice.title(document.number)}
        </a>
      </p>
      <div class="heading">
        <h1>{payments.refund.title}</h1>
        <p class="dim">
          {money(payment.amount_cents)} · {timeText(payment.paid_at, seat)}
        </p>
      </div>
      <FaultNotice faults={faults} notSaved={entry.notSaved} />
      <Card>
        <p>{payment.source === "stripe" ? payments.refund.stripe : payments.refund.manual}</p>
        <form method="post" action={`${at}/payments/${payment.id}/refund`} class="stack" novalidate>
          <HiddenFields token={seat.token} once={ctx.ids.uuid()} locale={seat.locale} />
          <AmountField
            {...faultAt(faults)("amount")}
            label={payments.amount}
            hint={payments.refund.hint(money(left))}
            currency={currency}
            value={refused?.amount ?? amountValue(left, currency, seat.locale)}
            required
          />
          <div class="acts">
            <button class="button late" type="submit">
              {payments.refund.title}
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

export async function refund(desk: Desk): Promise<Response> {
  const fields = await desk.form();
  const { document, payment } = await read(desk);
  const amount = fieldOf(fields, "amount");
  const schema = z.object({
    amount: amountEntry(document.currency, notationOf(fields)).pipe(z.number().min(1)),
  });
  const entry = readEntry(schema, fields);
  if (entry.issues) return showRefund(desk, { amount, faults: (seat) => faultsOfIssues(entry.issues, seat) });
  const asked = {
    invoiceId: document.id,
    paymentId: payment.id,
    expectedVersion: null,
    amount_cents: entry.data.amount,
  };
  try {
    await refundPayment(desk.open("refundPayment", onceOf(fields, `refund ${payment.id}`)), asked);
  } catch (error) {
    if (!(error instanceof Replay)) {
      requireRefusal(error);
      const nameOf = ([first]: readonly (string | number)[]) => (first === "amount_cents" ? "amount" : null);
      return showRefund(desk, {
        amount,
        faults: (seat) => faultsOf(error, seat, nameOf, document.currency),
      });
    }
  }
  return goTo(desk.c, `${desk.base}/invoices/${document.id}`);
}
