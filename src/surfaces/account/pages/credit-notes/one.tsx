/** The page of one credit note; one round trip. */
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import {
  type DocumentOverview,
  documentOverview,
} from "../../../../capabilities/documents/document-overview.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { publicUrl } from "../../../../platform/public-link.ts";
import type { Desk } from "../../http/desk.tsx";
import { type FormFaults, NO_FAULTS } from "../../http/form-faults.ts";
import { idIn } from "../../http/ids.ts";
import { Badge } from "../../layout/lists.tsx";
import { ButtonForm, Danger, Notice } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { dayText } from "../../layout/times.ts";
import { Comments, type FileFlags, Files } from "../documents/beside.tsx";
import { Facts, Lines, shownDocument } from "../documents/lines.tsx";
import { Messages, PublicLink } from "../documents/messages.tsx";
import { PdfCard } from "../documents/pdf.tsx";
import { Requirements } from "../documents/requirements.tsx";
import { Timeline } from "../documents/timeline.tsx";

/** What a form of the page came to, to be shown with it. */
export interface Refused {
  faults: (seat: Seat) => FormFaults;
  /** The note that was entered. */
  text?: string;
  /** What was ticked for a file. */
  flags?: FileFlags;
}

export async function showCreditNote(desk: Desk, refused: Refused | null = null) {
  const ctx = desk.open("getCreditNote");
  const overview = await documentOverview(ctx, { id: idIn(desk), type: "credit_note" });
  const seat = await desk.seat(ctx);
  const { document } = overview;
  const { creditNotes } = seat.words;
  const at = `${seat.base}/credit-notes/${document.id}`;
  const isDraft = document.finalized_at === null;
  const mayWrite = mayDo(seat.person.role, "write");
  const faults = refused?.faults(seat) ?? NO_FAULTS;
  const shown = shownDocument(overview, seat);
  const title = isDraft ? creditNotes.draft : creditNotes.one(document.number);
  const common = { seat, at, overview, mayWrite };
  return desk.page(
    { ctx, section: "creditNotes", title, status: refused ? 422 : 200 },
    <>
      <Head seat={seat} overview={overview} title={title} />
      {faults.whole !== null && <Notice kind="failed">{faults.whole}</Notice>}
      {mayWrite && <Acts seat={seat} at={at} overview={overview} />}
      <div class="columns">
        <div>
          <Requirements seat={seat} overview={overview} edit={null} />
          <Lines seat={seat} document={shown} />
          {!isDraft && <Messages {...common} mayWrite={false} />}
        </div>
        <div>
          <Facts document={shown} />
          {!isDraft && <PdfCard seat={seat} at={at} number={document.number} />}
          {!isDraft && (
            <PublicLink
              {...common}
              url={publicUrl(document.link_nonce, ctx)}
              isPayable={false}
              mayWrite={false}
            />
          )}
          <Files {...common} once={ctx.ids.uuid()} faults={faults} flags={refused?.flags} />
          {!isDraft && (
            <Comments {...common} once={ctx.ids.uuid()} faults={faults} entered={refused?.text ?? ""} />
          )}
          <Timeline seat={seat} overview={overview} />
        </div>
      </div>
    </>,
  );
}

/** To whom, how much, and which invoice it corrects. */
const Head = ({ seat, overview, title }: { seat: Seat; overview: DocumentOverview; title: string }) => {
  const { words, base, locale } = seat;
  const { document, corrected } = overview;
  const money = formatsFor(locale).money(document.total_cents, document.currency);
  return (
    <div class="heading">
      <p>
        <a class="up" href={`${base}/credit-notes`}>
          {words.creditNotes.title}
        </a>
      </p>
      <h1>
        {title} {document.finalized_at === null && <Badge>{words.invoices.states.draft}</Badge>}
        {document.archived_at !== null && <Badge>{words.document.archived}</Badge>}
      </h1>
      <p class="dim">
        <a class="go" href={`${base}/clients/${document.client.id}`}>
          <bdi>{document.buyer.name || document.client.name}</bdi>
        </a>
        {document.issue_date && ` · ${dayText(document.issue_date, locale)}`}
        {corrected && (
          <>
            {" · "}
            <a class="go" href={`${base}/invoices/${corrected.id}`}>
              {words.creditNotes.corrects(corrected.number)}
            </a>
          </>
        )}
      </p>
      <p class="due-figure">
        <span class="dim">{words.invoice.total}</span>
        <strong class="amount">{money}</strong>
      </p>
    </div>
  );
};

const Acts = ({
  seat,
  at,
  overview: { document },
}: {
  seat: Seat;
  at: string;
  overview: DocumentOverview;
}) => {
  const { words, token, locale } = seat;
  const isDraft = document.finalized_at === null;
  const about = isDraft ? "" : document.number;
  const isReady = !document.requirements.some(({ severity }) => severity === "error");
  if (isDraft)
    return (
      <div class="acts">
        {isReady && (
          <Danger
            label={words.document.finalize}
            about={about}
            sure={words.creditNotes.finalizeSure(
              formatsFor(locale).money(document.total_cents, document.currency),
            )}
            action={`${at}/finalize`}
            token={token}
            look="first"
          />
        )}
        <Danger
          label={words.document.remove}
          about={about}
          sure={words.document.removeSure}
          action={`${at}/remove`}
          token={token}
        />
      </div>
    );
  const isAway = document.archived_at !== null;
  return (
    <div class="acts">
      <a class="button first" href={`${at}/send`}>
        {document.sent_at === null ? words.document.send : words.document.sendAgain}
      </a>
      <ButtonForm
        action={`${at}/${isAway ? "restore" : "archive"}`}
        token={token}
        label={isAway ? words.document.restore : words.document.archive}
        about={about}
      />
    </div>
  );
};
