/** A fake provider that a test can inspect: what it accepted, by idempotency key, as real providers do. */
import type { CarriersOf } from "../../src/adapters/carriers.ts";
import {
  type Accepted,
  type MailMessage,
  ProviderError,
  type SmsMessage,
} from "../../src/adapters/message-ports.ts";

export type Fault = "none" | "refuse" | "permanent" | "bad_address" | "lost_answer";

export interface Ledger {
  /** In a sandbox it is given what the simulated provider is given: neither pictures nor files. */
  carriers: CarriersOf;
  mails: MailMessage[];
  texts: SmsMessage[];
  /** Calls per delivery, retries included. */
  calls: Map<string, number>;
  /** Deliveries that the provider accepted: each once, however often it is called with the same key. */
  accepted: Map<string, number>;
}

/** `fault` decides what happens to each call for a delivery that is not accepted yet. */
export function openLedger(fault: () => Fault = () => "none"): Ledger {
  const mails: MailMessage[] = [];
  const texts: SmsMessage[] = [];
  const calls = new Map<string, number>();
  const accepted = new Map<string, number>();
  const take = (id: string, keep: () => void): Accepted => {
    calls.set(id, (calls.get(id) ?? 0) + 1);
    if (accepted.has(id)) return { providerId: `provider-${id}` };
    const now = fault();
    if (now === "refuse") throw new ProviderError("The provider is busy.", { temporary: true });
    if (now === "permanent") throw new ProviderError("The provider refused it.", { temporary: false });
    if (now === "bad_address")
      throw new ProviderError("No such mailbox.", { temporary: false, badAddress: true });
    accepted.set(id, (accepted.get(id) ?? 0) + 1);
    keep();
    if (now === "lost_answer") throw new ProviderError("The provider did not answer.", { temporary: true });
    return { providerId: `provider-${id}` };
  };
  return {
    mails,
    texts,
    calls,
    accepted,
    carriers: (_env, simulated) => ({
      mailer: {
        ...(simulated && { keepsNothing: true }),
        send: async (mail) => take(mail.ref.id, () => mails.push(mail)),
      },
      sms: { send: async (text) => take(text.ref.id, () => texts.push(text)) },
    }),
  };
}
