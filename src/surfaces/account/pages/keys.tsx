/** The API keys of a business: made, shown once, tried and revoked. */

import { mayDo } from "../../../capabilities/accounts/role-actions.ts";
import {
  type CreatedApiKey,
  createApiKey,
  listApiKeys,
  revokeApiKey,
} from "../../../capabilities/business/api-keys.ts";
import { Replay } from "../../../platform/database/replay.ts";
import { lineText, uuid } from "../../../platform/http/field-types.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { sha256 } from "../../../platform/ids.ts";
import { publicOrigin } from "../../../platform/origin.ts";
import type { ApiKeyRow } from "../../../schema/rows.ts";
import { KEY_ACCESS, type KeyAccess } from "../../../schema/vocabularies/api-keys.ts";
import type { Desk } from "../http/desk.tsx";
import { fieldOf, ONCE_FIELD } from "../http/forms.ts";
import { goTo } from "../http/headers.ts";
import type { Page } from "../http/pages.ts";
import { pagesOf, sliceAsked } from "../http/paging.ts";
import { Confirm } from "../layout/confirm.tsx";
import { Choices, TextField } from "../layout/fields.tsx";
import { Pager } from "../layout/lists.tsx";
import { Card, Copyable, Danger, Heading, HiddenFields } from "../layout/parts.tsx";
import type { Seat } from "../layout/seat.ts";
import { timeText } from "../layout/times.ts";

const KeyName = lineText(100, 1);
const Once = uuid();

interface Entry {
  name: string;
  access: KeyAccess;
}

interface State {
  entry?: Entry;
  /** What is wrong with the name. */
  fault?: string;
}

const showKeys = (desk: Desk) => listKeys(desk);

/** The list of keys, and the form for another; one round trip. */
async function listKeys(desk: Desk, { entry, fault }: State = {}) {
  const ctx = desk.open("listApiKeys");
  const page = await listApiKeys(ctx, sliceAsked(desk, 1));
  const seat = await desk.seat(ctx);
  const { keys } = seat.words;
  const status = fault ? 422 : 200;
  return desk.page(
    { ctx, section: "keys", title: keys.title, status },
    <>
      <Heading said={keys} />
      {mayDo(seat.person.role, "api_keys") &&
        (seat.person.is_recent ? (
          <NewKey
            seat={seat}
            entry={entry ?? { name: "", access: "write" }}
            fault={fault}
            once={ctx.ids.uuid()}
          />
        ) : (
          <Confirm seat={seat} next={`${seat.base}/keys`} />
        ))}
      <Card title={keys.yours}>
        {page.rows.length === 0 ? (
          <p class="dim">{keys.empty}</p>
        ) : (
          <ul class="rows">
            {page.rows.map((row) => (
              <KeyRow row={row} seat={seat} />
            ))}
          </ul>
        )}
        <Pager seat={seat} {...pagesOf(desk, page, ({ id }) => [id])} />
      </Card>
    </>,
  );
}

const NewKey = ({
  seat,
  entry,
  fault,
  once,
}: {
  seat: Seat;
  entry: Entry;
  fault?: string | undefined;
  once: string;
}) => {
  const { keys } = seat.words;
  return (
    <Card title={keys.another}>
      <form method="post" action={`${seat.base}/keys`} class="stack">
        <HiddenFields token={seat.token} once={once} />
        <TextField
          name="name"
          label={keys.name}
          hint={keys.nameHint}
          value={entry.name}
          fault={fault ?? null}
          maxlength={100}
          required
          autocomplete="off"
        />
        <Choices
          name="access"
          label={keys.access}
          value={entry.access}
          options={[
            { value: "write", label: keys.write },
            { value: "read", label: keys.read },
          ]}
        />
        <button class="button first" type="submit">
          {keys.make}
        </button>
      </form>
    </Card>
  );
};

const KeyRow = ({ row, seat }: { row: ApiKeyRow; seat: Seat }) => {
  const { words, base, token, person } = seat;
  const { keys } = words;
  const { id, name, hint, access, created_at, revoked_at, used_at } = row;
  return (
    <li class={revoked_at ? "row gone" : "row"}>
      <div>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <code>{hint}</code>
        <span class="dim">
          {access === "write" ? keys.write : keys.read} · {keys.created(timeText(created_at, seat))} ·{" "}
          {used_at ? keys.used(timeText(used_at, seat)) : keys.neverUsed}
          {revoked_at && ` · ${keys.revoked(timeText(revoked_at, seat))}`}
        </span>
      </div>
      {!revoked_at && person.is_recent && mayDo(person.role, "api_keys") && (
        <Danger
          label={keys.revoke}
          about={name}
          sure={keys.revokeSure}
          action={`${base}/keys/${id}/revoke`}
          token={token}
        />
      )}
    </li>
  );
};

/** Makes a key and shows it: this answer alone holds it. */
async function makeKey(desk: Desk) {
  const fields = await desk.form();
  const name = KeyName.safeParse(fieldOf(fields, "name"));
  const access = KEY_ACCESS.find((one) => one === fieldOf(fields, "access"));
  const once = Once.safeParse(fieldOf(fields, ONCE_FIELD));
  if (!access || !once.success) throw httpProblem("validation_failed", "The form lacks a field.");
  if (!name.success) return refuseName(desk, { name: fieldOf(fields, "name"), access });
  const fingerprint = sha256(JSON.stringify(["account key", name.data, access]));
  const ctx = desk.open("createApiKey", { key: once.data, fingerprint });
  try {
    return await showMade(desk, { ctx, made: await createApiKey(ctx, { name: name.data, access }) });
  } catch (error) {
    if (error instanceof Replay) return showMade(desk, { ctx, made: null });
    throw error;
  }
}

async function refuseName(desk: Desk, entry: Entry) {
  const ctx = desk.open("listApiKeys");
  await ctx.session.authenticate();
  return listKeys(desk, { entry, fault: (await desk.seat(ctx)).words.keys.nameFault });
}

async function showMade(
  desk: Desk,
  { ctx, made }: { ctx: ReturnType<Desk["open"]>; made: CreatedApiKey | null },
) {
  const { words, base } = await desk.seat(ctx);
  const { keys, frame } = words;
  const said = made ? keys.made : keys.alreadyShown;
  const origin = publicOrigin(ctx.env);
  return desk.page(
    { ctx, section: "keys", title: said.title },
    <>
      <Heading said={said} />
      {made?.key && (
        <Card>
          <Copyable id="key" label={made.name} value={made.key} />
          <Copyable
            id="call"
            label={keys.tryIt}
            value={`curl -s ${origin}/api/v1/business -H 'X-Api-Key: ${made.key}'`}
          />
        </Card>
      )}
      <p>
        <a class="button" href={`${base}/keys`}>
          {frame.goOn}
        </a>
      </p>
    </>,
  );
}

/** Revokes a key at once. */
async function revokeKey(desk: Desk) {
  await desk.form();
  const id = Once.safeParse(desk.c.req.param("id"));
  if (!id.success) throw httpProblem("not_found", "There is no such key.");
  const ctx = desk.open("revokeApiKey");
  await revokeApiKey(ctx, id.data, { mayBeLast: true });
  return goTo(desk.c, `${desk.base}/keys`);
}

export const KEY_PAGES: readonly Page[] = [
  ["get", "/keys", showKeys],
  ["post", "/keys", makeKey],
  ["post", "/keys/:id/revoke", revokeKey],
];
