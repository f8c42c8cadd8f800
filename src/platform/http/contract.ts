/** What an endpoint takes and gives. The same object validates the requests and describes them in the surface's document. */
import type { z } from "@hono/zod-openapi";

export interface Contract {
  method: "get" | "post" | "put" | "patch" | "delete";
  /** Below the surface's own path, in OpenAPI's form: `/clients/{id}`. */
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
  /** Names that are ours to write: a body that sets one hears `read_only`, not `unknown_field`. */
  readOnly?: readonly string[];
  /** Takes `If-Match`, and answers with `ETag`. */
  versioned?: boolean;
  success:
    | { status: 200 | 201; description: string; schema: z.ZodType }
    | { status: 200; description: string; pdf: true };
  /** Codes of the problems beyond those that every endpoint of its kind has. */
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
