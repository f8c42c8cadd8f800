import { z } from "@hono/zod-openapi";
import { vatNumber } from "../../../platform/http/code-types.ts";
import {
  booleanParameter,
  country,
  email,
  instantText,
  lineText,
  multilineText,
  phone,
  uuid,
  versioned,
} from "../../../platform/http/field-types.ts";
import { STORED_CLIENT_TYPES } from "../../../schema/vocabularies/clients.ts";
import { LOCALES } from "../../../schema/vocabularies/locales.ts";
import { pageParameters } from "../http/paging.ts";

const fields = {
  type: z.enum(STORED_CLIENT_TYPES),
  name: lineText(200, 1).openapi({ example: "Ada Lovelace" }),
  email: email().nullable(),
  phone: phone().nullable().openapi({ description: "E.164." }),
  address: multilineText(500)
    .nullable()
    .openapi({ description: "Street lines; may hold the whole address." }),
  postal_code: lineText(20).nullable(),
  city: lineText(100).nullable(),
  country: country().nullable(),
  vat_number: vatNumber().nullable(),
  registration_number: lineText(50).nullable(),
  locale: z.enum(LOCALES).openapi({ description: "Language of what the client receives." }),
  tags: z.array(lineText(50, 1)).max(50),
  external_id: lineText(255, 1)
    .nullable()
    .openapi({ description: "Your own id; unique within the business." }),
};

/** Fields that only we set. A PUT may send their current values. */
const readOnly = { id: uuid(), archived_at: instantText().nullable(), ...versioned };
export const CLIENT_READ_ONLY = Object.keys(readOnly) as (keyof typeof readOnly)[];

export const ClientSchema = z.strictObject({ ...readOnly, ...fields }).openapi("Client");

const { name, ...optional } = fields;
const optionalFields = z.object(optional).partial().shape;

export const NewClientSchema = z.strictObject({ name, ...optionalFields }).openapi("NewClient");

export const ClientChangesSchema = z
  .strictObject({ name: name.optional(), ...optionalFields, ...z.object(readOnly).partial().shape })
  .openapi("ClientChanges");

export const ClientFilterSchema = z.strictObject({
  ...pageParameters,
  q: lineText(200, 1).optional().openapi({ description: "Search in name, email and phone." }),
  external_id: lineText(255, 1).optional(),
  tag: lineText(50, 1).optional(),
  archived: booleanParameter()
    .optional()
    .openapi({ type: "boolean", description: "`true` lists the archived ones instead." }),
});
