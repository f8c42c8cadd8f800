/** What the form of the profile holds: how it is read, and how the stored profile fills it. */
import { z } from "@hono/zod-openapi";
import { flatBusinessDetails } from "../../../../capabilities/business/business-details.ts";
import type { ProfileChanges } from "../../../../capabilities/business/profile-changes.ts";
import { isTimeZone } from "../../../../platform/days.ts";
import { personalServicesApproval, vatNumber } from "../../../../platform/http/code-types.ts";
import { country, email, lineText, multilineText } from "../../../../platform/http/field-types.ts";
import type { BusinessRow } from "../../../../schema/rows.ts";
import { CURRENCIES } from "../../../../schema/vocabularies/currencies.ts";
import { LOCALES, type Locale } from "../../../../schema/vocabularies/locales.ts";
import { blank, phoneEntry } from "../../http/entry.ts";
import { amountEntry, amountValue } from "../../http/number-entry.ts";
import { shownCheck, ticked } from "./settings-form.tsx";

/** Capital is kept in hundredths of whatever the country's currency is. */
export const SHARE_CAPITAL_CURRENCY = "EUR";
const MOST_DIRECTORS = 20;

const line = (most: number) => blank(lineText(most));

/** The schema of the form. `notation` is the language in which its amounts are written. */
export const profileEntry = (notation: Locale | null) =>
  z.object({
    name: lineText(200, 1).optional(),
    full_name: line(100),
    legal_form: line(100),
    sole_trader: shownCheck(),
    address: blank(multilineText(500)),
    postal_code: line(20),
    city: line(100),
    country: blank(country()),
    email: blank(email()),
    phone: blank(phoneEntry()),
    contact: z.object({ name: line(100), email: blank(email()), phone: blank(phoneEntry()) }).optional(),
    vat_number: blank(vatNumber()),
    tax_number: line(50),
    vat_franchise: shownCheck(),
    vat_on_debits: shownCheck(),
    cash_accounting: shownCheck(),
    supplied_on_issue: shownCheck(),
    registration_number: line(50),
    registered_office_city: line(100),
    register_court: line(100),
    register_number: line(50),
    share_capital_cents: blank(amountEntry(SHARE_CAPITAL_CURRENCY, notation).pipe(z.int().min(0))),
    directors: z
      .string()
      .transform((text) => text.split("\n").flatMap((name) => name.trim() || []))
      .pipe(z.array(lineText(100, 1)).max(MOST_DIRECTORS))
      .optional(),
    supervisory_board_chair: line(100),
    in_company_register: shownCheck(),
    f_tax_approved: shownCheck(),
    personal_services_approval: blank(personalServicesApproval()),
    approved_association: shownCheck(),
    locale: z.enum(LOCALES).optional(),
    default_currency: z.enum(CURRENCIES).optional(),
    time_zone: z
      .string()
      .refine(isTimeZone, { params: { code: "invalid_time_zone" } })
      .optional(),
    own_color: shownCheck(),
    accent_color: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/)
      .optional(),
  });

/** The changes that a form asks for. */
export function profileChanges({
  contact,
  own_color,
  accent_color,
  ...said
}: z.output<ReturnType<typeof profileEntry>>): ProfileChanges {
  return {
    ...said,
    ...(contact && { contact: contactOf(contact) }),
    ...(own_color !== undefined && { accent_color: own_color ? accent_color : null }),
  };
}

function contactOf({ name = null, email: address = null, phone = null }: Contact) {
  return name || address || phone ? { name, email: address, phone } : null;
}
type Contact = { [P in "name" | "email" | "phone"]?: string | null | undefined };

/** The stored profile by the names of the form's fields. */
export function storedProfile(business: BusinessRow, locale: Locale): Record<string, string> {
  const details = flatBusinessDetails(business.details);
  const { contact } = details;
  const all = { ...business, ...details };
  const texts = Object.entries(all).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : typeof value === "boolean" ? [[name, ticked(value)]] : [],
  );
  return {
    ...Object.fromEntries(texts),
    "contact.name": contact?.name ?? "",
    "contact.email": contact?.email ?? "",
    "contact.phone": contact?.phone ?? "",
    share_capital_cents: amountValue(business.share_capital_cents, SHARE_CAPITAL_CURRENCY, locale),
    directors: business.directors.join("\n"),
    own_color: ticked(business.accent_color !== null),
  };
}
