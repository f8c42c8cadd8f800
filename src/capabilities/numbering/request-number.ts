import type { NotDone } from "../../platform/attempts.ts";
import type { Context } from "../../platform/context.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { refusal } from "../refusals.ts";
import type { NumberingResult } from "./numbering-sequence.ts";
import type { Issued, NumberingRequest } from "./planner.ts";

/**
 * Asks the business's sequence to number a document, as an attempt of `untilDone`. Throws `number_taken`. A lost object or
 * connection is an unknown outcome like any other.
 */
export async function requestNumber(ctx: Context, request: NumberingRequest): Promise<Issued | NotDone> {
  const result = await ask(ctx, request);
  if (result.kind === "number_taken") throw refusal("number_taken", { series: request.kind });
  return result.kind === "issued" ? result : result.kind;
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
