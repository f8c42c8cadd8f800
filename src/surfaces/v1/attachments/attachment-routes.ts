/** Files beside an invoice or a credit note: the same routes below either. */
import { z } from "@hono/zod-openapi";
import {
  attachFile,
  MOST_FILE_BYTES,
  requireRoom,
} from "../../../capabilities/invoices/attachments/attach-file.ts";
import {
  changeAttachment,
  removeAttachment,
} from "../../../capabilities/invoices/attachments/change-attachment.ts";
import { getAttachment, listAttachments } from "../../../capabilities/invoices/attachments/get-attachment.ts";
import { readAttachment } from "../../../capabilities/invoices/attachments/read-attachment.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import { savedFileHeaders } from "../../../platform/http/file-name.ts";
import type { Reply, Router } from "../../../platform/http/router.ts";
import type { AttachmentRow } from "../../../schema/rows.ts";
import { DOCUMENT_TYPES } from "../../../schema/vocabularies/invoices.ts";
import { MEDIA_TYPES } from "../../../schema/vocabularies/media-types.ts";
import { defineContract } from "../http/describe-contract.ts";
import { fieldsToChange } from "../http/read-only-fields.ts";
import {
  ATTACHMENT_READ_ONLY,
  AttachmentChangesSchema,
  AttachmentListSchema,
  AttachmentSchema,
  NewAttachmentSchema,
} from "./attachment-json.ts";
import { presentAttachment } from "./present-attachment.ts";

const params = z.strictObject({ id: uuid() });
const oneOf = z.strictObject({ id: uuid(), attachment_id: uuid() });
const success = { status: 200, description: "The attachment.", schema: AttachmentSchema } as const;

const PLACES = {
  invoice: { tag: "Invoices", at: "/invoices/{id}/attachments", of: "Invoice", a: "an invoice" },
  credit_note: {
    tag: "Credit notes",
    at: "/credit-notes/{id}/attachments",
    of: "CreditNote",
    a: "a credit note",
  },
} as const;

const contractsOf = ({ tag, at, of, a }: (typeof PLACES)[keyof typeof PLACES]) => ({
  list: defineContract({
    method: "get",
    path: at,
    operationId: `list${of}Attachments`,
    summary: `The files beside ${a}, in the order in which they came`,
    tag,
    params,
    success: { status: 200, description: "All of them; there are at most 10.", schema: AttachmentListSchema },
    problems: [],
  }),
  add: defineContract({
    method: "post",
    path: at,
    operationId: `add${of}Attachment`,
    summary: `Put a file beside ${a}`,
    description:
      "`curl -F file=@timesheet.pdf -F public=true …`. PDF, PNG, JPEG, CSV, XLSX or ODS, by its bytes and with a name that fits; at most 5 MB, and 10 files a document. Possible in every state.",
    tag,
    params,
    body: NewAttachmentSchema,
    upload: { types: MEDIA_TYPES, most: MOST_FILE_BYTES },
    readOnly: ATTACHMENT_READ_ONLY,
    location: `${at}/{attachment_id}`,
    success: { ...success, status: 201 },
    problems: ["too_many_attachments", "storage_full"],
  }),
  get: defineContract({
    method: "get",
    path: `${at}/{attachment_id}`,
    operationId: `get${of}Attachment`,
    summary: "What is known of a file",
    tag,
    params: oneOf,
    success,
    problems: [],
  }),
  file: defineContract({
    method: "get",
    path: `${at}/{attachment_id}/file`,
    operationId: `download${of}Attachment`,
    summary: "The file itself",
    description: "Its `ETag` is its SHA-256. A browser saves it and never shows it.",
    tag,
    params: oneOf,
    success: { status: 200, description: "The file.", file: MEDIA_TYPES },
    problems: [],
  }),
  change: defineContract({
    method: "patch",
    path: `${at}/{attachment_id}`,
    operationId: `change${of}Attachment`,
    summary: "Change a file's name, or whether the client gets it",
    description: "The name of a file with which the document was issued stays.",
    tag,
    params: oneOf,
    body: AttachmentChangesSchema,
    success,
    problems: ["attachment_issued"],
  }),
  remove: defineContract({
    method: "delete",
    path: `${at}/{attachment_id}`,
    operationId: `remove${of}Attachment`,
    summary: "Delete a file",
    description:
      "Answers with the attachment as it was. A file with which the document was issued is kept; hide it with `public: false`.",
    tag,
    params: oneOf,
    success,
    problems: ["attachment_issued"],
  }),
});

const one = (attachment: AttachmentRow): Reply => ({ body: presentAttachment(attachment) });

export function attachmentRoutes(router: Router): void {
  for (const type of DOCUMENT_TYPES) {
    const { list, add, get, file, change, remove } = contractsOf(PLACES[type]);
    router.endpoint(list, {
      run: ({ session }, { params: { id } }) => listAttachments(session, { id, type }),
      present: (rows) => ({ body: { data: rows.map(presentAttachment) } }),
    });
    router.endpoint(add, {
      before: (ctx, { id }) => requireRoom(ctx, { id, type }),
      async run(ctx, { params: { id }, body, file }) {
        if (!file) throw new Error("an upload without its file");
        const flags = { public: body.public ?? false, attach: body.attach ?? false };
        return attachFile(ctx, { id, type }, { file, ...flags });
      },
      present: one,
    });
    router.endpoint(get, {
      run: ({ session }, { params: { id, attachment_id } }) =>
        getAttachment(session, { id, type }, attachment_id),
      present: ({ attachment }) => one(attachment),
    });
    router.endpoint(file, {
      run: ({ session }, { params: { id, attachment_id } }) =>
        getAttachment(session, { id, type }, attachment_id),
      present: ({ attachment }, { env }) => ({
        body: () => readAttachment(env, attachment),
        headers: savedFileHeaders(attachment),
      }),
    });
    router.endpoint(change, {
      run: (ctx, { params: { id, attachment_id }, body }) =>
        changeAttachment(ctx, {
          beside: { id, type },
          id: attachment_id,
          changes: (current) => fieldsToChange(body, presentAttachment(current), ATTACHMENT_READ_ONLY),
        }),
      present: one,
    });
    router.endpoint(remove, {
      run: (ctx, { params: { id, attachment_id } }) =>
        removeAttachment(ctx, { beside: { id, type }, id: attachment_id }),
      present: one,
    });
  }
}
