/** The contracts of v1, and their description in OpenAPI. */
import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import {
  type DescribedContract,
  isRepeatable,
  isWrite,
  takesVersion,
} from "../../../platform/http/contract.ts";
import { PROBLEMS, type ProblemCode } from "./problem-codes.ts";

const ProblemSchema = z
  .strictObject({
    type: z.string().openapi({ example: "urn:fastfaktura:problem:validation_failed" }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    request_id: z.string(),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().optional().openapi({ description: "JSON Pointer into the body." }),
          parameter: z.string().optional(),
          header: z.string().optional(),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .openapi("Problem");

/** Defines a contract of v1, whose problems must be codes of v1. Keeps the literal types. */
export const defineContract = <const C extends DescribedContract & { problems: readonly ProblemCode[] }>(
  contract: C,
): C => contract;

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
export function describeContract(contract: DescribedContract): RouteConfig {
  const { method, path, operationId, summary, description, tag, params, query, bodyOptional } = contract;
  const content = bodyContent(contract);
  const request: RouteConfig["request"] = {
    ...(params && { params }),
    ...(query && { query }),
    ...(content && { body: { required: !bodyOptional, content } }),
    headers: headersOf(contract),
  };
  return createRoute({
    method,
    path,
    operationId,
    summary,
    ...(description && { description }),
    tags: [tag],
    security: [{ ApiKey: [] }, { Bearer: [] }],
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

function headersOf(contract: DescribedContract) {
  return z.object({
    "X-Request-Id": z
      .string()
      .optional()
      .openapi({ description: "Kept if sane (1–100 of A–Z a–z 0–9 . _ -)." }),
    ...(isRepeatable(contract) && {
      "Idempotency-Key": z.string().min(1).max(255).optional().openapi({
        description: "Makes a repetition of the same request safe for 24 hours: it gets the first answer.",
      }),
    }),
    ...(takesVersion(contract) && {
      "If-Match": z.string().optional().openapi({ description: "The `ETag` that was read; 412 when stale." }),
    }),
    ...(!("schema" in contract.success) && {
      "If-None-Match": z
        .string()
        .optional()
        .openapi({
          description:
            "pdf" in contract.success
              ? "The `ETag` of an issued document's PDF that the caller holds; 304 if it still stands."
              : "The `ETag` of the file that the caller holds; 304 if it still stands.",
        }),
    }),
    ...(!isWrite(contract) && {
      "X-D1-Bookmark": z.string().optional().openapi({
        description:
          "The value of an earlier answer: lets a near replica answer, at least as new as that one.",
      }),
    }),
  });
}

const NOT_MODIFIED = "The caller holds this PDF already, by its `If-None-Match`.";
const FILE_NOT_MODIFIED = "The caller holds this file already, by its `If-None-Match`.";
const BINARY = { schema: { type: "string" as const, format: "binary" } };

function success({ success, accepted, versioned }: DescribedContract) {
  const headers = {
    "X-Request-Id": { schema: { type: "string" as const } },
    ...(versioned && { ETag: { schema: { type: "string" as const } } }),
  };
  const content = successContent(success);
  return {
    [success.status]: { description: success.description, headers, content },
    ...(!("schema" in success) && {
      304: { description: "pdf" in success ? NOT_MODIFIED : FILE_NOT_MODIFIED, headers },
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
      headers: { "X-Request-Id": { schema: { type: "string" } } },
      content: { "application/problem+json": { schema: ProblemSchema } },
    };
  return responses;
}
