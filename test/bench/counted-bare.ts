/** The bare Worker on a counted database. */
import worker from "./bare-worker.ts";
import { countedHandler } from "./counted-d1.ts";

export { InvoiceSequence } from "./bare-worker.ts";

export default { fetch: countedHandler(worker.fetch) };
