import type { MediaType } from "../../schema/vocabularies/media-types.ts";

/** A file that is stored, and is deleted again unless a row that names it is written (`keepFile`). */
export interface UploadedFile {
  /** Also that of the task which deletes it. */
  id: string;
  /** One line, without a path, with an extension that fits. */
  name: string;
  media_type: MediaType;
  /** In bytes. */
  size: number;
  /** Hex. */
  sha256: string;
}
