/** Who belongs to a business: invited, given roles, removed. */
import { carriersOf } from "../../../adapters/carriers.ts";
import { inviteMember, revokeInvitation } from "../../../capabilities/accounts/invitations.ts";
import { changeRole, listMembers, removeMember } from "../../../capabilities/accounts/members.ts";
import { mayDo } from "../../../capabilities/accounts/role-actions.ts";
import { email } from "../../../platform/http/field-types.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { Refusal } from "../../../platform/refusal.ts";
import type { MemberRow } from "../../../schema/rows.ts";
import { ROLES, type Role } from "../../../schema/vocabularies/members.ts";
import type { Desk } from "../http/desk.tsx";
import { fieldOf } from "../http/forms.ts";
import { goTo } from "../http/headers.ts";
import type { Page } from "../http/pages.ts";
import { pagesOf, sliceAsked } from "../http/paging.ts";
import { Confirm } from "../layout/confirm.tsx";
import { SelectField, TextField } from "../layout/fields.tsx";
import { Pager } from "../layout/lists.tsx";
import { ButtonForm, Card, Danger, Heading, HiddenFields, Notice } from "../layout/parts.tsx";
import type { Seat } from "../layout/seat.ts";
import { timeText } from "../layout/times.ts";

const Email = email();

interface State {
  entry?: { address: string; role: Role };
  fault?: string;
  notice?: string;
}

const showMembers = (desk: Desk) => listAll(desk);

/** Members, and the invitations that are open for those who may see them. */
async function listAll(desk: Desk, { entry, fault, notice }: State = {}) {
  const ctx = desk.open("listMembers");
  const page = await listMembers(ctx, sliceAsked(desk, 2));
  const seat = await desk.seat(ctx);
  const { words, person } = seat;
  const mayManage = mayDo(person.role, "members");
  const isReady = mayManage && person.is_recent;
  const pages = pagesOf(desk, page, ({ created_at, user_id }) => [created_at, user_id]);
  return desk.page(
    { ctx, section: "members", title: words.members.title, status: fault ? 422 : notice ? 409 : 200 },
    <>
      <Heading said={words.members} />
      {notice && <Notice kind="failed">{notice}</Notice>}
      {mayManage && !isReady && <Confirm seat={seat} next={`${seat.base}/members`} />}
      <Card>
        <ul class="rows">
          {page.rows.map((row) => (
            <Member row={row} seat={seat} isReady={isReady} onlyOwner={page.onlyOwner} />
          ))}
        </ul>
        <Pager seat={seat} {...pages} />
      </Card>
      {isReady && <Invite seat={seat} entry={entry} fault={fault} />}
      {page.invitations.length > 0 && (
        <Card title={words.members.open}>
          <ul class="rows">
            {page.invitations.map(({ id, email_written, role, expires_at }) => (
              <li class="row">
                <div>
                  <strong>{email_written}</strong>
                  <span class="dim">
                    {words.roles[role]} · {words.members.until(timeText(expires_at, seat))}
                  </span>
                </div>
                {isReady && (
                  <ButtonForm
                    action={`${seat.base}/members/invitations/${id}/revoke`}
                    token={seat.token}
                    label={words.members.takeBack}
                    about={email_written}
                    look="quiet"
                  />
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>,
  );
}

/** Roles to choose from; only an owner makes owners. */
const roleOptions = ({ words, person }: Seat) =>
  ROLES.filter((role) => role !== "owner" || person.role === "owner").map((value) => ({
    value,
    label: words.roles[value],
  }));

const Member = ({
  row,
  seat,
  isReady,
  onlyOwner,
}: {
  row: MemberRow;
  seat: Seat;
  isReady: boolean;
  onlyOwner: string | null;
}) => {
  const { words, base, token, person } = seat;
  const isOwn = row.user_id === person.user_id;
  // What would be refused is not offered.
  const mayChange = isReady && row.user_id !== onlyOwner && (row.role !== "owner" || person.role === "owner");
  const shown = row.name || row.email;
  const path = `${base}/members/${row.user_id}`;
  return (
    <li class="row">
      <div>
        <strong>
          <bdi>{shown}</bdi>
          {isOwn && ` (${words.members.you})`}
        </strong>
        {row.name && <span class="dim">{row.email}</span>}
        {!mayChange && <span class="dim">{words.roles[row.role]}</span>}
      </div>
      {mayChange && (
        <div class="acts">
          <form method="post" action={`${path}/role`} class="inline">
            <HiddenFields token={token} />
            <SelectField
              id={`role-${row.user_id}`}
              name="role"
              label={`${words.members.role}: ${shown}`}
              value={row.role}
              options={roleOptions(seat)}
              isBare
            />
            <button class="button quiet" type="submit">
              {words.members.change}
              <span class="hidden"> {shown}</span>
            </button>
          </form>
          {!isOwn && (
            <Danger
              label={words.members.remove}
              about={shown}
              sure={words.members.removeSure(shown)}
              action={`${path}/remove`}
              token={token}
            />
          )}
        </div>
      )}
    </li>
  );
};

const Invite = ({ seat, entry, fault }: { seat: Seat; entry: State["entry"]; fault: string | undefined }) => {
  const { words, base, token } = seat;
  return (
    <Card title={words.members.another}>
      <form method="post" action={`${base}/members`} class="stack" novalidate>
        <HiddenFields token={token} />
        <TextField
          name="email"
          type="email"
          label={words.members.email}
          value={entry?.address ?? ""}
          fault={fault ?? null}
          autocomplete="off"
          required
        />
        <SelectField
          name="role"
          label={words.members.role}
          value={entry?.role ?? "bookkeeper"}
          options={roleOptions(seat)}
        />
        <button class="button first" type="submit">
          {words.members.invite}
        </button>
      </form>
    </Card>
  );
};

async function invite(desk: Desk) {
  const fields = await desk.form();
  const entry = { address: fieldOf(fields, "email"), role: roleIn(fields) };
  const parsed = Email.safeParse(entry.address);
  const ctx = desk.open("inviteMember");
  if (!parsed.success) {
    await ctx.session.authenticate();
    return listAll(desk, { entry, fault: (await desk.seat(ctx)).words.signIn.emailFault });
  }
  try {
    await inviteMember(ctx, { email: parsed.data, role: entry.role }, { carriersOf });
  } catch (error) {
    return again(desk, ctx, error, entry);
  }
  return goTo(desk.c, `${desk.base}/members`);
}

async function giveRole(desk: Desk) {
  const role = roleIn(await desk.form());
  const ctx = desk.open("changeRole");
  try {
    await changeRole(ctx, { user_id: desk.c.req.param("id") ?? "", role });
  } catch (error) {
    return again(desk, ctx, error);
  }
  return goTo(desk.c, `${desk.base}/members`);
}

async function remove(desk: Desk) {
  await desk.form();
  const ctx = desk.open("removeMember");
  try {
    await removeMember(ctx, desk.c.req.param("id") ?? "");
  } catch (error) {
    return again(desk, ctx, error);
  }
  return goTo(desk.c, `${desk.base}/members`);
}

async function takeInvitationBack(desk: Desk) {
  await desk.form();
  await revokeInvitation(desk.open("revokeInvitation"), desk.c.req.param("id") ?? "");
  return goTo(desk.c, `${desk.base}/members`);
}

function roleIn(fields: URLSearchParams): Role {
  const role = ROLES.find((one) => one === fieldOf(fields, "role"));
  if (!role) throw httpProblem("validation_failed", "The form names no role.");
  return role;
}

/** What is said of the whole page, and not of the address. */
const NOTICES = {
  too_many_invitations: "tooMany",
  owner_needed: "ownerNeeded",
  last_owner: "lastOwner",
} as const;

/** Shows the page again with what was refused; throws what it has no words for. */
async function again(desk: Desk, ctx: ReturnType<Desk["open"]>, error: unknown, entry?: State["entry"]) {
  if (!(error instanceof Refusal)) throw error;
  const { code } = error;
  const own = entry ? { entry } : {};
  if (code === "already_member")
    return listAll(desk, { ...own, fault: (await wordsOf(desk, ctx)).alreadyMember });
  if (!(code in NOTICES)) throw error;
  return listAll(desk, { ...own, notice: (await wordsOf(desk, ctx))[NOTICES[code as keyof typeof NOTICES]] });
}

export const MEMBER_PAGES: readonly Page[] = [
  ["get", "/members", showMembers],
  ["post", "/members", invite],
  ["post", "/members/invitations/:id/revoke", takeInvitationBack],
  ["post", "/members/:id/role", giveRole],
  ["post", "/members/:id/remove", remove],
];

/** Only for a refusal of the verb itself: where the session was refused, nobody is known. */
const wordsOf = async (desk: Desk, ctx: ReturnType<Desk["open"]>) => (await desk.seat(ctx)).words.members;
