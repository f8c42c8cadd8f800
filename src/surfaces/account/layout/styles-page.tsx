/** All parts on one page, in development only: for whoever makes a page, and for eyes. */
import type { Context as HonoContext } from "hono";
import { APP_WORDS } from "../../../formats/app-words/catalogue.ts";
import type { App } from "../../../platform/http/context.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { browserLocale } from "../../for-people/preferred-locale.ts";
import { Document } from "./page.tsx";
import {
  ButtonForm,
  Card,
  Choices,
  Copyable,
  Danger,
  Heading,
  Notice,
  SelectField,
  TextField,
} from "./parts.tsx";

/** Throws 404 except where mail goes to a folder: on one's own machine. */
export function showStyles(c: HonoContext<App>) {
  if (!c.env.MAIL_FOLDER_URL) throw httpProblem("not_found", "There is no such page.");
  const locale = browserLocale(c);
  const { keys, members, frame, signIn, roles } = APP_WORDS[locale];
  const form = { action: "/account/_styles", token: "" };
  const options = Object.entries(roles).map(([value, label]) => ({ value, label }));
  return c.html(
    <Document locale={locale} title="Styles" look={c.req.query("look") === "sandbox" ? "sandbox" : undefined}>
      <header class="band">
        <strong>{frame.sandbox}</strong>
        <a href="/account">{frame.toLive}</a>
      </header>
      <main class="sheet">
        <Heading said={keys} />
        <Notice kind="plain">{keys.made.detail}</Notice>
        <Notice kind="done">{signIn.sent.detail}</Notice>
        <Notice kind="failed">{keys.lastKey}</Notice>
        <Card title={keys.make}>
          <div class="stack">
            <TextField name="one" label={keys.name} hint={keys.nameHint} />
            <TextField name="two" label={signIn.email} value="ada" fault={signIn.emailFault} />
            <SelectField name="three" label={members.role} options={options} />
            <Choices
              name="four"
              label={keys.access}
              value="write"
              options={[
                { value: "write", label: keys.write },
                { value: "read", label: keys.read },
              ]}
            />
            <div class="acts">
              <button class="button first" type="button">
                {keys.make}
              </button>
              <ButtonForm {...form} label={members.change} />
              <ButtonForm {...form} label={members.takeBack} look="quiet" />
              <Danger {...form} label={keys.revoke} about="ada" sure={keys.revokeSure} />
            </div>
          </div>
        </Card>
        <Card title={keys.yours}>
          <ul class="rows">
            <li class="row">
              <div>
                <strong>Ada</strong>
                <code>ffk_test_0_Xa1…9fQz</code>
                <span class="dim">{keys.write}</span>
              </div>
            </li>
            <li class="row gone">
              <div>
                <strong>Grace</strong>
                <code>ffk_test_0_Xb2…8fQz</code>
                <span class="dim">{keys.read}</span>
              </div>
            </li>
          </ul>
        </Card>
        <Card>
          <Copyable id="copyable" label={keys.tryIt} value="curl -s https://api.example/api/v1/business" />
        </Card>
      </main>
    </Document>,
  );
}
