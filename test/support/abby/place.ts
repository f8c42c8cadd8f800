/** A French business with a client, for tests of Abby's surface. */
import type { BusinessRow } from "../../../src/schema/rows.ts";
import { type Api, createBusiness } from "../business.ts";
import { type Abby, abby } from "./client.ts";

/** It lacks nothing that the law wants of a French invoice. */
export const FRENCH = {
  name: "Atelier Nord",
  address: "12 rue de la Paix",
  postal_code: "75002",
  city: "Paris",
  country: "FR",
  vat_number: "FR44732829320",
  registration_number: "73282932000074",
  legal_form: "SARL",
  share_capital_cents: 1_000_000,
  register_court: "Paris",
  register_number: "732 829 320",
  registered_office_city: "Paris",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  email: "hello@atelier.example",
  time_zone: "Europe/Paris",
  locale: "fr",
} satisfies Partial<BusinessRow>;

export interface Place {
  api: Api;
  abby: Abby;
  clientId: string;
}

/** A business with an organization of Lyon as its client. */
export async function aPlace(profile: Partial<BusinessRow> = {}, client = {}): Promise<Place> {
  const api = await createBusiness({ ...FRENCH, ...profile });
  const { id } = await api.ok("POST", "/clients", {
    type: "business",
    name: "Analytical Engines",
    email: "ada@example.com",
    address: "1 rue Ada",
    postal_code: "69001",
    city: "Lyon",
    country: "FR",
    registration_number: "55210055400013",
    locale: "fr",
    ...client,
  });
  return { api, abby: abby(api), clientId: id };
}

/** A line as integrators send it. */
export const A_LINE = { designation: "Consulting", unitPrice: 50_000, quantity: 2, vatCode: "FR_2000" };

/** A draft with these lines. */
export async function aBilling({ abby, clientId }: Place, lines: readonly object[] = [A_LINE], others = {}) {
  const { id } = await abby.post(`/v2/billing/invoice/${clientId}`);
  return abby.patch(`/v2/billing/${id}/lines`, { lines, ...others });
}

/** Unix seconds of noon in Paris, in winter. */
export const noon = (day: string): number => Date.parse(`${day}T12:00:00+01:00`) / 1000;
