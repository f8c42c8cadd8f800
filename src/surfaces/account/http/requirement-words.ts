/** What an invoice lacks, in the reader's language, and where it is filled in. */
import type { Field } from "../../../platform/refusal.ts";
import type { Currency } from "../../../schema/vocabularies/currencies.ts";
import type { Seat } from "../layout/seat.ts";
import { faultText } from "./form-faults.ts";

/** The page on which something is filled in. */
export type Place = "profile" | "numbers" | "client" | "invoice";

export interface ToldRequirement {
  text: string;
  place: Place;
  /** The name of the field on that page, such as "vat_number" or "lines.0.kind"; null is the whole. */
  field: string | null;
}

/** A requirement of `Requirement[]`, in words. `currency` is that of the invoice. */
export function toldRequirement(
  { code, facts, field }: { code: string; facts: object; field: Field },
  seat: Pick<Seat, "words" | "locale">,
  currency: Currency | null = null,
): ToldRequirement {
  const [party, ...rest] = field;
  const isOfParty = party === "business" || party === "client";
  const name = (isOfParty ? rest : field).join(".");
  return { text: faultText({ code, facts }, seat, currency), place: placeOf(field), field: name || null };
}

function placeOf([party, name]: Field): Place {
  if (party === "client") return "client";
  if (party !== "business") return "invoice";
  return name === "invoice_number_pattern" ? "numbers" : "profile";
}

/**
 * The address of that page, at the field. Null where it is the invoice's own. `next` is where somebody goes on who has
 * filled it in at the client.
 */
export function placePath(
  { place, field }: Pick<ToldRequirement, "place" | "field">,
  { base, clientId, next }: { base: string; clientId: string; next?: string },
): string | null {
  const mark = field ? `#${field}` : "";
  const query = next ? `?${new URLSearchParams({ next })}` : "";
  if (place === "client") return `${base}/clients/${clientId}/edit${query}${mark}`;
  if (place === "profile") return `${base}/settings${mark}`;
  return place === "numbers" ? `${base}/settings/numbers${mark}` : null;
}
