/**
 * The Worker on a machine of one's own (`npm run serve`). Cloudflare does not stand in front of it there, so
 * the address of a caller and the rates of callers are known in other ways.
 */
import worker from "./index.ts";
import { systemClock } from "./platform/clock.ts";
import { callerOfProxy } from "./platform/http/caller-network.ts";
import { type Rate, rateLimitInMemory } from "./platform/http/rate-limit-in-memory.ts";

export { InvoiceSequence } from "./index.ts";

interface MachineEnv extends Env {
  /** The rate limiters of wrangler.toml by their bindings. */
  RATES: Record<string, Rate>;
}

let known: Env | undefined;

/**
 * The bindings, with rate limiters that count here: one process serves all. Their simulation is a Durable
 * Object that writes to SQLite, which takes half as long as a request.
 */
function bindings(env: MachineEnv): Env {
  known ??= {
    ...env,
    ...Object.fromEntries(
      Object.entries(env.RATES).map(([name, rate]) => [name, rateLimitInMemory(rate, systemClock)]),
    ),
  };
  return known;
}

export default {
  fetch: (request, env, ctx) => worker.fetch(callerOfProxy(request), bindings(env), ctx),
  queue: (batch, env) => worker.queue(batch, bindings(env)),
  scheduled: (controller, env) => worker.scheduled(controller, bindings(env)),
} satisfies ExportedHandler<MachineEnv>;
