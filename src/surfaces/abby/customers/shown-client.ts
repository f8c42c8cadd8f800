/** What is known of a client in Abby's words: what contacts and organizations are made of. */
import { flatDetails } from "../../../capabilities/clients/client-details.ts";
import { shownPhone } from "../../../platform/codes/written-phones.ts";
import type { ClientBank } from "../../../schema/party-shapes.ts";
import type { ClientRow } from "../../../schema/rows.ts";
import { BILLING_LOCALES } from "../vocabularies/locales.ts";

import { inParts, shownClientAddress } from "./addresses.ts";
import { wordsOfClient } from "./client-methods.ts";

type Shown = Pick<
  ClientRow,
  | "type"
  | "name"
  | "email"
  | "phone"
  | "address"
  | "postal_code"
  | "city"
  | "country"
  | "vat_number"
  | "registration_number"
  | "locale"
  | "details"
>;

export type ShownClient = ReturnType<typeof shownClient>;

/** The fields of a client, as they are written, too. What is not known is empty or undefined. */
export function shownClient(row: Shown) {
  const known = flatDetails(row.details);
  const kept = known.kept ?? {};
  const { delivery_address: delivery, currency, payment_method } = known;
  return {
    ...namesOf(row),
    name: row.name,
    commercialName: kept.commercialName ?? "",
    emails: emailsOf(row.email, kept.emails),
    phone: shownPhone(row.phone, kept.phone),
    jobTitle: kept.jobTitle ?? "",
    notes: known.note ?? "",
    siret: row.registration_number ?? "",
    vatNumber: row.vat_number ?? "",
    billingAddress: shownClientAddress({ ...row, extra: known.address_extra }, kept["billingAddress.state"]),
    deliveryAddress: delivery
      ? shownClientAddress(inParts(delivery), kept["deliveryAddress.state"])
      : undefined,
    bankInformations: known.bank ? accountOf(known.bank) : undefined,
    language: BILLING_LOCALES.find((known) => known === row.locale),
    currency: currency ?? undefined,
    paymentMethods: wordsOfClient(payment_method, kept.paymentMethods),
  };
}

/** A consumer whose parts of the name nobody told has all of it as the last name. */
function namesOf({ type, name, details }: Pick<ClientRow, "type" | "name" | "details">) {
  const { first_name = "", last_name = "" } = details ?? {};
  const isWhole = type === "consumer" && !first_name && !last_name;
  return { firstname: first_name, lastname: isWhole ? name : last_name };
}

const SEPARATOR = ",";

/** All addresses, each once: the one that messages go to, and further ones that were kept. */
export const emailsOf = (email: string | null, kept: string | undefined): string[] => [
  ...new Set([...(email ? [email] : []), ...(kept?.split(SEPARATOR) ?? [])]),
];

/** What is kept of addresses. */
export const keptEmails = ([_, ...further]: readonly string[]): string => further.join(SEPARATOR);

const accountOf = ({ iban, bic, owner }: ClientBank) => ({
  iban: iban ?? "",
  bic: bic ?? "",
  holder: owner ?? "",
});

/** An account of which nothing is known, for answers that must have one. */
export const NO_ACCOUNT = { iban: "", bic: "", holder: "" };
