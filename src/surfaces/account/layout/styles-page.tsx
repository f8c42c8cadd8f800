/** All parts on one page, in development only: for whoever makes a page, and for eyes. */
import type { Context as HonoContext } from "hono";
import type { App } from "../../../platform/http/context.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { readerOf } from "../http/words.ts";
import { Figure, PairChart, PartBar } from "./charts.tsx";
import { Facts, linkFact, textFact } from "./facts.tsx";
import {
  AmountField,
  CheckField,
  Choices,
  FieldSet,
  FileField,
  MoreFields,
  SelectField,
  TextArea,
  TextField,
} from "./fields.tsx";
import { Document } from "./page.tsx";
import { ButtonForm, Card, Copyable, Danger, Heading, Notice } from "./parts.tsx";

/** Throws 404 except where mail goes to a folder: on one's own machine. */
export async function showStyles(c: HonoContext<App>) {
  if (!c.env.MAIL_FOLDER_URL) throw httpProblem("not_found", "There is no such page.");
  const { locale, words } = await readerOf(c);
  const { start, keys, members, frame, signIn, roles, entry, clients } = words;
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
        <Notice kind="failed">{members.lastOwner}</Notice>
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
        <Card title={frame.clients}>
          <div class="form">
            <FieldSet label={members.you}>
              <TextField name="f1" label={keys.name} value="Ada Lovelace" />
              <TextField name="f2" type="tel" label={signIn.email} value="06" fault={entry.phone} />
              <AmountField name="f3" label={frame.invoices} currency="EUR" value="1234,50" />
              <AmountField
                name="f4"
                label={frame.creditNotes}
                currency="NOK"
                value="1,234"
                fault={entry.ambiguous}
              />
              <TextField name="f5" type="date" label={frame.audit} value="2026-11-28" />
              <TextField name="f6" label={frame.keys} prefix="INV-" suffix="%" value="20" />
              <SelectField name="f7" label={members.role} options={options} fault={entry.choice} />
              <TextField name="f8" label={frame.you} value="Ada" disabled />
              <TextArea name="f9" label={frame.settings} hint={keys.nameHint} value="Ada" />
              <FileField name="f14" label={frame.invoices} hint={keys.nameHint} types={["application/pdf"]} />
              <CheckField name="f10" label={keys.write} hint={keys.nameHint} checked />
              <CheckField name="f11" label={keys.read} fault={entry.required} checked={false} />
            </FieldSet>
            <MoreFields label={entry.more} open>
              <TextField name="f12" label={keys.name} />
              <TextField name="f13" label={signIn.email} />
            </MoreFields>
          </div>
        </Card>
        <Card title={clients.details}>
          <Facts
            facts={[
              textFact(clients.fields.name, "Ada Lovelace"),
              linkFact(clients.fields.email, "mailto:", "ada@example.com"),
              textFact(clients.fields.place, "12 Analytical Row\nLondon"),
              textFact(clients.fields.note, null),
            ]}
          />
        </Card>
        <div class="tallies">
          <Figure
            href="/account/_styles"
            label={start.open}
            value="€13,140.00"
            meta={start.invoices.other("8")}
          />
          <Figure href="/account/_styles" label={start.overdue} value="€5,892.00" look="late" />
        </div>
        <Card title={start.months.title}>
          <PairChart
            name={start.months.title}
            series={[start.issued, start.paidInMonth]}
            scaleText={(value) => `€${value}`}
            pairs={[
              { label: "Oct", short: "O", told: "October", values: [70, 40] },
              { label: "Nov", short: "N", told: "November", values: [-20, 60] },
            ]}
          />
          <PartBar part={40} whole={100} look="current" />
          <PartBar part={70} whole={100} look="late" />
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
