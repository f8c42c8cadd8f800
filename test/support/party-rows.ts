/** Parties of which little is known, for tests that say the rest. */
import type { ClientRow } from "../../src/schema/rows.ts";

/** How and where nobody can be reached, and no number. */
export const UNKNOWN = {
  email: null,
  phone: null,
  address: null,
  postal_code: null,
  city: null,
  country: null,
  vat_number: null,
  registration_number: null,
} as const;

export const clientRow = (said: Partial<ClientRow> = {}): ClientRow => ({
  business_id: "b",
  id: "c",
  ref: 1,
  type: "business",
  public_sector: false,
  name: "Nordlys",
  number: null,
  ...UNKNOWN,
  locale: "en",
  tags: [],
  external_id: null,
  archived_at: null,
  sort_name: "nordlys",
  search_text: "nordlys",
  place_text: "",
  version: 1,
  created_at: "2026-11-20T09:30:00.000Z",
  updated_at: "2026-11-27T14:05:09.000Z",
  details: null,
  ...said,
});
