/** Public links: signed tokens that open one document, and nothing else of a business. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { isShard } from "./database/shards.ts";

/** Bytes of randomness in the part that finds the document: 144 bits; the signature adds 128 that the secret makes. */
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

let signer: { secret: string; links: LinkSigner } | undefined;

/** The signer of a deployment's links; made once per isolate. */
export function linkSigner({ SIGNING_SECRET: secret }: Pick<Env, "SIGNING_SECRET">): LinkSigner {
  if (signer?.secret !== secret) signer = { secret, links: createLinkSigner(secret) };
  return signer.links;
}

/** The address of a document's public page. */
export const publicUrl = (
  nonce: string,
  { links, origin, shard }: { links: LinkSigner; origin: string; shard: string },
): string => `${origin}${PUBLIC_PATH}/${links.token(shard, nonce)}`;

/** Where public pages are, below the origin. */
export const PUBLIC_PATH = "/i";

/**
 * A token is `shard` + 144 random bits (96 in links made before November 2026) that find the document + 128 bits that only
 * the deployment's secret can make. The database alone does not give a working link, and nothing secret is stored. Signing
 * is a third of the CPU time of a list of 50, and a link's token never changes: an isolate remembers those that it has made.
 */
function createLinkSigner(secret: string): LinkSigner {
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
