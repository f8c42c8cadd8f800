/** The kinds of files that may stand beside a document (EN 16931, BT-125-1). */
export const MEDIA_TYPES = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "text/csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.oasis.opendocument.spreadsheet",
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];
