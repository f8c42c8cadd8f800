import { createHmac, timingSafeEqual } from "node:crypto";
import { isShard } from "./database/database.ts";

/** Bytes of randomness in the part that finds the invoice: 144 bits; the signature adds 128 that the secret makes. */
export const LINK_NONCE_BYTES = 18;
const SIGNATURE_BYTES = 16;

/** How many tokens an isolate remembers: some 150 bytes each. */
const REMEMBERED = 10_000;

/** Makes and checks the tokens of public links. */
export interface LinkSigner {
  token(shard: string, nonce: string): string;
  /** The shard and nonce of a genuine token, else null. Takes the same time for every wrong signature. */
  open(token: string): { shard: string; nonce: string } | null;
}

/**
 * A public link is `shard` + 144 random bits (96 in links made before November 2026) that find the invoice + 128 bits that only the deployment's secret can
 * make. The database alone does not give a working link, and nothing secret is stored. Signing is a third of the CPU
 * time of a list of 50, and a link's token never changes: an isolate remembers those that it has made.
 */
export function createLinkSigner(secret: string): LinkSigner {
  const sign = (shard: string, nonce: string): Buffer =>
    createHmac("sha256", secret).update(`link:${shard}:${nonce}`).digest().subarray(0, SIGNATURE_BYTES);
  const made = new Map<string, string>();
  return {
    token(shard, nonce) {
      const name = `${shard}${nonce}`;
      const known = made.get(name);
      if (known !== undefined) return known;
      const token = `${name}${sign(shard, nonce).toString("base64url")}`;
      if (made.size >= REMEMBERED) made.clear();
      made.set(name, token);
      return token;
    },
    open(token) {
      const match = /^([0-9a-z])([\w-]{16}|[\w-]{24})([\w-]{22})$/.exec(token);
      const [, shard = "", nonce = "", signature = ""] = match ?? [];
      const given = Buffer.from(signature, "base64url");
      if (given.length !== SIGNATURE_BYTES || !isShard(shard)) return null;
      return timingSafeEqual(given, sign(shard, nonce)) ? { shard, nonce } : null;
    },
  };
}
