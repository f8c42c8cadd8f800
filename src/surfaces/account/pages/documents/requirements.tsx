/** What a draft lacks of what the law asks, each with a way to where it is mended. */
import type { DocumentOverview } from "../../../../capabilities/documents/document-overview.ts";
import type { Requirement } from "../../../../capabilities/invoices/requirements/requirement.ts";
import { InvalidInput } from "../../../../platform/refusal.ts";
import { faultsOf } from "../../http/form-faults.ts";
import { Card } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";

export const Requirements = ({
  seat,
  overview: { document },
  edit,
}: {
  seat: Seat;
  overview: DocumentOverview;
  /** The page that edits the draft; null where there is none. */
  edit: string | null;
}) => {
  const { requirements } = seat.words.document;
  const of = (severity: Requirement["severity"]) =>
    document.requirements.filter((one) => one.severity === severity);
  const groups = [
    [requirements.title, of("error")],
    [requirements.warnings, of("warning")],
  ] as const;
  return (
    <>
      {groups.map(
        ([title, found]) =>
          found.length > 0 && (
            <Card title={title}>
              <ul class="rows">
                {found.map((one) => (
                  <li class="row">
                    <div>
                      <span>
                        {faultsOf(new InvalidInput([one]), seat, () => null, document.currency).whole}
                      </span>
                    </div>
                    <Mend seat={seat} requirement={one} clientId={document.client.id} edit={edit} />
                  </li>
                ))}
              </ul>
            </Card>
          ),
      )}
    </>
  );
};

const Mend = ({
  seat: { base, words },
  requirement: { field },
  clientId,
  edit,
}: {
  seat: Seat;
  requirement: Requirement;
  clientId: string;
  edit: string | null;
}) => {
  const { requirements } = words.document;
  const [first] = field ?? [];
  if (first === "business")
    return (
      <a class="go" href={`${base}/settings`}>
        {requirements.mendBusiness}
      </a>
    );
  if (first === "client")
    return (
      <a class="go" href={`${base}/clients/${clientId}`}>
        {requirements.mendClient}
      </a>
    );
  return edit === null ? null : (
    <a class="go" href={edit}>
      {requirements.mendDraft}
    </a>
  );
};
