import type { Context as HonoContext } from "hono";
import type { App } from "../../../platform/http/context.ts";
import { type Contract, isRepeatable, isWrite } from "../../../platform/http/contract.ts";
import { Problem } from "../../../platform/http/problem.ts";
import type { Caller } from "../../../platform/http/router.ts";
import { admitKey } from "../../api-access/admit-key.ts";
import { sentKey } from "../../api-access/api-key-header.ts";
import { expectedVersion } from "./if-match.ts";
import type { ProblemCode } from "./problem-codes.ts";

/**
 * The holder of a request's API key, which the first batch will check. Throws 401 for a text that cannot be a
 * key of ours, and 429.
 */
export async function admit(c: HonoContext<App>, contract: Contract): Promise<Caller> {
  const key = sentKey(c.req.raw.headers);
  const holder = await admitKey(c, key, { access: isWrite(contract) ? "write" : "read", notAKey });
  return {
    answerTo: (error) => holder.answerTo(error),
    open: (said) =>
      holder.open({
        said: isRepeatable(contract) ? said : null,
        expectedVersion: expectedVersion(contract, c.req.header("If-Match")),
      }),
  };
}

const notAKey = () =>
  new Problem<ProblemCode>("unknown_key", "This is not an API key of ours; keys look like `ffk_live_0_…`.");
