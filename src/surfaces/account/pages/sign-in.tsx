/** Signing in by a link, and out. */
import type { Context as HonoContext } from "hono";
import type { AccountRefusals, LinkFault } from "../../../capabilities/accounts/account-refusals.ts";
import { consumeSignInLink } from "../../../capabilities/accounts/consume-sign-in-link.ts";
import { signOut } from "../../../capabilities/accounts/enter.ts";
import { requestSignInLink } from "../../../capabilities/accounts/request-sign-in-link.ts";
import type { Said } from "../../../formats/app-words/subjects/said.ts";
import type { App } from "../../../platform/http/context.ts";
import { email } from "../../../platform/http/field-types.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { visitOf } from "../../api-access/admit-member.ts";
import {
  browserCookie,
  cookiesOf,
  endedSessionCookie,
  sessionCookie,
} from "../../api-access/session-cookie.ts";
import { browserLocale } from "../../for-people/preferred-locale.ts";
import { inLanguage, languagesAt } from "../http/addresses.ts";
import { fieldOf, formToken, readForm } from "../http/forms.ts";
import { goTo } from "../http/headers.ts";
import { keptNext, nextCookie, safeNext, signInPath } from "../http/next-page.ts";
import { readerOf } from "../http/words.ts";
import { TextField } from "../layout/fields.tsx";
import { HiddenFields } from "../layout/parts.tsx";
import { PasskeyForm } from "../layout/passkey-form.tsx";
import { SaidPage } from "../layout/said-page.tsx";

type C = HonoContext<App>;

const Email = email();

/** Shows the form for a link. A browser without a mark gets one: the link will be good in it alone. */
export async function showSignIn(c: C, fault: { address: string; next: string | null } | null = null) {
  const visit = visitOf(c);
  const reader = await readerOf(c);
  const { words } = reader;
  const { signIn } = words;
  if (visit.isNew) setCookie(c, browserCookie(visit.browser));
  const next = safeNext(fault ? fault.next : c.req.query("next"));
  const token = formToken(visit.sessionToken ?? visit.browser);
  return c.html(
    <SaidPage reader={reader} said={signIn} languagesAt={signInPath(next)}>
      <form method="post" action={inLanguage(c, "/account/sign-in")} class="stack" novalidate>
        <HiddenFields token={token} />
        {next && <input type="hidden" name="next" value={next} />}
        <TextField
          name="email"
          type="email"
          label={signIn.email}
          value={fault?.address ?? ""}
          fault={fault ? signIn.emailFault : null}
          autocomplete="email webauthn"
          required
        />
        <button class="button first" type="submit">
          {signIn.send}
        </button>
      </form>
      <PasskeyForm
        words={words}
        token={token}
        action={inLanguage(c, "/account/passkeys/sign-in")}
        options="/account/passkeys/options"
        does="get"
        label={words.passkeys.signIn}
        offered
        next={next}
      />
    </SaidPage>,
    fault ? 422 : 200,
  );
}

/** Sends a link. Whoever asks is told the same whether there is an account. */
export async function askForLink(c: C) {
  const fields = await readForm(c);
  const address = fieldOf(fields, "email");
  const parsed = Email.safeParse(address);
  if (!parsed.success) return showSignIn(c, { address, next: fields.get("next") });
  const visit = visitOf(c);
  if (visit.isNew) setCookie(c, browserCookie(visit.browser));
  await requestSignInLink(visit, { email: parsed.data, locale: browserLocale(c) });
  setCookie(c, nextCookie(safeNext(fields.get("next"))));
  return goTo(c, inLanguage(c, "/account/sign-in/sent"));
}

export async function showSent(c: C) {
  const reader = await readerOf(c);
  const { signIn } = reader.words;
  return c.html(
    <SaidPage reader={reader} said={signIn.sent} languagesAt={languagesAt(c)}>
      <p>
        <a href={inLanguage(c, signInPath(keptNext(c.req.raw.headers)))}>{signIn.again}</a>
      </p>
    </SaidPage>,
  );
}

/**
 * Takes a link from a mail. It may come by GET: it is good only in the browser that asked for it, so nobody
 * else opens it by mistake, no scanner of mails uses it up, and nobody signs another in as themselves. A link that a
 * command prints may name the page that it leads to.
 */
export async function takeLink(c: C) {
  try {
    const { token } = await consumeSignInLink(visitOf(c), c.req.param("token") ?? "");
    const next = safeNext(c.req.query("next")) ?? keptNext(c.req.raw.headers) ?? "/account";
    setCookie(c, sessionCookie(token));
    setCookie(c, nextCookie(null));
    return goTo(c, next);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "sign_in_link_refused") throw error;
    const { why } = error.facts as AccountRefusals["sign_in_link_refused"];
    const reader = await readerOf(c);
    const { signIn } = reader.words;
    return c.html(
      <SaidPage reader={reader} said={saidOf(why, signIn)} languagesAt={languagesAt(c)}>
        <p>
          <a class="button first" href={inLanguage(c, signInPath(keptNext(c.req.raw.headers)))}>
            {signIn.again}
          </a>
        </p>
      </SaidPage>,
      410,
    );
  }
}

const saidOf = (
  why: LinkFault,
  { unknown, used, expired, otherBrowser }: Record<"unknown" | "used" | "expired" | "otherBrowser", Said>,
): Said => ({ unknown, used, expired, other_browser: otherBrowser })[why];

export async function leave(c: C) {
  await readForm(c);
  const { session } = cookiesOf(c.req.raw.headers);
  if (session !== null) await signOut(c, session);
  setCookie(c, endedSessionCookie());
  return goTo(c, "/account/signed-out");
}

export async function showSignedOut(c: C) {
  const reader = await readerOf(c);
  const { signIn } = reader.words;
  return c.html(
    <SaidPage reader={reader} said={signIn.signedOut} languagesAt={languagesAt(c)}>
      <p>
        <a class="button first" href={inLanguage(c, "/account/sign-in")}>
          {signIn.title}
        </a>
      </p>
    </SaidPage>,
  );
}

export const setCookie = (c: C, cookie: string): void => c.header("Set-Cookie", cookie, { append: true });
