/** Where providers report what became of messages: signed HTTP calls, and the queue of Cloudflare's email events. */
import { Hono } from "hono";
import { readCloudflareEmailEvent } from "../../adapters/mail/cloudflare-report.ts";
import { readResendWebhook } from "../../adapters/mail/resend-report.ts";
import type { ProviderEvent } from "../../adapters/message-ports.ts";
import { BadSignature } from "../../adapters/signatures.ts";
import { readTwilioCallback } from "../../adapters/sms/twilio-report.ts";
import { recordProviderEvent } from "../../capabilities/sending/record-delivery-report.ts";
import { systemClock } from "../../platform/clock.ts";
import type { App } from "../../platform/http/context.ts";
import { Problem } from "../../platform/http/problem.ts";
import { secretsIn } from "../../platform/http/require-configuration.ts";
import { readBody } from "../../platform/http/validation.ts";
import { createIds } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";
import type { Tools } from "../../platform/outbox/consume.ts";

type EventTools = Pick<Tools, "env" | "clock" | "ids">;

const ids = createIds(systemClock);
/** An event of a message that our own record of is still on its way is tried again after so many seconds. */
const RACE_S = 60;

/** `POST /webhooks/resend` and `POST /webhooks/sms`. Unsigned and wrongly signed calls are refused with 400. */
export function deliveryReports() {
  const app = new Hono<App>();
  app.post("/resend", async (c) => {
    const secrets = requiredSecrets(c.env.RESEND_WEBHOOK_SECRET);
    const body = (await readBody(c.req.raw)) ?? "";
    const event = await verified(() =>
      readResendWebhook(body, c.req.raw.headers, secrets, systemClock.now()),
    );
    await record({ env: c.env, clock: systemClock, ids }, event);
    return c.body(null, 204);
  });
  app.post("/sms", async (c) => {
    const tokens = requiredSecrets(c.env.SMS_TOKEN);
    const body = (await readBody(c.req.raw)) ?? "";
    const url = publicUrlOf(c.env, c.req.url);
    const event = await verified(() =>
      readTwilioCallback(url, body, c.req.header("X-Twilio-Signature") ?? "", tokens, systemClock.now()),
    );
    await record({ env: c.env, clock: systemClock, ids }, event);
    return c.body(null, 204);
  });
  return app;
}

/** Cloudflare's email events: each is recorded once; one that nobody knows (yet) is tried again a few times. */
export async function consumeMailEvents(batch: MessageBatch, tools: EventTools): Promise<void> {
  for (const message of batch.messages) {
    try {
      const event = readCloudflareEmailEvent(message.body);
      if (!event || (await recordProviderEvent(tools, event))) message.ack();
      else message.retry({ delaySeconds: RACE_S });
    } catch (error) {
      log("warn", "an email event could not be recorded and will be tried again", errorFacts(error));
      message.retry({ delaySeconds: RACE_S });
    }
  }
}

/** The secrets of a provider. Without any, nothing is set up to report here: throws 404. */
function requiredSecrets(setting: string | undefined): string[] {
  const secrets = secretsIn(setting);
  if (secrets.length === 0) throw new Problem("not_found", "This deployment has no such provider set up.");
  return secrets;
}

async function verified(read: () => Promise<ProviderEvent | null>): Promise<ProviderEvent | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BadSignature)
      throw new Problem("bad_signature", "The signature is missing, wrong or too old.");
    throw error;
  }
}

/** A delivery that is not ours to know is no reason for the provider to call again. */
async function record(tools: EventTools, event: ProviderEvent | null): Promise<void> {
  if (!event || (await recordProviderEvent(tools, event))) return;
  log("info", "a provider reported on a message that is not known here", { type: event.type });
}

/** The address as the provider knows it, which it signed: a proxy may have changed scheme and host. */
function publicUrlOf(env: Env, url: string): string {
  const { pathname, search, origin } = new URL(url);
  return `${env.PUBLIC_ORIGIN || origin}${pathname}${search}`;
}
