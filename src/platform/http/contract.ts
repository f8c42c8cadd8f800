/** What an endpoint takes and returns: validates requests and, where it has the words for it, describes them. */
import type { z } from "@hono/zod-openapi";
import type { MediaType } from "../../schema/vocabularies/media-types.ts";
import type { UploadedFile } from "../files/uploaded-file.ts";
import type { UploadRules } from "./receive-upload.ts";

export interface Contract {
  method: "get" | "post" | "put" | "patch" | "delete";
  /** Relative to the surface's own path, in OpenAPI's form: `/clients/{id}`. */
  path: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** A POST that changes nothing: its body is what it asks about. */
  readsOnly?: boolean;
  /** Every field of the body may be left out, and so may the body. */
  bodyOptional?: boolean;
  /**
   * The endpoint takes a form (`multipart/form-data`) with a `file`. The other fields of the form are those of
   * `body`, as text. With `json`, the body may come by itself as JSON, or as the form's field `data`.
   */
  upload?: UploadRules & { json?: boolean };
  /** Fields that only we write: a body that sets one gets the fault `read_only`, not `unknown_field`. */
  readOnly?: readonly string[];
  /** Answers with `ETag`; a write of a record that exists also takes `If-Match`. */
  versioned?: boolean;
  /** Where the record that it creates is read: sent as `Location`. Its last variable is the record's id. */
  location?: `/${string}/{${string}}`;
  success:
    | DescribedSuccess
    | { status: 200 | 201; json: true }
    | { status: 200; pdf: true }
    /** Nothing but the status. */
    | { status: 200 | 204; empty: true };
  /** The answer with 202, when what was asked goes on behind it. */
  accepted?: { description: string; schema: z.ZodType };
}

type DescribedSuccess =
  | { status: 200 | 201; description: string; schema: z.ZodType }
  | { status: 200; description: string; pdf: true }
  /** JSON, or a PDF with `?format=pdf`. */
  | { status: 200; description: string; schema: z.ZodType; orPdf: true }
  /** A file of one of these types, which its handler names. */
  | { status: 200; description: string; file: readonly MediaType[] };

/** A contract with what the OpenAPI document says of it. */
export interface DescribedContract extends Contract {
  operationId: string;
  summary: string;
  description?: string;
  tag: string;
  /** Bodies to show in the OpenAPI document, by name. */
  examples?: Readonly<Record<string, { summary: string; value: unknown }>>;
  success: DescribedSuccess;
  /** Problem codes beyond those that all endpoints of this kind have. */
  problems: readonly string[];
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** The checked request of a contract. */
export interface Input<C extends Contract> {
  params: Parsed<C["params"]>;
  query: Parsed<C["query"]>;
  body: Parsed<C["body"]>;
  /** The file of a contract with `upload`; null if none came. */
  file: UploadedFile | null;
}

export const isWrite = ({ method, readsOnly }: Contract): boolean => method !== "get" && !readsOnly;

/** True if a request with an `Idempotency-Key` gets the first answer again. */
export const isRepeatable = (contract: Contract): boolean => contract.method === "post" && isWrite(contract);

/** The media types that the answer to a request of this address may have. */
export function typesOf({ success }: Contract, url: URL): readonly string[] {
  if ("file" in success) return success.file;
  const isPdf = "pdf" in success || ("orPdf" in success && url.searchParams.get("format") === "pdf");
  return [isPdf ? "application/pdf" : "application/json"];
}

/** True if the request may name the version that it expects. What a POST to a list creates has none yet. */
export const takesVersion = (contract: Contract): boolean =>
  contract.versioned === true &&
  isWrite(contract) &&
  (contract.method !== "post" || contract.params !== undefined);
