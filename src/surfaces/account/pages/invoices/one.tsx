/** The page of one invoice; one round trip. */
import {
  type DocumentOverview,
  documentOverview,
} from "../../../../capabilities/documents/document-overview.ts";
import { amountDue, amountOverpaid } from "../../../../capabilities/invoices/lifecycle.ts";
import { instant } from "../../../../platform/clock.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { publicUrl } from "../../../../platform/public-link.ts";
import type { Desk } from "../../http/desk.tsx";
import { type FormFaults, NO_FAULTS } from "../../http/form-faults.ts";
import { idIn } from "../../http/ids.ts";
import { Badge } from "../../layout/lists.tsx";
import { Notice } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { StateBadge, standingText } from "../../layout/standing.tsx";
import { Comments, type FileFlags, Files } from "../documents/beside.tsx";
import { Facts, Lines, shownDocument } from "../documents/lines.tsx";
import { Messages, PublicLink } from "../documents/messages.tsx";
import { PdfCard } from "../documents/pdf.tsx";
import { Requirements } from "../documents/requirements.tsx";
import { Timeline } from "../documents/timeline.tsx";
import { SandboxActions } from "../sandbox.tsx";
import { Actions, allowedOf } from "./actions.tsx";
import { NotesOfInvoice, Payments } from "./settled.tsx";

/** What a form of the page came to, to be shown with it. */
export interface Refused {
  /** Says it in the reader's language. */
  faults: (seat: Seat) => FormFaults;
  /** The note that was entered. */
  text?: string;
  /** What was ticked for a file. */
  flags?: FileFlags;
}

/** The page. A form that was refused shows it again, with why. */
export async function showInvoice(desk: Desk, refused: Refused | null = null) {
  const ctx = desk.open("getInvoice");
  const overview = await documentOverview(ctx, { id: idIn(desk), type: "invoice" });
  const seat = await desk.seat(ctx);
  const { document } = overview;
  const at = `${seat.base}/invoices/${document.id}`;
  const now = instant(ctx.clock);
  const allowed = allowedOf({ seat, overview, now });
  const faults = refused?.faults(seat) ?? NO_FAULTS;
  const shown = shownDocument(overview, seat);
  const title = allowed.isDraft ? seat.words.invoice.draft : seat.words.invoice.title(document.number);
  const common = { seat, at, overview, mayWrite: allowed.mayWrite };
  return desk.page(
    { ctx, section: "invoices", title, status: refused ? 422 : 200 },
    <>
      <Head seat={seat} overview={overview} title={title} now={now} />
      {faults.whole !== null && <Notice kind="failed">{faults.whole}</Notice>}
      <Actions seat={seat} at={at} overview={overview} now={now} />
      <SandboxActions seat={seat} invoice={document} />
      <div class="columns">
        <div>
          <Requirements seat={seat} overview={overview} edit={allowed.edit ? `${at}/edit` : null} />
          <Lines seat={seat} document={shown} />
          {!allowed.isDraft && <Payments {...common} />}
          {overview.credit_notes.length > 0 && <NotesOfInvoice {...common} />}
          {(!allowed.isDraft || overview.deliveries.length > 0) && <Messages {...common} />}
        </div>
        <div>
          <Facts document={shown} />
          <PdfCard seat={seat} at={at} number={document.number} />
          {document.origin === "own" && !allowed.isDraft && (
            <PublicLink
              seat={seat}
              at={at}
              url={publicUrl(document.link_nonce, ctx)}
              isPayable={amountDue(document) > 0}
              mayWrite={allowed.mayWrite}
            />
          )}
          <Files {...common} once={ctx.ids.uuid()} faults={faults} flags={refused?.flags} />
          <Comments {...common} once={ctx.ids.uuid()} faults={faults} entered={refused?.text ?? ""} />
          <Timeline seat={seat} overview={overview} />
        </div>
      </div>
    </>,
  );
}

/** To whom, how much, and how it stands. */
const Head = ({
  seat,
  overview: { document },
  title,
  now,
}: {
  seat: Seat;
  overview: DocumentOverview;
  title: string;
  now: string;
}) => {
  const { words, base, locale } = seat;
  const { invoice, invoices } = words;
  const money = (cents: number) => formatsFor(locale).money(cents, document.currency);
  const due = amountDue(document);
  const isDue = document.status !== "draft" && due > 0;
  const over = amountOverpaid(document);
  return (
    <div class="heading">
      <p>
        <a class="up" href={`${base}/invoices`}>
          {invoices.title}
        </a>
      </p>
      <h1>
        {title} <StateBadge row={document} now={now} seat={seat} />
        {document.archived_at !== null && <Badge>{words.document.archived}</Badge>}
      </h1>
      <p class="dim">
        <a class="go" href={`${base}/clients/${document.client.id}`}>
          <bdi>{document.buyer.name || document.client.name}</bdi>
        </a>{" "}
        · {standingText(document, now, seat)}
        {document.origin === "recorded" && ` · ${invoices.elsewhere}`}
      </p>
      <p class="due-figure">
        <span class="dim">{isDue ? invoice.due : invoice.total}</span>
        <strong class="amount">{money(isDue ? due : document.total_cents)}</strong>
        {isDue && due !== document.total_cents && (
          <span class="dim">{invoice.ofTotal(money(document.total_cents))}</span>
        )}
      </p>
      {over > 0 && document.status !== "draft" && <p>{invoice.overpaid(money(over))}</p>}
    </div>
  );
};
