/** Reminders that an invoice has of its own, in place of the schedule of the business. */
import { z } from "@hono/zod-openapi";
import { MOST_OWN_REMINDERS, MOST_REMINDED } from "../../../capabilities/invoices/own-reminders.ts";
import { allDifferent, email, REPEATED } from "../../../platform/http/field-types.ts";
import { OWN_REMINDER_FREQUENCIES } from "../../../schema/vocabularies/deliveries.ts";

const fields = {
  active: z.boolean().openapi({ description: "`false`: nobody is reminded of it automatically." }),
  frequency: z.enum(OWN_REMINDER_FREQUENCIES).openapi({
    description: "The first on the due day, or a week behind it. Further ones follow each week.",
  }),
  count: z.int().min(0).max(MOST_OWN_REMINDERS).openapi({ description: "How many go out at most." }),
  in_copy: z.boolean().openapi({ description: "Whether the business gets a copy, of which nobody learns." }),
  recipients: z
    .array(email())
    .max(MOST_REMINDED)
    .refine(allDifferent, REPEATED)
    .openapi({ description: "Who is reminded in place of the client; the client when empty." }),
};

const example = {
  active: true,
  frequency: "every_week",
  count: 3,
  in_copy: true,
  recipients: ["billing@client.example"],
} as const;

const { active, in_copy, recipients } = z.object(fields).partial().shape;

/** As they are read. */
export const ownReminders = () =>
  z
    .strictObject(fields)
    .openapi("OwnReminders", {
      description:
        "Automatic reminders of this invoice by email, in place of the `reminders` of the business, whether that has any or not.",
      example,
    })
    .nullable();

/** As they are written. */
export const ownRemindersAsked = () =>
  z
    .strictObject({ ...fields, active, in_copy, recipients })
    .openapi("OwnRemindersAsked", {
      description: "As they are read. Active, without a copy and to the client where it does not say so.",
      example: { frequency: "on_due_date", count: 3 },
    })
    .nullable();
