/** A contract as an operation of the OpenAPI document. */
import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import {
  type DescribedContract,
  isRepeatable,
  isWrite,
  takesVersion,
} from "../../../platform/http/contract.ts";
import { PROBLEMS, type ProblemCode } from "../http/problem-codes.ts";
import { headerRefs, requestHeadersOf } from "./headers.ts";

const ProblemSchema = z
  .object({
    type: z.string().openapi({
      description: "`urn:fastfaktura:problem:` and the `code`.",
      example: "urn:fastfaktura:problem:validation_failed",
    }),
    title: z.string().openapi({ description: "What `code` means, in a few words that never change." }),
    status: z.int().openapi({ description: "The HTTP status.", minimum: 400, maximum: 599 }),
    detail: z.string().openapi({ description: "What is wrong in this request, and what would be right." }),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    request_id: z.string().openapi({ description: "The `X-Request-Id`, by which we find the request." }),
    errors: z
      .array(
        z
          .object({
            pointer: z.string().optional().openapi({ description: "JSON Pointer into the body." }),
            parameter: z.string().optional().openapi({ description: "Name of the parameter." }),
            header: z.string().optional().openapi({ description: "Name of the header." }),
            code: z.string().openapi({ description: "What kind of fault it is." }),
            detail: z.string().openapi({ description: "What would be right." }),
          })
          .openapi("Fault", {
            description: "A fault of the request, at a `pointer`, a `parameter` or a `header`.",
          }),
      )
      .optional()
      .openapi({ description: "Each fault of the request; at most 100." }),
  })
  .openapi("Problem", {
    description: "An error (RFC 9457).",
    example: {
      type: "urn:fastfaktura:problem:validation_failed",
      title: PROBLEMS.validation_failed[1],
      status: 422,
      detail: "`/due_dat`: There is no such field; check its spelling.",
      code: "validation_failed",
      request_id: "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d",
      errors: [
        {
          pointer: "/due_dat",
          code: "unknown_field",
          detail: "There is no such field; check its spelling.",
        },
      ],
    },
  });

/** The code of every problem that an endpoint can answer with. */
function problemsOf(contract: DescribedContract): ProblemCode[] {
  const codes = new Set<ProblemCode>([
    "missing_key",
    "conflicting_keys",
    "unknown_key",
    "not_acceptable",
    "validation_failed",
    "rate_limited",
    "internal_error",
    "unavailable",
    ...(contract.problems as readonly ProblemCode[]),
  ]);
  if (isWrite(contract)) codes.add("read_only_key");
  if (contract.method !== "get") codes.add("body_too_large").add("malformed_json");
  if (contract.params) codes.add("not_found");
  if (contract.body) codes.add("malformed_json").add("unsupported_media_type");
  if (contract.upload) codes.add("malformed_multipart").add("length_required").add("unsupported_media_type");
  if (takesVersion(contract)) codes.add("stale_version").add("concurrent_change");
  if (isRepeatable(contract)) codes.add("idempotency_key_reused").add("concurrent_change");
  return [...codes];
}

/** The contract in the form that the OpenAPI registry takes. */
export function describeOperation(contract: DescribedContract): RouteConfig {
  const { method, path, operationId, summary, description, tag, params, query, bodyOptional } = contract;
  const content = bodyContent(contract);
  const request: RouteConfig["request"] = {
    ...(params && { params }),
    ...(query && { query }),
    ...(content && { body: { required: !bodyOptional, content } }),
    headers: requestHeadersOf(contract),
  };
  return createRoute({
    method,
    path,
    operationId,
    summary,
    ...(description && { description }),
    tags: [tag],
    request,
    responses: { ...success(contract), ...failures(contract) },
  });
}

type Content = NonNullable<NonNullable<RouteConfig["request"]>["body"]>["content"];

/** A body as JSON, as a form with a file, or as either. */
function bodyContent({ body, upload, examples }: DescribedContract): Content | undefined {
  const json = body && { schema: body, ...(examples && { examples: { ...examples } }) };
  if (!upload) return json && { "application/json": json };
  const file = z.string().openapi({
    type: "string",
    format: "binary",
    description: `At most ${upload.most / 1_048_576} MB. Its type is told by its bytes, and its name must fit.`,
  });
  const others = upload.json ? { data: body ?? z.unknown() } : body instanceof z.ZodObject ? body.shape : {};
  const form = {
    schema: z.strictObject({ ...others, file: upload.optional ? file.optional() : file }),
    encoding: { file: { contentType: upload.types.join(", ") } },
  };
  return {
    ...(upload.json && json && { "application/json": json }),
    "multipart/form-data": form,
  };
}

const NOT_MODIFIED = "The caller holds this PDF already, by its `If-None-Match`.";
const FILE_NOT_MODIFIED = "The caller holds this file already, by its `If-None-Match`.";
const BINARY = { schema: { type: "string" as const, format: "binary" } };

function success(contract: DescribedContract) {
  const { success, accepted, versioned, location } = contract;
  const isFile = !("schema" in success);
  const headers = headerRefs(
    "X-Request-Id",
    "X-D1-Bookmark",
    ...(versioned ? ["ETag" as const] : []),
    ...(location ? ["Location" as const] : []),
    ...(isRepeatable(contract) ? ["Idempotent-Replayed" as const] : []),
    ...("orPdf" in success ? ["PdfContentDisposition" as const] : []),
    ...(isFile ? ["FileETag" as const, "Content-Disposition" as const] : []),
  );
  const held = headerRefs("X-Request-Id", "X-D1-Bookmark", "FileETag", "Content-Disposition");
  return {
    [success.status]: { description: success.description, headers, content: successContent(success) },
    ...(isFile && {
      304: { description: "pdf" in success ? NOT_MODIFIED : FILE_NOT_MODIFIED, headers: held },
    }),
    ...(accepted && {
      202: {
        description: accepted.description,
        headers,
        content: { "application/json": { schema: accepted.schema } },
      },
    }),
  };
}

function successContent(success: DescribedContract["success"]): Content {
  const pdf = { "application/pdf": BINARY };
  if ("schema" in success)
    return { "application/json": { schema: success.schema }, ...("orPdf" in success && pdf) };
  if ("pdf" in success) return pdf;
  return Object.fromEntries(success.file.map((type) => [type, BINARY]));
}

function failures(contract: DescribedContract) {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(contract)) {
    const [status] = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses: Record<number, object> = {};
  for (const [status, codes] of [...byStatus].sort(([a], [b]) => a - b))
    responses[status] = {
      description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}.`).join(" "),
      headers: headerRefs(
        "X-Request-Id",
        ...(status === 401 ? ["WWW-Authenticate" as const] : []),
        ...(status === 412 ? ["CurrentETag" as const] : []),
        ...(status === 429 || status === 503 ? ["Retry-After" as const] : []),
      ),
      content: { "application/problem+json": { schema: ProblemSchema } },
    };
  return responses;
}
