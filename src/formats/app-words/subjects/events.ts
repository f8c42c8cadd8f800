import type { Channel } from "../../../schema/vocabularies/deliveries.ts";

/** What happened to a document, and who did it. Where a language bends words by gender, nouns say it of all. */
export interface EventsWords {
  created: string;
  recorded: string;
  updated: string;
  archived: string;
  restored: string;
  deleted: string;
  finalized(number: string): string;
  /** `channels` is such as "email and link". */
  sent(channels: string): string;
  sentReceipt(channels: string): string;
  reminder_sent(channels: string): string;
  delivered(channel: string): string;
  delivery_failed: string;
  bounced: string;
  complained: string;
  reminders_stopped: string;
  opened: string;
  link_rotated: string;
  payment_received(amount: string): string;
  payment_failed: string;
  paid: string;
  payment_reversed(amount: string): string;
  refunded(amount: string): string;
  disputed(amount: string): string;
  dispute_closed: string;
  overdue: string;
  cancelled: string;
  credit_note_issued(number: string): string;
  attachment_added(name: string): string;
  attachment_changed(name: string): string;
  attachment_removed(name: string): string;
  commented: string;
  actors: {
    you: string;
    client: string;
    stripe: string;
    provider: string;
    system: string;
    somebody: string;
    key(name: string): string;
  };
  channels: Readonly<Record<Channel, string>>;
  earlier: string;
}
