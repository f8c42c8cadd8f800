/** A person's own name, language and sessions. */
import { updateUser } from "../../../capabilities/accounts/own-businesses.ts";
import { endAllSessions, endSession, listSessions } from "../../../capabilities/accounts/own-sessions.ts";
import { WORDS } from "../../../formats/words/catalogue.ts";
import { lineText } from "../../../platform/http/field-types.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { LOCALES } from "../../../schema/vocabularies/locales.ts";
import type { Desk } from "../http/desk.tsx";
import { fieldOf } from "../http/forms.ts";
import { goTo } from "../http/headers.ts";
import type { Page } from "../http/pages.ts";
import { browserName } from "../layout/browser-name.ts";
import { SelectField, TextField } from "../layout/fields.tsx";
import { ButtonForm, Card, Heading, HiddenFields } from "../layout/parts.tsx";
import { timeText } from "../layout/times.ts";

const PersonName = lineText(100);

async function showYou(desk: Desk) {
  const ctx = desk.open("listSessions");
  const sessions = await listSessions(ctx);
  const seat = await desk.seat(ctx);
  const { words, person, locale, base, token } = seat;
  const { you } = words;
  return desk.page(
    { ctx, section: "you", title: you.title },
    <>
      <Heading said={you} />
      <Card>
        <form method="post" action={`${base}/you`} class="stack">
          <HiddenFields token={token} />
          <TextField name="name" label={you.name} value={person.name} maxlength={100} autocomplete="name" />
          <SelectField
            name="locale"
            label={you.language}
            value={locale}
            options={LOCALES.map((value) => ({ value, label: WORDS[value].language.name }))}
          />
          <button class="button first" type="submit">
            {you.save}
          </button>
        </form>
      </Card>
      <Card title={words.passkeys.title}>
        <p>{words.passkeys.detail}</p>
        <p>
          <a class="button" href={`${base}/you/passkeys`}>
            {words.passkeys.manage}
          </a>
        </p>
      </Card>
      <Card title={you.sessions}>
        <ul class="rows">
          {sessions.map(({ id, agent, network, seen_at, current }) => (
            <li class="row">
              <div>
                <strong>
                  {agent ? browserName(agent) : you.unknownBrowser}
                  {current && ` (${you.thisOne})`}
                </strong>
                <span class="dim">
                  {[network, you.seen(timeText(seen_at, seat, true))].filter(Boolean).join(" · ")}
                </span>
              </div>
              {!current && (
                <ButtonForm
                  action={`${base}/you/sessions/${id}/end`}
                  token={token}
                  label={you.end}
                  about={agent ? browserName(agent) : ""}
                  look="quiet"
                />
              )}
            </li>
          ))}
        </ul>
        <div class="acts">
          {sessions.length > 1 && (
            <ButtonForm action={`${base}/you/sessions/end-others`} token={token} label={you.endOthers} />
          )}
          <ButtonForm action={`${base}/you/sessions/end-all`} token={token} label={you.endAll} look="quiet" />
        </div>
      </Card>
    </>,
  );
}

async function saveYou(desk: Desk) {
  const fields = await desk.form();
  const name = PersonName.safeParse(fieldOf(fields, "name"));
  const locale = LOCALES.find((one) => one === fieldOf(fields, "locale"));
  if (!name.success || !locale) throw httpProblem("validation_failed", "The form lacks a field.");
  await updateUser(desk.open("updateUser"), { name: name.data, locale });
  return goTo(desk.c, `${desk.base}/you`);
}

async function endOne(desk: Desk) {
  await desk.form();
  await endSession(desk.open("endSession"), desk.c.req.param("id") ?? "");
  return goTo(desk.c, `${desk.base}/you`);
}

async function endOthers(desk: Desk) {
  await desk.form();
  await endAllSessions(desk.open("endAllSessions"), { others: true });
  return goTo(desk.c, `${desk.base}/you`);
}

async function endAll(desk: Desk) {
  await desk.form();
  await endAllSessions(desk.open("endAllSessions"), { others: false });
  return goTo(desk.c, "/account/signed-out");
}

export const YOU_PAGES: readonly Page[] = [
  ["get", "/you", showYou],
  ["post", "/you", saveYou],
  ["post", "/you/sessions/end-others", endOthers],
  ["post", "/you/sessions/end-all", endAll],
  ["post", "/you/sessions/:id/end", endOne],
];
