/** What people hold: the token of a session, of a sign-in link, of an invitation. Only hashes are stored. */
import { DEFAULT_SHARD, isShard } from "../../platform/database/shards.ts";
import { type Ids, sha256 } from "../../platform/ids.ts";

/** The shard, and 256 random bits. */
const TOKEN = /^([0-9a-z])[\w-]{43}$/;

/** A new token for something in a shard, and its hash, which is stored. */
export function newToken(ids: Ids, shard: string = DEFAULT_SHARD): { token: string; hash: string } {
  const token = `${shard}${ids.token(32)}`;
  return { token, hash: sha256(token) };
}

/** The shard that a token names and its hash; null when the text cannot be one of ours. */
export function openToken(token: string): { shard: string; hash: string } | null {
  const shard = TOKEN.exec(token)?.[1];
  return shard !== undefined && isShard(shard) ? { shard, hash: sha256(token) } : null;
}
