/** The providers of email and SMS: what they accepted, by idempotency key, and what they report later. */
import type { Carriers } from "../../src/adapters/carriers.ts";
import { type Accepted, type DeliveryRef, ProviderError } from "../../src/adapters/message-ports.ts";
import { simulatedMailer, simulatedSms } from "../../src/adapters/simulated-carriers.ts";
import type { Random } from "./random.ts";

export interface Report {
  /** When it is sent to us, in milliseconds of the simulated time. */
  at: number;
  channel: "email" | "sms";
  type: "delivered" | "bounced" | "complained" | "failed";
  ref: DeliveryRef;
  recipient: string;
  providerId: string;
  statusCallback: string;
}

interface Message {
  ref: DeliveryRef;
  channel: "email" | "sms";
  to: string;
  /** Its whole text: of an email, the subject and both bodies. */
  text: string;
  statusCallback?: string;
}

export interface OutsideOptions {
  random: Random;
  note: (fault: string) => void;
  violate: (what: string) => void;
  /** Called with every message that a provider accepts. */
  inspect: (message: Message) => void;
}

/**
 * Counts what reaches people. Two calls at once for one delivery are a violation: no provider drops those.
 */
export class Outside {
  /** How often each delivery was accepted. */
  readonly accepted = new Map<string, number>();
  /** Calls per delivery, retries included. */
  readonly calls = new Map<string, number>();
  /** Deliveries that reached a person; the provider will report them as delivered. */
  readonly arrived = new Set<string>();
  reports: Report[] = [];
  calm = false;
  readonly #names = new Map<string, string>();
  readonly #inboxes = new Map<string, number>();
  readonly #underWay = new Set<string>();
  readonly #options: OutsideOptions;

  constructor(options: OutsideOptions) {
    this.#options = options;
  }

  carriers = (_: Env, simulated: boolean): Carriers =>
    simulated
      ? { mailer: simulatedMailer, sms: simulatedSms }
      : {
          mailer: {
            send: ({ ref, to, subject, text, html }) =>
              this.#take({ ref, channel: "email", to, text: `${subject}\n${text}\n${html}` }),
          },
          sms: {
            send: ({ ref, to, text, statusCallback }) =>
              this.#take({ ref, channel: "sms", to, text, statusCallback }),
          },
        };

  async #take(message: Message): Promise<Accepted> {
    const { id } = message.ref;
    if (this.#underWay.has(id))
      this.#options.violate(`sends: two calls of the ${message.channel} provider at once for delivery ${id}`);
    this.#underWay.add(id);
    try {
      await new Promise((done) => setTimeout(done, 0));
      return this.#answer(message);
    } finally {
      this.#underWay.delete(id);
    }
  }

  #answer(message: Message): Accepted {
    const { id } = message.ref;
    const nth = (this.calls.get(id) ?? 0) + 1;
    this.calls.set(id, nth);
    const providerId = `provider-${id}`;
    if (this.accepted.has(id)) return { providerId };
    const random = this.#options.random.fork(`${this.#nameOf(message)} ${nth}`);
    const fault = this.calm ? "none" : faultOf(random);
    if (fault !== "none") this.#options.note(`provider: ${fault}`);
    if (fault === "busy") throw new ProviderError("The provider is busy.", { temporary: true });
    if (fault === "refused") throw new ProviderError("The provider refused it.", { temporary: false });
    if (fault === "bad address")
      throw new ProviderError("No such mailbox.", { temporary: false, badAddress: true });
    this.accepted.set(id, (this.accepted.get(id) ?? 0) + 1);
    this.#options.inspect(message);
    this.#report(message, providerId, random);
    if (fault === "answer lost") throw new ProviderError("The provider did not answer.", { temporary: true });
    return { providerId };
  }

  /** A name for the message that is the same in every run of the seed; its id is not. */
  #nameOf({ ref, channel, to }: Message): string {
    const known = this.#names.get(ref.id);
    if (known !== undefined) return known;
    const inbox = `${channel} ${to}`;
    const nth = (this.#inboxes.get(inbox) ?? 0) + 1;
    this.#inboxes.set(inbox, nth);
    this.#names.set(ref.id, `${inbox} ${nth}`);
    return `${inbox} ${nth}`;
  }

  /** Schedules the provider's reports: at once or days later, some twice, in any order. */
  #report({ ref, channel, to, statusCallback = "" }: Message, providerId: string, random: Random): void {
    const report = (type: Report["type"], within: number) =>
      this.reports.push({
        at: Date.now() + 1000 * random.between(0, within),
        channel,
        type,
        ref,
        recipient: to,
        providerId,
        statusCallback,
      });
    const late = random.chance(0.2) ? 3 * 86_400 : 600;
    const roll = random.fraction();
    const types: Report["type"][] =
      roll < 0.88
        ? ["delivered"]
        : roll < 0.92
          ? ["delivered", "bounced"]
          : roll < 0.95
            ? ["bounced"]
            : roll < 0.97
              ? ["failed"]
              : channel === "email"
                ? ["delivered", "complained"]
                : ["delivered"];
    if (types.includes("delivered")) this.arrived.add(ref.id);
    for (const type of types)
      for (let time = random.chance(0.2) ? 2 : 1; time > 0; time--) report(type, late);
  }

  /** Takes up to `most` reports that are due, in any order. */
  due(most: number, random: Random): Report[] {
    const now = Date.now();
    const come = this.reports.filter(({ at }) => at <= now);
    come.sort((a, b) => a.at - b.at || orderOf(a).localeCompare(orderOf(b)));
    const taken = new Set(random.shuffled(come).slice(0, most));
    this.reports = this.reports.filter((report) => !taken.has(report));
    return [...taken];
  }
}

const orderOf = ({ recipient, channel, type }: Report): string => `${recipient} ${channel} ${type}`;

function faultOf(random: Random): "none" | "busy" | "refused" | "bad address" | "answer lost" {
  if (random.chance(0.1)) return "busy";
  if (random.chance(0.08)) return "answer lost";
  if (random.chance(0.01)) return "refused";
  return random.chance(0.01) ? "bad address" : "none";
}
