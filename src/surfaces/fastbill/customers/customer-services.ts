/** `customer.get`, `customer.create`, `customer.update` and `customer.delete`. */
import { z } from "@hono/zod-openapi";
import { createClient } from "../../../capabilities/clients/create-client.ts";
import { findClients } from "../../../capabilities/clients/list-clients.ts";
import { archiveClient, updateClient } from "../../../capabilities/clients/update-client.ts";
import { localTimes } from "../../../platform/days.ts";
import { SUCCESS } from "../answers/success.ts";
import { field, id, ids, oneOf, text, textOf } from "../fields/basic-fields.ts";
import { count } from "../fields/number-fields.ts";
import {
  accountFields,
  countryCode,
  flagText,
  globalLocationNumber,
  partyFields,
} from "../fields/party-fields.ts";
import { changesOf } from "../records/changes.ts";
import { defineService } from "../service.ts";
import { clientChanges, newClient, REQUIREMENTS } from "./customer-input.ts";
import { fieldsOfCustomer, shownCustomer } from "./shown-customer.ts";

const paymentType = () =>
  field(
    "1 (transfer), 2 (direct debit), 3 (cash), 4 (PayPal), 5 (advance payment) or 6 (credit card)",
    (value) => /^[1-6]$/.exec(textOf(value) ?? "")?.[0],
  );

const written = z
  .object({
    CUSTOMER_NUMBER: text(50),
    CUSTOMER_TYPE: oneOf(["business", "consumer"]),
    ...partyFields,
    ...accountFields,
    PAYMENT_TYPE: paymentType(),
    DAYS_FOR_PAYMENT: count(365).transform(String),
    SHOW_PAYMENT_NOTICE: flagText(),
    ACCOUNT_RECEIVABLE: text(50),
    CUSTOMER_ACCOUNT: text(50),
    TOP: flagText(),
    NEWSLETTER_OPTIN: flagText(),
    BUYER_REFERENCE: text(200),
    GLN: globalLocationNumber(),
  })
  .partial();

/** What a customer lacks is named together with all that is wrong with it. */
const created = REQUIREMENTS.reduce(
  (schema, { field, lacks, words }) =>
    schema.refine((customer) => !lacks(customer), { path: [field], error: words, when: () => true }),
  written.extend({ CUSTOMER_TYPE: oneOf(["business", "consumer"]) }),
);

const CUSTOMER_ID = id();

/** The names here of what v1 calls otherwise. */
const names = {
  number: "CUSTOMER_NUMBER",
  name: "ORGANIZATION",
};

export const customerServices = [
  defineService({
    name: "customer.get",
    access: "read",
    fields: z
      .object({
        CUSTOMER_ID: ids(),
        CUSTOMER_NUMBER: text(50),
        COUNTRY_CODE: countryCode(),
        CITY: text(100),
        TERM: text(200),
      })
      .partial(),
    run(ctx, { fields, limit, offset }) {
      const {
        CUSTOMER_ID: refs,
        CUSTOMER_NUMBER: number,
        COUNTRY_CODE: country,
        CITY: city,
        TERM: term,
      } = fields;
      return findClients(ctx, { refs, number, country, city, term }, { limit, offset, after: null });
    },
    present({ rows, time_zone }) {
      const timeOf = localTimes(time_zone);
      return { CUSTOMERS: rows.map((row) => shownCustomer(row, timeOf)) };
    },
  }),
  defineService({
    name: "customer.create",
    access: "write",
    fields: created,
    repeatable: true,
    names,
    run: (ctx, { fields }) => createClient(ctx, newClient(fields)),
    present: ({ ref, number }) => ({ ...SUCCESS, CUSTOMER_ID: ref, CUSTOMER_NUMBER: number ?? "" }),
  }),
  defineService({
    name: "customer.update",
    access: "write",
    fields: written.extend({ CUSTOMER_ID }),
    names,
    run: (ctx, { fields: { CUSTOMER_ID: ref, ...sent }, emptied }) =>
      updateClient(ctx, {
        id: { ref },
        expectedVersion: null,
        changes: (current) => {
          const shown = fieldsOfCustomer(current);
          // Many send what they do not know as an empty text, and a customer does have a number.
          const cleared = emptied.filter((name) => name !== "CUSTOMER_NUMBER");
          const changes = changesOf(shown, sent, { emptied: cleared, required: ["CUSTOMER_TYPE"] });
          return clientChanges(shown, current.details?.kept ?? null, changes);
        },
      }),
    present: ({ ref }) => ({ ...SUCCESS, CUSTOMER_ID: ref }),
  }),
  defineService({
    name: "customer.delete",
    access: "write",
    fields: z.object({ CUSTOMER_ID }),
    run: (ctx, { fields: { CUSTOMER_ID: ref } }) =>
      archiveClient(ctx, { id: { ref }, expectedVersion: null }),
    present: () => SUCCESS,
  }),
];
