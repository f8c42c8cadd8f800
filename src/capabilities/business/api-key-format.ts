import { isShard } from "../../platform/database/shards.ts";
import { type Ids, sha256 } from "../../platform/ids.ts";

/** `ffk_test_0_…` or `ffk_live_0_…`: the mode, the shard, and 256 random bits. A key's hash covers all of them. */
const KEY = /^ffk_(?:test|live)_([0-9a-z])_[\w-]{43}$/;

/** A key, and its hash and hint, which are stored. */
export interface NewKey {
  key: string;
  hash: string;
  hint: string;
}

/** A new key for each mode, of which one is given. */
export function newKeys(ids: Ids, shard: string): { test: NewKey; live: NewKey } {
  const secret = ids.token(32);
  const ofMode = (mode: string): NewKey => {
    const key = `ffk_${mode}_${shard}_${secret}`;
    return { key, hash: sha256(key), hint: `${key.slice(0, 14)}…${key.slice(-4)}` };
  };
  return { test: ofMode("test"), live: ofMode("live") };
}

/** A new key for a mode that is known. */
export const newKey = (ids: Ids, { sandbox, shard }: { sandbox: boolean; shard: string }): NewKey =>
  newKeys(ids, shard)[sandbox ? "test" : "live"];

const MOST_REMEMBERED = 1000;
const hashes = new Map<string, string>();

/** The hash of a key, by which it is stored. A caller sends the same key again and again, so it is remembered. */
export function hashOfKey(key: string): string {
  const known = hashes.get(key);
  if (known !== undefined) return known;
  const hash = sha256(key);
  if (hashes.size >= MOST_REMEMBERED) hashes.clear();
  hashes.set(key, hash);
  return hash;
}

/** The shard that a key names, or null when the text cannot be one of our keys. */
export function shardOfKey(key: string): string | null {
  const shard = KEY.exec(key)?.[1];
  return shard !== undefined && isShard(shard) ? shard : null;
}

/** Whether a key is that of a sandbox. It is true of a key that was checked: a business never changes its mode. */
export const isSandboxKey = (key: string): boolean => key.startsWith("ffk_test_");
