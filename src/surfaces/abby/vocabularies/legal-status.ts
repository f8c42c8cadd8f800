import type { BusinessRow } from "../../../schema/rows.ts";

/** Abby's words for the legal form of a French company, by ours without points, spaces and accents. */
const STATUSES: Readonly<Record<string, string>> = {
  sas: "sas",
  societeparactionssimplifiee: "sas",
  sarl: "sarl",
  societearesponsabilitelimitee: "sarl",
  sasu: "sasu",
  ei: "ei",
  entrepreneurindividuel: "ei",
  entrepriseindividuelle: "ei",
  eurl: "eurl",
  eirl: "eirl",
  sa: "sa",
  societeanonyme: "sa",
  snc: "snc",
  sci: "sci",
  association: "association",
  associationloi1901: "association",
  microentreprise: "micro_enterprise",
  microentrepreneur: "micro_enterprise",
  autoentrepreneur: "micro_enterprise",
};

/**
 * The legal form of a business in Abby's words. A sole trader that names none is `ei`; what Abby has no word for is
 * `other`.
 */
export function legalStatusOf({
  legal_form,
  sole_trader,
}: Pick<BusinessRow, "legal_form" | "sole_trader">): string {
  const plain = (legal_form ?? "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  return STATUSES[plain] ?? (sole_trader && plain === "" ? "ei" : "other");
}
