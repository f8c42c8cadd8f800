/** Public links: signed tokens, each of which opens one document of a business and nothing else. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { isShard } from "./database/shards.ts";

/** Random bytes in a nonce: 144 bits. The nonce identifies the document; the signature adds 128 bits. */
export const LINK_NONCE_BYTES = 18;
const SIGNATURE_BYTES = 16;

/** How many tokens an isolate caches, at about 150 bytes each. */
const REMEMBERED = 10_000;

/** Signs and verifies the tokens of public links. */
export interface LinkSigner {
  token(shard: string, nonce: string): string;
  /**
   * The shard and nonce of a genuine token, else null. A token has one spelling. Compares signatures in
   * constant time.
   */
  open(token: string): { shard: string; nonce: string } | null;
}

let signer: { secret: string; links: LinkSigner } | undefined;

/** The deployment's link signer, created once per isolate. */
export function linkSigner({ SIGNING_SECRET: secret }: Pick<Env, "SIGNING_SECRET">): LinkSigner {
  if (signer?.secret !== secret) signer = { secret, links: createLinkSigner(secret) };
  return signer.links;
}

/** The URL of a document's public page. */
export const publicUrl = (
  nonce: string,
  { links, origin, shard }: { links: LinkSigner; origin: string; shard: string },
): string => `${origin}${PUBLIC_PATH}/${links.token(shard, nonce)}`;

/** The path of public pages, below the origin. */
export const PUBLIC_PATH = "/i";

/**
 * A token is shard + nonce + signature. The nonce is 144 random bits (96 in links made before November 2026)
 * and identifies the document. The signature is 128 bits that only the deployment's secret can produce. So
 * the database alone yields no working link, and nothing secret is stored.
 *
 * A link's token never changes, and signing takes a third of the CPU time of a list of 50. So each isolate
 * caches the tokens that it has signed.
 */
function createLinkSigner(secret: string): LinkSigner {
  const sign = (shard: string, nonce: string): string => {
    const hmac = createHmac("sha256", secret).update(`link:${shard}:${nonce}`).digest();
    return hmac.subarray(0, SIGNATURE_BYTES).toString("base64url");
  };
  const made = new Map<string, string>();
  return {
    token(shard, nonce) {
      const name = `${shard}${nonce}`;
      const known = made.get(name);
      if (known !== undefined) return known;
      const token = `${name}${sign(shard, nonce)}`;
      if (made.size >= REMEMBERED) made.clear();
      made.set(name, token);
      return token;
    },
    open(token) {
      const match = /^([0-9a-z])([\w-]{16}|[\w-]{24})([\w-]{22})$/.exec(token);
      const [, shard = "", nonce = "", signature = ""] = match ?? [];
      if (!match || !isShard(shard)) return null;
      // The characters are compared, not the bytes: the last character has bits to spare, so that sixteen
      // spellings stand for the same bytes.
      const right = Buffer.from(sign(shard, nonce));
      return timingSafeEqual(Buffer.from(signature), right) ? { shard, nonce } : null;
    },
  };
}
