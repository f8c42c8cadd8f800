/** One client: what is open, the last invoices, the contacts, and what is known of it. */
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import { clientTypeOf, flatDetails } from "../../../../capabilities/clients/client-details.ts";
import { archiveClient, restoreClient } from "../../../../capabilities/clients/update-client.ts";
import {
  type ClientOverview,
  type ClientSums,
  readClientOverview,
} from "../../../../capabilities/payments/client-overview.ts";
import { WORDS } from "../../../../formats/words/catalogue.ts";
import { instant } from "../../../../platform/clock.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import type { ClientRecord, ContactRow } from "../../../../schema/rows.ts";
import type { Desk } from "../../http/desk.tsx";
import { goTo } from "../../http/headers.ts";
import { idIn } from "../../http/record-request.ts";
import { SCHEME_OPTIONS } from "../../layout/choices.ts";
import { Facts, linkFact, textFact } from "../../layout/facts.tsx";
import { Badge, RecordRow, Records } from "../../layout/lists.tsx";
import { ButtonForm, Card } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";
import { leftText, StateBadge, standingText } from "../../layout/standing.tsx";
import { timeText } from "../../layout/times.ts";

/** One client; one round trip. */
export async function showClient(desk: Desk) {
  const id = idIn(desk);
  const ctx = desk.open("getClient");
  const overview = await readClientOverview(ctx, id);
  const seat = await desk.seat(ctx);
  const { client } = overview;
  return desk.page(
    { ctx, section: "clients", title: client.name },
    <>
      <Head seat={seat} client={client} />
      <Money seat={seat} sums={overview.sums} />
      <Invoices seat={seat} overview={overview} now={instant(ctx.clock)} />
      <Contacts seat={seat} client={client} />
      <Details seat={seat} client={client} />
    </>,
  );
}

const Head = ({ seat, client }: { seat: Seat; client: ClientRecord }) => {
  const { clients, records, invoices } = seat.words;
  const path = `${seat.base}/clients/${client.id}`;
  const mayWrite = mayDo(seat.person.role, "write");
  return (
    <div class="headed">
      <div class="heading">
        <h1>
          <bdi>{client.name}</bdi>
        </h1>
        {client.archived_at && (
          <p class="dim">
            {records.archivedOn(timeText(client.archived_at, seat))}. {clients.archivedHint}
          </p>
        )}
      </div>
      {mayWrite && (
        <div class="acts">
          {client.archived_at === null && (
            <a class="button first" href={`${seat.base}/invoices/new?client=${client.id}`}>
              {clients.invoice}
            </a>
          )}
          <a class="button" href={`${path}/edit`}>
            {records.edit}
          </a>
          <ButtonForm
            action={`${path}/${client.archived_at ? "restore" : "archive"}`}
            token={seat.token}
            label={client.archived_at ? invoices.chosen.restore : invoices.chosen.archive}
            about={client.name}
          />
        </div>
      )}
    </div>
  );
};

const Money = ({ seat, sums }: { seat: Seat; sums: readonly ClientSums[] }) => {
  const { clients } = seat.words;
  const money = ({ currency }: ClientSums, cents: number) => formatsFor(seat.locale).money(cents, currency);
  const open = sums.filter(({ open_cents }) => open_cents > 0);
  const credit = sums.filter(({ credit_cents }) => credit_cents > 0);
  return (
    <Card>
      <dl class="owed">
        {open.length === 0 && <div class="dim">{clients.nothingOpen}</div>}
        {open.map((one) => (
          <div>
            <dt>{clients.open}</dt>
            <dd>
              {money(one, one.open_cents)}
              {one.overdue_cents > 0 && (
                <span class="late">{clients.overdue(money(one, one.overdue_cents))}</span>
              )}
            </dd>
          </div>
        ))}
        {credit.map((one) => (
          <div>
            <dt>{clients.credit}</dt>
            <dd>{money(one, one.credit_cents)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};

const Invoices = ({
  seat,
  overview: { client, invoices },
  now,
}: {
  seat: Seat;
  overview: ClientOverview;
  now: string;
}) => {
  const { words, base, locale } = seat;
  return (
    <section class="card list">
      <div class="card-head">
        <h2>{words.invoices.title}</h2>
        {invoices.rows.length > 0 && (
          <a class="button quiet" href={`${base}/invoices?client=${client.id}`}>
            {words.clients.allInvoices}
          </a>
        )}
      </div>
      {invoices.rows.length === 0 && <p class="dim">{words.clients.noInvoices}</p>}
      <Records>
        {invoices.rows.map((row) => (
          <RecordRow
            href={`${base}/invoices/${row.id}`}
            main={row.finalized_at === null ? words.invoices.states.draft : <bdi>{row.number}</bdi>}
            side={formatsFor(locale).money(row.total_cents, row.currency)}
            meta={[standingText(row, now, seat), leftText(row, seat)].filter(Boolean).join(" · ")}
            sideMeta={<StateBadge row={row} now={now} seat={seat} />}
          />
        ))}
      </Records>
    </section>
  );
};

/** The name of a contact, as it is addressed. */
export const contactName = ({
  first_name,
  last_name,
}: Pick<ContactRow, "first_name" | "last_name">): string => [first_name, last_name].filter(Boolean).join(" ");

const Contacts = ({ seat, client }: { seat: Seat; client: ClientRecord }) => {
  const { contacts } = seat.words.clients;
  const mayWrite = mayDo(seat.person.role, "write");
  const path = `${seat.base}/clients/${client.id}/contacts`;
  return (
    <section class="card">
      <div class="card-head">
        <h2>{contacts.title}</h2>
        {mayWrite && (
          <a class="button quiet" href={`${path}/new`}>
            {contacts.add}
          </a>
        )}
      </div>
      {client.contacts.length === 0 ? (
        <p class="dim">{contacts.none}</p>
      ) : (
        <ul class="rows">
          {client.contacts.map((contact) => (
            <Contact
              seat={seat}
              contact={contact}
              href={mayWrite ? `${seat.base}/contacts/${contact.id}` : null}
            />
          ))}
        </ul>
      )}
    </section>
  );
};

const Contact = ({ seat, contact, href }: { seat: Seat; contact: ContactRow; href: string | null }) => {
  const { clients, records } = seat.words;
  const name = contactName(contact);
  return (
    <li class="row">
      <div>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span class="dim">
          <bdi>{[contact.job_title, contact.email, contact.phone].filter(Boolean).join(" · ")}</bdi>
        </span>
        {(contact.is_default || contact.gets_invoices) && (
          <span class="marks">
            {contact.is_default && <Badge>{clients.contacts.isDefault}</Badge>}
            {contact.gets_invoices && <Badge>{clients.contacts.mailed}</Badge>}
          </span>
        )}
      </div>
      {href && (
        <a class="button quiet" href={href}>
          {records.edit}
          <span class="hidden"> {name}</span>
        </a>
      )}
    </li>
  );
};

const Details = ({ seat, client }: { seat: Seat; client: ClientRecord }) => {
  const { clients, records } = seat.words;
  const { fields, groups, types } = clients;
  const { country } = addressTexts(seat);
  const details = flatDetails(client.details);
  const { bank, delivery_address: delivery, electronic_address: electronic, payment_terms } = details;
  const scheme = SCHEME_OPTIONS.find(({ value }) => value === electronic?.scheme)?.label;
  const person = [details.salutation, details.first_name, details.last_name].filter(Boolean).join(" ");
  const terms = payment_terms && termsText(seat, payment_terms);
  return (
    <Card title={clients.details}>
      <Facts
        facts={[
          { label: types.label, value: types[clientTypeOf(client)] },
          textFact(groups.person, person),
          linkFact(fields.email, "mailto:", client.email),
          linkFact(fields.phone, "tel:", client.phone),
          textFact(
            fields.place,
            [
              client.address,
              details.address_extra,
              [client.postal_code, client.city].filter(Boolean).join(" "),
              country(client.country),
            ]
              .filter(Boolean)
              .join("\n"),
          ),
          textFact(fields.vatNumber, client.vat_number),
          textFact(fields.registrationNumber, client.registration_number),
          { label: fields.locale, value: WORDS[client.locale].language.name },
          textFact(fields.currency, details.currency),
          textFact(fields.terms, terms),
          textFact(
            fields.paymentMethod,
            details.payment_method && WORDS[seat.locale].payment.method[details.payment_method],
          ),
          textFact(fields.buyerReference, details.buyer_reference),
          textFact(fields.costCenter, details.cost_center),
          textFact(groups.eInvoices, electronic && `${electronic.id}\n${scheme ?? electronic.scheme}`),
          textFact("GLN", details.gln),
          textFact(
            groups.delivery,
            delivery &&
              [
                delivery.name,
                delivery.address,
                [delivery.postal_code, delivery.city].filter(Boolean).join(" "),
                country(delivery.country),
              ]
                .filter(Boolean)
                .join("\n"),
          ),
          textFact(
            groups.bank,
            bank && [bank.owner, bank.iban, bank.bic, bank.name].filter(Boolean).join("\n"),
          ),
          textFact(records.number, client.number),
          textFact(records.externalId, client.external_id),
          textFact(fields.tags, client.tags.join(", ")),
          textFact(fields.note, details.note),
        ]}
      />
    </Card>
  );
};

const addressTexts = ({ locale }: Seat) => ({
  country: (code: string | null) => code && formatsFor(locale).country(code),
});

const termsText = ({ locale }: Seat, { kind, days }: { kind: "days" | "end_of_month"; days: number }) =>
  kind === "days" ? WORDS[locale].payment.days(days) : WORDS[locale].payment.endOfMonth(days);

export async function archive(desk: Desk) {
  await desk.form();
  const id = idIn(desk);
  await archiveClient(desk.open("archiveClient"), { id, expectedVersion: null });
  return goTo(desk.c, `${desk.base}/clients/${id}`);
}

export async function restore(desk: Desk) {
  await desk.form();
  const id = idIn(desk);
  await restoreClient(desk.open("restoreClient"), { id, expectedVersion: null });
  return goTo(desk.c, `${desk.base}/clients/${id}`);
}
