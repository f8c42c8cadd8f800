/** Client of the FastFaktura API. It runs wherever there is `fetch`: Node, Workers, Deno, Bun, browsers. */
import { Api } from "./generated/resources.ts";
import { type ClientOptions, Transport } from "./transport.ts";

/**
 * The API, with a key for one business.
 *
 * ```ts
 * const ff = new FastFaktura({ apiKey, baseUrl: "https://invoices.example.com" });
 * const invoice = await ff.invoices.get(id);
 * ```
 */
export class FastFaktura extends Api {
  constructor(options: ClientOptions) {
    super(new Transport(options));
  }
}

export type { Answer, Call } from "./call.ts";
export { type ErrorCode, FastFakturaError } from "./errors.ts";
export type * from "./generated/types.ts";
export type { List, PageOf } from "./list.ts";
export type { ActionOptions, PostOptions, RequestOptions, VersionOptions } from "./request.ts";
export type { ClientOptions } from "./transport.ts";
