/** What an endpoint takes and returns: validates requests and describes them in the OpenAPI document. */
import type { z } from "@hono/zod-openapi";

export interface Contract {
  method: "get" | "post" | "put" | "patch" | "delete";
  /** Relative to the surface's own path, in OpenAPI's form: `/clients/{id}`. */
  path: string;
  operationId: string;
  summary: string;
  description?: string;
  tag: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Every field of the body may be left out, and so may the body. */
  bodyOptional?: boolean;
  /** Fields that only we write: a body that sets one gets the fault `read_only`, not `unknown_field`. */
  readOnly?: readonly string[];
  /** Answers with `ETag`; a write of a record that exists also takes `If-Match`. */
  versioned?: boolean;
  success:
    | { status: 200 | 201; description: string; schema: z.ZodType }
    | { status: 200; description: string; pdf: true };
  /** The answer with 202, when what was asked goes on behind it. */
  accepted?: { description: string; schema: z.ZodType };
  /** Problem codes beyond those that all endpoints of this kind have. */
  problems: readonly string[];
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** The checked request of a contract. */
export interface Input<C extends Contract> {
  params: Parsed<C["params"]>;
  query: Parsed<C["query"]>;
  body: Parsed<C["body"]>;
}

export const isWrite = (contract: Contract): boolean => contract.method !== "get";

/** True if the request may name the version that it expects. What a POST to a list creates has none yet. */
export const takesVersion = (contract: Contract): boolean =>
  contract.versioned === true &&
  isWrite(contract) &&
  (contract.method !== "post" || contract.params !== undefined);
