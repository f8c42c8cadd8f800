import type { Context as HonoContext } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { App } from "../../platform/http/context.ts";
import { Problem, type ProblemCode } from "../../platform/http/problem.ts";
import { errorFacts, log } from "../../platform/log.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { FailureNumber, MessagePage } from "./page.tsx";
import { type Message, PAGE_LABELS, type PageLabels } from "./translations/page-translations.ts";

/** What a person is told of the failures that are not ours. */
const MESSAGES: Partial<Record<ProblemCode, (words: PageLabels) => Message>> = {
  not_found: (words) => words.unknown,
  method_not_allowed: (words) => words.notAllowed,
  rate_limited: (words) => words.tooMany,
};

/** The page for a request that failed. What was not foreseen is logged, and told by the request's id alone. */
export function failurePage(
  error: unknown,
  c: HonoContext<App>,
  locale: Locale,
): Response | Promise<Response> {
  const requestId = c.get("requestId");
  const words = PAGE_LABELS[locale];
  const message = error instanceof Problem ? MESSAGES[error.code]?.(words) : undefined;
  if (error instanceof Problem && message)
    return c.html(
      <MessagePage locale={locale} message={message} />,
      error.status as ContentfulStatusCode,
      error.headers,
    );
  log("error", "a page failed", { request_id: requestId, ...errorFacts(error) });
  return c.html(
    <MessagePage locale={locale} message={words.failed}>
      <FailureNumber locale={locale} number={requestId} />
    </MessagePage>,
    500,
  );
}
