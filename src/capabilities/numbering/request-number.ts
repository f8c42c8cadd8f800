import type { Context } from "../../platform/context.ts";
import { errorFacts, log } from "../../platform/log.ts";
import type { NotDone } from "../../platform/optimistic-locking.ts";
import { refusal } from "../refusals.ts";
import type { NumberingResult } from "./numbering-sequence.ts";
import type { Issued, NumberingRequest } from "./planner.ts";

/**
 * Asks the business's Durable Object to number a document, as one attempt of `untilDone`. If the object or
 * the connection is lost, the outcome is `unknown`. Throws `number_taken`.
 */
export async function requestNumber(ctx: Context, request: NumberingRequest): Promise<Issued | NotDone> {
  const result = await ask(ctx, request);
  if (result.kind === "number_taken") throw refusal("number_taken", { series: request.kind });
  if (result.kind !== "issued") return result.kind;
  ctx.session.answerWasKept();
  return result;
}

async function ask(
  { env, shard, session, requestId }: Context,
  request: NumberingRequest,
): Promise<NumberingResult> {
  try {
    return await env.INVOICE_SEQUENCE.getByName(`${shard}:${session.businessId}`).issue(request);
  } catch (error) {
    log("warn", "the invoice sequence did not answer", { request_id: requestId, ...errorFacts(error) });
    return { kind: "unknown" };
  }
}
