/** Passkeys: signing in with one, and the person's own. */
import type { Context as HonoContext } from "hono";
import { z } from "zod";
import type { AccountRefusals } from "../../../capabilities/accounts/account-refusals.ts";
import {
  type AuthenticationResponseJSON,
  beginPasskey,
  beginPasskeySignIn,
  listPasskeys,
  type RegistrationResponseJSON,
  registerPasskey,
  removePasskey,
  type ShownPasskey,
  signInByPasskey,
} from "../../../capabilities/accounts/passkeys.ts";
import type { AppWords } from "../../../formats/app-words/app-words.ts";
import type { Said } from "../../../formats/app-words/subjects/said.ts";
import type { App } from "../../../platform/http/context.ts";
import { lineText } from "../../../platform/http/field-types.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { visitOf } from "../../api-access/admit-member.ts";
import { browserCookie, passkeyCookie, sessionCookie } from "../../api-access/session-cookie.ts";
import { inLanguage } from "../http/addresses.ts";
import type { Desk } from "../http/desk.tsx";
import { fieldOf, readForm } from "../http/forms.ts";
import { goTo } from "../http/headers.ts";
import { safeNext, signInPath } from "../http/next-page.ts";
import type { Page } from "../http/pages.ts";
import { readerOf } from "../http/words.ts";
import { Confirm } from "../layout/confirm.tsx";
import { TextField } from "../layout/fields.tsx";
import { Card, Danger, Heading, Notice } from "../layout/parts.tsx";
import { PASSKEY_FIELD, PasskeyForm } from "../layout/passkey-form.tsx";
import { SaidPage } from "../layout/said-page.tsx";
import type { Seat } from "../layout/seat.ts";
import { timeText } from "../layout/times.ts";
import { setCookie } from "./sign-in.tsx";

type C = HonoContext<App>;

const PasskeyName = lineText(100, 1);

/** What the browser gave, as far as it must have a shape to be looked at. The verb verifies what it says. */
const credential = <T extends z.ZodRawShape>(response: T) =>
  z.object({
    id: z.string(),
    rawId: z.string(),
    type: z.literal("public-key"),
    clientExtensionResults: z.object({}),
    response: z.object({ clientDataJSON: z.string(), ...response }),
  });
const Registration = credential({
  attestationObject: z.string(),
  transports: z.array(z.string()).optional(),
});
const Authentication = credential({
  authenticatorData: z.string(),
  signature: z.string(),
  userHandle: z.string().optional(),
});

/** Far more than any authenticator gives. */
const LONGEST = 20_000;

/** The credential that a form holds; null if it holds none. Throws a refusal for what cannot be one. */
function credentialIn<T>(fields: URLSearchParams, shape: z.ZodType<T>): T | null {
  const text = fields.get(PASSKEY_FIELD) ?? "";
  if (text === "") return null;
  const parsed = text.length > LONGEST ? null : shape.safeParse(jsonOf(text));
  if (!parsed?.success) throw new Refusal("passkey_refused", { why: "not_verified" });
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The options of a request for a passkey, for the script. A browser without a mark gets one: it alone may answer. */
async function signInOptions(c: C) {
  await readForm(c);
  return asked(c, beginPasskeySignIn);
}

async function asked(c: C, begin: (visit: ReturnType<typeof visitOf>) => Promise<object>) {
  const visit = visitOf(c);
  const options = await begin(visit);
  if (visit.isNew) setCookie(c, browserCookie(visit.browser));
  return c.json(options);
}

/** Signs in with a passkey, or proves again who somebody is: both make a new session. */
async function takePasskey(c: C) {
  const fields = await readForm(c);
  const next = safeNext(fields.get("next"));
  const { words } = await readerOf(c);
  try {
    const response = credentialIn(fields, Authentication);
    if (!response) return said(c, { title: words.passkeys.title, detail: words.passkeys.unable }, next);
    const { token } = await signInByPasskey(visitOf(c), response as AuthenticationResponseJSON);
    setCookie(c, sessionCookie(token));
    setCookie(c, passkeyCookie());
    return goTo(c, next ?? "/account");
  } catch (error) {
    const told = toldOf(error, words);
    if (!told) throw error;
    return said(c, told, next);
  }
}

async function said(c: C, told: Said, next: string | null) {
  const reader = await readerOf(c);
  return c.html(
    <SaidPage reader={reader} said={told}>
      <p>
        <a class="button first" href={inLanguage(c, signInPath(next))}>
          {reader.words.signIn.title}
        </a>
      </p>
    </SaidPage>,
    403,
  );
}

/** What is said of a passkey that is not accepted; null for another error. */
function toldOf(error: unknown, { passkeys }: AppWords): Said | null {
  if (!(error instanceof Refusal) || error.code !== "passkey_refused") return null;
  const { why } = error.facts as AccountRefusals["passkey_refused"];
  if (why === "challenge") return passkeys.late;
  return why === "unknown" ? passkeys.unknown : passkeys.refused;
}

/** The person's passkeys, and the form for another one. */
async function showPasskeys(desk: Desk, state: { fault?: string; notice?: string } = {}) {
  const { fault, notice } = state;
  const ctx = desk.open("listPasskeys");
  const rows = await listPasskeys(ctx);
  const seat = await desk.seat(ctx);
  const { passkeys } = seat.words;
  const path = `${seat.base}/you/passkeys`;
  return desk.page(
    { ctx, section: "you", title: passkeys.title, status: fault ? 422 : notice ? 409 : 200 },
    <>
      <Heading said={passkeys} />
      {notice && <Notice kind="failed">{notice}</Notice>}
      {seat.person.is_recent ? (
        <Another seat={seat} path={path} fault={fault} />
      ) : (
        <Confirm seat={seat} next={path} />
      )}
      <Card title={passkeys.yours}>
        {rows.length === 0 ? (
          <p class="dim">{passkeys.empty}</p>
        ) : (
          <ul class="rows">
            {rows.map((row) => (
              <Row row={row} seat={seat} path={path} />
            ))}
          </ul>
        )}
      </Card>
    </>,
  );
}

const Another = ({ seat, path, fault }: { seat: Seat; path: string; fault: string | undefined }) => {
  const { words, token } = seat;
  const { passkeys } = words;
  return (
    <Card title={passkeys.another}>
      <PasskeyForm
        words={words}
        token={token}
        action={path}
        options={`${path}/options`}
        does="create"
        label={passkeys.add}
        look="first"
      >
        <TextField
          name="name"
          label={passkeys.name}
          hint={passkeys.nameHint}
          fault={fault ?? null}
          maxlength={100}
          required
          autocomplete="off"
        />
      </PasskeyForm>
    </Card>
  );
};

const Row = ({ row, seat, path }: { row: ShownPasskey; seat: Seat; path: string }) => {
  const { words, token, person } = seat;
  const { passkeys } = words;
  const { id, name, created_at, used_at } = row;
  return (
    <li class="row">
      <div>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span class="dim">
          {passkeys.added(timeText(created_at, seat))} ·{" "}
          {used_at ? passkeys.used(timeText(used_at, seat)) : passkeys.neverUsed}
        </span>
      </div>
      {person.is_recent && (
        <Danger
          label={passkeys.remove}
          about={name}
          sure={passkeys.removeSure}
          action={`${path}/${id}/remove`}
          token={token}
        />
      )}
    </li>
  );
};

async function options(desk: Desk) {
  await desk.form();
  return asked(desk.c, ({ browser }) => beginPasskey(desk.open("registerPasskey"), browser));
}

async function add(desk: Desk) {
  const fields = await desk.form();
  const ctx = desk.open("registerPasskey");
  await ctx.session.authenticate();
  const { words } = await desk.seat(ctx);
  const name = PasskeyName.safeParse(fieldOf(fields, "name"));
  if (!name.success) return showPasskeys(desk, { fault: words.keys.nameFault });
  try {
    const response = credentialIn(fields, Registration) as RegistrationResponseJSON | null;
    if (!response) return showPasskeys(desk, { notice: words.passkeys.unable });
    await registerPasskey(ctx, { browser: visitOf(desk.c).browser, response, name: name.data });
  } catch (error) {
    const notice = noticeOf(error, words);
    if (!notice) throw error;
    return showPasskeys(desk, { notice });
  }
  setCookie(desk.c, passkeyCookie());
  return goTo(desk.c, `${desk.base}/you/passkeys`);
}

function noticeOf(error: unknown, words: AppWords): string | null {
  if (error instanceof Refusal && error.code === "too_many_passkeys") {
    const { most } = error.facts as AccountRefusals["too_many_passkeys"];
    return words.passkeys.tooMany(String(most));
  }
  const told = toldOf(error, words);
  return told && `${told.title}. ${told.detail}`;
}

async function remove(desk: Desk) {
  await desk.form();
  await removePasskey(desk.open("removePasskey"), desk.c.req.param("id") ?? "");
  return goTo(desk.c, `${desk.base}/you/passkeys`);
}

export const PASSKEY_PAGES: readonly Page[] = [
  ["get", "/you/passkeys", (desk) => showPasskeys(desk)],
  ["post", "/you/passkeys", add],
  ["post", "/you/passkeys/options", options],
  ["post", "/you/passkeys/:id/remove", remove],
];

/** For whoever signs in, or proves again who they are. */
export const PASSKEY_SIGN_IN_PAGES = [
  ["post", "/passkeys/options", signInOptions],
  ["post", "/passkeys/sign-in", takePasskey],
] as const;
