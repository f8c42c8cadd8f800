/**
 * The Worker as it is deployed, but for the rate limiter. In production that counts within the machine; its local
 * simulation is a Durable Object that writes to SQLite, which takes as long as half a request and tells us nothing.
 */
import worker from "../../src/index.ts";

export { InvoiceSequence } from "../../src/index.ts";

const RATE_LIMITER: RateLimit = { limit: async () => ({ success: true }) };

export default {
  fetch: (request, env, ctx) => worker.fetch(request, { ...env, RATE_LIMITER }, ctx),
} satisfies ExportedHandler<Env>;
