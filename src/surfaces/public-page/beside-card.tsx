/** What the seller has put beside the document for its reader: files to save, and words. */

import { WORDS } from "../../formats/words/catalogue.ts";
import { dayIn } from "../../platform/days.ts";
import { wordFor } from "../../platform/files/media-types.ts";
import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import { plain } from "../../platform/text/without-bidi-controls.ts";
import type { AttachmentRow, CommentRow } from "../../schema/rows.ts";
import type { InvoiceView } from "./invoice-view.ts";
import { Paragraphs, Text } from "./user-text.tsx";

export interface Beside {
  files: readonly AttachmentRow[];
  comments: readonly CommentRow[];
}

export function BesideCard({ view, beside: { files, comments } }: { view: InvoiceView; beside: Beside }) {
  if (files.length + comments.length === 0) return null;
  const words = WORDS[view.document.locale].page;
  return (
    <div class="card beside">
      {files.length > 0 && (
        <section aria-labelledby="files">
          <h2 id="files">{words.files}</h2>
          <ul>
            {files.map((file) => (
              <File file={file} view={view} />
            ))}
          </ul>
        </section>
      )}
      {comments.length > 0 && (
        <section aria-labelledby="comments">
          <h2 id="comments">{words.comments}</h2>
          <ul>
            {comments.map((comment) => (
              <Comment comment={comment} view={view} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const File = ({ file, view: { document, path } }: { file: AttachmentRow; view: InvoiceView }) => (
  <li class="file">
    <a href={`${path}/files/${file.id}`} download={plain(file.name)}>
      <Text>{file.name}</Text>
    </a>
    <span>
      {wordFor(file.media_type)}, {formatsFor(document.locale).fileSize(file.size)}
    </span>
  </li>
);

function Comment({ comment, view: { document, timeZone } }: { comment: CommentRow; view: InvoiceView }) {
  const day = dayIn(timeZone, new Date(comment.created_at));
  return (
    <li>
      <p class="day">{formatsFor(document.locale).day(day)}</p>
      <Paragraphs>{comment.text}</Paragraphs>
    </li>
  );
}
