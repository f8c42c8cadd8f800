import { Buffer } from "node:buffer";
import { refusal } from "../../../capabilities/refusals.ts";

/**
 * The API key of a request: the password of HTTP Basic, or `X-Password`. The user's name tells nothing, because a
 * key names its business, but must be there as it is with FastBill. An add-on sends its own name and key as Basic
 * and its user's in the headers, which count then. Throws `unknown_key`.
 */
export function sentKey(headers: Headers): string {
  const user = headers.get("X-Username");
  const { name, password } =
    user === null ? basicOf(headers) : { name: user, password: headers.get("X-Password") ?? "" };
  if (name.trim() === "" || password === "") throw refusal("unknown_key", {});
  return password.trim();
}

function basicOf(headers: Headers): { name: string; password: string } {
  const [, encoded = ""] = /^Basic\s+(\S+)\s*$/i.exec(headers.get("Authorization") ?? "") ?? [];
  const [name = "", ...password] = Buffer.from(encoded, "base64").toString().split(":");
  return { name, password: password.join(":") };
}
