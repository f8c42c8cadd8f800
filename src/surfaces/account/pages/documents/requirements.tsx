/** What a draft lacks of what the law asks, each with a way to where it is mended. */
import type { DocumentOverview } from "../../../../capabilities/documents/document-overview.ts";
import type { Requirement } from "../../../../capabilities/invoices/requirements/requirement.ts";
import { placePath, type ToldRequirement, toldRequirement } from "../../http/requirement-words.ts";
import { Card } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";

interface Props {
  seat: Seat;
  overview: DocumentOverview;
  /** The page that edits the draft; null where there is none. */
  edit: string | null;
}

export const Requirements = ({ seat, overview, edit }: Props) => {
  const { requirements: words } = seat.words.document;
  const { requirements } = overview.document;
  const of = (severity: Requirement["severity"]) => requirements.filter((one) => one.severity === severity);
  const groups = [
    [words.title, of("error")],
    [words.warnings, of("warning")],
  ] as const;
  return (
    <>
      {groups.map(
        ([title, found]) =>
          found.length > 0 && (
            <Card title={title}>
              <ul class="rows">
                {found.map((one) => (
                  <Lacking seat={seat} overview={overview} edit={edit} requirement={one} />
                ))}
              </ul>
            </Card>
          ),
      )}
    </>
  );
};

const Lacking = ({
  seat,
  overview: { document },
  edit,
  requirement,
}: Props & { requirement: Requirement }) => {
  const told = toldRequirement(requirement, seat, document.currency);
  const path = placePath(told, { base: seat.base, clientId: document.client.id }) ?? edit;
  return (
    <li class="row">
      <div>
        <span>{told.text}</span>
      </div>
      {path !== null && (
        <a class="go" href={path}>
          {mendOf(told, seat)}
        </a>
      )}
    </li>
  );
};

function mendOf({ place }: ToldRequirement, { words: { document } }: Seat): string {
  const { mendBusiness, mendClient, mendDraft } = document.requirements;
  if (place === "client") return mendClient;
  return place === "invoice" ? mendDraft : mendBusiness;
}
