/** Receives providers' delivery reports: signed HTTP calls, and the queue of Cloudflare's email events. */
import { Hono } from "hono";
import { readCloudflareReport } from "../../adapters/mail/cloudflare-report.ts";
import { readResendReport } from "../../adapters/mail/resend-report.ts";
import type { DeliveryReport } from "../../adapters/message-ports.ts";
import { readTwilioReport } from "../../adapters/sms/twilio-report.ts";
import { recordDeliveryReport } from "../../capabilities/sending/record-delivery-report.ts";
import { type Clock, systemClock } from "../../platform/clock.ts";
import type { App } from "../../platform/http/context.ts";
import { httpProblem } from "../../platform/http/problem.ts";
import { readBody } from "../../platform/http/read-body.ts";
import { createIds, type Ids } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { publicOrigin } from "../../platform/origin.ts";
import { secretsIn } from "../../platform/rotated-secrets.ts";
import { genuine } from "./genuine.ts";

interface Tools {
  env: Env;
  clock: Clock;
  ids: Ids;
}

const ids = createIds(systemClock);
/** Seconds before an email event is retried. The record of its message may still be on the way. */
const RACE_S = 60;

/**
 * `POST /webhooks/resend` and `POST /webhooks/sms`. Refuses unsigned and wrongly signed calls with 400, signed
 * ones that make no sense with 400 or 422, and calls of a provider that is not set up with 404.
 */
export function messageReports() {
  const app = new Hono<App>();
  app.post("/resend", async (c) => {
    const secrets = requiredSecrets(c.env.RESEND_WEBHOOK_SECRET);
    const body = (await readBody(c.req.raw)) ?? "";
    const report = await genuine(() => readResendReport(body, c.req.raw.headers, secrets, systemClock.now()));
    await record({ env: c.env, clock: systemClock, ids }, report);
    return c.body(null, 204);
  });
  app.post("/sms", async (c) => {
    const tokens = requiredSecrets(c.env.SMS_TOKEN);
    const body = (await readBody(c.req.raw)) ?? "";
    const url = signedUrl(c.env, c.req.url);
    const report = await genuine(() =>
      readTwilioReport(url, body, c.req.header("X-Twilio-Signature") ?? "", tokens, systemClock.now()),
    );
    await record({ env: c.env, clock: systemClock, ids }, report);
    return c.body(null, 204);
  });
  return app;
}

/** Records Cloudflare's email events, each once. Unknown deliveries and errors are retried a few times. */
export async function consumeMailReports(batch: MessageBatch, tools: Tools): Promise<void> {
  for (const message of batch.messages) {
    try {
      const report = readCloudflareReport(message.body);
      const outcome = report ? await recordDeliveryReport(tools, report) : "none of ours";
      if (outcome === "unknown delivery") message.retry({ delaySeconds: RACE_S });
      else message.ack();
    } catch (error) {
      log("warn", "an email event could not be recorded and will be tried again", errorFacts(error));
      message.retry({ delaySeconds: RACE_S });
    }
  }
}

/** The secrets of a provider. Throws 404 when it has none, and so is not set up. */
function requiredSecrets(setting: string | undefined): string[] {
  const secrets = secretsIn(setting);
  if (secrets.length === 0) throw httpProblem("not_found", "This deployment has no such provider set up.");
  return secrets;
}

/** Records a report. An unknown delivery is only logged, since the provider need not call again for it. */
async function record(tools: Tools, report: DeliveryReport | null): Promise<void> {
  if (!report || (await recordDeliveryReport(tools, report)) === "recorded") return;
  log("info", "a provider reported on a message that is not known here", { type: report.type });
}

/** The URL as the provider called and signed it. A proxy may have changed scheme and host. */
function signedUrl(env: Env, url: string): string {
  const { pathname, search } = new URL(url);
  return `${publicOrigin(env)}${pathname}${search}`;
}
