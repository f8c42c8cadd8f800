/** What each type of event tells. */
import { z } from "@hono/zod-openapi";
import { cents, day, instantText, uuid } from "../../../platform/http/field-types.ts";
import { CHANNELS, DELIVERY_KINDS } from "../../../schema/vocabularies/deliveries.ts";
import { EVENT_TYPES, type EventType } from "../../../schema/vocabularies/event-types.ts";
import { ORIGINS } from "../../../schema/vocabularies/invoices.ts";
import { LOCALES } from "../../../schema/vocabularies/locales.ts";
import { MEDIA_TYPES } from "../../../schema/vocabularies/media-types.ts";
import { PAYMENT_METHODS, REFUND_REASONS } from "../../../schema/vocabularies/payments.ts";
import { type Document, refTo, type Schema } from "./document-tree.ts";

const say = <S extends z.ZodType>(schema: S, description: string): S => schema.openapi({ description });
const words = (description: string) => say(z.string(), description);

const client_id = say(uuid(), "The client, of a contact.").optional();
const invoice_id = say(uuid(), "The invoice, of a payment.").optional();

/** In `GET /changes`, what stands beside a document names it. */
const beside = {
  invoice_id: say(uuid(), "In `GET /changes`: the invoice beside which it stands.").optional(),
  credit_note_id: say(uuid(), "In `GET /changes`: the credit note beside which it stands.").optional(),
};

const sent = {
  kind: z.enum(DELIVERY_KINDS),
  channels: say(z.array(z.enum(CHANNELS)), "How it went out."),
  delivery_ids: say(z.array(uuid()), "The deliveries that it made, in the order of `channels`."),
  automatic: say(z.boolean(), "It went out by itself.").optional(),
  resend_of: say(uuid(), "The failed delivery that it repeats.").optional(),
};

const delivery = {
  delivery_id: say(uuid(), "The delivery."),
  channel: z.enum(CHANNELS),
  reason: words("Why, as the provider tells it.").optional(),
  cc: words("The address of the copy that it is about.").optional(),
  simulated: say(z.boolean(), "In a sandbox: nothing left the system.").optional(),
  at: say(instantText(), "When the provider says that it happened.").optional(),
};

const payment_id = say(uuid(), "The payment.");
const amount_due_cents = say(cents(), "What is due after it.");
const cash_discount_cents = say(cents(), "The cash discount that the payment took.").optional();

const takenBack = {
  payment_id,
  refund_id: say(uuid(), "This part of the payment that went back."),
  amount_cents: say(cents(), "How much went back."),
  reason: say(z.enum(REFUND_REASONS), "A refund, a payment recorded by mistake, or a dispute that was lost."),
  cash_discount_cents,
  amount_due_cents,
};

const dispute = {
  payment_id,
  dispute_id: words("Stripe's id of the dispute."),
  amount_cents: say(cents(), "What the payer's bank demands back."),
};

const attachment_id = say(uuid(), "The file.");
const file = {
  attachment_id,
  name: words("Name of the file."),
  media_type: z.enum(MEDIA_TYPES),
  size: say(z.int().min(1), "In bytes."),
  sha256: words("SHA-256 of the file."),
};
const flags = {
  public: say(z.boolean(), "The client sees it on the public page."),
  attach: say(z.boolean(), "It is sent along by email."),
};

/** The data of each type: what it says, and what that is. */
const DATA: Record<EventType, [description: string, data: z.ZodRawShape]> = {
  created: [
    "It was created.",
    {
      client_id,
      invoice_id,
      duplicate_of: say(uuid(), "The invoice that it repeats.").optional(),
      origin: z.enum(ORIGINS).optional(),
      number: words("Its number, of an invoice that was issued elsewhere.").optional(),
      issue_date: say(day(), "Its issue date, of an invoice that was issued elsewhere.").optional(),
      sha256: words("SHA-256 of the PDF that came with it.").optional(),
    },
  ],
  updated: [
    "It was changed.",
    {
      fields: say(z.array(z.string()), "Which fields of a draft were changed.").optional(),
      client_id,
      invoice_id,
    },
  ],
  archived: ["It was archived.", {}],
  restored: ["It was restored.", {}],
  deleted: [
    "It was deleted.",
    {
      number: words("The number that it had, of an invoice that was issued elsewhere.").optional(),
      issue_date: say(day(), "The issue date that it had.").optional(),
      total_cents: say(cents(), "The total that it had.").optional(),
      client_id,
      invoice_id,
    },
  ],
  finalized: [
    "It got its number and was frozen.",
    { number: words("Its number."), issue_date: say(day(), "Its issue date.") },
  ],
  sent: ["It was sent.", sent],
  reminder_sent: ["A reminder was sent.", sent],
  delivered: ["A message arrived.", delivery],
  delivery_failed: [
    "A message was not sent, or a reminder could not be.",
    {
      ...delivery,
      delivery_id: delivery.delivery_id.optional(),
      channel: delivery.channel.optional(),
      kind: z.enum(DELIVERY_KINDS).optional(),
      channels: say(z.array(z.enum(CHANNELS)), "How a reminder should have gone out.").optional(),
      automatic: say(z.boolean(), "It should have gone out by itself.").optional(),
    },
  ],
  bounced: ["A message came back.", delivery],
  complained: ["The recipient complained of a message.", delivery],
  reminders_stopped: ["The client wants no more reminders of it.", {}],
  opened: [
    "The client saw it for the first time.",
    {
      via: say(z.enum(["page", "pdf"]), "Whether it was the page or the PDF."),
      locale: z.enum(LOCALES),
    },
  ],
  link_rotated: ["It got another public link; the old one leads nowhere.", {}],
  payment_received: [
    "Money came.",
    {
      payment_id,
      amount_cents: say(cents(), "How much came."),
      method: z.enum(PAYMENT_METHODS),
      cash_discount_cents,
      refund_id: say(uuid(), "The refund that failed, so that its money counts again.").optional(),
      reason: say(z.enum(["refund_failed"]), "Why money counts again.").optional(),
      amount_due_cents,
    },
  ],
  payment_failed: [
    "A payment was tried and failed.",
    {
      amount_cents: say(cents(), "How much was to be paid."),
      reason: words("Why.").optional(),
      checkout_id: words("The checkout.").optional(),
    },
  ],
  paid: [
    "Nothing is due any more.",
    { paid_at: say(instantText().nullable(), "When the last of the money came.") },
  ],
  payment_reversed: ["A payment was taken back that had been recorded by mistake.", takenBack],
  refunded: ["A payment was given back, in full or in part.", takenBack],
  disputed: [
    "The payer's bank demands a payment back.",
    { ...dispute, reason: words("Why, in Stripe's words.") },
  ],
  dispute_closed: ["A dispute ended.", { ...dispute, outcome: words("How, in Stripe's words.") }],
  overdue: [
    "The due day has passed with something still due.",
    {
      due_date: say(day(), "The day on which it was due."),
      amount_due_cents: say(cents(), "What was due then."),
    },
  ],
  cancelled: ["It was cancelled.", {}],
  credit_note_issued: [
    "A credit note corrects it.",
    {
      credit_note_id: say(uuid(), "The credit note."),
      number: words("The number of the credit note."),
      amount_cents: say(cents(), "What it credits, tax included."),
      amount_due_cents,
    },
  ],
  attachment_added: ["A file was put beside it.", { ...file, ...flags, ...beside }],
  attachment_changed: [
    "What is known of a file was changed.",
    { attachment_id, ...z.object({ name: file.name, ...flags }).partial().shape, ...beside },
  ],
  attachment_removed: ["A file was deleted.", { ...file, ...beside }],
  commented: [
    "A comment was added.",
    {
      comment_id: say(uuid(), "The comment."),
      public: say(z.boolean(), "The client reads it on the public page."),
      ...beside,
    },
  ],
};

const componentOf = (type: EventType): string =>
  `${type.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}Event`;

/** Each type of event, with the name of its component. */
export const EVENT_SCHEMAS = EVENT_TYPES.map((type) => {
  const [description, data] = DATA[type];
  const schema = z.object({
    id: say(uuid(), "The id of the event."),
    type: say(z.literal(type), "What happened."),
    created_at: say(instantText(), "When it happened."),
    data: say(z.object(data), "What it tells besides."),
  });
  return { name: componentOf(type), schema: schema.openapi({ description }) };
});

const UNION: Schema = {
  description: "What happened, told once. `type` says what `data` holds; new types may be added.",
  oneOf: EVENT_SCHEMAS.map(({ name }) => refTo(name)),
  discriminator: {
    propertyName: "type",
    mapping: Object.fromEntries(EVENT_TYPES.map((type) => [type, refTo(componentOf(type)).$ref ?? ""])),
  },
};

/** Makes `Event` the union of its types, and `Change` an event that also says what became of which record. */
export function discriminateEvents({ components: { schemas } }: Document): void {
  const { properties: { id: _, type: __, created_at: ___, data: ____, ...own } = {}, ...change } =
    schemas.Change ?? {};
  schemas.Event = UNION;
  const { type, required = [], description, ...rest } = change;
  schemas.Change = {
    ...rest,
    ...(description !== undefined && { description }),
    allOf: [
      refTo("Event"),
      { type: "object", properties: own, required: required.filter((name) => name in own) },
    ],
  };
}
