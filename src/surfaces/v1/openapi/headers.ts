/** Headers of requests and of answers, as the OpenAPI document tells them. */
import { z } from "@hono/zod-openapi";
import {
  type DescribedContract,
  isRepeatable,
  isWrite,
  takesVersion,
} from "../../../platform/http/contract.ts";

const text = { type: "string" } as const;
const seconds = { type: "integer", format: "int32", minimum: 0 } as const;

/** Headers of answers by the name of their component. What is `required` comes with each such answer. */
export const ANSWER_HEADERS = {
  "X-Request-Id": {
    description: "The id of the request: the one that was sent, or a new one. We find the request by it.",
    required: true,
    schema: text,
    example: "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d",
  },
  "X-D1-Bookmark": {
    description:
      "The state of the data that this answer knows. A read that sends it along is at least as new.",
    schema: text,
    example: "00000085-0000024c-00004c6d-8e61117bf38d7adb71b934ebbf891683",
  },
  ETag: {
    description: "The record's `version`, to be sent as `If-Match` with a change.",
    required: true,
    schema: text,
    example: '"3"',
  },
  FileETag: {
    description:
      "The SHA-256 of the file, to be sent as `If-None-Match`. A draft and a copy, drawn anew each time, have none.",
    schema: text,
    example: '"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
  },
  CurrentETag: {
    description: "The version that the record has now.",
    schema: text,
    example: '"4"',
  },
  Location: {
    description: "Where the new record is read: a path on this host.",
    required: true,
    schema: { ...text, format: "uri-reference" },
    example: "/api/v1/invoices/019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d",
  },
  "Idempotent-Replayed": {
    description: "`true` if the `Idempotency-Key` was used before: this is the first answer again.",
    schema: text,
    example: "true",
  },
  "Content-Disposition": {
    description:
      "The file's name, and whether a browser shows the file (`inline`) or saves it (`attachment`).",
    required: true,
    schema: text,
    example: 'inline; filename="2026-00001.pdf"',
  },
  PdfContentDisposition: {
    description: "With a PDF alone: its name, and that a browser shows it.",
    schema: text,
    example: 'inline; filename="DRAFT.pdf"',
  },
  "WWW-Authenticate": {
    description: "How to authenticate (RFC 6750).",
    required: true,
    schema: text,
    example: 'Bearer realm="FastFaktura"',
  },
  "Retry-After": {
    description: "After how many seconds to ask again.",
    required: true,
    schema: seconds,
    example: 1,
  },
} as const;

type HeaderName = keyof typeof ANSWER_HEADERS;

/** The names under which some headers are sent; the others are sent under the name of their component. */
const SENT_AS: Partial<Record<HeaderName, string>> = {
  FileETag: "ETag",
  CurrentETag: "ETag",
  PdfContentDisposition: "Content-Disposition",
};

/** References to these headers, under the names as which they are sent. */
export const headerRefs = (...names: readonly HeaderName[]): Record<string, { $ref: string }> =>
  Object.fromEntries(names.map((name) => [SENT_AS[name] ?? name, { $ref: `#/components/headers/${name}` }]));

const header = (description: string, example: string) =>
  z.string().optional().openapi({ description, example });

/** The headers that a request may have. */
export function requestHeadersOf(contract: DescribedContract) {
  return z.object({
    "X-Request-Id": header("Kept if sane (1–100 of A–Z a–z 0–9 . _ -).", "order-10482"),
    ...(isRepeatable(contract) && {
      "Idempotency-Key": z.string().min(1).max(255).optional().openapi({
        description: "Makes a repetition of the same request safe for 24 hours: it gets the first answer.",
        example: "order-10482-invoice",
      }),
    }),
    ...(takesVersion(contract) && {
      "If-Match": header("The `ETag` that was read; 412 when stale.", '"3"'),
    }),
    ...(!("schema" in contract.success) && {
      "If-None-Match": header(
        "The `ETag` of the file that the caller holds; 304 if it still stands.",
        ANSWER_HEADERS.FileETag.example,
      ),
    }),
    ...(!isWrite(contract) && {
      "X-D1-Bookmark": header(
        "The value of an earlier answer: lets a near replica answer, at least as new as that one.",
        ANSWER_HEADERS["X-D1-Bookmark"].example,
      ),
    }),
  });
}
