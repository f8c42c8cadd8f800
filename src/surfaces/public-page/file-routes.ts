/**
 * The files of documents, for programs that were given their URLs. A URL opens one file and nothing else: its token is
 * not that of the page. That a program fetched a file says nothing of the client, so it is not noted as a view.
 */
import type { Context as HonoContext } from "hono";
import { Hono } from "hono";
import { getAttachmentOfLink } from "../../capabilities/invoices/attachments/get-attachment.ts";
import { linkCredential } from "../../capabilities/invoices/link-credential.ts";
import { invoicePdf } from "../../capabilities/issued-files/invoice-pdf.ts";
import { getPublicDocument } from "../../capabilities/payments/get-public-document.ts";
import { instant, systemClock } from "../../platform/clock.ts";
import { Session } from "../../platform/database/session.ts";
import { openDatabase } from "../../platform/database/shards.ts";
import type { App } from "../../platform/http/context.ts";
import { httpProblem } from "../../platform/http/problem.ts";
import { linkSigner, openAttachmentToken } from "../../platform/public-link.ts";
import { limitAddress, limitLink } from "../api-access/visitor-limits.ts";
import { failurePage } from "./failure-page.tsx";
import { fileResponse, pdfResponse } from "./file-responses.ts";
import { PAGE_HEADERS } from "./page-headers.ts";

export function fileRoutes() {
  const app = new Hono<App>();
  app.get("/:token/:name", async (c) => {
    const token = c.req.param("token");
    const links = linkSigner(c.env);
    const link = links.open(token, "file");
    const beside = link ? null : openAttachmentToken(token, links);
    const opened = link ?? beside;
    // Who has the right token may fetch one file after the other; who guesses is slowed down.
    if (!opened) {
      await limitAddress(c.env, c.req.raw.headers);
      throw noFile();
    }
    await limitLink(c.env, opened.nonce);
    const { db } = openDatabase(c.env, opened.shard);
    const session = Session.of(db, linkCredential(opened.nonce), { now: instant(systemClock) });
    const response = beside
      ? await fileResponse(c, await getAttachmentOfLink(session, beside.nonce, beside.id))
      : await documentResponse(c, session, opened);
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value);
    return response;
  });
  app.all("*", () => {
    throw noFile();
  });
  app.onError(failurePage);
  return app;
}

/** The PDF of an issued document, or the file with which it was recorded. */
async function documentResponse(
  c: HonoContext<App>,
  session: Session,
  { shard, nonce }: { shard: string; nonce: string },
): Promise<Response> {
  const { invoice, files } = await getPublicDocument(session, nonce);
  if (!invoice.parties) throw noFile();
  const picture = files.find(({ id }) => id === invoice.id);
  if (picture) return fileResponse(c, picture);
  return pdfResponse(
    c,
    await invoicePdf({ session, env: c.env, shard, clock: session.clock(systemClock) }, invoice.id),
  );
}

const noFile = () => httpProblem("not_found", "There is no file at this link.");
