import { Problem } from "../../platform/http/problem.ts";

/** The API key, from `X-Api-Key` or `Authorization: Bearer`. Throws 401 for none, or for two that differ. */
export function sentKey(headers: Headers): string {
  const plain = headers.get("X-Api-Key")?.trim();
  const bearer = /^Bearer\s+(\S+)\s*$/i.exec(headers.get("Authorization") ?? "")?.[1];
  if (plain && bearer && plain !== bearer)
    throw new Problem("conflicting_keys", "`X-Api-Key` and `Authorization` hold different keys; send one.");
  const key = plain || bearer;
  if (!key)
    throw new Problem("missing_key", "Send an API key in `X-Api-Key`, or as `Authorization: Bearer`.");
  return key;
}
