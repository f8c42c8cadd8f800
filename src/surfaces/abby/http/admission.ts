import type { Context as HonoContext } from "hono";
import type { App } from "../../../platform/http/context.ts";
import { isRepeatable, isWrite } from "../../../platform/http/contract.ts";
import { Problem } from "../../../platform/http/problem.ts";
import type { Caller } from "../../../platform/http/router.ts";
import { admitKey } from "../../api-access/admit-key.ts";
import type { AbbyContract } from "./contract.ts";
import { worded } from "./error-answers.ts";
import { namesWith } from "./field-names.ts";

/**
 * The holder of a request's API key, which the first batch will check. Throws 401 for a text that cannot be a key of
 * ours, and 429. What fails later is worded with the names of the contract's fields.
 */
export async function admit(c: HonoContext<App>, contract: AbbyContract): Promise<Caller> {
  const key = /^Bearer\s+(\S+)\s*$/i.exec(c.req.header("Authorization") ?? "")?.[1];
  if (!key) throw new Problem("missing_key", "Send an API key of ours as `Authorization: Bearer ffk_…`.");
  const holder = await admitKey(c, key, { access: isWrite(contract) ? "write" : "read", notAKey });
  const names = namesWith(contract.names);
  return {
    answerTo: async (error) => worded(await holder.answerTo(error), { names, requestId: c.get("requestId") }),
    open: (said) => holder.open({ said: isRepeatable(contract) ? said : null, expectedVersion: null }),
  };
}

const notAKey = () =>
  new Problem(
    "unknown_key",
    "This is not an API key of ours; keys look like `ffk_live_0_…`. Keys of Abby are not known here.",
  );
