/** What a service of the FastBill endpoint is. */
import { z } from "@hono/zod-openapi";
import type { UploadedFile } from "../../platform/files/uploaded-file.ts";
import type { HttpContext } from "../../platform/http/context.ts";
import type { KeyAccess } from "../../schema/vocabularies/api-keys.ts";
import type { Names } from "../api-access/words/own-names.ts";
import type { WriteAmount } from "./answers/amount.ts";
import { checkFields } from "./fields/check-fields.ts";
import { limit, offset } from "./fields/paging.ts";
import type { Answer } from "./http/envelope.ts";
import type { FieldFault } from "./http/field-faults.ts";
import { namesWith } from "./http/field-names.ts";
import { isTree, type Tree, type Value } from "./http/request-tree.ts";

/** What a request asks of a service. */
export interface Asked<F> {
  /** Of `FILTER` for a service that reads, of `DATA` for one that writes. */
  fields: F;
  /** Of a service that writes: the names that came with an empty text, which clears a field that there is. */
  emptied: readonly string[];
  /** Of a service that reads: 1 to 100 rows, after as many others. */
  limit: number;
  offset: number;
  /** The part `document`, for a service that takes one; null if none came. */
  file: UploadedFile | null;
}

interface Definition<F extends z.ZodObject, O> {
  name: string;
  /** A service that reads takes `FILTER`, `LIMIT` and `OFFSET`; one that writes takes `DATA`. */
  access: KeyAccess;
  /** Made of `fields/`: every name in upper case, empty values left out before. Unknown names are ignored. */
  fields: F;
  /** A request with an `Idempotency-Key` is answered once: the verb gives the outcome that is kept. */
  repeatable?: boolean;
  /** A file may come along as the part `document` (`http/read-form.ts`). Other services refuse one. */
  takesDocument?: boolean;
  /** The names here of fields of the verb's input, where they are others than usual (`http/field-names.ts`). */
  names?: Names;
  /** Calls verbs. */
  run(ctx: HttpContext, asked: Asked<z.output<F>>): Promise<O>;
  /** The fields of `RESPONSE`. Apart, so that a kept outcome answers a repeated request. */
  present(
    outcome: O,
    ctx: HttpContext,
    asked: Asked<z.output<F>> & { amount: WriteAmount },
  ): Answer | Promise<Answer>;
}

/** A request to a service, whose fields are right. */
export interface Checked {
  run(ctx: HttpContext, file: UploadedFile | null): Promise<unknown>;
  /** `amount` writes the amounts of the answer as its format does. */
  present(
    outcome: unknown,
    ctx: HttpContext,
    how: { file: UploadedFile | null; amount: WriteAmount },
  ): Answer | Promise<Answer>;
}

export interface Service extends Omit<Definition<z.ZodObject, unknown>, "names" | "run" | "present"> {
  /** The names here of all fields of verbs' inputs. */
  names: Names;
  /** Checks a request's fields. Throws every fault at once, with those that were `found` before. */
  check(request: Tree, found: readonly FieldFault[]): Checked;
}

/** Defines a service. */
export function defineService<F extends z.ZodObject, O>(definition: Definition<F, O>): Service {
  const { run, present, names, ...rest } = definition;
  const check = definition.access === "read" ? readingFields(rest.fields) : writingFields(rest.fields);
  return {
    ...rest,
    names: namesWith(names),
    check(request, found) {
      const asked = check(request, found);
      return {
        run: (ctx, file) => run(ctx, { ...asked, file }),
        present: (outcome, ctx, how) => present(outcome as O, ctx, { ...asked, ...how }),
      };
    },
  };
}

/** `DATA` of an earlier call, which some clients send along, is not looked at. */
function readingFields<F extends z.ZodObject>(schema: F) {
  const parts = z.object({ FILTER: schema as z.ZodType, LIMIT: limit(), OFFSET: offset() });
  return ({ FILTER = null, LIMIT = null, OFFSET = null }: Tree, found: readonly FieldFault[]) => {
    const given = checkFields(parts, { FILTER, LIMIT, OFFSET }, found);
    return { fields: given.FILTER as z.output<F>, emptied: [], limit: given.LIMIT, offset: given.OFFSET };
  };
}

/** Nor are `FILTER`, `LIMIT` and `OFFSET` of an earlier one. */
function writingFields<F extends z.ZodObject>(schema: F) {
  const parts = z.object({ DATA: schema as z.ZodType });
  return ({ DATA = null }: Tree, found: readonly FieldFault[]) => {
    const given = checkFields(parts, { DATA }, found);
    return { fields: given.DATA as z.output<F>, emptied: emptiedIn(DATA), limit: 0, offset: 0 };
  };
}

/** An empty element of XML is one, too. */
const emptiedIn = (data: Value): string[] =>
  isTree(data)
    ? Object.entries(data).flatMap(([name, value]) =>
        typeof value === "string" && value.trim() === "" ? [name] : [],
      )
    : [];
