/** A person's businesses: opening one, making another, leaving one and closing it. */
import type { Entered } from "../../../capabilities/accounts/enter.ts";
import { closeBusiness, leaveBusiness } from "../../../capabilities/accounts/leave-business.ts";
import {
  createOwnBusiness,
  listBusinesses,
  switchBusiness,
} from "../../../capabilities/accounts/own-businesses.ts";
import { mayDo } from "../../../capabilities/accounts/role-actions.ts";
import { lineText } from "../../../platform/http/field-types.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { endedSessionCookie, sessionCookie } from "../../api-access/session-cookie.ts";
import type { Desk } from "../http/desk.tsx";
import { fieldOf } from "../http/forms.ts";
import { goTo } from "../http/headers.ts";
import type { Page } from "../http/pages.ts";
import { Confirm } from "../layout/confirm.tsx";
import { TextField } from "../layout/fields.tsx";
import { ButtonForm, Card, Danger, Heading, HiddenFields, Notice } from "../layout/parts.tsx";
import type { Seat } from "../layout/seat.ts";
import { setCookie } from "./sign-in.tsx";

const BusinessName = lineText(100, 1);

/** The person's businesses, to move to one of them or to make another. */
async function showBusinesses(desk: Desk, state: { notice?: "notAllowed" } = {}) {
  const ctx = desk.open("listBusinesses");
  const { businesses: all } = await listBusinesses(ctx);
  const seat = await desk.seat(ctx);
  const { words, person, base, token } = seat;
  const { businesses } = words;
  return desk.page(
    { ctx, section: "businesses", title: businesses.title, status: state.notice ? 409 : 200 },
    <>
      <Heading said={businesses} />
      {state.notice && <Notice kind="failed">{businesses[state.notice]}</Notice>}
      <Card>
        <ul class="rows">
          {all.map(({ id, name, role }) => (
            <li class="row">
              <div>
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                <span class="dim">
                  {words.roles[role]}
                  {id === person.member_of && ` · ${businesses.current}`}
                </span>
              </div>
              {id === person.member_of ? (
                <WaysOut seat={seat} />
              ) : (
                <ButtonForm
                  action={`${base}/businesses/${id}/open`}
                  token={token}
                  label={businesses.open}
                  about={name}
                />
              )}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={businesses.another}>
        <form method="post" action={`${base}/businesses`} class="stack">
          <HiddenFields token={token} />
          <TextField
            name="name"
            label={businesses.name}
            maxlength={100}
            required
            autocomplete="organization"
          />
          <button class="button" type="submit">
            {businesses.make}
          </button>
        </form>
      </Card>
    </>,
  );
}

/** Both lead to one page, which says what will happen. */
const WaysOut = ({ seat: { words, base, person } }: { seat: Seat }) => (
  <div class="acts">
    <a class="button quiet" href={`${base}/businesses/leave`}>
      {words.businesses.leave}
    </a>
    {mayDo(person.role, "close_business") && (
      <a class="button quiet" href={`${base}/businesses/leave#close`}>
        {words.businesses.close}
      </a>
    )}
  </div>
);

async function openBusiness(desk: Desk) {
  await desk.form();
  const { token } = await switchBusiness(desk.open("switchBusiness"), desk.c.req.param("id") ?? "");
  setCookie(desk.c, sessionCookie(token));
  return goTo(desk.c, "/account");
}

async function makeBusiness(desk: Desk) {
  const name = BusinessName.safeParse(fieldOf(await desk.form(), "name"));
  if (!name.success) throw httpProblem("validation_failed", "The form lacks a name.");
  try {
    const { token } = await createOwnBusiness(desk.open("createOwnBusiness"), name.data);
    setCookie(desk.c, sessionCookie(token));
    return goTo(desk.c, "/account");
  } catch (error) {
    if (error instanceof Refusal && error.code === "sign_up_refused")
      return showBusinesses(desk, { notice: "notAllowed" });
    throw error;
  }
}

/** Leaving the business that is open and, for its owners, closing it. The only owner cannot leave. */
async function showWaysOut(desk: Desk) {
  const ctx = desk.open("listBusinesses");
  const { isOnlyOwner } = await listBusinesses(ctx);
  const seat = await desk.seat(ctx);
  const { words, person, base, token } = seat;
  const { businesses } = words;
  const name = person.business_name;
  const leaving = { ...businesses.leaving, title: businesses.leaving.title(name) };
  const closing = { ...businesses.closing, title: businesses.closing.title(name) };
  const form = { about: name, token };
  return desk.page(
    { ctx, section: "businesses", title: leaving.title },
    <>
      <Heading said={isOnlyOwner ? { title: leaving.title, detail: businesses.onlyOwner } : leaving} />
      {!isOnlyOwner && (
        <Card>
          <Danger
            {...form}
            label={businesses.leave}
            sure={leaving.detail}
            action={`${base}/businesses/leave`}
          />
        </Card>
      )}
      {mayDo(person.role, "close_business") && (
        <div id="close">
          <Card title={closing.title}>
            <p>{closing.detail}</p>
            {person.is_recent && (
              <Danger
                {...form}
                label={businesses.close}
                sure={businesses.closeSure}
                action={`${base}/businesses/close`}
              />
            )}
          </Card>
        </div>
      )}
      {mayDo(person.role, "close_business") && !person.is_recent && (
        <Confirm seat={seat} next={`${base}/businesses/leave`} />
      )}
    </>,
  );
}

async function leave(desk: Desk) {
  await desk.form();
  return movedTo(desk, await leaveBusiness(desk.open("leaveBusiness")));
}

async function close(desk: Desk) {
  await desk.form();
  return movedTo(desk, await closeBusiness(desk.open("closeBusiness")));
}

/** Goes on in another business of the person's, or ends where there is none. */
function movedTo(desk: Desk, entered: Entered | null) {
  setCookie(desk.c, entered ? sessionCookie(entered.token) : endedSessionCookie());
  return goTo(desk.c, entered ? "/account/businesses" : "/account/signed-out");
}

export const BUSINESS_PAGES: readonly Page[] = [
  ["get", "/businesses", (desk) => showBusinesses(desk)],
  ["post", "/businesses", makeBusiness],
  ["post", "/businesses/:id/open", openBusiness],
  ["get", "/businesses/leave", showWaysOut],
  ["post", "/businesses/leave", leave],
  ["post", "/businesses/close", close],
];
