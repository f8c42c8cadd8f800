/** Delivers the reports of email and SMS providers to our webhooks. */
import { resendRequest, twilioRequest } from "../support/signed-webhooks.ts";
import { BADNESS, through, unanswered } from "./caller.ts";
import { SETTINGS } from "./faults.ts";
import type { Report } from "./outside.ts";
import type { Random } from "./random.ts";
import type { World } from "./world.ts";

/** Posts a report to our webhook. Like a provider, repeats it until it is answered with 2xx. */
export async function deliverReport(world: World, random: Random, report: Report): Promise<void> {
  const { ref, type, recipient, providerId } = report;
  for (let attempt = 0; attempt < 8; attempt++) {
    const request =
      report.channel === "email"
        ? await resendRequest(SETTINGS, `email.${type}`, {
            business_id: ref.business_id,
            delivery_id: ref.id,
            email_id: providerId,
            to: [recipient],
            ...(type === "bounced" && {
              bounce: { type: "Permanent", subType: "General", message: "550 no such user" },
            }),
            ...(type === "failed" && { failed: { reason: "expired" } }),
          })
        : await twilioRequest(SETTINGS, report.statusCallback, {
            MessageSid: providerId,
            MessageStatus: type === "bounced" ? "undelivered" : type,
            To: recipient,
            ...(type !== "delivered" && { ErrorCode: "30003" }),
          });
    const weather = world.weather(random.fork(attempt), attempt < 5 ? BADNESS : 0);
    const response = await through(weather)(request).catch(unanswered);
    world.note(`report: ${response?.status ?? "no answer"}`);
    if (response?.ok) return;
    if (response && response.status < 500) {
      world.violate(`answers: a report of a provider was answered ${response.status}`);
      return;
    }
  }
  world.violate("answers: a report of a provider was never taken");
}
