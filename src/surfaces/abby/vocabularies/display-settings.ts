/** `displaySettings`: which parts of a document are shown. */
import type { Display } from "../../../schema/document-shapes.ts";
import type { KeptFields } from "../../../schema/party-shapes.ts";

/** The switches, and the parts that they show. */
const PARTS = {
  displayFullName: "full_name",
  displayEmail: "email",
  displayPhoneNumber: "phone",
  displaySAPAgreement: "personal_services",
  displayLegalStatus: "legal_form",
  displayRequiredMentionsProduct: "product_mentions",
  displayMemberOfAnApprovedAssociation: "approved_association",
  displayAbbyLogo: "imprint",
  displayTitle: "title",
} as const satisfies Record<string, keyof Display>;

export type DisplaySwitch = keyof typeof PARTS;

export const DISPLAY_SWITCHES = Object.keys(PARTS) as [DisplaySwitch, ...DisplaySwitch[]];

/** The imprint names the system, and is not shown unless somebody asks for it. */
const isUsual = (part: keyof Display, shown: boolean): boolean => shown === (part !== "imprint");

/** The parts as a document stores them: those that are not as usual. Null if all are. */
export function displayWith(current: Display | undefined, changes: Display): Display | null {
  const unusual = Object.entries({ ...current, ...changes }).filter(
    ([part, shown]) => !isUsual(part as keyof Display, shown),
  );
  return unusual.length > 0 ? Object.fromEntries(unusual) : null;
}

/** What the switches say of the parts. */
export const partsOfSwitches = (switches: Readonly<Record<DisplaySwitch, boolean>>): Display =>
  Object.fromEntries(DISPLAY_SWITCHES.map((name) => [PARTS[name], switches[name]]));

/** The switches of a document. */
export const switchesOf = (display: Display | undefined) =>
  Object.fromEntries(
    DISPLAY_SWITCHES.map((name) => [name, display?.[PARTS[name]] ?? PARTS[name] !== "imprint"]),
  ) as Record<DisplaySwitch, boolean>;

/** Switches of other kinds of documents: they are kept, and say nothing of an invoice. */
export const KEPT_SWITCHES = ["displayGoodForApproval", "displayEstimateNumber"] as const;

export const keptSwitches = (kept: KeptFields | undefined) =>
  Object.fromEntries(
    KEPT_SWITCHES.flatMap((name) => (kept?.[name] === undefined ? [] : [[name, kept[name] === "true"]])),
  );
