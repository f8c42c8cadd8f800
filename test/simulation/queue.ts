/** A queue as the platform promises it: at least once, in any order. Now and then it also loses a message. */
import type { OutboxMessage } from "../../src/platform/outbox/publish.ts";
import type { Random } from "./random.ts";

export interface Waiting {
  /** When it is delivered, in milliseconds of the simulated time. */
  at: number;
  body: OutboxMessage;
  attempts: number;
}

/** As in wrangler.toml: a message that fails more often becomes a dead letter. */
const MAX_RETRIES = 12;

export class SimulatedQueue {
  waiting: Waiting[] = [];
  dead: OutboxMessage[] = [];
  /** When true, messages are not lost, doubled or reordered. */
  calm = false;

  async take(bodies: readonly OutboxMessage[], random: Random, note: (fault: string) => void): Promise<void> {
    for (const body of bodies) {
      const lost = !this.calm && random.chance(0.05);
      if (lost) note("queue: lost a message");
      else this.#put(body, 0);
      if (this.calm || !random.chance(0.12)) continue;
      note("queue: doubled a message");
      this.#put(body, random.chance(0.5) ? 0 : 1000 * random.between(1, 900));
    }
  }

  /** Takes up to `most` due messages out of the queue: in any order, or in that of the queue when calm. */
  ready(most: number, random: Random): Waiting[] {
    const now = Date.now();
    const come = this.waiting.filter(({ at }) => at <= now);
    const taken = new Set((this.calm ? come : random.shuffled(come)).slice(0, most));
    this.waiting = this.waiting.filter((message) => !taken.has(message));
    return [...taken];
  }

  /** Puts back a message that was not acknowledged. After too many retries it becomes a dead letter. */
  again(message: Waiting, delaySeconds: number): void {
    if (message.attempts > MAX_RETRIES) this.dead.push(message.body);
    else
      this.waiting.push({
        ...message,
        at: Date.now() + delaySeconds * 1000,
        attempts: message.attempts + 1,
      });
  }

  #put(body: OutboxMessage, delay: number): void {
    this.waiting.push({ at: Date.now() + delay, body, attempts: 1 });
  }
}
