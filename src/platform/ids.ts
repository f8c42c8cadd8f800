import { Buffer } from "node:buffer";
import { hash } from "node:crypto";
import type { Clock } from "./clock.ts";

/** The source of ids and randomness; tests replace it. */
export interface Ids {
  /** UUID version 7. Later ids of one source sort after earlier ones, even within a millisecond. */
  uuid(): string;
  /** `bytes` random bytes, at most 256, as base64url. */
  token(bytes: number): string;
  /** A random number in [0, 1). */
  fraction(): number;
}

export function createIds(
  clock: Clock,
  random: (bytes: Uint8Array) => void = (bytes) => crypto.getRandomValues(bytes),
): Ids {
  let lastTime = 0;
  let counter = 0;
  // Drawn in stock, since a draw costs more than its bytes.
  const stock = new Uint8Array(256);
  let used = stock.length;
  const draw = (length: number): Uint8Array => {
    if (used + length > stock.length) {
      random(stock);
      used = 0;
    }
    used += length;
    return stock.slice(used - length, used);
  };
  return {
    uuid() {
      const bytes = draw(16);
      const time = Math.max(clock.now().getTime(), lastTime);
      counter = time === lastTime ? counter + 1 : (bytes[6] ?? 0);
      lastTime = time;
      return uuidV7(bytes, time, counter);
    },
    token: (length) => base64url(draw(length)),
    fraction: () => new DataView(draw(4).buffer).getUint32(0) / 2 ** 32,
  };
}

/** A UUID by RFC 9562 §5.7, with the 12 bits after the version as a counter (§6.2, method 1). */
function uuidV7(bytes: Uint8Array, time: number, counter: number): string {
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(time / 2 ** 32));
  view.setUint32(2, time >>> 0);
  view.setUint16(6, 0x7000 | (counter & 0xfff));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  const hex = Buffer.from(bytes.buffer).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The least id of an instant (milliseconds since 1970): ids begin with their time. */
export const firstIdAt = (time: number): string => uuidV7(new Uint8Array(16), Math.max(0, time), 0);

export const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** SHA-256 as lower-case hex. */
export const sha256 = (data: string | Uint8Array): string => hash("sha256", data);
