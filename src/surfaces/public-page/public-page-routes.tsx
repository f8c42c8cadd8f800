/** The routes of a public link: page, PDF, files, payment, and stopping reminders. None needs a script. */

import { Hono, type Context as HonoContext } from "hono";
import { linkCredential } from "../../capabilities/invoices/link-credential.ts";
import { recordOpened } from "../../capabilities/invoices/record-opened.ts";
import { currentCopy, hasPdf, invoicePdf } from "../../capabilities/issued-files/invoice-pdf.ts";
import { getPublicDocument, type PublicDocument } from "../../capabilities/payments/get-public-document.ts";
import { stopReminders } from "../../capabilities/reminders/stop-reminders.ts";
import { canPayOnline } from "../../capabilities/stripe/start-checkout.ts";
import { WORDS } from "../../formats/words/catalogue.ts";
import { type Clock, instant, systemClock } from "../../platform/clock.ts";
import { Session } from "../../platform/database/session.ts";
import { openDatabase } from "../../platform/database/shards.ts";
import { dayIn } from "../../platform/days.ts";
import type { App } from "../../platform/http/context.ts";
import { httpProblem } from "../../platform/http/problem.ts";
import { createIds } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { linkSigner, PUBLIC_PATH, publicUrl } from "../../platform/public-link.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { limitAddress, limitLink } from "../api-access/visitor-limits.ts";
import { askedLocale, browserLocale } from "../for-people/preferred-locale.ts";
import { assetRoutes } from "./assets.ts";
import { failurePage } from "./failure-page.tsx";
import { fileResponse, pdfResponse } from "./file-responses.ts";
import { InvoicePage } from "./invoice-page.tsx";
import { viewOf } from "./invoice-view.ts";
import { isRealView } from "./is-real-view.ts";
import { MessagePage } from "./page.tsx";
import { PAGE_HEADERS, pagePolicy } from "./page-headers.ts";
import { payingOf } from "./pay-button.tsx";
import { pay, payTargets, showPayPage } from "./pay-invoice.tsx";
import { AskReminders, RemindersStopped } from "./reminders-page.tsx";

const ids = createIds(systemClock);

/** A document, opened by a valid link. `parties` is null until it is issued. */
interface Opened extends PublicDocument {
  session: Session;
  shard: string;
  parties: FrozenParties | null;
  /** The business's time, which a sandbox's test clock may have moved. */
  clock: Clock;
  path: string;
  locale: Locale;
}

export function publicPageRoutes() {
  const app = new Hono<App>();
  app.route("/assets", assetRoutes());
  app.use(async (c, next) => {
    await next();
    if (c.req.path.startsWith("/i/assets/")) return;
    const { headers } = c.res;
    if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", pagePolicy());
    for (const [name, value] of Object.entries(PAGE_HEADERS)) headers.set(name, value);
  });
  app.get("/:token", async (c) => {
    const { invoice, parties, ...opened } = await open(c);
    const { locale, path, business, clock, checkout, history, files, comments, shard } = opened;
    if (!parties) return c.html(<MessagePage locale={browserLocale(c)} message={labelsOf(c).notYet} />);
    noteView(c, { ...opened, invoice, parties }, "page");
    const now = instant(clock);
    const links = { links: linkSigner(c.env), origin: "", shard };
    const pathOf = (nonce: string) => publicUrl(nonce, links);
    const facts = { locale, now, path, pathOf, history, logo: business.logo };
    const view = viewOf(invoice, parties, { ...facts, hasPdf: await hasPdf(opened.session, invoice) });
    const way = canPayOnline(c.env, business, invoice);
    const paying = payingOf(c.req.query("payment"), {
      canPay: way !== null,
      checkout,
      isDue: view.dueCents > 0,
    });
    if (way === "stripe") c.header("Content-Security-Policy", pagePolicy(` ${payTargets(c.env)}`));
    return c.html(<InvoicePage view={view} paying={paying} beside={{ files, comments }} />);
  });
  app.get("/:token/pdf", async (c) => {
    const opened = await open(c);
    if (!opened.parties)
      return c.html(<MessagePage locale={browserLocale(c)} message={labelsOf(c).notYet} />, 404);
    const response = await pdfResponse(c, await pdfAsked(c, opened));
    noteView(c, opened, "pdf");
    return response;
  });
  app.get("/:token/files/:file", async (c) => {
    const { files } = await openIssued(c);
    const file = files.find(({ id }) => id === c.req.param("file"));
    if (!file) throw httpProblem("not_found", "There is no such file at this link.");
    return fileResponse(c, file);
  });
  app.get("/:token/reminders", async (c) => c.html(<AskReminders {...(await openIssued(c))} />));
  // Also RFC 8058's one-click unsubscription. Anybody with the link may do it from anywhere: it does no harm.
  app.post("/:token/reminders", async (c) => {
    const opened = await openIssued(c);
    await stopReminders({ session: opened.session, clock: opened.clock, ids }, opened.invoice.id);
    return c.html(<RemindersStopped {...opened} />);
  });
  app.get("/:token/pay", async (c) => showPayPage(c, await openIssued(c)));
  app.post("/:token/pay", async (c) => pay(c, await openIssued(c)));
  app.all("/:token", (c) => notAllowed(c, "GET, HEAD"));
  app.all("/:token/pdf", (c) => notAllowed(c, "GET, HEAD"));
  app.all("/:token/files/:file", (c) => notAllowed(c, "GET, HEAD"));
  app.all("/:token/reminders", (c) => notAllowed(c, "GET, HEAD, POST"));
  app.all("/:token/pay", (c) => notAllowed(c, "GET, HEAD, POST"));
  app.all("*", () => {
    throw unknownLink();
  });
  app.onError(failurePage);
  return app;
}

/** The document of a valid link, in one round trip. Throws 404, and 429 when it is opened too often. */
async function open(c: HonoContext<App>): Promise<Opened> {
  const token = c.req.param("token") ?? "";
  await limitAddress(c.env, c.req.raw.headers);
  const link = linkSigner(c.env).open(token);
  if (!link) throw unknownLink();
  await limitLink(c.env, link.nonce);
  const { db } = openDatabase(c.env, link.shard);
  const session = Session.of(db, linkCredential(link.nonce), { now: instant(systemClock) });
  const found = await getPublicDocument(session, link.nonce);
  const { parties } = found.invoice;
  const locale = askedLocale(c.req.query("lang")) ?? parties?.locale ?? browserLocale(c);
  const clock = session.clock(systemClock);
  return { ...found, session, shard: link.shard, clock, parties, locale, path: `${PUBLIC_PATH}/${token}` };
}

/** The PDF as it was issued or, with `?copy=current`, a copy with its state of now, if it is of ours. */
async function pdfAsked(c: HonoContext<App>, { shard, session, invoice, history, locale, clock }: Opened) {
  const tools = { shard, session, env: c.env, clock };
  const day = dayIn(history.time_zone, clock.now());
  return c.req.query("copy") === "current" && invoice.origin === "own"
    ? currentCopy(tools, invoice, { history, day, locale })
    : invoicePdf(tools, invoice.id, { locale });
}

async function openIssued(c: HonoContext<App>): Promise<Opened & { parties: FrozenParties }> {
  const { parties, ...opened } = await open(c);
  if (!parties) throw unknownLink();
  return { ...opened, parties };
}

/** Records, after the answer, that a person opened the document for the first time. */
function noteView(
  c: HonoContext<App>,
  { session, invoice, locale, clock }: Opened,
  via: "page" | "pdf",
): void {
  if (invoice.opened_at !== null || !isRealView(c.req.raw)) return;
  const noted = recordOpened({ session, clock, ids }, invoice, { via, locale });
  c.executionCtx.waitUntil(
    noted.catch((error: unknown) =>
      log("error", "a view was not recorded", { request_id: c.get("requestId"), ...errorFacts(error) }),
    ),
  );
}

const unknownLink = () => httpProblem("not_found", "There is nothing at this link.");

const labelsOf = (c: HonoContext<App>) => WORDS[browserLocale(c)].page;

function notAllowed(c: HonoContext<App>, allow: string): never {
  throw httpProblem("method_not_allowed", `${c.req.method} is not allowed here.`, {
    headers: { Allow: allow },
  });
}
