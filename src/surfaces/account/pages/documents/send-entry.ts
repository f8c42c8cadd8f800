/** What the form of a send holds. */
import { z } from "@hono/zod-openapi";
import { templateProblem } from "../../../../formats/messages/template.ts";
import { email, lineText, multilineText } from "../../../../platform/http/field-types.ts";
import { CHANNELS } from "../../../../schema/vocabularies/deliveries.ts";
import { blank, checkEntry } from "../../http/entry.ts";
import { fieldOf } from "../../http/forms.ts";

const MOST_COPIES = 10;
export const MOST_SUBJECT = 200;
export const MOST_MESSAGE = 2000;

/** Words in which placeholders stand for what is filled in. */
const ownWords = <S extends z.ZodType<string>>(text: S) =>
  blank(text.refine((said) => templateProblem(said) === null, { params: { code: "invalid_placeholder" } }));

const copies = z.preprocess(
  (value) =>
    typeof value === "string" ? [...new Set(value.split(/[,;\s]+/).filter((one) => one !== ""))] : [],
  z.array(email()).max(MOST_COPIES),
);

export const SendEntry = z.object({
  email: checkEntry(),
  sms: checkEntry(),
  link: checkEntry(),
  to: blank(email()),
  cc: copies,
  copy_to_self: checkEntry(),
  subject: ownWords(lineText(MOST_SUBJECT, 1)),
  message: ownWords(multilineText(MOST_MESSAGE).min(1)),
  force: checkEntry(),
});

/** What was entered, as it is shown again. */
export interface SendEntered {
  email: boolean;
  sms: boolean;
  link: boolean;
  to: string;
  cc: string;
  copy_to_self: boolean;
  subject: string;
  message: string;
}

export const NOTHING_ENTERED: SendEntered = {
  email: true,
  sms: false,
  link: false,
  to: "",
  cc: "",
  copy_to_self: false,
  subject: "",
  message: "",
};

export const sendEntered = (fields: URLSearchParams): SendEntered => ({
  email: fields.has("email"),
  sms: fields.has("sms"),
  link: fields.has("link"),
  to: fieldOf(fields, "to"),
  cc: fieldOf(fields, "cc"),
  copy_to_self: fields.has("copy_to_self"),
  subject: fieldOf(fields, "subject"),
  message: fieldOf(fields, "message"),
});

/** The options of a send. An option that only email has goes with email alone. */
export function sendOptions(entry: z.output<typeof SendEntry>) {
  const channels = CHANNELS.filter((channel) => entry[channel]);
  const { to, cc, subject, message, copy_to_self, force } = entry;
  return {
    channels,
    ...(force && { force: true }),
    ...(entry.email && {
      ...(to && { to }),
      ...(cc.length > 0 && { cc }),
      ...(subject && { subject }),
      ...(message && { message }),
      ...(copy_to_self && { copy_to_self: true }),
    }),
  };
}
