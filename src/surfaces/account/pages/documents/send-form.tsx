/** The form of a send, and the frame that shows its email. */
import type { DocumentOverview } from "../../../../capabilities/documents/document-overview.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { type FormFaults, faultAt } from "../../http/form-faults.ts";
import { VERSION_FIELD } from "../../http/forms.ts";
import { CheckField, MoreFields, TextArea, TextField } from "../../layout/fields.tsx";
import { Card, HiddenFields, Notice } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { MOST_MESSAGE, MOST_SUBJECT, type SendEntered } from "./send-entry.ts";

interface Props {
  seat: Seat;
  at: string;
  document: DocumentOverview["document"];
  reach: { addresses: readonly string[]; phone: string | null };
  reminder: boolean;
  faults: FormFaults;
  entered: SendEntered;
  once: string;
}

export const SendForm = ({ seat, at, document, reach, reminder, faults, entered, once }: Props) => {
  const { send, entry } = seat.words;
  const field = faultAt(faults);
  const query = reminder ? "?remind" : "";
  const isDraft = document.status === "draft";
  const hasOwn = entered.subject !== "" || entered.message !== "";
  return (
    <div class="columns">
      <div>
        {isDraft && (
          <Notice kind="plain">
            {send.draftDetail(formatsFor(seat.locale).money(document.total_cents, document.currency))}
          </Notice>
        )}
        <form method="post" action={`${at}/send${query}`} class="form" novalidate>
          <HiddenFields token={seat.token} once={once} />
          {isDraft && <input type="hidden" name={VERSION_FIELD} value={String(document.version)} />}
          <Card title={send.ways}>
            <div>
              <CheckField
                {...field("email")}
                label={
                  reach.addresses.length > 0 ? send.email(reach.addresses.join(", ")) : send.emailUnknown
                }
                checked={entered.email}
              />
              {reach.phone !== null && (
                <CheckField {...field("sms")} label={send.sms(reach.phone)} checked={entered.sms} />
              )}
              <CheckField {...field("link")} label={send.link} checked={entered.link} />
            </div>
            <TextField
              {...field("to")}
              type="email"
              label={`${send.to} (${entry.optional})`}
              value={entered.to}
              maxlength={254}
              autocomplete="off"
            />
            <TextField
              {...field("cc")}
              label={`${send.cc} (${entry.optional})`}
              hint={send.ccHint}
              value={entered.cc}
              autocomplete="off"
            />
            <CheckField {...field("copy_to_self")} label={send.copyToSelf} checked={entered.copy_to_self} />
            {faults.fields.size > 0 && <CheckField name="force" label={send.force} checked={false} />}
          </Card>
          <Card>
            <MoreFields
              label={send.ownWords}
              open={hasOwn || faults.fields.has("subject") || faults.fields.has("message")}
            >
              <div class="wide">
                <TextField
                  {...field("subject")}
                  label={send.subject}
                  hint={send.wordsHint}
                  value={entered.subject}
                  maxlength={MOST_SUBJECT}
                  autocomplete="off"
                />
              </div>
              <TextArea
                {...field("message")}
                label={send.message}
                value={entered.message}
                rows={8}
                maxlength={MOST_MESSAGE}
              />
              <div class="wide">
                <button class="button" type="submit" formaction={`${at}/email${query}`} formtarget="email">
                  {send.refresh}
                </button>
              </div>
            </MoreFields>
          </Card>
          <div class="acts">
            <button class="button first" type="submit">
              {isDraft ? send.submitDraft : send.submit}
            </button>
            <a class="button quiet" href={at}>
              {entry.cancel}
            </a>
          </div>
        </form>
      </div>
      <div>
        <Card title={send.preview}>
          <p class="dim">{send.previewDetail}</p>
          <iframe
            class="email-frame"
            name="email"
            src={`${at}/email${query}`}
            title={send.preview}
            sandbox=""
          />
        </Card>
      </div>
    </div>
  );
};
