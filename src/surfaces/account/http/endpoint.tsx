/** The pages of the app, and the way of a request to them. */
import { Hono, type Context as HonoContext } from "hono";
import type { Mode } from "../../../capabilities/accounts/member-credential.ts";
import type { App } from "../../../platform/http/context.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { showStyles } from "../layout/styles-page.tsx";
import { AUDIT_PAGES } from "../pages/audit.tsx";
import { BUSINESS_PAGES } from "../pages/businesses.tsx";
import { CLIENT_PAGES } from "../pages/clients/pages.ts";
import { CREDIT_NOTE_PAGES } from "../pages/credit-notes/pages.ts";
import { EDITOR_PAGES } from "../pages/editor/editor-pages.tsx";
import { EXPORT_PAGES } from "../pages/exports.tsx";
import { showHome } from "../pages/home.tsx";
import { accept, showInvitation } from "../pages/invitation.tsx";
import { INVOICE_PAGES } from "../pages/invoices/pages.ts";
import { KEY_PAGES } from "../pages/keys.tsx";
import { MEMBER_PAGES } from "../pages/members.tsx";
import { PASSKEY_PAGES, PASSKEY_SIGN_IN_PAGES } from "../pages/passkeys.tsx";
import { PRODUCT_PAGES } from "../pages/products/pages.ts";
import { SANDBOX_PAGES } from "../pages/sandbox.tsx";
import { SETTINGS_PAGES } from "../pages/settings/settings-pages.ts";
import { askForLink, leave, showSent, showSignedOut, showSignIn, takeLink } from "../pages/sign-in.tsx";
import { START_PAGES } from "../pages/start.tsx";
import { YOU_PAGES } from "../pages/you.tsx";
import { answerAsset } from "./assets.ts";
import { baseOf, Desk } from "./desk.tsx";
import { failureAnswer } from "./failures.tsx";
import { guard } from "./headers.ts";
import type { Page } from "./pages.ts";

type Answer = Response | Promise<Response>;

/** The pages of somebody who is signed in. Those of the sandbox are the same, below a path of their own. */
const PAGES: readonly Page[] = [
  ...START_PAGES,
  // Before the pages of one invoice: `new` is no id.
  ...EDITOR_PAGES,
  ...INVOICE_PAGES,
  ...CREDIT_NOTE_PAGES,
  ...CLIENT_PAGES,
  ...PRODUCT_PAGES,
  ...KEY_PAGES,
  ...SETTINGS_PAGES,
  ...MEMBER_PAGES,
  ...YOU_PAGES,
  ...PASSKEY_PAGES,
  ...BUSINESS_PAGES,
  ...AUDIT_PAGES,
  ...EXPORT_PAGES,
  ...SANDBOX_PAGES,
];

/** The pages of somebody who is not signed in. */
const OPEN_PAGES: readonly (readonly ["get" | "post", string, (c: HonoContext<App>) => Answer])[] = [
  ["get", "/assets/:file", answerAsset],
  ["get", "/_styles", showStyles],
  ["get", "/sign-in", (c) => showSignIn(c)],
  ["post", "/sign-in", askForLink],
  ["get", "/sign-in/sent", showSent],
  ["get", "/sign-in/:token", takeLink],
  ...PASSKEY_SIGN_IN_PAGES,
  ["post", "/sign-out", leave],
  ["get", "/signed-out", showSignedOut],
  ["get", "/invitations/:token", showInvitation],
  ["post", "/invitations/:token", accept],
];

const pages = createPages();

function createPages(): Hono<App> {
  const app = new Hono<App>({ strict: false });
  app.use(async (c, next) => {
    c.set("requestId", c.req.header("X-Request-Id") ?? "");
    await next();
    guard(c.res);
  });
  app.get("/", showHome);
  for (const [method, path, answer] of OPEN_PAGES) app[method](`/account${path}`, (c) => answer(c));
  for (const mode of ["sandbox", "live"] as const)
    for (const [method, path, answer] of PAGES)
      app[method](pathIn(mode, path), async (c) => answer(await Desk.of(c, mode)));
  app.notFound(() => {
    throw httpProblem("not_found", "There is no such page.");
  });
  app.onError(failureAnswer);
  return app;
}

function pathIn(mode: Mode, path: string): string {
  return `${baseOf(mode)}${path === "/" ? "" : path}`;
}

/** Answers a request to one of the surface's paths. */
export async function answerRequest(c: HonoContext<App>): Promise<Response> {
  const request = new Request(c.req.raw);
  request.headers.set("X-Request-Id", c.get("requestId"));
  return pages.fetch(request, c.env, c.executionCtx);
}

/** Every page that takes a session, for tests that walk them. */
export const SIGNED_IN_PAGES = PAGES.map(([method, path]) => ({ method, path }));
