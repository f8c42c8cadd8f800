/** What settles an invoice: its payments, and the credit notes that correct it. */
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import type { DocumentOverview } from "../../../../capabilities/documents/document-overview.ts";
import { totalOf } from "../../../../capabilities/invoices/open-rates.ts";
import { WORDS } from "../../../../formats/words/catalogue.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { Badge } from "../../layout/lists.tsx";
import { Card, Danger } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { dayText, timeText } from "../../layout/times.ts";

interface Props {
  seat: Seat;
  at: string;
  overview: DocumentOverview;
  mayWrite: boolean;
}

type Paid = DocumentOverview["document"]["payments"][number];

export const Payments = ({ seat, at, overview: { document }, mayWrite }: Props) => {
  const { payments } = seat.words;
  const taken = totalOf(document.cash_discount_taken ?? []);
  return (
    <Card title={payments.title}>
      {document.payments.length === 0 ? (
        <p class="dim">{payments.none}</p>
      ) : (
        <ul class="rows">
          {document.payments.map((payment) => (
            <Payment seat={seat} at={at} document={document} payment={payment} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {taken > 0 && (
        <p class="dim">{payments.discountTaken(formatsFor(seat.locale).money(taken, document.currency))}</p>
      )}
    </Card>
  );
};

const Payment = ({
  seat,
  at,
  document: { currency },
  payment,
  mayWrite,
}: {
  seat: Seat;
  at: string;
  document: DocumentOverview["document"];
  payment: Paid;
  mayWrite: boolean;
}) => {
  const { payments } = seat.words;
  const { id, amount_cents, refunded_cents, paid_at, method, reference, source } = payment;
  const money = (cents: number) => formatsFor(seat.locale).money(cents, currency);
  const left = amount_cents - refunded_cents;
  const by = source === "stripe" ? "Stripe" : WORDS[seat.locale].payment.method[method];
  const back =
    refunded_cents === 0 ? null : left === 0 ? payments.gone : payments.refunded(money(refunded_cents));
  const said = [timeText(paid_at, seat), by, source === "simulated" && payments.simulated, back];
  return (
    <li class={left === 0 ? "row gone" : "row"}>
      <div>
        <strong class="amount">{money(amount_cents)}</strong>
        <span class="dim">{said.filter(Boolean).join(" · ")}</span>
        {reference && (
          <span class="dim">
            <bdi>{reference}</bdi>
          </span>
        )}
      </div>
      {left > 0 && (
        <div class="acts">
          {mayWrite && (
            <a class="button quiet" href={`${at}/payments/${id}/refund`}>
              {payments.refund.title}
              <span class="hidden"> {money(amount_cents)}</span>
            </a>
          )}
          {source === "manual" && mayDo(seat.person.role, "record_payments") && (
            <Danger
              label={payments.reverse}
              about={money(amount_cents)}
              sure={payments.reverseSure(money(left))}
              action={`${at}/payments/${id}/reverse`}
              token={seat.token}
            />
          )}
        </div>
      )}
    </li>
  );
};

/** Those of the invoice, drafts among them. */
export const NotesOfInvoice = ({ seat, overview: { credit_notes, document } }: Props) => (
  <Card title={seat.words.frame.creditNotes}>
    <ul class="rows">
      {credit_notes.map(({ id, number, total_cents, issue_date, finalized_at }) => (
        <li class="row">
          <div>
            <a class="go" href={`${seat.base}/credit-notes/${id}`}>
              {finalized_at === null ? (
                <Badge>{seat.words.invoices.states.draft}</Badge>
              ) : (
                <bdi>{number}</bdi>
              )}
            </a>
            {issue_date && <span class="dim">{dayText(issue_date, seat.locale)}</span>}
          </div>
          <span class="amount">{formatsFor(seat.locale).money(total_cents, document.currency)}</span>
        </li>
      ))}
    </ul>
  </Card>
);
