/** Which provider carries what: the simulation in a sandbox, else what the deployment has set up. */

import type { Channel } from "../schema/vocabularies/deliveries.ts";
import { mailerFor, mailProblem, smsProblem, smsSenderFor } from "./configured-carriers.ts";
import type { Mailer, SmsSender } from "./message-ports.ts";
import { simulatedMailer, simulatedSms } from "./simulated-carriers.ts";

/** Null where nothing is set up. */
export interface Providers {
  mailer: Mailer | null;
  sms: SmsSender | null;
}

const SIMULATED: Providers = { mailer: simulatedMailer, sms: simulatedSms };

export const providersOf =
  (env: Env) =>
  (simulated: boolean): Providers =>
    simulated ? SIMULATED : { mailer: mailerFor(env)?.mailer ?? null, sms: smsSenderFor(env) };

/** Why a live business cannot send by a channel here, and what its operator would have to set; null when it can. */
export function channelProblem(env: Env, channel: Channel): string | null {
  if (channel === "link") return null;
  const [name, missing] = channel === "email" ? ["Email", mailProblem(env)] : ["SMS", smsProblem(env)];
  const problem = missing ?? (env.PUBLIC_ORIGIN ? null : NO_ORIGIN);
  return problem && `${name} is not set up on this deployment, so send by another channel. ${problem}`;
}

const NO_ORIGIN = "PUBLIC_ORIGIN is empty: set it to the address that links in messages lead to.";
