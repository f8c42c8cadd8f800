/** Changes to the profile of a business: the fields that it sets itself, and the columns that they change. Pure. */
import { changedFields } from "../../platform/changed-fields.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import {
  changedBusinessDetails,
  type FlatBusinessDetails,
  type MessageTextsAsked,
  storedMessageTexts,
  storedTexts,
  type TextsAsked,
} from "./business-details.ts";
import type { UploadedLogo } from "./stored-logo.ts";

/** The fields of the profile that a business sets itself. */
type Profile = Omit<
  BusinessRow,
  | "id"
  | "sandbox"
  | "logo"
  | "version"
  | "created_at"
  | "updated_at"
  | "reminders_due_at"
  | "reminders_on_since"
  | "stripe_account_id"
  | "stripe_charges_enabled"
  | "clock_ahead_ms"
  | "daily_messages"
  | "daily_new_recipients"
  | "stored_bytes"
  | "details"
  | "default_texts"
> &
  Omit<FlatBusinessDetails, "message_texts">;

/** Changes to a profile. Absent fields stay as they are. */
export type ProfileChanges = { [F in keyof Profile]?: Profile[F] | undefined } & {
  logo?: UploadedLogo | null | undefined;
  /** All texts; null for none. */
  default_texts?: TextsAsked | null | undefined;
  /** All of them; null for none. */
  message_texts?: MessageTextsAsked | null | undefined;
  /** The sequence that the next invoice is to get. */
  next_invoice_number?: number | undefined;
};

/** The columns that the changes change, the logo's aside: a value equal to the stored one is no change. */
export function changedColumns(
  business: BusinessRow,
  {
    logo: _logo,
    next_invoice_number: _next,
    contact,
    electronic_address,
    bank_accounts,
    exchange_rates,
    supervisory_board_chair,
    supplied_on_issue,
    full_name,
    personal_services_approval,
    approved_association,
    payment_reference,
    message_texts,
    default_texts,
    ...profile
  }: ProfileChanges,
): Partial<BusinessRow> {
  const known = {
    contact,
    electronic_address,
    bank_accounts,
    exchange_rates,
    supervisory_board_chair,
    supplied_on_issue,
    full_name,
    personal_services_approval,
    approved_association,
    payment_reference,
    message_texts: message_texts && storedMessageTexts(message_texts),
  };
  return changedFields<BusinessRow>(business, {
    ...profile,
    details: changedBusinessDetails(business.details, known),
    default_texts: default_texts && storedTexts(default_texts),
  });
}
