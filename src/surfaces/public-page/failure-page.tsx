import type { Context as HonoContext } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { App } from "../../platform/http/context.ts";
import { Problem } from "../../platform/http/problem.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { FailureNumber, MessagePage } from "./page.tsx";
import { type Message, PAGE_TRANSLATIONS, type PageTranslations } from "./translations/page-translations.ts";

/** The messages for failures that are not our fault. */
const MESSAGES: Readonly<
  Record<string, { status: ContentfulStatusCode; message: (labels: PageTranslations) => Message }>
> = {
  not_found: { status: 404, message: (labels) => labels.unknown },
  method_not_allowed: { status: 405, message: (labels) => labels.notAllowed },
  rate_limited: { status: 429, message: (labels) => labels.tooMany },
};

/** The page for a failed request. An unexpected error is logged, and the page shows only the request's id. */
export function failurePage(
  error: unknown,
  c: HonoContext<App>,
  locale: Locale,
): Response | Promise<Response> {
  const requestId = c.get("requestId");
  const labels = PAGE_TRANSLATIONS[locale];
  const code = error instanceof Problem || error instanceof Refusal ? error.code : "";
  const known = MESSAGES[code];
  if (known) {
    const headers = error instanceof Problem ? error.headers : {};
    return c.html(<MessagePage locale={locale} message={known.message(labels)} />, known.status, headers);
  }
  log("error", "a page failed", { request_id: requestId, ...errorFacts(error) });
  return c.html(
    <MessagePage locale={locale} message={labels.failed}>
      <FailureNumber locale={locale} number={requestId} />
    </MessagePage>,
    500,
  );
}
