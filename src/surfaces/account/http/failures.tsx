/** What people are told when something does not work: a page of words, never a stack. */
import type { Context as HonoContext } from "hono";
import type { AccountRefusals } from "../../../capabilities/accounts/account-refusals.ts";
import { rolesFor } from "../../../capabilities/accounts/role-actions.ts";
import type { AppWords } from "../../../formats/app-words/app-words.ts";
import type { Said } from "../../../formats/app-words/subjects/said.ts";
import { refusalOfDatabase } from "../../../platform/database/database-faults.ts";
import type { App } from "../../../platform/http/context.ts";
import { HTTP_PROBLEMS, Problem } from "../../../platform/http/problem.ts";
import { errorFacts, log } from "../../../platform/log.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { cookiesOf, endedSessionCookie } from "../../api-access/session-cookie.ts";
import { SaidPage } from "../layout/said-page.tsx";
import { languagesAt } from "./addresses.ts";
import { FORGED } from "./forms.ts";
import { goTo, guard } from "./headers.ts";
import { safeNext, signInPath } from "./next-page.ts";
import { type Reader, readerOf } from "./words.ts";

type Status = 400 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

interface Told {
  status: Status;
  said: Said;
  headers?: Readonly<Record<string, string>>;
}

/** The page for an error, in the language of the browser. Only what is our fault goes to the log. */
export async function failureAnswer(error: unknown, c: HonoContext<App>): Promise<Response> {
  const refusal = error instanceof Refusal ? error : refusalOfDatabase(error);
  // A script keeps what was typed, and says itself that nobody is signed in.
  if (refusal?.code === "not_signed_in" && c.req.header("HX-Request") === "true")
    return guard(c.body(null, 401));
  if (refusal?.code === "not_signed_in" || refusal?.code === "sign_in_again")
    return toSignIn(c, refusal.code);
  const reader = await readerOf(c).catch((unread: unknown) => {
    // Without words there is another page, which tells and logs only that.
    log("error", "a page of the account failed", { request_id: c.get("requestId"), ...errorFacts(error) });
    throw unread;
  });
  const { words } = reader;
  const told = refusal ? toldOfRefusal(refusal, reader) : toldOfProblem(error, words);
  const number = c.get("requestId");
  if (!told) log("error", "a page of the account failed", { request_id: number, ...errorFacts(error) });
  const { status, said, headers } = told ?? { status: 500, said: words.failures.failed };
  const page = (
    <SaidPage reader={reader} said={said} languagesAt={languagesAt(c)}>
      {!told && (
        <p class="dim">
          {words.failures.number} <code>{number}</code>
        </p>
      )}
      <p>
        <a class="button" href="/account">
          {words.frame.back}
        </a>
      </p>
    </SaidPage>
  );
  return guard(await c.html(page, status, { ...headers }));
}

/** Leads to the page for signing in, and from there back to the page that was asked for. */
function toSignIn(c: HonoContext<App>, code: "not_signed_in" | "sign_in_again"): Response {
  const response = goTo(c, signInPath(pageOf(c)));
  const isOver = code === "not_signed_in" && cookiesOf(c.req.raw.headers).session !== null;
  if (isOver) response.headers.append("Set-Cookie", endedSessionCookie());
  return guard(response);
}

/** The page that was asked for; of a form, the page that held it, or at least the one of its section. */
function pageOf(c: HonoContext<App>): string | null {
  const { pathname, search } = new URL(c.req.url);
  const path = pathname.replace(/\/$/, "");
  if (c.req.method === "GET") return safeNext(path + search) ?? safeNext(path);
  const from = c.req.header("Referer") ?? "";
  const page = URL.canParse(from) ? new URL(from) : null;
  const section = /^\/account(?:\/sandbox)?(?:\/[\w-]+)?/.exec(path)?.[0];
  return safeNext(page && page.pathname + page.search) ?? safeNext(section);
}

function toldOfProblem(error: unknown, { failures }: AppWords): Told | null {
  if (!(error instanceof Problem)) return null;
  const { code, headers } = error;
  if (code === FORGED) return { status: 403, said: failures.forged };
  if (code === "not_found") return { status: 404, said: failures.notFound };
  if (code === "rate_limited") return { status: 429, said: failures.tooMany, headers };
  if (code === "unavailable") return { status: 503, said: failures.unavailable, headers };
  if (!Object.hasOwn(HTTP_PROBLEMS, code)) return null;
  const [status] = HTTP_PROBLEMS[code as keyof typeof HTTP_PROBLEMS];
  return { status: status as Status, said: failures.notUnderstood, headers };
}

function toldOfRefusal({ code, facts }: Refusal, { words, locale }: Reader): Told {
  const { failures, signIn, members } = words;
  switch (code as keyof AccountRefusals | "not_a_sandbox" | "not_found" | "unavailable") {
    case "role_may_not": {
      const { action } = facts as AccountRefusals["role_may_not"];
      const roles = rolesFor(action).map((role) => words.roles[role]);
      const list = new Intl.ListFormat(locale, { type: "disjunction" }).format(roles);
      return { status: 403, said: { ...failures.role, detail: failures.role.detail(list) } };
    }
    case "owner_needed":
      return { status: 403, said: { title: failures.role.title, detail: members.ownerNeeded } };
    case "last_owner":
      return { status: 409, said: { title: failures.changed.title, detail: members.lastOwner } };
    case "no_sandbox":
      return { status: 404, said: failures.noSandbox };
    case "member_not_found":
    case "invitation_not_found":
    case "session_not_found":
    case "business_not_found":
    case "passkey_not_found":
    case "not_a_sandbox":
    case "not_found":
      return { status: 404, said: failures.notFound };
    case "too_many_links":
      return { status: 429, said: signIn.tooMany };
    case "sign_up_refused":
      return { status: 403, said: signIn.notInvited };
    case "no_business":
      return { status: 403, said: signIn.noBusiness };
    case "unavailable":
      return { status: 503, said: failures.unavailable, headers: { "Retry-After": "1" } };
    default:
      return { status: 409, said: failures.changed };
  }
}
