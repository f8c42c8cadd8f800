/** Accepting an invitation into a business. */
import type { Context as HonoContext } from "hono";
import type { AccountRefusals } from "../../../capabilities/accounts/account-refusals.ts";
import { acceptInvitation, readInvitation } from "../../../capabilities/accounts/invitations.ts";
import type { App } from "../../../platform/http/context.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { visitOf } from "../../api-access/admit-member.ts";
import { browserCookie, sessionCookie } from "../../api-access/session-cookie.ts";
import { browserLocale } from "../../for-people/preferred-locale.ts";
import { inLanguage, languagesAt } from "../http/addresses.ts";
import { formToken, readForm } from "../http/forms.ts";
import { goTo } from "../http/headers.ts";
import { safeNext, signInPath } from "../http/next-page.ts";
import { readerOf } from "../http/words.ts";
import { HiddenFields } from "../layout/parts.tsx";
import { SaidPage } from "../layout/said-page.tsx";
import { setCookie } from "./sign-in.tsx";

type C = HonoContext<App>;

/** What is offered, with the button that accepts it: a scanner of mails opens links, and presses nothing. */
export async function showInvitation(c: C) {
  const reader = await readerOf(c);
  const { words } = reader;
  const visit = visitOf(c);
  const token = c.req.param("token") ?? "";
  try {
    const { role, business_name } = await readInvitation(visit, token);
    if (visit.isNew) setCookie(c, browserCookie(visit.browser));
    const said = {
      title: words.invitation.title(business_name),
      detail: words.invitation.detail(words.roles[role]),
    };
    return c.html(
      <SaidPage reader={reader} said={said} languagesAt={languagesAt(c)}>
        <form method="post" action={inLanguage(c, c.req.path)}>
          <HiddenFields token={formToken(visit.sessionToken ?? visit.browser)} />
          <button class="button first" type="submit">
            {words.invitation.accept}
          </button>
        </form>
      </SaidPage>,
    );
  } catch (error) {
    return refused(c, error);
  }
}

export async function accept(c: C) {
  await readForm(c);
  try {
    const token = c.req.param("token") ?? "";
    const entered = await acceptInvitation(visitOf(c), { token, locale: browserLocale(c) });
    setCookie(c, sessionCookie(entered.token));
    return goTo(c, "/account");
  } catch (error) {
    return refused(c, error);
  }
}

async function refused(c: C, error: unknown) {
  if (!(error instanceof Refusal)) throw error;
  const reader = await readerOf(c);
  const { invitation, signIn, failures } = reader.words;
  // Whoever signs in to accept comes back to the invitation.
  const next = error.code === "sign_in_first" ? safeNext(c.req.path) : null;
  const button = (
    <p>
      <a class="button first" href={inLanguage(c, signInPath(next))}>
        {signIn.title}
      </a>
    </p>
  );
  if (error.code === "sign_in_first") {
    const { email } = error.facts as AccountRefusals["sign_in_first"];
    const said = { title: failures.changed.title, detail: invitation.signInFirst(email) };
    return c.html(
      <SaidPage reader={reader} said={said}>
        {button}
      </SaidPage>,
      409,
    );
  }
  if (error.code !== "invitation_refused") throw error;
  const { why } = error.facts as AccountRefusals["invitation_refused"];
  return c.html(
    <SaidPage reader={reader} said={invitation[why]} languagesAt={languagesAt(c)}>
      {button}
    </SaidPage>,
    410,
  );
}
