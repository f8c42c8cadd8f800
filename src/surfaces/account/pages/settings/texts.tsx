/** What documents and emails say by themselves: in all languages, and in one. */
import { changedColumns } from "../../../../capabilities/business/profile-changes.ts";
import { OWN_EMAILS, type OwnEmail, sampleEmails } from "../../../../capabilities/sending/sample-emails.ts";
import { PLACEHOLDERS } from "../../../../formats/messages/template.ts";
import { WORDS } from "../../../../formats/words/catalogue.ts";
import { LOCALES, type Locale } from "../../../../schema/vocabularies/locales.ts";
import type { Desk } from "../../http/desk.tsx";
import { readEntry } from "../../http/entry.ts";
import { faultAt } from "../../http/form-faults.ts";
import type { Page } from "../../http/pages.ts";
import { FieldSet, MoreFields, TextArea, TextField } from "../../layout/fields.tsx";
import { Card, Notice } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { SettingsFrame } from "../../layout/settings-frame.tsx";
import { sampleWords } from "./profile.tsx";
import { type FieldsProps, openSettings, SettingsForm, saveForm, type Unsaved } from "./settings-form.tsx";
import { CommonTexts, OwnTexts, storedTexts, withOwnTexts } from "./texts-entry.ts";

const PATH = "/settings/texts";
const FORM = "texts";

/** The language of the texts; null for those of all languages. */
const languageAsked = (desk: Desk): Locale | null =>
  LOCALES.find((locale) => locale === desk.c.req.query("language")) ?? null;

const pathOf = (path: string, language: Locale | null): string =>
  language === null ? path : `${path}?language=${language}`;

async function textsPage(desk: Desk, unsaved?: Unsaved) {
  const language = languageAsked(desk);
  const view = await openSettings(desk, unsaved);
  const { ctx, seat, found, faults, status, isSaved } = view;
  const { business } = found;
  const { texts, settings } = seat.words;
  const { title } = texts;
  const isLook = unsaved !== undefined && faults.fields.size === 0 && faults.whole === null;
  const shown = isLook ? { ...business, ...entered(unsaved.fields, found, language) } : business;
  const fields = {
    seat,
    filled: view.filled(FORM, storedTexts(business, language)),
    at: faultAt(faults),
  };
  const emailsIn = language ?? business.locale;
  const emails = sampleEmails(
    ctx,
    { ...found, business: shown },
    { words: await sampleWords(ctx.env, emailsIn), locale: emailsIn },
  );
  return desk.page(
    { ctx, section: "settings", title, status },
    <SettingsFrame {...{ seat, title, faults, isSaved }} detail={texts.detail} page="texts">
      <Languages seat={seat} current={language} />
      {isLook && (
        <Notice kind="plain">
          {settings.unsaved.title}. {settings.unsaved.detail}
        </Notice>
      )}
      <Card>
        <SettingsForm
          seat={seat}
          version={business.version}
          path={pathOf(PATH, language)}
          look="first"
          more={
            <button
              class="button quiet"
              type="submit"
              formaction={seat.base + pathOf(`${PATH}/look`, language)}
            >
              {texts.show}
            </button>
          }
        >
          {language === null ? <ForAll {...fields} /> : <ForOne {...fields} language={language} />}
        </SettingsForm>
      </Card>
      <Card title={texts.look}>
        {OWN_EMAILS.map((kind) => (
          <details class="further" open={isLook}>
            <summary>{texts.emails[kind]}</summary>
            <div class="letter" lang={emailsIn}>
              <strong>{emails[kind].subject}</strong>
              {`\n\n${emails[kind].text}`}
            </div>
          </details>
        ))}
        <p class="dim">{texts.sms}</p>
      </Card>
    </SettingsFrame>,
  );
}

const Languages = ({ seat: { words, base }, current }: { seat: Seat; current: Locale | null }) => (
  <nav class="languages-of" aria-label={words.texts.languages}>
    {[null, ...LOCALES].map((language) => (
      <a
        href={base + pathOf(PATH, language)}
        aria-current={language === current ? "page" : undefined}
        lang={language ?? undefined}
      >
        {language === null ? words.texts.allLanguages : WORDS[language].language.name}
      </a>
    ))}
  </nav>
);

/** The texts that clients of every language get, unless theirs has texts of its own. */
const ForAll = (props: FieldsProps) => {
  const { seat, filled, at } = props;
  const { texts } = seat.words;
  return (
    <>
      <FieldSet label={texts.invoices}>
        <TextArea
          {...at("default_notes")}
          label={texts.notes}
          hint={texts.notesHint}
          value={filled("default_notes")}
          maxlength={5000}
        />
      </FieldSet>
      <Emails {...props} nameOf={(kind, part) => `${kind}_${part}`} />
    </>
  );
};

const ForOne = (props: FieldsProps & { language: Locale }) => {
  const { seat, filled, at, language } = props;
  const { texts } = seat.words;
  const line = (name: string) => (
    <TextField {...at(name)} label={texts.docTitle} value={filled(name)} maxlength={200} />
  );
  const area = (name: string, label: string, most: number) => (
    <TextArea {...at(name)} label={label} value={filled(name)} maxlength={most} rows={2} />
  );
  return (
    <>
      <p class="dim">{texts.oneLanguage(WORDS[language].language.name)}</p>
      <FieldSet label={texts.invoices}>
        {line("texts.invoice.title")}
        {area("texts.invoice.intro", texts.intro, 5000)}
        {area("texts.invoice.footer", texts.footer, 5000)}
        {area("texts.invoice.payment_note", texts.paymentNote, 1000)}
        {area("texts.invoice.terms", texts.terms, 20_000)}
      </FieldSet>
      <FieldSet label={texts.creditNotes}>
        {line("texts.credit_note.title")}
        {area("texts.credit_note.intro", texts.intro, 5000)}
        {area("texts.credit_note.footer", texts.footer, 5000)}
      </FieldSet>
      <Emails {...props} nameOf={(kind, part) => `emails.${kind}.${part}`} />
    </>
  );
};

const Emails = ({
  seat: { words },
  filled,
  at,
  nameOf,
}: FieldsProps & { nameOf: (kind: OwnEmail, part: "subject" | "message") => string }) => {
  const { texts } = words;
  return (
    <>
      {OWN_EMAILS.map((kind) => {
        const [subject, message] = [nameOf(kind, "subject"), nameOf(kind, "message")];
        return (
          <FieldSet label={texts.emails[kind]}>
            <TextField
              {...at(subject)}
              label={texts.subject}
              value={filled(subject)}
              maxlength={200}
              placeholder={texts.ours}
            />
            <TextArea
              {...at(message)}
              label={texts.message}
              hint={texts.messageHint}
              value={filled(message)}
              maxlength={5000}
            />
          </FieldSet>
        );
      })}
      <MoreFields label={texts.placeholders}>
        <dl class="pairs wide">
          {PLACEHOLDERS.map((name) => (
            <>
              <dt>
                <code>{`{${name}}`}</code>
              </dt>
              <dd>{texts.placeholder[name]}</dd>
            </>
          ))}
        </dl>
      </MoreFields>
    </>
  );
};

/** What the entered texts would change; nothing if they are not in order. */
function entered(
  fields: URLSearchParams,
  found: Parameters<typeof withOwnTexts>[1],
  language: Locale | null,
) {
  const common = language === null ? readEntry(CommonTexts, fields).data : null;
  if (common) return changedColumns(found.business, common);
  const own = language === null ? null : readEntry(OwnTexts, fields).data;
  return own && language ? changedColumns(found.business, withOwnTexts(own, found, language)) : {};
}

/** Shows the emails with the texts as they are entered. */
async function look(desk: Desk) {
  const fields = await desk.form();
  const schema = languageAsked(desk) === null ? CommonTexts : OwnTexts;
  const { issues } = readEntry(schema, fields);
  return textsPage(desk, issues ? { form: FORM, fields, issues } : { form: FORM, fields });
}

async function saveTexts(desk: Desk) {
  const language = languageAsked(desk);
  const fields = await desk.form();
  const common = {
    verb: "updateBusiness" as const,
    form: FORM,
    show: (unsaved: Unsaved) => textsPage(desk, unsaved),
    path: pathOf(PATH, language),
  };
  if (language === null)
    return saveForm(desk, fields, { ...common, schema: CommonTexts, changesOf: (data) => data });
  return saveForm(desk, fields, {
    ...common,
    schema: OwnTexts,
    changesOf: (data, current) => withOwnTexts(data, current, language),
  });
}

export const TEXT_PAGES: readonly Page[] = [
  ["get", PATH, (desk) => textsPage(desk)],
  ["post", PATH, saveTexts],
  ["post", `${PATH}/look`, look],
];
