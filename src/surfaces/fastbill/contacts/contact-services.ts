/** `contact.get`, `contact.create`, `contact.update` and `contact.delete`. */
import { z } from "@hono/zod-openapi";
import { createContact, deleteContact, updateContact } from "../../../capabilities/clients/contacts.ts";
import { findContacts } from "../../../capabilities/clients/list-contacts.ts";
import { localTimes } from "../../../platform/days.ts";
import { SUCCESS } from "../answers/success.ts";
import { id, longText, text } from "../fields/basic-fields.ts";
import { partyFields } from "../fields/party-fields.ts";
import { changesOf } from "../records/changes.ts";
import { defineService } from "../service.ts";
import { contactChanges, fieldsOfContact, shownContact } from "./contact-fields.ts";

const CUSTOMER_ID = id();
const CONTACT_ID = id();
const written = z.object({ ...partyFields, COMMENT: longText(2000) }).partial();

/** The names here of what v1 calls otherwise. */
const names = { job_title: "POSITION" };

export const contactServices = [
  defineService({
    name: "contact.get",
    access: "read",
    fields: z.object({ CUSTOMER_ID, CUSTOMER_NUMBER: text(50), CONTACT_ID, TERM: text(200) }).partial(),
    run(ctx, { fields, limit, offset }) {
      const { CUSTOMER_ID: clientRef, CUSTOMER_NUMBER: clientNumber, CONTACT_ID: ref, TERM: text } = fields;
      return findContacts(ctx, { clientRef, clientNumber, ref, text }, { limit, offset, after: null });
    },
    present({ rows, time_zone }) {
      const timeOf = localTimes(time_zone);
      return { CONTACTS: rows.map((row) => shownContact(row, timeOf)) };
    },
  }),
  defineService({
    name: "contact.create",
    access: "write",
    fields: written.extend({ CUSTOMER_ID }),
    repeatable: true,
    names,
    run: (ctx, { fields: { CUSTOMER_ID: ref, ...sent } }) =>
      createContact(ctx, { clientId: { ref }, contact: contactChanges(null, sent) }),
    present: ({ ref }) => ({ ...SUCCESS, CONTACT_ID: ref }),
  }),
  defineService({
    name: "contact.update",
    access: "write",
    fields: written.extend({ CUSTOMER_ID, CONTACT_ID }),
    names,
    run: (ctx, { fields: { CUSTOMER_ID: clientRef, CONTACT_ID: ref, ...sent }, emptied }) =>
      updateContact(ctx, {
        clientId: { ref: clientRef },
        id: { ref },
        expectedVersion: null,
        changes: (current) =>
          contactChanges(current.kept, changesOf(fieldsOfContact(current), sent, { emptied, required: [] })),
      }),
    present: ({ ref }) => ({ ...SUCCESS, CONTACT_ID: ref }),
  }),
  defineService({
    name: "contact.delete",
    access: "write",
    fields: z.object({ CUSTOMER_ID, CONTACT_ID }),
    run: (ctx, { fields: { CUSTOMER_ID: clientRef, CONTACT_ID: ref } }) =>
      deleteContact(ctx, { clientId: { ref: clientRef }, id: { ref }, expectedVersion: null }),
    present: () => SUCCESS,
  }),
];
