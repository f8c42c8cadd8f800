/** What happened to a document, in the reader's words: what, who, when. */
import type { DocumentOverview, NamedEvent } from "../../../../capabilities/documents/document-overview.ts";
import type { EventsWords } from "../../../../formats/app-words/subjects/events.ts";
import { readActor } from "../../../../platform/actor.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import type { Currency } from "../../../../schema/vocabularies/currencies.ts";
import { CHANNELS } from "../../../../schema/vocabularies/deliveries.ts";
import { Card } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { timeText } from "../../layout/times.ts";

export const Timeline = ({ seat, overview }: { seat: Seat; overview: DocumentOverview }) => {
  const { events, document } = seat.words;
  return (
    <Card title={document.timeline}>
      <ol class="timeline">
        {overview.events.map((event) => (
          <li>
            <span>{eventText(event, seat, overview.document.currency)}</span>
            <span class="dim">
              {timeText(event.created_at, seat, true)} · <bdi>{actorText(event, seat)}</bdi>
            </span>
          </li>
        ))}
      </ol>
      {overview.hasEarlier && <p class="dim">{events.earlier}</p>}
    </Card>
  );
};

/** The entries of which words say something more. All others are sentences of their own. */
function eventText({ type, data }: NamedEvent, { words: { events }, locale }: Seat, currency: Currency) {
  const text = (name: string): string => (typeof data[name] === "string" ? data[name] : "");
  const money = (): string => formatsFor(locale).money(Number(data.amount_cents), currency);
  switch (type) {
    case "created":
      return data.origin === "recorded" ? events.recorded : events.created;
    case "finalized":
    case "credit_note_issued":
      return events[type](text("number"));
    case "sent":
      return data.kind === "receipt"
        ? events.sentReceipt(channelsText(data, events, locale))
        : events.sent(channelsText(data, events, locale));
    case "reminder_sent":
      return events.reminder_sent(channelsText(data, events, locale));
    case "delivered":
      return events.delivered(channelsText(data, events, locale));
    case "payment_received":
    case "payment_reversed":
    case "refunded":
    case "disputed":
      return events[type](money());
    case "attachment_added":
    case "attachment_changed":
    case "attachment_removed":
      return events[type](text("name"));
    default:
      return events[type];
  }
}

function channelsText(data: NamedEvent["data"], { channels }: EventsWords, locale: Seat["locale"]): string {
  const asked = Array.isArray(data.channels) ? data.channels : [data.channel];
  const names = CHANNELS.filter((channel) => asked.includes(channel)).map((channel) => channels[channel]);
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

function actorText({ actor, actor_label }: NamedEvent, { words: { events }, person }: Seat): string {
  const { kind, id } = readActor(actor);
  const { actors } = events;
  if (kind === "person") return id === person.user_id ? actors.you : (actor_label ?? actors.somebody);
  if (kind === "key") return actors.key(actor_label ?? "");
  return actors[kind];
}
