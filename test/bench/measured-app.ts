/**
 * The Worker as it is deployed, except for the rate limiters. In production they count within the machine.
 * Their local simulation is a Durable Object that writes to SQLite: it takes as long as half a request and
 * tells us nothing.
 */
import worker from "../../src/index.ts";

export { InvoiceSequence } from "../../src/index.ts";

const limiter: RateLimit = { limit: async () => ({ success: true }) };

export default {
  fetch: (request, env, ctx) =>
    worker.fetch(request, { ...env, RATE_LIMITER: limiter, OUTBOX_LANE: limiter }, ctx),
} satisfies ExportedHandler<Env>;
