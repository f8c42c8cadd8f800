import type { Context as HonoContext } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { WORDS } from "../../formats/words/catalogue.ts";
import type { Failure } from "../../formats/words/subjects/failures.ts";
import { refusalOfDatabase } from "../../platform/database/database-faults.ts";
import type { App } from "../../platform/http/context.ts";
import { HTTP_PROBLEMS, Problem } from "../../platform/http/problem.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { PUBLIC_PATH } from "../../platform/public-link.ts";
import { Refusal } from "../../platform/refusal.ts";
import { browserLocale } from "../for-people/preferred-locale.ts";
import { FailureNumber, MessagePage } from "./page.tsx";
import { PAGE_HEADERS, pagePolicy } from "./page-headers.ts";

/** What the reader of a page is told of each problem of HTTP. */
const FAILURES: Readonly<Record<keyof typeof HTTP_PROBLEMS, Failure>> = {
  malformed_json: "notUnderstood",
  malformed_multipart: "notUnderstood",
  length_required: "notUnderstood",
  bad_signature: "notUnderstood",
  not_found: "unknown",
  method_not_allowed: "notAllowed",
  not_acceptable: "notUnderstood",
  body_too_large: "notUnderstood",
  unsupported_media_type: "notUnderstood",
  validation_failed: "notUnderstood",
  rate_limited: "tooMany",
  unavailable: "unavailable",
};

interface Told {
  status: ContentfulStatusCode;
  failure: Failure;
  headers?: Readonly<Record<string, string>>;
}

/**
 * The page for a failed request, in the language of the browser. An unexpected error is logged, and the page
 * shows only the request's id.
 */
export function failurePage(error: unknown, c: HonoContext<App>): Response | Promise<Response> {
  const locale = browserLocale(c);
  const number = c.get("requestId");
  const told = toldOf(error);
  if (!told) log("error", "a page failed", { request_id: number, ...errorFacts(error) });
  const { status, failure, headers } = told ?? { status: 500, failure: "failed" };
  const invoicePath = failure === "unknown" ? null : pathOfInvoice(c.req.path);
  return c.html(
    <MessagePage locale={locale} message={WORDS[locale].failures[failure]}>
      {failure === "failed" && <FailureNumber locale={locale} number={number} />}
      {invoicePath && (
        <p>
          <a href={`${invoicePath}?lang=${locale}`}>{WORDS[locale].paying.testCard.back}</a>
        </p>
      )}
    </MessagePage>,
    status,
    { ...PAGE_HEADERS, "Content-Security-Policy": pagePolicy(), ...headers },
  );
}

/** What to tell of an error; null for one that is our fault. */
function toldOf(error: unknown): Told | null {
  if (error instanceof Problem) return isOfHttp(error.code) ? told(error.code, error.headers) : null;
  const refusal = error instanceof Refusal ? error : refusalOfDatabase(error);
  if (!refusal) return null;
  if (refusal.code === "not_found" || refusal.code === "no_document") return told("not_found");
  if (refusal.code === "unavailable") return told("unavailable", { "Retry-After": "1" });
  if (refusal.code === "issued_pdf_lost") return { status: 410, failure: "lost" };
  // What a page offers is allowed when it is shown. So something else happened to the document meanwhile.
  return { status: 409, failure: "changed" };
}

const told = (code: keyof typeof HTTP_PROBLEMS, headers: Told["headers"] = {}): Told => ({
  status: HTTP_PROBLEMS[code][0],
  failure: FAILURES[code],
  headers,
});

const isOfHttp = (code: string): code is keyof typeof HTTP_PROBLEMS => Object.hasOwn(HTTP_PROBLEMS, code);

const BELOW_INVOICE = new RegExp(`^(${PUBLIC_PATH}/[\\w-]+)/(?:pay|pdf|reminders|files/[^/]+)$`);

/** The path of the invoice's page if `path` is below it: its payment, PDF, reminders or one of its files. */
const pathOfInvoice = (path: string): string | null => BELOW_INVOICE.exec(path)?.[1] ?? null;
