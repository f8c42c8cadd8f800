import { z } from "@hono/zod-openapi";
import type { Abilities } from "../../../capabilities/invoices/invoice-abilities.ts";
import type { Requirement } from "../../../capabilities/invoices/requirements/requirement.ts";
import { MOST_FAULTS } from "../../../platform/http/problem.ts";
import { faultOf } from "../http/problem-response.ts";

const CanSchema = z
  .strictObject({
    edit: z.boolean(),
    delete: z.boolean(),
    finalize: z.boolean().openapi({ description: "A draft that no requirement of severity `error` stops." }),
    send: z.boolean().openapi({ description: "A paid invoice is sent as its receipt." }),
    pay: z.boolean().openapi({ description: "Something is due." }),
    credit: z.boolean().openapi({ description: "Something is left to credit." }),
    cancel: z.boolean(),
  } satisfies Record<keyof Abilities, z.ZodBoolean>)
  .openapi("InvoiceAbilities", {
    description: "What can be done with the invoice as it stands.",
    example: {
      edit: true,
      delete: true,
      finalize: false,
      send: false,
      pay: false,
      credit: false,
      cancel: true,
    },
  });

const RequirementSchema = z
  .strictObject({
    severity: z.enum(["error", "warning"]).openapi({
      description: "An `error` stops `/finalize` and `/send`, with the same code; a `warning` does not.",
    }),
    code: z.string(),
    pointer: z.string().openapi({
      description:
        "JSON Pointer into the invoice; into the profile with `/business`, the client with `/client`.",
    }),
    detail: z.string(),
  })
  .openapi("FinalizeRequirement", {
    example: {
      severity: "error",
      code: "seller_tax_number_missing",
      pointer: "/business/vat_number",
      detail:
        "Who charges VAT states a number of the tax office; set `vat_number` with PUT /business. A small business that is exempt sets `vat_franchise` there, and charges no VAT.",
    },
  });

/** What can be done with an invoice, and what a draft lacks. */
export const standing = {
  can: CanSchema,
  finalize_requirements: z
    .array(RequirementSchema)
    .max(MOST_FAULTS)
    .openapi({
      description: `What a draft lacks of what the law asks, errors first; at most ${MOST_FAULTS}. Empty once it is issued.`,
    }),
};

/** Requirements in the words of v1. */
export const presentRequirements = (
  requirements: readonly Requirement[],
): z.output<typeof RequirementSchema>[] =>
  requirements.slice(0, MOST_FAULTS).map((one) => ({ severity: one.severity, ...faultOf(one) }));
