/** What is known of a business besides the columns of its row. Callers see flat fields; the row holds JSON. */
import { changedFields } from "../../platform/changed-fields.ts";
import { saidFields } from "../../platform/said-fields.ts";
import type {
  BusinessDetails,
  DefaultTexts,
  DefaultTextsOfBusiness,
  MessageTexts,
  MessageTextsOfBusiness,
} from "../../schema/party-shapes.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";

/** The details as flat fields: null, or an empty list, where nothing is said. */
export interface FlatBusinessDetails
  extends Pick<Required<BusinessDetails>, "bank_accounts" | "exchange_rates"> {
  contact: NonNullable<BusinessDetails["contact"]> | null;
  electronic_address: NonNullable<BusinessDetails["electronic_address"]> | null;
  supervisory_board_chair: string | null;
  supplied_on_issue: boolean;
  full_name: string | null;
  personal_services_approval: string | null;
  approved_association: boolean;
  payment_reference: NonNullable<BusinessDetails["payment_reference"]> | null;
  message_texts: MessageTextsOfBusiness | null;
}

const NONE: FlatBusinessDetails = {
  contact: null,
  electronic_address: null,
  bank_accounts: [],
  exchange_rates: [],
  supervisory_board_chair: null,
  supplied_on_issue: false,
  full_name: null,
  personal_services_approval: null,
  approved_association: false,
  payment_reference: null,
  message_texts: null,
};

export const flatBusinessDetails = (details: BusinessDetails | null): FlatBusinessDetails => ({
  ...NONE,
  ...details,
});

type Changes = { [K in keyof FlatBusinessDetails]?: FlatBusinessDetails[K] | undefined };

/** The details after some changes: what is empty is left out, and null stands for none at all. */
export function changedBusinessDetails(
  current: BusinessDetails | null,
  changes: Changes,
): BusinessDetails | null {
  const flat = flatBusinessDetails(current);
  const { supplied_on_issue, approved_association, ...details } = {
    ...flat,
    ...changedFields(flat, changes),
  };
  return saidFields({
    ...details,
    supplied_on_issue: supplied_on_issue || null,
    approved_association: approved_association || null,
  });
}

/** Texts to store, by kind of document or email and by language. */
type ByLanguage<Kind extends string, Texts> = {
  [K in Kind]?:
    | { [L in Locale]?: { [T in keyof Texts]?: string | null | undefined } | undefined }
    | undefined;
};
export type TextsAsked = ByLanguage<keyof DefaultTextsOfBusiness, DefaultTexts>;
export type MessageTextsAsked = ByLanguage<keyof MessageTextsOfBusiness, MessageTexts>;

/** Texts as they are stored: only those that are there, and null without any. */
export const storedTexts = (texts: TextsAsked): DefaultTextsOfBusiness | null => saidByLanguage(texts);
export const storedMessageTexts = (texts: MessageTextsAsked): MessageTextsOfBusiness | null =>
  saidByLanguage(texts);

function saidByLanguage<Kind extends string, Texts>(texts: ByLanguage<Kind, Texts>) {
  const kinds = Object.entries<ByLanguage<Kind, Texts>[Kind]>(texts).map(([kind, byLocale]) => {
    const locales = Object.entries(byLocale ?? {}).map(([locale, words]) => [
      locale,
      saidFields(words ?? {}),
    ]);
    return [kind, saidFields(Object.fromEntries(locales))];
  });
  return saidFields(Object.fromEntries(kinds));
}
