/** The columns by which clients are ordered and searched. Pure. */
import { readableAddress } from "../../platform/text/email-address.ts";
import { fold } from "../../platform/text/fold-accents.ts";
import type { ClientRow, ContactRow } from "../../schema/rows.ts";

/** Parts the client's own text, which has no empty line, from that of its contacts. */
const BETWEEN = "\n\n";

/** What `place_text` is made of. */
type Placed = Partial<Pick<ClientRow, "country" | "city" | "postal_code" | "address" | "tags" | "details">>;

type Searched = Pick<ClientRow, "name" | "email" | "phone"> &
  Partial<Pick<ClientRow, "number" | "search_text">> &
  Placed;

/**
 * The columns of a client with certain fields. The text of its contacts is that of `contacts` or, without them,
 * that which `search_text` has already.
 */
export function searchColumns(
  { name, email, phone, number, search_text = "", ...placed }: Searched,
  contacts?: readonly string[],
): Pick<ClientRow, "sort_name" | "search_text" | "place_text"> {
  const { first_name, last_name } = placed.details ?? {};
  const own = textOf([name, ...spellings(email), phone, number, first_name, last_name]);
  const [, ...kept] = search_text.split(BETWEEN);
  const theirs = contacts ? contacts.join("\n") : kept.join(BETWEEN);
  return {
    sort_name: fold(name),
    search_text: theirs ? own + BETWEEN + theirs : own,
    place_text: placeText(placed),
  };
}

/** Country and city stand on the first line, since they are compared as a whole. The rest is searched. */
const placeText = ({ country, city, postal_code, address, tags = [], details }: Placed): string =>
  countryPart(country) + cityPart(city) + textOf([postal_code, address, details?.address_extra, ...tags]);

/** With this, the `place_text` of a client of a country begins. */
export const countryPart = (country: string | null | undefined): string => fold(country ?? "--");

/** This stands in the `place_text` of a client of a city from the third character on. */
export const cityPart = (city: string | null | undefined): string => `/${fold(city ?? "")}\n`;

/** The text by which a contact is found. It begins with the whole name, by which lists of people are ordered. */
export const contactText = ({
  first_name,
  last_name,
  email,
}: Pick<ContactRow, "first_name" | "last_name" | "email">): string =>
  textOf([[first_name, last_name].filter(Boolean).join(" "), ...spellings(email)]);

/** An address is found in either of its spellings. */
const spellings = (email: string | null) => new Set([email, email && readableAddress(email)]);

/** Each part is folded by itself, since one of accents alone becomes empty, and so an empty line. */
const textOf = (parts: readonly (string | null | undefined)[]): string =>
  parts
    .map((part) => fold(part ?? ""))
    .filter(Boolean)
    .join("\n");
