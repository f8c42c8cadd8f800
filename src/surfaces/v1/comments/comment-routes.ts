/** Comments on an invoice or a credit note: the same routes below either. */
import { z } from "@hono/zod-openapi";
import { addComment, listComments } from "../../../capabilities/invoices/comments/add-comment.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { Router } from "../../../platform/http/router.ts";
import { DOCUMENT_TYPES } from "../../../schema/vocabularies/invoices.ts";
import { defineContract } from "../http/describe-contract.ts";
import {
  COMMENT_READ_ONLY,
  CommentListSchema,
  CommentSchema,
  NewCommentSchema,
  presentComment,
} from "./comment-json.ts";

const params = z.strictObject({ id: uuid() });

const PLACES = {
  invoice: { tag: "Invoices", path: "/invoices/{id}/comments", of: "Invoice", a: "an invoice" },
  credit_note: {
    tag: "Credit notes",
    path: "/credit-notes/{id}/comments",
    of: "CreditNote",
    a: "a credit note",
  },
} as const;

const contractsOf = ({ tag, path, of, a }: (typeof PLACES)[keyof typeof PLACES]) => ({
  list: defineContract({
    method: "get",
    path,
    operationId: `list${of}Comments`,
    summary: `The comments on ${a}, in the order in which they came`,
    tag,
    params,
    success: { status: 200, description: "All of them; there are at most 100.", schema: CommentListSchema },
    problems: [],
  }),
  add: defineContract({
    method: "post",
    path,
    operationId: `add${of}Comment`,
    summary: `Add a comment to ${a}`,
    description:
      "For your own records, or with `public` for the client, who reads it on the public page. Possible in every state. A comment is not changed or deleted.",
    tag,
    params,
    body: NewCommentSchema,
    readOnly: COMMENT_READ_ONLY,
    success: { status: 201, description: "The comment.", schema: CommentSchema },
    problems: ["too_many_comments"],
  }),
});

export function commentRoutes(router: Router): void {
  for (const type of DOCUMENT_TYPES) {
    const { list, add } = contractsOf(PLACES[type]);
    router.endpoint(list, {
      run: ({ session }, { params: { id } }) => listComments(session, { id, type }),
      present: (rows) => ({ body: { data: rows.map(presentComment) } }),
    });
    router.endpoint(add, {
      run: (ctx, { params: { id }, body }) =>
        addComment(ctx, { id, type }, { text: body.text, public: body.public ?? false }),
      present: (comment) => ({ body: presentComment(comment) }),
    });
  }
}
