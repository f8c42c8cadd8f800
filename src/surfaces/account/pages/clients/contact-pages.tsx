/** The contacts of a client: added, edited and deleted. */
import { z } from "@hono/zod-openapi";
import {
  changeContact,
  createContact,
  deleteReadContact,
  findContact,
} from "../../../../capabilities/clients/contacts.ts";
import { getClient } from "../../../../capabilities/clients/get-client.ts";
import { requireVersion } from "../../../../platform/expected-version.ts";
import { email, lineText } from "../../../../platform/http/field-types.ts";
import type { ContactRow } from "../../../../schema/rows.ts";
import type { MemberContext } from "../../../api-access/admit-member.ts";
import type { Desk } from "../../http/desk.tsx";
import { blank, checkEntry, faultsOfIssues, phoneEntry, readEntry } from "../../http/entry.ts";
import { type FormFaults, faultsOf, NO_FAULTS, refusalIn } from "../../http/form-faults.ts";
import { goTo } from "../../http/headers.ts";
import { idIn, madeOnce, onceIn, versionIn } from "../../http/record-request.ts";
import { requireRefusal } from "../../http/refused.ts";
import { Card, Danger, FaultNotice, HiddenFields } from "../../layout/parts.tsx";
import type { FormState } from "../../layout/record-form.tsx";
import type { Seat } from "../../layout/seat.ts";
import { enteredValues, type Values } from "./client-entry.ts";
import { ContactFields } from "./client-form.tsx";
import { contactName } from "./client-page.tsx";

const ContactEntry = z.object({
  first_name: blank(lineText(100)),
  last_name: blank(lineText(100)),
  email: blank(email()),
  phone: blank(phoneEntry()),
  job_title: blank(lineText(100)),
  gets_invoices: checkEntry(),
  default: checkEntry(),
});

const valuesOf = (row: ContactRow): Values => ({
  first_name: row.first_name ?? "",
  last_name: row.last_name ?? "",
  email: row.email ?? "",
  phone: row.phone ?? "",
  job_title: row.job_title ?? "",
  gets_invoices: row.gets_invoices ? "on" : "",
  default: row.is_default ? "on" : "",
});

interface Shown {
  ctx: MemberContext;
  client: { id: string; name?: string };
  state: FormState;
  /** The contact that is edited, as it was seen. */
  contact?: ContactRow;
}

async function show(desk: Desk, { ctx, client: { id, name }, state, contact }: Shown) {
  const seat = await desk.seat(ctx);
  const { contacts } = seat.words.clients;
  const client = `${seat.base}/clients/${id}`;
  const title = contact ? contacts.edit : contacts.add;
  return desk.page(
    { ctx, section: "clients", title, status: state.faults === NO_FAULTS ? 200 : 422 },
    <>
      <div class="heading">
        <h1>{title}</h1>
        <p class="dim">
          <bdi>{contact ? contactName(contact) : name}</bdi>
        </p>
      </div>
      <form
        method="post"
        action={contact ? `${seat.base}/contacts/${contact.id}` : `${client}/contacts/new`}
        class="form"
      >
        <HiddenFields token={seat.token} {...(!contact && { once: ctx.ids.uuid() })} />
        {contact && <input type="hidden" name="version" value={contact.version} />}
        <FaultNotice faults={state.faults} notSaved={seat.words.entry.notSaved} />
        <Card>
          <ContactFields seat={seat} state={state} />
        </Card>
        <Acts seat={seat} back={client} />
      </form>
      {contact && (
        <Danger
          label={seat.words.records.delete}
          about={contactName(contact)}
          sure={contacts.deleteSure(contactName(contact))}
          action={`${seat.base}/contacts/${contact.id}/delete`}
          token={seat.token}
        />
      )}
    </>,
  );
}

const Acts = ({ seat: { words }, back }: { seat: Seat; back: string }) => (
  <div class="acts">
    <button class="button first" type="submit">
      {words.entry.save}
    </button>
    <a class="button quiet" href={back}>
      {words.entry.cancel}
    </a>
  </div>
);

/** The form for another contact of a client that there is; one round trip. */
export async function newContact(desk: Desk) {
  const ctx = desk.open("createContact");
  const client = await getClient(ctx, idIn(desk));
  const isFirst = client.contacts.length === 0;
  const values = { default: isFirst ? "on" : "" };
  return show(desk, { ctx, client, state: { values, faults: NO_FAULTS } });
}

export async function makeContact(desk: Desk) {
  const fields = await desk.form();
  const clientId = idIn(desk);
  const { data, issues } = readEntry(ContactEntry, fields);
  const values = enteredValues(fields);
  if (issues) {
    const ctx = desk.open("createContact");
    const client = await getClient(ctx, clientId);
    return show(desk, {
      ctx,
      client,
      state: { values, faults: faultsOfIssues(issues, await desk.seat(ctx)) },
    });
  }
  const ctx = desk.open("createContact", onceIn(fields, `contact of ${clientId}`));
  try {
    await madeOnce(createContact(ctx, { clientId, contact: data }));
    return goTo(desk.c, `${desk.base}/clients/${clientId}`);
  } catch (error) {
    requireRefusal(error);
    const plain = desk.open("createContact");
    const client = await getClient(plain, clientId);
    return show(desk, {
      ctx: plain,
      client,
      state: { values, faults: faultsOf(error, await desk.seat(plain)) },
    });
  }
}

/** The form of a contact; one round trip. */
export async function editContact(desk: Desk) {
  const ctx = desk.open("updateContact");
  const contact = await findContact(ctx, idIn(desk));
  const state = { values: valuesOf(contact), faults: NO_FAULTS };
  return show(desk, { ctx, client: { id: contact.client_id }, state, contact });
}

export async function saveContact(desk: Desk) {
  const fields = await desk.form();
  const id = idIn(desk);
  const { data, issues } = readEntry(ContactEntry, fields);
  const ctx = desk.open("updateContact");
  const contact = await findContact(ctx, id);
  const seat = await desk.seat(ctx);
  const seen = { ...contact, version: versionIn(fields)?.[0] ?? contact.version };
  const again = (faults: FormFaults, isStale = false) => {
    const stored = isStale ? valuesOf(contact) : undefined;
    const state = { values: enteredValues(fields), faults, stored };
    return show(desk, { ctx, client: { id: contact.client_id }, state, contact: isStale ? contact : seen });
  };
  if (issues) return again(faultsOfIssues(issues, seat));
  try {
    requireVersion(versionIn(fields), contact.version);
    await changeContact(ctx, contact, data);
    return goTo(desk.c, `${desk.base}/clients/${contact.client_id}`);
  } catch (error) {
    return again(faultsOf(error, seat), refusalIn(error)?.code === "stale_version");
  }
}

export async function removeContact(desk: Desk) {
  await desk.form();
  const ctx = desk.open("deleteContact");
  const contact = await deleteReadContact(ctx, await findContact(ctx, idIn(desk)));
  return goTo(desk.c, `${desk.base}/clients/${contact.client_id}`);
}
