import { z } from "@hono/zod-openapi";
import { email, lineText, phone, uuid, versioned } from "../../../platform/http/field-types.ts";
import type { ContactRow } from "../../../schema/rows.ts";
import { pageParameters } from "../http/paging.ts";

const fields = {
  first_name: lineText(100)
    .nullable()
    .openapi({ description: "A contact has a first or a last name.", example: "Grace" }),
  last_name: lineText(100)
    .nullable()
    .openapi({ description: "May name a department, such as Accounts payable.", example: "Hopper" }),
  email: email().nullable().openapi({ example: "grace@example.com" }),
  phone: phone().nullable().openapi({ description: "E.164." }),
  job_title: lineText(100).nullable().openapi({ example: "Head of purchasing" }),
  default: z.boolean().openapi({
    description:
      "Documents that name nobody are addressed to this contact. At most one of a client: setting it takes it from the other.",
    example: true,
  }),
  gets_invoices: z.boolean().openapi({
    description:
      "Emails to the client go to these contacts instead of to its own address. Needs an email; at most 10 of a client.",
    example: true,
  }),
};

const readOnly = { id: uuid(), ...versioned };
export const CONTACT_READ_ONLY = Object.keys(readOnly) as (keyof typeof readOnly)[];

export const ContactSchema = z.strictObject({ ...readOnly, ...fields }).openapi("Contact");

export const NewContactSchema = z.strictObject(z.object(fields).partial().shape).openapi("NewContact", {
  example: { first_name: "Grace", last_name: "Hopper", email: "grace@example.com", gets_invoices: true },
});

export const ContactChangesSchema = z
  .strictObject(z.object({ ...readOnly, ...fields }).partial().shape)
  .openapi("ContactChanges", { example: { job_title: "Head of purchasing", default: true } });

export const ContactFilterSchema = z.strictObject(pageParameters);

/** A contact as the API returns it, in the order of the schema, so that one that is sent back compares equal. */
export const presentContact = (row: Omit<ContactRow, "ref">): z.output<typeof ContactSchema> => ({
  id: row.id,
  version: row.version,
  created_at: row.created_at,
  updated_at: row.updated_at,
  first_name: row.first_name,
  last_name: row.last_name,
  email: row.email,
  phone: row.phone,
  job_title: row.job_title,
  default: row.is_default,
  gets_invoices: row.gets_invoices,
});
