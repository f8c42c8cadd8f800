/** What is known of a client besides the columns of its row. Callers see flat fields; the row holds one JSON. */
import { saidFields } from "../../platform/said-fields.ts";
import type { ClientDetails } from "../../schema/party-shapes.ts";
import type { ClientRow } from "../../schema/rows.ts";
import type { ClientType } from "../../schema/vocabularies/clients.ts";

/** The details as flat fields, each of which may be null. */
export type FlatDetails = { [K in keyof ClientDetails]-?: NonNullable<ClientDetails[K]> | null };

const NONE: FlatDetails = {
  salutation: null,
  first_name: null,
  last_name: null,
  address_extra: null,
  bank: null,
  payment_method: null,
  payment_terms: null,
  currency: null,
  cost_center: null,
  delivery_address: null,
  buyer_reference: null,
  electronic_address: null,
  gln: null,
  note: null,
  kept: null,
};
const NAMES = Object.keys(NONE) as (keyof ClientDetails)[];

export const flatDetails = (details: ClientDetails | null): FlatDetails => ({ ...NONE, ...details });

/** The details after some changes: what is empty is left out, and null stands for none at all. */
export function changedDetails(
  current: ClientDetails | null,
  changes: { [K in keyof FlatDetails]?: FlatDetails[K] | undefined },
): ClientDetails | null {
  const flat: Record<string, unknown> = flatDetails(current);
  for (const name of NAMES) if (changes[name] !== undefined) flat[name] = changes[name];
  return saidFields(flat);
}

/** What kind of client a row is. */
export const clientTypeOf = ({
  type,
  public_sector,
}: Pick<ClientRow, "type" | "public_sector">): ClientType => (public_sector ? "public" : type);

/** The columns of a kind of client: a public body is a business with a flag. */
export const typeColumns = (type: ClientType): Pick<ClientRow, "type" | "public_sector"> =>
  type === "public" ? { type: "business", public_sector: true } : { type, public_sector: false };
