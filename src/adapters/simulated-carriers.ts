/** The carriers of a sandbox: they accept every message, and nothing leaves the system. */
import type { Mailer, SmsSender } from "./message-ports.ts";

export const simulatedMailer: Mailer = {
  keepsNothing: true,
  send: async ({ ref }) => ({ providerId: `simulated-${ref.id}` }),
};

export const simulatedSms: SmsSender = {
  send: async ({ ref }) => ({ providerId: `simulated-${ref.id}` }),
};
