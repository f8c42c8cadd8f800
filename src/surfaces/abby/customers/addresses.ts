/** Addresses in Abby's two forms: those of clients, and those that documents show. */
import { z } from "@hono/zod-openapi";
import { country, lineText, multilineText } from "../../../platform/http/field-types.ts";
import type { PostalAddress } from "../../../schema/party-shapes.ts";
import { optional } from "./optional.ts";

/** The country of an address that names none: Abby's addresses have one, and its customers are in France. */
const USUAL_COUNTRY = "FR";

/** An address of a client. Abby wants most of its parts; here each may be left out. */
export const clientAddress = () =>
  z.object({
    address: optional(multilineText(500)),
    complement: optional(multilineText(200)),
    city: optional(lineText(100)),
    zipCode: optional(lineText(20)),
    state: optional(lineText(100)),
    country: optional(country()),
  });

export type ClientAddress = z.output<ReturnType<typeof clientAddress>>;

/** What we have of an address. */
type Known = Record<"address" | "postal_code" | "city" | "country", string | null> & {
  /** A further line. */
  extra?: string | null | undefined;
};

/** An address as clients have it; undefined if nothing is known of it. */
export function shownClientAddress({ address, extra, city, postal_code, country }: Known, state?: string) {
  if (!(address || extra || city || postal_code || country || state)) return undefined;
  return {
    ...NO_ADDRESS,
    ...partsOf({ address, extra, city, postal_code, country }),
    ...(state && { state }),
  };
}

const partsOf = ({ address, extra, city, postal_code, country }: Known) => ({
  address: address || null,
  complement: extra || null,
  city: city || null,
  zipCode: postal_code || null,
  country: country || USUAL_COUNTRY,
});

/** An address of which nothing is known, for answers that must have one. */
export const NO_ADDRESS = partsOf({ address: null, city: null, postal_code: null, country: null });

/** An address as documents have it. */
export function shownDocumentAddress({ address, extra, city, postal_code, country }: Known) {
  const [line1 = "", ...others] = (address ?? "").split("\n");
  const line2 = [...others, extra].filter(Boolean).join(", ");
  return {
    line1,
    ...(line2 && { line2 }),
    city: city ?? "",
    zipCode: postal_code ?? "",
    country: country || USUAL_COUNTRY,
  };
}

/** An address of ours to which something is delivered, whose lines behind the first are its `complement`. */
export function inParts({ address, city, postal_code, country }: PostalAddress): Known {
  const [first = "", ...others] = (address ?? "").split("\n");
  return { address: first, extra: others.join("\n"), city, postal_code, country };
}

/** The address to which something is delivered; null if nothing is said of it. */
export function postalAddress({
  address,
  complement,
  city,
  zipCode,
  country,
}: ClientAddress): PostalAddress | null {
  const lines = [address, complement].filter(Boolean).join("\n");
  if (!(lines || city || zipCode || country)) return null;
  return {
    name: null,
    address: lines || null,
    postal_code: zipCode || null,
    city: city || null,
    country: country ?? null,
  };
}
