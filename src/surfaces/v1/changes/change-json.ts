import { z } from "@hono/zod-openapi";
import { CHANGES, RECORD_KINDS } from "../../../capabilities/events/changes.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import { EventSchema } from "../events/event-json.ts";
import { perPage } from "../http/paging.ts";

/** What `since` names in place of a cursor to begin behind the last change. */
export const NOW = "now";

export const ChangeFilterSchema = z.strictObject({
  since: z.string().min(1).max(1000).optional().openapi({
    description:
      "`next_cursor` of the answer before. When absent, from the first change on; `now` lists none and gives the cursor to begin with.",
    example: NOW,
  }),
  per_page: perPage(),
});

const ChangeSchema = z
  .strictObject({
    ...EventSchema.shape,
    kind: z.enum(RECORD_KINDS).openapi({ description: "What the record is." }),
    record_id: uuid().openapi({ description: "The id of the record." }),
    change: z.enum(CHANGES).openapi({
      description: "What became of the record. `updated`: read it again; `type` says what happened to it.",
    }),
  })
  .openapi("Change", {
    description:
      "A change of a record. `id`, `type`, `created_at`, `data` and `actor` are those of its event; `data` names the record to which it belongs: `invoice_id`, `credit_note_id` or `client_id`.",
  });

export const ChangesSchema = z
  .strictObject({
    data: z.array(ChangeSchema),
    has_more: z.boolean(),
    next_cursor: z
      .string()
      .openapi({ description: "Send it as `since` to go on, also when nothing follows yet." }),
  })
  .openapi("Changes", {
    example: {
      data: [
        {
          id: "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d",
          kind: "invoice",
          record_id: "019aa3f0-6a11-7b02-8f3d-0d1c2b3a4f5e",
          change: "updated",
          type: "finalized",
          created_at: "2026-11-20T09:30:00.000Z",
          data: { number: "2026-00001", issue_date: "2026-11-20" },
          actor: { type: "api_key", id: "019aa3ef-1122-7a33-9b44-5c556d667e77" },
        },
        {
          id: "019aa3f0-8e3d-7d66-8d2f-3b704b5c6d7e",
          kind: "client",
          record_id: "019aa3ef-1122-7a33-9b44-5c556d667e77",
          change: "archived",
          type: "archived",
          created_at: "2026-11-20T09:31:00.000Z",
          data: {},
          actor: { type: "member", id: "019aa3ee-4455-7c66-8d77-6e888f999a00" },
        },
      ],
      has_more: false,
      next_cursor: "WzQ3MTEsIjAxOWFhM2VmLTAwMDAtN2EwMC04YjAwLTAwMDAwMDAwMDAwMCJd",
    },
  });
