/** The Worker unchanged, on a counted database. A request runs its cron. */
import worker, { InvoiceSequence as Sequence } from "../../src/index.ts";
import { CRON_PATH, counted, countedHandler } from "./counted-d1.ts";

export class InvoiceSequence extends Sequence {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, counted(env));
  }
}

export default {
  ...worker,
  fetch: countedHandler<Env>(async (request, env, ctx) => {
    if (new URL(request.url).pathname !== CRON_PATH) return worker.fetch(request, env, ctx);
    await worker.scheduled({ cron: "", scheduledTime: Date.now(), noRetry: () => undefined }, env);
    return new Response();
  }),
};
