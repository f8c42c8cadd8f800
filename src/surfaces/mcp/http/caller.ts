/** Who sent a request: the holder of an API key. Each message of a batch counts as a request of its own. */
import type { Context as HonoContext } from "hono";
import type { App } from "../../../platform/http/context.ts";
import { Problem } from "../../../platform/http/problem.ts";
import { Refusal } from "../../../platform/refusal.ts";
import type { KeyAccess } from "../../../schema/vocabularies/api-keys.ts";
import { admitKey, type KeyHolder } from "../../api-access/admit-key.ts";
import { sentKey } from "../../api-access/api-key-header.ts";

export class Caller {
  readonly #c: HonoContext<App>;
  readonly #key: string;
  /** A holder for each message that is admitted, until it takes one. */
  readonly #admitted: KeyHolder[];
  /** Whether a message has taken one. */
  #isTaken = false;
  #access: Promise<KeyAccess> | null = null;
  /** Why the whole request is refused, if that turned out while a message was answered. */
  refused: unknown = null;

  private constructor(c: HonoContext<App>, key: string, admitted: KeyHolder) {
    this.#c = c;
    this.#key = key;
    this.#admitted = [admitted];
  }

  /** Costs no round trip. Throws what `admitKey` throws, and a 401 for a request without a key. */
  static async admit(c: HonoContext<App>): Promise<Caller> {
    const key = sentKey(c.req.raw.headers);
    return new Caller(c, key, await admitKey(c, key, { access: "read", notAKey }));
  }

  /**
   * Admits so many further messages, before any is answered: a request that is refused has done nothing. Throws a 429.
   */
  async admitFurther(messages: number): Promise<void> {
    for (let left = messages; left > 0; left--)
      this.#admitted.push(await admitKey(this.#c, this.#key, { access: "read", notAKey }));
  }

  get requestId(): string {
    return this.#c.get("requestId");
  }

  /** What the key may do, by one round trip for a request. Throws the key's refusal. */
  access(): Promise<KeyAccess> {
    this.#access ??= this.#lookUp().catch((error: unknown) => {
      this.refused ??= error;
      throw error;
    });
    return this.#access;
  }

  /** Looks the key up, unless a message has. Throws the key's refusal. */
  async requireKnown(): Promise<void> {
    if (!this.#isTaken) await this.access();
  }

  async #lookUp(): Promise<KeyAccess> {
    try {
      await this.#holder("write").authenticate();
      return "write";
    } catch (error) {
      if (error instanceof Refusal && error.code === "read_only_key") return "read";
      throw error;
    }
  }

  /** Does something before anything was looked up. Who has no good key learns that, and not what it throws. */
  async orRefused<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      const [holder] = this.#admitted;
      throw holder ? await holder.answerTo(error) : error;
    }
  }

  /**
   * Does what a message asks for, as a holder whose key has this access. Throws what `work` throws, unless the key is
   * refused: then the request is.
   */
  async as<T>(access: KeyAccess, work: (holder: KeyHolder) => Promise<T>): Promise<T> {
    try {
      const holder = this.#holder(access);
      return await work(holder).catch(async (error: unknown) => {
        throw await holder.answerTo(error);
      });
    } catch (error) {
      if (isAboutCaller(error)) this.refused ??= error;
      throw error;
    }
  }

  #holder(access: KeyAccess): KeyHolder {
    const holder = this.#admitted.pop();
    if (!holder) throw new Error("a message that was not admitted");
    this.#isTaken = true;
    holder.needs(access);
    return holder;
  }
}

/** Whether an error says that nothing is answered to this caller, or not now. */
const isAboutCaller = (error: unknown): boolean =>
  (error instanceof Refusal && error.code === "unknown_key") ||
  (error instanceof Problem && ["unknown_key", "rate_limited"].includes(error.code));

const notAKey = () =>
  new Problem("unknown_key", "This is not an API key of ours; keys look like `ffk_live_0_…`.");
