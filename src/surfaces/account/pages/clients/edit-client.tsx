/** Making and editing a client. */
import { readBusiness } from "../../../../capabilities/business/get-business.ts";
import { createClient } from "../../../../capabilities/clients/create-client.ts";
import { getClient } from "../../../../capabilities/clients/get-client.ts";
import { updateClient } from "../../../../capabilities/clients/update-client.ts";
import type { ClientRecord } from "../../../../schema/rows.ts";
import type { MemberContext } from "../../../api-access/admit-member.ts";
import type { Desk } from "../../http/desk.tsx";
import { faultsOfIssues, readEntry } from "../../http/entry.ts";
import { faultsOf, NO_FAULTS, refusalIn } from "../../http/form-faults.ts";
import { goTo } from "../../http/headers.ts";
import { goingOn, idIn, madeOnce, nextIn, onceIn, versionIn, withQuery } from "../../http/record-request.ts";
import { requireRefusal } from "../../http/refused.ts";
import type { FormState } from "../../layout/record-form.tsx";
import { ClientEntry, clientFieldOf, enteredValues, valuesOf } from "./client-entry.ts";
import { ClientForm } from "./client-form.tsx";

/**
 * The form for another client, in the business's country; one round trip. With `?next=`, whoever makes it goes on to that
 * page, which is told of the client by `?client=`.
 */
export async function newClient(desk: Desk) {
  const ctx = desk.open("createClient");
  const { country } = await readBusiness(ctx.session);
  return showNew(desk, ctx, {
    values: { type: "business", ...(country && { country }) },
    faults: NO_FAULTS,
  });
}

async function showNew(desk: Desk, ctx: MemberContext, state: FormState) {
  const seat = await desk.seat(ctx);
  const { make } = seat.words.clients;
  return desk.page(
    { ctx, section: "clients", title: make, status: state.faults === NO_FAULTS ? 200 : 422 },
    <>
      <div class="heading">
        <h1>{make}</h1>
      </div>
      <ClientForm
        seat={seat}
        action={goingOn(`${seat.base}/clients/new`, nextIn(desk))}
        back={nextIn(desk) ?? `${seat.base}/clients`}
        state={state}
        once={ctx.ids.uuid()}
      />
    </>,
  );
}

export async function makeClient(desk: Desk) {
  const fields = await desk.form();
  const { data, issues } = readEntry(ClientEntry, fields);
  const ctx = desk.open("createClient", onceIn(fields, "client"));
  const values = enteredValues(fields);
  if (issues) {
    await ctx.session.authenticate();
    return showNew(desk, ctx, {
      values,
      faults: faultsOfIssues(issues, await desk.seat(ctx), clientFieldOf),
    });
  }
  try {
    const id = await madeOnce(createClient(ctx, data));
    const next = nextIn(desk);
    return goTo(desk.c, next ? withQuery(next, "client", id) : `${desk.base}/clients/${id}`);
  } catch (error) {
    requireRefusal(error);
    await ctx.session.authenticate();
    return showNew(desk, ctx, { values, faults: faultsOf(error, await desk.seat(ctx), clientFieldOf) });
  }
}

/** The form of a client; one round trip. */
export async function editClient(desk: Desk) {
  const ctx = desk.open("updateClient");
  const client = await getClient(ctx, idIn(desk));
  return showEdit(desk, ctx, client, { values: valuesOf(client), faults: NO_FAULTS });
}

async function showEdit(desk: Desk, ctx: MemberContext, client: ClientRecord, state: FormState) {
  const seat = await desk.seat(ctx);
  const path = `${seat.base}/clients/${client.id}`;
  return desk.page(
    { ctx, section: "clients", title: client.name, status: state.faults === NO_FAULTS ? 200 : 422 },
    <>
      <div class="heading">
        <h1>
          <bdi>{client.name}</bdi>
        </h1>
      </div>
      <ClientForm
        seat={seat}
        action={goingOn(`${path}/edit`, nextIn(desk))}
        back={nextIn(desk) ?? path}
        state={state}
        version={client.version}
      />
    </>,
  );
}

/** Saves a client, unless somebody changed it meanwhile: then both stand beside each other. */
export async function saveClient(desk: Desk) {
  const fields = await desk.form();
  const id = idIn(desk);
  const { data, issues } = readEntry(ClientEntry, fields);
  const ctx = desk.open("updateClient");
  const values = enteredValues(fields);
  if (issues) {
    const client = await getClient(ctx, id);
    const faults = faultsOfIssues(issues, await desk.seat(ctx), clientFieldOf);
    // The version stays the one that was seen, so that saving still finds what somebody else changed.
    return showEdit(desk, ctx, { ...client, version: seen(fields, client) }, { values, faults });
  }
  try {
    await updateClient(ctx, { id, expectedVersion: versionIn(fields), changes: () => data });
    return goTo(desk.c, nextIn(desk) ?? `${desk.base}/clients/${id}`);
  } catch (error) {
    requireRefusal(error);
    const client = await getClient(ctx, id);
    const faults = faultsOf(error, await desk.seat(ctx), clientFieldOf);
    const isStale = refusalIn(error)?.code === "stale_version";
    const version = isStale ? client.version : seen(fields, client);
    return showEdit(
      desk,
      ctx,
      { ...client, version },
      {
        values,
        faults,
        stored: isStale ? valuesOf(client) : undefined,
      },
    );
  }
}

const seen = (fields: URLSearchParams, { version }: ClientRecord): number =>
  versionIn(fields)?.[0] ?? version;
