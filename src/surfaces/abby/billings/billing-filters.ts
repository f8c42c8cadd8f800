/** The parameters by which documents are listed. A list comes as a repeated key. */
import { z } from "@hono/zod-openapi";
import type { DocumentPageQuery } from "../../../capabilities/invoices/page-of-documents.ts";
import { day, uuid } from "../../../platform/http/field-types.ts";
import { pageParameters } from "../http/paging.ts";

type Types = NonNullable<DocumentPageQuery["types"]>[number];
type Stages = NonNullable<DocumentPageQuery["stages"]>[number];

/** What each type is here; null for what there is not yet. */
const TYPES = {
  invoice: "invoice",
  asset: "credit_note",
  estimate: null,
  advance: null,
  purchase_order: null,
} as const satisfies Record<string, Types | null>;

/** Only estimates are signed or refused. */
const STATES = {
  draft: "draft",
  finalized: "issued",
  paid: "paid",
  signed: null,
  refused: null,
} as const satisfies Record<string, Stages | null>;

const keysOf = <K extends string>(words: Record<K, unknown>) => Object.keys(words) as [K, ...K[]];

/** One value, or several of them. */
const listOf = <T extends z.ZodType>(of: T) =>
  z.preprocess((sent) => (sent === undefined ? undefined : [sent].flat()), z.array(of).max(20).optional());

const flag = () =>
  z
    .enum(["true", "false", "1", "0"])
    .transform((word) => word === "true" || word === "1")
    .optional();

const range = () =>
  listOf(day()).check(({ value, issues }) => {
    if (value === undefined) return;
    const [from = "", to = ""] = value;
    if (value.length === 2 && from <= to) return;
    const message =
      "Must come twice: the first day and the last one, as `range=2026-01-01&range=2026-01-31`.";
    issues.push({ code: "custom", input: value, message, params: { code: "isRange" } });
  });

export const billingFilters = z.object({
  ...pageParameters,
  type: listOf(z.enum(keysOf(TYPES))),
  state: listOf(z.enum(keysOf(STATES))),
  test: flag(),
  archived: flag(),
  customerId: uuid().optional(),
  rangeType: z.enum(["emittedAt"]).optional(),
  range: range(),
});

export type BillingFilters = z.output<typeof billingFilters>;

/** The same for the verb; null if nothing that we have fits. */
export function pageQuery({
  type,
  state,
  archived,
  customerId,
  range,
}: BillingFilters): DocumentPageQuery | null {
  const types = meant(type, TYPES);
  const stages = meant(state, STATES);
  if (types?.length === 0 || stages?.length === 0) return null;
  const [from, to] = range ?? [];
  return { types, stages, archived, customer_id: customerId, from, to };
}

const meant = <K extends string, V>(
  asked: readonly K[] | undefined,
  words: Readonly<Record<K, V | null>>,
): V[] | undefined => asked && [...new Set(asked.map((word) => words[word]))].filter((word) => word !== null);
