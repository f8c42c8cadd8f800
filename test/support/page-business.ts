/** The business whose public pages a real browser visits, and its API over HTTP. */
import { createAccount } from "../../scripts/create-account.ts";
import type { Place } from "../../scripts/local.ts";

/** A French profile in a loud colour, which a page must keep readable. */
export const PROFILE = {
  email: "bonjour@atelier-lumiere.example",
  phone: "+33142681234",
  address: "12 rue des Arts",
  postal_code: "75011",
  city: "Paris",
  country: "FR",
  locale: "fr",
  registration_number: "732 829 320",
  vat_number: "FR44732829320",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  bank_name: "Crédit Agricole",
  accent_color: "#facc15",
};

export interface PageBusiness {
  key: string;
  /** Calls the API below `/api/v1`. Throws what is not answered with success. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what the wire holds
  call: (method: string, path: string, body?: unknown) => Promise<any>;
}

/** Creates a business at a Worker that runs. */
export async function pageBusiness(
  place: Place,
  url: string,
  account: { name: string; sandbox: boolean },
): Promise<PageBusiness> {
  const { api_key: key } = await createAccount(account, place);
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { "X-Api-Key": key, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return { key, call };
}
