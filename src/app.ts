/** All surfaces of the Worker, and the middleware in front of them. */
import { Hono } from "hono";
import { STRIPE_RETURN_PATH } from "./capabilities/stripe/account-connection/start.ts";
import { commonHeaders } from "./platform/http/common-headers.ts";
import type { App } from "./platform/http/context.ts";
import { requireConfiguration } from "./platform/http/require-configuration.ts";
import { FILE_PATH, PUBLIC_PATH } from "./platform/public-link.ts";
import { ABBY_PATHS, abbyAnswer, abbyFailure, isAbbyPath } from "./surfaces/abby/abby-api.ts";
import {
  ACCOUNT_PATH,
  accountAnswer,
  accountFailure,
  HOME_PATH,
  isAccountPath,
} from "./surfaces/account/account-app.ts";
import { DOCS_PATH, docsRoutes, languageModelRoutes } from "./surfaces/documentation/docs-routes.ts";
import { FASTBILL_PATH, fastbillApi, fastbillFailure } from "./surfaces/fastbill/fastbill-api.ts";
import { MCP_PATH, mcpAnswer, mcpFailure } from "./surfaces/mcp/mcp-api.ts";
import { messageReports } from "./surfaces/provider-webhooks/message-reports.ts";
import { stripeWebhook } from "./surfaces/provider-webhooks/stripe-webhook.ts";
import { failurePage } from "./surfaces/public-page/failure-page.tsx";
import { fileRoutes } from "./surfaces/public-page/file-routes.ts";
import { logoRoutes } from "./surfaces/public-page/logo-routes.ts";
import { publicPageRoutes } from "./surfaces/public-page/public-page-routes.tsx";
import { stripeReturnPage } from "./surfaces/public-page/stripe-return-page.tsx";
import { answerHealth, HEALTH_PATH } from "./surfaces/status/health-route.ts";
import { problemResponse } from "./surfaces/v1/http/problem-response.ts";
import { v1Api } from "./surfaces/v1/v1-api.ts";

export function createApp(): Hono<App> {
  const app = new Hono<App>({ strict: false });
  const api = v1Api();
  app.use(commonHeaders);
  app.use(requireConfiguration);
  app.route("/", api.app);
  app.route(FASTBILL_PATH, fastbillApi());
  for (const path of ABBY_PATHS) app.all(path, abbyAnswer);
  for (const path of [ACCOUNT_PATH, `${ACCOUNT_PATH}/*`]) app.all(path, accountAnswer);
  app.get(HOME_PATH, accountAnswer);
  app.get(HEALTH_PATH, answerHealth);
  app.all(MCP_PATH, mcpAnswer);
  app.route("/", languageModelRoutes());
  app.route(DOCS_PATH, docsRoutes());
  app.route("/logos", logoRoutes());
  app.route(PUBLIC_PATH, publicPageRoutes());
  app.route(FILE_PATH, fileRoutes());
  app.route("/webhooks", messageReports());
  app.route("/webhooks/stripe", stripeWebhook());
  app.get(STRIPE_RETURN_PATH, stripeReturnPage);
  app.notFound((c) => problemResponse(api.notFound(c.req.method, c.req.path), c.get("requestId")));
  app.onError((error, c) => {
    if (c.req.path === FASTBILL_PATH) return fastbillFailure(error, c);
    // Its words are a file, which may be what cannot be read.
    if (isAccountPath(c.req.path)) return accountFailure(error, c).catch((second) => failurePage(second, c));
    if (c.req.path.replace(/\/$/, "") === MCP_PATH) return mcpFailure(error, c);
    if (isAbbyPath(c.req.path)) return abbyFailure(error, c);
    return isPage(c.req.path) ? failurePage(error, c) : problemResponse(error, c.get("requestId"));
  });
  return app;
}

/** Whether people open this path in a browser, so that even a failure before its surface is a page. */
const isPage = (path: string): boolean =>
  [PUBLIC_PATH, FILE_PATH].some((start) => path.startsWith(`${start}/`)) || path === STRIPE_RETURN_PATH;
