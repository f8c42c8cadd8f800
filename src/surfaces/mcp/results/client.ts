import { z } from "@hono/zod-openapi";
import { clientTypeOf } from "../../../capabilities/clients/client-details.ts";
import type { ClientRow } from "../../../schema/rows.ts";
import { CLIENT_TYPES } from "../../../schema/vocabularies/clients.ts";
import { LOCALES } from "../../../schema/vocabularies/locales.ts";
import { shown } from "./data-text.ts";

export const ClientResult = z.object({
  id: z.string(),
  name: z.string(),
  number: z.string().nullable(),
  type: z.enum(CLIENT_TYPES),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  vat_number: z.string().nullable(),
  locale: z.enum(LOCALES),
});

export const presentClient = (row: ClientRow): z.output<typeof ClientResult> => ({
  id: row.id,
  name: shown(row.name),
  number: shown(row.number),
  type: clientTypeOf(row),
  email: shown(row.email),
  phone: row.phone,
  city: shown(row.city),
  country: row.country,
  vat_number: row.vat_number,
  locale: row.locale,
});
