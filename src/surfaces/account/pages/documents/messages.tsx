/** What was sent of a document, and the link by which its client sees it. */
import type { DocumentOverview } from "../../../../capabilities/documents/document-overview.ts";
import type { DeliveryRow } from "../../../../schema/rows.ts";
import { Badge } from "../../layout/lists.tsx";
import { ButtonForm, Card, Copyable, Danger } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { timeText } from "../../layout/times.ts";

interface Props {
  seat: Seat;
  /** The path of the document's page. */
  at: string;
  overview: DocumentOverview;
  mayWrite: boolean;
}

export const Messages = ({ seat, at, overview: { deliveries }, mayWrite }: Props) => {
  const { messages } = seat.words.document;
  const repeated = new Set(deliveries.map(({ resend_of }) => resend_of));
  return (
    <Card title={messages.title}>
      {deliveries.length === 0 ? (
        <p class="dim">{messages.none}</p>
      ) : (
        <ul class="rows">
          {deliveries.map((delivery) => (
            <Message
              seat={seat}
              at={at}
              delivery={delivery}
              mayRepeat={mayWrite && hasFailed(delivery) && !repeated.has(delivery.id)}
            />
          ))}
        </ul>
      )}
    </Card>
  );
};

const hasFailed = ({ status }: DeliveryRow): boolean => status === "failed" || status === "bounced";

const Message = ({
  seat,
  at,
  delivery,
  mayRepeat,
}: {
  seat: Seat;
  at: string;
  delivery: DeliveryRow;
  mayRepeat: boolean;
}) => {
  const { document, events } = seat.words;
  const { messages } = document;
  const { id, kind, channel, recipient, cc, status, created_at, reason, held } = delivery;
  const more = [delivery.automatic && messages.automatic, delivery.simulated && messages.simulated];
  const kindOfBadge = hasFailed(delivery) ? "late" : status === "delivered" ? "done" : "plain";
  return (
    <li class="row">
      <div>
        <span>
          <strong>{messages.kinds[kind]}</strong> <Badge kind={kindOfBadge}>{messages.states[status]}</Badge>
        </span>
        <span class="begin">
          {events.channels[channel]}
          {recipient && (
            <>
              {" · "}
              <bdi>{[recipient, ...cc].join(", ")}</bdi>
            </>
          )}
        </span>
        <span class="dim">{[timeText(created_at, seat, true), ...more].filter(Boolean).join(" · ")}</span>
        {held && <span class="dim">{messages.held}</span>}
        {reason && (
          <span class="fault">
            <bdi>{reason}</bdi>
          </span>
        )}
      </div>
      {mayRepeat && (
        <div class="acts">
          <ButtonForm
            action={`${at}/deliveries/${id}/again`}
            token={seat.token}
            label={document.sendAgain}
            about={recipient ?? ""}
          />
        </div>
      )}
    </li>
  );
};

export const PublicLink = ({
  seat,
  at,
  url,
  isPayable,
  mayWrite,
}: {
  seat: Seat;
  at: string;
  url: string;
  /** Whether something is due on the document. */
  isPayable: boolean;
  mayWrite: boolean;
}) => {
  const { link } = seat.words.document;
  return (
    <Card title={link.title}>
      <p class="dim">{isPayable ? link.pays : link.sees}</p>
      <Copyable id="link" label={link.title} isBare value={url} />
      {mayWrite && (
        <Danger
          label={link.replace}
          about={link.title}
          sure={link.replaceSure}
          action={`${at}/link`}
          token={seat.token}
        />
      )}
    </Card>
  );
};
