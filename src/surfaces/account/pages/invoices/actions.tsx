/** What can be done with an invoice as it stands: first what is done next, the rest behind one button. */
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import type { DocumentOverview } from "../../../../capabilities/documents/document-overview.ts";
import { abilitiesOf } from "../../../../capabilities/invoices/invoice-abilities.ts";
import { amountDue, statusAt } from "../../../../capabilities/invoices/lifecycle.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { ButtonForm, Danger } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";

interface Props {
  seat: Seat;
  at: string;
  overview: DocumentOverview;
  /** An instant. */
  now: string;
}

/** What the state of the invoice and the role of the reader allow. */
export function allowedOf({ seat, overview, now }: Omit<Props, "at">) {
  const { document, business, events } = overview;
  const { role } = seat.person;
  const mayWrite = mayDo(role, "write");
  const can = abilitiesOf(document, document.requirements);
  const isDraft = document.status === "draft";
  const isDue = !isDraft && amountDue(document) > 0;
  const hasSchedule = document.content?.reminders?.active ?? business.reminders.length > 0;
  return {
    mayWrite,
    isDraft,
    isPaid: document.status === "paid" && document.total_cents > 0,
    isLate: statusAt(document, now) === "overdue",
    isSent: document.sent_at !== null,
    edit: mayWrite && isDraft && can.edit,
    remove: mayWrite && can.delete,
    finalize: mayWrite && can.finalize,
    send: mayWrite && can.send,
    remind: mayWrite && isDue,
    pay: mayDo(role, "record_payments") && can.pay,
    credit: mayWrite && can.credit,
    cancel: mayWrite && !isDraft && can.cancel && document.amount_paid_cents === 0,
    stopReminders: mayWrite && isDue && hasSchedule,
    remindersStopped: events.some(({ type }) => type === "reminders_stopped"),
  };
}

type Allowed = ReturnType<typeof allowedOf>;
type Step = "edit" | "send" | "remind" | "pay" | "credit";

/** What its owner most likely came for. */
function nextOf(allowed: Allowed): Step | null {
  const { isDraft, isLate, isSent } = allowed;
  if (isDraft) return allowed.send ? "send" : allowed.edit ? "edit" : null;
  if (allowed.send && !isSent) return "send";
  if (allowed.remind && isLate) return "remind";
  return allowed.pay ? "pay" : null;
}

export const Actions = ({ seat, at, overview, now }: Props) => {
  const { document: words, invoice } = seat.words;
  const allowed = allowedOf({ seat, overview, now });
  const next = nextOf(allowed);
  const send = allowed.isPaid ? invoice.sendReceipt : allowed.isSent ? words.sendAgain : words.send;
  const steps: readonly [Step, string, string][] = [
    ["edit", words.edit, `${at}/edit`],
    ["send", send, `${at}/send`],
    ["remind", invoice.remind, `${at}/send?remind`],
    ["pay", invoice.pay, `${at}/pay`],
    ["credit", invoice.credit, `${at}/credit`],
  ];
  const offered = steps.filter(([step]) => allowed[step]);
  const shown = [...offered.filter(([step]) => step === next), ...offered.filter(([step]) => step !== next)];
  return (
    <div class="acts">
      {shown.map(([step, label, href]) => (
        <a class={step === next ? "button first" : "button"} href={href}>
          {label}
        </a>
      ))}
      {allowed.mayWrite && <More seat={seat} at={at} overview={overview} allowed={allowed} />}
    </div>
  );
};

const More = ({ seat, at, overview: { document }, allowed }: Omit<Props, "now"> & { allowed: Allowed }) => {
  const { document: words, invoice } = seat.words;
  const { token } = seat;
  const about = document.finalized_at === null ? "" : document.number;
  const money = (cents: number) => formatsFor(seat.locale).money(cents, document.currency);
  const plain = { token, about, look: "quiet" };
  return (
    <details class="menu-more">
      <summary class="button">{words.more}</summary>
      <div class="choices-more">
        {allowed.finalize && (
          <Danger
            label={words.finalize}
            about={about}
            sure={invoice.finalizeSure(money(document.total_cents))}
            action={`${at}/finalize`}
            token={token}
            version={document.version}
            look="first"
          />
        )}
        <ButtonForm {...plain} label={invoice.duplicate} action={`${at}/duplicate`} />
        <ButtonForm
          {...plain}
          label={document.archived_at === null ? words.archive : words.restore}
          action={`${at}/${document.archived_at === null ? "archive" : "restore"}`}
        />
        {allowed.stopReminders && !allowed.remindersStopped && (
          <Danger
            label={invoice.stopReminders}
            about={about}
            sure={invoice.stopSure}
            action={`${at}/stop-reminders`}
            token={token}
          />
        )}
        {allowed.cancel && (
          <Danger
            label={invoice.cancel}
            about={about}
            sure={invoice.cancelSure(money(document.total_cents - document.credited_cents))}
            action={`${at}/cancel`}
            token={token}
            version={document.version}
          />
        )}
        {allowed.remove && (
          <Danger
            label={allowed.isDraft ? words.remove : invoice.removeRecorded}
            about={about}
            sure={allowed.isDraft ? words.removeSure : invoice.removeRecordedSure}
            action={`${at}/remove`}
            token={token}
            version={document.version}
          />
        )}
      </div>
    </details>
  );
};
