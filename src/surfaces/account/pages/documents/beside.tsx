/** What stands beside a document: files and notes, some of which its client sees. */
import type { DocumentOverview } from "../../../../capabilities/documents/document-overview.ts";
import { MOST_FILE_BYTES } from "../../../../capabilities/invoices/attachments/attach-file.ts";
import { isIssuedWith } from "../../../../capabilities/invoices/attachments/get-attachment.ts";
import { wordFor } from "../../../../platform/files/media-types.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { plain } from "../../../../platform/text/without-bidi-controls.ts";
import { REGIONS } from "../../../../schema/vocabularies/locales.ts";
import { MEDIA_TYPES } from "../../../../schema/vocabularies/media-types.ts";
import type { FormFaults } from "../../http/form-faults.ts";
import { CheckField, FileField, TextArea } from "../../layout/fields.tsx";
import { Badge } from "../../layout/lists.tsx";
import { ButtonForm, Card, Danger, HiddenFields } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { timeText } from "../../layout/times.ts";

interface Props {
  seat: Seat;
  at: string;
  overview: DocumentOverview;
  mayWrite: boolean;
}

/** Whether the client may have a file, and whether emails bring it along. */
export interface FileFlags {
  public: boolean;
  attach: boolean;
}

interface FilesProps extends Props {
  once: string;
  faults: FormFaults;
  /** What was ticked in a form that was refused. */
  flags: FileFlags | undefined;
}

/** The name of the field that holds a new file. */
export const FILE_FIELD = "file";

/** The files, and a form for one more; nothing for who can only read where there is none. */
export const Files = ({ seat, at, overview: { document }, mayWrite, ...form }: FilesProps) =>
  document.attachments.length === 0 && !mayWrite ? null : (
    <Card title={seat.words.document.files.title}>
      {document.attachments.length > 0 && (
        <ul class="rows">
          {document.attachments.map((file) => (
            <FileRow
              seat={seat}
              at={`${at}/files/${file.id}`}
              file={file}
              isIssued={isIssuedWith(file, document)}
              mayWrite={mayWrite}
            />
          ))}
        </ul>
      )}
      {mayWrite && <NewFile seat={seat} at={at} {...form} />}
    </Card>
  );

const FileRow = ({
  seat: { words, locale, token },
  at,
  file,
  isIssued,
  mayWrite,
}: {
  seat: Seat;
  at: string;
  file: DocumentOverview["document"]["attachments"][number];
  isIssued: boolean;
  mayWrite: boolean;
}) => {
  const { files } = words.document;
  const said = [
    formatsFor(locale).fileSize(file.size),
    file.public ? files.public : files.private,
    file.attach && files.attach,
    isIssued && files.issued,
  ];
  return (
    <li class="row">
      <div>
        <a class="go" href={at}>
          <bdi>{file.name}</bdi>
        </a>
        <span class="dim">{said.filter(Boolean).join(" · ")}</span>
      </div>
      {mayWrite && (
        <div class="acts">
          <ButtonForm
            action={`${at}/${file.public ? "hide" : "share"}`}
            token={token}
            label={file.public ? files.hide : files.share}
            about={file.name}
            look="quiet"
          />
          {!isIssued && (
            <Danger
              label={files.remove}
              about={file.name}
              sure={files.removeSure(file.name)}
              action={`${at}/remove`}
              token={token}
            />
          )}
        </div>
      )}
    </li>
  );
};

const NewFile = ({ seat, at, once, faults, flags }: Omit<FilesProps, "overview" | "mayWrite">) => {
  const { files } = seat.words.document;
  const fault = faults.fields.get(FILE_FIELD);
  const noRoom = faults.fields.get("attach");
  return (
    <details class="unfold" open={flags !== undefined || fault !== undefined}>
      <summary class="button quiet">{files.add}</summary>
      <form method="post" action={`${at}/files`} enctype="multipart/form-data" class="stack">
        <HiddenFields token={seat.token} once={once} />
        {/* Fields before the file: it is taken by them. */}
        <CheckField id="file-public" name="public" label={files.public} checked={flags?.public ?? false} />
        <CheckField
          id="file-attach"
          name="attach"
          label={files.attach}
          fault={noRoom}
          autofocus={noRoom !== undefined || undefined}
          checked={flags?.attach ?? false}
        />
        <FileField
          name={FILE_FIELD}
          label={files.file}
          hint={files.detail(fileFacts(seat))}
          fault={fault}
          types={MEDIA_TYPES}
          autofocus={fault !== undefined || undefined}
          required
        />
        <button class="button" type="submit">
          {files.add}
        </button>
      </form>
    </details>
  );
};

/** What a file may be, as texts. */
const fileFacts = ({ locale }: Pick<Seat, "locale">) => ({
  types: new Intl.ListFormat(REGIONS[locale], { type: "disjunction" }).format(MEDIA_TYPES.map(wordFor)),
  most_bytes: formatsFor(locale).fileSize(MOST_FILE_BYTES),
});

/** What is wrong with a file that was sent. */
export const fileFaultText = (fault: "missing" | "tooLarge" | "invalid", seat: Seat): string => {
  const { files } = seat.words.document;
  return fault === "missing" ? files.missing : files[fault](fileFacts(seat));
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
