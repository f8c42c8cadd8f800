/** A contact as `contact.get` shows it, and what is written of one, as the verbs of contacts take it. */
import type { NewContact } from "../../../capabilities/clients/contact-fields.ts";
import type { ListedContact } from "../../../capabilities/clients/list-contacts.ts";
import { e164Of, keptPhone, shownPhone } from "../../../platform/codes/written-phones.ts";
import type { TimeWriter } from "../../../platform/days.ts";
import { keptWith } from "../../../platform/kept-fields.ts";
import type { KeptFields } from "../../../schema/party-shapes.ts";
import type { ContactRow } from "../../../schema/rows.ts";
import { sameFields, valuesOf } from "../records/changes.ts";

/** Fields that are kept as they came: a contact of ours is a person with an email, a phone and a job. */
const KEPT = [
  "ORGANIZATION",
  "ACADEMIC_DEGREE",
  "SALUTATION",
  "ADDRESS",
  "ADDRESS_2",
  "ZIPCODE",
  "CITY",
  "COUNTRY_CODE",
  "SECONDARY_ADDRESS",
  "PHONE_2",
  "FAX",
  "MOBILE",
  "WEBSITE",
  "VAT_ID",
  "CURRENCY_CODE",
  "TAGS",
  "COMMENT",
] as const;

const SAME = {
  POSITION: "job_title",
  FIRST_NAME: "first_name",
  LAST_NAME: "last_name",
  EMAIL: "email",
} as const;

type ContactField = (typeof KEPT)[number] | keyof typeof SAME | "PHONE";
export type ContactChanges = { readonly [F in ContactField]?: string | undefined };

/** The fields of a contact in FastBill's order, all of them texts. */
export function shownContact(row: ListedContact, timeOf: TimeWriter) {
  const { TAGS, COMMENT, ...fields } = fieldsOfContact(row);
  return {
    CONTACT_ID: String(row.ref),
    CUSTOMER_ID: String(row.client_ref),
    ...fields,
    CREATED: timeOf(row.created_at),
    LASTUPDATE: timeOf(row.updated_at),
    TAGS,
    COMMENT,
  };
}

/** Those of them that may be written. */
export function fieldsOfContact(row: ContactRow) {
  const kept = (name: (typeof KEPT)[number]) => row.kept?.[name] ?? "";
  return {
    ORGANIZATION: kept("ORGANIZATION"),
    POSITION: row.job_title ?? "",
    ACADEMIC_DEGREE: kept("ACADEMIC_DEGREE"),
    SALUTATION: kept("SALUTATION"),
    FIRST_NAME: row.first_name ?? "",
    LAST_NAME: row.last_name ?? "",
    ADDRESS: kept("ADDRESS"),
    ADDRESS_2: kept("ADDRESS_2"),
    ZIPCODE: kept("ZIPCODE"),
    CITY: kept("CITY"),
    COUNTRY_CODE: kept("COUNTRY_CODE"),
    SECONDARY_ADDRESS: kept("SECONDARY_ADDRESS"),
    PHONE: shownPhone(row.phone, row.kept?.PHONE),
    PHONE_2: kept("PHONE_2"),
    FAX: kept("FAX"),
    MOBILE: kept("MOBILE"),
    EMAIL: row.email ?? "",
    WEBSITE: kept("WEBSITE"),
    VAT_ID: kept("VAT_ID"),
    CURRENCY_CODE: kept("CURRENCY_CODE"),
    TAGS: kept("TAGS"),
    COMMENT: kept("COMMENT"),
  };
}

/** Changes of a contact, or a new one, of which `kept` is kept so far. */
export function contactChanges(kept: KeptFields | null, changes: ContactChanges): NewContact {
  const { PHONE } = changes;
  return {
    ...sameFields(SAME, changes),
    ...(PHONE !== undefined && { phone: e164Of(PHONE) }),
    kept: keptWith(kept, {
      ...valuesOf(KEPT, changes),
      ...(PHONE !== undefined && { PHONE: keptPhone(PHONE) }),
    }),
  };
}
