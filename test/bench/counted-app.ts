/** The Worker unchanged, on a counted database. */
import worker, { InvoiceSequence as Sequence } from "../../src/index.ts";
import { counted, countedHandler } from "./counted-d1.ts";

export class InvoiceSequence extends Sequence {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, counted(env));
  }
}

export default { ...worker, fetch: countedHandler<Env>(worker.fetch) };
