/** The carriers of messages: simulated ones in a sandbox, else those that the deployment has set up. */
import type { Channel } from "../schema/vocabularies/deliveries.ts";
import { folderMailerFor, mailerFor, mailProblem, smsProblem, smsSenderFor } from "./configured-carriers.ts";
import type { Mailer, SmsSender } from "./message-ports.ts";
import { simulatedMailer, simulatedSms } from "./simulated-carriers.ts";

/** Null for a channel that is not set up. */
export interface Carriers {
  mailer: Mailer | null;
  sms: SmsSender | null;
}

/** Returns the carriers for a message. Simulated ones send nothing; on one's own machine they keep mail. */
export type CarriersOf = (env: Env, simulated: boolean) => Carriers;

export const carriersOf: CarriersOf = (env, simulated) =>
  simulated
    ? { mailer: folderMailerFor(env) ?? simulatedMailer, sms: simulatedSms }
    : { mailer: mailerFor(env)?.mailer ?? null, sms: smsSenderFor(env) };

/** What the operator must set before a live business can send by a channel; null when nothing is missing. */
export const channelProblem = (env: Env, channel: Exclude<Channel, "link">): string | null =>
  channel === "email" ? mailProblem(env) : smsProblem(env);
