/** What stands beside a document: files and notes, some of which its client sees. */
import type { DocumentOverview } from "../../../../capabilities/documents/document-overview.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { plain } from "../../../../platform/text/without-bidi-controls.ts";
import type { FormFaults } from "../../http/form-faults.ts";
import { CheckField, TextArea } from "../../layout/fields.tsx";
import { Badge } from "../../layout/lists.tsx";
import { Card, Danger, HiddenFields } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { timeText } from "../../layout/times.ts";

interface Props {
  seat: Seat;
  at: string;
  overview: DocumentOverview;
  mayWrite: boolean;
}

export const Files = ({ seat, at, overview: { document }, mayWrite }: Props) => {
  const { files } = seat.words.document;
  const issuedAt = document.finalized_at;
  return (
    <Card title={files.title}>
      <ul class="rows">
        {document.attachments.map((file) => (
          <li class="row">
            <div>
              <a class="go" href={`${at}/files/${file.id}`}>
                <bdi>{file.name}</bdi>
              </a>
              <span class="dim">
                {formatsFor(seat.locale).fileSize(file.size)} · {file.public ? files.public : files.private}
                {file.attach && ` · ${files.attach}`}
              </span>
            </div>
            {mayWrite && !(issuedAt !== null && issuedAt >= file.created_at) && (
              <Danger
                label={files.remove}
                about={file.name}
                sure={files.removeSure(file.name)}
                action={`${at}/files/${file.id}/remove`}
                token={seat.token}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};

export const Comments = ({
  seat,
  at,
  overview: { document },
  mayWrite,
  once,
  faults,
  entered,
}: Props & { once: string; faults: FormFaults; entered: string }) => {
  const { comments } = seat.words.document;
  const fault = faults.fields.get("text");
  return (
    <Card title={comments.title}>
      {document.comments.length > 0 && (
        <ul class="rows">
          {document.comments.map((comment) => (
            <li class="row">
              <div>
                <span class="said" dir="auto">
                  {plain(comment.text)}
                </span>
                <span class="dim">
                  {timeText(comment.created_at, seat, true)}{" "}
                  {comment.public && <Badge>{seat.words.events.actors.client}</Badge>}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <details class="unfold" open={fault !== undefined}>
          <summary class="button quiet">{comments.add}</summary>
          <form method="post" action={`${at}/comments`} class="stack">
            <HiddenFields token={seat.token} once={once} />
            <TextArea
              name="text"
              label={comments.text}
              hint={comments.stays}
              value={entered}
              fault={fault}
              autofocus={fault !== undefined || undefined}
              maxlength={2000}
              required
            />
            <CheckField name="public" label={comments.public} checked={false} />
            <button class="button" type="submit">
              {comments.add}
            </button>
          </form>
        </details>
      )}
    </Card>
  );
};
