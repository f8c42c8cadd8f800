/** Mentions that the law wants, and that the `display` of the document itself leaves out. */
import { sellerName, tellsLegalForm } from "../../../formats/document/seller-identity.ts";
import type { MentionPart } from "../../../schema/vocabularies/display.ts";
import { GERMAN_COMPANY, isInFrenchReform, legalFormOf } from "./mention-requirements.ts";
import { type Requirement, type ToIssue, warning } from "./requirement.ts";

/** Each warns, as its lack in the profile does: it is fined, and does not make an invoice void. */
export function hiddenMentions(toIssue: ToIssue): Requirement[] {
  const { display } = toIssue.invoice.content ?? {};
  if (!display) return [];
  return WANTED.filter(([part, isWanted]) => display[part] === false && isWanted(toIssue)).map(([part]) =>
    warning(["display", part], "mention_hidden", { part }),
  );
}

type Rule = (toIssue: ToIssue) => boolean;

const WANTED: readonly (readonly [MentionPart, Rule])[] = [
  ["legal_form", wantsLegalForm],
  // CGI ann. II art. 242 nonies A, I, as amended by décret 2022-1299: what is supplied, and where goods go.
  [
    "product_mentions",
    (toIssue) => isInFrenchReform(toIssue) && toIssue.invoice.lines.some(({ kind }) => isSupply(kind)),
  ],
  [
    "delivery_address",
    (toIssue) =>
      isInFrenchReform(toIssue) &&
      toIssue.invoice.content?.delivery_address !== undefined &&
      toIssue.invoice.lines.some(({ kind }) => kind !== "service" && isSupply(kind)),
  ],
  // Code du travail art. D7233-1: on invoices of such services, which are rendered to private people.
  [
    "personal_services",
    ({ business, client }) =>
      client.type === "consumer" && business.details?.personal_services_approval !== undefined,
  ],
  // CGI ann. II art. 371 LB: on all that a member writes to clients.
  ["approved_association", ({ business }) => business.details?.approved_association === true],
];

const isSupply = (kind: string | undefined): boolean => kind !== "disbursement";

/**
 * C. com. art. R123-238 and R526-27 (France), § 35a GmbHG and § 80 AktG (Germany), § 14 UGB (Austria). A form that
 * stands in the name is told with it; elsewhere the name of a company has to end with its form.
 */
function wantsLegalForm({ business }: ToIssue): boolean {
  if (business.country === "FR") return sellerName(business) !== business.name || !tellsLegalForm(business);
  if (business.country !== "DE" && business.country !== "AT") return false;
  return GERMAN_COMPANY.test(legalFormOf(business)) && !tellsLegalForm(business);
}
