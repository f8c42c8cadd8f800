/**
 * The files of documents, for programs that were given their URLs. A URL opens one file and nothing else: its token is
 * not that of the page. That a program fetched a file says nothing of the client, so it is not noted as a view.
 */
import { Hono } from "hono";
import { linkCredential } from "../../capabilities/invoices/link-credential.ts";
import { invoicePdf } from "../../capabilities/issued-files/invoice-pdf.ts";
import { getPublicDocument } from "../../capabilities/payments/get-public-document.ts";
import { instant, systemClock } from "../../platform/clock.ts";
import { Session } from "../../platform/database/session.ts";
import { openDatabase } from "../../platform/database/shards.ts";
import type { App } from "../../platform/http/context.ts";
import { httpProblem } from "../../platform/http/problem.ts";
import { linkSigner } from "../../platform/public-link.ts";
import { limitAddress, limitLink } from "../api-access/visitor-limits.ts";
import { failurePage } from "./failure-page.tsx";
import { fileResponse, pdfResponse } from "./file-responses.ts";
import { PAGE_HEADERS } from "./page-headers.ts";

export function fileRoutes() {
  const app = new Hono<App>();
  app.get("/:token/:name", async (c) => {
    const link = linkSigner(c.env).open(c.req.param("token"), "file");
    // Who has the right token may fetch one file after the other; who guesses is slowed down.
    if (!link) {
      await limitAddress(c.env, c.req.raw.headers);
      throw noFile();
    }
    await limitLink(c.env, link.nonce);
    const { db } = openDatabase(c.env, link.shard);
    const session = Session.of(db, linkCredential(link.nonce), { now: instant(systemClock) });
    const { invoice, files } = await getPublicDocument(session, link.nonce);
    if (!invoice.parties) throw noFile();
    const picture = files.find(({ id }) => id === invoice.id);
    const tools = { session, env: c.env, shard: link.shard, clock: session.clock(systemClock) };
    const response = picture
      ? await fileResponse(c, picture)
      : await pdfResponse(c, await invoicePdf(tools, invoice.id));
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value);
    return response;
  });
  app.all("*", () => {
    throw noFile();
  });
  app.onError(failurePage);
  return app;
}

const noFile = () => httpProblem("not_found", "There is no file at this link.");
